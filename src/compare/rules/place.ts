import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Party } from '../../model/mention.ts';
import { areOpposite } from '../alike.ts';
import { hasBearing, opposedBearings } from '../bearings.ts';
import { denialsIn } from '../modality.ts';
import { defineClaimRule } from '../rule.ts';
import { otherRoutes } from '../routes.ts';
import { otherWhereabouts } from '../whereabouts.ts';
import { sizeOf } from '../sizes-of-places.ts';
import { sidesOf, substitution } from '../substitution.ts';

/** Likeness of two claims without their names from which they are copies but for the place. */
const COPIES = 0.75;
/** The same where both tell of a meeting or a contest, which has one venue, and both name a city that is known. */
const SAME_MEETING = 0.42;

export const place = defineClaimRule({
  id: 'place',
  title: 'Another place',
  why: 'Where it happened decides whose news it is.',
  check: 'Look whether one place lies in the other, and whether both speak of the same event.',
  status: 'stable',
  compares: 'claim',
  compare: (left, right): Omit<Comparison, 'rule'>[] => {
    const bearings = opposedBearings(left, right);
    // "North of Sorvik" and "south of Hamra" may be one spot.
    if (bearings.length > 0 || (hasBearing(left) && hasBearing(right))) return bearings;
    const routes = otherRoutes(left, right);
    if (routes.length > 0) return routes;
    const found = substitution(left, right, 'place');
    if (found === undefined || tellOtherwise(left, right)) return otherWhereabouts(left, right);
    const [l, r] = [sizeOf(found.left), sizeOf(found.right)];
    const venue = found.acts.has('hosting') && l === 'city' && r === 'city' && found.alike >= SAME_MEETING;
    // A town of no known size may lie in a region, never in another town of which one says the same words.
    const copy =
      found.alike >= COPIES &&
      // "Sang in Varn", "did not sing in Holm"
      denialsIn(left).length === denialsIn(right).length &&
      (l === r || (l !== 'wide' && r !== 'wide')) &&
      before(left, found.left) === before(right, found.right);
    if (!venue && !copy) return otherWhereabouts(left, right);
    const reason = [found.left.name, found.right.name].toSorted().join(' or ');
    return [{ outcome: 'incompatible', reason, confidence: 0.7, ...sidesOf(found) }];
  },
});

/** The word before a place, lower case: two places in one role stand behind one preposition. */
const before = ({ document }: Statement, { start }: Party): string =>
  /(?<word>\p{L}+)\s+$/u.exec(document.text.slice(Math.max(0, start - 30), start))?.groups?.['word']?.toLowerCase() ??
  '';

/** Whether the claims differ in more than the place: "opened a plant in Peru", "closed a plant in Chile". */
const tellOtherwise = (left: Statement, right: Statement): boolean =>
  left.terms.some(
    (a) => a.tag.startsWith('VB') && right.terms.some((b) => b.tag.startsWith('VB') && areOpposite(a, b)),
  );
