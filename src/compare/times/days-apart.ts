import type { Time } from '../../model/mention.ts';
import { seasonsApart } from './seasons-apart.ts';

const DAY = 86_400_000;
/** Weekdays name days of the week around the publication only: dates further apart than this need a month beside the day. */
const WEEK = 7;

/** Days counted from 1970, the last one included. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** How the days of two times stand to each other. */
export function relation(left: Time, right: Time): 'equal' | 'within' | 'apart' {
  const [a, b] = [daysOf(left), daysOf(right)];
  const areParts = left.part !== undefined && right.part !== undefined && left.part !== right.part;
  if (a.from === b.from && a.to === b.to && turn(left) === turn(right) && !areParts) return 'equal';
  if (a.from > b.to || b.from > a.to || partsApart(left, right) || seasonsApart(left, right) !== undefined)
    return 'apart';
  return 'within';
}

/** The bound that tells two times apart: "shut until Friday" and "reopens on Friday" name one turn. */
const turn = ({ bound }: Time): Time['bound'] => (bound === 'until' ? undefined : bound);

/** The days that a time allows: "by Monday" allows all days up to it, "last night" reaches into the morning. */
export function daysOf({ earliest, latest, bound, text }: Time): DayRange {
  const from = dayOf(earliest);
  const to = dayOf(latest) + (LAST_NIGHT.test(text) ? 1 : 0);
  if (bound === 'by' || bound === 'before') return { from: -Infinity, to };
  return { from, to: bound === 'after' ? Infinity : to };
}

/** The day of an ISO date or time, counted from 1970. */
export const dayOf = (time: string | undefined): number => Date.parse((time ?? '').slice(0, 10)) / DAY;

/** Whether parts that both texts state themselves are enough to keep the dates apart. */
export function statedApart(left: Time, right: Time): boolean {
  const both = (part: Time['stated'][number]) => left.stated.includes(part) && right.stated.includes(part);
  if (both('year') && year(left) !== year(right)) return true;
  if (left.approximate && right.approximate) return false;
  if (yearsApart(left, right) || yearsApart(right, left)) return true;
  if (partsApart(left, right) || seasonsApart(left, right) !== undefined) return true;
  if (quarterApart(left, right) || quarterApart(right, left)) return true;
  if (both('month') && month(left) !== month(right)) return true;
  if (both('year') && isPartOfYear(left) && isPartOfYear(right)) return true;
  const [l, r] = [nthOf(left), nthOf(right)];
  // "The last Friday of the month", "the first Friday of the month".
  if (l !== undefined && r !== undefined && left.stated.includes('month') === right.stated.includes('month'))
    return nthApart(left, right);
  if (both('month') && (l !== undefined || r !== undefined)) return nthApart(left, right);
  // The same day of two years, where a year is only implied, may be one day.
  if (both('month') && both('day')) return dayOfMonth(left) !== dayOfMonth(right);
  const reach = WEEKS_ON.test(left.text) || WEEKS_ON.test(right.text) ? WEEK * 3 : WEEK;
  const near = Math.abs(dayOf(left.earliest) - dayOf(right.earliest)) < reach;
  return near && ((fixes(left) && fixes(right)) || weekendApart(left, right) || weekendApart(right, left));
}

/** "A week on Tuesday" is not Tuesday. */
const WEEKS_ON = /\bweeks? on\b/i;

/** "Three years later" behind a year, "50 years after it opened in 1962": reckoned by its text, give or take a year. */
const yearsApart = (counted: Time, other: Time): boolean =>
  counted.granularity === 'year' &&
  COUNTED.test(counted.text) &&
  other.stated.includes('year') &&
  Math.abs(Number(year(counted)) - Number(year(other))) > 1;
const COUNTED =
  /^(?!(?:this|last|next|that|the|every|each|per)\b)(?:a|\d+|[a-z]+(?:-[a-z]+)?) years?(?: (?:later|earlier|after|before)\b.*)?$/i;

/** Whether a time says itself which day is meant. */
export const fixes = ({ stated, granularity, text }: Time): boolean =>
  THIS_DAY.test(text) ||
  ((granularity === 'day' || stated.includes('weekday') || stated.includes('day')) &&
    (stated.includes('weekday') || (stated.includes('month') && stated.includes('day')) || DEICTIC.test(text)));

/** "Tonight" is of the day on which it is written, "last night" of the one before. */
export const THIS_DAY = /\btonight$|^this (?:morning|afternoon|evening)$|^last night$/i;
const LAST_NIGHT = /^last night$/i;

/** Days counted from the publication, which a writer does not mistake. */
const DEICTIC = /\b(?:today|yesterday|tomorrow|tonight|last night)\b/i;

const year = ({ earliest }: Time): string | undefined => earliest?.slice(0, 4);
const dayOfMonth = ({ earliest, latest }: Time): string => `${earliest?.slice(8, 10)}-${latest?.slice(8, 10)}`;
const month = ({ earliest }: Time): string | undefined => earliest?.slice(5, 7);

/** Whether a time says which part of its year it is, by a month, a quarter or a half. */
const isPartOfYear = ({ stated, granularity, approximate }: Time): boolean =>
  !approximate && (stated.includes('month') || stated.includes('quarter') || granularity === 'half-year');

/** "In the first quarter" is not "in August", whatever the year is. */
const quarterApart = (quarter: Time, other: Time): boolean =>
  quarter.granularity === 'quarter' &&
  quarter.stated.includes('quarter') &&
  !quarter.approximate &&
  other.stated.includes('month') &&
  quarterOf(quarter) !== quarterOf(other);
const quarterOf = (time: Time): number => Math.ceil(Number(month(time)) / 3);

/** "At the weekend" is not "on Wednesday"; Friday night and a holiday on Monday may be told so. */
const weekendApart = (weekend: Time, other: Time): boolean =>
  /\bweekend$/i.test(weekend.text) && other.stated.includes('weekday') && MIDWEEK.has(weekdayOf(other));
const MIDWEEK: ReadonlySet<number> = new Set([2, 3, 4]);
const weekdayOf = ({ earliest }: Time): number => new Date(dayOf(earliest) * DAY).getUTCDay();

/** "Early in March" and "late in March", "late in March" and "on 4 March". */
const partsApart = (left: Time, right: Time): boolean => {
  if (left.part === undefined && right.part === undefined) return false;
  const [a, b] = [partOf(left), partOf(right)];
  return a !== undefined && b !== undefined && (a.to < b.from || b.to < a.from) && isOfCalendar(left, right);
};

/** A part of a day or a week is the matter of its hours; both must say in which month or year they are, or be of one. */
const isOfCalendar = (left: Time, right: Time): boolean =>
  [left, right].some(({ part, granularity }) => part !== undefined && LONG.has(granularity)) &&
  [left, right].every(({ stated, granularity }) => stated.length > 0 || LONG.has(granularity)) &&
  dayOf(left.earliest) <= dayOf(right.latest) &&
  dayOf(right.earliest) <= dayOf(left.latest);
const LONG: ReadonlySet<Time['granularity']> = new Set(['month', 'year', 'decade', 'century']);

/** The days of the part that is meant, loosely: "early" is told of the first half. */
function partOf(time: Time): DayRange | undefined {
  if (time.earliest === undefined || time.latest === undefined || time.bound !== undefined) return undefined;
  const { from, to } = daysOf(time);
  const half = Math.floor((to - from - 1) * (ENDS.test(time.text) ? QUARTER : HALF));
  const third = Math.ceil((to - from) / 3);
  if (time.part === 'middle') return { from: from + third, to: to - third };
  if (time.part === 'early') return { from, to: from + half };
  return { from: time.part === 'late' ? to - half : from, to };
}
/** How much of a stretch "early" and "late" may be told of: early summer reaches no further. */
const HALF = 0.5;
/** "At the end of the year", "at the beginning of March" are told of less. */
const QUARTER = 0.25;
const ENDS = /\b(?:end|beginning|start) of\b/i;

/** Which week of its month "the second Tuesday of May" lies in; 0 for the last. */
function nthOf({ text, stated }: Time): number | undefined {
  const word = stated.includes('weekday') ? NTH.exec(text)?.[1]?.toLowerCase() : undefined;
  return word === undefined ? undefined : ROW.indexOf(word);
}
const NTH = /\b(first|second|third|fourth|last)\s+\p{Lu}\p{Ll}+day\b/u;
const ROW: readonly string[] = ['last', 'first', 'second', 'third', 'fourth'];

/** Whether a day told by its week and weekday cannot be another, whatever the year is. */
function nthApart(left: Time, right: Time): boolean {
  if (nthOf(left) !== undefined && nthOf(right) !== undefined && weekdayOf(left) !== weekdayOf(right)) return true;
  const [a, b] = [daysInMonth(left), daysInMonth(right)];
  return a.to < b.from || b.to < a.from;
}

/** The days of the month on which such a day can fall: the second Tuesday from the 8th to the 14th. */
function daysInMonth(time: Time): DayRange {
  const nth = nthOf(time);
  if (nth === 0) return { from: 22, to: 31 };
  if (nth !== undefined) return { from: nth * WEEK - WEEK + 1, to: nth * WEEK };
  return time.stated.includes('day')
    ? { from: Number(time.earliest?.slice(8, 10)), to: Number(time.latest?.slice(8, 10)) }
    : { from: 1, to: 31 };
}
