/** Days are whole numbers counted from 1970-01-01 in the proleptic Gregorian calendar; no time zone enters. */
export type Day = number;

/** A run of days, both ends included. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** Lengths of the months of a year that is no leap year. */
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_BEFORE_1970 = 719_528;

/** The day with this date; `day` may run over the month's end. */
export function dayOf(year: number, month: number, day: number): Day {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  let days = past * 365 + leapDays + 366;
  for (let m = 1; m < month; m++) days += monthLength(year, m);
  return days + day - 1 - DAYS_BEFORE_1970;
}

/** Year, month (1 to 12) and day of the month. */
export function dateOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  // The mean year is off by at most one from the true one.
  let year = Math.floor((day + DAYS_BEFORE_1970) / 365.2425);
  while (dayOf(year + 1, 1, 1) <= day) year++;
  while (dayOf(year, 1, 1) > day) year--;
  let rest = day - dayOf(year, 1, 1);
  let month = 1;
  while (rest >= monthLength(year, month)) rest -= monthLength(year, month++);
  return { year, month, day: rest + 1 };
}

/** How many days the month has. */
export function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 31);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The days of a month; months may run over the ends of the year: 13 is January of the next. */
export function monthDays(year: number, month: number): Days {
  const index = year * 12 + month - 1;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  const first = dayOf(y, m, 1);
  return { first, last: first + monthLength(y, m) - 1 };
}

/** The days of `count` months from the given one on. */
export function monthsDays(year: number, month: number, count: number): Days {
  return { first: monthDays(year, month).first, last: monthDays(year, month + count - 1).last };
}

/** The same day of the month so many months on; the month's last day where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const from = dateOf(day);
  const { year, month } = dateOf(monthDays(from.year, from.month + months).first);
  return dayOf(year, month, Math.min(from.day, monthLength(year, month)));
}

/** The days from one year's first to another's last. */
export function yearsDays(first: number, last: number): Days {
  return { first: dayOf(first, 1, 1), last: dayOf(last, 12, 31) };
}

/** Easter Sunday of the year, after the Gregorian computus. */
export function easter(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
  const full = moon - (moon > 28 || (moon === 28 && golden > 10) ? 1 : 0);
  const march21 = dayOf(year, 3, 21);
  return march21 + full + 7 - (weekdayOf(march21 + full) % 7);
}

/** ISO 8601 date; undefined outside the years 1 to 9999. */
export function isoDate(day: Day): string | undefined {
  const { year, month, day: dayOfMonth } = dateOf(day);
  if (year < 1 || year > 9999) return undefined;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** The number with a zero before it where it has one digit. */
export function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/u;

/** The day an ISO 8601 date or date and time names, as written, whatever zone it names; undefined where it is none. */
export function parseDay(iso: string | undefined): Day | undefined {
  const groups = ISO.exec(iso ?? '')?.groups;
  if (groups === undefined) return undefined;
  const [year, month, day] = [Number(groups['year']), Number(groups['month']), Number(groups['day'])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined;
  return dayOf(year, month, day);
}
