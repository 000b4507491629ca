import type { Time } from '../../model/mention.ts';
import { isOfTelling, sameEvent, vouchedEvent } from '../times/event.ts';
import { nounsInCommon } from '../times/reopening.ts';
import { isOnEachDay, toldMinutes } from '../times/hours.ts';
import { meet, type Interval } from '../reading/intervals.ts';
import { areOfOwnerAndOwned } from '../apart/owner-and-owned.ts';
import { areToldApart } from '../apart/told-apart.ts';
import { defineRule, type Judgement, type Sided } from '../rule.ts';
import { apartInScope } from '../reading/scope.ts';
import { differentSpeakers, sameStanding } from '../reading/standing.ts';
import { sameFrame, wordsBeside } from '../reading/surroundings.ts';
import { eventsMeet, eventsOf } from '../reading/topics.ts';

/** Minutes by which clocks of two writers differ without saying anything. */
const SLACK = 10;
/** The same where the words say "about" or "shortly after". */
const ABOUT = 45;
/** Minutes that "shortly before" reaches at the most. */
const SOON = 60;
const MIDNIGHT = 1440;

export const timeOfDay = defineRule({
  id: 'time-of-day',
  title: 'Different times of day',
  why: 'Minutes decide who could have known what, and when.',
  check: 'Look for time zones, and whether both speak of the beginning or of the end.',
  status: 'stable',
  compares: 'time',
  pairs: strength,
  compare: (left, right): Judgement => {
    const [a, b] = [minutesOf(left, right), minutesOf(right, left)];
    if (a === undefined || b === undefined || meetInDay(a, b, areEither(left.mention, right.mention)))
      return isSame(left.mention, right.mention)
        ? { outcome: 'same', reason: 'the same time of day', confidence: 1 }
        : { outcome: 'compatible', reason: 'one time of day holds the other', confidence: 0.8 };
    if (differentSpeakers(left, right))
      return { outcome: 'different', reason: 'two speakers give two times of day', confidence: 0.8 };
    const vouched = vouchedEvent(left, right);
    return {
      outcome: 'incompatible',
      reason: 'the times of day do not meet',
      confidence: 0.9,
      ...(vouched !== undefined && { vouched }),
      ...(!sameFrame(left, right) && !isOfOneEvent(left, right) && { byStory: true as const }),
    };
  },
  reading: ({ clock, text }) =>
    clock === undefined
      ? text
      : clock.either === true
        ? `${onClock(clock.minute)} or ${onClock(clock.minute + MIDNIGHT / 2)}`
        : onClock(clock.minute),
});

const onClock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function strength(left: Sided<Time>, right: Sided<Time>): number {
  const [a, b] = [minutesOf(left, right), minutesOf(right, left)];
  if (a === undefined || b === undefined || !sameDay(left.mention, right.mention)) return 0;
  if (opposite(left.mention, right.mention)) return 0;
  if (meetInDay(a, b, areEither(left.mention, right.mention))) return isSame(left.mention, right.mention) ? 0.9 : 0.5;
  if (!zonesKnown(left, right) || !sameStanding(left, right) || apartInScope(left, right)) return 0;
  if (isOfTelling(left) || isOfTelling(right) || isAsOf(left) || isAsOf(right)) return 0;
  if (areOfOwnerAndOwned(left, right)) return 0;
  if (areToldApart(left.statement, left.mention, right.statement, right.mention)) return 0;
  if (sameFrame(left, right)) return 1;
  if (!isLone(left) || !isLone(right) || left.mention.bound !== right.mention.bound) {
    if (!isOnlyTime(left) || !isOnlyTime(right)) return 0;
  }
  if (isOfOneEvent(left, right)) return 0.9;
  return isOfEventOfStory(left, right) ? BY_STORY : 0;
}

/** How surely two hours are of one event where the words beside both name its kind and the claims are surely of one story. */
const BY_STORY = 0.75;

const isOfOneEvent = (left: Sided<Time>, right: Sided<Time>): boolean =>
  ((endsOpening(left, right) || endsOpening(right, left)) && nounsInCommon(left.statement, right.statement) > 0) ||
  sameEvent(left, right) ||
  vouchedEvent(left, right) !== undefined;

/** Whether both are hours of the clock, without a bound, of one kind of event by the words beside them. */
const isOfEventOfStory = (left: Sided<Time>, right: Sided<Time>): boolean =>
  [left, right].every(({ mention }) => mention.clock !== undefined && mention.bound === undefined) &&
  eventsMeet(left, right) === 'same';

const isSame = (left: Time, right: Time): boolean =>
  left.bound === right.bound &&
  utc(left) === utc(right) &&
  (left.clock !== undefined || left.text.toLowerCase() === right.text.toLowerCase());

const utc = ({ clock }: Time): number | undefined =>
  clock === undefined ? undefined : clock.minute - (clock.offset ?? 0);

/** Whether one time is a beginning and the other an end. */
const opposite = (left: Time, right: Time): boolean =>
  (left.bound === 'since' && right.bound === 'until') || (left.bound === 'until' && right.bound === 'since');

/** "17 were dead by noon": the moment of a count is the matter of the count. */
const isAsOf = ({ mention, statement }: Sided<Time>): boolean =>
  statement.claim.mentions.some(
    (m) => m.kind === 'quantity' && m.asOf !== undefined && m.asOf.start < mention.end && m.asOf.end > mention.start,
  );

const isOnlyTime = ({ statement }: Sided<Time>): boolean =>
  statement.claim.mentions.filter((m) => m.kind === 'time' && m.type === 'time-of-day').length === 1;

/** Whether no other hour of a claim has the same end: opening hours have two. */
const isLone = ({ mention, statement }: Sided<Time>): boolean =>
  statement.claim.mentions.filter(
    (m) =>
      m.kind === 'time' &&
      m.type === 'time-of-day' &&
      (m.bound === mention.bound || mention.bound === undefined || m.bound === undefined),
  ).length === 1;

/** Minutes after midnight, in UTC where the text names a zone; open on the side that a bound leaves open. */
function minutesOf({ mention, statement }: Sided<Time>, other: Sided<Time>): Interval | undefined {
  const { type, approximate } = mention;
  // Two curfews from eight and from ten begin at different times, though ten comes after eight.
  const isEnd = endsOpening({ mention, statement }, other);
  const bound = mention.bound === other.mention.bound || isEnd ? undefined : mention.bound;
  const told = type === 'time-of-day' ? toldMinutes(mention) : undefined;
  if (told === undefined) return undefined;
  const slack = approximate ? ABOUT : mention.clock === undefined ? 0 : SLACK;
  if ((bound === 'before' || bound === 'after') && isClose({ mention, statement }))
    return bound === 'before'
      ? { min: told.min - SOON, max: told.max + SLACK }
      : { min: told.min - SLACK, max: told.max + SOON };
  const opensBefore = bound === 'by' || bound === 'before' || bound === 'until';
  return {
    min: opensBefore ? Math.min(0, told.min - MIDNIGHT / 2) : told.min - slack,
    max: bound === 'after' || bound === 'since' ? told.max + MIDNIGHT / 2 : told.max + slack,
  };
}

/** "Stayed open until nine" and "closed at six" tell one end. */
const endsOpening = (side: Sided<Time>, other: Sided<Time>): boolean =>
  isOnEachDay(side.statement) === isOnEachDay(other.statement) &&
  side.mention.bound === 'until' &&
  other.mention.bound === undefined &&
  eventsOf(side).has('open') &&
  !eventsOf(side).has('close') &&
  eventsOf(other).has('close') &&
  !eventsOf(other).has('open');

/** "Shortly before noon" is no hour of the early morning. */
const isClose = (side: Sided<Time>): boolean => CLOSE.test(wordsBeside(side).before[1] ?? '');
const CLOSE = /^(?:shortly|just|soon|right|immediately|moments|minutes)$/u;

/** Whether two stretches of a day meet, those after midnight also as the small hours of the same day. */
const meetInDay = (a: Interval, b: Interval, either: boolean): boolean =>
  (either ? HALF_DAYS : DAYS).some((shift) => meet(a, { min: b.min + shift, max: b.max + shift }));
const DAYS: readonly number[] = [-MIDNIGHT, 0, MIDNIGHT];
/** "Half past eight" may be that of the morning or that of the evening. */
const HALF_DAYS: readonly number[] = [...DAYS, -MIDNIGHT / 2, MIDNIGHT / 2];
const areEither = (left: Time, right: Time): boolean => left.clock?.either === true || right.clock?.either === true;

/** Whether no day is told, or the same one: other days are the matter of the rule on dates. */
const sameDay = (left: Time, right: Time): boolean =>
  left.earliest === undefined ||
  right.earliest === undefined ||
  left.earliest.slice(0, 10) === right.earliest.slice(0, 10);

/** Whether both times are of known zones, or neither text speaks of a zone. */
function zonesKnown(left: Sided<Time>, right: Sided<Time>): boolean {
  const [l, r] = [left, right].map((side) => side?.mention.clock?.offset !== undefined);
  return l === r && (l === true || (!speaksOfZone(left) && !speaksOfZone(right)));
}

/** "Local time" is the time of the place, as a time without any zone is. */
const speaksOfZone = (side: Sided<Time>): boolean =>
  !/\blocal time\b/i.test(side.mention.text) &&
  (/\b(?:time|GMT|UTC|[A-Z]{1,3}ST|CET|CEST|EDT|EET|EEST)\b/u.test(side.mention.text) ||
    wordsBeside(side).after.slice(0, 4).includes('time'));
