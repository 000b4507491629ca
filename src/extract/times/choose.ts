import { dateOf, type Day, type Days } from './calendar.ts';
import type { Choice } from './meaning.ts';
import type { Leaning } from './tense.ts';

/** What an expression is resolved against. */
export interface Context {
  /** The day of publication. */
  readonly published: Day | undefined;
  readonly leaning: Leaning;
  readonly recall: Recall;
  /** The first day of the range that the expression ends. */
  readonly after?: Day;
  /** A year that the words beside the expression tell. */
  readonly year?: number;
}

/** What the text spoke of last: a day of this paragraph, and the period before this one by its unit. */
export interface Recall {
  readonly day: Day | undefined;
  readonly month: Days | undefined;
  readonly quarter: Days | undefined;
  readonly year: Days | undefined;
}

/** How many rounds on either side of the publication are looked at: 29 February may lie eight years off. */
const ROUNDS = 8;

/** How a time that comes round again is chosen where neither verb nor words say. */
export interface Habit {
  readonly unsaid: 'past' | 'nearest';
  /** Reports of such a time follow it by up to so many days, whatever their verb says. */
  readonly delay?: number;
}

/**
 * Of the days that come round again (every week, every year), those the words mean: `at(0)` is the round that holds the
 * publication, `at(-1)` the one before. News tells of what was, unless the verb or the words say otherwise.
 */
export function choose(
  at: (round: number) => Days | undefined,
  context: Context,
  choice: Choice | undefined,
  { unsaid, delay = 0 }: Habit,
): Days | undefined {
  const anchor = choice === 'previous' || choice === 'following' ? context.recall.day : context.published;
  if (anchor === undefined) return undefined;
  const past = (before = anchor): Days | undefined => search(at, ROUNDS, -1, (days) => days.first <= before);
  const future = (after = anchor): Days | undefined => search(at, -ROUNDS, 1, (days) => days.last >= after);
  switch (choice) {
    case 'last':
    case 'previous':
      return search(at, ROUNDS, -1, (days) => days.last < anchor);
    case 'next':
    case 'following':
      return search(at, choice === 'next' && unsaid === 'past' ? 1 : -ROUNDS, 1, (days) => days.first > anchor);
    case 'this':
      return at(0) ?? future();
    case undefined:
      break;
    default:
      return choice satisfies never;
  }
  if (context.after !== undefined) return future(context.after);
  if (context.leaning === 'past' || (context.leaning === 'unknown' && unsaid === 'past')) return past();
  return context.leaning === 'future' ? future(anchor - delay) : nearer(past(), future(), anchor);
}

/** What was is told of so much more often that a time to come must be this many times nearer. */
const PAST_WEIGHT = 4;

function nearer(before: Days | undefined, after: Days | undefined, anchor: Day): Days | undefined {
  if (before === undefined || after === undefined) return before ?? after;
  return (after.first - anchor) * PAST_WEIGHT < anchor - before.last ? after : before;
}

function search(
  at: (round: number) => Days | undefined,
  from: number,
  step: 1 | -1,
  fits: (days: Days) => boolean,
): Days | undefined {
  for (let round = from; Math.abs(round) <= ROUNDS; round += step) {
    const days = at(round);
    if (days !== undefined && fits(days)) return days;
  }
  return undefined;
}

/** A date without its year lies seldom farther off than this, in days … */
const FAR = 320;
/** … where the same date of another year is as near as this: "the offer was extended to Nov. 20" on Nov. 2. */
const NEAR = 62;

/** As `choose`, for what comes round every year. */
export function chooseYear(
  inYear: (year: number) => Days | undefined,
  context: Context,
  choice: Choice | undefined,
  habit: Habit,
): Days | undefined {
  if (context.year !== undefined) return inYear(context.year);
  const { published } = context;
  if (published === undefined) return undefined;
  const { year } = dateOf(published);
  const inRound = (round: number): Days | undefined => inYear(year + round);
  const chosen = choose(inRound, context, choice, habit);
  if (chosen === undefined || choice !== undefined || context.after !== undefined) return chosen;
  const distance = (days: Days): number => Math.max(0, days.first - published, published - days.last);
  if (distance(chosen) < FAR) return chosen;
  const other = [-1, 0, 1].map(inRound).find((days) => days !== undefined && distance(days) <= NEAR);
  return other ?? chosen;
}
