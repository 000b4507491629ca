import type { Comparison } from '../model/comparison.ts';

/**
 * How sure a finding is, 0 to 1: the comparison's own confidence and the root of the probability that its claims are paired
 * rightly, for a difference found in two claims shows by itself that they speak of one thing; where the rule vouches for more than
 * that, what it vouches for.
 */
export const sureness = ({ confidence, vouched }: Comparison, score: number): number =>
  confidence * Math.max(Math.sqrt(score), vouched ?? 0);
