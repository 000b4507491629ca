import { amountBefore } from './amounts.ts';
import { choiceBefore } from './choices.ts';
import { digitsAt, isCapital, isDash, isGlued, isHyphen, lowerAt, type Line } from './line.ts';
import type { Expression, Unit } from './meaning.ts';
import { CARDINALS, ORDINALS, timeWords } from './words.ts';
import { yearAfter } from './year-numbers.ts';

interface Ordinal {
  readonly from: number;
  readonly number: number;
}

/** Numbered parts of a larger time: "the third quarter", "the first nine months", "the second week of May", "the 19th century". */
export function sections(line: Line, at: number, unit: Unit, floor: number): Expression | undefined {
  // "the 88th minute" is a minute of a match.
  if (unit === 'second' || unit === 'minute') return undefined;
  const counted = amountBefore(line, at, floor);
  const plural = counted !== undefined && counted.amount.min > 1 && counted.amount.min === counted.amount.max;
  const ordinal = ordinalBefore(line, plural ? counted.from : at, floor);
  if (ordinal === undefined) return undefined;
  const count = plural && Number.isInteger(counted.amount.min) ? counted.amount.min : 1;
  const fiscal = /^(?:fiscal|financial)$/u.test(lowerAt(line, ordinal.from - 1)) || lowerAt(line, at - 1) === 'fiscal';
  const to = at + 1;
  if (unit === 'century')
    return ordinal.number > 0 && ordinal.number < 30 ? centuryOf(line, ordinal, to, floor) : undefined;
  // "the first day", "the second year" count from something the text tells; without a larger time they get no value.
  const meaning = { kind: 'section', unit, number: ordinal.number, count, ...(fiscal ? { fiscal } : {}) } as const;
  if (unit === 'quarter' && (Math.abs(ordinal.number) > 4 || count > 3)) return undefined;
  return widened(line, { from: ordinal.from, to, meaning }, floor);
}

/** "third-quarter", "first half": the ordinal right before the unit, joined by a hyphen or not; "final" counts from the end. */
function ordinalBefore(line: Line, end: number, floor: number): Ordinal | undefined {
  let at = end - 1;
  if (isHyphen(line, at) || lowerAt(line, at) === 'fiscal') at--;
  if (/^(?:full|calendar|trading|business|such)$/u.test(lowerAt(line, at))) at--;
  if (at < floor) return undefined;
  const lower = lowerAt(line, at);
  if (lower === 'final' || lower === 'closing') return { from: at, number: -1 };
  const word = ORDINALS.get(lower);
  if (word !== undefined) {
    // "twenty-first"
    const tens = isDash(line, at - 1) ? (CARDINALS.get(lowerAt(line, at - 2)) ?? 0) : 0;
    return tens >= 20 && at - 2 >= floor ? { from: at - 2, number: tens + word } : { from: at, number: word };
  }
  const suffixed = /^(?:st|nd|rd|th)$/u.test(lower) && isGlued(line, at) && at - 1 >= floor;
  const digits = suffixed ? digitsAt(line, at - 1, 2) : undefined;
  return digits === undefined || digits === 0 ? undefined : { from: at - 1, number: digits };
}

function centuryOf(line: Line, ordinal: Ordinal, to: number, floor: number): Expression {
  const first = (ordinal.number - 1) * 100 + 1;
  return widened(
    line,
    { from: ordinal.from, to, meaning: { kind: 'years', first, last: first + 99, granularity: 'century' } },
    floor,
  );
}

const DETERMINERS = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'a', 'this', 'that']);

/** Takes in "fiscal" and the article before the expression. */
function widened(line: Line, expression: Expression, floor: number): Expression {
  let from = expression.from;
  if (/^(?:fiscal|financial)$/u.test(lowerAt(line, from - 1)) && from - 1 >= floor) from--;
  // "a third-quarter loss": the article is the loss's.
  const compound = isHyphen(line, expression.to - 2);
  if (!compound && DETERMINERS.has(lowerAt(line, from - 1)) && from - 1 >= floor) from--;
  return { ...expression, from };
}

const EARNINGS = timeWords('earnings');

/** "the first half of 2023", "first-half profit"; the halves of a match have neither a year nor earnings behind them. */
export function halves(line: Line, at: number, floor: number): readonly Expression[] {
  const choice = choiceBefore(line, at, floor);
  const ordinal = choice?.choice === 'last' ? { from: at - 1, number: -1 } : ordinalBefore(line, at, floor);
  if (ordinal === undefined || Math.abs(ordinal.number) > 2) return [];
  const fiscal = lowerAt(line, ordinal.from - 1) === 'fiscal';
  const found = widened(
    line,
    {
      from: ordinal.from,
      to: at + 1,
      meaning: { kind: 'section', unit: 'half', number: ordinal.number, count: 1, ...(fiscal ? { fiscal } : {}) },
    },
    floor,
  );
  const money = EARNINGS.has(lowerAt(line, at + 1)) || EARNINGS.has(lowerAt(line, at + 2));
  return [money || fiscal ? found : { ...found, tentative: true }];
}

/** "Q3 2023", "3Q", "H1 2024". */
export function shortSections(line: Line, at: number, floor: number): readonly Expression[] {
  const letter = lowerAt(line, at);
  if (!isCapital(line, at) || (letter !== 'q' && letter !== 'h')) return [];
  const before = isGlued(line, at) ? digitsAt(line, at - 1, 1) : undefined;
  const after = isGlued(line, at + 1) ? digitsAt(line, at + 1, 1) : undefined;
  const number = after ?? before;
  if (
    number === undefined ||
    number < 1 ||
    number > (letter === 'q' ? 4 : 2) ||
    (before !== undefined && after !== undefined)
  )
    return [];
  if (after === undefined && (letter === 'h' || at - 1 < floor)) return [];
  const to = after === undefined ? at + 1 : at + 2;
  if (isGlued(line, to) && line.tokens[to]?.kind === 'word') return [];
  // "H1" alone may be a virus, a visa or a road.
  if (letter === 'h' && yearAfter(line, to) === undefined) return [];
  return [
    {
      from: after === undefined ? at - 1 : at,
      to,
      meaning: { kind: 'section', unit: letter === 'q' ? 'quarter' : 'half', number, count: 1 },
    },
  ];
}
