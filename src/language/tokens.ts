import type { Span } from '../model/place.ts';
import { type Form, formAt } from './forms.ts';
import { BLANK, COMBINING, DIGIT, kindAt, LETTER, NUMERAL, WIDE } from './letters.ts';

/** A word, number or mark of a sentence. Words joined by hyphens are several tokens without a gap between them. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** What is known of it wherever it stands. */
  readonly form: Form;
}

/**
 * The tokens of `text` between `start` and `end`, in order; offsets are offsets into `text`. Linear in the length. Written
 * out by hand: an expression for this, with the classes of Unicode in it, takes longer to compile than two articles to read.
 */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end;) {
    const kind = kindAt(text, at, end);
    if ((kind & BLANK) !== 0) {
      at++;
      continue;
    }
    const word = wordEnd(text, at, end, kind);
    const next = word > at ? word : (kind & DIGIT) !== 0 ? numberEnd(text, at, end) : at + width(kind);
    tokens.push(
      tokenOf(formAt(text, at, next, word > at ? 'word' : (kind & DIGIT) !== 0 ? 'number' : 'mark'), at, next),
    );
    at = next;
  }
  return tokens;
}

/** The token of a form that stands from `start` to `end`. */
export function tokenOf(form: Form, start: number, end: number): Token {
  return { start, end, text: form.text, lower: form.lower, kind: form.kind, form };
}

const width = (kind: number): number => ((kind & WIDE) === 0 ? 1 : 2);

/** Where the word that begins at `at` ends: a dotted abbreviation, a clitic or a plain word; `at` where none begins. */
function wordEnd(text: string, at: number, end: number, kind: number): number {
  if ((kind & (LETTER | COMBINING)) === 0) return isApostrophe(text, at, end) ? cliticEnd(text, at, end) : at;
  const dotted = (kind & LETTER) === 0 ? at : dottedEnd(text, at, end, kind);
  if (dotted > at) return dotted;
  return isNegation(text, at, end) ? at + 3 : plainEnd(text, at, end);
}

/** "U.S.", "a.m", "e.g.": letters that stand alone with full stops between them, and the last one's stop if no word follows it. */
function dottedEnd(text: string, start: number, end: number, first: number): number {
  let at = start + width(first);
  let before = start;
  while (at < end && text.charCodeAt(at) === STOP) {
    const kind = kindAt(text, at + 1, end);
    if ((kind & LETTER) === 0) break;
    before = at;
    at += 1 + width(kind);
  }
  if (before === start) return start;
  if (text.charCodeAt(at) === STOP && at < end) return isJoined(text, at + 1, end) ? at : at + 1;
  if (!isJoined(text, at, end)) return at;
  // "U.S.Army": the last letter begins a word, what stands before it is "U.S".
  return before > start + width(first) ? before : start;
}

const isJoined = (text: string, at: number, end: number): boolean => (kindAt(text, at, end) & (LETTER | NUMERAL)) !== 0;

/** Letters and combining marks up to a "n't", with apostrophes inside that begin no clitic: "O'Brien", "rock'n'roll". */
function plainEnd(text: string, start: number, end: number): number {
  let at = start;
  for (;;) {
    for (let kind = kindAt(text, at, end); (kind & (LETTER | COMBINING)) !== 0; kind = kindAt(text, at, end)) {
      if (isNegation(text, at, end)) break;
      at += width(kind);
    }
    if (!isApostrophe(text, at, end) || cliticEnd(text, at, end) > at || isLoneT(text, at + 1, end)) return at;
    const kind = kindAt(text, at + 1, end);
    if ((kind & LETTER) === 0) return at;
    at += 1 + width(kind);
  }
}

/** Where "'s", "'re", "'ve", "'ll", "'d" or "'m" ends that begins at the apostrophe at `at`; `at` where none does. */
function cliticEnd(text: string, at: number, end: number): number {
  const first = smallAt(text, at + 1, end);
  const pair = first === R || first === V ? E : first === L ? L : 0;
  if (pair !== 0 && smallAt(text, at + 2, end) !== pair) return at;
  if (pair === 0 && first !== S && first !== D && first !== M) return at;
  const next = pair === 0 ? at + 2 : at + 3;
  return (kindAt(text, next, end) & LETTER) === 0 ? next : at;
}

/** Whether "n't" stands at `at` with no letter behind it. */
const isNegation = (text: string, at: number, end: number): boolean =>
  smallAt(text, at, end) === N && isApostrophe(text, at + 1, end) && isLoneT(text, at + 2, end);

const isLoneT = (text: string, at: number, end: number): boolean =>
  smallAt(text, at, end) === T && (kindAt(text, at + 1, end) & LETTER) === 0;

/** "1,000.5": digits, then threes behind commas, then a decimal fraction. */
function numberEnd(text: string, start: number, end: number): number {
  let at = digitsEnd(text, start, end);
  while (at < end && text.charCodeAt(at) === COMMA && digitsEnd(text, at + 1, Math.min(end, at + 5)) === at + 4)
    at += 4;
  // "1,0000" is no thousand.
  if ((kindAt(text, at, end) & DIGIT) !== 0) return at - 4;
  const fraction = text.charCodeAt(at) === STOP && at < end ? digitsEnd(text, at + 1, end) : at;
  return fraction > at + 1 ? fraction : at;
}

function digitsEnd(text: string, start: number, end: number): number {
  let at = start;
  while ((kindAt(text, at, end) & DIGIT) !== 0) at++;
  return at;
}

function isApostrophe(text: string, at: number, end: number): boolean {
  const code = at < end ? text.charCodeAt(at) : 0;
  return code === 0x27 || code === 0x2019;
}

/** The unit at `at`, a capital of ASCII as its small letter. */
function smallAt(text: string, at: number, end: number): number {
  const code = at < end ? text.charCodeAt(at) : 0;
  return code >= 0x41 && code <= 0x5a ? code + 32 : code;
}

const [COMMA, STOP] = [0x2c, 0x2e];
const [D, E, L, M, N, R, S, T, V] = [0x64, 0x65, 0x6c, 0x6d, 0x6e, 0x72, 0x73, 0x74, 0x76];
