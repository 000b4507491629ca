import { wordGroups } from '../../language/lexicon.ts';
import { beginsNumeral } from '../../language/numerals.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Quantity, Time } from '../../model/mention.ts';
import { clauseAt } from '../reading/clauses.ts';
import { meet, ratioOf, type Interval } from '../reading/intervals.ts';
import { isDoneIn, isSpanOf } from '../times/done-in.ts';
import { otherFrequencies } from '../times/frequencies.ts';
import { areLengthsOfOne, areOfOtherObjects, areOfTiedDoings } from '../times/lengths-of-one.ts';
import { areLengthsApart, areOfOnlyOne, areToldExactly, endsAfter, haveOneTopic } from '../times/lengths.ts';
import { areOtherPenalties } from '../times/penalties.ts';
import { areOfOneRace, areTimed, areTimedApart } from '../times/timed.ts';
import { defineRule, type Judgement, type Rule, type Sided } from '../rule.ts';
import { apartInScope } from '../reading/scope.ts';
import { otherSpans } from '../times/spans-of-days.ts';
import { differentSpeakers, sameStanding } from '../reading/standing.ts';
import {
  inCommon,
  nearness,
  sameFrame,
  sameGovernor,
  shareOf,
  wordsBeside,
  wordsNear,
} from '../reading/surroundings.ts';
import { subjectsMatch } from '../reading/themes.ts';

const kinds = wordGroups('duration-kinds');
const LENGTH = new Set(kinds.get('length'));
const OFFSET = new Set(kinds.get('offset'));
/** Right before a length these tell that it lasted, whatever it came after: "for three days after the storm". */
const LASTING = new Set(['for', 'lasted', 'took', 'spent', 'lasting', 'taking', 'needed']);
/** "The worst failure in a decade" tells how rare something is. */
const SUPERLATIVE = /^(?:JJS|RBS)$/u;
/** "Little more than four hours" is no open bound. */
const LITTLE = new Set(['little', 'slightly', 'fractionally']);

const RUNS_TO = /^(?:to|for|at) r(?:uns?|an)$/u;

/** How many words before a length tell what it is of: "took the upper house eleven hours". */
const NEAR = 4;
/** How many characters behind a length another one may follow that adds to it. */
const FURTHER = 60;
/** People round stretches of time by this share of them: "two hours" for 1 hour 50. */
const ROUNDING = 0.1;
/** The same where the words say "about". */
const ABOUT = 0.25;
/** By how much more "little more than" may be. */
const LITTLE_MORE = 1.25;
/** Two lengths that differ by less than this are told of one thing by people with other watches. */
const MATERIAL = 1.3;
/** The same where the claims have all other words in common: eleven hours are not seven. */
const IN_SAME_WORDS = 1.15;
/** Lengths this many times each other are of other things. */
const ABSURD = 150;
/** Words in common from which on two lengths of one kind are of one event, and how sure that is. */
const COMMON = 3;
const VOUCHED = 0.65;
/** Share of common words, in the claims or beside the lengths, from which on two lengths are of one event. */
const SAME_EVENT = 0.2;

const lengths = defineRule({
  id: 'duration',
  title: 'Different lengths of time',
  why: 'How long something took or is to last tells how grave it is.',
  check: 'Look whether both count from the same start to the same end.',
  status: 'stable',
  compares: 'time',
  pairs: strength,
  compare: (left, right): Judgement => {
    const [a, b] = [lengthOf(left), lengthOf(right)];
    if (a.min === b.min && a.max === b.max) return { outcome: 'same', reason: 'the same length', confidence: 1 };
    const byStory = areOfOneStory(left, right) && !areOfOneEvent(left, right);
    if (meet(a, b) && !byStory && !areOfOneEvent(left, right) && !areOtherPenalties(left, right))
      return {
        outcome: 'compatible',
        reason: 'one length holds the other, by its bounds or rounding',
        confidence: 0.8,
      };
    if (differentSpeakers(left, right))
      return { outcome: 'different', reason: 'two speakers give two lengths', confidence: 0.8 };
    return {
      outcome: 'incompatible',
      reason: 'the lengths of time do not overlap',
      confidence: 0.9,
      ...(byStory
        ? { byStory: true as const }
        : inCommon(left.statement, right.statement) >= COMMON && { vouched: VOUCHED }),
    };
  },
  reading: ({ seconds, text }) =>
    seconds === undefined
      ? text
      : seconds.min === seconds.max
        ? `${seconds.min} seconds`
        : `${seconds.min ?? 0} to ${seconds.max ?? 'any number of'} seconds`,
});

export const duration: Rule = {
  ...lengths,
  run: (left, right) => {
    const found = lengths.run(left, right);
    if (found.length > 0) return found;
    return [...otherSpans(left, right), ...otherFrequencies(left, right)].map((each) => ({
      ...each,
      rule: lengths.id,
    }));
  },
};

function strength(left: Sided<Time>, right: Sided<Time>): number {
  if (!isLength(left.mention) || !isLength(right.mention) || isFraction(left) || isFraction(right)) return 0;
  if (areOfOneEvent(left, right)) return sameFrame(left, right) ? 1 : 0.9;
  if (areOfOneStory(left, right)) return OF_STORY;
  if (areOtherPenalties(left, right))
    return nearness(left, right) > 0 || inCommon(left.statement, right.statement) > 1 ? 0.9 : 0.5;
  return meet(lengthOf(left), lengthOf(right)) ? 0.5 : 0;
}

/** How surely two lengths of one topic are of one thing where nothing but a story shows it. */
const OF_STORY = 0.75;

/** Whether two lengths that do not meet are of one event, by the words that the claims share. */
function areOfOneEvent(left: Sided<Time>, right: Sided<Time>): boolean {
  const [a, b] = [lengthOf(left), lengthOf(right)];
  const ratio = ratioOf(a, b);
  if (areTimed(left, right) && !(areTimedApart(left, right) && areOfOneRace(left, right))) return false;
  if (areTimed(left, right)) return isLone(left) && isLone(right) && areLengthsOfOne(left, right);
  // A sentence is told to the year, a journey by people with other watches.
  const isMaterial =
    (!meet(a, b) && ratio >= MATERIAL) ||
    (!meet(a, b) && ratio >= IN_SAME_WORDS && sameFrame(left, right)) ||
    (areLengthsApart(left, right) && areToldExactly(left, right) && areOfOneSubject(left, right));
  if (!isMaterial || ratio > ABSURD || !areLengthsOfOne(left, right)) return false;
  if (sumsUp(left, b) || sumsUp(right, a)) return false;
  if (sameFrame(left, right)) return true;
  const isOfOne = (side: Sided<Time>, other: Sided<Time>): boolean =>
    isTaken(side) || isDoneIn(side, other) || (isTaken(other) && isSpanOf(side, other));
  if (!isOfOne(left, right) || !isOfOne(right, left)) return false;
  if (!isLone(left) || !isLone(right)) return false;
  if ((endsSo(left) || endsSo(right)) && !haveOneTopic(left, right)) return false;
  const shared = Math.max(shareOf(left.statement, right.statement), nearness(left, right));
  return shared >= SAME_EVENT || sameGovernor(left, right);
}

/** "Resigned after three years in office" says nothing of 20 years in parliament. */
const endsSo = (side: Sided<Time>): boolean => endsAfter(wordsBeside(side).before);

/** Whether both are told of one subject: the banker's six years are not his accomplice's four. */
function areOfOneSubject(left: Sided<Time>, right: Sided<Time>): boolean {
  const [l, r] = [left, right].map(({ mention, statement }) => {
    const clause = clauseAt(statement, mention.start);
    return clause && { start: mention.start, end: mention.end, clause };
  });
  return l !== undefined && r !== undefined && subjectsMatch(l, r) === 'same';
}

/** Whether each claim has but one length, both of one topic, that no other words set apart. */
const areOfOneStory = (left: Sided<Time>, right: Sided<Time>): boolean =>
  isLone(left) &&
  isLone(right) &&
  areLengthsApart(left, right) &&
  !areOfOtherObjects(left, right) &&
  sameStanding(left, right) &&
  !areOfTiedDoings(left, right) &&
  (areOfOnlyOne(left, right) || !apartInScope(left, right)) &&
  !sumsUp(left, lengthOf(right)) &&
  !sumsUp(right, lengthOf(left)) &&
  !goesOn(left) &&
  !goesOn(right);

const isLength = ({ type, seconds }: Time): boolean => type === 'duration' && seconds !== undefined;

/** "1 / 2 hour": the length begins before the mention. */
const isFraction = ({ mention, statement: { document } }: Sided<Time>): boolean =>
  document.text.slice(Math.max(0, mention.start - 2), mention.start).includes('/');

const isLone = ({ statement }: Sided<Time>): boolean =>
  statement.claim.mentions.filter((m) => m.kind === 'time' && isLength(m)).length === 1;

/** Whether the words beside say that something took this long, and not that it was this long after something else. */
function isTaken(side: Sided<Time>): boolean {
  // "Stores open for a year" and "in the 13 weeks to August" tell which ones and when.
  if (/^the\b/i.test(side.mention.text) || goesOn(side)) return false;
  const { before, after } = wordsBeside(side);
  const [next, second] = after;
  // "Was in hospital within an hour of being found".
  if (next === 'of' && side.mention.text.toLowerCase().startsWith('within')) return false;
  // "Is 97 minutes long", "runs to two hours".
  if (
    LASTING.has(before[0] ?? '') ||
    endsAfter(before) ||
    next === 'long' ||
    RUNS_TO.test(before.slice(0, 2).join(' '))
  )
    return true;
  if (OFFSET.has(before[0] ?? '') || OFFSET.has(next ?? '') || (next === 'of' && OFFSET.has(second ?? '')))
    return false;
  if (wordsNear(side).some(({ tag, end }) => SUPERLATIVE.test(tag) && end <= side.mention.start)) return false;
  return before.slice(0, NEAR).some((word) => LENGTH.has(word)) || LENGTH.has(next ?? '');
}

/** Whether a further length follows: "for two hours at noon and two at night". */
function goesOn({ mention, statement: { claim, document } }: Sided<Time>): boolean {
  const tokens = tokenize(document.text, mention.end, Math.min(claim.end, mention.end + FURTHER));
  return tokens.some(({ lower }, i) => lower === 'and' && beginsNumeral(tokens, i + 1));
}

function lengthOf({ mention, statement }: Sided<Time>): Interval {
  const { min, max } = mention.seconds ?? { min: null, max: null };
  const little = LITTLE.has(wordsBeside({ mention, statement }).before[0] ?? '');
  const slack = mention.approximate ? ABOUT : ROUNDING;
  const low = min === null ? 0 : min * (1 - slack);
  if (max === null) return { min: low, max: little && min !== null ? min * LITTLE_MORE : Infinity };
  return { min: low, max: max * (1 + slack) };
}

/** Whether lengths told one by one make up the other: "eight years for the theft and three for the fire" are eleven. */
function sumsUp({ mention, statement }: Sided<Time>, whole: Interval): boolean {
  const { min, max } = mention.seconds ?? { min: null, max: null };
  if (min === null || min !== max) return false;
  const unit = UNIT[mention.granularity];
  const further = statement.claim.mentions.flatMap((m) => {
    if (m === mention) return [];
    if (m.kind === 'time') return m.seconds?.min ?? [];
    return m.kind === 'quantity' && isBare(m) && unit !== undefined ? [(m.min ?? 0) * unit] : [];
  });
  return further.some((more) => meet(whole, { min: min + more, max: min + more }));
}

const isBare = ({ dimension, of }: Quantity): boolean => dimension === 'count' && of === '';

const UNIT: Readonly<Partial<Record<Time['granularity'], number>>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
};
