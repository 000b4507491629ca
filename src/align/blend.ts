import { logisticSum, type Logistic } from './logistic.ts';
import { logOdds, type Tree, type Trees } from './trees.ts';

/** A logistic model and boosted trees, each fitted by itself on the same rows: what either overrates the other seldom does. */
export interface Blend {
  readonly logistic: Logistic;
  readonly trees: Trees;
  readonly placeOf: ReadonlyMap<string, number>;
}

/** The log-odds of a row of features: the mean of what both models say. */
export function blended({ logistic, trees, placeOf }: Blend, row: Float64Array): number {
  return (logisticSum(logistic, row) + logOdds(trees, placeOf, row)) / 2;
}

/** Trees as they are kept. */
export interface StoredTrees {
  readonly bias: number;
  readonly trees: readonly unknown[];
}

/** Reads stored trees and checks that they ask only for features that are measured. */
export function readTrees(stored: StoredTrees, features: readonly string[]): Trees {
  return { bias: stored.bias, trees: stored.trees.map((tree) => readTree(tree, features)) };
}

function readTree(stored: unknown, features: readonly string[]): Tree {
  if (typeof stored === 'number') return stored;
  if (Array.isArray(stored)) {
    const [feature, cut, low, high]: unknown[] = stored;
    if (typeof feature === 'string' && features.includes(feature) && typeof cut === 'number')
      return [feature, cut, readTree(low, features), readTree(high, features)];
  }
  throw new Error('src/align/two.json does not fit the features: npm run train:two');
}
