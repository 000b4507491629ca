import { gapText, lowerAt, type Line } from './line.ts';
import { isDayLike, isMonthLike } from './kinds.ts';
import type { Expression, Unit } from './meaning.ts';

/** Gives times that are told by their end that end: "the quarter ended Sept. 30", "the 12 months to June 30", "the year ending March 31". */
export function findEndings(line: Line, expressions: readonly Expression[]): readonly Expression[] {
  return expressions.map((expression, i) => {
    const end = expressions[i + 1];
    const months = monthsOf(expression);
    if (end === undefined || months === undefined || end.from - expression.to > LONGEST_GAP) return expression;
    if (!isDayLike(end.meaning) && !isMonthLike(end.meaning)) return expression;
    const gap = gapText(line, expression.to, end.from);
    // "from last year to July" runs from one to the other; "the year to July" ends in it.
    const runs = gap === 'to' && expression.meaning.kind === 'period' && lowerAt(line, expression.from) !== 'the';
    if (!ENDED.has(gap) || runs) return expression;
    return { ...expression, meaning: { kind: 'ending', months, ordinal: isOrdinal(expression) }, within: end };
  });
}

const ENDED = new Set([
  'ended',
  'ending',
  'to',
  'ended on',
  'ending on',
  'that ended on',
  'which ended on',
  'that ended in',
  'to the end of',
]);
const LONGEST_GAP = 4;

function isOrdinal({ meaning }: Expression): boolean {
  return meaning.kind === 'section' && meaning.unit === 'quarter';
}

function monthsOf({ meaning, within }: Expression): number | undefined {
  if (within !== undefined) return undefined;
  switch (meaning.kind) {
    case 'period':
    case 'offset':
      return meaning.kind === 'offset' && meaning.sign !== 0 ? undefined : lengthOf(meaning.unit);
    case 'section':
    case 'duration': {
      const count =
        meaning.kind === 'section'
          ? meaning.count
          : meaning.amount?.min === meaning.amount?.max
            ? meaning.amount?.min
            : undefined;
      const length = meaning.unit === 'half' ? 6 : lengthOf(meaning.unit);
      return count === undefined || length === undefined || !Number.isInteger(count) || count > LONGEST
        ? undefined
        : count * length;
    }
    default:
      return undefined;
  }
}

/** Longer times than this many units are not told by the day they end on. */
const LONGEST = 60;

function lengthOf(unit: Unit): number | undefined {
  return unit === 'year' ? 12 : unit === 'quarter' ? 3 : unit === 'month' ? 1 : undefined;
}
