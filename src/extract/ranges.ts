import type { Passage, Span } from '../model/place.ts';
import type { ReadSentence } from './extractor.ts';

/** A half-open range of a sentence's tokens. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The place of a range of tokens in the document's text; an empty one stands where its first token would. */
export function spanOf({ tokens, sentence }: ReadSentence, { from, to }: TokenRange): Span {
  const start = tokens[from]?.start ?? sentence.end;
  return { start, end: from < to ? (tokens[to - 1]?.end ?? sentence.end) : start };
}

/** The same with its words. */
export function passageOf(text: string, sentence: ReadSentence, range: TokenRange): Passage {
  const { start, end } = spanOf(sentence, range);
  return { start, end, text: text.slice(start, end) };
}

const LOOSE = new Set([',', '.', ';', ':', '!', '—', '–', '-', '―', '”']);

/** The range without commas, stops and conjunctions at its ends, nor "that" at its beginning. */
export function trimmed({ tokens, tags }: ReadSentence, range: TokenRange): TokenRange {
  let { from, to } = range;
  const isLoose = (at: number): boolean => LOOSE.has(tokens[at]?.text ?? '') || tags[at] === 'CC';
  while (from < to && (isLoose(from) || (tokens[from]?.lower === 'that' && tags[from] === 'IN'))) from++;
  while (to > from && isLoose(to - 1)) to--;
  return { from, to };
}
