import { DIGIT, kindAt, LOWER, UPPER } from './characters.ts';

/** Longest word that is looked at whole; what is longer is no abbreviation and no name. */
const LONGEST = 40;

const IN_WORD = /[\p{L}\p{M}\p{N}.'’&/°@_-]/u;
const WORD_AT = /\p{L}[\p{L}\p{M}'’]{0,39}/uy;

/** The word that ends at `end`, not before `start`, with the dots and joints inside it; empty where no word ends there. */
export function wordBefore(text: string, end: number, start: number): string {
  const limit = Math.max(start, end - LONGEST);
  let at = end;
  while (at > limit && isInWord(text, at - 1)) at--;
  return text.slice(at, end);
}

/** The word that begins at `at`, without a stop; empty where none begins there. */
export function wordAt(text: string, at: number): string {
  WORD_AT.lastIndex = at;
  return WORD_AT.exec(text)?.[0] ?? '';
}

function isInWord(text: string, at: number): boolean {
  if ((kindAt(text, at) & (LOWER | UPPER | DIGIT)) !== 0) return true;
  return text.charCodeAt(at) !== 0x20 && IN_WORD.test(text.charAt(at));
}
