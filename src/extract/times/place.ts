import type { Granularity, Time } from '../../model/mention.ts';
import type { Days } from './calendar.ts';
import type { Season, Unit } from './meaning.ts';

export type Stated = Time['stated'][number];

/** A meaning with its place in the calendar, as far as that is known. */
export interface Place {
  readonly type: Time['type'];
  readonly granularity: Granularity;
  readonly stated: readonly Stated[];
  readonly days?: Days;
  /** First and last minute after midnight, on a single day. */
  readonly minutes?: readonly [number, number];
  readonly clock?: NonNullable<Time['clock']>;
  readonly seconds?: NonNullable<Time['seconds']>;
  readonly season?: Season;
  readonly approximate?: boolean;
}

/** A date with this granularity; without days where they are not known. */
export function datePlace(
  granularity: Granularity,
  days: Days | undefined,
  stated: readonly Stated[] = [],
  approximate = false,
): Place {
  return {
    type: 'date',
    granularity,
    stated,
    ...(days === undefined ? {} : { days }),
    ...(approximate ? { approximate } : {}),
  };
}

/** How finely an expression with this unit tells a time. */
export function granularityOf(unit: Unit | 'half'): Granularity {
  switch (unit) {
    case 'half':
      return 'half-year';
    case 'night':
      return 'part-of-day';
    case 'weekend':
    case 'fortnight':
      return 'week';
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
    case 'week':
    case 'month':
    case 'quarter':
    case 'year':
    case 'decade':
    case 'century':
      return unit;
    default:
      return unit satisfies never;
  }
}
