import type { Statement, Term } from '../../model/comparison.ts';
import { areAlike } from '../reading/alike.ts';
import { mayBeOne } from '../reading/one-bearer.ts';
import type { Pole } from '../reading/poles.ts';
import { objectOf, subjectOf } from '../reading/themes.ts';

/** "A coach killed a cyclist and injured the guide", "the guide is in a coma": who was killed and who lives are two. */
export const isAnotherKilled = (left: Statement, a: Pole, right: Statement, b: Pole): boolean =>
  a.question === 'life' &&
  (isDying(a, b) ||
    isDying(b, a) ||
    areTwo(killedIn(a), right, b) ||
    areTwo(killedIn(b), left, a) ||
    isOfNoun(a) ||
    isOfNoun(b));

/** "Is in a critical condition", "died": who was near death may have died by the time of the other article. */
const isDying = (living: Pole, dead: Pole): boolean =>
  living.answer === 'alive' && dead.answer === 'dead' && !living.denied && !dead.denied && NEAR_DEATH.test(living.text);
const NEAR_DEATH = /\b(?:critical|life support|for (?:his|her|their) li(?:fe|ves)|coma)\b/i;

/** "A dying wish", "living costs": the words tell what the noun is. */
const isOfNoun = ({ text, end, clause }: Pole): boolean =>
  /ing$/i.test(text) && clause.terms.some(({ start, tag }) => start === end + 1 && tag.startsWith('NN'));

/** Whom a claim says that somebody or something killed. */
const killedIn = (pole: Pole): readonly Term[] =>
  pole.passive !== true && /\bkill/i.test(pole.text) ? objectOf(pole).filter(isOfOne) : [];

function areTwo(killed: readonly Term[], { terms }: Statement, living: Pole): boolean {
  if (killed.length === 0 || living.denied) return false;
  const subject = subjectOf(living).filter(isOfOne);
  return (
    subject.length > 0 &&
    !subject.some((term) => killed.some((other) => mayBeOne(term, other))) &&
    !killed.some((term) => terms.some((other) => areAlike(term, other)))
  );
}

const isOfOne = ({ tag }: Term): boolean => tag === 'NN';
