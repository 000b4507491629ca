import { join, resolve } from 'node:path';
import type { Finding } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import type { Decisions } from '../model/review.ts';
import { rulingOn } from '../model/ruling.ts';
import type { DecisionStore } from '../review/decisions/store.ts';
import type { Settings } from './configuration/settings.ts';
import { shownPath } from './configuration/shown-path.ts';
import type { Io } from './io.ts';

/** Where decisions are kept, from the folder of the configuration or, without one, that a command is started in: under version control. */
export const DECISIONS = join('.crosscheck', 'decisions.json');

/** The decisions of a project, or of the folder the command is started in; the file need not exist. */
export async function decisionStore({ cwd }: Pick<Io, 'cwd'>, settings?: Settings): Promise<DecisionStore> {
  const { decisionFile } = await import('../review/decisions/store.ts');
  const path = resolve(settings?.folder ?? cwd, settings?.decisions ?? DECISIONS);
  return decisionFile(path, shownPath(path, cwd), cwd);
}

/** The report with what is decided on a day written to each finding that it is about. */
export function withDecisions(report: Report, decisions: Decisions, today: () => string): Report {
  if (decisions.size === 0) return report;
  const day = today();
  return { ...report, findings: report.findings.map((finding) => decided(finding, decisions, day)) };
}

function decided(finding: Finding, decisions: Decisions, day: string): Finding {
  const ruling = rulingOn(finding.decision, decisions.get(finding.fingerprint), day);
  return ruling === undefined ? finding : { ...finding, decision: ruling };
}
