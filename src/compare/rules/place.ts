import { stem } from '../../language/stems.ts';
import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Party } from '../../model/mention.ts';
import { areAlike, areOpposite, isUnder } from '../reading/alike.ts';
import { remembered } from '../reading/remembered.ts';
import { hasBearing, opposedBearings } from '../people-and-places/bearings.ts';
import { clauseAt } from '../reading/clauses.ts';
import { earlierOf } from '../reading/moments.ts';
import { denialsIn } from '../reading/modality.ts';
import { defineClaimRule } from '../rule.ts';
import { otherHome } from '../people-and-places/homes.ts';
import { oppositeWays, otherRoutes } from '../people-and-places/routes.ts';
import { isAnother, otherWhereabouts } from '../people-and-places/whereabouts.ts';
import { sizeOf } from '../reading/sizes-of-places.ts';
import { sidesOf, substitution } from '../people-and-places/substitution.ts';
import { subjectOf } from '../reading/themes.ts';
import { areToldApart } from '../apart/told-apart.ts';

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
    const homes = otherHome(left, right, false);
    if (homes.length > 0) return homes;
    const bearings = opposedBearings(left, right);
    // "North of Sorvik" and "south of Hamra" may be one spot.
    // "The north was without power", "the south had power".
    if (bearings.length > 0 && denialsIn(left).length !== denialsIn(right).length) return [];
    if (bearings.length > 0 || (hasBearing(left) && hasBearing(right))) return bearings;
    const routes = [...otherRoutes(left, right), ...oppositeWays(left, right)];
    if (routes.length > 0) return routes;
    const found = substitution(left, right, 'place');
    if (found === undefined || tellOtherwise(left, right) || areOtherActs(left, found.left, right, found.right))
      return otherWhereabouts(left, right);
    const [l, r] = [sizeOf(found.left), sizeOf(found.right)];
    // "In Vienna in May", "in Geneva in June".
    if (earlierOf(left, right, true) !== undefined) return otherWhereabouts(left, right);
    const venue = found.acts.has('hosting') && l === 'city' && r === 'city' && found.alike() >= SAME_MEETING;
    // A town of no known size may lie in a region, never in another town of which one says the same words.
    const copy =
      // "Sang in Varn", "did not sing in Holm"
      denialsIn(left).length === denialsIn(right).length &&
      (l === r || (l !== 'wide' && r !== 'wide')) &&
      before(left, found.left) === before(right, found.right) &&
      found.alike() >= COPIES;
    if (!venue && !copy) return otherWhereabouts(left, right);
    const reason = [found.left.name, found.right.name].toSorted().join(' or ');
    return [{ outcome: 'incompatible', reason, confidence: 0.7, ...sidesOf(found) }];
  },
});

/** The word before a place, lower case: two places in one role stand behind one preposition. */
const before = ({ document }: Statement, { start }: Party): string =>
  /(?<word>\p{L}+)\s+$/u.exec(document.text.slice(Math.max(0, start - 30), start))?.groups?.['word']?.toLowerCase() ??
  '';

/** "Signed in Lisbon" and "ratified in Madrid", "the trial will be held in Varn" and "the murder took place in Holm". */
function areOtherActs(left: Statement, l: Party, right: Statement, r: Party): boolean {
  if (isAnother(left) !== isAnother(right) || areToldApart(left, l, right, r)) return true;
  if (isPrefixed(left) !== isPrefixed(right) || areOfTwoThings(left, l, right, r)) return true;
  if (isHabit(left) && isHabit(right)) return true;
  const [a, b] = [verbBefore(left, l), verbBefore(right, r)];
  if (a === undefined || b === undefined) return false;
  if (a.stem !== b.stem && STEPS.has(a.stem) && STEPS.has(b.stem)) return true;
  if (!OF_ANYTHING.has(a.stem) && !OF_ANYTHING.has(b.stem)) return !isUnder(a, b) && !isUnder(b, a);
  return isOfOther(left, a, right) || isOfOther(right, b, left);
}

/** "A meeting in Varn where the raid on the depot was planned", "the raid on the depot in Holm was planned": each place is of another noun. */
function areOfTwoThings(left: Statement, l: Party, right: Statement, r: Party): boolean {
  const [a, b] = [nounBefore(left, l), nounBefore(right, r)];
  if (a === undefined || b === undefined || areAlike(a, b)) return false;
  return right.terms.some((term) => areAlike(term, a)) || left.terms.some((term) => areAlike(term, b));
}

/** The noun that a place with its preposition stands right behind. */
function nounBefore({ document, terms }: Statement, { start }: Party): Term | undefined {
  const lead = /^ (?:in|at|near) (?:the )?$/;
  return terms.find(
    ({ end, tag }) =>
      end < start && start - end <= LEAD && /^(?:NN|JJ)/.test(tag) && lead.test(document.text.slice(end, start)),
  );
}
/** Letters of " near the ". */
const LEAD = 10;

/** Whether a verb says of something that it was there, of which the other claim does not speak. */
function isOfOther(statement: Statement, verb: Term, other: Statement): boolean {
  const clause = OF_ANYTHING.has(verb.stem) ? clauseAt(statement, verb.start) : undefined;
  if (clause === undefined) return false;
  const subject = subjectOf({ clause, start: verb.start, end: verb.end });
  return subject.length > 0 && !subject.some((term) => other.terms.some((each) => areAlike(term, each)));
}

/** "Flies to Tokyo every day", "flies to Osaka twice a week". */
const isHabit = ({ claim }: Statement): boolean => claim.mentions.some((m) => m.kind === 'time' && m.type === 'set');

/** "The semi-final" is not the final, nor the co-pilot the pilot. */
const isPrefixed = remembered(({ claim }: Statement): boolean =>
  /\b(?:semi|quarter|co|vice|ex)-[a-z]/i.test(claim.text.slice(0, LONGEST)),
);
const LONGEST = 600;

/** The last verb before a place in its claim. */
const verbBefore = ({ terms }: Statement, { start }: Party): Term | undefined =>
  terms.findLast((term) => term.end <= start && term.tag.startsWith('VB'));

/** Stems of verbs for what is done one after the other, each at its place. */
const STEPS: ReadonlySet<string> = new Set(
  ['sign', 'ratify', 'initial', 'arrest', 'hold', 'detain', 'try', 'sentence', 'bear', 'raise'].map(stem),
);

/** Stems of verbs that tell of any event that it was. */
const OF_ANYTHING: ReadonlySet<string> = new Set(['take', 'hold', 'happen', 'occur', 'stage', 'come', 'go'].map(stem));

/** Whether the claims differ in more than the place: "opened a plant in Peru", "closed a plant in Chile". */
const tellOtherwise = (left: Statement, right: Statement): boolean =>
  left.terms.some(
    (a) =>
      (a.tag.startsWith('VB') || a.tag.startsWith('JJ')) &&
      right.terms.some((b) => b.tag.startsWith(a.tag.slice(0, 2)) && areOpposite(a, b)),
  );
