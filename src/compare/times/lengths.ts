import { wordGroups } from '../../language/lexicon.ts';
import type { Time } from '../../model/mention.ts';
import type { Sided } from '../rule.ts';
import { wordsBeside } from '../reading/surroundings.ts';
import { phrasesOf, topicsNear, type Phrases } from '../reading/triggers.ts';

let phrases: Phrases | undefined;

/** What a stretch of time is the length of, by the words nearest to it: "sentence", "walkout"; none where it counts from something else. */
export function lengthsOf(side: Sided<Time>): ReadonlySet<string> {
  const { before, after } = wordsBeside(side);
  const isOffset =
    // "Six years in prison": what stands behind "in" is what it is the length of.
    (OFFSET.has(before[0] ?? '') && !endsAfter(before)) ||
    (OFFSET.has(after[0] ?? '') && after[0] !== 'in') ||
    side.mention.bound !== undefined ||
    isAged(side);
  if (isOffset || after.slice(0, 2).includes('left') || before.slice(0, 2).includes('still')) return NONE;
  const topics = topicsNear(side.statement, side.mention, (phrases ??= phrasesOf(wordGroups('duration-topics'))));
  // "A fifteen-year employee was suspended": what is so long stands right behind it.
  if (!side.mention.text.includes('-')) return topics;
  const next = after.slice(0, 2);
  return new Set(
    [...topics].filter((topic) =>
      next.some((word) => wordGroups('duration-topics').get(topic)?.includes(word) === true),
    ),
  );
}

const NONE: ReadonlySet<string> = new Set();

/** "Ended after five weeks", "resigned after 14 months in office": it lasted that long. */
export const endsAfter = (before: readonly string[]): boolean =>
  before[0] === 'after' && before.slice(1, 1 + NEAR_END).some((word) => ENDS.has(word));
/** Words between an end and its "after": "called off on Monday after". */
const NEAR_END = 3;
const ENDS: ReadonlySet<string> = new Set(
  'ended end ends over adjourned broke finished concluded freed released rescued found reached resigned quit quits resigns retired off collapsed lifted surrendered emerged returned'.split(
    ' ',
  ),
);

/** "Three years after", "two days into", "a further week": not how long the whole was. */
const OFFSET: ReadonlySet<string> = new Set(
  'after before ago later earlier since into old further more extra another next last first past previous every each remaining on within in'.split(
    ' ',
  ),
);

/** "Two-year-old", "aged 12 years". */
const isAged = ({ mention, statement: { document } }: Sided<Time>): boolean =>
  /^[\s-]*(?:old|of age)\b/i.test(document.text.slice(mention.end, mention.end + AGED_REACH));
const AGED_REACH = 8;

/** Whether both lengths are exact and of one thing by the words beside them, and no length of it can be both. */
export function areLengthsApart(left: Sided<Time>, right: Sided<Time>): boolean {
  const [l, r] = [exactly(left), exactly(right)];
  if (l === undefined || r === undefined) return false;
  const isOneUnit = left.mention.granularity === right.mention.granularity;
  return Math.max(l, r) / Math.min(l, r) >= (isOneUnit ? APART : APART_IN_UNITS) && haveOneTopic(left, right);
}

/** Whether both lengths are of one thing by the words beside them. */
export function haveOneTopic(left: Sided<Time>, right: Sided<Time>): boolean {
  const theirs = lengthsOf(right);
  return [...lengthsOf(left)].some((topic) => theirs.has(topic));
}

/** How many times longer one length must be where both are told in one unit, and where they are not. */
const APART = 1.15;
const APART_IN_UNITS = 1.4;

/** Whether both are lengths that are laid down, and so told exactly: a sentence, a ban. */
export const areToldExactly = (left: Sided<Time>, right: Sided<Time>): boolean => {
  const theirs = lengthsOf(right);
  return (
    [left, right].every(({ statement: { claim } }) => !MADE_UP.test(claim.text.slice(0, LONGEST))) &&
    [...lengthsOf(left)].some((topic) => LAID_DOWN.has(topic) && theirs.has(topic))
  );
};
/** "Eight years and a further three", "eleven in all": one may be a part of the other. */
const MADE_UP =
  /\b(?:further|in all|in total|altogether|combined|consecutive(?:ly)?|concurrent(?:ly)?|additional|another|plus|each|respectively|suspended sentence|minimum|maximum|up to|reduced|cut|on appeal)\b/i;
const LONGEST = 600;
const LAID_DOWN: ReadonlySet<string> = new Set(['sentence', 'ban', 'contract', 'term']);

const exactly = ({ mention: { approximate, seconds } }: Sided<Time>): number | undefined =>
  approximate ||
  seconds === undefined ||
  seconds.min === null ||
  seconds.max === null ||
  seconds.max > seconds.min * LEAP
    ? undefined
    : seconds.min;
/** A year is 365 or 366 days, a month 28 to 31. */
const LEAP = 1.11;

/** Lengths of what a story has but one of, whoever is named beside them. */
const OF_ONE: ReadonlySet<string> = new Set(['walkout', 'siege', 'deliberation', 'evacuation']);

/** Whether both are of what a story has but one of. */
export function areOfOnlyOne(left: Sided<Time>, right: Sided<Time>): boolean {
  const theirs = lengthsOf(right);
  return [...lengthsOf(left)].some((topic) => OF_ONE.has(topic) && theirs.has(topic));
}
