import type { Candidate } from './candidates.ts';
import { probability, type Logistic } from './logistic.ts';

/** What is measured of a pair within a story of many documents, in the order of `eventProbabilities`. */
export const EVENT_FEATURES = ['bridges', 'bridged', 'inBoth', 'heldLeast', 'heldMost', 'heldByBoth'] as const;

/** Writes a pair's features into a row: those of what both are like, and those of how far the story holds each of the two. */
export function enterFeatures(row: Float64Array, common: readonly number[], left: number, right: number): void {
  row.set(common);
  row[3] = Math.min(left, right);
  row[4] = Math.max(left, right);
  row[5] = left * right;
}

/** Documents from which a story has enough claims around a pair to tell its events by. */
export const MANY = 6;
/** Pairs less likely to say the same than this are left out; of pairs that tell of one event it costs 1 in 100. */
export const LIKELY = 0.02;
/** Pairs less likely than this tell nothing of others; it changes no figure. */
export const TELLING = 0.05;

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
  const { of, best, held } = likesOf(pairs, scores, documentOf, documents);
  const others = Math.max(1, documents - 2);
  const row = new Float64Array(EVENT_FEATURES.length);
  // What the left claim is like, by claim and by document: pairs of one left claim stand together.
  const likeLeft = new Float64Array(documentOf.length);
  const bestLeft = new Float64Array(documents);
  let spread = -1;
  pairs.forEach(({ left, right }, at) => {
    if ((scores[at] ?? 0) < LIKELY) return;
    if (left !== spread) {
      write(of, spread, likeLeft, false);
      write(best, spread, bestLeft, false);
      write(of, left, likeLeft, true);
      write(best, left, bestLeft, true);
      spread = left;
    }
    let sum = 0;
    let without = 1;
    for (let i = of.from[right] ?? 0; i < (of.to[right] ?? 0); i++) {
      const other = likeLeft[of.ids[i] ?? 0] ?? 0;
      if (other === 0) continue;
      const both = (of.scores[i] ?? 0) * other;
      sum += both;
      without *= 1 - both;
    }
    let inBoth = 0;
    for (let i = best.from[right] ?? 0; i < (best.to[right] ?? 0); i++)
      inBoth += Math.min(best.scores[i] ?? 0, bestLeft[best.ids[i] ?? 0] ?? 0);
    enterFeatures(row, [sum / others, 1 - without, inBoth / others], held[left] ?? 0, held[right] ?? 0);
    tell(at, row);
  });
}

/** For each claim some numbered things in their order, each with a score, one claim after the other. */
interface Rows {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly ids: Int32Array;
  readonly scores: Float64Array;
}

/** Enters the scores of a claim's row into a table by their numbers, or takes them out again. */
function write({ from, to, ids, scores }: Rows, claim: number, table: Float64Array, isOn: boolean): void {
  if (claim < 0) return;
  for (let i = from[claim] ?? 0; i < (to[claim] ?? 0); i++) table[ids[i] ?? 0] = isOn ? (scores[i] ?? 0) : 0;
}

interface Likes {
  /** For each claim those that are like it, and how likely they say the same. */
  readonly of: Rows;
  /** For each claim how likely the likest one of each document is. */
  readonly best: Rows;
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
  const telling = pairs.flatMap(({ left, right }, at) => {
    const score = scores[at] ?? 0;
    return score < TELLING ? [] : [{ left, right, score }];
  });
  const from = new Int32Array(claims);
  for (const { left, right } of telling) for (const claim of [left, right]) from[claim] = (from[claim] ?? 0) + 1;
  let next = 0;
  for (let claim = 0; claim < claims; claim++) {
    const count = from[claim] ?? 0;
    from[claim] = next;
    next += count;
  }
  const of: Rows = { from, to: from.slice(), ids: new Int32Array(next), scores: new Float64Array(next) };
  const best: Rows = { from, to: from.slice(), ids: new Int32Array(next), scores: new Float64Array(next) };
  const enter = (claim: number, other: number, score: number): void => {
    const at = of.to[claim] ?? 0;
    of.ids[at] = other;
    of.scores[at] = score;
    of.to[claim] = at + 1;
    // Pairs come in the order of their claims, so those of one document stand together.
    const document = documentOf[other] ?? 0;
    const last = (best.to[claim] ?? 0) - 1;
    if (last >= (from[claim] ?? 0) && best.ids[last] === document) {
      if (score > (best.scores[last] ?? 0)) best.scores[last] = score;
      return;
    }
    best.ids[last + 1] = document;
    best.scores[last + 1] = score;
    best.to[claim] = last + 2;
  };
  for (const { left, right, score } of telling) {
    enter(left, right, score);
    enter(right, left, score);
  }
  const held = new Float64Array(claims);
  for (let claim = 0; claim < claims; claim++) {
    let sum = 0;
    for (let i = from[claim] ?? 0; i < (best.to[claim] ?? 0); i++) sum += best.scores[i] ?? 0;
    held[claim] = sum / Math.max(1, documents - 1);
  }
  return { of, best, held };
}
