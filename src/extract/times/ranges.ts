import { isDash, lowerAt, type Line } from './line.ts';
import type { Expression } from './meaning.ts';

/** An expression with what its partner in a range says of it. */
export interface Ranged {
  readonly expression: Expression;
  /** True where the expression before begins the range that this one ends. */
  readonly ends: boolean;
  /** A year that only the other end names: "from May to December 2022". */
  readonly year?: number;
}

const JOINTS = new Set(['to', 'until', 'till', 'through', 'thru', 'and']);

/** Pairs the ends of ranges: "from 2019 to 2021", "between March and May", "March 5-7", "Monday through Friday". */
export function pairRanges(line: Line, expressions: readonly Expression[]): readonly Ranged[] {
  const ranged: Ranged[] = expressions.map((expression) => ({ expression, ends: false }));
  for (const [i, right] of expressions.entries()) {
    const left = expressions[i - 1];
    const leftRanged = ranged[i - 1];
    if (left === undefined || leftRanged === undefined) continue;
    if (areDaysInTurn(line, left, right)) ranged[i] = { expression: right, ends: true };
    if (!isRange(line, left, right)) continue;
    const year = left.meaning.kind === 'date' && left.meaning.year === undefined ? yearOf(right, left) : undefined;
    ranged[i - 1] = { ...leftRanged, expression: { ...left, bound: 'since' }, ...(year === undefined ? {} : { year }) };
    ranged[i] = { expression: { ...right, bound: 'until' }, ends: true };
  }
  return ranged;
}

/** "On Monday and Tuesday": the second day is the next of its name behind the first. */
function areDaysInTurn(line: Line, left: Expression, right: Expression): boolean {
  if (right.from - left.to !== 1 || !/^(?:and|or|,|&)$/u.test(lowerAt(line, left.to))) return false;
  const [first, second] = [plainWeekday(left), plainWeekday(right)];
  if (first === undefined || second === undefined) return false;
  const days = (second - first + WEEK) % WEEK;
  return days > 0 && days <= MOST_DAYS;
}

const WEEK = 7;
/** Days between two that are told in one breath: Friday and Monday have three. */
const MOST_DAYS = 3;

const plainWeekday = ({ meaning }: Expression): number | undefined =>
  meaning.kind === 'date' && meaning.day === undefined && meaning.nth === undefined && meaning.choice === undefined
    ? meaning.weekday
    : undefined;

function isRange(line: Line, left: Expression, right: Expression): boolean {
  if (right.from - left.to !== 1 || !isPoint(left) || !isPoint(right)) return false;
  if (isDash(line, left.to)) return true;
  const joint = lowerAt(line, left.to);
  const opener = lowerAt(line, left.from - 1);
  return (
    JOINTS.has(joint) &&
    (joint === 'and'
      ? opener === 'between'
      : opener === 'from' || joint === 'through' || left.meaning.kind === right.meaning.kind)
  );
}

function isPoint({ meaning }: Expression): boolean {
  switch (meaning.kind) {
    case 'date':
    case 'holiday':
    case 'years':
    case 'section':
    case 'season':
    case 'clock':
    case 'period':
    case 'part-of-day':
      return true;
    default:
      return false;
  }
}

/** The year of the range's other end; December comes before a May of the next year. */
function yearOf(end: Expression, start: Expression): number | undefined {
  if (end.meaning.kind !== 'date' || start.meaning.kind !== 'date') return undefined;
  const { month } = end.meaning;
  const around = end.within?.meaning;
  const year =
    end.meaning.year ?? (around?.kind === 'years' && around.granularity === 'year' ? around.first : undefined);
  if (year === undefined || month === undefined || start.meaning.month === undefined) return undefined;
  return start.meaning.month > month ? year - 1 : year;
}
