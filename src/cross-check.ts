import type { Document } from './model/document.ts';
import type { Finding, Verdict } from './model/comparison.ts';
import type { Report } from './model/report.ts';
import { REPORT_SCHEMA } from './model/report.ts';
import { readArticle } from './extract/article.ts';

export interface CrossCheckOptions {
  /** Ids of the rules to run; all when left out. */
  readonly rules?: readonly string[];
  /** Version shown in the report; the caller's own package version when left out. */
  readonly version?: string;
}

/** What `pairs` answers for two texts. */
export interface PairResult {
  readonly verdict: Verdict | 'unrelated';
  readonly score: number;
  readonly findings: readonly Finding[];
}

/** Compares two or more documents: the whole result, the same bytes for the same input in any order. */
export function crossCheck(documents: readonly Document[], options: CrossCheckOptions = {}): Report {
  const articles = documents.map(readArticle);
  const claims = articles.flatMap((article) => article.claims);
  return {
    schema: REPORT_SCHEMA,
    tool: { name: 'crosscheck', version: options.version ?? '0.1.0' },
    documents: articles.map(({ document, sentences, claims: own }) => ({
      id: document.id,
      path: document.path,
      ...(document.title === undefined ? {} : { title: document.title }),
      ...(document.publisher === undefined ? {} : { publisher: document.publisher }),
      ...(document.author === undefined ? {} : { author: document.author }),
      ...(document.published === undefined ? {} : { published: document.published }),
      ...(document.url === undefined ? {} : { url: document.url }),
      sha256: document.sha256,
      sentences: sentences.length,
      claims: own.length,
    })),
    claims,
    alignments: [],
    clusters: claims.map((claim, index) => ({
      id: `c${index + 1}`,
      claims: [claim.id],
      verdict: 'only-here',
      articles: 1,
      origins: 1,
    })),
    findings: [],
    notices: [],
    coverage: { claims: claims.length, aligned: 0, onlyHere: claims.length, undecided: 0 },
  };
}

/** Compares two short texts as if each were a whole source. */
export function crossCheckPair(left: Document, right: Document): PairResult {
  void left;
  void right;
  return { verdict: 'unrelated', score: 0, findings: [] };
}
