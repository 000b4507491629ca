import { records, wordGroups } from '../../language/lexicon.ts';
import type { Numeral } from '../../language/numerals.ts';
import { phraseTable } from '../../language/phrases.ts';
import type { Measure } from './measures.ts';
import { isJoined, textOf, type Scene } from './scene.ts';

interface Currency {
  readonly written: string;
  readonly code: string;
  readonly factor: number;
  readonly assumed: boolean;
}

/** A currency told by a sign before the number, and the sign's first token. */
export interface SignedCurrency {
  readonly first: number;
  readonly measure: Measure;
}

/** The currency whose sign stands before the number at `at`: "US$5", "Rp50m", "EUR 3". */
export function currencyBefore(scene: Scene, at: number): SignedCurrency | undefined {
  // "Rs. 500"
  const end = scene.tokens[at - 1]?.text === '.' && scene.tokens[at - 2]?.text === 'Rs' ? at - 1 : at;
  const found = SIGNS.before(scene.tokens, end);
  if (found === undefined || textOf(scene, found.first, found.next) !== found.value.written) return undefined;
  const sign = found.value.written;
  if (WORDS_TOO.has(sign) && !isJoined(scene, at - 1)) return undefined;
  if (found.first > 0 && isJoined(scene, found.first - 1) && scene.tokens[found.first - 1]?.kind !== 'mark')
    return undefined;
  return { first: found.first, measure: measureOf(found.value, at) };
}

/** The currency named behind the number, from token `at` on: "million rupiah", "42 cents", "10 €", "287p". */
export function currencyBehind(scene: Scene, numeral: Numeral, at: number): Omit<Measure, 'hyphen'> | undefined {
  const sign = numeral.figures ? SYMBOLS.from(scene.tokens, at) : undefined;
  if (
    sign !== undefined &&
    textOf(scene, at, sign.next) === sign.value.written &&
    fits(scene, numeral, at, sign.value.written)
  )
    return measureOf(sign.value, sign.next);
  const name = NAMES.from(scene.tokens, at);
  if (name === undefined || (VERBS_TOO.has(name.value.written) && numeral.value < LEAST_OF_VERBS)) return undefined;
  return measureOf(name.value, name.next);
}

const CONTEXTS = wordGroups('number-contexts');
// Signs that are initials or words: only right before the figures.
const WORDS_TOO = new Set(CONTEXTS.get('attached-signs'));
// "Three won gold"; nobody tells of so few of these coins.
const VERBS_TOO = new Set(CONTEXTS.get('coins-like-verbs'));
const LEAST_OF_VERBS = 50;
// "three COP meetings"
const CODES_TOO = new Set(CONTEXTS.get('codes-like-words'));
// Picture heights: "1080p"
const LINES = new Set([240, 360, 480, 720, 1080, 1440, 2160]);

function fits(scene: Scene, numeral: Numeral, at: number, sign: string): boolean {
  if (sign === 'p') return isJoined(scene, at - 1) && !LINES.has(numeral.value);
  return !CODES_TOO.has(sign) || numeral.scale > 1;
}

function measureOf({ code, factor, assumed }: Currency, next: number): Measure {
  return { dimension: 'money', unit: code, factor, zero: 0, next, assumed, hyphen: false };
}

const RECORDS = records('currencies', ['code', 'signs', 'names', 'parts', 'shared']).map(
  ({ code, signs, names, parts, shared }) => {
    if (typeof code !== 'string') throw new Error('lexicon currencies: a code is no word');
    return { code, signs: words(signs), names: words(names), parts: words(parts), shared: new Set(words(shared)) };
  },
);

// Those with letters in capitals or signs keep their case; those that are words do not.
const isSign = (name: string): boolean => !/[a-z]{2}/u.test(name);
const SIGNS = phraseTable(
  entries((record) => record.signs.map((name) => [name, 1])),
  true,
);
const SYMBOLS = phraseTable(
  entries((record) => [
    ...record.names.filter(isSign).map((name) => [name, 1] as const),
    ...record.parts.filter(isSign).map((name) => [name, 0.01] as const),
  ]),
  true,
);
const NAMES = phraseTable(
  entries((record) => [
    ...record.names.filter((name) => !isSign(name)).flatMap((name) => plurals(name).map((form) => [form, 1] as const)),
    ...record.parts
      .filter((name) => !isSign(name))
      .flatMap((name) => plurals(name).map((form) => [form, 0.01] as const)),
  ]),
);

type CurrencyRecord = (typeof RECORDS)[number];

function* entries(
  pick: (record: CurrencyRecord) => readonly (readonly [string, number])[],
): Generator<readonly [string, Currency]> {
  for (const record of RECORDS)
    for (const [name, factor] of pick(record)) {
      const assumed = record.shared.has(name) || record.shared.has(name.replace(/s$/u, ''));
      yield [name, { written: name, code: record.code, factor, assumed }];
    }
}

function plurals(name: string): readonly string[] {
  if (/(?:[^aeiou]y)$/u.test(name)) return [name, `${name.slice(0, -1)}ies`, `${name}s`];
  return name.endsWith('s') ? [name] : [name, `${name}s`];
}

function words(list: unknown): readonly string[] {
  if (!Array.isArray(list)) throw new Error('lexicon currencies: a field is no list');
  return list.map(String);
}
