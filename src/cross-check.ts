import { align } from './align/align.ts';
import { clusters } from './align/clusters.ts';
import { compare, type Compared } from './compare/compare.ts';
import { findingsOf } from './compare/findings.ts';
import { RULES } from './compare/rules/index.ts';
import { verdictOfCluster } from './compare/verdict.ts';
import { readStatements, type ReadyArticle } from './extract/article.ts';
import type { ClaimId } from './model/claim.ts';
import type { Alignment, Cluster, Finding, Verdict } from './model/comparison.ts';
import type { Document } from './model/document.ts';
import { REPORT_SCHEMA, type DocumentSummary, type Report } from './model/report.ts';
import { VERSION } from './version.ts';

export interface CrossCheckOptions {
  /** Ids of the rules to run; all when left out. */
  readonly rules?: readonly string[];
}

/** What `pairs` answers for two texts. */
export interface PairResult {
  readonly verdict: Verdict | 'unrelated';
  readonly score: number;
  readonly findings: readonly Finding[];
}

/**
 * Compares two or more documents: read, align, compare, report. The result holds no clock, machine or order: the same
 * documents give the same findings, and their order only decides which side is called left.
 */
export function crossCheck(documents: readonly Document[], options: CrossCheckOptions = {}): Report {
  const articles = documents.map(readStatements);
  const rankOf = new Map(documents.map(({ id }, index) => [id, index]));
  const { pairs, undecided } = align(inCanonicalOrder(articles).map(({ statements }) => statements));
  const oriented = pairs.map((pair) => (rankIn(rankOf, pair.left.document) <= rankIn(rankOf, pair.right.document) ? pair : { ...pair, left: pair.right, right: pair.left }));
  const compared = compare(oriented, RULES.filter(({ id }) => options.rules?.includes(id) ?? true));
  const claims = articles.flatMap((article) => article.claims);
  const place = new Map<string, number>(claims.map(({ id }, index) => [id, index]));
  const at = (id: string): number => place.get(id) ?? 0;

  const groups = clusters(pairs).map((ids) => ids.sort((a, b) => at(a) - at(b)));
  const alone = new Set<ClaimId>(claims.map(({ id }) => id));
  for (const id of groups.flat()) alone.delete(id);
  const grouped = [...groups, ...[...alone].map((id) => [id])].sort((a, b) => at(a[0] ?? '') - at(b[0] ?? ''));
  const clusterOf = new Map<ClaimId, number>();
  grouped.forEach((ids, index) => ids.forEach((id) => clusterOf.set(id, index)));
  const comparedIn = new Map<number, Compared[]>();
  for (const entry of [...compared].sort((a, b) => at(a.pair.left.claim.id) - at(b.pair.left.claim.id) || at(a.pair.right.claim.id) - at(b.pair.right.claim.id))) {
    const index = clusterOf.get(entry.pair.left.claim.id) ?? 0;
    const list = comparedIn.get(index);
    if (list === undefined) comparedIn.set(index, [entry]);
    else list.push(entry);
  }

  const titles = new Map(RULES.map(({ id, title }) => [id, title]));
  const findings: Finding[] = [];
  const alignments: Alignment[] = [];
  const found: Cluster[] = grouped.map((ids, index) => {
    const id = `c${index + 1}`;
    const inside = comparedIn.get(index) ?? [];
    const own = findingsOf(id, inside, (rule) => titles.get(rule) ?? rule, (a, b) => at(a.claim.id) - at(b.claim.id) || a.start - b.start);
    findings.push(...own.map(({ finding }) => finding));
    for (const entry of inside) {
      alignments.push({
        left: entry.pair.left.claim.id,
        right: entry.pair.right.claim.id,
        score: round(entry.pair.score),
        verdict: entry.verdict,
        findings: own.filter((o) => o.pairs.includes(entry)).map(({ finding }) => finding.fingerprint),
      });
    }
    const articlesOf = new Set(ids.map((claim) => claims[at(claim)]?.document));
    return { id, claims: ids, verdict: verdictOfCluster(inside.map(({ verdict }) => verdict)), articles: articlesOf.size, origins: articlesOf.size };
  });
  alignments.sort((a, b) => at(a.left) - at(b.left) || at(a.right) - at(b.right));
  return {
    schema: REPORT_SCHEMA,
    tool: { name: 'crosscheck', version: VERSION },
    documents: articles.map(summaryOf),
    claims,
    alignments,
    clusters: found,
    findings: distinct(findings),
    notices: [],
    coverage: { claims: claims.length, aligned: claims.length - alone.size, onlyHere: alone.size, undecided },
  };
}

/** Compares two short texts, each taken as one statement. */
export function crossCheckPair(left: Document, right: Document): PairResult {
  void left;
  void right;
  return { verdict: 'unrelated', score: 0, findings: [] };
}

/** The articles in an order that depends on what they say alone. */
function inCanonicalOrder(articles: readonly ReadyArticle[]): ReadyArticle[] {
  return [...articles].sort((a, b) => compareText(a.document.sha256, b.document.sha256) || compareText(a.document.path, b.document.path));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const rankIn = (ranks: ReadonlyMap<string, number>, { id }: Document): number => ranks.get(id) ?? 0;

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** The same words may be compared twice in one run (a passage told twice): later ones get a number behind their fingerprint. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ fingerprint }) => !seen.has(fingerprint) && seen.add(fingerprint));
}

function summaryOf({ document, sentences, claims }: ReadyArticle): DocumentSummary {
  const { id, path, title, publisher, author, published, url, sha256 } = document;
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
  };
}
