import type { Term } from '../../model/comparison.ts';
import type { Time } from '../../model/mention.ts';
import { areOfOwnerAndOwned } from '../apart/owner-and-owned.ts';
import { begunAndEnded } from '../times/begun-and-ended.ts';
import { areTwoMeetings, isOfTelling, sameEvent, verbsOf, vouchedEvent } from '../times/event.ts';
import { dayOf, daysOf, fixes, relation, statedApart, THIS_DAY } from '../times/days-apart.ts';
import { seasonsApart } from '../times/seasons-apart.ts';
import { areOfSomeOnly } from '../apart/some-of-them.ts';
import { areOfOtherOccasions } from '../times/other-occasions.ts';
import { reachesOtherLevel } from '../times/levels.ts';
import { nounsInCommon, opensTooEarly } from '../times/reopening.ts';
import { eventsMeet, eventsOf } from '../reading/topics.ts';
import { areOfTwoRanks } from '../apart/told-apart.ts';
import { defineRule, type Judgement, type Rule, type Sided } from '../rule.ts';
import { otherParties } from '../reading/scope.ts';
import { differentSpeakers, sameStanding } from '../reading/standing.ts';
import { inCommon, sameFrame, wordsBeside } from '../reading/surroundings.ts';

const DAY = 86_400_000;
const WEEK = 7;

const dates = defineRule({
  id: 'date',
  title: 'Different dates',
  why: 'When something happened decides what caused what.',
  check: 'Look whether both dates are of the same event, and on which side of midnight, or of a time zone, it fell.',
  status: 'stable',
  compares: 'time',
  pairs: strength,
  compare: (left, right): Judgement => {
    const found = relation(left.mention, right.mention);
    if (found === 'equal') return { outcome: 'same', reason: 'the same date', confidence: 1 };
    if (found === 'within')
      return { outcome: 'compatible', reason: 'one date is given more finely than the other', confidence: 0.9 };
    if (!statedApart(left.mention, right.mention))
      return { outcome: 'compatible', reason: 'a part of the date is only implied', confidence: 0.5 };
    if (differentSpeakers(left, right))
      return { outcome: 'different', reason: 'two speakers give two dates', confidence: 0.8 };
    // In the south autumn begins in March; nothing in a claim tells on which side of the equator it is.
    if (seasonsApart(left.mention, right.mention) === 'mostly')
      return { outcome: 'different', reason: 'another time of the year', confidence: 0.8 };
    const vouched = vouchedEvent(left, right);
    return {
      outcome: 'incompatible',
      reason: 'the dates do not meet',
      confidence: 0.9,
      ...(vouched !== undefined && { vouched }),
      ...(isByStory(left, right) && { byStory: true }),
    };
  },
  reading: ({ earliest, latest, text, bound }) => {
    if (earliest === undefined) return text;
    const [first, last] = [earliest.slice(0, 10), latest?.slice(0, 10)];
    const days = first === last ? first : `${first} to ${last}`;
    return bound === undefined ? days : `${bound} ${days}`;
  },
});

export const date: Rule = {
  ...dates,
  run: (left, right) => {
    const found = dates.run(left, right);
    if (found.some(({ outcome }) => outcome === 'incompatible' || outcome === 'different')) return found;
    return [...found, ...begunAndEnded(left, right).map((each) => ({ ...each, rule: dates.id }))];
  },
};

function strength(left: Sided<Time>, right: Sided<Time>): number {
  if (!isDated(left) || !isDated(right)) return 0;
  if (relation(left.mention, right.mention) !== 'apart') return 0.9;
  if (opensTooEarly(left, right)) return 0.9;
  if (
    !sameStanding(left, right) ||
    overMidnight(left.mention, right.mention) ||
    shifted(left, right) ||
    shifted(right, left)
  )
    return 0;
  if (areOfOtherOccasions(left, right) || reachesOtherLevel(left, right) || areOfOwnerAndOwned(left, right)) return 0;
  if (areTwoMeetings(left, right)) return 0;
  if (areOfSomeOnly(left, right) || areOfTwoRanks(left.statement, right.statement)) return 0;
  if (sameFrame(left, right)) return 1;
  if (otherParties(left, right) || isState(left) || isState(right)) return 0;
  if (isOfOneEvent(left, right)) return 0.9;
  return isOfEventOfStory(left, right) ? BY_STORY : 0;
}

/** How surely two days are of one event where the words beside both name its kind and the claims are surely of one story. */
const BY_STORY = 0.8;

/** Whether what the claims themselves say shows that both dates are of one event. */
function isOfOneEvent(left: Sided<Time>, right: Sided<Time>): boolean {
  const [l, r] = [boundOf(left), boundOf(right)];
  const bounded = l !== r;
  // "Suspended until March" and "suspended in January" are its two ends.
  if (bounded && (l ?? r) === 'until' && (l === undefined || r === undefined)) return false;
  // "Has coached the side since 2016", "has been at the club since 2012".
  if (l === 'since' && r === 'since' && (verbsOf(left).length === 0) !== (verbsOf(right).length === 0)) return false;
  if ((isOneOfMore(left) || isOneOfMore(right)) && !areOfOwnVerb(left, right)) return false;
  // "The first phase opens in March", "the tunnel will not open before May".
  if (bounded && nounsInCommon(left.statement, right.statement) === 0) return false;
  return sameEvent(left, right, bounded) || (!bounded && vouchedEvent(left, right) !== undefined);
}

/** Whether nothing but a story shows that both days are of one event. */
const isByStory = (left: Sided<Time>, right: Sided<Time>): boolean =>
  !opensTooEarly(left, right) && !sameFrame(left, right) && !isOfOneEvent(left, right);

/** Whether both are the only day of their claims, and stand beside words for one kind of event. */
function isOfEventOfStory(left: Sided<Time>, right: Sided<Time>): boolean {
  if (boundOf(left) !== boundOf(right) || eventsMeet(left, right) !== 'same') return false;
  return (
    (isOnlyDay(left) && isOnlyDay(right)) ||
    ([left, right].every((side) => !isOneOfMore(side) && isOfOnce(side)) &&
      inCommon(left.statement, right.statement) > 0)
  );
}

/** "Founded in 1988", "set up in 1995": of what happens once a year is enough. */
const isOfOnce = (side: Sided<Time>): boolean => [...eventsOf(side)].some((event) => ONCE.has(event));
const ONCE: ReadonlySet<string> = new Set(['born', 'found', 'build']);

const isOnlyDay = ({ mention, statement }: Sided<Time>): boolean =>
  fixes(mention) && statement.claim.mentions.every((m) => m === mention || m.kind !== 'time' || !fixes(m));

/** Which end of something a time is; "since Sunday, when it came into force" and "dates from 1810" tell when it did. */
const boundOf = ({ mention, statement }: Sided<Time>): Time['bound'] =>
  /^,? when\b/u.test(statement.document.text.slice(mention.end, mention.end + WHEN)) ||
  /\bdat(?:es|ed|ing) (?:back )?(?:from|to) $/u.test(
    statement.document.text.slice(Math.max(0, mention.start - DATES), mention.start),
  )
    ? undefined
    : mention.bound;
/** Letters of ", when ". */
const WHEN = 7;
/** Letters of "dating back from ". */
const DATES = 18;

/** "Was still missing on Monday" tells how things stood, not when something happened. */
const isState = (side: Sided<Time>): boolean => {
  const { before, after } = wordsBeside(side);
  return [...before, ...after].some((word) => STATE.has(word));
};

const STATE: ReadonlySet<string> = new Set(['still', 'yet', 'remained', 'remains', 'already', 'stood', 'so far']);

/** "8 p.m. on Monday" in one zone is "1 a.m. on Tuesday" in another. */
function overMidnight(left: Time, right: Time): boolean {
  if (left.clock === undefined || right.clock === undefined) return false;
  const [a, b] = [left, right].map(({ earliest, clock }) => dayOf(earliest) * MINUTES + (clock?.minute ?? 0));
  return Math.abs((a ?? 0) - (b ?? 0)) <= WIDEST_ZONES;
}

const MINUTES = 1440;
/** Minutes between the clocks of the two zones that lie furthest apart, but for islands. */
const WIDEST_ZONES = 900;

/** Whether a time is a resolved day, or longer, of the event itself; the time of day beside it is the matter of another rule. */
function isDated(side: Sided<Time>): boolean {
  const { type, earliest, latest, stated } = side.mention;
  if (earliest === undefined || latest === undefined || type === 'duration' || type === 'set') return false;
  if (type === 'time-of-day' && !stated.some((part) => DAY_PARTS.has(part)) && !isOfThisDay(side)) return false;
  return !isOfTelling(side) && !isBaseline(side);
}

/** "To 48 percent, from 39 in 2019": when a figure was what it rose or fell from. */
const isBaseline = ({ mention: { start }, statement: { claim, document } }: Sided<Time>): boolean =>
  /\bfrom (?:about |some |around )?[\d.,]+[^.;,]{0,16} in $/i.test(
    document.text.slice(Math.max(claim.start, start - BASELINE), start),
  );
/** Letters of "from about 39.5 million euros in ". */
const BASELINE = 44;

/** What somebody is quoted with may have been said on another day. */
const isOfThisDay = ({ mention, statement }: Sided<Time>): boolean =>
  THIS_DAY.test(mention.text) &&
  !statement.claim.mentions.some(
    (m) => m.kind === 'quotation' && m.direct && m.start <= mention.start && m.end >= mention.end,
  );
/** Whether the claim has another day that may be meant; "born in 1958, died on Friday" has one of a birth. */
const isOneOfMore = (side: Sided<Time>): boolean => {
  const days = datesOf(side);
  if (days.length < 2) return false;
  const own = verbOf(side);
  return (
    !ONCE_IN_A_LIFE.test(own) ||
    side.statement.claim.mentions.some(
      (m) => m.kind === 'time' && m !== side.mention && verbOf({ ...side, mention: m }) === own,
    )
  );
};

/** The word before a day and its preposition. */
const verbOf = ({ mention: { start }, statement: { claim, document } }: Sided<Time>): string =>
  /(?<verb>\p{L}+) (?:in|on) $/u
    .exec(document.text.slice(Math.max(claim.start, start - VERB_REACH), start))
    ?.groups?.['verb']?.toLowerCase() ?? '';
const VERB_REACH = 24;
/** What happens once, so that its day is its own whatever other days stand beside it. */
const ONCE_IN_A_LIFE = /^(?:born|founded|built|established|died|opened)$/u;

/** "Married in 1994 and divorced three years later", "divorced in 2005": each day has a verb of its own, and one verb is in both. */
function areOfOwnVerb(left: Sided<Time>, right: Sided<Time>): boolean {
  const [l, r] = [ownVerb(left), ownVerb(right)];
  return l !== undefined && r !== undefined && l.stem === r.stem;
}

/** The verb right before a day, where no other day of the claim stands with it. */
const ownVerb = ({ mention, statement }: Sided<Time>): Term | undefined => {
  const [verb] = verbsOf({ mention, statement });
  if (verb === undefined || verb.end > mention.start || mention.start - verb.end > VERB_REACH) return undefined;
  const others = statement.claim.mentions.filter(
    (m): m is Time => m.kind === 'time' && m !== mention && isDated({ mention: m, statement }),
  );
  return others.some((m) => verbsOf({ mention: m, statement }).some(({ start }) => start === verb.start))
    ? undefined
    : verb;
};

const DAY_PARTS: ReadonlySet<string> = new Set(['weekday', 'day', 'month', 'year']);

/** The distinct days that a claim gives its events. */
const datesOf = ({ statement }: Sided<Time>): string[] => [
  ...new Set(
    statement.claim.mentions.flatMap((m) =>
      m.kind === 'time' && isDated({ mention: m, statement }) ? [m.earliest ?? ''] : [],
    ),
  ),
];

/** "In 1994, 12 years after the war" dates the war to 1982. */
function shifted({ mention, statement }: Sided<Time>, other: Sided<Time>): boolean {
  const [from, to] = [daysOf(mention), daysOf(other.mention)];
  return statement.claim.mentions.some((m) => {
    if (m.kind !== 'time' || m.type !== 'duration' || m.seconds?.min === undefined || m.seconds.min === null)
      return false;
    const days = (m.seconds.min * 1000) / DAY;
    const slack = Math.max(1, days / WEEK / WEEK);
    return [days, -days].some((by) => from.from + by - slack <= to.to && to.from <= from.to + by + slack);
  });
}
