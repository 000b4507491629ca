import type { Document, Page, Piece } from './document.ts';
import type { Span } from './place.ts';

/** Where an offset stands for people and editors: both counted from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A text and, where it was taken out of a file, where it stands there. */
export type Placed = Pick<Document, 'text' | 'page'>;

/**
 * Finds where offsets of a text stand in its file; made once per text, each look-up is logarithmic. The end of a passage stands right
 * behind its last character, which in a web page need not be where the next one begins: markup may stand between.
 */
export function positionsIn({ text, page }: Placed): (offset: number, edge?: 'start' | 'end') => Position {
  const starts = page?.lines ?? lineStarts(text);
  return (offset, edge = 'start') => {
    const at = page === undefined ? offset : offsetInFile(page, offset, edge);
    const line = lastAtOrBefore(starts, (start) => start <= at);
    return { line: line + 1, column: at - (starts[line] ?? 0) + 1 };
  };
}

/** The offsets at which the lines of a text begin. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function offsetInFile({ pieces }: Page, offset: number, edge: 'start' | 'end'): number {
  const isEnd = edge === 'end' && offset > 0;
  const wanted = isEnd ? offset - 1 : offset;
  const index = lastAtOrBefore(pieces, ({ start }) => start <= wanted);
  const piece = pieces[index];
  if (piece === undefined) return 0;
  const within = wanted - piece.start;
  // What stands nowhere in the file is told at what stands before it.
  if (within >= piece.length) return isEnd ? piece.from + piece.size : (pieces[index + 1] ?? pastEnd(piece)).from;
  if (piece.length !== piece.size) return isEnd ? piece.from + piece.size : piece.from;
  return piece.from + within + (isEnd ? 1 : 0);
}

const pastEnd = ({ from, size }: Piece): Pick<Piece, 'from'> => ({ from: from + size });

/** The index of the last entry of which it is true, given that it is true of all before it; 0 where it is true of none. */
function lastAtOrBefore<Entry>(entries: readonly Entry[], isBefore: (entry: Entry) => boolean): number {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const entry = entries[middle];
    if (entry !== undefined && isBefore(entry)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The part of a text that stands between two offsets of its file; undefined where nothing of it does. */
export function spanInText({ pieces }: Page, from: number, to: number): Span | undefined {
  const within = pieces.filter((piece) => piece.from < to && piece.from + piece.size > from);
  const [first] = within;
  const last = within.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isLinear = ({ length, size }: Piece): boolean => length === size;
  const start = first.start + (isLinear(first) ? Math.max(0, from - first.from) : 0);
  const end = last.start + (isLinear(last) ? Math.min(last.length, to - last.from) : last.length);
  return { start, end };
}
