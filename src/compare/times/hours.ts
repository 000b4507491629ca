import { wordMap } from '../../language/lexicon.ts';
import type { Statement } from '../../model/comparison.ts';
import type { Time } from '../../model/mention.ts';
import type { Interval } from '../reading/intervals.ts';
import { remembered } from '../reading/remembered.ts';

/** Minutes that a night goes on after midnight. */
const NIGHT = 360;
const inMinutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
/** Parts of the day with the minutes after midnight between which they fall. */
const PARTS: ReadonlyMap<string, Interval> = new Map(
  [...wordMap('time-parts-of-day')].map(([name, hours]) => [
    name,
    { min: inMinutes(hours.slice(0, 5)), max: inMinutes(hours.slice(6)) },
  ]),
);

/** Minutes after midnight that a clock time or a part of the day tells, in UTC where the text names a zone. */
export function toldMinutes({ clock, earliest, latest, text }: Time): Interval | undefined {
  if (clock !== undefined) {
    const value = clock.minute - (clock.offset ?? 0);
    return { min: value, max: value };
  }
  const part = PARTS.get(
    text
      .toLowerCase()
      .split(/[^a-z]+/u)
      .findLast((word) => PARTS.has(word)) ?? '',
  );
  const [min, max] = [minute(earliest) ?? part?.min, minute(latest) ?? part?.max];
  if (SMALL_HOURS.test(text)) return { min: 0, max: NIGHT - 1 };
  if (min === undefined || max === undefined) return undefined;
  // "Before dawn" is of the night as well.
  if (/^before /i.test(text)) return { min: 0, max };
  // A night goes on until the morning, whatever day it is counted to.
  return /\bnights?(?:time)?\b/i.test(text) ? { min, max: max + NIGHT } : { min, max };
}

const SMALL_HOURS = /\b(?:early|small|wee) hours\b/i;

function minute(time: string | undefined): number | undefined {
  const match = /T(\d\d):(\d\d)/u.exec(time ?? '');
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}

/** Which of two claims, each with one hour of one day, tells of the earlier one; undefined where the hours meet or the days are others. */
export function earlierInDay(left: Statement, right: Statement): 'left' | 'right' | undefined {
  const [l, r] = [hourOf(left), hourOf(right)];
  if (l === undefined || r === undefined || l.day !== r.day) return undefined;
  if (l.max < r.min) return 'left';
  return r.max < l.min ? 'right' : undefined;
}

/** Whether both claims tell an hour, and other ones: "opens at nine", "closes at six". */
export function haveOtherHours(left: Statement, right: Statement): boolean {
  // "Closes at six", "is open until eight on Thursdays".
  if (clocksOf(left).length > 0 && clocksOf(right).length > 0 && isOnEachDay(left) !== isOnEachDay(right)) return true;
  // "Open until six" is shut from six on.
  if (isToldUntil(left) || isToldUntil(right)) return false;
  const [l, r] = [clocksOf(left), clocksOf(right)];
  return l.length > 0 && r.length > 0 && !l.some((hour) => r.includes(hour));
}

/** "Closes at four on Sundays". */
export const isOnEachDay = ({ claim }: Statement): boolean =>
  claim.mentions.some((m) => m.kind === 'time' && m.type === 'set');

const isToldUntil = ({ claim }: Statement): boolean =>
  claim.mentions.some((m) => m.kind === 'time' && m.clock !== undefined && m.bound === 'until');

const clocksOf = remembered(({ claim }: Statement): readonly number[] =>
  claim.mentions.flatMap((m) => (m.kind === 'time' && m.clock !== undefined ? [m.clock.minute % HALF_DAY] : [])),
);
/** Morning and evening are left open more often than not. */
const HALF_DAY = 720;

const hourOf = remembered(({ claim }: Statement): (Interval & { readonly day: string | undefined }) | undefined => {
  const [hour, ...others] = claim.mentions.filter(
    (m): m is Time => m.kind === 'time' && m.type === 'time-of-day' && m.bound !== 'since',
  );
  const told = hour === undefined || others.length > 0 || hour.clock?.either === true ? undefined : toldMinutes(hour);
  return told && { ...told, day: hour?.earliest?.slice(0, 10) };
});
