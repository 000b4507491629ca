import type { Numeral } from '../numerals.ts';
import type { Token } from '../tokens.ts';
import { numberWords, vagueWords, type VagueWord } from './words.ts';

/** The number left open that begins at `at`: "dozens", "tens of thousands", "several hundred", "a few", "a couple of dozen". */
export function readVague(tokens: readonly Token[], at: number): Numeral | undefined {
  const article = tokens[at]?.lower === 'a' ? 1 : 0;
  const word = vagueWords.get(tokens[at + article]?.lower ?? '');
  if (word === undefined) return undefined;
  const next = at + article + 1;
  if (word.kind === 'few') return few(tokens, at, next, word, article === 1);
  // "scores" alone are points
  if (article === 1 || (SCORES.has(tokens[at]?.lower ?? '') && tokens[next]?.lower !== 'of')) return undefined;
  const times = tokens[next]?.lower === 'of' ? scaleOf(tokens[next + 1]?.lower ?? '') : undefined;
  if (times === undefined) return vague(at, next, word.least, word.most, word.least);
  const most = word.most === null ? null : (word.most + 1) * times - 1;
  return vague(at, next + 2, word.least * times, most, word.least * times);
}

const SCORES = new Set(['scores', 'tens']);

// "several", "a few hundred", "a couple of thousand", "a handful of"; bare "few people" says the opposite of "a few".
function few(
  tokens: readonly Token[],
  at: number,
  next: number,
  word: VagueWord,
  article: boolean,
): Numeral | undefined {
  const name = tokens[next - 1]?.lower;
  const scaled = tokens[next]?.lower === 'of' ? next + 1 : next;
  const times = numberWords.get(tokens[scaled]?.lower ?? '');
  if (
    times !== undefined &&
    (times.kind === 'scale' || times.kind === 'hundred' || times.kind === 'group') &&
    word.most !== null
  )
    return vague(at, scaled + 1, word.least * times.value, (word.most + 1) * times.value - 1, times.value);
  if (name === 'several' || name === 'multiple') return vague(at, next, word.least, null, 1);
  // "a couple" alone is married
  const counts = tokens[next]?.lower === 'of' || tokens[next]?.lower === 'more';
  if (!article || (name !== 'few' && !counts)) return undefined;
  return vague(at, next, word.least, name === 'few' ? null : word.most, 1);
}

// The unit of the second word in "tens of thousands": the word says 2,000 or more of itself.
function scaleOf(word: string): number | undefined {
  const plural = vagueWords.get(word);
  return plural?.kind === 'plural' && plural.least >= 200 ? plural.least / 2 : undefined;
}

function vague(first: number, next: number, least: number, most: number | null, precision: number): Numeral {
  return { first, next, kind: 'vague', value: least, most, precision, figures: false, scale: 1 };
}
