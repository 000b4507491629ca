import type { Comparison, Statement } from '../../model/comparison.ts';
import { isDispute } from './disputes.ts';

/** How surely two values exclude each other, and why where it is not by what they are. */
interface How {
  readonly confidence: number;
  /** Without it, both values for people to read: "Chile or Peru". */
  readonly reason?: string;
  readonly byStory?: true;
}

/** Two values that exclude each other, as what it is: a contradiction, or a dispute where two speakers give them. */
export const twoValues = (
  left: Statement,
  l: Comparison['left'],
  right: Statement,
  r: Comparison['right'],
  { confidence, reason = [l.value, r.value].toSorted().join(' or '), byStory }: How,
): Omit<Comparison, 'rule'> => ({
  outcome: isDispute(left, l.passage, right, r.passage) ? 'different' : 'incompatible',
  reason,
  confidence,
  ...(byStory && { byStory }),
  left: { value: l.value, passage: l.passage },
  right: { value: r.value, passage: r.passage },
});
