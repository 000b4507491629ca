import type { Claim } from './claim.ts';
import type { Document, Sentence } from './document.ts';
import type { Mention } from './mention.ts';

/** A document with everything read out of it. */
export interface Article {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
}
