import type { Sentence } from '../model/document.ts';
import type { Span } from '../model/place.ts';

/** The sentences of one paragraph, in order. */
export interface ParagraphSpan extends Span {
  readonly index: number;
  readonly sentences: readonly Sentence[];
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The paragraphs of the body, each with its sentences; every span excludes surrounding blanks. */
export function* paragraphs(text: string, body: Span): Generator<ParagraphSpan> {
  let index = 0;
  let paragraph = 0;
  for (const line of text.slice(body.start, body.end).matchAll(/[^\n]+/gu)) {
    const sentences: Sentence[] = [];
    for (const piece of SEGMENTER.segment(line[0])) {
      const lead = piece.segment.length - piece.segment.trimStart().length;
      const inner = piece.segment.trim();
      if (inner === '') continue;
      const start = body.start + line.index + piece.index + lead;
      sentences.push({ start, end: start + inner.length, index: index++, paragraph, part: 'body' });
    }
    const first = sentences[0];
    const last = sentences.at(-1);
    if (first === undefined || last === undefined) continue;
    yield { start: first.start, end: last.end, index: paragraph++, sentences };
  }
}
