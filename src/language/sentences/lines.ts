import type { Span } from '../../model/place.ts';
import { skipBlanks, trimEnd } from './characters.ts';

/** A line without the blanks around it; where it is empty, `start` and `end` are one. */
export interface Line extends Span {
  /** How many blanks stand before it. */
  readonly indent: number;
  /** Whether a blank stands behind it: text copied from a page often keeps one where it was wrapped. */
  readonly trailing: boolean;
}

const LINE_END = /\r\n|[\n\r\f\v\u2028\u2029]/g;

/** The lines of a text, one after the other. */
export function* linesOf(text: string): Generator<Line> {
  for (let at = 0; at < text.length;) {
    LINE_END.lastIndex = at;
    const next = LINE_END.test(text) ? LINE_END.lastIndex : text.length;
    const start = skipBlanks(text, at, next);
    const end = trimEnd(text, start, next);
    yield { start, end, indent: start - at, trailing: text[end] === ' ' };
    at = next;
  }
}
