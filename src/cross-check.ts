import { align } from './align/align.ts';
import { clusters } from './align/clusters.ts';
import { assemble } from './assemble.ts';
import { compare } from './compare/compare.ts';
import { RULES } from './compare/rules/index.ts';
import { readStatements, type ReadyArticle } from './extract/article.ts';
import type { Pair } from './model/comparison.ts';
import type { Document } from './model/document.ts';
import type { Report } from './model/report.ts';

export interface CrossCheckOptions {
  /** Ids of the rules to run; all when left out. */
  readonly rules?: readonly string[];
}

/**
 * Compares two or more documents: extract, align, compare, report. The result holds no clock, machine or order: the same
 * documents give the same findings, and their order only decides which side is called left.
 */
export function crossCheck(documents: readonly Document[], options: CrossCheckOptions = {}): Report {
  const articles = documents.map(readStatements);
  const { pairs, undecided } = align(inCanonicalOrder(articles).map(({ statements }) => statements));
  const compared = compare(asNamed(pairs, documents), rulesOf(options));
  return assemble({ articles, compared, clusters: clusters(pairs), undecided, rules: RULES });
}

/** The rules that the options leave in, in their own order. */
export const rulesOf = ({ rules }: CrossCheckOptions) => RULES.filter(({ id }) => rules?.includes(id) ?? true);

/** The articles in an order that depends on what they say alone. */
function inCanonicalOrder(articles: readonly ReadyArticle[]): ReadyArticle[] {
  return [...articles].sort((a, b) => ordinal(a.document.sha256, b.document.sha256) || ordinal(a.document.path, b.document.path));
}

const ordinal = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every pair with the claim of the earlier named document on the left. */
function asNamed(pairs: readonly Pair[], documents: readonly Document[]): Pair[] {
  const rank = new Map(documents.map(({ id }, index) => [id, index]));
  return pairs.map((pair) => ((rank.get(pair.left.document.id) ?? 0) <= (rank.get(pair.right.document.id) ?? 0) ? pair : { ...pair, left: pair.right, right: pair.left }));
}
