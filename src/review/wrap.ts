import stringWidth from 'string-width';
import type { Line, Segment } from './line.ts';
import { headOf, segment, widthOf } from './line.ts';

/** The segments as lines of at most `columns`, broken between words; a word longer than a line fills it and goes on. */
export function wrap(segments: readonly Segment[], columns: number): Line[] {
  const room = Math.max(1, columns);
  const lines: Line[] = [];
  let row: Segment[] = [];
  let width = 0;
  const finish = (): void => {
    lines.push({ segments: row });
    row = [];
    width = 0;
  };
  for (const { pieces, width: wanted, space } of wordsOf(segments)) {
    if (width > 0 && width + 1 + wanted > room && space !== undefined) finish();
    if (width > 0 && space !== undefined) {
      row.push(space);
      width += 1;
    }
    for (const piece of pieces) {
      let rest = piece.text;
      while (rest !== '') {
        let head = headOf(rest, room - width);
        if (head === '' && width > 0) {
          finish();
          continue;
        }
        // A character wider than the line itself is set anyway: leaving it out would hide a word.
        if (head === '') head = rest;
        row.push({ ...piece, text: head });
        width += stringWidth(head);
        rest = rest.slice(head.length);
      }
    }
  }
  if (row.length > 0 || lines.length === 0) finish();
  return lines;
}

/**
 * The segments wrapped beside `prefix`, which stands on the first line; the other lines are indented by its width. A prefix that
 * leaves them no room stands above them.
 */
export function hang(prefix: readonly Segment[], segments: readonly Segment[], columns: number): Line[] {
  const indent = widthOf(prefix);
  if (indent > INDENT && columns - indent < LEAST_BESIDE)
    return [...wrap(prefix, columns), ...hang([segment(' '.repeat(INDENT))], segments, columns)];
  return wrap(segments, columns - indent).map((row, index) => ({
    segments: [...(index === 0 ? prefix : [segment(' '.repeat(indent))]), ...row.segments],
  }));
}

/** Columns in which words can still be read beside a prefix. */
const LEAST_BESIDE = 12;
/** Columns by which words are set off below a prefix. */
const INDENT = 5;

interface Word {
  /** The space before the word, where there is one. */
  readonly space: Segment | undefined;
  /** A word may change its role half-way. */
  readonly pieces: readonly Segment[];
  readonly width: number;
}

function wordsOf(segments: readonly Segment[]): Word[] {
  const words: Word[] = [];
  let pieces: Segment[] = [];
  let space: Segment | undefined;
  const finish = (): void => {
    if (pieces.length > 0) words.push({ space, pieces, width: widthOf(pieces) });
    pieces = [];
  };
  for (const given of segments) {
    for (const part of given.text.split(SPACES)) {
      if (part === '') continue;
      if (part.startsWith(' ')) {
        finish();
        space = { ...given, text: ' ' };
      } else {
        if (pieces.length === 0 && words.length === 0) space = undefined;
        pieces.push({ ...given, text: part });
      }
    }
  }
  finish();
  return words;
}

const SPACES = /( +)/;
