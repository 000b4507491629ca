import { dateOf, type Day, type Days } from './calendar.ts';
import type { Choice } from './meaning.ts';
import type { Leaning } from './tense.ts';

/** What an expression is resolved against. */
export interface Context {
  /** The day of publication. */
  readonly published: Day | undefined;
  readonly leaning: Leaning;
  readonly recall: Recall;
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

/**
 * Of the days that come round again (every week, every year), those the words mean: `at(0)` is the round that holds the
 * publication, `at(-1)` the one before. News tells of what was, unless the verb or the words say otherwise; where neither
 * speaks, `unsaid` decides. Reports of a time follow it by up to `delay` days, whatever their verb says.
 */
export function choose(
  at: (round: number) => Days | undefined,
  context: Context,
  choice: Choice | undefined,
  unsaid: 'past' | 'nearest',
  delay = 0,
): Days | undefined {
  const anchor = choice === 'previous' || choice === 'following' ? context.recall.day : context.published;
  if (anchor === undefined) return undefined;
  const latest = (fits: (days: Days) => boolean): Days | undefined => search(at, ROUNDS, -1, fits);
  const earliest = (fits: (days: Days) => boolean): Days | undefined => search(at, -ROUNDS, 1, fits);
  const past = (): Days | undefined => latest((days) => days.first <= anchor);
  const future = (): Days | undefined => earliest((days) => days.last >= anchor - delay);
  switch (choice) {
    case 'last':
    case 'previous':
      return latest((days) => days.last < anchor);
    case 'next':
    case 'following':
      return earliest((days) => days.first > anchor);
    case 'this':
      return context.leaning === 'past' ? (past() ?? future()) : (at(0) ?? future());
    case undefined:
      break;
    default:
      return choice satisfies never;
  }
  if (context.leaning === 'future') return future();
  if (context.leaning === 'past' || unsaid === 'past') return past();
  const [before, after] = [past(), earliest((days) => days.last >= anchor)];
  if (before === undefined || after === undefined) return before ?? after;
  return after.first - anchor < anchor - before.last ? after : before;
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

/** As `choose`, for what comes round every year. */
export function chooseYear(
  inYear: (year: number) => Days | undefined,
  context: Context,
  choice: Choice | undefined,
  unsaid: 'past' | 'nearest',
  delay = 0,
): Days | undefined {
  if (context.published === undefined) return undefined;
  const { year } = dateOf(context.published);
  return choose((round) => inYear(year + round), context, choice, unsaid, delay);
}
