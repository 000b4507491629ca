import type { Claim, ClaimId } from '../../model/claim.ts';
import type { Cluster, ClusterVerdict, Finding } from '../../model/comparison.ts';
import type { Document, DocumentId } from '../../model/document.ts';
import type { DocumentSummary, Report } from '../../model/report.ts';
import { isSuppressed } from '../../model/review.ts';
import type { RuleInfo } from '../../model/rule.ts';
import { positionsIn } from '../../model/position.ts';
import type { ReportContext } from '../reporter.ts';
import { letterOf, shortNames } from '../source-names.ts';

/** What the page is made from beside the report. */
export type PageContext = Pick<ReportContext, 'documents' | 'rules' | 'failing'>;

/** A document with what the page calls it by. */
export interface Source {
  readonly letter: string;
  /** As much of the end of its path as tells it from the others. */
  readonly name: string;
  readonly summary: DocumentSummary;
  /** Empty where the report came without its documents. */
  readonly text: string;
  /** `name:line:column` of an offset. */
  readonly locate: (offset: number) => string;
}

/** A claim as far as its neighbours reach, for the words around it. */
export interface Surroundings {
  readonly from: number;
  readonly to: number;
}

/** A report made ready to be drawn. */
export interface View {
  readonly report: Report;
  readonly sources: readonly Source[];
  readonly sourceOf: ReadonlyMap<DocumentId, Source>;
  readonly claimOf: ReadonlyMap<ClaimId, Claim>;
  readonly clusterOf: ReadonlyMap<string, Cluster>;
  readonly surroundings: ReadonlyMap<ClaimId, Surroundings>;
  /** Heaviest first; what is known or dismissed stands last. */
  readonly findings: readonly Finding[];
  readonly findingsOf: ReadonlyMap<string, readonly Finding[]>;
  /** The id of each finding's element: `f-` and the fingerprint. */
  readonly anchorOf: ReadonlyMap<Finding, string>;
  readonly ruleOf: ReadonlyMap<string, RuleInfo>;
  readonly failing: ReadonlySet<string>;
}

/** The verdicts from the one that wants a decision most to the one that wants none. */
export const VERDICTS: readonly ClusterVerdict[] = ['contradict', 'differ', 'compatible', 'agree', 'only-here'];

/** Orders and indexes a report for the page: linear but for the sorts. */
export function viewOf(report: Report, { documents, rules, failing }: PageContext): View {
  const read = new Map(documents.map((document) => [document.id, document]));
  const names = shortNames(report.documents.map(({ path }) => path));
  const sources = report.documents.map((summary, index) =>
    sourceOf(summary, letterOf(index), names[index] ?? summary.path, read.get(summary.id)),
  );
  const clusterOf = new Map(report.clusters.map((cluster) => [cluster.id, cluster]));
  const findings = byWeight(report.findings, clusterOf);
  return {
    report,
    sources,
    sourceOf: new Map(sources.map((source) => [source.summary.id, source])),
    claimOf: new Map(report.claims.map((claim) => [claim.id, claim])),
    clusterOf,
    surroundings: surroundingsOf(report.claims),
    findings,
    findingsOf: Map.groupBy(findings, ({ cluster }) => cluster),
    anchorOf: anchors(findings),
    ruleOf: new Map(rules.map((rule) => [rule.id, rule])),
    failing,
  };
}

function sourceOf(summary: DocumentSummary, letter: string, short: string, document: Document | undefined): Source {
  const name = summary.path === '-' ? '<stdin>' : short;
  const find = positionsIn(document ?? { text: '' });
  return {
    letter,
    name,
    summary,
    text: document?.text ?? '',
    locate: (offset) => {
      if (document === undefined) return name;
      const { line, column } = find(offset);
      return `${name}:${line}:${column}`;
    },
  };
}

// The sort is stable: findings of equal weight stay in the order of the report.
function byWeight(findings: readonly Finding[], clusterOf: View['clusterOf']): readonly Finding[] {
  const articles = ({ cluster }: Finding): number => clusterOf.get(cluster)?.articles ?? 0;
  return findings.toSorted(
    (a, b) =>
      Number(isSuppressed(a)) - Number(isSuppressed(b)) ||
      VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
      b.confidence - a.confidence ||
      articles(b) - articles(a),
  );
}

// The same words may be compared in two clusters; the elements still need names of their own.
function anchors(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const times = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const name = finding.fingerprint.replaceAll(/[^\w-]/gu, '_');
      const nth = (times.get(name) ?? 0) + 1;
      times.set(name, nth);
      return [finding, nth === 1 ? `f-${name}` : `f-${name}-${nth}`];
    }),
  );
}

function surroundingsOf(claims: readonly Claim[]): View['surroundings'] {
  const found = new Map<ClaimId, Surroundings>();
  for (const own of Map.groupBy(claims, ({ document }) => document).values()) {
    const sorted = own.toSorted((a, b) => a.start - b.start);
    sorted.forEach((claim, index) => {
      found.set(claim.id, {
        from: sorted[index - 1]?.start ?? claim.start,
        to: sorted[index + 1]?.end ?? claim.end,
      });
    });
  }
  return found;
}
