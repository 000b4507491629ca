import type { Token } from '../tokens.ts';
import { joined, lastDigit, vulgarFractions } from './words.ts';

/** A number written in figures. */
export interface Figures {
  readonly value: number;
  readonly next: number;
  readonly precision: number;
}

// Longer rows of digits are account numbers, hashes and the like, and no longer exact as a number.
const MOST_DIGITS = 15;

/** The number in figures that begins at `at`: "1,200.5", "12,34,567" (lakhs), "1 234 567", ".25", "2 1/4", "2½". */
export function readFigures(tokens: readonly Token[], at: number): Figures | undefined {
  const point = tokens[at]?.text === '.' && joined(tokens, at) && tokens[at - 1]?.end !== tokens[at]?.start;
  const first = tokens[point ? at + 1 : at];
  if (first?.kind !== 'number') return undefined;
  if (point)
    return first.text.length > MOST_DIGITS || first.text.includes('.') ? undefined : decimal(`0.${first.text}`, at + 2);
  const { digits, next } = grouped(tokens, at, first.text);
  if (digits.length > MOST_DIGITS) return undefined;
  const whole = decimal(digits, next);
  return withPart(tokens, whole) ?? whole;
}

function decimal(digits: string, next: number): Figures {
  const value = Number(digits);
  const point = digits.indexOf('.');
  const precision = point < 0 ? lastDigit(value) : Number(`1e${point + 1 - digits.length}`);
  return { value, next, precision };
}

// "12,34,567.89" is split by the tokens' rule of three digits; "1 234 567" is three numbers to it.
function grouped(
  tokens: readonly Token[],
  at: number,
  first: string,
): { readonly digits: string; readonly next: number } {
  const plain = first.replaceAll(',', '');
  if (first.length > 3) return { digits: plain, next: at + 1 };
  return indianGroups(tokens, at, plain) ?? spacedGroups(tokens, at, plain) ?? { digits: plain, next: at + 1 };
}

function indianGroups(tokens: readonly Token[], at: number, first: string) {
  if (first.length > 2) return undefined;
  let digits = first;
  let here = at;
  for (;;) {
    const group = tokens[here + 2];
    if (tokens[here + 1]?.text !== ',' || !joined(tokens, here) || !joined(tokens, here + 1)) return undefined;
    if (group?.kind !== 'number' || digits.length > MOST_DIGITS) return undefined;
    const parts = group.text.split(',');
    if (parts[0]?.length !== 2) return undefined;
    digits += parts.join('');
    here += 2;
    if (parts.length === 2) return { digits, next: here + 1 };
    if (parts.length > 2 || group.text.includes('.')) return undefined;
  }
}

function spacedGroups(tokens: readonly Token[], at: number, first: string) {
  let digits = first;
  let here = at;
  for (;;) {
    const token = tokens[here];
    const group = tokens[here + 1];
    if (token === undefined || group?.kind !== 'number' || group.start !== token.end + 1) break;
    const whole = group.text.split('.')[0];
    if (whole?.length !== 3 || digits.includes('.') || digits.length > MOST_DIGITS) break;
    digits += group.text;
    here++;
  }
  return here > at ? { digits, next: here + 1 } : undefined;
}

// "2½", "2 1/4": a fraction behind a whole number adds to it.
function withPart(tokens: readonly Token[], whole: Figures): Figures | undefined {
  if (!Number.isInteger(whole.value)) return undefined;
  const sign = vulgarFractions.get(tokens[whole.next]?.text ?? '');
  if (sign !== undefined) return sum(whole, sign, whole.next + 1);
  const slash = readSlash(tokens, whole.next);
  return slash && sum(whole, slash.parts, slash.next);
}

function sum(whole: Figures, [over, under]: readonly [number, number], next: number): Figures {
  return { value: whole.value + over / under, next, precision: 1 / under };
}

const UNDER = new Set([2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64]);

/** The fraction "3/4" that begins at `at`; dates ("5/11") and odd pairs ("9/11", "24/7") are none. */
export function readSlash(tokens: readonly Token[], at: number) {
  const over = tokens[at];
  const under = tokens[at + 2];
  if (over?.kind !== 'number' || under?.kind !== 'number' || tokens[at + 1]?.text !== '/') return undefined;
  if (!joined(tokens, at) || !joined(tokens, at + 1)) return undefined;
  if (tokens[at + 3]?.text === '/' && joined(tokens, at + 2)) return undefined;
  const parts = [Number(over.text), Number(under.text)] as const;
  return parts[0] > 0 && parts[0] < parts[1] && UNDER.has(parts[1]) ? { parts, next: at + 3 } : undefined;
}
