import type { Time } from '../../model/mention.ts';
import { ratioOf } from '../reading/intervals.ts';
import type { Sided } from '../rule.ts';

/** "Up to ten years in prison", "up to five years in jail": the most that a law allows is one number. */
export const areOtherPenalties = (left: Sided<Time>, right: Sided<Time>): boolean => {
  const [l, r] = [left.mention.seconds, right.mention.seconds];
  return (
    l?.min === null &&
    r?.min === null &&
    l.max !== null &&
    r.max !== null &&
    ratioOf({ min: l.max, max: l.max }, { min: r.max, max: r.max }) >= OTHER &&
    [left, right].every(({ mention, statement: { document } }) =>
      PENALTY.test(document.text.slice(mention.end, mention.end + REACH)),
    )
  );
};
const PENALTY = /^ (?:in (?:prison|jail)|behind bars|of imprisonment|imprisonment)\b/i;
/** Letters behind a length in which it is told to be a penalty. */
const REACH = 20;
/** By how much more one penalty must be. */
const OTHER = 1.3;
