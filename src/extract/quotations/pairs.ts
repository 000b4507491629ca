import type { Span } from '../../model/place.ts';
import { marksBetween, type Mark } from './marks.ts';

/** The inside of a pair of quotation marks. */
export interface Quoted extends Span {
  /** 0 outside any other pair, 1 inside one, … */
  readonly depth: number;
  /** False where the words run on into the next paragraph. */
  readonly closed: boolean;
  /** With the marks. */
  readonly outer: Span;
}

/** The quotations of a paragraph. */
export interface QuotedParagraph {
  /** Outer before inner, in the order of the text. */
  readonly pairs: readonly Quoted[];
  /** True where the last one goes on after the paragraph's end. */
  readonly runsOn: boolean;
}

type Pair = Omit<Quoted, 'depth'>;

/**
 * The pairs of quotation marks between `start` and `end`, which is a paragraph; `runsIn` where the last one ended in the
 * middle of a quotation. An opening mark that nothing closes opens nothing, unless the next paragraph goes on with the
 * quotation. Linear in the length.
 */
export function quotedParts(text: string, start: number, end: number, runsIn: boolean): QuotedParagraph {
  const marks = marksBetween(text, start, end);
  const open: Mark[] = [];
  const pairs: Pair[] = [];
  if (runsIn && marks.find(({ family }) => family === 'double')?.direction !== 'open') open.push(openBefore(start));
  const singlesAhead = countSingleEnds(marks);
  marks.forEach((mark, index) => {
    const match = opens(mark, open) ? undefined : matching(mark, open, singlesAhead[index] ?? 0, text);
    if (match !== undefined) {
      const opener = open[match];
      open.length = match;
      if (opener !== undefined && mark.start > opener.end)
        pairs.push({
          start: opener.end,
          end: mark.start,
          closed: true,
          outer: { start: opener.start, end: mark.end },
        });
    } else if (mark.direction !== 'close') {
      forgetTwin(mark, open);
      open.push(mark);
    }
  });
  const left = open.findLast(({ family }) => family === 'double');
  const last = marks.findLast(({ family }) => family === 'double');
  const isLast = left !== undefined && (runsIn || last === undefined || last.start <= left.start);
  const runsOn = isLast && goesOn(text, end);
  if (runsOn) pairs.push({ start: left.end, end, closed: false, outer: { start: left.start, end } });
  return { pairs: nested(pairs), runsOn };
}

/** Stands in for the mark that opened a quotation in a paragraph before. */
function openBefore(start: number): Mark {
  return { start, end: start, family: 'double', direction: 'open', doubtful: false, straight: false };
}

// How many open marks a closing one looks back over: a quotation nested deeper than this is noise.
const STACK_REACH = 4;

function opens(mark: Mark, open: readonly Mark[]): boolean {
  if (mark.direction !== 'either') return mark.direction === 'open';
  return !open.slice(-STACK_REACH).some(({ family }) => family === mark.family);
}

/** Of two straight opening marks in a row the first was never closed. */
function forgetTwin(mark: Mark, open: Mark[]): void {
  if (!mark.straight) return;
  const reach = open.slice(-STACK_REACH);
  const twin = reach.findIndex((other) => other.straight && other.family === mark.family);
  if (twin >= 0) open.length -= reach.length - twin;
}

/** The place in `open` of the mark that `mark` closes. */
function matching(mark: Mark, open: readonly Mark[], endsAhead: number, text: string): number | undefined {
  for (let index = open.length - 1; index >= 0 && index >= open.length - STACK_REACH; index--) {
    if (open[index]?.family === mark.family) {
      const possessive = POSSESSIVE.test(text.slice(mark.start - 1, mark.end + 2));
      return mark.doubtful && endsAhead > 0 && possessive ? undefined : index;
    }
    // A single mark never closes across an open double one: in “the dogs' food” it is an apostrophe.
    if (mark.family === 'single') return undefined;
  }
  return undefined;
}

// "the dogs' food", "goin' home": a letter, the mark, a blank and a small letter.
const POSSESSIVE = /^\p{L}['’] \p{Ll}$/u;

/** For each mark: how many closing single marks stand behind it before the next opening one. */
function countSingleEnds(marks: readonly Mark[]): number[] {
  const counts: number[] = marks.map(() => 0);
  let count = 0;
  for (let index = marks.length - 1; index >= 0; index--) {
    counts[index] = count;
    const mark = marks[index];
    if (mark?.family === 'single') count = mark.direction === 'open' ? 0 : count + 1;
  }
  return counts;
}

// How far the end of a quotation that runs on is looked for: several long paragraphs.
const RUN_ON_REACH = 4000;
const NEXT_DOUBLE = /[“”"]/u;

/** Whether the words after `end` go on with a quotation that is still open: by an opening mark, or by a closing one alone. */
function goesOn(text: string, end: number): boolean {
  const rest = text.slice(end, end + RUN_ON_REACH);
  const mark = NEXT_DOUBLE.exec(rest);
  if (mark === null || !rest.slice(0, mark.index).includes('\n')) return false;
  if (mark[0] !== '”' && rest.slice(0, mark.index).trim() === '') return true;
  // A straight mark closes where no word begins right behind it.
  return mark[0] === '”' || (mark[0] === '"' && !/[\p{L}\p{N}]/u.test(rest[mark.index + 1] ?? ' '));
}

/** In the order of the text, each with how many others it stands in. */
function nested(pairs: Pair[]): Quoted[] {
  pairs.sort((a, b) => a.start - b.start || b.end - a.end);
  const ends: number[] = [];
  return pairs.map((pair) => {
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= pair.start) ends.pop();
    ends.push(pair.end);
    return { ...pair, depth: ends.length - 1 };
  });
}
