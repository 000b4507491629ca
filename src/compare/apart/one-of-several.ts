import type { Statement, Term } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import { areAlike } from '../reading/alike.ts';
import { clauseAt } from '../reading/clauses.ts';
import type { Sided } from '../rule.ts';

/**
 * Whether a rank only says which of several a claim speaks of, and the other claim tells something else of another: "her first novel was
 * rejected by nine publishers", "she won the prize for her second novel".
 */
export const picksAnother = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  left.mention.dimension === 'ordinal' && (tellsOnlyOf(left, right) || tellsOnlyOf(right, left));

/** Whether a rank stands in the subject of a verb that the other claim lacks. */
function tellsOnlyOf({ mention, statement }: Sided<Quantity>, other: Sided<Quantity>): boolean {
  const clause = clauseAt(statement, mention.start);
  const before = statement.document.text.slice(clause?.start ?? mention.start, mention.start);
  if (clause === undefined || !PICKING.test(before) || BEING.test(before)) return false;
  const isSubject = clause.subject.some(({ start, end }) => start >= mention.start && end <= mention.end + REACH);
  const verbs = verbsIn(clause.terms);
  if (!isSubject || verbs.some(({ start }) => start < mention.start) || verbs.length === 0) return false;
  return !verbsIn(other.statement.terms).some((verb) => verbs.some((own) => areAlike(own, verb)));
}

/** "The first", "her second", "the author's first". */
const PICKING = /(?:\b(?:the|a|his|her|its|their|my|our)|['’]s?) $/i;
/** "She is the first woman to lead it": there the rank is what is told. */
const BEING = /\b(?:is|are|was|were|be|been|being|becomes?|became|remains?|remained)\b/i;
/** Letters behind a rank in which its noun stands. */
const REACH = 24;

const verbsIn = (terms: Statement['terms']): readonly Term[] => terms.filter(({ tag }) => tag.startsWith('VB'));
