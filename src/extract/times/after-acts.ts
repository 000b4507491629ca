import { isDayLike, isMonthLike } from './kinds.ts';
import { lowerAt, type Line } from './line.ts';
import type { Expression } from './meaning.ts';

/** Gives lengths that count from an act with a date their own: "50 years after it opened in 1962", "12 days after he was shot on 3 March". */
export function findAfterActs(line: Line, expressions: readonly Expression[]): readonly Expression[] {
  return expressions.map((expression, i) => {
    const act = expressions[i + 1];
    const { meaning } = expression;
    if (act === undefined || meaning.kind !== 'duration' || meaning.amount === undefined) return expression;
    if (meaning.reach !== undefined || meaning.open !== undefined) return expression;
    const sign =
      lowerAt(line, expression.to) === 'after' ? 1 : lowerAt(line, expression.to) === 'before' ? -1 : undefined;
    if (sign === undefined || !isDated(act, meaning.unit) || !isAct(line, expression.to + 1, act.from))
      return expression;
    return {
      ...expression,
      meaning: { kind: 'offset', unit: meaning.unit, amount: meaning.amount, sign, from: 'within' },
      within: act,
    };
  });
}

const isDated = ({ meaning }: Expression, unit: string): boolean =>
  unit === 'year'
    ? meaning.kind === 'years' && meaning.granularity === 'year'
    : unit === 'month'
      ? isMonthLike(meaning)
      : (unit === 'day' || unit === 'week') && isDayLike(meaning);

/** A short clause with a verb and nothing but a preposition before its date. */
function isAct(line: Line, from: number, to: number): boolean {
  if (to - from < SHORTEST || to - from > LONGEST || !/^(?:in|on)$/u.test(lowerAt(line, to - 1))) return false;
  let hasVerb = false;
  for (let at = from; at < to; at++) {
    if (line.tokens[at]?.kind === 'mark' || /^(?:and|but|when|while|until)$/u.test(lowerAt(line, at))) return false;
    hasVerb ||= /^VB[DNG]?$/u.test(line.tags[at] ?? '');
  }
  return hasVerb;
}
/** "It opened in", "the first part of the line was opened to traffic in". */
const SHORTEST = 2;
const LONGEST = 11;
