import { isDayLike } from './kinds.ts';
import { lowerAt, type Line } from './line.ts';
import type { Clock, Expression } from './meaning.ts';

/** Gives the two readings of one moment each other's day and zone: "1 p.m. (0600 GMT) on Monday". */
export function pairClocks(line: Line, expressions: readonly Expression[]): readonly Expression[] {
  const paired = [...expressions];
  for (let i = 0; i + 1 < paired.length; i++) {
    const [left, right] = [paired[i], paired[i + 1]];
    if (left === undefined || right === undefined || left.meaning.kind !== 'clock' || right.meaning.kind !== 'clock')
      continue;
    if (!isSameMoment(line, left, right)) continue;
    const offset = offsetBeside(left.meaning.clock, right.meaning.clock);
    if (offset === undefined) continue;
    const day = left.within ?? right.within ?? dayBehind(line, right, paired[i + 2]);
    const shift = dayShift(left.meaning.clock, right.meaning.clock);
    const known = left.meaning.clock.zone?.offsets.length === 1;
    const clock = known ? left.meaning.clock : { ...left.meaning.clock, zone: { offsets: [offset], derived: true } };
    paired[i] = { ...left, meaning: { kind: 'clock', clock }, ...(day === undefined ? {} : { within: day }) };
    // The day that is told is the local one; the other zone's clock may stand in the day before or after.
    if (right.within === undefined && day !== undefined && shift === 0) paired[i + 1] = { ...right, within: day };
  }
  return paired;
}

/** "1 p.m. (0600 GMT)", "1 p.m., or 0600 GMT". */
function isSameMoment(line: Line, left: Expression, right: Expression): boolean {
  const gap = right.from - left.to;
  if (gap === 1)
    return lowerAt(line, left.to) === '(' || lowerAt(line, left.to) === 'or' || lowerAt(line, left.to) === '/';
  return gap === 2 && lowerAt(line, left.to) === ',' && lowerAt(line, left.to + 1) === 'or';
}

/** "(0600 GMT) on Monday": the day that follows the brackets. */
function dayBehind(line: Line, clock: Expression, next: Expression | undefined): Expression | undefined {
  if (next === undefined || !isDayLike(next.meaning) || lowerAt(line, clock.to) !== ')') return undefined;
  const gap = next.from - clock.to;
  return gap === 1 || (gap === 2 && lowerAt(line, clock.to + 1) === 'on') ? next : undefined;
}

const DAY = 24 * 60;
/** Clocks go ahead of UTC by at most 14 hours and behind it by at most 12. */
const FARTHEST_AHEAD = 14 * 60;
const QUARTER = 15;

/** What the left clock's zone must be, in minutes, if both show one moment. */
function offsetBeside(left: Clock, right: Clock): number | undefined {
  const zone = right.zone?.offsets;
  const [offset] = zone ?? [];
  if (offset === undefined || zone?.length !== 1) return undefined;
  const raw = (((left.minute - right.minute + offset) % DAY) + DAY) % DAY;
  if (raw % QUARTER !== 0) return undefined;
  return raw > FARTHEST_AHEAD ? raw - DAY : raw;
}

/** By how many days the right clock's date differs from the left one's. */
function dayShift(left: Clock, right: Clock): -1 | 0 | 1 {
  const ahead = right.minute - left.minute;
  return ahead > DAY / 2 ? -1 : ahead < -DAY / 2 ? 1 : 0;
}
