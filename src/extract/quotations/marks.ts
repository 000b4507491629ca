import type { Span } from '../../model/place.ts';

/** The inside of a pair of quotation marks. */
export interface Quoted extends Span {
  /** 0 outside any other pair, 1 inside one, … */
  readonly depth: number;
  /** False where the words run on into the next paragraph, which opens with a mark of its own. */
  readonly closed: boolean;
  /** With the marks. */
  readonly outer: Span;
}

/** What a paragraph leaves to the next one. */
export interface QuotedParagraph {
  readonly pairs: readonly Quoted[];
  /** True where the last quotation goes on after the paragraph's end. */
  readonly runsOn: boolean;
}

type Pair = Omit<Quoted, 'depth'>;
type Family = 'double' | 'single' | 'guillemets';
type Direction = 'open' | 'close' | 'either';

interface Mark extends Span {
  readonly family: Family;
  readonly direction: Direction;
  /** A closing single mark after a letter, which may be an apostrophe: "the dogs' food". */
  readonly doubtful: boolean;
}

interface Open extends Mark {
  readonly straight: boolean;
}

/**
 * The pairs of quotation marks between `start` and `end`, outer before inner, in the order of the text. An opening mark
 * that nothing closes opens nothing, unless the next paragraph goes on with the quotation. Linear in the length.
 */
export function quotedParts(text: string, start: number, end: number, runsIn: boolean): QuotedParagraph {
  const marks = marksBetween(text, start, end);
  const open: Open[] = [];
  const pairs: Pair[] = [];
  let lastDouble = -1;
  if (runsIn && marks.find((mark) => mark.family === 'double')?.direction !== 'open')
    open.push({ start, end: start, family: 'double', direction: 'open', doubtful: false, straight: false });
  const singlesAhead = countSingleEnds(marks);
  marks.forEach((mark, index) => {
    if (mark.family === 'double') lastDouble = mark.start;
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
      const straight = text[mark.start] === '"' || text[mark.start] === "'";
      // Two clear straight openings in a row: the first one was never closed.
      const twin = straight ? reach(open).findIndex((other) => other.straight && other.family === mark.family) : -1;
      if (twin >= 0) open.length = Math.max(0, open.length - STACK_REACH) + twin;
      open.push({ ...mark, straight });
    }
  });
  const left = open.findLast((mark) => mark.family === 'double');
  const runsOn = left !== undefined && (lastDouble <= left.start || runsIn) && goesOn(text, end);
  if (runsOn) pairs.push({ start: left.end, end, closed: false, outer: { start: left.start, end } });
  return { pairs: nest(pairs), runsOn };
}

// “ ” „ ‟ " '' `` « » ‘ ’ ‚ ' and the backtick that stands for an opening mark in typewriter text.
const ANY_MARK = /'''|``|''|‘‘|’’|[“”„‟"«»‘’‚'`]/gu;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;
const OPENS_BEFORE = /[\s([{—–―\-/“"‘'«„`:;]/u;
// "’90s", "'em", "'tis": the mark stands for letters left out.
const ELISION = /^['’‘](?:\d0s|em\b|tis\b|twas\b|til\b|till\b|cause\b|n['’]|bout\b|round\b|cos\b)/iu;

function marksBetween(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  let low = false;
  ANY_MARK.lastIndex = start;
  for (let match = ANY_MARK.exec(text); match !== null && match.index < end; match = ANY_MARK.exec(text)) {
    const sign = match[0];
    if (sign === "'''") {
      // ''I would use the word 'old',''' he said: the single mark stands inside the double one.
      const closing = match.index > start && !OPENS_BEFORE.test(text[match.index - 1] ?? ' ');
      for (const [at, part] of closing
        ? [[0, "'"] as const, [1, "''"] as const]
        : [[0, "''"] as const, [2, "'"] as const]) {
        const direction: Direction = closing ? 'close' : 'open';
        const from = match.index + at;
        marks.push({
          start: from,
          end: from + part.length,
          family: part === "'" ? 'single' : 'double',
          direction,
          doubtful: false,
        });
      }
      continue;
    }
    // What „ opens, “ closes.
    const closesLow: boolean = low && sign === '“';
    const mark = markAt(text, match.index, closesLow ? '”' : sign, start, end);
    if (mark !== undefined) marks.push(mark);
    low = sign === '„' || (low && !closesLow);
  }
  return marks;
}

function markAt(text: string, at: number, sign: string, start: number, end: number): Mark | undefined {
  const after = at + sign.length;
  const previous = at > start ? (text[at - 1] ?? ' ') : ' ';
  const next = after < end ? (text[after] ?? ' ') : ' ';
  const place = { start: at, end: after };
  switch (sign) {
    case '”':
      return {
        ...place,
        family: 'double',
        direction: SPACE.test(previous) && LETTER.test(next) ? 'either' : 'close',
        doubtful: false,
      };
    case '’’':
      return { ...place, family: 'double', direction: 'close', doubtful: false };
    case '“':
      // Some type “ on both sides.
      return {
        ...place,
        family: 'double',
        direction: SPACE.test(previous) || LETTER.test(next) ? 'open' : 'either',
        doubtful: false,
      };
    case '„':
    case '‟':
    case '``':
    case '‘‘':
      return { ...place, family: 'double', direction: 'open', doubtful: false };
    case '«':
      return { ...place, family: 'guillemets', direction: 'open', doubtful: false };
    case '»':
      return { ...place, family: 'guillemets', direction: 'close', doubtful: false };
    case '"':
    case "''":
      return { ...place, family: 'double', direction: straightDirection(previous, next), doubtful: false };
    default:
      return singleMark(text, place, sign, previous, next);
  }
}

function straightDirection(previous: string, next: string): Direction {
  const canOpen = !SPACE.test(next) && OPENS_BEFORE.test(previous);
  const canClose = !SPACE.test(previous) && !LETTER.test(next);
  return canOpen === canClose ? 'either' : canOpen ? 'open' : 'close';
}

function singleMark(text: string, place: Span, sign: string, previous: string, next: string): Mark | undefined {
  const inWord = LETTER.test(previous) && LETTER.test(next);
  if (inWord || ELISION.test(text.slice(place.start, place.start + 6))) return undefined;
  const opening = OPENS_BEFORE.test(previous) && !SPACE.test(next) && sign !== '’';
  if (opening || sign === '‘' || sign === '‚') {
    // ‚ is a comma to many keyboards; it opens only before a letter that follows at once.
    return LETTER.test(next) || next === '“' || next === '"' || next === '…' || next === '[' || next === '$'
      ? { ...place, family: 'single', direction: 'open', doubtful: false }
      : undefined;
  }
  if (SPACE.test(previous) || sign === '`') return undefined;
  return { ...place, family: 'single', direction: 'close', doubtful: LETTER.test(previous) };
}

/** For each mark: how many closing single marks stand behind it before the next opening single mark. */
function countSingleEnds(marks: readonly Mark[]): number[] {
  const counts: number[] = marks.map(() => 0);
  let count = 0;
  for (let index = marks.length - 1; index >= 0; index--) {
    counts[index] = count;
    const mark = marks[index];
    if (mark?.family !== 'single') continue;
    count = mark.direction === 'open' ? 0 : count + 1;
  }
  return counts;
}

function opens(mark: Mark, open: readonly Open[]): boolean {
  if (mark.direction !== 'either') return mark.direction === 'open';
  return !reach(open).some((other) => other.family === mark.family);
}

function reach(open: readonly Open[]): readonly Open[] {
  return open.slice(-STACK_REACH);
}

// How many open marks a closing one looks back over: a quotation nested deeper than this is noise.
const STACK_REACH = 4;

/** The place in `open` of the mark that `mark` closes. */
function matching(mark: Mark, open: readonly Open[], endsAhead: number, text: string): number | undefined {
  for (let index = open.length - 1; index >= 0 && index >= open.length - STACK_REACH; index--) {
    const other = open[index];
    if (other?.family !== mark.family) {
      // A single mark never closes across an open double one: in "the dogs' food" it is an apostrophe.
      if (mark.family === 'single') return undefined;
      continue;
    }
    return mark.doubtful && endsAhead > 0 && POSSESSIVE.test(text.slice(mark.start - 1, mark.end + 2))
      ? undefined
      : index;
  }
  return undefined;
}

// "the dogs' food", "goin' home": a letter, the mark, a blank and a small letter.
const POSSESSIVE = /^[\p{L}]['’] \p{Ll}$/u;

// How far the end of a quotation that runs on is looked for: several long paragraphs.
const RUN_ON_REACH = 4000;
const OPENS_PARAGRAPH = /^\s*\n\s*[“"]/u;
const NEXT_DOUBLE = /[“”"]/u;

/** Whether the words after `end` go on with a quotation that is still open: by an opening mark, or by a closing one alone. */
function goesOn(text: string, end: number): boolean {
  const rest = text.slice(end, end + RUN_ON_REACH);
  if (OPENS_PARAGRAPH.test(rest)) return true;
  const next = NEXT_DOUBLE.exec(rest);
  if (next === null) return false;
  // A straight mark closes where no word begins right behind it.
  const closes = next[0] === '”' || (next[0] === '"' && !LETTER.test(rest[next.index + 1] ?? ' '));
  return closes && rest.slice(0, next.index).includes('\n');
}

/** In the order of the text, with how many others each stands in. */
function nest(pairs: Pair[]): Quoted[] {
  pairs.sort((a, b) => a.start - b.start || b.end - a.end);
  const around: number[] = [];
  return pairs.map((pair) => {
    while (around.length > 0 && (around.at(-1) ?? 0) <= pair.start) around.pop();
    const depth = around.length;
    around.push(pair.end);
    return { ...pair, depth };
  });
}
