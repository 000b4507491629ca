import { parseDay } from '../../src/extract/times/calendar.ts';
import type { Time } from '../../src/model/mention.ts';
import type { Expected, Value } from './cases.ts';

/** Whether the mentions that stand on the expected words say one of the values that a case allows. */
export function isRight({ values }: Expected, mentions: readonly Time[]): boolean {
  return values.length === 0 || values.some((value) => says(value, mentions));
}

function says(value: Value, mentions: readonly Time[]): boolean {
  const { seconds, from, to, fromMinute, toMinute, offset } = value;
  // "feb 30 2019" is no day: it is right to say none.
  if (Object.keys(value).length === 0)
    return !mentions.some((m) => m.granularity === 'day' && m.earliest !== undefined);
  if (seconds !== undefined) return mentions.some((m) => holds(m, seconds));
  // "after 2016" names one end only: ours is the year itself, with the side it bounds.
  const oneEnd = (from ?? fromMinute) === undefined || (to ?? toMinute) === undefined;
  if (oneEnd) return mentions.some((m) => m.bound !== undefined && (m.earliest !== undefined || m.clock !== undefined));
  if (offset !== undefined && !mentions.some((m) => m.clock?.offset === offset)) return false;
  return saysMinutes(fromMinute, toMinute, mentions) && saysDays(from, to, mentions);
}

function holds({ seconds }: Time, value: number): boolean {
  return seconds !== undefined && (seconds.min ?? 0) <= value && value <= (seconds.max ?? Infinity);
}

function saysMinutes(from: number | undefined, to: number | undefined, mentions: readonly Time[]): boolean {
  const coarse = mentions.every((m) => m.type === 'date');
  // The other projects give every date some hour.
  if (from === undefined || (coarse && mentions.some((m) => m.earliest !== undefined))) return true;
  const clocks = mentions.flatMap((m) => (m.clock === undefined ? [] : [m.clock.minute]));
  if (clocks.length > 0) return clocks[0] === from && (to === undefined || clocks.at(-1) === to);
  // A part of a day has other hours for everyone: that they meet is enough.
  return mentions.some((m) => {
    const [start, end] = [minuteOf(m.earliest), minuteOf(m.latest)];
    return m.granularity === 'part-of-day' && (start ?? 0) <= (to ?? from) && from <= (end ?? Infinity);
  });
}

function minuteOf(time: string | undefined): number | undefined {
  const clock = time?.slice(11, 16);
  return clock === undefined || clock === '' ? undefined : Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** One day exactly where a day is told; both ends of a range inside the times told for them, the last day counted or not. */
function saysDays(from: string | undefined, to: string | undefined, mentions: readonly Time[]): boolean {
  const [wantFirst, wantLast] = [parseDay(from), parseDay(to)];
  if (wantFirst === undefined || wantLast === undefined) return true;
  const dated = mentions.filter((m) => m.earliest !== undefined);
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return false;
  const exact = first === last && first.part === undefined && wantFirst !== wantLast;
  if (exact) {
    const end = parseDay(first.latest) ?? 0;
    return parseDay(first.earliest) === wantFirst && (end === wantLast || end === wantLast - 1);
  }
  return lies(wantFirst, first) && (lies(wantLast, last) || lies(wantLast - 1, last));
}

function lies(day: number, { earliest, latest }: Time): boolean {
  return (parseDay(earliest) ?? Infinity) <= day && day <= (parseDay(latest) ?? -Infinity);
}
