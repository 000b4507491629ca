import type { Statement } from '../model/comparison.ts';
import type { Dimension, Quantity } from '../model/mention.ts';
import { areAlike } from './alike.ts';
import { addsUp } from './arithmetic.ts';
import { movesOn } from './as-of.ts';
import { ratioOf, relate, widened } from './intervals.ts';
import { defineRule, type Judgement, type Rule, type Sided } from './rule.ts';
import { otherParties, timesApart } from './scope.ts';
import { differentSpeakers, otherBasis, sameStanding } from './standing.ts';
import { nounsAgree, partOf, sameThing } from './subject.ts';
import { inCommon, nearness, sameFrame, shareOf, wordsBeside } from './surroundings.ts';
import { isThreshold, ofOnlyOne, topicsExclude, topicsMeet, type Topical } from './topics.ts';

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
/** How the share of common words bears on numbers that differ: a quarter in common is enough where the things counted are the same. */
const CONTEXT_BASE = 0.25;
const CONTEXT_SLOPE = 1;
/** The same for a share that is a measure with a name. */
const NAMED_BASE = 0.4;
/** The same for a measure that a story has but one of: turnout, inflation. */
const ONLY_BASE = 0.6;
/** Words beside the figures weigh less than words of the whole claims: there are few of them. */
const NEAR_WEIGHT = 0.8;
/** What it counts that a claim has several figures that might be meant. */
const AMONG_RIVALS = 0.7;
/** How surely single figures answer one question: less than where a noun says so, so that doubtful pairs are not called. */
const LONE = 0.6;
const LONE_KINDS: ReadonlySet<string> = new Set(['money', 'percent']);
/** How surely two figures answer one question where the words beside them name one measure. */
const ON_TOPIC = 0.9;
/** Equal numbers find each other with this strength even where it is unsure that they count the same. */
const EQUAL_ANYWAY = 0.3;
/** How surely claims are of one thing where their figures answer one question and this many words are common to both. */
const VOUCHED = 0.65;
const COMMON = 2;
/** Figures this many times each other are of one thing only where the claims are nearly the same words. */
const FAR_APART = 10;
const NEARLY_SAME = 0.6;

/** Makes a rule that compares numbers of the given dimensions as intervals; changes are the matter of another rule. */
export function defineMeasureRule({ dimensions, bare, ...words }: MeasureRule): Rule {
  return defineRule({
    ...words,
    compares: 'quantity',
    pairs: (left, right) =>
      dimensions.includes(left.mention.dimension) && !left.mention.change
        ? strength(asMeant(left), asMeant(right), bare)
        : 0,
    compare: (left, right) => judge(asMeant(left), asMeant(right)),
    reading,
  });
}

function strength(left: Sided<Quantity>, right: Sided<Quantity>, bare: number): number {
  const [l, r] = [left.mention, right.mention];
  if (!sameKind(l, r)) return 0;
  const roles = l.role === r.role ? 1 : ONE_ROLE;
  const value = roles * sameThing(left, right, bare);
  // Numbers that differ need a subject that is surely the same; equal ones may find each other more freely.
  switch (relate(l, r)) {
    case 'equal':
      return Math.max(value, EQUAL_ANYWAY);
    case 'holds':
      return value;
    case 'apart':
      return apart(left, right, value);
  }
}

/** How surely two figures that exclude each other answer one question; `value` is what the things counted say. */
function apart(left: Sided<Quantity>, right: Sided<Quantity>, value: number): number {
  const topic = topicsMeet(left, right);
  const onTopic = isOnTopic(left, right);
  if ((value === 0 && !onTopic) || explained(left, right)) return 0;
  if (sameFrame(left, right)) return 1;
  if (topic === 'other' && (value < 1 || topicsExclude(left, right))) return 0;
  const sure = onTopic ? Math.max(value, ON_TOPIC) : value;
  if (sure * contextOf(left, right, topic) >= SURE) return sure;
  return isLoneFigure(left, right) ? LONE : 0;
}

/** A figure as it is meant: "nobody will pay more than 25" allows 25 at the most. */
function asMeant({ mention, statement }: Sided<Quantity>): Sided<Quantity> {
  if (mention.form !== 'bound' || mention.min === null || mention.max !== null) return { mention, statement };
  const nobody = statement.claim.mentions.find(
    (m) =>
      m.kind === 'polarity' &&
      NOBODY.has(m.text.toLowerCase()) &&
      m.scope.start <= mention.start &&
      m.scope.end >= mention.end,
  );
  if (nobody === undefined) return { mention, statement };
  const mentions = statement.claim.mentions.filter((m) => m !== nobody);
  return {
    mention: { ...mention, min: null, max: mention.min },
    statement: { ...statement, claim: { ...statement.claim, mentions } },
  };
}

const NOBODY: ReadonlySet<string> = new Set(['nobody', 'no one', 'no-one', 'never', 'none']);

function sameKind(l: Quantity, r: Quantity): boolean {
  return (
    l.dimension === r.dimension &&
    l.unit === r.unit &&
    l.change === r.change &&
    // None of the deputies is none at all.
    (isPart(l) === isPart(r) || l.max === 0 || r.max === 0) &&
    (l.per ?? '') === (r.per ?? '') &&
    (l.point === 'from') === (r.point === 'from') &&
    (l.role === '' || r.role === '' || l.role === r.role)
  );
}

/** Whether two figures are measures of one kind, by the words beside them and by what they count. */
const isOnTopic = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  topicsMeet(left, right) === 'same' &&
  nounsAgree(left, right) &&
  !otherArticle(left, right) &&
  !otherArticle(right, left);

/** "A $900 watch": a sum before a noun is the price of that noun, which the other claim must name. */
function otherArticle(side: Sided<Quantity>, { statement }: Sided<Quantity>): boolean {
  const { before, after } = wordsBeside(side);
  if (side.mention.dimension !== 'money' || !ARTICLES.has(before[0] ?? '')) return false;
  const named = side.statement.terms.find(({ start }) => start >= side.mention.end);
  return named !== undefined && after.includes(named.lower) && !statement.terms.some(({ stem }) => stem === named.stem);
}

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their']);

/**
 * Whether two figures that answer one question by their topic stand in claims that have something in common: then the claims
 * are of one thing, however else they are worded.
 */
function isVouched(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  if ((!isOnTopic(left, right) && !isOneRow(left, right)) || rivals(left) > 1 || rivals(right) > 1) return false;
  const { measure } = left.mention;
  const named = measure !== undefined && measure === right.mention.measure;
  return named || inCommon(left.statement, right.statement) >= COMMON;
}

const isPart = ({ part }: Quantity): boolean => part ?? false;

/** How well the words around two numbers that differ bear out that they are one count, 0 to 1. */
function contextOf(left: Sided<Quantity>, right: Sided<Quantity>, topic: Topical): number {
  const share = Math.max(shareOf(left.statement, right.statement), NEAR_WEIGHT * nearness(left, right));
  const alone = rivals(left) === 1 && rivals(right) === 1;
  if (alone && ofOnlyOne(left, right)) return ONLY_BASE;
  const base =
    alone &&
    (named(left) || named(right) || oneRole(left.mention, right.mention) || topic === 'same' || isOneRow(left, right))
      ? NAMED_BASE
      : CONTEXT_BASE;
  return (alone ? 1 : AMONG_RIVALS) * Math.min(1, base + CONTEXT_SLOPE * share);
}

/** Whether a share is a measure with a name: "turnout", "inflation"; there is but one of it at a time and place. */
const named = ({ mention: { dimension, measure, of } }: Sided<Quantity>): boolean =>
  dimension === 'percent' && of === '' && measure !== undefined;

/** Whether two ranks are in one row: they are of one noun, and the claims have a name or more in common. */
const isOneRow = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  left.mention.dimension === 'ordinal' &&
  left.mention.of !== '' &&
  right.mention.of !== '' &&
  inCommon(left.statement, right.statement) >= COMMON;

/** Whether both count people to whom the same happened: of a story there is but one such count at a time. */
const oneRole = (l: Quantity, r: Quantity): boolean => l.role !== '' && l.role === r.role;

/** Whether each claim has a single sum or share and neither names what it is of: surely paired claims speak of one then. */
const isLoneFigure = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  LONE_KINDS.has(left.mention.dimension) &&
  rivals(left) === 1 &&
  rivals(right) === 1 &&
  left.mention.of === '' &&
  right.mention.of === '' &&
  (left.mention.measure === undefined || right.mention.measure === undefined);

/** How many figures of the same kind the claim has, this one among them. */
const rivals = ({ mention, statement }: Sided<Quantity>): number =>
  statement.claim.mentions.filter(
    (m) =>
      m.kind === 'quantity' &&
      m.dimension === mention.dimension &&
      (m === mention || (!isFirstSince(m, statement) && isRival(m, mention, statement))) &&
      m.unit === mention.unit &&
      m.part === mention.part &&
      m.role === mention.role &&
      (m.of === mention.of || (mention.dimension !== 'ordinal' && (m.of === '' || mention.of === ''))),
  ).length;

/** Whether a figure could be meant as well as another: "turnout was 54 percent, above the threshold of 50" has one of turnout. */
function isRival(other: Quantity, mention: Quantity, statement: Statement): boolean {
  const its = { mention: other, statement };
  return !isThreshold(its) && topicsMeet(its, { mention, statement }) !== 'other';
}

/** "The first since 1987" ranks nothing: it tells how long ago the last one was. */
const isFirstSince = ({ dimension, min, end }: Quantity, { document, claim }: Statement): boolean =>
  dimension === 'ordinal' && min === 1 && SINCE.test(document.text.slice(end, Math.min(claim.end, end + REACH)));

const SINCE =
  /^[^.;,]*?\b(?:since|(?:in|for) (?:an?|the|more|over|nearly|almost|\d+|\w+) \w*\s?(?:years?|decades?|months?|weeks?|generations?|century|centuries))\b/iu;
const REACH = 80;

/** Whether something told beside two numbers that differ lets both be right, so that nothing should be said of them. */
function explained(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [left.mention, right.mention];
  const part = partOf(l, r);
  if (part === 'left' && (l.max ?? Infinity) <= (r.max ?? Infinity)) return true;
  if (part === 'right' && (r.max ?? Infinity) <= (l.max ?? Infinity)) return true;
  const isNone = oneRole(l, r) && (l.max === 0 || r.max === 0);
  if (!isNone && ratioOf(widened(l), widened(r)) >= FAR_APART && shareOf(left.statement, right.statement) < NEARLY_SAME)
    return true;
  if (timesApart(left, right) && movesOn(left, right) === undefined) return true;
  return (
    isFirstSince(l, left.statement) !== isFirstSince(r, right.statement) ||
    complements(l, r) ||
    otherBasis(left, right) ||
    isOwnedByOther(left, right) ||
    isOwnedByOther(right, left) ||
    isPolled(left) !== isPolled(right) ||
    formerly(left) !== formerly(right) ||
    otherContest(left, right) ||
    (!sameStanding(left, right) && !differentSpeakers(left, right)) ||
    addsUp(left, right) ||
    otherParties(left, right)
  );
}

/** "Dale's 226 yards": a figure that belongs to somebody whom the other claim does not name. */
function isOwnedByOther({ mention, statement: { claim, document } }: Sided<Quantity>, other: Sided<Quantity>): boolean {
  const owner = OWNER.exec(document.text.slice(Math.max(claim.start, mention.start - REACH), mention.start))?.[1];
  return (
    owner !== undefined &&
    !other.statement.document.text.slice(other.statement.claim.start, other.statement.claim.end).includes(owner)
  );
}

const OWNER = /(\p{Lu}\p{L}+)\s?['’]s?\s+$/u;

/** What people told an institute is not what they did: "an exit poll gave it 31 percent". */
const isPolled = ({ mention: { dimension }, statement: { claim } }: Sided<Quantity>): boolean =>
  dimension === 'percent' && POLLED.test(claim.text.slice(0, LONGEST));

const POLLED = /\b(?:surveys?|surveyed|pollsters?|(?:exit|opinion) polls?)\b/iu;
const LONGEST = 1000;

/** "The season before, the loss was 2 million": a figure of a former time that has no date of its own. */
const formerly = ({ mention, statement: { claim, document } }: Sided<Quantity>): boolean =>
  FORMERLY.test(
    document.text.slice(Math.max(claim.start, mention.start - REACH), Math.min(claim.end, mention.end + REACH)),
  );

const FORMERLY =
  /\b(?:the|a) (?:season|year|month|quarter|week|day|decade) (?:before|earlier)\b|\b(?:previous|prior|preceding) (?:season|year|month|quarter|week|day|round|term)\b/iu;

/** "Four in five would stay" and "a fifth regret it" are two sides of one figure. */
const complements = (l: Quantity, r: Quantity): boolean =>
  l.dimension === 'percent' && Math.abs((l.min ?? 0) + (r.min ?? 0) - 100) <= 1 && l.min !== r.min;

/** "Second in the cup" and "ninth in the league": ranks without a noun are of what follows them. */
function otherContest(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  if (left.mention.dimension !== 'ordinal' || left.mention.of !== '' || right.mention.of !== '') return false;
  const [l, r] = [left, right].map(({ mention, statement }) =>
    statement.terms.find(({ start }) => start >= mention.end),
  );
  return l !== undefined && r !== undefined && !areAlike(l, r);
}

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
  const vouched = isVouched(left, right) ? { vouched: VOUCHED } : {};
  return { outcome: 'incompatible', reason: 'the numbers do not overlap', confidence: 0.9, ...vouched };
}

/** How a number is written in a reading: "14 people killed". */
export function reading({ min, max, unit, of, role }: Quantity): string {
  const value =
    min === max ? `${min}` : min === null ? `at most ${max}` : max === null ? `at least ${min}` : `${min} to ${max}`;
  return [value, unit === '1' ? '' : unit, of, role].filter((part) => part !== '').join(' ');
}
