import { dateOf, dayOf, monthDays, monthLength, weekdayOf, type Days } from './calendar.ts';
import { choose, chooseYear, type Context } from './choose.ts';
import type { Meaning } from './meaning.ts';
import { datePlace, type Place, type Stated } from './place.ts';
import { unitAround } from './spans-of-units.ts';

type Named = Meaning & { readonly kind: 'date' };

/** The day or month that "Tuesday, March 5, 2024" names; what the words leave out comes from the time around it. */
export function namedDate(meaning: Named, within: Days | undefined, context: Context): Place {
  const granularity = meaning.day === undefined && meaning.weekday === undefined ? 'month' : 'day';
  const unsure = meaning.unsure === true || isEitherNext(meaning, within, context);
  return datePlace(granularity, daysOf(meaning, within, context), statedParts(meaning), unsure);
}

/** "next Friday", written on a Monday, is four or eleven days off. */
function isEitherNext({ choice, weekday }: Named, within: Days | undefined, { published }: Context): boolean {
  if (choice !== 'next' || weekday === undefined || within !== undefined || published === undefined) return false;
  return weekdayOf(published) < weekday;
}

function statedParts(meaning: Named): readonly Stated[] {
  const stated: Stated[] = [];
  if (meaning.year !== undefined) stated.push('year');
  if (meaning.unsure === true) return stated;
  if (meaning.month !== undefined) stated.push('month');
  if (meaning.day !== undefined) stated.push('day');
  if (meaning.weekday !== undefined) stated.push('weekday');
  return stated;
}

function daysOf(meaning: Named, within: Days | undefined, context: Context): Days | undefined {
  const { month, day, weekday, choice } = meaning;
  if (month !== undefined) {
    const inYear = (year: number): Days | undefined =>
      day === undefined
        ? monthDays(year, month)
        : dayIn(year, month, day, meaning.year === undefined ? weekday : undefined);
    const year = meaning.year ?? (within === undefined ? undefined : dateOf(within.first).year);
    if (year !== undefined) return inYear(year);
    return (
      chooseYear(inYear, context, choice, { unsaid: 'nearest' }) ??
      (weekday === undefined
        ? undefined
        : daysOf({ kind: 'date', month, ...(day === undefined ? {} : { day }) }, within, context))
    );
  }
  if (day !== undefined) return dayOfMonth(day, weekday, within, context);
  if (weekday === undefined) return undefined;
  if (meaning.nth !== undefined) return within === undefined ? undefined : nthWithin(weekday, meaning.nth, within);
  if (within !== undefined) return weekdayWithin(weekday, within);
  const base = choice === 'previous' || choice === 'following' ? context.recall.day : context.published;
  if (base === undefined) return undefined;
  const monday = base - weekdayOf(base);
  const inWeek = (round: number): Days => ({ first: monday + 7 * round + weekday, last: monday + 7 * round + weekday });
  if (choice !== 'this') return choose(inWeek, context, choice, { unsaid: 'past' });
  // "was held this Sunday", on a Monday, is the day before; "this Wednesday", on a Sunday, is to come.
  const near: Context = context.leaning === 'past' ? context : { ...context, leaning: 'future' };
  return choose(inWeek, near, undefined, { unsaid: 'past' });
}

/** A weekday beside the date chooses the year: "Tuesday, March 5" is one of a year in which they meet. */
function dayIn(year: number, month: number, day: number, weekday: number | undefined): Days | undefined {
  if (day > monthLength(year, month)) return undefined;
  const found = dayOf(year, month, day);
  return weekday !== undefined && weekdayOf(found) !== weekday ? undefined : { first: found, last: found };
}

/** "the 5th": of the month named around it, else of the month the paragraph's last date or the publication lies in. */
function dayOfMonth(
  day: number,
  weekday: number | undefined,
  within: Days | undefined,
  context: Context,
): Days | undefined {
  const anchor = within?.first ?? context.recall.day ?? context.recall.month?.first;
  const told = anchor === undefined ? undefined : dateOf(anchor);
  const there = told === undefined ? undefined : dayIn(told.year, told.month, day, weekday);
  if (there !== undefined) return there;
  const { published } = context;
  if (published === undefined) return undefined;
  const inMonth = (round: number): Days | undefined => {
    const { year, month } = dateOf(unitAround('month', published, round)?.first ?? published);
    return dayIn(year, month, day, weekday);
  };
  return choose(inMonth, context, undefined, { unsaid: 'past' });
}

/** "the first Monday of October", "the last Sunday in May". */
function nthWithin(weekday: number, nth: number, { first, last }: Days): Days | undefined {
  const day =
    nth > 0
      ? first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
      : last - ((weekdayOf(last) - weekday + 7) % 7);
  return day > last ? undefined : { first: day, last: day };
}

/** "Tuesday of last week"; in a longer time there are several. */
function weekdayWithin(weekday: number, within: Days): Days | undefined {
  if (within.last - within.first > 6) return undefined;
  const day = within.first + ((weekday - weekdayOf(within.first) + 7) % 7);
  return day <= within.last ? { first: day, last: day } : undefined;
}
