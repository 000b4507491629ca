import { dateOf, monthsDays, weekdayOf, type Days } from './calendar.ts';
import { chooseYear, type Context } from './choose.ts';
import type { Meaning } from './meaning.ts';
import { datePlace, granularityOf, type Place } from './place.ts';

type Section = Meaning & { readonly kind: 'section' };

/** Results are told within a good quarter of the time they are of: "expects to report third-quarter profit" in October. */
const REPORTING_DELAY = 100;

/** A numbered part of the time around it: the third quarter of a year, the second week of a month. */
export function sectionPlace(meaning: Section, within: Place | undefined, context: Context): Place {
  const stated = meaning.unit === 'quarter' && meaning.count === 1 && meaning.number > 0 ? (['quarter'] as const) : [];
  const fiscal = meaning.fiscal === true || (within?.approximate === true && within.granularity === 'year');
  return datePlace(granularity(meaning), daysOf(meaning, within?.days, context), stated, fiscal);
}

/** Several months or quarters are told as finely as the unit they come near to. */
function granularity(meaning: Section): Place['granularity'] {
  const months = monthsOf(meaning.unit);
  if (meaning.count === 1 || months === undefined) return granularityOf(meaning.unit);
  const length = months * meaning.count;
  return length <= 3 ? 'quarter' : length <= 6 ? 'half-year' : 'year';
}

function monthsOf(unit: Section['unit']): number | undefined {
  return unit === 'month' ? 1 : unit === 'quarter' ? 3 : unit === 'half' ? 6 : unit === 'year' ? 12 : undefined;
}

function daysOf(meaning: Section, within: Days | undefined, context: Context): Days | undefined {
  const months = monthsOf(meaning.unit);
  if (months === undefined || months === 12) return within === undefined ? undefined : partOf(meaning, within);
  const inYear = (year: number): Days | undefined => monthsOfYear(meaning, months, year);
  if (within !== undefined)
    return within.last - within.first > 366 ? partOf(meaning, within) : inYear(dateOf(within.first).year);
  // "the second month" alone counts from something else.
  if (meaning.unit === 'month' && meaning.count === 1) return undefined;
  return chooseYear(inYear, context, undefined, { unsaid: 'past', delay: REPORTING_DELAY });
}

function monthsOfYear(meaning: Section, months: number, year: number): Days | undefined {
  const length = months * meaning.count;
  const first = meaning.number > 0 ? 1 + (meaning.number - 1) * months : 13 - length;
  return first < 1 || first + length > 13 ? undefined : monthsDays(year, first, length);
}

/** "the first week of May", "the last two days of June", "the last half of the '80s". */
function partOf(meaning: Section, within: Days): Days | undefined {
  const length = lengthOf(meaning, within);
  if (meaning.unit === 'weekend') return weekendOf(meaning, within);
  if (length === undefined) return undefined;
  const whole = length * meaning.count;
  const first = meaning.number > 0 ? within.first + (meaning.number - 1) * length : within.last - whole + 1;
  const last = Math.min(first + whole - 1, within.last);
  return first < within.first || first > within.last ? undefined : { first, last };
}

/** "the first weekend of May": the first Saturday and the day behind it. */
function weekendOf({ number }: Section, within: Days): Days | undefined {
  const saturday =
    number > 0
      ? within.first + ((6 - weekdayOf(within.first) + 7) % 7) + 7 * (number - 1)
      : within.last - ((weekdayOf(within.last) - 6 + 7) % 7);
  return saturday > within.last ? undefined : { first: saturday, last: saturday + 1 };
}

function lengthOf(meaning: Section, within: Days): number | undefined {
  switch (meaning.unit) {
    case 'day':
      return 1;
    case 'week':
      return 7;
    case 'fortnight':
      return 14;
    case 'half':
      return Math.ceil((within.last - within.first + 1) / 2);
    default:
      return undefined;
  }
}
