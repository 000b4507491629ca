import type { Span } from '../../model/place.ts';
import { BLANK, CLOSER, kindAt, LOWER, STOP } from './characters.ts';
import { opens } from './openers.ts';

/** A place where a sentence may end: from its first stop to behind everything that still belongs to the sentence. */
export interface Stop extends Span {
  /** Behind the last of the stops themselves. */
  readonly run: number;
  readonly mark: 'full-stop' | 'question' | 'ellipsis' | 'wide';
  /** True where a closing quotation mark follows. */
  readonly quoted: boolean;
  /** True where one of them is the straight one. */
  readonly unquotes: boolean;
  /** How many closing brackets follow. */
  readonly brackets: number;
  /** True where another stop stands behind what closes: "(ibid.)." */
  readonly sealed: boolean;
}

/** Most characters that are read as one stop with what closes behind it; more is a hostile text, and is read on piece by piece. */
const LONGEST = 100;
/** How far back the mark is looked for that a lone apostrophe closes. */
const LONGEST_QUOTED = 400;

// "[4]", "[2, 3]", "[a]", "[note 2]", "[citation needed]", glued or after a blank.
const CITATION =
  / ?\[(?:\d{1,3}(?:[-–, ]{1,2}\d{1,3}){0,8}|[a-z]{1,2}|(?:note|nb) \d{1,3}|[a-z][a-z ]{0,30} needed)\]/y;
// "shareholders.12 The": the number of a note, glued to the end of a sentence.
const NOTE = /\d{1,2}(?=\s|$)/y;
const BEFORE_NOTE = /\p{Ll}{4}$/u;
// "into words. . . . The practice": a full stop, and an omission that opens the next sentence.
const FOUR_DOTS = /\. \. \. \. (?=\p{Lu})/uy;
// Closing marks that stand apart, in text put together from tokens: ‘ said . " ’.
const APART = / (["”'’]{1,3}|\))(?=\s|$)/y;
const OPEN_APART = /(?:^|\s)['‘]\s/u;
// "is well known. 8 Yet": the number of a note, apart.
const NOTE_APART = / \d{1,2} (?=\p{Lu})/uy;
// "and went home. [...]" at the end of a paragraph.
const OMISSION = /\s?\[(?:\.{3}|…)\](?=\s*(?:\n|$))/y;

/** The stop that begins at `at`, in a sentence that began at `start` with the given marks open: further stops, closing marks and notes that follow it, up to `to`. */
export function readStop(text: string, at: number, to: number, start: number, quoted: boolean, depth: number): Stop {
  const end = Math.min(to, at + LONGEST);
  const run = endOfRun(text, at, end);
  let after = run;
  let unquotes = false;
  let closes = false;
  let brackets = 0;
  for (; after < end; after++) {
    const character = text.charAt(after);
    const kind = kindAt(text, after);
    if (character === ' ') {
      APART.lastIndex = after;
      const apart = APART.exec(text)?.[1] ?? '';
      if (apart === '' || (apart.includes('"') && (!quoted || unquotes)) || (apart === ')' && depth <= brackets)) break;
      if (apart === "'" && !OPEN_APART.test(text.slice(Math.max(start, at - LONGEST_QUOTED), at))) break;
    } else if ((kind & STOP) !== 0 && after > run) {
      continue;
    } else if ((kind & CLOSER) === 0) {
      break;
    } else if (character === '"') {
      if (!quoted && isLetter(text, after + 1)) break;
      unquotes = true;
      closes = true;
    } else if (character === "'" || character === '’') {
      if (isLetter(text, after + 1)) break;
      closes = true;
    } else if (character === ')' || character === ']') {
      brackets++;
    } else if (character === '”' || character === '»') {
      closes = true;
    }
  }
  const sealed = after > run && (kindAt(text, after - 1) & STOP) !== 0;
  after = behindNotes(text, at, after, end);
  return { start: at, run, end: after, mark: markOf(text, at, run), quoted: closes, unquotes, brackets, sealed };
}

function isLetter(text: string, at: number): boolean {
  return /^\p{L}/u.test(text.charAt(at));
}

/** Behind the stops from `at` on, also where they stand apart (". . ."). */
function endOfRun(text: string, at: number, end: number): number {
  let run = at + 1;
  FOUR_DOTS.lastIndex = at;
  if (at > 0 && (kindAt(text, at - 1) & BLANK) === 0 && FOUR_DOTS.test(text)) return run;
  for (;;) {
    if (run < end && (kindAt(text, run) & STOP) !== 0) run++;
    else if (run + 1 < end && text[run] === ' ' && text[run + 1] === '.' && text[run - 1] === '.') {
      if (/[\p{L}\p{N}]/u.test(text.charAt(run + 2))) return run;
      run += 2;
    } else return run;
  }
}

function behindNotes(text: string, at: number, after: number, end: number): number {
  for (;;) {
    CITATION.lastIndex = after;
    if (!CITATION.test(text) || CITATION.lastIndex > end) break;
    after = CITATION.lastIndex;
  }
  OMISSION.lastIndex = after;
  if (OMISSION.test(text) && OMISSION.lastIndex <= end) return OMISSION.lastIndex;
  if (text[at] !== '.' || ((kindAt(text, at - 1) & LOWER) === 0 && text[at - 1] !== ')')) return after;
  NOTE_APART.lastIndex = after;
  if (NOTE_APART.test(text) && NOTE_APART.lastIndex < end && opens(text, NOTE_APART.lastIndex))
    return NOTE_APART.lastIndex - 1;
  NOTE.lastIndex = after;
  return NOTE.test(text) && NOTE.lastIndex <= end && BEFORE_NOTE.test(text.slice(Math.max(0, at - 4), at))
    ? NOTE.lastIndex
    : after;
}

function markOf(text: string, at: number, run: number): Stop['mark'] {
  let question = false;
  for (let i = at; i < run; i++) {
    const code = text.charCodeAt(i);
    // Stops of scripts that write no blank between sentences or have no capitals.
    if (code > 0x2fff || (code > 0x500 && code < 0x1400) || code === 0x0f0e) return 'wide';
    if (code !== 0x2e && code !== 0x20 && code !== 0x2026 && code !== 0x2025) question = true;
  }
  if (question) return 'question';
  return run - at === 1 && text[at] === '.' ? 'full-stop' : 'ellipsis';
}
