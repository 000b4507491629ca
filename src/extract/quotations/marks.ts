import type { Span } from '../../model/place.ts';

type Family = 'double' | 'single' | 'guillemets';
type Direction = 'open' | 'close' | 'either';

/** A quotation mark: “ ” „ ‟ " '' `` « » ‘ ’ ‚ ' or the backtick that opens in typewriter text. */
export interface Mark extends Span {
  readonly family: Family;
  /** What its neighbours let it be; `either` where only the marks around can tell. */
  readonly direction: Direction;
  /** A closing single mark after a letter, which may be an apostrophe: "the dogs' food". */
  readonly doubtful: boolean;
  /** Typed without a direction of its own. */
  readonly straight: boolean;
}

/** The quotation marks between `start` and `end`, in order; apostrophes, feet and inches left out where they can be told. */
export function marksBetween(text: string, start: number, end: number): Mark[] {
  const part = text.slice(start, end);
  const marks: Mark[] = [];
  let low = false;
  for (const { 0: sign, index } of part.matchAll(ANY_MARK)) {
    // What „ opens, “ closes.
    const closesLow: boolean = low && sign === '“';
    low = sign === '„' || (low && !closesLow);
    if (sign === "'''") marks.push(...threeStrokes(part, index));
    else {
      const mark = markAt(part, index, closesLow ? '”' : sign);
      if (mark !== undefined) marks.push(mark);
    }
  }
  return marks.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start }));
}

const ANY_MARK = /'''|``|''|‘‘|’’|[“”„‟"«»‘’‚'`]/gu;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;
const OPENS_BEFORE = /[\s([{—–―\-/“"‘'«„`:;]/u;

function markAt(text: string, start: number, sign: string): Mark | undefined {
  const end = start + sign.length;
  const previous = text[start - 1] ?? ' ';
  const next = text[end] ?? ' ';
  const double = (direction: Direction): Mark => ({
    start,
    end,
    family: 'double',
    direction,
    doubtful: false,
    straight: sign === '"' || sign === "''",
  });
  switch (sign) {
    // Some type “ on both sides, and some ”.
    case '“':
      return double(SPACE.test(previous) || LETTER.test(next) ? 'open' : 'either');
    case '”':
      return double(SPACE.test(previous) && LETTER.test(next) ? 'either' : 'close');
    case '’’':
      return double('close');
    case '„':
    case '‟':
    case '``':
    case '‘‘':
      return double('open');
    case '«':
      return { ...double('open'), family: 'guillemets' };
    case '»':
      return { ...double('close'), family: 'guillemets' };
    case '"':
    case "''":
      return double(isSetApart(text, start, end) ? 'either' : straightDirection(previous, next));
    default:
      return singleMark(text, { start, end }, sign);
  }
}

function straightDirection(previous: string, next: string): Direction {
  const canOpen = !SPACE.test(next) && OPENS_BEFORE.test(previous);
  const canClose = !SPACE.test(previous) && !LETTER.test(next);
  return canOpen === canClose ? 'either' : canOpen ? 'open' : 'close';
}

/** '"We lost, "he said': the mark that closes may stand at the wrong side of the space. */
const isSetApart = (text: string, start: number, end: number): boolean =>
  /[,.!?] $/.test(text.slice(Math.max(0, start - 2), start)) && TELLING.test(text.slice(end, end + TELLING_REACH));
const TELLING =
  /^(?:said|says)\b|^(?:[\p{L}.’'-]+ ){1,5}?(?:said|says|told|tells|added|adds|explained|replied|wrote|recalled)(?:[ .,;:]|$)/u;
/** Letters in which four words and their verb stand. */
const TELLING_REACH = 60;

/** ''I would call it 'luck,''' he said: the single mark stands inside the double one. */
function threeStrokes(text: string, start: number): Mark[] {
  const closing = start > 0 && !OPENS_BEFORE.test(text[start - 1] ?? ' ');
  const mark = (at: number, length: number): Mark => ({
    start: at,
    end: at + length,
    family: length === 1 ? 'single' : 'double',
    direction: closing ? 'close' : 'open',
    doubtful: false,
    straight: true,
  });
  return closing ? [mark(start, 1), mark(start + 1, 2)] : [mark(start, 2), mark(start + 2, 1)];
}

// "’90s", "'em", "'tis": the mark stands for letters left out.
const ELISION = /^['’‘](?:\d0s|em\b|tis\b|twas\b|til\b|till\b|cause\b|n['’]|bout\b|round\b|cos\b)/i;
// No elision is longer than "'round" and a blank.
const ELISION_LENGTH = 8;
// What a single mark opens before; ‚ is a comma to many keyboards.
const OPENED = /[\p{L}\p{N}“"…[$]/u;

function singleMark(text: string, { start, end }: Span, sign: string): Mark | undefined {
  const previous = text[start - 1] ?? ' ';
  const next = text[end] ?? ' ';
  if (LETTER.test(previous) && LETTER.test(next)) return undefined;
  if (ELISION.test(text.slice(start, start + ELISION_LENGTH))) return undefined;
  const mark = { start, end, family: 'single' as const, straight: sign === "'" };
  const opens = sign === '‘' || sign === '‚' || (sign !== '’' && OPENS_BEFORE.test(previous) && !SPACE.test(next));
  if (opens) return OPENED.test(next) ? { ...mark, direction: 'open', doubtful: false } : undefined;
  if (SPACE.test(previous) || sign === '`') return undefined;
  return { ...mark, direction: 'close', doubtful: LETTER.test(previous) };
}
