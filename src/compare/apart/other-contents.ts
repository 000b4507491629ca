import type { Statement, Term } from '../../model/comparison.ts';
import { areAlike, isUnder } from '../reading/alike.ts';
import type { Pole } from '../reading/poles.ts';

/** Whether what two claims rule out, deny or admit is not the same: "ruled out a coalition", "does not rule out that prices will rise". */
export const contentsDiffer = (left: Statement, a: Pole, right: Statement, b: Pole): boolean =>
  ruledOutDiffer(left, a, right, b) || toldDiffer(left, a, right, b);

/** What is ruled out, or is not: the words behind it that two claims must have in common. */
function ruledOutDiffer(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  if (a.question !== 'possibility' && a.question !== 'option') return false;
  const [mine, theirs] = [behind(left, a), behind(right, b)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((term) => theirs.some((other) => areAlike(term, other)));
}
const behind = ({ terms, claim }: Statement, { end, passive }: Pole): readonly Term[] =>
  passive ? [] : terms.filter((term) => term.start >= end && term.end <= claim.end);

/** "Denied that she had known of it", "admitted that she had met him": two things told. */
function toldDiffer(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const [mine, theirs] = [toldIn(left, a), toldIn(right, b)];
  return (
    mine.length > 0 &&
    theirs.length > 0 &&
    !mine.some((term) => theirs.some((other) => isUnder(term, other) || isUnder(other, term)))
  );
}
const toldIn = (statement: Statement, pole: Pole): readonly Term[] =>
  THAT.test(statement.document.text.slice(pole.end, pole.end + THAT_REACH))
    ? behind(statement, pole).filter(({ tag }) => /^(?:VB|NN)/u.test(tag))
    : [];
const THAT = /^ (?:that|having)\b/i;
/** Letters of " having ". */
const THAT_REACH = 8;
