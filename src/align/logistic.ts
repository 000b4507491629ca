/** A logistic model: one weight per feature and an intercept. */
export interface Logistic {
  readonly features: readonly string[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** The model's probability for one row of features, given in one piece or in several, 0 to 1. */
export function probability(model: Logistic, ...row: readonly (Float64Array | undefined)[]): number {
  let sum = model.bias;
  let from = 0;
  for (const piece of row) {
    if (piece === undefined) continue;
    sum = added(model, sum, piece, from);
    from += piece.length;
  }
  return logistic(sum);
}

/** Adds the weighted features of a row to a sum begun with the bias; `from` counts the features that were added before. */
export function added({ weights }: Logistic, sum: number, row: Float64Array, from = 0): number {
  let total = sum;
  for (let i = 0; i < row.length; i++) total += (weights[from + i] ?? 0) * (row[i] ?? 0);
  return total;
}

/** The log-odds that the model gives to one row of features. */
export const logisticSum = (model: Logistic, row: Float64Array): number => added(model, model.bias, row);

/** The probability that a sum of weighted features stands for, 0 to 1. */
export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));
