import { dayOf, easter, monthDays, weekdayOf, type Day, type Days } from './calendar.ts';

const RULE =
  /^(?:(?<month>\d\d?)-(?:(?<day>\d\d)|(?<weekday>monday|thursday)-(?<which>\d|last)(?:\+(?<plus>\d))?)|easter(?<easter>[+-]\d+)|(?<election>us-election))$/u;

/** The day a rule of the lexicon `time-holidays` gives in that year; undefined in years without one. */
export function holidayIn(rule: string, year: number): Days | undefined {
  const groups = RULE.exec(rule)?.groups;
  if (groups === undefined) throw new Error(`lexicon time-holidays: ${rule} is no rule`);
  const day = dayIn(groups, year);
  return day === undefined ? undefined : { first: day, last: day };
}

function dayIn(groups: Readonly<Record<string, string | undefined>>, year: number): Day | undefined {
  if (groups['easter'] !== undefined) return easter(year) + Number(groups['easter']);
  // The Tuesday after the first Monday of November of even years.
  if (groups['election'] !== undefined) return year % 2 === 0 ? nthWeekday(year, 11, 1, 1) + 1 : undefined;
  const month = Number(groups['month']);
  if (groups['day'] !== undefined) return dayOf(year, month, Number(groups['day']));
  const weekday = groups['weekday'] === 'monday' ? 1 : 4;
  const which = groups['which'] === 'last' ? -1 : Number(groups['which']);
  return nthWeekday(year, month, weekday, which) + Number(groups['plus'] ?? 0);
}

/** The nth such weekday of the month; -1 for the last. */
function nthWeekday(year: number, month: number, weekday: number, which: number): Day {
  const { first, last } = monthDays(year, month);
  if (which < 0) return last - ((weekdayOf(last) - weekday + 7) % 7);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (which - 1);
}

/** True where the rule is a month and a day, so that the name states both. */
export function isFixed(rule: string): boolean {
  return /^\d+-\d+$/u.test(rule);
}
