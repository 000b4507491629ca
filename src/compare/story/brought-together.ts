import type { Pair } from '../../model/comparison.ts';
import type { InSteps } from '../../model/progress.ts';
import { onceForEach, type Run } from '../once.ts';
import type { Rule } from '../rule.ts';
import { sureness } from '../sureness.ts';
import type { Settle } from './in-story.ts';

/**
 * The near pairs whose claims are shown to be of one thing by what they say: a rule that finds two answers to one question
 * in them tells that they ask it. `left` are those that stay apart. Each step tells how many pairs are done.
 */
export function* broughtTogether(
  near: readonly Pair[],
  rules: readonly Rule[],
  settle?: Settle,
): InSteps<number, { readonly pairs: readonly Pair[]; readonly left: readonly Pair[] }> {
  const pairs: Pair[] = [];
  const left: Pair[] = [];
  const run = onceForEach(
    rules.filter(({ id }) => TELLING.has(id)),
    near.length,
  );
  for (const [index, pair] of near.entries()) {
    if (index % CHUNK === 0) yield index;
    const score = withConflict(pair.score);
    if (score >= TOGETHER && hasConflict(pair, run, score, settle)) pairs.push({ ...pair, score });
    else left.push(pair);
  }
  return { pairs, left };
}

/** Pairs of a step: a few milliseconds of work. */
const CHUNK = 64;
/** From this probability on claims that conflict are taken together. */
const TOGETHER = 0.5;
/**
 * How many times likelier a conflict is found in a pair of one thing than in one of two: on left-out development stories rules find
 * one in 8 of 103 near pairs of the first kind and in none of 225 of the second; on the fitted ones in 13 of 142 and 4 of 340.
 */
const LIKELIER = 7;
/** How surely a rule must find a conflict. */
const SURE = 0.45;
/** How sure the rule on states must be by itself: "broke up" and "concluded" tell of one state only where the subject is known to be one. */
const SURE_OF_STATE = 0.7;

/** The probability that two claims speak of one thing, once they are known to conflict. */
function withConflict(score: number): number {
  const odds = (LIKELIER * score) / (1 - score);
  return odds / (1 + odds);
}

/**
 * Rules whose facts tell what they are of: a count has its noun, a denial its verb. Words of opposite meaning are said of many
 * things in one story, and so are two remarks of one speaker: in real news none of four such conflicts of near pairs was one.
 */
const TELLING: ReadonlySet<string> = new Set([
  'quantity',
  'money',
  'percent',
  'rate-of-change',
  'ordinal',
  'date',
  'time-of-day',
  'duration',
  'list',
  'person',
  'place',
  'organisation',
  'polarity',
  'status',
  'roles',
]);

const hasConflict = (pair: Pair, run: Run, score: number, settle: Settle = (_pair, found) => found): boolean =>
  settle(pair, run(pair.left, pair.right)).comparisons.some(
    (found) =>
      found.outcome === 'incompatible' &&
      sureness(found, score) >= SURE &&
      (found.rule !== 'status' || found.confidence >= SURE_OF_STATE),
  );
