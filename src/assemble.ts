import type { Compared } from './compare/compare.ts';
import { findingsOf, type Place } from './compare/findings.ts';
import type { Rule } from './compare/rule.ts';
import { verdictOfCluster } from './compare/verdict.ts';
import type { ReadyArticle } from './extract/article.ts';
import type { ClaimId } from './model/claim.ts';
import type { Alignment, Cluster, Finding } from './model/comparison.ts';
import { REPORT_SCHEMA, type DocumentSummary, type Report } from './model/report.ts';
import { sharedNotices } from './origins/notices.ts';
import type { Origins } from './origins/origins.ts';
import { witnessesOf } from './origins/witnesses.ts';
import { VERSION } from './version.ts';

/** What the stages before it yielded. */
export interface Stages {
  /** In the order named. */
  readonly articles: readonly ReadyArticle[];
  readonly compared: readonly Compared[];
  readonly clusters: readonly (readonly ClaimId[])[];
  readonly origins: Origins;
  readonly undecided: number;
  readonly rules: readonly Rule[];
}

/** Puts what was read, aligned and compared together as a report, everything in the order of the documents and their text. */
export function assemble({ articles, compared, clusters, origins, undecided, rules }: Stages): Report {
  const claims = articles.flatMap((article) => article.claims);
  const place = new Map<string, number>(claims.map(({ id }, index) => [id, index]));
  const at = (id: string): number => place.get(id) ?? 0;
  const byClaims = (a: Compared, b: Compared) =>
    at(a.pair.left.claim.id) - at(b.pair.left.claim.id) || at(a.pair.right.claim.id) - at(b.pair.right.claim.id);
  const byPlace = (a: Place, b: Place) => at(a.claim.id) - at(b.claim.id) || a.start - b.start || a.end - b.end;

  const alone = new Set<ClaimId>(claims.map(({ id }) => id));
  for (const id of clusters.flat()) alone.delete(id);
  const groups = [
    ...clusters.map((ids) => [...ids].sort((a, b) => at(a) - at(b))),
    ...[...alone].map((id) => [id]),
  ].sort((a, b) => at(a[0] ?? '') - at(b[0] ?? ''));
  const comparedIn = groupBy([...compared].sort(byClaims), clusterFinder(groups));

  const findings: Finding[] = [];
  const alignments: Alignment[] = [];
  const clustersShown = groups.map((ids, index): Cluster => {
    const id = `c${index + 1}`;
    const inside = comparedIn.get(index) ?? [];
    const own = findingsOf(id, inside, rules, byPlace);
    findings.push(...own.map(({ finding }) => finding));
    for (const entry of inside) {
      const [left, right] = [entry.pair.left.claim.id, entry.pair.right.claim.id];
      alignments.push({
        left: at(left) < at(right) ? left : right,
        right: at(left) < at(right) ? right : left,
        score: Math.round(entry.pair.score * 1000) / 1000,
        verdict: entry.verdict,
        findings: own.filter(({ pairs }) => pairs.includes(entry)).map(({ finding }) => finding.fingerprint),
      });
    }
    const articlesIn = new Set(ids.map((claim) => claims[at(claim)]?.document)).size;
    const witnesses = witnessesOf(ids, origins);
    return {
      id,
      claims: ids,
      verdict: verdictOfCluster(inside.map(({ verdict }) => verdict)),
      articles: articlesIn,
      origins: witnesses.length,
      ...(articlesIn < 2 ? {} : { witnesses }),
    };
  });
  return {
    schema: REPORT_SCHEMA,
    tool: { name: 'crosscheck', version: VERSION },
    documents: articles.map((article) => summaryOf(article, origins)),
    claims,
    alignments: alignments.sort((a, b) => at(a.left) - at(b.left) || at(a.right) - at(b.right)),
    clusters: clustersShown,
    findings: mergeTwins(findings),
    shared: origins.shared,
    notices: sharedNotices(
      origins.shared,
      articles.map(({ document }) => document),
    ),
    coverage: { claims: claims.length, aligned: claims.length - alone.size, onlyHere: alone.size, undecided },
  };
}

/** Tells a pair's cluster: the one of its left claim, also where a bridge between two clusters did not melt them. */
function clusterFinder(groups: readonly (readonly ClaimId[])[]): (entry: Compared) => number {
  const clusterOf = new Map<ClaimId, number>();
  groups.forEach((ids, index) => ids.forEach((id) => clusterOf.set(id, index)));
  return ({ pair }) => clusterOf.get(pair.left.claim.id) ?? 0;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const list = groups.get(keyOf(item));
    if (list === undefined) groups.set(keyOf(item), [item]);
    else list.push(item);
  }
  return groups;
}

/** The same words compared in two clusters, as when a passage is told twice, are one finding with all its places. */
function mergeTwins(findings: readonly Finding[]): Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const twin = merged.get(finding.fingerprint);
    if (twin === undefined) merged.set(finding.fingerprint, finding);
    else {
      const readings = twin.readings.map((reading) => ({
        ...reading,
        places: [...reading.places, ...(finding.readings.find(({ value }) => value === reading.value)?.places ?? [])],
      }));
      merged.set(finding.fingerprint, { ...twin, confidence: Math.max(twin.confidence, finding.confidence), readings });
    }
  }
  return [...merged.values()];
}

function summaryOf({ document, sentences, claims }: ReadyArticle, origins: Origins): DocumentSummary {
  const { id, path, title, publisher, author, published, url, sha256 } = document;
  const { origin, credits = [] } = origins.documents.get(id) ?? {};
  return {
    id,
    path,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    sha256,
    sentences: sentences.length,
    claims: claims.length,
    ...(origin === undefined ? {} : { origin }),
    ...(credits.length === 0 ? {} : { credits }),
  };
}
