import type { Statement } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import type { Sided } from '../rule.ts';
import { nounsAgree } from '../reading/subject.ts';
import { inCommon, nearness, shareOf, wordsBeside } from '../reading/surroundings.ts';
import { isThreshold, ofOnlyOne, topicsMeet, type Topical } from '../reading/topics.ts';

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
/** Kinds of figure of which a claim that has one alone need not say what it is of. */
const LONE_KINDS: ReadonlySet<string> = new Set(['money', 'percent']);
/** Words common to two claims from which figures that answer one question show that both are of one thing. */
const COMMON = 2;

/** How well the words around two numbers that differ bear out that they are one count, 0 to 1. */
export function contextOf(left: Sided<Quantity>, right: Sided<Quantity>, topic: Topical): number {
  const share = Math.max(shareOf(left.statement, right.statement), NEAR_WEIGHT * nearness(left, right));
  const alone = rivals(left) === 1 && rivals(right) === 1;
  if (alone && (ofOnlyOne(left, right) || oneRole(left.mention, right.mention)))
    return Math.max(ONLY_BASE, Math.min(1, NAMED_BASE + CONTEXT_SLOPE * share));
  const base =
    alone && (isNamedShare(left) || isNamedShare(right) || topic === 'same' || isOneRow(left, right))
      ? NAMED_BASE
      : CONTEXT_BASE;
  return (alone ? 1 : AMONG_RIVALS) * Math.min(1, base + CONTEXT_SLOPE * share);
}

/** Whether a share is a measure with a name: "turnout", "inflation"; there is but one of it at a time and place. */
const isNamedShare = ({ mention: { dimension, measure, of } }: Sided<Quantity>): boolean =>
  dimension === 'percent' && of === '' && measure !== undefined;

/** Whether two ranks are in one row: they are of one noun, and the claims have a name or more in common. */
const isOneRow = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  left.mention.dimension === 'ordinal' &&
  left.mention.of !== '' &&
  right.mention.of !== '' &&
  inCommon(left.statement, right.statement) >= COMMON;

/** Whether both count people to whom the same happened: of a story there is but one such count at a time. */
export const oneRole = (l: Quantity, r: Quantity): boolean => l.role !== '' && l.role === r.role;

/** Whether each claim has a single sum or share and neither names what it is of: surely paired claims speak of one then. */
export const isLoneFigure = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
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
export const isFirstSince = ({ dimension, min, end }: Quantity, { document, claim }: Statement): boolean =>
  dimension === 'ordinal' && min === 1 && SINCE.test(document.text.slice(end, Math.min(claim.end, end + REACH)));

const SINCE =
  /^[^.;,]*?\b(?:since|(?:held|called|organised|organized) (?:after|under)|(?:in|for) (?:an?|the|more|over|nearly|almost|\d+|\w+) \w*\s?(?:years?|decades?|months?|weeks?|generations?|century|centuries))\b/i;
const REACH = 80;

/** Whether two figures are measures of one kind, by the words beside them and by what they count. */
export const isOnTopic = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
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
export function isVouched(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  if ((!isOnTopic(left, right) && !isOneRow(left, right)) || rivals(left) > 1 || rivals(right) > 1) return false;
  const { measure } = left.mention;
  const named = measure !== undefined && measure === right.mention.measure;
  return named || inCommon(left.statement, right.statement) >= COMMON;
}
