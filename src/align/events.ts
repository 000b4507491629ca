import type { Candidate } from './candidates.ts';
import { probability, type Logistic } from './logistic.ts';

/** What is measured of a pair within a story of many documents, in the order of `eventProbabilities`. */
export const EVENT_FEATURES = ['bridges', 'bridged', 'inBoth', 'heldLeast', 'heldMost', 'heldByBoth'] as const;

/** Documents from which a story has enough claims around a pair to tell its events by. */
export const MANY = 6;
/** Pairs less likely to say the same than this are left out; of pairs that tell of one event it costs 1 in 100. */
const LIKELY = 0.02;
/** Pairs less likely than this tell nothing of others; it changes no figure. */
const TELLING = 0.05;

/**
 * For each pair of claims of one story of many documents how likely both tell of the same event, though one may say other things
 * of it: whether further claims are like both, and in how many documents either finds its like. `scores` are how likely the two
 * say the same; the result is 0 where that is hardly so.
 */
export function eventProbabilities(
  model: Logistic,
  pairs: readonly Candidate[],
  scores: Float64Array,
  documentOf: readonly number[],
): Float64Array {
  const found = new Float64Array(pairs.length);
  eachEvent(pairs, scores, documentOf, (at, row) => {
    found[at] = probability(model, row);
  });
  return found;
}

/** Measures each likely pair, and tells its place and its features, which are written over for the next. */
export function eachEvent(
  pairs: readonly Candidate[],
  scores: Float64Array,
  documentOf: readonly number[],
  tell: (at: number, row: Float64Array) => void,
): void {
  const documents = (documentOf.at(-1) ?? 0) + 1;
  const likes = likesOf(pairs, scores, documentOf, documents);
  const others = Math.max(1, documents - 2);
  const row = new Float64Array(EVENT_FEATURES.length);
  pairs.forEach(({ left, right }, at) => {
    if ((scores[at] ?? 0) < LIKELY) return;
    const [a, b] = [likes.of[left] ?? NONE, likes.of[right] ?? NONE];
    const [few, many] = a.size <= b.size ? [a, b] : [b, a];
    let sum = 0;
    let without = 1;
    for (const [claim, score] of few) {
      const other = many.get(claim);
      if (other === undefined) continue;
      sum += score * other;
      without *= 1 - score * other;
    }
    let inBoth = 0;
    const [inLeft, inRight] = [likes.best[left] ?? NONE, likes.best[right] ?? NONE];
    const [short, long] = inLeft.size <= inRight.size ? [inLeft, inRight] : [inRight, inLeft];
    for (const [document, score] of short) inBoth += Math.min(score, long.get(document) ?? 0);
    const [l, r] = [likes.held[left] ?? 0, likes.held[right] ?? 0];
    row[0] = sum / others;
    row[1] = 1 - without;
    row[2] = inBoth / others;
    row[3] = Math.min(l, r);
    row[4] = Math.max(l, r);
    row[5] = l * r;
    tell(at, row);
  });
}

const NONE: ReadonlyMap<number, number> = new Map();

interface Likes {
  /** For each claim those that are like it, and how likely they say the same. */
  readonly of: readonly (ReadonlyMap<number, number> | undefined)[];
  /** For each claim how likely the likest one of each document is. */
  readonly best: readonly (ReadonlyMap<number, number> | undefined)[];
  /** For each claim the mean of these over the other documents. */
  readonly held: Float64Array;
}

function likesOf(
  pairs: readonly Candidate[],
  scores: Float64Array,
  documentOf: readonly number[],
  documents: number,
): Likes {
  const claims = documentOf.length;
  const of: (Map<number, number> | undefined)[] = Array.from({ length: claims });
  const best: (Map<number, number> | undefined)[] = Array.from({ length: claims });
  const enter = (claim: number, other: number, score: number): void => {
    (of[claim] ??= new Map()).set(other, score);
    const document = documentOf[other] ?? 0;
    const own = (best[claim] ??= new Map());
    if (score > (own.get(document) ?? 0)) own.set(document, score);
  };
  pairs.forEach(({ left, right }, at) => {
    const score = scores[at] ?? 0;
    if (score < TELLING) return;
    enter(left, right, score);
    enter(right, left, score);
  });
  const held = Float64Array.from(best, (own) => {
    let sum = 0;
    for (const score of own?.values() ?? []) sum += score;
    return sum / Math.max(1, documents - 1);
  });
  return { of, best, held };
}
