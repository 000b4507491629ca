import { wordMap } from '../language/lexicon.ts';
import { cosine, vectorOf } from '../language/vectors.ts';
import type { Statement, Term } from '../model/comparison.ts';
import { background } from './weights.ts';

/** What is measured of what two texts have in common and what strays in either of them, in the order of `strayFeatures`. */
export const STRAY_FEATURES = [
  'namesShared',
  'namesWeight',
  'namesStray',
  'namesOneSided',
  'namesLeast',
  'daysApart',
  'numeralsShared',
  'numeralsApart',
  'coveredLeast',
  'coveredMost',
  'strayLeast',
  'strayMost',
  'verbsLeast',
  'verbsMost',
] as const;

/**
 * Measures two texts without a story around them: how many names, days and numerals both have, what names either has for itself
 * (two fights of one boxer differ in whom he fought), and how well the other words of either are covered by the other; symmetric.
 */
export function strayFeatures(left: Statement, right: Statement): number[] {
  const [l, r] = [sideOf(left.terms), sideOf(right.terms)];
  const [toRight, toLeft] = [coverOf(l, r, isPlain), coverOf(r, l, isPlain)];
  const [verbsRight, verbsLeft] = [coverOf(l, r, isVerb), coverOf(r, l, isVerb)];
  return [
    ...namesOf(l, r),
    apart(l.days, r.days),
    shared(l.numerals, r.numerals),
    apart(l.numerals, r.numerals),
    Math.min(toRight.covered, toLeft.covered),
    Math.max(toRight.covered, toLeft.covered),
    Math.min(toRight.stray, toLeft.stray),
    Math.max(toRight.stray, toLeft.stray),
    Math.min(verbsRight.covered, verbsLeft.covered),
    Math.max(verbsRight.covered, verbsLeft.covered),
  ];
}

interface Side {
  /** The first term of each stem. */
  readonly terms: ReadonlyMap<string, Term>;
  /** Stems of the parts of names, each with how rare it is in English; days and months are none. */
  readonly names: ReadonlyMap<string, number>;
  readonly days: ReadonlySet<string>;
  readonly numerals: ReadonlySet<string>;
}

const DAYS = wordMap('weekdays');
const MONTHS = wordMap('months');

function sideOf(all: readonly Term[]): Side {
  const terms = new Map<string, Term>();
  const names = new Map<string, number>();
  const days = new Set<string>();
  const numerals = new Set<string>();
  for (const term of all) {
    const { lower, stem, tag } = term;
    if (!terms.has(stem)) terms.set(stem, term);
    if (DAYS.has(lower)) days.add(DAYS.get(lower) ?? '');
    else if (/^\d/u.test(lower)) numerals.add(lower);
    else if (tag.startsWith('NNP') && !MONTHS.has(lower)) names.set(stem, background(lower));
  }
  return { terms, names, days, numerals };
}

/** A headline may write a name as a word, so a name of either side is shared wherever its stem stands in the other. */
function namesOf(l: Side, r: Side): number[] {
  const common = new Set([
    ...[...l.names.keys()].filter((stem) => r.terms.has(stem)),
    ...[...r.names.keys()].filter((stem) => l.terms.has(stem)),
  ]);
  let weight = 0;
  for (const stem of common) weight += Math.max(l.names.get(stem) ?? 0, r.names.get(stem) ?? 0);
  const strayIn = ({ names }: Side): number =>
    [...names].reduce((sum, [stem, own]) => (common.has(stem) ? sum : sum + own), 0);
  return [
    common.size,
    weight,
    Math.min(strayIn(l), strayIn(r)),
    (l.names.size === 0) === (r.names.size === 0) ? 0 : 1,
    Math.min(l.names.size, r.names.size),
  ];
}

const shared = (l: ReadonlySet<string>, r: ReadonlySet<string>): number => [...l].filter((one) => r.has(one)).length;
const apart = (l: ReadonlySet<string>, r: ReadonlySet<string>): number =>
  l.size > 0 && r.size > 0 && shared(l, r) === 0 ? 1 : 0;

const isPlain = ({ tag }: Term): boolean => !tag.startsWith('NNP') && tag !== 'CD';
const isVerb = ({ tag }: Term): boolean => tag.startsWith('VB');

/** How well some words of one side are covered by any of the other, and what the word that is least so weighs. */
function coverOf(
  { terms }: Side,
  other: Side,
  counts: (term: Term) => boolean,
): { readonly covered: number; readonly stray: number } {
  let [total, sum, stray] = [0, 0, 0];
  for (const term of terms.values()) {
    if (!counts(term)) continue;
    const weight = background(term.lower);
    const match = other.terms.has(term.stem) ? 1 : likest(term, other.terms.values());
    total += weight;
    sum += weight * match;
    stray = Math.max(stray, weight * (1 - match));
  }
  return { covered: total === 0 ? NOTHING_TO_COVER : sum / total, stray };
}

/** Between covered and not: a headline without a verb tells nothing of the verbs. */
const NOTHING_TO_COVER = 0.5;

function likest({ lower }: Term, others: Iterable<Term>): number {
  const own = vectorOf(lower);
  let best = 0;
  if (own === undefined) return best;
  for (const other of others) {
    const vector = vectorOf(other.lower);
    if (vector !== undefined) best = Math.max(best, cosine(own, vector));
  }
  return best;
}
