import type { Finding } from '../model/comparison.ts';
import type { Decisions, DecisionStatus } from '../model/review.ts';

/** Whether a finding is one to be judged: that both can be true needs no judgement. */
export function isJudged(finding: Finding): boolean {
  return finding.verdict !== 'compatible';
}

/** What was decided about a finding; `open` where nothing was. */
export function statusOf(decisions: Decisions, finding: Finding): DecisionStatus {
  return decisions.get(finding.fingerprint)?.status ?? 'open';
}
