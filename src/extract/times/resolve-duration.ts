import type { Context } from './choose.ts';
import type { Meaning } from './meaning.ts';
import { granularityOf, type Place } from './place.ts';
import { secondsOf, unitAround } from './spans-of-units.ts';
import { addMonths, type Day, type Days } from './calendar.ts';

type Duration = Meaning & { readonly kind: 'duration' };

/** How long something takes, in seconds; "the past 18 months" also lies in the calendar. */
export function durationPlace(meaning: Duration, context: Context): Place {
  const days = meaning.reach === undefined ? undefined : reached(meaning, context.published);
  return {
    type: 'duration',
    granularity: granularityOf(meaning.unit),
    stated: [],
    seconds: secondsFor(meaning),
    ...(days === undefined ? {} : { days, approximate: true }),
  };
}

function secondsFor({ unit, amount, open }: Duration): NonNullable<Place['seconds']> {
  const [shortest, longest] = secondsOf(unit);
  // "weeks", "years": more than one.
  if (amount === undefined) return { min: 2 * shortest, max: null };
  return {
    min: open === 'max' ? null : milliseconds(amount.min * shortest),
    max: open === 'min' ? null : milliseconds(amount.max * longest),
  };
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** Reaches beyond this many days leave the calendar of the news. */
const LONGEST_REACH = 400_000;

function reached(meaning: Duration, published: Day | undefined): Days | undefined {
  const { amount, unit, reach } = meaning;
  if (
    published === undefined ||
    amount === undefined ||
    amount.min !== amount.max ||
    unitAround(unit, published, 0) === undefined
  )
    return undefined;
  const sign = reach === 'past' ? -1 : 1;
  const other = moved(published, unit, sign * amount.min);
  if (other === undefined) return undefined;
  return reach === 'past' ? { first: other, last: published } : { first: published, last: other };
}

function moved(day: Day, unit: Duration['unit'], count: number): Day | undefined {
  const [, longest] = secondsOf(unit);
  if (!Number.isInteger(count) || Math.abs(count) * (longest / 86_400) > LONGEST_REACH) return undefined;
  const months =
    unit === 'month'
      ? count
      : unit === 'quarter'
        ? 3 * count
        : unit === 'year'
          ? 12 * count
          : unit === 'decade'
            ? 120 * count
            : undefined;
  if (months === undefined) return unit === 'century' ? undefined : day + count * (longest / 86_400);
  return addMonths(day, months);
}
