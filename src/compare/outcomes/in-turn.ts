import type { Statement } from '../../model/comparison.ts';
import { polesIn, type Pole, type Poles } from '../reading/poles.ts';

/** The answers of two claims to each question that the first one answers, those left out that only follow on the other's. */
export function answersByQuestion(
  left: Statement,
  right: Statement,
  poles: Poles,
): readonly (readonly [left: readonly Pole[], right: readonly Pole[]])[] {
  const [mine, theirs] = [polesIn(left, poles), polesIn(right, poles)];
  return [...new Set(mine.map(({ question }) => question))].map((asked) => {
    const toIt = ({ question }: Pole): boolean => question === asked;
    return withoutTurns(left, mine.filter(toIt), right, theirs.filter(toIt));
  });
}

/**
 * The answers of the two sides that may deny each other. Of custody those are left out that only follow on the other's: who fled was caught
 * later, who was arrested was let go later. What lasts stays: "is being held", "still at large".
 */
function withoutTurns(
  left: Statement,
  mine: readonly Pole[],
  right: Statement,
  theirs: readonly Pole[],
): readonly [readonly Pole[], readonly Pole[]] {
  if (mine[0]?.question !== 'custody') return [mine, theirs];
  const [own, other] = [lastOf(mine), lastOf(theirs)];
  return [
    own.filter((pole) => other.some((their) => !areInTurn(left, pole, right, their))),
    other.filter((pole) => own.some((each) => !areInTurn(left, each, right, pole))),
  ];
}

/** "Was arrested and released a few hours later": who was let go is free. */
const lastOf = (poles: readonly Pole[]): readonly Pole[] => {
  const [held, free] = poles;
  return poles.length === 2 &&
    held?.answer === 'held' &&
    free?.answer === 'free' &&
    !held.denied &&
    !free.denied &&
    free.hedge === undefined &&
    ARREST.test(held.text) &&
    RELEASE.test(free.text)
    ? [free]
    : poles;
};

function areInTurn(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const [heldIn, held, free] = a.answer === 'held' ? [left, a, b] : [right, b, a];
  if (held.answer === free.answer) return false;
  if (free.hedge === 'planned' || free.intended) return true;
  if (FLIGHT.test(free.text)) return !isAtOnce(heldIn, held);
  return RELEASE.test(free.text) && ARREST.test(held.text);
}

const FLIGHT =
  /^(?:fle[ed]|evad|vanish|disappear|slip|g[eo]t(?:s|ting|ten)? away|elud|escap|m(?:ake|ade|aking)|abscond|br[eo]ak|avoid)/i;
const RELEASE = /^(?:releas|freed|set|let|bail|grant|on bail|out on|free on|walk|go|went|home|at home)/i;
const ARREST =
  /^(?:arrest|detain|captur|apprehend|nab|round|pick|caught|turn|surrender|g[ia]ve|hand|t[ao]ke?|lock|jail|imprison|catch|be|lead|led|serve|remand)/i;

/** "Was arrested at the scene": who was did not flee. */
const AT_ONCE =
  /\b(?:at the scene|on the spot|at once|immediately|within minutes|red-handed|inside the|on site|then and there)\b/i;
const isAtOnce = ({ document }: Statement, { clause }: Pole): boolean =>
  AT_ONCE.test(document.text.slice(clause.start, clause.end));
