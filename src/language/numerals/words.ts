import { records, wordMap } from '../lexicon.ts';
import type { Token } from '../tokens.ts';

/** What part a word plays in writing a number. */
export type WordKind =
  'digit' | 'teen' | 'ten' | 'hundred' | 'scale' | 'short-scale' | 'letter-scale' | 'group' | 'ordinal';

/** A word of a number with its value. */
export interface NumberWord {
  readonly kind: WordKind;
  readonly value: number;
}

/** A word for a number left open: "dozens" is `plural`, "several" is `few`. */
export interface VagueWord {
  readonly kind: 'plural' | 'few';
  readonly least: number;
  readonly most: number | null;
}

const KINDS: ReadonlySet<string> = new Set<WordKind>([
  'digit',
  'teen',
  'ten',
  'hundred',
  'scale',
  'short-scale',
  'letter-scale',
  'group',
  'ordinal',
]);
const isKind = (kind: unknown): kind is WordKind => typeof kind === 'string' && KINDS.has(kind);

/** Cardinal and ordinal words by their lower-case form. */
export const numberWords: ReadonlyMap<string, NumberWord> = readNumberWords();
/** Denominators by their lower-case form: "third", "thirds" → 3. */
export const denominators: ReadonlyMap<string, number> = new Map(
  [...wordMap('fractions')].map(([word, value]) => [word, Number(value)]),
);
/** Vague number words by their lower-case form. */
export const vagueWords: ReadonlyMap<string, VagueWord> = readVagueWords();

/** Fractions that Unicode has a sign for. */
export const vulgarFractions: ReadonlyMap<string, readonly [over: number, under: number]> = new Map([
  ['½', [1, 2]],
  ['⅓', [1, 3]],
  ['⅔', [2, 3]],
  ['¼', [1, 4]],
  ['¾', [3, 4]],
  ['⅕', [1, 5]],
  ['⅖', [2, 5]],
  ['⅗', [3, 5]],
  ['⅘', [4, 5]],
  ['⅙', [1, 6]],
  ['⅚', [5, 6]],
  ['⅛', [1, 8]],
  ['⅜', [3, 8]],
  ['⅝', [5, 8]],
  ['⅞', [7, 8]],
]);

/** Every word that a number can begin with. */
export const numeralWords: ReadonlySet<string> = new Set([
  ...[...numberWords]
    .filter(([, word]) => word.kind !== 'short-scale' && word.kind !== 'letter-scale')
    .map(([word]) => word),
  ...denominators.keys(),
  ...vagueWords.keys(),
]);

/** True where no blank stands between the token at `at` and the one behind it. */
export function joined(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && token.end === tokens[at + 1]?.start;
}

/** The index behind a hyphen at `at`, or `at` itself: "ninety-one", "two-thirds". */
export function pastHyphen(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '-' && joined(tokens, at - 1) && joined(tokens, at) ? at + 1 : at;
}

/** The unit of the last digit of a whole number that is no trailing zero: 100 for 1200. */
export function lastDigit(value: number): number {
  if (value === 0 || !Number.isSafeInteger(value)) return 1;
  let unit = 1;
  while (value % (unit * 10) === 0) unit *= 10;
  return unit;
}

function readNumberWords(): ReadonlyMap<string, NumberWord> {
  const words = new Map<string, NumberWord>();
  for (const { word, kind, value } of records('numerals', ['word', 'kind', 'value'])) {
    if (typeof word !== 'string' || !isKind(kind) || typeof value !== 'number')
      throw new Error('lexicon numerals: a record is broken');
    words.set(word, { kind, value });
  }
  return words;
}

function readVagueWords(): ReadonlyMap<string, VagueWord> {
  const words = new Map<string, VagueWord>();
  for (const { word, kind, least, most } of records('vague-numbers', ['word', 'kind', 'least', 'most'])) {
    if (
      typeof word !== 'string' ||
      (kind !== 'plural' && kind !== 'few') ||
      typeof least !== 'number' ||
      typeof most !== 'number'
    )
      throw new Error('lexicon vague-numbers: a record is broken');
    words.set(word, { kind, least, most: most === 0 ? null : most });
  }
  return words;
}
