import type { Span } from '../model/place.ts';

/** A word, number or mark of a sentence. Words joined by hyphens are several tokens without a gap between them. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
}

// One alternative per line: dotted abbreviation ("U.S.", "a.m."), number ("1,000.5"), clitic ("n't", "’s"), word, any other mark.
const TOKEN =
  /(?<dotted>\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}]))|(?<number>\d+(?:,\d{3})*(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?)|(?<clitic>n['’]t(?!\p{L})|['’](?:s|re|ve|ll|d|m)(?!\p{L}))|(?<word>(?:(?!n['’]t(?!\p{L}))[\p{L}\p{M}])+(?:['’](?!(?:s|re|ve|ll|d|m|t)(?!\p{L}))\p{L}(?:(?!n['’]t(?!\p{L}))[\p{L}\p{M}])*)*)|(?<mark>[^\s])/giu;

/** The tokens of `text` between `start` and `end`, in order; offsets are offsets into `text`. Linear in the length. */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  for (const match of part.matchAll(TOKEN)) {
    const word = match[0];
    const at = start + match.index;
    const groups = match.groups ?? {};
    const kind = groups['number'] !== undefined ? 'number' : groups['mark'] === undefined ? 'word' : 'mark';
    tokens.push({ start: at, end: at + word.length, text: word, lower: word.toLowerCase().replaceAll('’', "'"), kind });
  }
  return tokens;
}
