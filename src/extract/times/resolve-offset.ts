import { addMonths, type Day, type Days } from './calendar.ts';
import type { Context } from './choose.ts';
import type { Meaning, Unit } from './meaning.ts';
import { datePlace, granularityOf, type Place } from './place.ts';
import { unitAround } from './spans-of-units.ts';

type Offset = Meaning & { readonly kind: 'offset' };

/** A time told by its distance from another: "two days ago", "a year earlier", "the following week", "two days after Christmas". */
export function offsetPlace(meaning: Offset, within: Days | undefined, context: Context): Place {
  const { unit, amount, sign } = meaning;
  const exact = amount.min === amount.max && Number.isInteger(amount.min);
  const shift = sign * amount.min;
  const granularity = granularityOf(meaning.grain ?? unit);
  if (!exact) return datePlace(granularity, undefined, [], true);
  if (sign === 0) return datePlace(granularity, sameTime(meaning, within, context));
  const again = seasonBefore(meaning, shift, context);
  if (again !== undefined) return again;
  // "the year before 2015", "two years after 1990"
  if (meaning.from === 'within' && unit === 'year' && within !== undefined && within.last - within.first > 31)
    return datePlace('year', unitAround('year', within.first, shift));
  // "Six months after it opened in May 2022"
  if (meaning.from === 'within' && unit === 'month' && within !== undefined && within.last > within.first)
    return datePlace('month', unitAround('month', within.first, shift), ['month']);
  const anchor = anchorOf(meaning, within, context);
  if (anchor === undefined) return datePlace(granularity, undefined, []);
  if (meaning.from === 'within' && unit !== 'day' && unit !== 'week')
    return datePlace('day', monthsOn(unit, anchor, shift), [], true);
  if (meaning.from === 'within' || unit === 'day')
    return datePlace('day', unitAround('day', anchor, unit === 'week' ? 7 * shift : shift));
  // "two weeks ago" is the week, "three years ago" the year: told as finely as the unit.
  const following = meaning.from === 'text';
  return datePlace(granularity, amount.min > LONGEST ? undefined : unitAround(unit, anchor, shift), [], !following);
}

/** Farther than this from any day of the news an offset leaves the calendar. */
const LONGEST = 5000;

function anchorOf(meaning: Offset, within: Days | undefined, context: Context): Day | undefined {
  const { published } = context;
  if (meaning.from === 'published') return published;
  // "two days after March" begins nowhere.
  if (meaning.from === 'within') return within !== undefined && within.first === within.last ? within.first : undefined;
  const told = finestFor(meaning.unit, context)?.first;
  if (told !== undefined) return told;
  // "a day earlier" is a day of the story, "a year earlier" one of the calendar.
  return meaning.from === 'either' && (meaning.unit === 'year' || meaning.unit === 'month') ? published : undefined;
}

/** What the text spoke of last that is as fine as the unit needs. */
function finestFor(unit: Unit, { recall }: Context): Days | undefined {
  const day = recall.day === undefined ? undefined : { first: recall.day, last: recall.day };
  switch (unit) {
    case 'day':
    case 'week':
    case 'weekend':
    case 'night':
    case 'fortnight':
      return day;
    case 'month':
      return day ?? recall.month;
    case 'quarter':
      return recall.quarter;
    case 'year':
    case 'decade':
    case 'century':
      return day ?? recall.month ?? recall.year;
    case 'second':
    case 'minute':
    case 'hour':
      return undefined;
    default:
      return unit satisfies never;
  }
}

/** "that year", "the same day", "the quarter". */
function sameTime(meaning: Offset, within: Days | undefined, context: Context): Days | undefined {
  const { unit } = meaning;
  if (meaning.from === 'within') return within === undefined ? undefined : unitAround(unit, within.first, 0);
  const told = finestFor(unit, context);
  if (told !== undefined) return unitAround(unit, told.first, 0);
  if (meaning.from !== 'either' || context.published === undefined) return undefined;
  // Without a quarter told before, "the quarter" is the last one that has ended.
  return unitAround(unit, context.published, unit === 'quarter' ? -1 : 0);
}

/** In a report of a quarter, "a year earlier" and "a year ago" are the same quarter a year before. */
function seasonBefore(meaning: Offset, shift: number, { recall }: Context): Place | undefined {
  if (meaning.unit !== 'year' || meaning.amount.min !== 1 || recall.quarter === undefined) return undefined;
  if (meaning.from !== 'either' && meaning.from !== 'published') return undefined;
  return datePlace('quarter', unitAround('quarter', recall.quarter.first, 4 * shift), [], true);
}

/** The same day of the month so many months or years on. */
function monthsOn(unit: Unit, anchor: Day, shift: number): Days | undefined {
  const months = unit === 'month' ? shift : unit === 'year' ? 12 * shift : undefined;
  if (months === undefined || Math.abs(months) > LONGEST) return undefined;
  const found = addMonths(anchor, months);
  return { first: found, last: found };
}
