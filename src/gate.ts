import { RULES } from './compare/rules/index.ts';
import type { RuleSettings } from './model/config.ts';
import type { ClaimId } from './model/claim.ts';
import type { Cluster, Finding } from './model/comparison.ts';
import type { DocumentId } from './model/document.ts';
import type { Report } from './model/report.ts';
import { isSuppressed } from './model/review.ts';

/** What makes a run fail. */
export interface Gate {
  /** The mildest verdict that fails; `contradict` when left out. */
  readonly failOn?: 'contradict' | 'differ' | 'never';
  /** What is set for single rules, by their id. */
  readonly rules?: ReadonlyMap<string, RuleSettings>;
  /**
   * How many contradictions and differences that do not fail by themselves may be there; when they are more, they all fail. No
   * limit when left out.
   */
  readonly maxWarnings?: number;
  /** Findings whose readings rest on fewer independent origins never fail; 1 when left out. */
  readonly minOrigins?: number;
}

/**
 * The fingerprints of the findings that fail a run; those that are known or dismissed never do, and those of rules on trial
 * only where the rule is set to `error`.
 */
export function failingFindings(report: Report, gate: Gate): ReadonlySet<string> {
  const { maxWarnings = Number.POSITIVE_INFINITY, minOrigins = 1 } = gate;
  const trial = new Set(
    [...RULES, ...(report.rules ?? [])].filter(({ status }) => status === 'trial').map(({ id }) => id),
  );
  const originsOf = minOrigins <= 1 ? undefined : originCounter(report);
  const counting = report.findings.filter(
    (finding) =>
      counts(finding, gate, trial.has(finding.rule)) && (originsOf === undefined || originsOf(finding) >= minOrigins),
  );
  const failing = counting.filter((finding) => fails(finding, gate));
  const tooMany = counting.length - failing.length > maxWarnings;
  return new Set((tooMany ? counting : failing).map(({ fingerprint }) => fingerprint));
}

// Whether it is a finding that anybody has to act on.
function counts(finding: Finding, { rules }: Gate, onTrial: boolean): boolean {
  const { severity, minConfidence = 0 } = rules?.get(finding.rule) ?? {};
  const told = severity === 'error' || severity === 'warn' || !onTrial;
  return told && finding.verdict !== 'compatible' && !isSuppressed(finding) && finding.confidence >= minConfidence;
}

function fails(finding: Finding, { failOn = 'contradict', rules }: Gate): boolean {
  const severity = rules?.get(finding.rule)?.severity;
  if (severity === 'error') return true;
  return severity !== 'warn' && FAILING[failOn].includes(finding.verdict);
}

const FAILING: Readonly<Record<'contradict' | 'differ' | 'never', readonly Finding['verdict'][]>> = {
  contradict: ['contradict'],
  differ: ['contradict', 'differ'],
  never: [],
};

/** Tells on how many independent origins the readings of a finding rest: those of its clusters that one of its places comes from. */
export function originCounter({ clusters }: Report): (finding: Finding) => number {
  const clusterOf = new Map<ClaimId, Cluster>(
    clusters.flatMap((cluster) => cluster.claims.map((claim) => [claim, cluster])),
  );
  // An origin is known by the first document that has it from there, in whatever cluster it is met.
  const originOf = (claim: ClaimId, document: DocumentId): DocumentId =>
    clusterOf.get(claim)?.witnesses?.find(({ documents }) => documents.includes(document))?.documents[0] ?? document;
  return ({ readings }) =>
    new Set(readings.flatMap(({ places }) => places.map(({ claim, document }) => originOf(claim, document)))).size;
}

/** The report without its findings below a confidence, and a notice that says how many these were. */
export function confidentReport(report: Report, least: number): Report {
  const left = report.findings.filter(({ confidence }) => confidence < least);
  if (left.length === 0) return report;
  const gone = new Set(left.map(({ fingerprint }) => fingerprint));
  const told = (['contradict', 'differ', 'compatible'] as const).flatMap((verdict) => {
    const count = left.filter((finding) => finding.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${verdict}`];
  });
  return {
    ...report,
    findings: report.findings.filter(({ fingerprint }) => !gone.has(fingerprint)),
    alignments: report.alignments.map((alignment) => ({
      ...alignment,
      findings: alignment.findings.filter((fingerprint) => !gone.has(fingerprint)),
    })),
    notices: [
      ...report.notices,
      {
        level: 'info',
        message: `${left.length} ${left.length === 1 ? 'finding is' : 'findings are'} below the confidence asked for, ${least}, and not shown: ${told.join(', ')}`,
      },
    ],
  };
}
