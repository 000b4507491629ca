import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Time } from '../../model/mention.ts';
import { shareBesideTimes } from './beside-times.ts';
import { remembered } from '../reading/remembered.ts';
import { otherParties } from '../reading/scope.ts';
import { sameStanding } from '../reading/standing.ts';
import { areToldApart } from '../apart/told-apart.ts';

interface Frequency {
  readonly mention: Time;
  /** How often it is so in a year. */
  readonly yearly: number;
}

/** How often the same is said to be so: "runs every hour", "runs twice a day". */
export function otherFrequencies(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const [l, r] = [frequencyOf(left), frequencyOf(right)];
  if (l === undefined || r === undefined) return [];
  if (Math.max(l.yearly, r.yearly) / Math.min(l.yearly, r.yearly) < MATERIAL) return [];
  const [a, b] = [
    { mention: l.mention, statement: left },
    { mention: r.mention, statement: right },
  ];
  if (shareBesideTimes(left, right) < ALIKE || otherParties(a, b) || !sameStanding(a, b)) return [];
  if (areToldApart(left, l.mention, right, r.mention)) return [];
  return [
    {
      outcome: 'incompatible',
      reason: 'they tell how often it is so',
      confidence: SURE,
      left: readingOf(l.mention),
      right: readingOf(r.mention),
    },
  ];
}
/** "Every month" and "every four weeks" are one. */
const MATERIAL = 1.4;
/** Share of the words beside both: what is done daily and what weekly are two things more often than not. */
const ALIKE = 0.99;
const SURE = 0.7;

const readingOf = ({ text, start, end }: Time): Comparison['left'] => ({
  value: text.toLowerCase(),
  passage: { start, end, text },
});

/** The only frequency of a claim that tells no other time. */
const frequencyOf = remembered(({ claim }: Statement): Frequency | undefined => {
  const [mention, ...others] = claim.mentions.filter((m): m is Time => m.kind === 'time');
  if (mention?.type !== 'set' || others.length > 0 || mention.stated.length > 0) return undefined;
  if (
    /\b(?:up to|at least|more than|at most|almost|nearly|about|most|usually|often)\b/i.test(
      claim.text.slice(0, LONGEST),
    )
  )
    return undefined;
  const match = TIMES_A.exec(mention.text) ?? EVERY.exec(mention.text) ?? undefined;
  const adverb = ADVERBS.get(mention.text.toLowerCase());
  if (adverb !== undefined) return { mention, yearly: adverb };
  const { times, gap, unit = '' } = match?.groups ?? {};
  const a = A_YEAR.get(unit.toLowerCase());
  if (a === undefined) return undefined;
  const count = times === undefined ? 1 : numberOf(times);
  const every = gap === undefined ? 1 : numberOf(gap);
  return count === undefined || every === undefined ? undefined : { mention, yearly: (a * count) / every };
});
const LONGEST = 400;

const TIMES_A = /^(?<times>once|twice|[a-z]+ times|\d+ times) (?:a|an|per) (?<unit>hour|day|week|month|year)$/i;
const EVERY = /^(?:every|each)(?: (?<gap>other|[a-z]+|\d+))? (?<unit>hour|day|week|month|year)s?$/i;
const A_YEAR: ReadonlyMap<string, number> = new Map([
  ['hour', 8766],
  ['day', 365],
  ['week', 52],
  ['month', 12],
  ['year', 1],
]);
const ADVERBS: ReadonlyMap<string, number> = new Map([
  ['hourly', 8766],
  ['daily', 365],
  ['weekly', 52],
  ['fortnightly', 26],
  ['monthly', 12],
  ['yearly', 1],
  ['annually', 1],
]);

function numberOf(words: string): number | undefined {
  const [first = ''] = words.toLowerCase().split(' ');
  const at = NUMBERS.indexOf(first === 'twice' || first === 'other' ? 'two' : first);
  return /^\d+$/u.test(first) ? Number(first) : at < 0 ? undefined : at;
}
const NUMBERS: readonly string[] = 'never once two three four five six seven eight nine ten'.split(' ');
