import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { isOneOfThem } from '../apart/counted.ts';
import { clauseAt, clausesOf } from '../reading/clauses.ts';
import { contrasts } from '../denials/contrasts.ts';
import { noLonger } from '../denials/continuing.ts';
import { isDeniedOtherwise } from '../apart/denial-focus.ts';
import { deniedAttributes } from '../denials/denied-attributes.ts';
import { deniedEvents } from '../denials/denied-events.ts';
import { deniedThings } from '../denials/denied-things.ts';
import { isLaterOn, isPutOff, isSoByNow } from '../apart/other-times.ts';
import { isOfPartOnly } from '../apart/exceptions.ts';
import { areToldApart } from '../apart/told-apart.ts';
import { otherThanSole } from '../people-and-places/sole-doers.ts';
import { otherLeave } from '../denials/leave.ts';
import { leftOut } from '../denials/left-out.ts';
import { areInTurn, compoundsDiffer } from '../apart/other-things.ts';
import { areTiedApart } from '../reading/tied-nouns.ts';
import { defineClaimRule } from '../rule.ts';
import { otherShare } from '../denials/shares.ts';
import { denials } from '../denials/denials.ts';

export const polarity = defineClaimRule({
  id: 'polarity',
  title: 'One affirms what the other denies',
  why: 'A "not" that one source has and the other lacks turns the fact round.',
  check: 'Look whether both speak of the same moment, and whether one of them only reports a denial.',
  status: 'stable',
  compares: 'claim',
  compare: (left, right) => {
    if (clausesOf(left).length === 0 || clausesOf(right).length === 0) return [];
    const denied = foundBy(
      () => [...denials(left, right, false), ...denials(right, left, true)],
      () => [...deniedAttributes(left, right), ...deniedAttributes(right, left).map(swapped)],
      () => contrasts(left, right),
      () => otherLeave(left, right),
      () => [...deniedEvents(left, right), ...deniedEvents(right, left).map(swapped)],
      () => [...leftOut(left, right), ...leftOut(right, left).map(swapped)],
      () => [...otherThanSole(left, right), ...otherThanSole(right, left).map(swapped)],
      () => [...noLonger(left, right), ...noLonger(right, left).map(swapped)],
      () => [...deniedThings(left, right), ...deniedThings(right, left).map(swapped)],
    ).filter(
      (found) =>
        !isOfOneOfThem(left, found.left) &&
        !isOfOneOfThem(right, found.right) &&
        !isSoByNow(left, found.left, right, found.right) &&
        !isSoByNow(right, found.right, left, found.left) &&
        !isLaterOn(left, found.left) &&
        !isLaterOn(right, found.right) &&
        !isDeniedForATime(left, found.left, right, found.right) &&
        !isDeniedForATime(right, found.right, left, found.left) &&
        !isOfOtherFocus(left, found.left, right, found.right) &&
        !isOfOtherFocus(right, found.right, left, found.left) &&
        !areOfTwo(left, found.left.passage, right, found.right.passage) &&
        !areInTurn(left, found.left.passage, right, found.right.passage) &&
        !areToldApart(left, found.left.passage, right, found.right.passage) &&
        !isOfPartOnly(left, clauseAround(left, found.left.passage), right, clauseAround(right, found.right.passage)),
    );
    return denied.length > 0 ? denied : otherShare(left, right);
  },
});

type Found = Omit<Comparison, 'rule'>;

const isOfOneOfThem = (statement: Statement, { value, passage }: Found['left']): boolean =>
  value.startsWith('not ') &&
  isOneOfThem(statement.document.text.slice(clauseAround(statement, passage).start, passage.start));

const isOfOtherFocus = (denier: Statement, denied: Found['left'], other: Statement, affirmed: Found['left']): boolean =>
  isDenial(denied) && isDeniedOtherwise(denier, denied.passage, other, affirmed.passage);

/** "The driver of the train", "the driver of the car"; "damage by fire", "damage by floods". */
function areOfTwo(left: Statement, l: Span, right: Statement, r: Span): boolean {
  const [a, b] = [clauseAt(left, l.start), clauseAt(right, r.start)];
  if (a === undefined || b === undefined) return false;
  return compoundsDiffer({ ...l, clause: a }, { ...r, clause: b }) || areTiedApart(left, a, right, b);
}

const isDenial = ({ value }: Found['left']): boolean => /^(?:not?|never) /u.test(value);

const isDeniedForATime = (
  denier: Statement,
  denied: Found['left'],
  other: Statement,
  affirmed: Found['left'],
): boolean => isDenial(denied) && isPutOff(denier, denied.passage, other, affirmed.passage);

const clauseAround = (statement: Statement, passage: Span): Span => clauseAt(statement, passage.start) ?? passage;

/** What the first way of reading finds that finds anything. */
const foundBy = (...ways: readonly (() => Found[])[]): Found[] => {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
};

const swapped = (found: Found): Found => ({ ...found, left: found.right, right: found.left });
