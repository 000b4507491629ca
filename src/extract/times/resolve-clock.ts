import { dateOf } from './calendar.ts';
import type { Context } from './choose.ts';
import type { Clock, Expression, Meaning, Zone } from './meaning.ts';
import type { Place, Stated } from './place.ts';
import type { Day } from './calendar.ts';

/** A clock time on the day around it, or on the day the paragraph spoke of last; without either, the clock alone. */
export function clockPlace(clock: Clock, within: Place | undefined, context: Context): Place {
  const day = dayAround(within, context);
  const stated: Stated[] = clock.exact ? ['hour', 'minute'] : ['hour'];
  if (clock.zone !== undefined && clock.zone.derived !== true) stated.push('zone');
  const offset = clock.zone === undefined ? undefined : offsetOf(clock.zone, day);
  // Midnight of a day is its first or its last minute: nothing but the day is sure.
  const minutes: readonly [number, number] =
    clock.named === 'midnight'
      ? [0, MINUTES - 1]
      : [clock.minute, clock.minute + (clock.either === true ? MINUTES / 2 : 0)];
  return {
    type: 'time-of-day',
    granularity: clock.second !== undefined ? 'second' : clock.exact ? 'minute' : 'hour',
    stated,
    clock: {
      minute: clock.minute,
      ...(offset === undefined ? {} : { offset }),
      ...(clock.either === true ? { either: true as const } : {}),
    },
    ...(day === undefined ? {} : { days: { first: day, last: day }, minutes }),
    ...(clock.named === 'midnight' ? { approximate: true } : {}),
  };
}

const MINUTES = 24 * 60;

/** The hour that "half past eight on Tuesday evening" means; as it is where no part of a day is told, or none that holds it. */
export function inPart(clock: Clock, within: Expression | undefined): Clock {
  if (clock.either !== true || within?.meaning.kind !== 'part-of-day') return clock;
  const { first, last } = within.meaning;
  const { either: _, ...sure } = clock;
  // "At four in the morning", "at two on Tuesday night": hours of the dark are counted to both.
  const isLater = clock.minute < first && clock.minute + MINUTES / 2 <= last;
  return { ...sure, minute: clock.minute + (isLater && first >= MINUTES / 4 ? MINUTES / 2 : 0) };
}

/** "Tuesday morning", "in the morning" of the day the paragraph spoke of last. */
export function partOfDayPlace(
  meaning: Meaning & { readonly kind: 'part-of-day' },
  within: Place | undefined,
  context: Context,
): Place {
  const day = dayAround(within, context);
  return {
    type: 'time-of-day',
    granularity: 'part-of-day',
    stated: ['part-of-day'],
    ...(day === undefined ? {} : { days: { first: day, last: day }, minutes: [meaning.first, meaning.last] as const }),
  };
}

function dayAround(within: Place | undefined, { recall }: Context): Day | undefined {
  if (within === undefined) return recall.day;
  const { days } = within;
  return days !== undefined && days.first === days.last ? days.first : undefined;
}

/** Months in which North America's clocks are surely on winter or on summer time. */
const WINTER = new Set([12, 1, 2]);
const FIRST_SUMMER_MONTH = 4;
const LAST_SUMMER_MONTH = 10;

function offsetOf(zone: Zone, day: Day | undefined): number | undefined {
  const [winter, summer] = zone.offsets;
  if (summer === undefined || day === undefined) return summer === undefined ? winter : undefined;
  const { month } = dateOf(day);
  if (WINTER.has(month)) return winter;
  return month >= FIRST_SUMMER_MONTH && month <= LAST_SUMMER_MONTH ? summer : undefined;
}
