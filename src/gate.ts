import { RULES } from './compare/rules/index.ts';
import type { Finding } from './model/comparison.ts';
import type { Report } from './model/report.ts';
import { isSuppressed } from './model/review.ts';

/** What makes a run fail. */
export interface Gate {
  /** The mildest verdict that fails; `contradict` when left out. */
  readonly failOn?: 'contradict' | 'differ' | 'never';
}

/** The fingerprints of the findings that fail a run; those of rules on trial and those that are known or dismissed never do. */
export function failingFindings(
  { findings, rules = [] }: Report,
  { failOn = 'contradict' }: Gate,
): ReadonlySet<string> {
  const trial = new Set([...RULES, ...rules].filter(({ status }) => status === 'trial').map(({ id }) => id));
  const counts = (finding: Finding): boolean => !trial.has(finding.rule) && !isSuppressed(finding);
  return new Set(
    findings
      .filter((finding) => FAILING[failOn].includes(finding.verdict) && counts(finding))
      .map(({ fingerprint }) => fingerprint),
  );
}

const FAILING: Readonly<Record<'contradict' | 'differ' | 'never', readonly Finding['verdict'][]>> = {
  contradict: ['contradict'],
  differ: ['contradict', 'differ'],
  never: [],
};
