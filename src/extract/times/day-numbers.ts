import { digitsAt, isDash, isGlued, isPlural, lowerAt, type Line } from './line.ts';
import { CARDINALS, MONTHS, ORDINALS, UNITS } from './words.ts';
import { yearAfter } from './year-numbers.ts';

/** The number of a day of a month, with its tokens. */
export interface DayNumber {
  readonly from: number;
  readonly to: number;
  readonly day: number;
}

/** The longest the month can be. */
export function longest(month: number): number {
  return month === 2 ? 29 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const SUFFIXES = new Set(['st', 'nd', 'rd', 'th']);

/** "5", "5th", "fifth", "twenty-fifth": the number of a day that begins at the token. */
function dayNumberAt(line: Line, at: number): DayNumber | undefined {
  const digits = digitsAt(line, at, 2);
  if (digits !== undefined) {
    const suffix = SUFFIXES.has(lowerAt(line, at + 1)) && isGlued(line, at + 1) ? 1 : 0;
    return digits >= 1 && digits <= 31 ? { from: at, to: at + 1 + suffix, day: digits } : undefined;
  }
  const single = ORDINALS.get(lowerAt(line, at));
  if (single !== undefined) return { from: at, to: at + 1, day: single };
  const tens = CARDINALS.get(lowerAt(line, at)) ?? 0;
  if (tens !== 20 && tens !== 30) return undefined;
  const next = at + (isDash(line, at + 1) ? 2 : 1);
  const ones = ORDINALS.get(lowerAt(line, next));
  return ones !== undefined && ones < 10 ? { from: at, to: next + 1, day: tens + ones } : undefined;
}

/** The day that ends before the month at the token: "5 March", "15Sep", "the 5th of March". */
export function dayBefore(line: Line, at: number, floor: number): DayNumber | undefined {
  let end = at;
  if (lowerAt(line, end - 1) === 'of') end--;
  for (const length of [3, 2, 1]) {
    const from = end - length;
    if (from < floor) continue;
    const day = dayNumberAt(line, from);
    if (day?.to !== end || (length === 1 && end < at && digitsAt(line, from, 2) !== undefined)) continue;
    if (isGlued(line, from) && !/^[(“"'‘,–—-]$/u.test(lowerAt(line, from - 1))) continue;
    const ordinal = digitsAt(line, from, 2) === undefined;
    // "the third March meeting" counts meetings; an ordinal in words is a day only before "of".
    if (ordinal && end === at) continue;
    const article = lowerAt(line, from - 1) === 'the' && from - 1 >= floor;
    return { ...day, from: article ? from - 1 : from };
  }
  return undefined;
}

/** The day behind a month: "March 5", "March 5th", "March the fifth"; "in March 14 people died" names no day. */
export function dayAfter(line: Line, at: number, before: string): DayNumber | undefined {
  const start = at + (lowerAt(line, at) === 'the' || lowerAt(line, at) === ',' ? 1 : 0);
  const day = dayNumberAt(line, start);
  if (day === undefined || (start > at && day.to === start + 1 && digitsAt(line, start, 2) !== undefined))
    return undefined;
  const next = day.to;
  if (
    isGlued(line, next) &&
    /^[:.%]$/u.test(lowerAt(line, next)) &&
    (lowerAt(line, next) === '%' || (line.tokens[next + 1]?.kind === 'number' && isGlued(line, next + 1)))
  )
    return undefined;
  if (isGlued(line, next) && line.tokens[next]?.kind === 'word') return undefined;
  if (before === 'in' && isPlural(line, next)) return undefined;
  if (UNITS.has(lowerAt(line, next)) && digitsAt(line, start, 2) === undefined) return undefined;
  return day;
}

const JOINTS = new Set(['to', 'and', 'or', 'through', 'until', 'till']);

/** The "7" of "March 5-7", "March 5 to 7", "between March 5 and 7". */
export function secondDay(line: Line, at: number, month: number): DayNumber | undefined {
  const joint = lowerAt(line, at);
  if (!isDash(line, at) && !JOINTS.has(joint)) return undefined;
  const start = lowerAt(line, at + 1) === 'the' ? at + 2 : at + 1;
  const day = dayNumberAt(line, start);
  if (day === undefined || day.day > longest(month)) return undefined;
  // "March 5 and third" is none; "March fifth through tenth" is.
  if (digitsAt(line, start, 2) === undefined && !/^(?:to|through|until|till|-|–)$/u.test(joint)) return undefined;
  const next = lowerAt(line, day.to);
  if (MONTHS.has(next) || next === '%' || (isGlued(line, day.to) && line.tokens[day.to]?.kind !== 'mark'))
    return undefined;
  // "March 5 and 7 people": what follows a day is no noun.
  if (!isDash(line, at) && /^(?:NN|JJ|CD)/u.test(line.tags[day.to] ?? '') && yearAfter(line, day.to) === undefined)
    return undefined;
  return day;
}

/** The "5" of "5-7 March", "from 5 to 7 March", "10 and 12 March". */
export function firstDay(line: Line, second: DayNumber, floor: number, month: number): DayNumber | undefined {
  const joint = second.from - 1;
  if (!isDash(line, joint) && !JOINTS.has(lowerAt(line, joint))) return undefined;
  const from = SUFFIXES.has(lowerAt(line, joint - 1)) ? joint - 2 : joint - 1;
  const day = from >= floor ? dayNumberAt(line, from) : undefined;
  if (day?.to !== joint || day.day >= second.day || day.day > longest(month)) return undefined;
  const opened = line.tags[from - 1] === 'IN';
  return isDash(line, joint) || opened || from === 0 ? day : undefined;
}
