import type { ClusterVerdict, Comparison, Outcome, Verdict } from '../model/comparison.ts';

const OF: Readonly<Record<Outcome, Verdict>> = {
  same: 'agree',
  compatible: 'compatible',
  different: 'differ',
  incompatible: 'contradict',
};

/** From mildest to gravest. */
export const VERDICTS: readonly Verdict[] = ['agree', 'compatible', 'differ', 'contradict'];

/** The verdict that an outcome stands for. */
export const verdictOf = (outcome: Outcome): Verdict => OF[outcome];

/** The graver of two verdicts. */
export const graver = (a: Verdict, b: Verdict): Verdict => (VERDICTS.indexOf(a) >= VERDICTS.indexOf(b) ? a : b);

/** The verdict on two aligned claims: the gravest comparison decides; without any, they agree in so far as they say the same. */
export function verdictOfPair(comparisons: readonly Comparison[]): Verdict {
  return comparisons.reduce<Verdict>((verdict, { outcome }) => graver(verdict, verdictOf(outcome)), 'agree');
}

/** The verdict on a cluster from those of its pairs. */
export function verdictOfCluster(pairs: readonly Verdict[]): ClusterVerdict {
  return pairs.length === 0 ? 'only-here' : pairs.reduce(graver);
}
