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
    if (left === undefined || leftRanged === undefined || !isRange(line, left, right)) continue;
    const year = left.meaning.kind === 'date' && left.meaning.year === undefined ? yearOf(right, left) : undefined;
    ranged[i - 1] = { ...leftRanged, expression: { ...left, bound: 'since' }, ...(year === undefined ? {} : { year }) };
    ranged[i] = { expression: { ...right, bound: 'until' }, ends: true };
  }
  return ranged;
}

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
