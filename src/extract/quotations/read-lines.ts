import type { Span } from '../../model/place.ts';
import type { ReadSentence } from '../extractor.ts';
import type { Attribution } from './attribution.ts';
import { attributionsOf } from './attributions.ts';
import { lineOf, type Line } from './line.ts';
import type { Quoted } from './pairs.ts';
import type { Names, Voice } from './voices.ts';

/** An attribution with its voice. */
export interface Voiced {
  readonly attribution: Attribution;
  readonly voice: Voice;
}

/** A line with what is attributed in it. */
export interface ReadLine {
  readonly line: Line;
  readonly attributed: readonly Voiced[];
}

/** The lines of a paragraph, given its outermost quotations in order. */
export function readLines(
  text: string,
  sentences: readonly ReadSentence[],
  outer: readonly Quoted[],
  names: Names,
): ReadLine[] {
  let next = 0;
  return sentences.map((read) => {
    while (next < outer.length && (outer[next]?.outer.end ?? 0) <= read.sentence.start) next++;
    let end = next;
    while (end < outer.length && (outer[end]?.outer.start ?? 0) < read.sentence.end) end++;
    const line = lineOf(text, read, outer.slice(next, end));
    const attributed = attributionsOf(line).map((attribution) => ({
      attribution,
      voice: names.voiceOf(line, attribution),
    }));
    return { line, attributed };
  });
}

/** The line of those words of a sentence that stand inside a quotation; who speaks there is nobody's "he" outside. */
export function readWithin(
  text: string,
  read: ReadSentence,
  inner: readonly Quoted[],
  within: Span,
  names: Names,
): ReadLine {
  const line = lineOf(text, read, inner, within);
  const attributed = attributionsOf(line).map((attribution) => ({
    attribution,
    voice: names.quotedVoiceOf(line, attribution),
  }));
  return { line, attributed };
}
