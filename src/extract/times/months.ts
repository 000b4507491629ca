import { digitsAt, isCapital, isDash, isGlued, isPlural, lowerAt, type Line } from './line.ts';
import type { Choice, Expression } from './meaning.ts';
import { choiceBefore } from './choices.ts';
import { CARDINALS, isShortForm, MONTHS, ORDINALS, UNITS, WEEKDAYS, timeWords } from './words.ts';
import { yearAfter } from './years.ts';

interface DayNumber {
  readonly from: number;
  readonly to: number;
  readonly day: number;
}

/** Dates around the name of a month: "March 5, 2024", "5 March", "the fifth of March", "March 5-7", "last March", "March 2024". */
export function months(line: Line, at: number, floor: number): readonly Expression[] {
  const month = MONTHS.get(lowerAt(line, at));
  if (month === undefined || !isCapitalEnough(line, at)) return [];
  const dot = isShortForm(lowerAt(line, at)) && lowerAt(line, at + 1) === '.' && isGlued(line, at + 1);
  const after = at + (dot ? 2 : 1);
  const left = dayBefore(line, at, floor);
  const right = left === undefined ? dayAfter(line, after, lowerAt(line, at - 1)) : undefined;
  const day = left ?? right;
  if (day !== undefined && day.day > longest(month)) return [];
  if (day === undefined) return wholeMonth(line, at, after, floor, month);
  const tail = right?.to ?? after;
  const second = right === undefined ? undefined : secondDay(line, tail, month);
  const year = yearAfter(line, second?.to ?? tail, true);
  const common = { kind: 'date', month, ...(year === undefined ? {} : { year: year.year }) } as const;
  const first = left === undefined ? undefined : firstDay(line, left, floor, month);
  const end = year?.to ?? second?.to ?? tail;
  const found: Expression[] = [];
  if (first !== undefined) found.push({ from: first.from, to: first.to, meaning: { ...common, day: first.day } });
  const from = left?.from ?? at;
  found.push({ from, to: second === undefined ? end : tail, meaning: { ...common, day: day.day } });
  if (second !== undefined) found.push({ from: second.from, to: end, meaning: { ...common, day: second.day } });
  return found;
}

const MUST_BE_CAPITAL = new Set(['may', 'march', 'august']);

function isCapitalEnough(line: Line, at: number): boolean {
  const lower = lowerAt(line, at);
  return isCapital(line, at) || !(MUST_BE_CAPITAL.has(lower) || isShortForm(lower));
}

function longest(month: number): number {
  return month === 2 ? 29 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const SUFFIXES = new Set(['st', 'nd', 'rd', 'th']);

/** "5", "5th", "fifth", "twenty-fifth": the number of a day that begins at the token. */
export function dayNumberAt(line: Line, at: number): DayNumber | undefined {
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

/** "5 March", "15Sep", "the 5th of March". */
function dayBefore(line: Line, at: number, floor: number): DayNumber | undefined {
  let end = at;
  if (lowerAt(line, end - 1) === 'of') end--;
  for (const length of [1, 2, 3]) {
    const from = end - length;
    if (from < floor) break;
    const day = dayNumberAt(line, from);
    if (day?.to !== end || (length === 1 && end < at && digitsAt(line, from, 2) !== undefined)) continue;
    if (isGlued(line, from) && !/^[(“"'‘,–—-]$/u.test(lowerAt(line, from - 1))) return undefined;
    const ordinal = digitsAt(line, from, 2) === undefined;
    // "the third March meeting" counts meetings; an ordinal in words is a day only before "of".
    if (ordinal && end === at) continue;
    const article = lowerAt(line, from - 1) === 'the' && from - 1 >= floor;
    return { ...day, from: article ? from - 1 : from };
  }
  return undefined;
}

/** "March 5", "March 5th", "March the fifth"; "in March 14 people died" names no day. */
function dayAfter(line: Line, at: number, before: string): DayNumber | undefined {
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
function secondDay(line: Line, at: number, month: number): DayNumber | undefined {
  const joint = lowerAt(line, at);
  if (!isDash(line, at) && !JOINTS.has(joint)) return undefined;
  const day = dayNumberAt(line, at + 1);
  if (day === undefined || digitsAt(line, at + 1, 2) === undefined || day.day > longest(month)) return undefined;
  const next = lowerAt(line, day.to);
  if (MONTHS.has(next) || next === '%' || (isGlued(line, day.to) && line.tokens[day.to]?.kind !== 'mark'))
    return undefined;
  // "March 5 and 7 people": what follows a day is no noun.
  if (
    !isDash(line, at) &&
    /^(?:NN|JJ|CD)/u.test(line.tags[day.to] ?? '') &&
    yearAfter(line, day.to, true) === undefined
  )
    return undefined;
  return day;
}

/** The "5" of "5-7 March", "from 5 to 7 March", "10 and 12 March". */
function firstDay(line: Line, second: DayNumber, floor: number, month: number): DayNumber | undefined {
  const joint = second.from - 1;
  if (!isDash(line, joint) && !JOINTS.has(lowerAt(line, joint))) return undefined;
  const from = SUFFIXES.has(lowerAt(line, joint - 1)) ? joint - 2 : joint - 1;
  const day = from >= floor ? dayNumberAt(line, from) : undefined;
  if (day?.to !== joint || day.day >= second.day || day.day > longest(month)) return undefined;
  const opened = /^(?:from|between|on)$/u.test(lowerAt(line, from - 1));
  return isDash(line, joint) || opened || from === 0 ? day : undefined;
}

const CUES = timeWords('month cues');
const CAN_BE_NAMES = new Set(['may', 'march', 'april', 'june', 'august', 'jan']);

function wholeMonth(line: Line, at: number, after: number, floor: number, month: number): readonly Expression[] {
  const year = yearAfter(line, after, false);
  const choice = choiceBefore(line, at, floor);
  const lower = lowerAt(line, at);
  const cue = year !== undefined || choice !== undefined || CUES.has(lowerAt(line, at - 1)) || isMid(line, at);
  // "Jan", "Mar" and "Dec" stand for months only beside a date or behind a preposition.
  if (!cue && isShortForm(lower) && !(lower.length > 3 || lowerAt(line, at + 1) === '.')) return [];
  if (lower === 'jan' && isCapital(line, after) && year === undefined) return [];
  if (!cue && CAN_BE_NAMES.has(lower) && !standsAlone(line, at, after)) return [];
  if (lower === 'may' && !cue) return [];
  if (
    isCapital(line, at) &&
    isCapital(line, after) &&
    year === undefined &&
    !isCalendarWord(line, after) &&
    CAN_BE_NAMES.has(lower) &&
    !CUES.has(lowerAt(line, at - 1))
  )
    return [];
  const chosen: { choice?: Choice } = choice === undefined ? {} : { choice: choice.choice };
  return [
    {
      from: choice?.from ?? at,
      to: year?.to ?? after,
      meaning: { kind: 'date', month, ...(year === undefined ? chosen : { year: year.year }) },
    },
  ];
}

/** "mid-March", "early-May". */
function isMid(line: Line, at: number): boolean {
  return isDash(line, at - 1) && /^(?:mid|early|late|end)$/u.test(lowerAt(line, at - 2));
}

function isCalendarWord(line: Line, at: number): boolean {
  return WEEKDAYS.has(lowerAt(line, at)) || MONTHS.has(lowerAt(line, at));
}

/** "April sales", "the June meeting", "April's": a month without a preposition; "April Jones" and "the March on Rome" are none. */
function standsAlone(line: Line, at: number, after: number): boolean {
  const next = lowerAt(line, after);
  if (lowerAt(line, at) === 'march' || lowerAt(line, at) === 'may')
    return (
      /^(?:NN|JJ)/u.test(line.tags[after] ?? '') && !isCapital(line, after) && line.tags[at - 1] !== 'NNP' && at > 0
    );
  return line.tags[at - 1] !== 'NNP' || next === '' || MONTHS.has(lowerAt(line, at - 1));
}
