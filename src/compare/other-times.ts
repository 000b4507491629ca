import type { Comparison, Statement } from '../model/comparison.ts';
import { clauseAt } from './clauses.ts';
import type { Pole } from './poles.ts';
import { timesApart } from './scope.ts';

/** "No election this year", "an election next spring": what is ruled out for a time may come at another. */
export const areOfOtherTimes = (left: Statement, a: Pole, right: Statement, b: Pole): boolean =>
  timesApart({ statement: left, mention: a }, { statement: right, mention: b });

/** "A loss in the first quarter", "a profit for the year": what a firm's books show of two stretches of time. */
export function areOfOtherPeriods({ claim: left }: Statement, { claim: right }: Statement): boolean {
  if (FORMERLY.test(left.text) !== FORMERLY.test(right.text)) return true;
  const [l, r] = [PERIOD.exec(left.text)?.[0].toLowerCase(), PERIOD.exec(right.text)?.[0].toLowerCase()];
  return (l === undefined) !== (r === undefined) ? (l ?? r) !== 'year' : l !== r;
}
const FORMERLY =
  /\b(?:(?:year|quarter|month|season) (?:before|earlier|ago)|(?:previous|prior|preceding) (?:year|quarter|month|season))\b/iu;
const PERIOD = /\b(?:quarter|half|month|year)\b/iu;

/** "Left without a deal", "signed the deal a month later": how it stood before does not deny what came in the end. */
export const isLaterOn = (statement: Statement, { value, passage }: Comparison['left']): boolean => {
  const { start, end } = clauseAt(statement, passage.start) ?? passage;
  return !value.startsWith('not ') && LATER_ON.test(statement.document.text.slice(start, end));
};
const LATER_ON = /\b(?:(?:hours?|days?|weeks?|months?|years?) later|later that|eventually|in the end)\b/iu;
