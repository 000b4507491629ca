import { gapText, type Line } from './line.ts';
import type { Expression, Unit } from './meaning.ts';
import { isDayLike, isMonthLike, isWeekLike, isYearLike } from './kinds.ts';
import { sumOfUnits } from './sums-of-units.ts';

/** Joins expressions that tell one time together: "Tuesday" + "March 5", "2 p.m." + "Tuesday", "the third quarter" + "of 2023". */
export function combine(line: Line, expressions: readonly Expression[]): readonly Expression[] {
  const joined: Expression[] = [];
  for (const expression of expressions) {
    const before = joined.at(-1);
    const together = before === undefined ? undefined : join(line, before, expression);
    if (together === undefined) joined.push(expression);
    else joined[joined.length - 1] = together;
  }
  return joined.filter((expression) => expression.tentative !== true);
}

/** No more than these tokens may stand between two parts of one time: ", on the". */
const WIDEST_GAP = 3;

function join(line: Line, left: Expression, right: Expression): Expression | undefined {
  if (right.from - left.to > WIDEST_GAP || right.from < left.to) return undefined;
  const gap = gapText(line, left.to, right.from);
  const inner =
    left.within === undefined ? undefined : join(line, { ...left.within, from: left.from, to: left.to }, right);
  if (inner !== undefined) return { ...left, from: left.from, to: inner.to, within: inner };
  for (const rule of JOINS) {
    const found = rule(left, gap, right);
    if (found === undefined) continue;
    const { tentative: _, ...sure } = found;
    return { ...sure, from: left.from, to: right.to };
  }
  return undefined;
}

/** Each gives what two neighbours mean together, or nothing; the first that does wins. */
const JOINS: readonly ((left: Expression, gap: string, right: Expression) => Expression | undefined)[] = [
  weekdayAndDate,
  dateAndYear,
  partAndWhole,
  weekdayAndWeek,
  weekdayAndMonth,
  yearAndDate,
  dayAndPartOfDay,
  dayAndClock,
  distanceAndDate,
  sumOfUnits,
];

/** "Tuesday, March 5", "Friday the 13th". */
function weekdayAndDate(left: Expression, gap: string, right: Expression): Expression | undefined {
  const [a, b] = [left.meaning, right.meaning];
  if (a.kind !== 'date' || b.kind !== 'date' || left.within !== undefined) return undefined;
  if (a.weekday === undefined || a.day !== undefined || b.weekday !== undefined || b.day === undefined)
    return undefined;
  const { choice: _, ...date } = b;
  return /^(?:|,|the|, the|\.)$/u.test(gap) ? { ...right, meaning: { ...date, weekday: a.weekday } } : undefined;
}

/** "March last year", "Dec. 31 of this year", "Christmas 2023", "the summer of last year". */
function dateAndYear(left: Expression, gap: string, right: Expression): Expression | undefined {
  const { meaning } = left;
  const open =
    (meaning.kind === 'date' && meaning.year === undefined && meaning.month !== undefined) ||
    meaning.kind === 'holiday' ||
    meaning.kind === 'season';
  if (!open || left.within !== undefined || !isYearLike(right.meaning)) return undefined;
  const close = meaning.kind === 'date' ? /^(?:|,|of|in)$/u : /^(?:|,|of)$/u;
  return close.test(gap) ? { ...left, within: right } : undefined;
}

/** "the third quarter of 2023", "the first week of May", "last year's second half", "2023 third quarter". */
function partAndWhole(left: Expression, gap: string, right: Expression): Expression | undefined {
  if (left.within === undefined && left.meaning.kind === 'section' && /^(?:|of|in|of the|,)$/u.test(gap)) {
    const months = isYearPart(left.meaning.unit);
    if (months && isYearLike(right.meaning) && (gap !== ',' || right.meaning.kind === 'years'))
      return { ...left, within: right };
    if (!months && gap !== '' && gap !== ',' && (isMonthLike(right.meaning) || isYearLike(right.meaning)))
      return { ...left, within: right };
    if (
      left.meaning.unit === 'half' &&
      gap.startsWith('of') &&
      (isMonthLike(right.meaning) || right.meaning.kind === 'years')
    )
      return { ...left, within: right };
  }
  const { meaning } = right;
  const part =
    (meaning.kind === 'section' && isYearPart(meaning.unit)) ||
    meaning.kind === 'season' ||
    (meaning.kind === 'date' && meaning.month !== undefined && meaning.year === undefined);
  const plain = left.meaning.kind === 'years' && meaning.kind === 'section';
  if (
    part &&
    right.within === undefined &&
    isYearLike(left.meaning) &&
    (gap === "'s" || (plain && (gap === '' || gap === '-')))
  )
    return { ...right, within: left };
  // "the week of March 8" is the week that day lies in.
  if (
    left.meaning.kind === 'period' &&
    (left.meaning.unit === 'week' || left.meaning.unit === 'weekend') &&
    left.meaning.shift === 0 &&
    /^(?:of|beginning|starting|commencing)$/u.test(gap) &&
    isDayLike(meaning)
  )
    return {
      ...left,
      meaning: { kind: 'offset', unit: left.meaning.unit, amount: { min: 1, max: 1 }, sign: 0, from: 'within' },
      within: right,
    };
  return undefined;
}

function isYearPart(unit: Unit | 'half'): boolean {
  return unit === 'month' || unit === 'quarter' || unit === 'half';
}

/** "Tuesday of last week", "Friday next week", "next week on Monday". */
function weekdayAndWeek(left: Expression, gap: string, right: Expression): Expression | undefined {
  if (isWeekday(left) && isWeekLike(right.meaning) && /^(?:|,|of)$/u.test(gap)) return { ...left, within: right };
  return isWeekLike(left.meaning) && isWeekday(right) && /^(?:|,|on|, on)$/u.test(gap)
    ? { ...right, within: left }
    : undefined;
}

/** "Tuesday morning", "the night of March 5", "morning on Tuesday". */
function dayAndPartOfDay(left: Expression, gap: string, right: Expression): Expression | undefined {
  if (right.meaning.kind === 'part-of-day' && right.within === undefined && isDayLike(left.meaning))
    return gap === '' || gap === 'in the' || gap === 'in' || gap === 'at' ? { ...right, within: left } : undefined;
  // "the early hours of Thursday morning" are earlier than the morning.
  const day = isDayLike(right.meaning)
    ? right
    : right.meaning.kind === 'part-of-day' && gap === 'of'
      ? right.within
      : undefined;
  if (left.meaning.kind !== 'part-of-day' || left.within !== undefined || day === undefined) return undefined;
  return /^(?:|of|on|,|, on)$/u.test(gap) ? { ...left, within: day } : undefined;
}

/** "the first Monday of October". */
function weekdayAndMonth(left: Expression, gap: string, right: Expression): Expression | undefined {
  if (left.meaning.kind !== 'date' || left.meaning.nth === undefined || left.within !== undefined) return undefined;
  return (gap === 'of' || gap === 'in') && isMonthLike(right.meaning) ? { ...left, within: right } : undefined;
}

/** "2018 March 18". */
function yearAndDate(left: Expression, gap: string, right: Expression): Expression | undefined {
  const [a, b] = [left.meaning, right.meaning];
  if (a.kind !== 'years' || a.granularity !== 'year' || gap !== '' || right.within !== undefined) return undefined;
  if (b.kind !== 'date' || b.month === undefined || b.year !== undefined) return undefined;
  return { ...right, meaning: { ...b, year: a.first } };
}

function isWeekday({ meaning, within }: Expression): boolean {
  return meaning.kind === 'date' && meaning.weekday !== undefined && meaning.day === undefined && within === undefined;
}

function isDay({ meaning }: Expression): boolean {
  return isDayLike(meaning) || meaning.kind === 'part-of-day';
}

/** "2 p.m. on Tuesday", "Tuesday at 2 p.m.", "7 a.m. this morning". */
function dayAndClock(left: Expression, gap: string, right: Expression): Expression | undefined {
  if (left.meaning.kind === 'clock' && left.within === undefined && isDay(right))
    return /^(?:|,|on|, on|of|on the|, in the|in the|in|, in|at)$/u.test(gap) ? { ...left, within: right } : undefined;
  if (right.meaning.kind !== 'clock' || right.within !== undefined || !isDay(left)) return undefined;
  if (/^(?:|,|at|, at)$/u.test(gap)) return { ...right, within: left };
  return /^(?:at |, at )?(?:about|around|approximately|roughly)$/u.test(gap)
    ? { ...right, within: left, approximate: true }
    : undefined;
}

/** "two days after Christmas", "the day before March 5", "three weeks from Monday". */
function distanceAndDate(left: Expression, gap: string, right: Expression): Expression | undefined {
  const { meaning } = left;
  if (
    meaning.kind !== 'duration' ||
    meaning.amount === undefined ||
    meaning.reach !== undefined ||
    !(isDayLike(right.meaning) || (meaning.unit === 'year' && right.meaning.kind === 'years'))
  )
    return undefined;
  // "A week on Friday" is the Friday after the next one.
  const isOn = gap === 'on' && meaning.unit === 'week' && meaning.amount.min <= 3 && isWeekday(right);
  const sign = isOn || gap === 'after' || gap === 'from' || gap === 'following' ? 1 : gap === 'before' ? -1 : undefined;
  if (sign === undefined) return undefined;
  return {
    ...left,
    meaning: { kind: 'offset', unit: meaning.unit, amount: meaning.amount, sign, from: 'within' },
    within: right,
  };
}
