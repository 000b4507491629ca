import { printable } from '../report/printable.ts';

/** Text of an article or a file name as it may be drawn: on one line, every character visible, none with power over the terminal. */
export function shown(text: string): string {
  return printable(text.replaceAll(BREAKING, ' '));
}

/**
 * Line breaks, and spaces that forbid one: pages of the web chain whole phrases by them, which no column can hold. A lone CR
 * is no line break of an article: it would move the cursor and overprint, so it stays and is made visible.
 */
const BREAKING = /\r?\n|[\u00A0\u202F]/g;
