/** A logistic model: one weight per feature and an intercept. */
export interface Logistic {
  readonly features: readonly string[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** The model's probability for one row of features, 0 to 1. */
export function probability({ weights, bias }: Logistic, row: Float64Array): number {
  let sum = bias;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (row[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
