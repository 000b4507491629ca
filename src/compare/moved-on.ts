import type { Statement } from '../model/comparison.ts';
import { earlierOf, followsOn } from './moments.ts';
import type { Opposition } from './opposed.ts';
import type { Pole } from './poles.ts';

/** Whether the later of two claims gives the answer that the earlier one's comes to in time. */
export function hasMovedOn(
  left: Statement,
  a: Pole,
  right: Statement,
  b: Pole,
  { settled, ofMeasure }: Opposition,
): boolean {
  const isMeasure = ofMeasure.has(a.question);
  const sides = [
    [left, a, b],
    [right, b, a],
  ] as const;
  if (sides.some(([side, pole, other]) => isLater(side, pole, settled) || (isSettled(other, settled) && isAsOf(side))))
    return true;
  if (a.answer !== b.answer && followsOn(left, right)) return true;
  const earlier = earlierOf(left, right, isMeasure || OF_EVENTS.has(a.question));
  if (earlier !== undefined && OF_EVENTS.has(a.question)) return true;
  if (earlier === undefined) return false;
  if (isMeasure) return true;
  const later = earlier === 'left' ? b : a;
  return !later.denied && settled.has(`${later.question} ${later.answer}`);
}

/** Questions about a meeting or a match, of which there are several: another day is another one. */
const OF_EVENTS: ReadonlySet<string> = new Set(['crowd', 'contest', 'unity', 'openness', 'attendance', 'timing']);

const isSettled = (
  { question, answer, denied }: Pick<Pole, 'question' | 'answer' | 'denied'>,
  settled: ReadonlySet<string>,
): boolean => !denied && settled.has(`${question} ${answer}`);

/** "As of 11 p.m. they were still searching": so it was then. */
const isAsOf = ({ claim }: Statement): boolean => /\bas of\b/iu.test(claim.text.slice(0, AS_OF_REACH));
const AS_OF_REACH = 400;

/** Whether an answer is told to have come in time: "was caught a week later". */
const isLater = (
  { document }: Statement,
  { clause, question, answer, denied }: Pole,
  settled: ReadonlySet<string>,
): boolean =>
  isSettled({ question, answer, denied }, settled) &&
  /\b(?:later|hours after|days after|weeks after|months after|years after|eventually|finally|has since|have since|in the end|at last)\b/iu.test(
    document.text.slice(clause.start, clause.end),
  );
