import { alternativesOf } from './alternatives.ts';
import type { Candidate } from './candidates.ts';
import { PAIR_FEATURES } from './features.ts';
import { probability, type Logistic } from './logistic.ts';
import type { Profile } from './profile.ts';
import { RELATIVE_FEATURES, relativeFeatures } from './relative.ts';

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

/** The probability of each candidate, from its features by itself: judged alone, among its alternatives, and among these as judged. */
export function settle(models: Models, rows: readonly Float64Array[], story: Candidates): number[] {
  const { pairs, documentOf, profiles } = story;
  const alternatives = alternativesOf(pairs, documentOf, profiles);
  const alone = rows.map((row) => probability(models.pair, row));
  const context = relativeFeatures(pairs, alone, documentOf, alternatives);
  const judged = rows.map((row, i) => probability(models.context, row, context[i]));
  const settled = relativeFeatures(pairs, judged, documentOf, alternatives);
  return rows.map((row, i) => probability(models.settled, row, context[i], settled[i]));
}

/** The rows, each with what the model makes of its alternatives added. */
export function inContext(
  model: Logistic,
  rows: readonly Float64Array[],
  { pairs, documentOf, profiles }: Candidates,
): Float64Array[] {
  const scores = rows.map((row) => probability(model, row));
  const relative = relativeFeatures(pairs, scores, documentOf, alternativesOf(pairs, documentOf, profiles));
  return rows.map((row, i) => Float64Array.of(...row, ...(relative[i] ?? [])));
}
