import type { Mention } from '../model/mention.ts';
import type { Span } from '../model/place.ts';
import type { ClaimType } from '../model/claim.ts';
import type { ReadSentence } from './extractor.ts';

/** The claims of one sentence: spans in order that never overlap, each with the kind of statement it makes. */
export function claimSpans(
  sentence: ReadSentence,
  _mentions: readonly Mention[],
): (Span & { readonly type: ClaimType })[] {
  return [{ start: sentence.sentence.start, end: sentence.sentence.end, type: 'fact' }];
}
