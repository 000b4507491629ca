import { alternativesOf } from './alternatives.ts';
import type { Candidate } from './candidates.ts';
import { PAIR_FEATURES } from './features.ts';
import { added, logistic, probability, type Logistic } from './logistic.ts';
import type { Profile } from './profile.ts';
import { eachRelative, RELATIVE_FEATURES } from './relative.ts';

/** Measured of a pair by itself and against its alternatives. */
export const CONTEXT_FEATURES: readonly string[] = [...PAIR_FEATURES, ...RELATIVE_FEATURES];
/** The same, and against the alternatives once these have been judged in context. */
export const SETTLED_FEATURES: readonly string[] = [
  ...CONTEXT_FEATURES,
  ...RELATIVE_FEATURES.map((feature) => `settled ${feature}`),
];

/** The candidates of one story. */
export interface Candidates {
  readonly pairs: readonly Candidate[];
  readonly documentOf: readonly number[];
  readonly profiles: readonly Profile[];
}

/** The three models, each judging what the one before it found. */
export interface Models {
  readonly pair: Logistic;
  readonly context: Logistic;
  readonly settled: Logistic;
}

/** What each model makes of the features of each candidate by itself, its alternatives left out: sums of weighted features. */
export interface Sums {
  readonly pair: Float64Array;
  readonly context: Float64Array;
  readonly settled: Float64Array;
}

/** Room for the sums of so many candidates. */
export const sumsOf = (count: number): Sums => ({
  pair: new Float64Array(count),
  context: new Float64Array(count),
  settled: new Float64Array(count),
});

/** Enters the sums of a candidate's features by itself. */
export function enterSums(models: Models, row: Float64Array, sums: Sums, at: number): void {
  sums.pair[at] = added(models.pair, models.pair.bias, row);
  sums.context[at] = added(models.context, models.context.bias, row);
  sums.settled[at] = added(models.settled, models.settled.bias, row);
}

/** The probability of each candidate, from its features by itself: judged alone, among its alternatives, and among these as judged. */
export function settle(models: Models, rows: readonly Float64Array[], story: Candidates): Float64Array {
  const sums = sumsOf(rows.length);
  rows.forEach((row, at) => enterSums(models, row, sums, at));
  return settleSums(models, sums, story);
}

/** The same from the sums, which are used up; so the features of a million candidates are never held together. */
export function settleSums(models: Models, sums: Sums, { pairs, documentOf, profiles }: Candidates): Float64Array {
  const alternatives = alternativesOf(pairs, documentOf, profiles);
  const own = PAIR_FEATURES.length;
  const alone = sums.pair.map(logistic);
  eachRelative(pairs, alone, documentOf, alternatives, (at, row) => {
    sums.context[at] = logistic(added(models.context, sums.context[at] ?? 0, row, own));
    sums.settled[at] = added(models.settled, sums.settled[at] ?? 0, row, own);
  });
  const settled = own + RELATIVE_FEATURES.length;
  eachRelative(pairs, sums.context, documentOf, alternatives, (at, row) => {
    sums.settled[at] = logistic(added(models.settled, sums.settled[at] ?? 0, row, settled));
  });
  return sums.settled;
}

/** The rows, each with what the model makes of its alternatives added. */
export function inContext(
  model: Logistic,
  rows: readonly Float64Array[],
  { pairs, documentOf, profiles }: Candidates,
): Float64Array[] {
  const scores = Float64Array.from(rows, (row) => probability(model, row));
  const joined: Float64Array[] = [];
  eachRelative(pairs, scores, documentOf, alternativesOf(pairs, documentOf, profiles), (at, row) =>
    joined.push(Float64Array.of(...(rows[at] ?? []), ...row)),
  );
  return joined;
}
