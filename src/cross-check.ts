import { align } from './align/align.ts';
import { pairedByHand } from './align/by-hand.ts';
import { clusters } from './align/clusters.ts';
import { assemble } from './assemble.ts';
import { compare } from './compare/compare.ts';
import { RULES } from './compare/rules/index.ts';
import { readStatements, type ReadyArticle } from './extract/article.ts';
import type { Document } from './model/document.ts';
import type { OnProgress } from './model/progress.ts';
import type { Report } from './model/report.ts';
import type { Pairing } from './model/review.ts';
import { traceOrigins } from './origins/origins.ts';

export interface CrossCheckOptions {
  /** Ids of the rules to run; all when left out. */
  readonly rules?: readonly string[];
  /** What a person decided about pairs of claims. */
  readonly pairings?: readonly Pairing[];
  /** Is told now and then how far the work is. */
  readonly onProgress?: OnProgress;
}

/**
 * Compares two or more documents: extract, align, compare, trace origins, report. The result holds no clock, machine or order: the same
 * documents give the same findings, and their order only decides which side is called left. Everything up to the report works
 * on the articles in an order that their content decides.
 */
export function crossCheck(documents: readonly Document[], options: CrossCheckOptions = {}): Report {
  const { onProgress } = options;
  const articles = documents.map((document, index) => {
    onProgress?.('read', index, documents.length);
    return readStatements(document);
  });
  const statements = inCanonicalOrder(articles).map((article) => article.statements);
  const { pairs: found, undecided } = align(statements, (done) => onProgress?.('align', done, documents.length));
  const pairs = pairedByHand(found, statements, options.pairings ?? []);
  const compared = compare(pairs, rulesOf(options), (done) => onProgress?.('compare', done, pairs.length));
  return assemble({
    articles,
    compared,
    clusters: clusters(pairs),
    origins: traceOrigins(articles),
    undecided,
    rules: RULES,
  });
}

/** The rules that the options leave in, in their own order. */
export const rulesOf = ({ rules }: CrossCheckOptions) => RULES.filter(({ id }) => rules?.includes(id) ?? true);

/** The articles in an order that depends on what they say alone. */
export function inCanonicalOrder(articles: readonly ReadyArticle[]): ReadyArticle[] {
  return [...articles].sort(
    (a, b) => ordinal(a.document.sha256, b.document.sha256) || ordinal(a.document.path, b.document.path),
  );
}

const ordinal = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
