import { COMBINING, kindOfUnit, LETTER, NUMERAL } from '../../language/letters.ts';

/** What stands right beside a name: the lower-case word or the mark, and the word beyond a comma. */
export interface Surroundings {
  readonly before: string;
  /** The word before that. */
  readonly beforeThat: string;
  readonly after: string;
  readonly afterThat: string;
  /** The word after a comma that follows the name; "" without a comma. */
  readonly afterComma: string;
  /** The word before a comma that precedes the name; "" without a comma. */
  readonly beforeComma: string;
}

/** What stands beside `text.slice(start, end)` within the line. */
export function surroundings(text: string, start: number, end: number): Surroundings {
  const before = wordBefore(text, start);
  const after = wordAfter(text, end);
  return {
    before: before.word,
    beforeThat: before.word === '' ? '' : wordBefore(text, before.at).word,
    after: after.word,
    afterThat: after.word === '' ? '' : wordAfter(text, after.at).word,
    afterComma: text.charAt(end) === ',' ? wordAfter(text, end + 1).word : '',
    beforeComma: text.slice(start - 2, start) === ', ' ? wordBefore(text, start - 2).word : '',
  };
}

// The longest word worth knowing; what is longer is cut, never searched.
const REACH = 24;

const isLetter = (text: string, at: number): boolean =>
  (kindOfUnit(text.charCodeAt(at)) & (LETTER | COMBINING | NUMERAL)) !== 0;

function wordBefore(text: string, start: number): { readonly word: string; readonly at: number } {
  let end = start;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  let at = end;
  while (at > 0 && end - at < REACH && isLetter(text, at - 1)) at--;
  return { word: text.slice(at, end).toLowerCase(), at };
}

function wordAfter(text: string, end: number): { readonly word: string; readonly at: number } {
  let start = end;
  while (start < text.length && isBlank(text.charCodeAt(start))) start++;
  let at = start;
  while (at < text.length && at - start < REACH && isLetter(text, at)) at++;
  return { word: text.slice(start, at).toLowerCase(), at };
}

const isBlank = (code: number): boolean => code === 32 || code === 160 || code === 9;

/** Whether a sentence, a quotation or a line begins at `start`, so that a capital there says nothing. */
export function opensSentence(text: string, start: number, from: number): boolean {
  let at = start;
  while (at > from) {
    const mark = text.charAt(at - 1);
    if (isBlank(mark.charCodeAt(0)) || '"“‘\'«([*'.includes(mark)) at--;
    else return '.!?:;\n…•–—-|>'.includes(mark) && !(mark === '-' && at === start);
  }
  return true;
}

// Of the words long enough to be written small in a headline, this share must be capitalised.
const HEADLINE_SHARE = 0.75;
const STOPPED_WORDS = 6;
const LONG_WORD = 4;
const HEADLINE_WORDS = 3;
// A headline is short.
const LOOK = 300;

// What a headline in title case writes small; any other short word in small letters ("met") tells a sentence.
const SMALL = new Set(
  'a an and as at but by for if in is it its nor of off on or per so the to up us via vs yet s t re ll ve d m'.split(
    ' ',
  ),
);

/** Whether the line is written in title case or capitals, so that no capital in it tells a name. */
export function isHeadline(text: string, start: number, end: number): boolean {
  if (end - start > LOOK) return false;
  let long = 0;
  let capital = 0;
  const stop = end;
  for (let at = start; at < stop;) {
    if (!isLetter(text, at)) {
      at++;
      continue;
    }
    let close = at + 1;
    while (close < stop && isLetter(text, close)) close++;
    const letter = text.charAt(at);
    const small = letter === letter.toLowerCase() && (letter < '0' || letter > '9');
    if (close - at >= LONG_WORD) {
      long++;
      if (!small) capital++;
    } else if (small && !SMALL.has(text.slice(at, close))) return false;
    at = close;
  }
  // A sentence full of names ends with a full stop, a headline does not.
  if (text.charAt(end - 1) === '.') return long >= STOPPED_WORDS && capital === long;
  return long >= HEADLINE_WORDS && capital >= long * HEADLINE_SHARE;
}
