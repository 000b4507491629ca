import { RULES } from './compare/rules/index.ts';
import type { Finding } from './model/comparison.ts';
import type { RuleSettings } from './model/config.ts';
import type { Report } from './model/report.ts';
import { isSuppressed } from './model/review.ts';

/** What makes a run fail. */
export interface Gate {
  /** The mildest verdict that fails; `contradict` when left out. */
  readonly failOn?: 'contradict' | 'differ' | 'never';
  /** What is set for single rules, by their id. */
  readonly rules?: ReadonlyMap<string, RuleSettings>;
}

/**
 * The fingerprints of the findings that fail a run; those that are known or dismissed never do, and those of rules on trial
 * only where the rule is set to `error`.
 */
export function failingFindings({ findings, rules = [] }: Report, gate: Gate): ReadonlySet<string> {
  const trial = new Set([...RULES, ...rules].filter(({ status }) => status === 'trial').map(({ id }) => id));
  const failing = findings.filter((finding) => fails(finding, gate, trial.has(finding.rule)));
  return new Set(failing.map(({ fingerprint }) => fingerprint));
}

function fails(finding: Finding, { failOn = 'contradict', rules }: Gate, onTrial: boolean): boolean {
  const { severity, minConfidence = 0 } = rules?.get(finding.rule) ?? {};
  if (isSuppressed(finding) || finding.confidence < minConfidence) return false;
  if (severity === 'error') return FAILING.differ.includes(finding.verdict);
  return severity !== 'warn' && !onTrial && FAILING[failOn].includes(finding.verdict);
}

const FAILING: Readonly<Record<'contradict' | 'differ' | 'never', readonly Finding['verdict'][]>> = {
  contradict: ['contradict'],
  differ: ['contradict', 'differ'],
  never: [],
};
