import type { Comparison, Pair, Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import { clausesOf } from '../reading/clauses.ts';

/** Whether a figure that one claim gives of "it" is, by the sentence before, of somebody else than the other's: "the fund voted no. It holds 12 percent". */
export type AreOfPronoun = (pair: Pair, comparison: Comparison) => boolean;

/** That question for the claims of these documents. */
export function ofPronounIn(documents: readonly (readonly Statement[])[]): AreOfPronoun {
  let before: ReadonlyMap<string, Statement> | undefined;
  const isOfOther = (own: Statement, other: Statement): boolean => {
    if (!PRONOUN.test(own.claim.text)) return false;
    before ??= statementsBefore(documents);
    const previous = before.get(own.claim.id);
    return previous !== undefined && areOthers(subjectOf(previous), subjectOf(other));
  };
  return (pair, comparison) =>
    OF_FIGURES.has(comparison.rule) &&
    comparison.outcome === 'incompatible' &&
    (isOfOther(pair.left, pair.right) || isOfOther(pair.right, pair.left)) &&
    areOfOneVerb(pair, comparison);
}

const OF_FIGURES: ReadonlySet<string> = new Set(['percent', 'money', 'quantity', 'ordinal']);
const PRONOUN = /^\W*(?:It|He|She|They)\b/u;

const statementsBefore = (documents: readonly (readonly Statement[])[]): ReadonlyMap<string, Statement> =>
  new Map(
    documents.flatMap((own) =>
      own.flatMap((statement, at) => {
        const previous = own[at - 1];
        return previous === undefined ? [] : [[statement.claim.id, previous] as const];
      }),
    ),
  );

const subjectOf = (statement: Statement): readonly Term[] =>
  PRONOUN.test(statement.claim.text) ? [] : (clausesOf(statement)[0]?.subject ?? []);

/** Whether two subjects are told by names or by common nouns, and by none in common. */
const areOthers = (mine: readonly Term[], theirs: readonly Term[]): boolean =>
  [NAME, NOUN].some((kind) => mine.some(({ tag }) => kind.test(tag)) && theirs.some(({ tag }) => kind.test(tag))) &&
  !mine.some((term) => theirs.some((other) => areAlike(term, other)));
const NAME = /^NNP/u;
const NOUN = /^NNS?$/u;

/** Whether one verb stands before both passages: "holds 12 percent", "holds 43 percent". */
function areOfOneVerb({ left, right }: Pair, comparison: Comparison): boolean {
  const [l, r] = [verbBefore(left, comparison.left.passage), verbBefore(right, comparison.right.passage)];
  return l !== undefined && r !== undefined && areAlike(l, r);
}
const verbBefore = ({ terms }: Statement, { start }: Span): Term | undefined =>
  terms.findLast(({ tag, end }) => tag.startsWith('VB') && end <= start);
