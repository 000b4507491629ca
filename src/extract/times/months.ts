import { dayAfter, dayBefore, firstDay, longest, secondDay } from './day-numbers.ts';
import { isCapital, isDash, isGlued, lowerAt, type Line } from './line.ts';
import type { Choice, Expression } from './meaning.ts';
import { choiceBefore } from './choices.ts';
import { isShortForm, MONTHS, timeWords, WEEKDAYS } from './words.ts';
import { yearAfter } from './year-numbers.ts';

/** Dates around the name of a month: "March 5, 2024", "5 March", "the fifth of March", "March 5-7", "last March", "March 2024". */
export function months(line: Line, at: number, floor: number): readonly Expression[] {
  const month = MONTHS.get(lowerAt(line, at));
  if (month === undefined) return [];
  const dot = isShortForm(lowerAt(line, at)) && lowerAt(line, at + 1) === '.' && isGlued(line, at + 1);
  const after = at + (dot ? 2 : 1);
  const left = dayBefore(line, at, floor);
  const right = left === undefined ? dayAfter(line, after, lowerAt(line, at - 1)) : undefined;
  const day = left ?? right;
  // "14 nov" is a date, "may 5" a guess.
  if (!isCapitalEnough(line, at) && (day === undefined || MUST_BE_CAPITAL.has(lowerAt(line, at)))) return [];
  if (day !== undefined && day.day > longest(month)) return [];
  if (day === undefined) return wholeMonth(line, at, after, floor, month);
  const tail = right?.to ?? after;
  const second = right === undefined ? undefined : secondDay(line, tail, month);
  const year = yearAfter(line, second?.to ?? tail);
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

const MUST_BE_CAPITAL = new Set(['may', 'march', 'august', 'mar', 'dec']);

function isCapitalEnough(line: Line, at: number): boolean {
  const lower = lowerAt(line, at);
  return isCapital(line, at) || !(MUST_BE_CAPITAL.has(lower) || isShortForm(lower));
}

const CUES = timeWords('month cues');
const CAN_BE_NAMES = new Set(['may', 'march', 'april', 'june', 'august', 'jan']);

function wholeMonth(line: Line, at: number, after: number, floor: number, month: number): readonly Expression[] {
  const year = yearAfter(line, after);
  const choice = choiceBefore(line, at, floor);
  const told = year !== undefined || choice !== undefined || isMid(line, at);
  if (!told && !isMonth(line, at, after)) return [];
  const chosen: { choice?: Choice } = choice === undefined ? {} : { choice: choice.choice };
  return [
    {
      from: choice?.from ?? at,
      to: year?.to ?? after,
      meaning: { kind: 'date', month, ...(year === undefined ? chosen : { year: year.year }) },
    },
  ];
}

/** Whether the name of a month that stands without day and year is one. */
function isMonth(line: Line, at: number, after: number): boolean {
  const lower = lowerAt(line, at);
  const joined = /^(?:and|or)$/u.test(lowerAt(line, at - 1)) && isCalendarWord(line, at - 2);
  const cue = joined || CUES.has(lowerAt(line, at - 1));
  // "Theresa May met April Jones and June Smith": before another name only a preposition makes a month.
  if (isCapital(line, after) && CAN_BE_NAMES.has(lower) && !isCalendarWord(line, after)) return cue && lower !== 'jan';
  if (cue) return true;
  // "Jan", "Mar" and "Dec" stand for months only beside a date or behind a preposition.
  if (isShortForm(lower)) return lower.length > 3 || lowerAt(line, at + 1) === '.';
  return lower !== 'may' && (!CAN_BE_NAMES.has(lower) || standsAlone(line, at, after));
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
