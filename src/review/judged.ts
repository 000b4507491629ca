import type { Finding } from '../model/comparison.ts';
import type { Decisions, DecisionStatus } from '../model/review.ts';
import type { Material } from './material.ts';

/** Whether a finding is one to be judged: that both can be true needs no judgement. */
export function isJudged(finding: Finding): boolean {
  return finding.verdict !== 'compatible';
}

/** What was decided about a finding; `open` where nothing was. */
export function statusOf(decisions: Decisions, finding: Finding): DecisionStatus {
  return decisions.get(finding.fingerprint)?.status ?? 'open';
}

/** How many findings are to be judged, and how many of them are. */
export function progressOf(
  { report }: Material,
  decisions: Decisions,
): { readonly judged: number; readonly decided: number } {
  let judged = 0;
  let decided = 0;
  for (const finding of report.findings) {
    if (!isJudged(finding)) continue;
    judged += 1;
    if (statusOf(decisions, finding) !== 'open') decided += 1;
  }
  return { judged, decided };
}
