import type { Numeral } from '../numerals.ts';
import type { Token } from '../tokens.ts';
import { joined, numberWords, pastHyphen } from './words.ts';

const SUFFIXES = new Set(['st', 'nd', 'rd', 'th']);

/** The ordinal that begins at `at`: "7th", "third", "twenty-first", "hundredth", "one hundred and twenty-fifth". */
export function readOrdinal(tokens: readonly Token[], at: number): Numeral | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') {
    const whole = /^[\d,]+$/u.test(token.text) && token.text.length < 8;
    if (!whole || !joined(tokens, at) || !SUFFIXES.has(tokens[at + 1]?.lower ?? '')) return undefined;
    return ordinal(at, at + 2, Number(token.text.replaceAll(',', '')), true);
  }
  const base = readHundreds(tokens, at);
  const word = numberWords.get(tokens[base.next]?.lower ?? '');
  if (word === undefined) return undefined;
  if (word.kind === 'ordinal') return ordinal(at, base.next + 1, base.value + word.value, false);
  if (word.kind !== 'ten') return undefined;
  const ones = numberWords.get(tokens[pastHyphen(tokens, base.next + 1)]?.lower ?? '');
  if (ones?.kind !== 'ordinal' || ones.value > 9) return undefined;
  return ordinal(at, pastHyphen(tokens, base.next + 1) + 1, base.value + word.value + ones.value, false);
}

// The "one hundred (and)" of "one hundred and twenty-fifth".
function readHundreds(tokens: readonly Token[], at: number): { readonly value: number; readonly next: number } {
  const ones = numberWords.get(tokens[at]?.lower ?? '');
  if (ones?.kind !== 'digit' || tokens[at + 1]?.lower !== 'hundred') return { value: 0, next: at };
  const next = tokens[at + 2]?.lower === 'and' ? at + 3 : pastHyphen(tokens, at + 2);
  return { value: ones.value * 100, next };
}

function ordinal(first: number, next: number, value: number, figures: boolean): Numeral {
  return { first, next, kind: 'ordinal', value, most: value, precision: 1, figures, scale: 1 };
}
