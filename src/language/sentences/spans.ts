import type { Span } from '../../model/place.ts';
import { nextMark, skipBlanks, trimEnd } from './characters.ts';
import { breaksOff, endsSentence } from './endings.ts';
import { bracketEndsSentence } from './glued.ts';
import { readStop } from './stop.ts';

/** Longest sentence given in one piece, in characters: seven times the longest of the development texts. */
const LONGEST = 4_000;
/** A bracket that stays open for longer than this is a slip and no longer holds its sentence together. */
const LONGEST_BRACKET = 400;
/** A quotation up to this long inside a sentence does not end it: they chanted “No justice! No peace!” and left. */
const LONGEST_SHOUT = 80;

/** The sentences between `from` and `to`, in order and without surrounding blanks; together they hold all that is not blank. */
export function* sentenceSpans(text: string, from: number, to: number): Generator<Span> {
  const end = trimEnd(text, from, to);
  let start = skipBlanks(text, from, end);
  let at = start;
  let depth = 0;
  let opened = 0;
  let quoted = false;
  let quote = -1;
  while (start < end) {
    const mark = nextMark(text, at, end);
    for (; mark - start > LONGEST; depth = 0) {
      const cut = cutBefore(text, start + LONGEST);
      yield { start, end: trimEnd(text, start, cut) };
      start = skipBlanks(text, cut, end);
    }
    if (mark === end) break;
    at = mark + 1;
    let ends = -1;
    switch (text[mark]) {
      case '"':
        quoted = !quoted;
        quote = quoted ? mark : -1;
        break;
      case '“':
        quote = mark;
        break;
      case '”':
        quote = -1;
        break;
      case '(':
      case '[':
        if (depth === 0) opened = mark;
        depth++;
        break;
      case ')':
      case ']':
        depth = Math.max(0, depth - 1);
        if (depth === 0 && bracketEndsSentence(text, opened, mark)) ends = at;
        break;
      case '—':
      case '–':
        if (breaksOff(text, mark, at, start)) ends = at;
        break;
      case '-':
        if (text[mark - 1] === '-' && breaksOff(text, mark - 1, at, start)) ends = at;
        break;
      default: {
        const stop = readStop(text, mark, end, start, quoted, depth);
        at = stop.end;
        if (stop.unquotes) quoted = false;
        if (stop.quoted) quote = -1;
        depth = Math.max(0, depth - stop.brackets);
        const inside =
          (depth > 0 && opened > start && inBracket(text, opened, at)) || (quote > start && inShout(text, quote, at));
        if (!inside && endsSentence(text, stop, start, end)) ends = at;
      }
    }
    if (ends < 0) continue;
    yield { start, end: ends };
    start = skipBlanks(text, ends, end);
    at = start;
    depth = 0;
  }
  if (start < end) yield { start, end };
}

/** Whether the bracket that opens at `opened` is not too long and the next bracket behind `at` closes it. */
function inBracket(text: string, opened: number, at: number): boolean {
  const next = /[()[\]]/.exec(text.slice(at, opened + LONGEST_BRACKET));
  return next !== null && (next[0] === ')' || next[0] === ']');
}

/** Whether the quotation that opens at `quote` is short and goes on after `at`. */
function inShout(text: string, quote: number, at: number): boolean {
  if (at - quote > LONGEST_SHOUT) return false;
  return text.slice(at, quote + LONGEST_SHOUT).includes(text[quote] === '"' ? '"' : '”');
}

/** A place not after `limit` to cut a text that never stops: after its last blank, else where no character is torn. */
function cutBefore(text: string, limit: number): number {
  const blank = text.slice(limit - LONGEST / 10, limit).lastIndexOf(' ');
  if (blank >= 0) return limit - LONGEST / 10 + blank + 1;
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}
