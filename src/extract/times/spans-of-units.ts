import { dateOf, monthDays, monthsDays, weekdayOf, yearsDays, type Day, type Days } from './calendar.ts';
import type { Unit } from './meaning.ts';

/** The day, week, month, … that holds `day`, moved by `shift` of them; undefined for units finer than a day. Weeks begin on Monday. */
export function unitAround(unit: Unit, day: Day, shift: number): Days | undefined {
  const { year, month } = dateOf(day);
  switch (unit) {
    case 'day':
    case 'night':
      return { first: day + shift, last: day + shift };
    case 'week':
      return week(day + 7 * shift, 0, 7);
    case 'fortnight':
      return week(day + 14 * shift, 0, 14);
    case 'weekend':
      return week(day + 7 * shift, 5, 2);
    case 'month':
      return monthDays(year, month + shift);
    case 'quarter':
      return monthsDays(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * shift, 3);
    case 'year':
      return yearsDays(year + shift, year + shift);
    case 'decade': {
      const first = Math.floor(year / 10) * 10 + 10 * shift;
      return yearsDays(first, first + 9);
    }
    case 'century': {
      const first = Math.floor((year - 1) / 100) * 100 + 1 + 100 * shift;
      return yearsDays(first, first + 99);
    }
    case 'second':
    case 'minute':
    case 'hour':
      return undefined;
    default:
      return unit satisfies never;
  }
}

function week(day: Day, offset: number, length: number): Days {
  const first = day - weekdayOf(day) + 1 + offset;
  return { first, last: first + length - 1 };
}

const DAY = 86_400;
/** Shortest and longest length of each unit in seconds, leap days and all. */
const SECONDS: Readonly<Record<Unit, readonly [number, number]>> = {
  second: [1, 1],
  minute: [60, 60],
  hour: [3600, 3600],
  day: [DAY, DAY],
  night: [DAY, DAY],
  week: [7 * DAY, 7 * DAY],
  weekend: [2 * DAY, 2 * DAY],
  fortnight: [14 * DAY, 14 * DAY],
  month: [28 * DAY, 31 * DAY],
  quarter: [89 * DAY, 92 * DAY],
  year: [365 * DAY, 366 * DAY],
  decade: [3652 * DAY, 3653 * DAY],
  century: [36_524 * DAY, 36_525 * DAY],
};

/** Shortest and longest length of one unit, in seconds. */
export function secondsOf(unit: Unit): readonly [number, number] {
  return SECONDS[unit];
}
