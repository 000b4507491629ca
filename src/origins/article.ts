import type { Claim } from '../model/claim.ts';
import type { Document, Sentence } from '../model/document.ts';

/** What the search for origins reads of an article. */
export interface TracedArticle {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
}
