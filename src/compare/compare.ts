import type { Comparison, Pair, Verdict } from '../model/comparison.ts';
import type { Rule } from './rule.ts';
import { verdictOfPair } from './verdict.ts';

/** An aligned pair with all that the rules found between its claims. */
export interface Compared {
  readonly pair: Pair;
  readonly comparisons: readonly Comparison[];
  readonly verdict: Verdict;
}

/** Runs the rules over every pair, in the rules' order. */
export function compare(pairs: readonly Pair[], rules: readonly Rule[]): Compared[] {
  return pairs.map((pair) => {
    const comparisons = rules.flatMap((rule) => rule.run(pair.left, pair.right));
    return { pair, comparisons, verdict: verdictOfPair(comparisons) };
  });
}
