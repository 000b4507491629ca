import { wordGroups } from '../../language/lexicon.ts';
import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Passage } from '../../model/place.ts';
import { passageAt } from '../reading/passage-at.ts';
import { remembered } from '../reading/remembered.ts';
import { countryOf } from './nationalities.ts';
import { twoValues } from '../reading/two-values.ts';

/** The country that one with a name is told to be of: "the Danish firm Orell", "Orell of Sweden". */
interface Home {
  readonly name: string;
  readonly country: string;
  readonly isPerson: boolean;
  readonly passage: Passage;
}

/** How surely two countries of one name exclude each other: some people and firms have two. */
const SURE = 0.7;

/** Another country of one name: "Orell, a Danish firm", "the Swedish company Orell". */
export function otherHome(left: Statement, right: Statement, ofPeople: boolean): Omit<Comparison, 'rule'>[] {
  const theirs = homesIn(right);
  if (theirs.length === 0) return [];
  for (const l of homesIn(left)) {
    const same = theirs.filter(({ name }) => name === l.name);
    const [r] = same;
    if (r === undefined || same.some(({ country }) => country === l.country)) continue;
    if ((l.isPerson || r.isPerson) !== ofPeople) continue;
    return [
      twoValues(
        left,
        { value: l.country, passage: l.passage },
        right,
        { value: r.country, passage: r.passage },
        { confidence: SURE },
      ),
    ];
  }
  return [];
}

/** The homes that a claim tells, each name with one country alone. */
export const homesIn = remembered((statement: Statement): readonly Home[] => {
  const { document, terms } = statement;
  const found = terms.flatMap((term, at): Home[] => {
    const word = document.text.slice(term.start, term.end);
    const country = countryOf(word) ?? countryNamed(word);
    if (country === undefined) return [];
    const isAdjective = countryOf(word) !== undefined;
    const name = isAdjective
      ? (nameBehind(statement, term, at) ?? nameSetBeside(statement, term))
      : nameOf(statement, term);
    if (name === undefined) return [];
    const last = name.at(-1);
    const isPerson = statement.claim.mentions.some(
      (m) =>
        m.kind === 'party' && m.type === 'person' && last !== undefined && m.start <= last.start && m.end >= last.end,
    );
    const key = (isPerson ? last : name[0])?.lower;
    const span = { start: Math.min(term.start, name[0]?.start ?? 0), end: Math.max(term.end, last?.end ?? 0) };
    return key === undefined || key.length < LEAST_LETTERS
      ? []
      : [{ name: key, country, isPerson, passage: passageAt(statement, span) }];
  });
  return found.filter((one) => found.every((other) => other.name !== one.name || other.country === one.country));
});
const LEAST_LETTERS = 4;

const countryNamed = (word: string): string | undefined => (wordGroups('countries').has(word) ? word : undefined);

/** "The Danish software maker Orell": the name right behind a nationality and what it is. */
function nameBehind({ document, terms }: Statement, term: Term, at: number): readonly Term[] | undefined {
  const first = terms.findIndex((each, i) => i > at && each.tag.startsWith('NNP'));
  const own = terms[first];
  if (own === undefined || !KIND_BEFORE.test(document.text.slice(term.end, own.start))) return undefined;
  return runFrom(terms, first);
}
/** What may stand between a nationality and a name: "software maker"; what belongs to a firm need not be of its country. */
const KIND_BEFORE =
  /^ (?!(?:subsidiary|unit|arm|branch|rival|division|affiliate|office|business|operation|side|team)\b)(?:(?!(?:in|of|for|at|on|by|from|to|with|and|or|the|an?|who|that|whose|was|is|as|over|about)\b)[a-z-]+ ){1,3}$/;

/** "Orell, a Danish firm": the name before the nationality. */
function nameSetBeside({ document, terms }: Statement, term: Term): readonly Term[] | undefined {
  const last = terms.findLastIndex(({ end }) => end < term.start);
  const own = terms[last];
  if (own === undefined || !own.tag.startsWith('NNP')) return undefined;
  if (!/^, (?:an?|the) $/.test(document.text.slice(own.end, term.start))) return undefined;
  if (!KIND_BEHIND.test(document.text.slice(term.end, term.end + KIND))) return undefined;
  return runTo(terms, last);
}
const KIND_BEHIND =
  /^ (?!(?:subsidiary|unit|arm|branch|rival|division|affiliate|office|business|operation)\b)[a-z-]+(?: [a-z-]+)?[,.]/;
const KIND = 40;

/** "Orell of Sweden", "Orell, which is based in Sweden". */
function nameOf({ document, terms }: Statement, term: Term): readonly Term[] | undefined {
  const last = terms.findLastIndex(({ end, lower }) => end < term.start && lower !== 'based');
  const own = terms[last];
  if (own === undefined || !own.tag.startsWith('NNP')) return undefined;
  const between = document.text.slice(own.end, term.start);
  const isOf =
    between === ' of ' &&
    /^(?:[,.;]| (?:has|had|is|was|said|will|won|beat)\b)/.test(document.text.slice(term.end, term.end + KIND));
  return isOf || /^, (?:which is |a (?:firm|company) |a group )?based in $/.test(between)
    ? runTo(terms, last)
    : undefined;
}

const isBeside = (a: Term | undefined, b: Term | undefined): boolean =>
  a?.tag.startsWith('NNP') === true && b?.tag.startsWith('NNP') === true && b.start === a.end + 1;

function runFrom(terms: readonly Term[], first: number): readonly Term[] {
  let to = first + 1;
  while (isBeside(terms[to - 1], terms[to])) to++;
  return terms.slice(first, to);
}

function runTo(terms: readonly Term[], last: number): readonly Term[] {
  let from = last;
  while (isBeside(terms[from - 1], terms[from])) from--;
  return terms.slice(from, last + 1);
}
