import { readArticle } from '../extract/article.ts';
import type { Article } from '../model/article.ts';
import type { Document } from '../model/document.ts';
import { documentOf, type DocumentFacts } from '../read/document.ts';
import { answerEach, type FlowOptions, type Items } from './flow.ts';

/** Sentences, claims and mentions of one text; relative dates count from the date of publication, where one is given. */
export function readClaims(source: string | Document, about?: string | DocumentFacts): Article {
  return readArticle(typeof source === 'string' ? documentOf('a', source, about) : source);
}

/** Sentences, claims and mentions of each text as it comes; one text is held at a time. */
export function readClaimsOfEach(
  sources: Items<string | Document>,
  options: FlowOptions = {},
): AsyncGenerator<Article, void, undefined> {
  return answerEach(sources, (source) => readClaims(source), options);
}
