import type { Statement } from '../../model/comparison.ts';
import type { Mention, Time } from '../../model/mention.ts';
import type { Span } from '../../model/place.ts';
import { remembered } from './remembered.ts';

/** The first and the last day that a claim speaks of by date, else the day of publication; `stated` where the claim names it. */
export interface Days {
  readonly from: string;
  readonly to: string;
  readonly stated: boolean;
  /** True where only hours tell the days: "Tuesday evening". */
  readonly byHours?: boolean;
}

/** The days of a claim; undefined where neither it nor its document has a date. */
export const daysOf = remembered(({ claim, document }: Statement): Days | undefined =>
  daysAmong(claim.mentions.filter(isDay), document),
);

/** "On Monday night" tells a day, too. */
const isDay = (m: Mention): m is Time =>
  m.kind === 'time' && (m.type === 'date' || m.type === 'time-of-day') && m.earliest !== undefined;

function daysAmong(dates: readonly Time[], document: Statement['document']): Days | undefined {
  const from = dates.map(({ earliest }) => (earliest ?? '').slice(0, 10)).sort()[0];
  const to = dates
    .map(({ latest, earliest }) => (latest ?? earliest ?? '').slice(0, 10))
    .sort()
    .at(-1);
  const day = document.published?.slice(0, 10);
  // "Closed since Monday" holds to the day it is written.
  const lasts = day !== undefined && dates.some(({ bound }) => bound === 'since');
  if (from !== undefined && to !== undefined)
    return day !== undefined && day < from && dates.every(({ bound }) => bound === 'until')
      ? // "Shut until Friday" holds from the day it is written; Friday itself may be the day of the opening.
        { from: day, to: dayBefore(from), stated: true }
      : { from, to: lasts && day > to ? day : to, stated: true, byHours: dates.every((m) => m.type !== 'date') };
  return day === undefined ? undefined : { from: day, to: day, stated: false };
}

/** Whether one claim tells until when something is so, and the other what is so from then on. */
export function followsOn(left: Statement, right: Statement): boolean {
  return isFollowed(left, right) || isFollowed(right, left);
}

function isFollowed(one: Statement, other: Statement): boolean {
  // "Until late evening" ends no day.
  const ends = one.claim.mentions.flatMap((m) =>
    // A season begins in two halves of the year.
    m.kind === 'time' && m.type === 'date' && m.bound === 'until' && m.season === undefined ? (m.earliest ?? []) : [],
  );
  const days = daysOf(other);
  return days !== undefined && days.stated && ends.some((end) => end.slice(0, 10) <= days.from);
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY).toISOString().slice(0, day.length);
const DAY = 86_400_000;

/** Which of two claims speaks of an earlier time that one of them names, or both where `both`; undefined where the times meet. */
export function earlierOf(left: Statement, right: Statement, both = false): 'left' | 'right' | undefined {
  return order(daysOf(left), daysOf(right), both);
}

/** The same of two stretches of them, by the days named there: "had run it since 2020 and stepped down on Friday". */
export function earlierThere(left: Statement, l: Span, right: Statement, r: Span): 'left' | 'right' | undefined {
  return order(daysThere(left, l), daysThere(right, r), false);
}

function daysThere(statement: Statement, { start, end }: Span): Days | undefined {
  const dates = statement.claim.mentions.filter(isDay).filter((m) => m.start >= start && m.end <= end);
  const single = dates.filter(({ bound }) => bound !== 'since');
  return dates.length === 0 ? daysOf(statement) : daysAmong(single.length > 0 ? single : dates, statement.document);
}

function order(l: Days | undefined, r: Days | undefined, both: boolean): 'left' | 'right' | undefined {
  if (l === undefined || r === undefined || (both ? !l.stated || !r.stated : !l.stated && !r.stated)) return undefined;
  // What is told without a day may be of any day before it was written.
  if (l.to < r.from) return r.stated || l.byHours !== true ? 'left' : undefined;
  return r.to < l.from && (l.stated || r.byHours !== true) ? 'right' : undefined;
}
