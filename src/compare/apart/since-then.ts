import type { Statement } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { clauseAt } from '../reading/clauses.ts';
import { tagsOf, tokensOf } from '../reading/tokens-of.ts';

/**
 * Whether one claim tells how it is or is to be, and the other was published weeks later: "fishing is forbidden", "70 witnesses are to be heard" hold
 * for their day.
 */
export function mayHaveChanged(left: Statement, l: Span, right: Statement, r: Span, isFigure: boolean): boolean {
  const apart = daysApart(left, right);
  if (!(Math.abs(apart) >= WEEKS)) return false;
  const [earlier, span] = apart > 0 ? [left, l] : [right, r];
  // "Twelve people have died": of a figure in the perfect something is over.
  return isOfItsDay(earlier, span) && !(isFigure && hasHappened(earlier, span));
}

/** Whether the later of two claims that were published weeks apart tells news of its own: "has won the cup". */
export function isNewSince(left: Statement, l: Span, right: Statement, r: Span): boolean {
  const apart = daysApart(left, right);
  if (!(Math.abs(apart) >= WEEKS)) return false;
  return apart > 0 ? hasHappened(right, r) : hasHappened(left, l);
}

/** Days from which on a state or a plan of the one article may be another in the next. */
const WEEKS = 10;

const daysApart = ({ document: left }: Statement, { document: right }: Statement): number =>
  (Date.parse(right.published ?? '') - Date.parse(left.published ?? '')) / DAY;
const DAY = 86_400_000;

/** Whether the verbs of a clause are in the present or the future, and none in the past. */
function isOfItsDay(statement: Statement, span: Span): boolean {
  const tags = tagsAround(statement, span);
  return tags.some((tag) => PRESENT.has(tag)) && !tags.includes('VBD');
}
const PRESENT: ReadonlySet<string> = new Set(['VBZ', 'VBP', 'MD']);

const hasHappened = (statement: Statement, span: Span): boolean => {
  const { start, end } = clauseAt(statement, span.start) ?? span;
  return /\b(?:has|have) (?:[a-z]+ly |just |already )?[a-z]+(?:ed|en|on|un|ne|t)\b/i.test(
    statement.document.text.slice(start, end),
  );
};

function tagsAround(statement: Statement, span: Span): readonly string[] {
  const { start, end } = clauseAt(statement, span.start) ?? span;
  const tags = tagsOf(statement);
  return tokensOf(statement).flatMap((token, at) => (token.start >= start && token.end <= end ? [tags[at] ?? ''] : []));
}
