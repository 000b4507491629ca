import type { Statement } from '../model/comparison.ts';
import type { Time } from '../model/mention.ts';
import { remembered } from './remembered.ts';

/** The first and the last day that a claim speaks of by date, else the day of publication; `stated` where the claim names it. */
export interface Days {
  readonly from: string;
  readonly to: string;
  readonly stated: boolean;
}

/** The days of a claim; undefined where neither it nor its document has a date. */
export const daysOf = remembered(({ claim, document }: Statement): Days | undefined => {
  const dates = claim.mentions.filter(
    (m): m is Time => m.kind === 'time' && m.type === 'date' && m.earliest !== undefined,
  );
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
      : { from, to: lasts && day > to ? day : to, stated: true };
  return day === undefined ? undefined : { from: day, to: day, stated: false };
});

/** Whether one claim tells until when something is so, and the other what is so from then on. */
export function followsOn(left: Statement, right: Statement): boolean {
  return isFollowed(left, right) || isFollowed(right, left);
}

function isFollowed(one: Statement, other: Statement): boolean {
  // "Until late evening" ends no day.
  const ends = one.claim.mentions.flatMap((m) =>
    m.kind === 'time' && m.type === 'date' && m.bound === 'until' ? (m.earliest ?? []) : [],
  );
  const days = daysOf(other);
  return days !== undefined && days.stated && ends.some((end) => end.slice(0, 10) <= days.from);
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY).toISOString().slice(0, day.length);
const DAY = 86_400_000;

/** Which of two claims speaks of an earlier time that one of them names, or both where `both`; undefined where the times meet. */
export function earlierOf(left: Statement, right: Statement, both = false): 'left' | 'right' | undefined {
  const [l, r] = [daysOf(left), daysOf(right)];
  if (l === undefined || r === undefined || (both ? !l.stated || !r.stated : !l.stated && !r.stated)) return undefined;
  if (l.to < r.from) return 'left';
  return r.to < l.from ? 'right' : undefined;
}
