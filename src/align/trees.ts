/** A decision tree: what it adds to the log-odds, or a feature, where it is cut, and the trees for values up to there and above. */
export type Tree = number | readonly [feature: string, cut: number, low: Tree, high: Tree];

/** Gradient boosted trees: the sum of all of them and the bias is a log-odds. */
export interface Trees {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/** The log-odds that the trees give to one row of features; `placeOf` tells where a feature stands in the row. */
export function logOdds({ bias, trees }: Trees, placeOf: ReadonlyMap<string, number>, row: Float64Array): number {
  return trees.reduce<number>((sum, tree) => sum + answer(tree, placeOf, row), bias);
}

function answer(tree: Tree, placeOf: ReadonlyMap<string, number>, row: Float64Array): number {
  if (typeof tree === 'number') return tree;
  const [feature, cut, low, high] = tree;
  return answer((row[placeOf.get(feature) ?? -1] ?? 0) > cut ? high : low, placeOf, row);
}
