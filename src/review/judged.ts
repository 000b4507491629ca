import type { Finding } from '../model/comparison.ts';
import type { Decisions, DecisionStatus, Ruling } from '../model/review.ts';
import { rulingOn } from '../model/ruling.ts';
import type { Material } from './material.ts';

/** Whether a finding is one to be judged: that both can be true needs no judgement. */
export function isJudged(finding: Finding): boolean {
  return finding.verdict !== 'compatible';
}

/** What is decided about a finding, by a person or by a comment in an article; undefined where nothing is. */
export function rulingOf(decisions: Decisions, { fingerprint, decision }: Finding): Ruling | undefined {
  // Whether an entry has expired was seen when it was read.
  return rulingOn(decision, decisions.get(fingerprint), '');
}

/** What is decided about a finding; `open` where nothing is. */
export function statusOf(decisions: Decisions, finding: Finding): DecisionStatus {
  if (finding.decision !== undefined) return rulingOf(decisions, finding)?.status ?? 'open';
  return decisions.get(finding.fingerprint)?.status ?? 'open';
}

/** Whether a comment in an article dismisses a finding, as long as no person judges otherwise. */
export function isDismissedInText(decisions: Decisions, finding: Finding): boolean {
  return rulingOf(decisions, finding)?.from !== undefined;
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
