import type { Pair, Statement } from '../../model/comparison.ts';
import type { Copies } from '../../model/copies.ts';
import type { Mention } from '../../model/mention.ts';

/** Partners that each wording is compared with, likest first, whatever they say. */
const BEST = 4;

/**
 * The pairs worth comparing: all of those that stand for themselves, and of the wordings of a story of very many documents each with its
 * copies, with the few that are likest, and with those that say something else. Where two hundred papers say 19 in a hundred ways and
 * one says 40, one of the hundred tells as much as all; but the 23 that ninety others say must be met as well. So down the list a partner
 * is taken if it brings a figure, a time, a negation or a doubt that neither the wording nor those taken before it have, or a word
 * that so many have that the best might all be without it. Any partner is met from its own side too.
 */
export function tellingPairs(pairs: readonly Pair[], copies: Copies): readonly Pair[] {
  if (copies.size === 0) return pairs;
  const partners = new Map<
    Statement,
    { readonly index: number; readonly other: Statement; readonly score: number }[]
  >();
  const enter = (own: Statement, other: Statement, index: number, score: number): void => {
    const list = partners.get(own);
    if (list === undefined) partners.set(own, [{ index, other, score }]);
    else list.push({ index, other, score });
  };
  const isTelling = new Uint8Array(pairs.length);
  pairs.forEach(({ left, right, score }, index) => {
    if (left === right || (!copies.has(left) && !copies.has(right))) isTelling[index] = 1;
    else {
      enter(left, right, index, score);
      enter(right, left, index, score);
    }
  });
  const { saysOf, count } = sayings();
  for (const statement of partners.keys()) saysOf(statement);
  const met = new Int32Array(count());
  const common = new Int32Array(count());
  let round = 0;
  for (const [own, list] of partners) {
    round++;
    for (const { other } of list) for (const word of saysOf(other).words) common[word] = (common[word] ?? 0) + 1;
    const meet = ({ facts, words }: Says): void => {
      for (const fact of facts) met[fact] = round;
      for (const word of words) met[word] = round;
    };
    meet(saysOf(own));
    // The sort is stable, and pairs come in the order of their claims.
    list.sort((a, b) => b.score - a.score);
    list.forEach(({ index, other }, rank) => {
      const says = saysOf(other);
      const isNew =
        says.facts.some((fact) => met[fact] !== round) ||
        says.words.some((word) => met[word] !== round && (common[word] ?? 0) > BEST);
      if (rank >= BEST && !isNew) return;
      isTelling[index] = 1;
      meet(says);
    });
    for (const { other } of list) for (const word of saysOf(other).words) common[word] = 0;
  }
  return pairs.filter((_, index) => isTelling[index] === 1);
}

/** What a statement says, each thing by a number of its own. */
interface Says {
  readonly facts: readonly number[];
  readonly words: readonly number[];
}

function sayings(): { readonly saysOf: (statement: Statement) => Says; readonly count: () => number } {
  const numbers = new Map<string, number>();
  const numberOf = (thing: string): number => {
    const known = numbers.get(thing) ?? numbers.size;
    numbers.set(thing, known);
    return known;
  };
  const known = new Map<Statement, Says>();
  const saysOf = (statement: Statement): Says => {
    const before = known.get(statement);
    if (before !== undefined) return before;
    const says = {
      facts: statement.claim.mentions.flatMap((mention) => {
        const fact = factOf(mention);
        return fact === undefined ? [] : [numberOf(fact)];
      }),
      words: statement.terms.map(({ stem }) => numberOf(`word ${stem}`)),
    };
    known.set(statement, says);
    return says;
  };
  return { saysOf, count: () => numbers.size };
}

/** What a mention says that another may say otherwise, undefined where its words tell. */
function factOf(mention: Mention): string | undefined {
  switch (mention.kind) {
    case 'quantity':
      return `quantity ${mention.min} ${mention.max} ${mention.unit}`;
    case 'time':
      return `time ${mention.earliest} ${mention.latest} ${mention.seconds?.min} ${mention.seconds?.max}`;
    case 'polarity':
      return mention.kind;
    case 'certainty':
      return `certainty ${mention.value}`;
    case 'quotation':
    case 'party':
    case 'list':
      return undefined;
    default:
      return mention satisfies never;
  }
}
