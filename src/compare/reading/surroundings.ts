import { wordGroups } from '../../language/lexicon.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import type { Passage } from '../../model/place.ts';
import { areAlike } from './alike.ts';
import { remembered, rememberedBeside } from './remembered.ts';
import type { Sided } from '../rule.ts';

/** How many content words on either side of a figure tell what it is of. */
const NEAR_BEFORE = 4;
const NEAR_AFTER = 3;
/** How many characters beside a figure are looked at for the small words that limit it. */
const BESIDE = 48;
/** How many content words before a figure may rule it. */
const GOVERNORS = 2;
/** Share of common words from which on one claim is a copy of the other but for what was changed in it. */
const NEAR_COPY = 0.9;

/** A noun without its plural ending. */
export function singular(noun: string): string {
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  return noun.endsWith('s') && !noun.endsWith('ss') ? noun.slice(0, -1) : noun;
}

/** The group of a noun that counts the same things as others do: "voters", "electorate". */
const COUNTED_ALIKE: ReadonlyMap<string, string> = new Map(
  [...wordGroups('counted-alike')].flatMap(([group, nouns]) =>
    nouns.flatMap((noun) => [[noun, group] as const, [singular(noun), group] as const]),
  ),
);

/** The share of the shorter claim's distinct stems that stand in the other claim, figures left out. */
export function shareOf(left: Statement, right: Statement): number {
  return sharedOver(stemsOf(left), stemsOf(right), Math.min);
}

/** Words compared of each claim: a longer one is no sentence. */
const MOST = 60;

/** How many distinct stems two claims have in common, figures left out; a name counts twice, since it says which. */
export function inCommon(left: Statement, right: Statement): number {
  const [few, many] = left.terms.length <= right.terms.length ? [left, right] : [right, left];
  const theirs = many.terms.slice(0, MOST).filter(({ tag }) => tag !== 'CD');
  const seen = new Set<string>();
  let sum = 0;
  for (const term of few.terms.slice(0, MOST)) {
    if (term.tag === 'CD' || seen.has(term.stem) || !theirs.some((other) => areAlike(term, other))) continue;
    seen.add(term.stem);
    sum += term.tag.startsWith('NNP') ? 2 : 1;
  }
  return sum;
}

function sharedOver(l: ReadonlySet<string>, r: ReadonlySet<string>, of: (l: number, r: number) => number): number {
  const whole = of(l.size, r.size);
  if (whole === 0) return 0;
  let shared = 0;
  for (const stem of l) if (r.has(stem)) shared++;
  return shared / whole;
}

/** The share of the words beside two figures that are the same or alike in meaning, 0 to 1. */
export function nearness(left: Sided<Passage>, right: Sided<Passage>): number {
  const [l, r] = [wordsNear(left), wordsNear(right)];
  const least = Math.min(l.length, r.length);
  if (least === 0) return 0;
  const [few, many] = l.length <= r.length ? [l, r] : [r, l];
  return few.filter((term) => many.some((other) => areAlike(term, other))).length / least;
}

/** The content words next to a mention, figures left out. */
export const wordsNear = rememberedBeside(({ mention, statement: { terms } }: Sided<Passage>): readonly Term[] => {
  const words = terms.filter(({ tag, start, end }) => tag !== 'CD' && (end <= mention.start || start >= mention.end));
  const after = words.findIndex(({ start }) => start >= mention.end);
  const at = after < 0 ? words.length : after;
  return words.slice(Math.max(0, at - NEAR_BEFORE), at + NEAR_AFTER);
});

/** The stems of a statement without the words of the mention itself. */
const stemsWithout = rememberedBeside(({ mention, statement: { terms } }: Sided<Passage>): ReadonlySet<string> =>
  stemSet(terms.filter(({ start, end }) => end <= mention.start || start >= mention.end)),
);

/** Whether two nouns, as words of these claims, name the same: one noun, or synonyms. */
export function sameNoun(left: Sided<Passage>, noun: string, right: Sided<Passage>, other: string): boolean {
  if (singular(noun) === singular(other)) return true;
  const group = COUNTED_ALIKE.get(noun);
  if (group !== undefined && group === COUNTED_ALIKE.get(other)) return true;
  const l = left.statement.terms.find(({ lower }) => lower === noun);
  const r = right.statement.terms.find(({ lower }) => lower === other);
  return l !== undefined && r !== undefined && areAlike(l, r);
}

/** The last word of what is counted or measured. */
export const headOf = (of: string): string => of.split(' ').at(-1) ?? '';

/** Whether one of the two content words right before each figure is the same or of one class: "worth 14 million", "worth a combined 18 million". */
export function sameGovernor(left: Sided<Passage>, right: Sided<Passage>): boolean {
  const [l, r] = [left, right].map(({ mention, statement: { terms } }) =>
    terms.filter(({ tag, end }) => tag !== 'CD' && end <= mention.start).slice(-GOVERNORS),
  );
  return (l ?? []).some((term) => (r ?? []).some((other) => term.stem === other.stem));
}

/** Whether two claims are nearly the same words and the same words stand right before and right behind both mentions. */
export function sameFrame(left: Sided<Passage>, right: Sided<Passage>): boolean {
  if (sharedOver(stemsWithout(left), stemsWithout(right), Math.max) < NEAR_COPY) return false;
  const [l, r] = [wordsBeside(left), wordsBeside(right)];
  return l.before[0] === r.before[0] && l.after[0] === r.after[0];
}

/** The lower-case words of the claim shortly before and after a mention, function words too, nearest first. */
export const wordsBeside = rememberedBeside(({ mention, statement: { claim, document } }: Sided<Passage>): Beside => {
  const words = (start: number, end: number): string[] =>
    start >= end
      ? []
      : tokenize(document.text, start, end)
          .filter(({ kind }) => kind !== 'mark')
          .map(({ lower }) => lower);
  return {
    before: words(Math.max(claim.start, mention.start - BESIDE), mention.start).toReversed(),
    after: words(mention.end, Math.min(claim.end, mention.end + BESIDE)),
  };
});

interface Beside {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const stemsOf = remembered(({ terms }: Statement): ReadonlySet<string> => stemSet(terms));

const stemSet = (terms: readonly Term[]): ReadonlySet<string> =>
  new Set(terms.filter(({ tag }) => tag !== 'CD').map(({ stem }) => stem));
