import { readCardinal } from './numerals/cardinals.ts';
import { readFraction } from './numerals/fractions.ts';
import { readOrdinal } from './numerals/ordinals.ts';
import { readVague } from './numerals/vague.ts';
import { numeralWords, vulgarFractions } from './numerals/words.ts';
import type { Token } from './tokens.ts';

/** A number as it is written, in figures or words, before anything is known of what it counts. */
export interface Numeral {
  readonly first: number;
  /** Index of the token behind its last one. */
  readonly next: number;
  /** `fraction` for "two thirds" and "½", where `of` is what it divides by; `vague` for "dozens". */
  readonly kind: 'cardinal' | 'fraction' | 'ordinal' | 'vague';
  /** The value, or the least one of a vague number. */
  readonly value: number;
  /** As `value`, but the greatest one of a vague number; null: open. */
  readonly most: number | null;
  /** The unit of the last written digit that is no trailing zero. */
  readonly precision: number;
  /** True where it begins with figures. */
  readonly figures: boolean;
  /** What the written number was multiplied by: 1000000 in "2.4 million", else 1. */
  readonly scale: number;
}

/** How a number may be read: `letters` lets "m", "b" and "t" behind the figures stand for millions, billions and trillions. */
export interface NumeralOptions {
  readonly letters?: boolean;
}

/** The number that begins at token `at`, at its longest. */
export function readNumeral(tokens: readonly Token[], at: number, options: NumeralOptions = {}): Numeral | undefined {
  if (!beginsNumeral(tokens, at)) return undefined;
  return (
    readVague(tokens, at) ??
    readFraction(tokens, at) ??
    readOrdinal(tokens, at) ??
    readCardinal(tokens, at, options.letters ?? false)
  );
}

/** True where a number can begin: cheap, for the many tokens where none does. */
export function beginsNumeral(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'number') return true;
  if (token.kind === 'mark') return token.text === '.' || vulgarFractions.has(token.text);
  return (
    numeralWords.has(token.lower) ||
    ((token.lower === 'a' || token.lower === 'an') && numeralWords.has(tokens[at + 1]?.lower ?? ''))
  );
}
