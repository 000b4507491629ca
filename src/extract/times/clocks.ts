import { digitsAt, isDash, isGlued, lowerAt, type Line } from './line.ts';
import type { Clock, Expression } from './meaning.ts';
import { timeWords } from './words.ts';
import { zoneAt } from './zones.ts';

const BEFORE_CLOCK = timeWords('at');

interface Reading {
  readonly to: number;
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  readonly exact: boolean;
  readonly either?: boolean;
}

/** Clock times that begin with a number: "2 p.m.", "2.30pm", "14:00 ET", "0600 GMT", "3:30-4:30pm", "6 o'clock", "5 in the morning". */
export function clocks(line: Line, at: number): readonly Expression[] {
  if (isGlued(line, at) && !/^[(“"'‘~—–-]$/u.test(lowerAt(line, at - 1))) return [];
  const range = clockRange(line, at);
  if (range.length > 0) return range;
  const reading = colonTime(line, at) ?? plainHour(line, at);
  if (reading === undefined) return military(line, at);
  const half = halfOfDay(line, reading);
  // "at 7 this morning", not "killed 7 this morning"
  const bare =
    half?.to === reading.to &&
    !reading.exact &&
    !/^(?:at|around|about|by|before|after|until|from|since)$/u.test(lowerAt(line, at - 1));
  if (half !== undefined && !bare) return expressionFor(line, at, half.to, { ...reading, hour: half.hour });
  if (!reading.exact) return oClock(line, at, reading);
  if (!isBareClock(line, at, reading)) return [];
  return expressionFor(line, at, reading.to, { ...reading, either: leavesHalfOpen(line, at, reading) });
}

/** "Kicked off at 7:30" may be half past seven in the evening; "07:30" and "7:30 GMT" are read from a clock of 24 hours. */
const leavesHalfOpen = (line: Line, at: number, { hour, to }: Reading): boolean =>
  hour > 0 &&
  hour <= 12 &&
  line.tokens[at]?.text.startsWith('0') === false &&
  lowerAt(line, to) !== 'hours' &&
  zoneAt(line, to) === undefined;

function expressionFor(line: Line, from: number, end: number, reading: Reading): readonly Expression[] {
  const zone = zoneAt(line, end);
  const clock: Clock = {
    minute: (reading.either === true ? reading.hour % 12 : reading.hour) * 60 + reading.minute,
    exact: reading.exact,
    named: undefined,
    ...(reading.either === true ? { either: true } : {}),
    ...(reading.second === undefined ? {} : { second: reading.second }),
    ...(zone === undefined ? {} : { zone: zone.zone }),
  };
  return [{ from, to: zone?.to ?? end, meaning: { kind: 'clock', clock } }];
}

/** "14:00", "2:30:15"; a dot only counts before "p.m.": "2.30pm". */
function colonTime(line: Line, at: number): Reading | undefined {
  const dotted = /^(?<hour>\d{1,2})\.(?<minute>[0-5]\d)$/u.exec(line.tokens[at]?.text ?? '')?.groups;
  if (dotted !== undefined) {
    const reading = { to: at + 1, hour: Number(dotted['hour']), minute: Number(dotted['minute']), exact: true };
    return halfOfDay(line, reading) === undefined ? undefined : reading;
  }
  const hour = digitsAt(line, at, 2);
  const minute = minutesAfter(line, at + 1);
  if (hour === undefined || hour > 24 || minute === undefined) return undefined;
  const second = minutesAfter(line, at + 3);
  return {
    to: at + (second === undefined ? 3 : 5),
    hour: hour % 24,
    minute,
    exact: true,
    ...(second === undefined ? {} : { second }),
  };
}

function minutesAfter(line: Line, at: number): number | undefined {
  const minute = digitsAt(line, at + 1, 2);
  const glued = lowerAt(line, at) === ':' && isGlued(line, at) && isGlued(line, at + 1);
  return glued && minute !== undefined && minute < 60 && line.tokens[at + 1]?.text.length === 2 ? minute : undefined;
}

function plainHour(line: Line, at: number): Reading | undefined {
  const hour = digitsAt(line, at, 2);
  return hour === undefined || hour > 12 ? undefined : { to: at + 1, hour, minute: 0, exact: false };
}

const MORNING = new Set(['am', 'a.m.', 'a.m']);
const AFTERNOON = new Set(['pm', 'p.m.', 'p.m']);

/** The hour of 24 after "a.m.", "pm", "in the morning", "at night", "noon". */
function halfOfDay(line: Line, reading: Reading): { readonly to: number; readonly hour: number } | undefined {
  const { to, hour } = reading;
  if (hour > 12 || hour === 0) return undefined;
  const word = lowerAt(line, to);
  if (MORNING.has(word)) return { to: to + 1, hour: hour % 12 };
  if (AFTERNOON.has(word)) return { to: to + 1, hour: (hour % 12) + 12 };
  if (word === 'noon' && hour === 12) return { to: to + 1, hour: 12 };
  const [middle, last] = [lowerAt(line, to + 1), lowerAt(line, to + 2)];
  if (word === 'at' && middle === 'night') return { to: to + 2, hour: hour >= 5 && hour < 12 ? hour + 12 : hour % 12 };
  if (word === 'this' || word === 'tomorrow' || word === 'yesterday') {
    if (middle === 'morning') return { to, hour: hour % 12 };
    if (middle === 'afternoon' || middle === 'evening') return { to, hour: (hour % 12) + 12 };
  }
  if (word !== 'in' || middle !== 'the') return undefined;
  if (last === 'morning') return { to: to + 3, hour: hour % 12 };
  return last === 'afternoon' || last === 'evening' ? { to: to + 3, hour: (hour % 12) + 12 } : undefined;
}

function oClock(line: Line, from: number, reading: Reading): readonly Expression[] {
  if (lowerAt(line, reading.to) !== "o'clock") return [];
  const half = halfOfDay(line, { ...reading, to: reading.to + 1 });
  // "6 o'clock" alone leaves morning or evening open: a mention without a value.
  if (half === undefined) return [{ from, to: reading.to + 1, meaning: { kind: 'vague' } }];
  return expressionFor(line, from, half.to, { ...reading, hour: half.hour });
}

/** Without "p.m.", "14:00" needs a preposition, a zone or two digits for the hour; a score or a running time has none: "won 2:1". */
function isBareClock(line: Line, at: number, reading: Reading): boolean {
  const next = reading.to;
  if (isGlued(line, next) && /^[.:/%]$/u.test(lowerAt(line, next)) && isGlued(line, next + 1)) return false;
  if (reading.second !== undefined && reading.hour < 3) return false;
  if (zoneAt(line, next) !== undefined || BEFORE_CLOCK.has(lowerAt(line, at - 1))) return true;
  return (
    line.tokens[at]?.text.length === 2 &&
    (lowerAt(line, next) === 'hours' || lowerAt(line, next) === 'on' || reading.hour > 5)
  );
}

/** "0600 GMT", "1430 local time", "0730 hours". */
function military(line: Line, at: number): readonly Expression[] {
  const value = line.tokens[at]?.text.length === 4 ? digitsAt(line, at, 4) : undefined;
  if (value === undefined || value % 100 > 59 || value > 2400) return [];
  const reading = { to: at + 1, hour: Math.floor(value / 100) % 24, minute: value % 100, exact: true };
  if (zoneAt(line, at + 1) !== undefined) return expressionFor(line, at, at + 1, reading);
  const hours = lowerAt(line, at + 1);
  return (hours === 'hours' || hours === 'hrs') && BEFORE_CLOCK.has(lowerAt(line, at - 1))
    ? expressionFor(line, at, at + 2, reading)
    : [];
}

const JOINTS = new Set(['to', 'and', 'until', 'till']);

/** "3:30-4:30pm", "9 to 11 a.m.": the first takes its half of the day from the second. */
function clockRange(line: Line, at: number): readonly Expression[] {
  const first = colonTime(line, at) ?? plainHour(line, at);
  if (first === undefined || halfOfDay(line, first) !== undefined) return [];
  if (!isDash(line, first.to) && !JOINTS.has(lowerAt(line, first.to))) return [];
  const second = colonTime(line, first.to + 1) ?? plainHour(line, first.to + 1);
  const half = second === undefined ? undefined : halfOfDay(line, second);
  if (second === undefined || half === undefined || first.hour > 12) return [];
  const afternoon =
    half.hour >= 12 &&
    !(first.hour < 12 && (first.hour % 12) * 60 + first.minute > (second.hour % 12) * 60 + second.minute);
  const hour = (first.hour % 12) + (afternoon ? 12 : 0);
  return [
    ...expressionFor(line, at, first.to, { ...first, hour }),
    ...expressionFor(line, first.to + 1, half.to, { ...second, hour: half.hour }),
  ];
}
