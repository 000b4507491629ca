import { areMarkedApart } from '../apart/told-apart.ts';
import type { Dimension, Quantity } from '../../model/mention.ts';
import { areAllAndSome, isOnlyWhole, isPart } from './all-and-some.ts';
import { movesOn } from './as-of.ts';
import { areAgesOfOneName } from './ages.ts';
import { areChildrenOfOne } from './children.ts';
import { asSizeOfBody } from './bodies.ts';
import { withCompany } from './counted-with.ts';
import { contextOf, isLoneFigure, isOnTopic, isVouched } from './figure-context.ts';
import { isExplained } from './figure-excuses.ts';
import { areRanksOfIt } from './rank-excuses.ts';
import { ratioOf, relate, widened } from '../reading/intervals.ts';
import { rememberedBeside } from '../reading/remembered.ts';
import { defineRuleFor, type Judgement, type Rule, type Sided } from '../rule.ts';
import { timesApart } from '../reading/scope.ts';
import { differentSpeakers } from '../reading/standing.ts';
import { sameThing } from '../reading/subject.ts';
import { sameFrame, wordsBeside } from '../reading/surroundings.ts';
import { topicsExclude, topicsMeet } from '../reading/topics.ts';

interface MeasureRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly check: string;
  readonly status: 'stable' | 'trial';
  /** The dimensions that this rule compares. */
  readonly dimensions: readonly Dimension[];
  /** How surely two numbers with nothing counted beside them answer one question, given that the claims share most of their words. */
  readonly bare: number;
}

/** From this strength on, two numbers apart are a contradiction; below, the rule stays silent. */
const SURE = 0.5;
/** What it counts that only one of two claims names a role ("killed") for the number. */
const ONE_ROLE = 0.7;
/** How surely single figures answer one question: less than where a noun says so, so that doubtful pairs are not called. */
const LONE = 0.6;
/** How surely two figures answer one question where the words beside them name one measure. */
const ON_TOPIC = 0.9;
/** Equal numbers find each other with this strength even where it is unsure that they count the same. */
const EQUAL_ANYWAY = 0.3;
/** The same for counts up to a dozen, which every text has: "two boats", "two countries". */
const SMALL_EQUAL = 0.2;
const SMALL = 12;
/** How surely claims are of one thing where their figures answer one question and show it. */
const VOUCHED = 0.65;

/** Makes a rule that compares numbers of the given dimensions as intervals; changes are the matter of another rule. */
export function defineMeasureRule({ dimensions, bare, ...words }: MeasureRule): Rule {
  return defineRuleFor(({ dimension, change }) => !change && dimensions.includes(dimension), {
    ...words,
    compares: 'quantity',
    pairs: (left, right) => strength(asMeant(left, right), asMeant(right, left), bare),
    compare: (left, right) => judge(asMeant(left, right), asMeant(right, left)),
    reading,
  });
}

function strength(left: Sided<Quantity>, right: Sided<Quantity>, bare: number): number {
  const [l, r] = [left.mention, right.mention];
  if (!sameKind(left, right) || isOnlyWhole(left, right) || isOnlyWhole(right, left)) return 0;
  const roles = l.role === r.role ? 1 : ONE_ROLE;
  const value = roles * sameThing(left, right, bare);
  // Numbers that differ need a subject that is surely the same; equal ones may find each other more freely.
  switch (relate(l, r)) {
    case 'equal':
      return Math.max(value, isSmall(l) ? SMALL_EQUAL : EQUAL_ANYWAY);
    case 'holds':
      return value;
    case 'apart':
      return apart(left, right, value);
  }
}

const isSmall = ({ dimension, max }: Quantity): boolean => dimension === 'count' && max !== null && max <= SMALL;

/** How surely two figures that exclude each other answer one question; `value` is what the things counted say. */
function apart(left: Sided<Quantity>, right: Sided<Quantity>, value: number): number {
  const topic = topicsMeet(left, right);
  const onTopic = isOnTopic(left, right);
  if (value > 0 && areAllAndSome(left, right))
    return timesApart(left, right) || areMarkedApart(left.statement, right.statement) ? 0 : value;
  if (areChildrenOfOne(left, right)) return 1;
  if ((value === 0 && !onTopic) || isExplained(left, right)) return 0;
  if (sameFrame(left, right) || areAgesOfOneName(left, right)) return 1;
  if (topic === 'other' && (value < 1 || topicsExclude(left, right))) return 0;
  const sure = onTopic ? Math.max(value, ON_TOPIC) : value;
  if (sure * contextOf(left, right, topic) >= SURE) return sure;
  if (isLoneFigure(left, right) || areRanksOfIt(left, right)) return LONE;
  return isOneCountOfStory(left, right, onTopic) ? OF_STORY : 0;
}

/** How surely two figures of one topic answer one question where nothing but a story shows that the claims are of one thing. */
const OF_STORY = 0.65;

/** Whether each claim has but one figure of what the words beside both name. */
const isOneCountOfStory = (left: Sided<Quantity>, right: Sided<Quantity>, onTopic: boolean): boolean =>
  onTopic &&
  left.mention.dimension !== 'ordinal' &&
  [left, right].every(({ mention, statement }) =>
    statement.claim.mentions.every(
      (m) => m === mention || m.kind !== 'quantity' || m.dimension !== mention.dimension || m.of !== mention.of,
    ),
  );

/** Whether only a story shows that two figures apart are one count. */
function isByStory(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  if (sameFrame(left, right) || isLoneFigure(left, right) || areRanksOfIt(left, right)) return false;
  if (areAgesOfOneName(left, right) || areChildrenOfOne(left, right)) return false;
  const value = (left.mention.role === right.mention.role ? 1 : ONE_ROLE) * sameThing(left, right, 1);
  const sure = isOnTopic(left, right) ? Math.max(value, ON_TOPIC) : value;
  return sure * contextOf(left, right, topicsMeet(left, right)) < SURE;
}

/** A figure as it is meant beside another: "nobody will pay more than 25" allows 25 at the most. */
const asMeant = (side: Sided<Quantity>, other: Sided<Quantity>): Sided<Quantity> =>
  side.mention.form !== 'bound' || side.mention.min === null || side.mention.max !== null
    ? side.mention.dimension === 'count'
      ? asSizeOfBody(withCompany(side, other), other)
      : side
    : boundAsMeant(side);

const boundAsMeant = rememberedBeside(({ mention, statement }: Sided<Quantity>): Sided<Quantity> => {
  const nobody = statement.claim.mentions.find(
    (m) =>
      m.kind === 'polarity' &&
      NOBODY.has(m.text.toLowerCase()) &&
      m.scope.start <= mention.start &&
      m.scope.end >= mention.end,
  );
  // "Has never lost a match over more than ten games": how many it denies, and no most.
  if (
    nobody !== undefined &&
    statement.terms.some(({ tag, start, end }) => tag.startsWith('NN') && start >= nobody.end && end <= mention.start)
  )
    return { mention: { ...mention, max: null, min: null }, statement };
  if (nobody === undefined) {
    const before = statement.document.text.slice(statement.claim.start, mention.start);
    return NOBODY_BEFORE.test(before)
      ? { mention: { ...mention, min: null, max: mention.min }, statement }
      : { mention, statement };
  }
  const mentions = statement.claim.mentions.filter((m) => m !== nobody);
  return {
    mention: { ...mention, min: null, max: mention.min },
    statement: { ...statement, claim: { ...statement.claim, mentions } },
  };
});

const NOBODY: ReadonlySet<string> = new Set(['nobody', 'no one', 'no-one', 'never', 'none']);

/** "No one is charged more than 25", where what is denied is told by no "not". */
const NOBODY_BEFORE = /\b(?:nobody|no one|no-one)\b[^.,;:]{0,60}$/i;

function sameKind(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [left.mention, right.mention];
  return (
    l.dimension === r.dimension &&
    l.unit === r.unit &&
    l.change === r.change &&
    // None of the deputies is none at all.
    (isPart(l) === isPart(r) || l.max === 0 || r.max === 0 || areAllAndSome(left, right)) &&
    areOfOnePeriod(left, right) &&
    (l.point === 'from') === (r.point === 'from') &&
    (l.role === '' || r.role === '' || l.role === r.role)
  );
}

/** "13 euros an hour", "the minimum wage rises to 12.50 euros": of one measure by its name the time that one leaves out is the other's, if the figures are near. */
function areOfOnePeriod(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [periodOf(left), periodOf(right)];
  if (l === r) return true;
  const { measure } = left.mention;
  return (
    (l === '' || r === '') &&
    measure !== undefined &&
    measure === right.mention.measure &&
    ratioOf(widened(left.mention), widened(right.mention)) < OTHER_PERIOD
  );
}
/** Figures for a month and for a year are further apart than this. */
const OTHER_PERIOD = 1.6;

/** The time that a figure is reckoned by: "2 million a year", "an annual cost of 2 million". */
function periodOf(side: Sided<Quantity>): string {
  if (side.mention.per !== undefined) return side.mention.per;
  const { before } = wordsBeside(side);
  return before.slice(0, BEFORE_PERIOD).flatMap((word) => PERIODS.get(word) ?? [])[0] ?? '';
}
const BEFORE_PERIOD = 5;
const PERIODS: ReadonlyMap<string, string> = new Map([
  ['annual', 'year'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
]);

function judge(left: Sided<Quantity>, right: Sided<Quantity>): Judgement {
  const relation = relate(left.mention, right.mention);
  if (relation === 'equal') return { outcome: 'same', reason: 'the same number', confidence: 1 };
  if (relation === 'holds')
    return {
      outcome: 'compatible',
      reason: 'one number holds the other, by its bounds or its rounding',
      confidence: 0.9,
    };
  const update = movesOn(left, right);
  if (update !== undefined) return { outcome: 'compatible', reason: update, confidence: 0.8 };
  if (differentSpeakers(left, right))
    return { outcome: 'different', reason: 'two speakers give two numbers', confidence: 0.8 };
  if (isVagueAt(left.mention, right.mention))
    return { outcome: 'different', reason: 'one number is vague and not far from the other', confidence: 0.8 };
  const vouched = isVouched(left, right) ? { vouched: VOUCHED } : {};
  const byStory = isByStory(left, right) ? { byStory: true as const } : {};
  return { outcome: 'incompatible', reason: 'the numbers do not overlap', confidence: 0.9, ...vouched, ...byStory };
}

/** "Scores turned up", "more than a hundred came": nobody knows where scores end. */
const isVagueAt = (l: Quantity, r: Quantity): boolean =>
  (l.form === 'vague' || r.form === 'vague') && ratioOf(widened(l), widened(r)) < VAGUE_REACH;
/** Vague numbers reach as far beyond what they are taken for. */
const VAGUE_REACH = 2;

/** How a number is written in a reading: "14 people killed". */
export function reading({ min, max, unit, of, role }: Quantity): string {
  const value =
    min === max ? `${min}` : min === null ? `at most ${max}` : max === null ? `at least ${min}` : `${min} to ${max}`;
  return [value, unit === '1' ? '' : unit, of, role].filter((part) => part !== '').join(' ');
}
