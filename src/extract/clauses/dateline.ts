import type { ReadSentence } from '../extractor.ts';
import { isDash } from './marks.ts';

/** Most tokens a dateline has: "PORT MORESBY, Papua New Guinea, Nov. 21 (Agency) —". */
const REACH = 16;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}.'’]+$/u;
const CAPITALISED = /^\p{Lu}/u;
/** Small words within names of places: "RIO de JANEIRO", "the". */
const SMALL = new Set([
  'de',
  'da',
  'do',
  'del',
  'la',
  'el',
  'of',
  'the',
  'and',
  'on',
  'sur',
  'upon',
  'al',
  'a.m.',
  'p.m.',
  'am',
  'pm',
]);

/** Index of the first token after the dateline of a sentence ("LONDON (Reuters) —"); 0 where it has none. */
export function datelineEnd({ tokens }: ReadSentence): number {
  const first = tokens[0];
  if (first === undefined || !CAPITALS.test(first.text)) return 0;
  let inBrackets = false;
  for (let at = 0; at < REACH && at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) return 0;
    if (isDash(tokens, at)) return at + 1;
    if (token.text === '(' || token.text === ')') inBrackets = token.text === '(';
    else if (token.kind === 'word' && !inBrackets && !CAPITALISED.test(token.text) && !SMALL.has(token.lower)) return 0;
  }
  return 0;
}
