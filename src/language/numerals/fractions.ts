import { wordGroups } from '../lexicon.ts';
import type { Numeral } from '../numerals.ts';
import type { Token } from '../tokens.ts';
import { readSlash } from './figures.ts';
import { denominators, numberWords, pastHyphen, vulgarFractions } from './words.ts';

/** The fraction that begins at `at`: "two-thirds", "a quarter of", "half the", "3/4", "half a million", "half a dozen". */
export function readFraction(tokens: readonly Token[], at: number): Numeral | undefined {
  const part = readPart(tokens, at);
  if (part === undefined) return undefined;
  const { over, under, next } = part;
  const scaled = readScale(tokens, next);
  if (scaled !== undefined) {
    const value = (scaled.scale * over) / under;
    return {
      first: at,
      next: scaled.next,
      kind: 'cardinal',
      value,
      most: value,
      precision: scaled.scale / under,
      figures: false,
      scale: scaled.scale,
    };
  }
  if (!part.sure && !standsAsFraction(tokens, at, next)) return undefined;
  const value = over / under;
  return {
    first: at,
    next,
    kind: 'fraction',
    value,
    most: value,
    precision: fractionPrecision(under),
    figures: part.figures,
    scale: 1,
  };
}

// Fractions are round: "a third" is said of 31 to 36 percent, "a tenth" of 9 to 11, and halves and quarters no more finely than thirds.
const COARSEST = 0.05;
const SHARE_OF_PART = 0.2;

/** How finely a fraction with the denominator `under` speaks, as a share of the whole. */
export function fractionPrecision(under: number): number {
  return Math.min(COARSEST, SHARE_OF_PART / under);
}

interface Part {
  readonly over: number;
  readonly under: number;
  readonly next: number;
  /** False where the words could be something else: "a third man", "the second half". */
  readonly sure: boolean;
  readonly figures: boolean;
}

function readPart(tokens: readonly Token[], at: number): Part | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const sign = vulgarFractions.get(token.text);
  if (sign !== undefined) return { over: sign[0], under: sign[1], next: at + 1, sure: true, figures: true };
  const slash = readSlash(tokens, at);
  if (slash !== undefined)
    return { over: slash.parts[0], under: slash.parts[1], next: slash.next, sure: true, figures: true };
  if (token.lower === 'half' || token.lower === 'quarter')
    return { over: 1, under: token.lower === 'half' ? 2 : 4, next: at + 1, sure: false, figures: false };
  const article = token.lower === 'a' || token.lower === 'an';
  const over = article ? { value: 1, next: at + 1 } : readOver(tokens, at);
  if (over === undefined) return undefined;
  const below = readUnder(tokens, pastHyphen(tokens, over.next));
  if (below === undefined || over.value >= below.under * 10) return undefined;
  // "three quarters" but "two quarters in a row"; "one third" but "two third parties"
  const plural = below.plural;
  if (below.under === 4 && over.value !== 1 && over.value !== 3) return undefined;
  if (over.value > 1 && !plural) return undefined;
  const sure =
    !article && (over.value > 1 ? below.under !== 4 : below.under !== 4 && below.under < 20 && token.kind === 'word');
  return { over: over.value, under: below.under, next: below.next, sure, figures: token.kind === 'number' };
}

// The numerator: figures, or a cardinal of one or two words ("twenty-three fiftieths").
function readOver(tokens: readonly Token[], at: number): { readonly value: number; readonly next: number } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'number') {
    const value = Number(token.text);
    return Number.isInteger(value) && value > 0 && value < 100 ? { value, next: at + 1 } : undefined;
  }
  const word = numberWords.get(token.lower);
  if (word === undefined || word.value === 0 || (word.kind !== 'digit' && word.kind !== 'teen' && word.kind !== 'ten'))
    return undefined;
  const past = pastHyphen(tokens, at + 1);
  const ones = numberWords.get(tokens[past]?.lower ?? '');
  if (word.kind === 'ten' && ones?.kind === 'digit' && ones.value > 0)
    return { value: word.value + ones.value, next: past + 1 };
  return { value: word.value, next: at + 1 };
}

function readUnder(
  tokens: readonly Token[],
  at: number,
): { readonly under: number; readonly next: number; readonly plural: boolean } | undefined {
  const token = tokens[at];
  const under = denominators.get(token?.lower ?? '');
  if (token === undefined || under === undefined) return undefined;
  return { under, next: at + 1, plural: token.lower.endsWith('s') };
}

// "half a million", "half-million", "a quarter of a million", "three quarters of a billion", "half a dozen"
function readScale(
  tokens: readonly Token[],
  at: number,
): { readonly scale: number; readonly next: number } | undefined {
  let here = pastHyphen(tokens, at);
  if (tokens[here]?.lower === 'of') here++;
  if (tokens[here]?.lower === 'a') here++;
  const word = numberWords.get(tokens[here]?.lower ?? '');
  return word?.kind === 'scale' || word?.kind === 'group' ? { scale: word.value, next: here + 1 } : undefined;
}

const CONTEXTS = wordGroups('number-contexts');
// What can stand behind a fraction and in front of one; "a third man", "the quarter ended" and "first half" are none.
const BEHIND = new Set(CONTEXTS.get('fraction-behind'));
const BEFORE = new Set(CONTEXTS.get('fraction-before'));
const PLACE = new Set(CONTEXTS.get('fraction-periods'));

function standsAsFraction(tokens: readonly Token[], at: number, next: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const behind = tokens[next];
  const bare = tokens[at]?.lower === 'half';
  if (PLACE.has(before) || (before === 'the' && tokens[at]?.lower === 'quarter')) return false;
  if (before === 'the' && bare && behind?.lower !== 'of') return false;
  if (behind?.lower === 'of') return tokens[next + 1]?.kind !== 'number' || !isYear(tokens[next + 1]?.text ?? '');
  if (behind?.text === '-' && tokens[next + 1]?.kind === 'word') return bare || tokens[at]?.lower === 'quarter';
  if (bare && behind !== undefined && BEHIND.has(behind.lower)) return true;
  if (behind !== undefined && LESS.has(behind.lower)) return true;
  if (STATES.has(behind?.lower ?? '') && (bare || BEFORE.has(before) || BE.test(before))) return true;
  if (tokens[at]?.kind === 'word' && FIXED_UNITS.has(behind?.lower ?? '')) return true;
  if (tokens[at]?.lower === 'three' && (behind === undefined || (behind.kind === 'mark' && behind.text !== '-')))
    return true;
  // "puts the figure at a third"
  if (before === 'at' && tokens[at]?.lower === 'a' && (behind === undefined || behind.kind === 'mark'))
    return behind?.text !== '-';
  return (
    BEFORE.has(before) &&
    (behind === undefined || behind.kind === 'mark' || BEHIND.has(behind.lower) || COMPARED.has(behind.lower))
  );
}

const FIXED_UNITS = new Set(CONTEXTS.get('fraction-units'));
const COMPARED = new Set(CONTEXTS.get('fraction-compared'));
const LESS = new Set(CONTEXTS.get('fraction-less'));
const STATES = new Set(CONTEXTS.get('fraction-states'));
const BE = /^(?:be|been|is|are|was|were|now|still|already)$/u;
const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/u.test(digits);
