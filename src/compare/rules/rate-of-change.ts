import { areMarkedApart } from '../apart/told-apart.ts';
import { isOfYearGone, areOfTwo, isOfOneProduct, isElsewhere, areOwnedApart } from '../figures/changes-apart.ts';
import { turnedMeasures } from '../figures/directions.ts';
import { isOfFormerOne, limitsOf } from '../figures/figure-limits.ts';
import { areInTrade } from '../figures/market.ts';
import { meet, widened, type Interval } from '../reading/intervals.ts';
import { apartInScope } from '../reading/scope.ts';
import { differentSpeakers, otherBasis, sameStanding } from '../reading/standing.ts';
import {
  headOf,
  inCommon,
  nearness,
  sameFrame,
  sameNoun,
  shareOf,
  wordsBeside,
  wordsNear,
} from '../reading/surroundings.ts';
import { ofOnlyOne, topicsMeet, topicsOf } from '../reading/topics.ts';
import { defineRule, type Judgement, type Rule, type Sided } from '../rule.ts';
import { wordGroups } from '../../language/lexicon.ts';
import type { Statement } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';

/** How much the claims, or the words beside the changes, must share before two changes are of one thing. */
const SAME_THING = 0.15;

/** The same where what changes is not named on both sides. */
const UNNAMED = 0.3;

const scope = wordGroups('figure-scope');

/** Words of the beginning, the end and the course of a day of trading: a price moves from one to the other. */
const OPENING = new Set(scope.get('opening'));
const CLOSING = new Set(scope.get('closing'));
const TRADING = new Set(scope.get('trading'));

/** "That is 8 percent fewer": of what the sentence before tells. */
const isOfThat = ({ statement: { claim } }: Sided<Quantity>): boolean =>
  /^\W*(?:That|This) (?:is|was|would be)\b/.test(claim.text.slice(0, 24));

const changes = defineRule({
  id: 'rate-of-change',
  title: 'Different changes',
  why: 'Whether something rose or fell, and how fast, is what a figure is told for.',
  check: 'Look what each change is counted from: the month before, the year before, or a forecast.',
  status: 'stable',
  compares: 'quantity',
  pairs: strength,
  compare: (left, right): Judgement => {
    const [a, b] = [changeOf(left), changeOf(right)];
    if (a !== undefined && b !== undefined && a.min === b.min && a.max === b.max)
      return { outcome: 'same', reason: 'the same change', confidence: 1 };
    if (a === undefined || b === undefined || meet(a, b))
      return {
        outcome: 'compatible',
        reason: 'one change holds the other, by its bounds or rounding',
        confidence: 0.9,
      };
    if (differentSpeakers(left, right))
      return { outcome: 'different', reason: 'two speakers give two changes', confidence: 0.8 };
    const turned = a.min < 0 !== b.min < 0;
    return {
      outcome: 'incompatible',
      reason: turned ? 'one goes up, the other down' : 'the changes do not overlap',
      confidence: 0.9,
      ...(ofOneTopic(left, right) && { vouched: VOUCHED }),
    };
  },
  reading: ({ text, direction }) => `${direction ?? 'changed'}: ${text}`,
});

export const rateOfChange: Rule = {
  ...changes,
  run: (left, right) => {
    const found = changes.run(left, right);
    return found.length > 0 ? found : turnedMeasures(left, right).map((each) => ({ ...each, rule: changes.id }));
  },
};

function strength(left: Sided<Quantity>, right: Sided<Quantity>): number {
  const [l, r] = [left.mention, right.mention];
  const [a, b] = [changeOf(left), changeOf(right)];
  if (a === undefined || b === undefined || unitOf(l) !== unitOf(r) || (l.per ?? '') !== (r.per ?? '')) return 0;
  if (meet(a, b)) return 0.6;
  if (l.role !== r.role && l.role !== '' && r.role !== '') return 0;
  if (isOfThat(left) !== isOfThat(right)) return 0;
  if (isMadeUp(left) || isMadeUp(right)) return 0;
  if (otherBasis(left, right)) return 0;
  if (!sameBase(left, right) || !sameStanding(left, right) || apartInScope(left, right)) return 0;
  if (areInTrade(left.statement, right.statement) || areOwnedApart(left, right)) return 0;
  if (isElsewhere(left, right) || isElsewhere(right, left) || isOfFormerOne(left) !== isOfFormerOne(right)) return 0;
  if (areOfTwo(left, right) || isOfYearGone(left) !== isOfYearGone(right)) return 0;
  if (l.dimension === 'count' && limitsOf(left) !== limitsOf(right)) return 0;
  if (isOfOneProduct(l) !== isOfOneProduct(r)) return 0;
  if (areMarkedApart(left.statement, right.statement)) return 0;
  if (sameFrame(left, right)) return 1;
  if (!isLone(left) || !isLone(right)) return 0;
  if (ofOneTopic(left, right)) return 0.9;
  const named = sameName(left, right);
  if (named === false || topicsMeet(left, right) === 'other') return 0;
  const shared = Math.max(shareOf(left.statement, right.statement), nearness(left, right));
  return shared >= (named === true ? SAME_THING : UNNAMED) ? 0.9 : 0;
}

/** A change as a stretch of signed values: in percent for shares and multiples, in its own unit else; undefined for a level. */
function changeOf(side: Sided<Quantity>): Interval | undefined {
  const quantity = side.mention;
  const { change, direction, dimension, min, max } = quantity;
  if (isInflation(side)) return widened(quantity);
  if (!change || direction === undefined) return undefined;
  if (dimension === 'multiple') {
    const [low, high] = [((min ?? 1) - 1) * PERCENT, ((max ?? Infinity) - 1) * PERCENT];
    return { min: low - ROUND_MULTIPLE, max: high + ROUND_MULTIPLE };
  }
  const size = widened(quantity);
  const [low, high] = [Math.max(0, size.min), size.max];
  return direction === 'up' ? { min: low, max: high } : { min: -high, max: -low };
}

/** "Annual inflation of 3 percent" is a rise of prices by as much in a year. */
const isInflation = (side: Sided<Quantity>): boolean =>
  !side.mention.change &&
  side.mention.dimension === 'percent' &&
  side.mention.point !== 'from' &&
  topicsOf(side).has('share inflation') &&
  /\binflation\b/i.test(side.statement.claim.text);

/** Of some measures there is but one in a story: two changes of them are of one thing where the claims have something in common. */
function ofOneTopic(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  if (!ofOnlyOne(left, right)) return false;
  const mixed = left.mention.change !== right.mention.change;
  if (mixed && ![left, right].every(({ mention, statement }) => !mention.change || isOfYear(statement))) return false;
  return inCommon(left.statement, right.statement) >= COMMON;
}
const COMMON = 2;
const VOUCHED = 0.65;

const isOfYear = ({ claim }: Statement): boolean =>
  BASES.every(([base, words]) => (base === 'year') === words.test(claim.text));

/** "Women make up 44 per cent" tells no change. */
function isMadeUp(side: Sided<Quantity>): boolean {
  const [nearest, next] = wordsBeside(side).before;
  return nearest === 'up' && /^(?:ma[dk]e?|makes|making)$/u.test(next ?? '');
}
const PERCENT = 100;

/** "Doubled" is said of what grew by 95 or 105 percent, too. */
const ROUND_MULTIPLE = 5;

const unitOf = ({ dimension, unit }: Quantity): string => (dimension === 'multiple' ? 'percent' : unit);

const isLone = ({ mention, statement }: Sided<Quantity>): boolean =>
  statement.claim.mentions.filter(
    (m) => m.kind === 'quantity' && m.change === mention.change && m.point !== 'from' && unitOf(m) === unitOf(mention),
  ).length === 1;

/** Whether what changes is named alike on both sides; undefined where one side does not name it. */
function sameName(left: Sided<Quantity>, right: Sided<Quantity>): boolean | undefined {
  const [l, r] = [left.mention.measure, right.mention.measure];
  return l === undefined || r === undefined ? undefined : sameNoun(left, headOf(l), right, headOf(r));
}

/** Whether both changes may be counted from the same moment; where a claim tells two moments, it is left open which is meant. */
function sameBase(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [basesOf(left), basesOf(right)];
  if (l.session !== r.session || l.since !== r.since || l.bases.length > 1 || r.bases.length > 1) return false;
  return l.bases.length === 0 || r.bases.length === 0 || l.bases[0] === r.bases[0];
}
const BASES: readonly (readonly [base: string, words: RegExp])[] = [
  ['year', /\b(?:years?|annual|annually|(?:12|twelve) months|same month|(?:19|20)\d\d)\b/i],
  [
    'month',
    /\b(?:(?:previous|prior) month|month[- ]on[- ]month|month (?:earlier|before)|from (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/i,
  ],
  ['quarter', /\b(?:(?:previous|prior) quarter|quarter[- ]on[- ]quarter|quarter (?:earlier|before))\b/i],
];

function basesOf(side: Sided<Quantity>): { bases: readonly string[]; session: string; since: boolean } {
  const { claim } = side.statement;
  const near = wordsNear(side).map(({ lower }) => lower);
  return {
    bases: BASES.filter(([, words]) => words.test(claim.text)).map(([base]) => base),
    session: [OPENING, CLOSING, TRADING].map((words) => (near.some((word) => words.has(word)) ? 1 : 0)).join(''),
    since: claim.mentions.some((m) => m.kind === 'time' && m.bound === 'since'),
  };
}
