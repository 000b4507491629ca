import type { ClaimType } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import type { Span } from '../model/place.ts';
import { piecesOf, type Piece } from './claims/pieces.ts';
import { typeOf } from './claims/type.ts';
import { isQuoteMark } from './clauses/marks.ts';
import { isThat } from './clauses/verbs.ts';
import type { ReadSentence } from './extractor.ts';

/** The claims of one sentence: spans in order that never overlap, each with the kind of statement it makes. */
export function claimSpans(
  sentence: ReadSentence,
  mentions: readonly Mention[],
): (Span & { readonly type: ClaimType })[] {
  const { start, end, part } = sentence.sentence;
  const whole = { from: 0, to: sentence.tokens.length };
  // Headlines, captions and entries of lists are one claim each.
  if (part !== 'body') return [{ start, end, type: typeOf(sentence, whole, mentions) }];
  const pieces = piecesOf(sentence, mentions);
  let next = 0;
  return pieces.map((piece, i) => {
    const span = spanOfPiece(sentence, piece, i === pieces.length - 1);
    const first = next;
    while ((mentions[next]?.start ?? Infinity) < span.end) next++;
    return { ...span, type: typeOf(sentence, piece, mentions.slice(first, next)) };
  });
}

/** Marks and words that join two claims and belong to neither. */
const JOINTS = new Set([',', ';', ':', '—', '–', '-', '―']);

function spanOfPiece(read: ReadSentence, { from, to }: Piece, isLast: boolean): Span {
  const { sentence, tokens, tags } = read;
  const isJoint = (at: number): boolean => JOINTS.has(tokens[at]?.text ?? '') || tags[at] === 'CC';
  const opensQuote = (at: number): boolean =>
    isQuoteMark(tokens[at]?.text ?? '') &&
    tokens[at]?.end === tokens[at + 1]?.start &&
    tokens[at - 1]?.end !== tokens[at]?.start;
  let first = from;
  let last = to - 1;
  if (from > 0) while (first < last && (isJoint(first) || isThat(read, first))) first++;
  if (first > 0 && opensQuote(first - 1)) first--;
  if (!isLast) while (last > first && (isJoint(last) || opensQuote(last))) last--;
  const start = from === 0 ? sentence.start : (tokens[first]?.start ?? sentence.start);
  return { start, end: isLast ? sentence.end : (tokens[last]?.end ?? sentence.end) };
}
