import type { DocumentId } from './document.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './place.ts';

declare const claimId: unique symbol;
/** Names a claim within one run: the document's id, a colon, the claim's place in it counted from 1. */
export type ClaimId = string & { readonly [claimId]: true };

/** What kind of statement a claim is. */
export type ClaimType = 'fact' | 'opinion' | 'question' | 'plan' | 'forecast';

/** A sentence, or the part of one that makes a statement of its own. Claims of a document never overlap. */
export interface Claim extends Passage {
  readonly id: ClaimId;
  readonly document: DocumentId;
  /** Index of its sentence in the document. */
  readonly sentence: number;
  readonly type: ClaimType;
  /** Mentions that begin inside the claim, in the order of the text. */
  readonly mentions: readonly Mention[];
}
