/** A logistic model: one weight per feature and an intercept. */
export interface Logistic {
  readonly features: readonly string[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** The model's probability for one row of features, given in one piece or in several, 0 to 1. */
export function probability({ weights, bias }: Logistic, ...row: readonly (Float64Array | undefined)[]): number {
  let sum = bias;
  let at = 0;
  for (const piece of row) {
    if (piece === undefined) continue;
    for (let i = 0; i < piece.length; i++) sum += (weights[at++] ?? 0) * (piece[i] ?? 0);
  }
  return 1 / (1 + Math.exp(-sum));
}
