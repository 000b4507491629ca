import type { Claim, ClaimId } from '../model/claim.ts';
import type { Cluster, ClusterVerdict, Finding } from '../model/comparison.ts';
import type { Document, DocumentId } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import type { Position } from '../model/position.ts';
import { positionsIn } from '../model/position.ts';
import { letterOf, shortNames } from '../report/source-names.ts';
import { shown } from './shown.ts';

/** A document with what the review calls it by. */
export interface Source {
  /** A, B, … Z, AA, AB, … in the order of the report. */
  readonly letter: string;
  readonly document: Document;
  /** As much of the end of its path as tells it from the others, harmless to draw. */
  readonly name: string;
  /** Where an offset into its text stands. */
  readonly positionOf: (offset: number) => Position;
}

/** A cluster with everything that is drawn of it. */
export interface Item {
  readonly cluster: Cluster;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  /** Letters of its sources, in order. */
  readonly letters: readonly string[];
}

/** A report made ready to be looked at: nothing in it changes while it is looked at. */
export interface Material {
  readonly report: Report;
  readonly sources: readonly Source[];
  readonly sourceOf: ReadonlyMap<DocumentId, Source>;
  /** Heaviest first: contradictions, differences, compatible, agreeing, and what only one source says. */
  readonly items: readonly Item[];
  readonly counts: Readonly<Record<ClusterVerdict, number>>;
  /** The claims of each document in the order of its text. */
  readonly claimsOf: ReadonlyMap<DocumentId, readonly Claim[]>;
  /** The cluster of each claim. */
  readonly itemOf: ReadonlyMap<ClaimId, Item>;
  /** Claims before and after each claim in its document. */
  readonly neighbours: ReadonlyMap<ClaimId, { readonly before?: Claim; readonly after?: Claim }>;
}

/** Orders and indexes a report for the review. Linear but for one sort of the clusters. */
export function materialOf(report: Report, documents: readonly Document[]): Material {
  const texts = new Map(documents.map((document) => [document.id, document]));
  const names = shortNames(report.documents.map(({ path }) => path));
  const sources = report.documents.flatMap((summary, index): Source[] => {
    const document = texts.get(summary.id);
    if (document === undefined) return [];
    const name = shown(names[index] ?? document.path);
    return [{ letter: letterOf(index), document, name, positionOf: positionsIn(document) }];
  });
  const sourceOf = new Map(sources.map((source) => [source.document.id, source]));
  const claimOf = new Map(report.claims.map((claim) => [claim.id, claim]));
  const findingsOf = Map.groupBy(report.findings, (finding) => finding.cluster);
  const order = new Map(report.documents.map(({ id }, index) => [id, index]));
  const items = report.clusters.map((cluster): Item => {
    const claims = cluster.claims
      .flatMap((id) => claimOf.get(id) ?? [])
      .toSorted((a, b) => (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0) || a.start - b.start);
    const letters = [...new Set(claims.flatMap((claim) => sourceOf.get(claim.document)?.letter ?? []))];
    const findings = (findingsOf.get(cluster.id) ?? []).toSorted(
      (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || b.confidence - a.confidence,
    );
    return { cluster, claims, findings, letters };
  });
  const counts = { contradict: 0, differ: 0, compatible: 0, agree: 0, 'only-here': 0 };
  for (const { cluster } of items) counts[cluster.verdict] += 1;
  const claimsOf = new Map(
    [...Map.groupBy(report.claims, (claim) => claim.document)].map(([id, own]) => [
      id,
      own.toSorted((a, b) => a.start - b.start),
    ]),
  );
  const itemOf = new Map(items.flatMap((item) => item.claims.map(({ id }) => [id, item])));
  const neighbours = neighboursOf(claimsOf);
  return { report, sources, sourceOf, items: items.toSorted(byWeight), counts, claimsOf, itemOf, neighbours };
}

/** The verdicts from the one that wants a decision most to the one that wants none. */
export const VERDICTS: readonly ClusterVerdict[] = ['contradict', 'differ', 'compatible', 'agree', 'only-here'];

// The sort is stable: clusters of equal weight stay in the order of the report, which is that of the articles.
function byWeight(a: Item, b: Item): number {
  return (
    VERDICTS.indexOf(a.cluster.verdict) - VERDICTS.indexOf(b.cluster.verdict) ||
    (b.findings[0]?.confidence ?? 0) - (a.findings[0]?.confidence ?? 0) ||
    b.cluster.articles - a.cluster.articles
  );
}

function neighboursOf(claimsOf: Material['claimsOf']): Material['neighbours'] {
  const neighbours = new Map<ClaimId, { readonly before?: Claim; readonly after?: Claim }>();
  for (const own of claimsOf.values()) {
    own.forEach((claim, index) => {
      const before = own[index - 1];
      const after = own[index + 1];
      neighbours.set(claim.id, { ...(before && { before }), ...(after && { after }) });
    });
  }
  return neighbours;
}
