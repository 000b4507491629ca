import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Time } from '../../model/mention.ts';
import { dayOf } from './days-apart.ts';
import { meet, type Interval } from '../reading/intervals.ts';
import { haveOneTopic } from './lengths.ts';
import { remembered } from '../reading/remembered.ts';
import { otherParties } from '../reading/scope.ts';
import { sameStanding } from '../reading/standing.ts';
import { shareBesideTimes } from './beside-times.ts';
import { wordsBeside } from '../reading/surroundings.ts';

interface Span {
  readonly mention: Time;
  /** In days. */
  readonly days: Interval;
}

/** A length against the days between which the same is said to have lasted: "lasted ten days", "lasted from Monday to Thursday". */
export function otherSpans(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const [found] = [pairOf(spanOf(left), lengthOf(right)), pairOf(lengthOf(left), spanOf(right))].filter(
    (pair) => pair !== undefined,
  );
  if (found === undefined || meet(found[0].days, found[1].days)) return [];
  const [l, r] = found;
  const [a, b] = [
    { mention: l.mention, statement: left },
    { mention: r.mention, statement: right },
  ];
  if (shareBesideTimes(left, right) < ALIKE && !haveOneTopic(a, b)) return [];
  if (otherParties(a, b) || !sameStanding(a, b)) return [];
  return [
    {
      outcome: 'incompatible',
      reason: 'the days do not make up the length',
      confidence: SURE,
      left: readingOf(l),
      right: readingOf(r),
    },
  ];
}
const ALIKE = 0.5;
const SURE = 0.75;

const pairOf = (a: Span | undefined, b: Span | undefined): readonly [Span, Span] | undefined =>
  a === undefined || b === undefined ? undefined : [a, b];

const readingOf = ({ mention: { start, end, text }, days }: Span): Comparison['left'] => ({
  value: days.min === days.max ? `${days.min} days` : `${days.min} to ${days.max} days`,
  passage: { start, end, text },
});

/** "Lasted from Monday to Thursday": three days, or four with both counted; nothing where other times are told. */
const spanOf = remembered(({ claim, document }: Statement): Span | undefined => {
  const times = claim.mentions.filter((m): m is Time => m.kind === 'time');
  const [first, last, ...others] = times;
  if (first?.bound !== 'since' || last?.bound !== 'until' || others.length > 0) return undefined;
  if (![first, last].every(isOfDay)) return undefined;
  const from = document.text.slice(Math.max(claim.start, first.start - REACH), first.start);
  if (!/\b(?:last(?:s|ed)?|ran|runs?|held|took place|went on|continued|raged|open|closed|shut) from $/i.test(from))
    return undefined;
  const days = dayOf(last.latest) - dayOf(first.earliest);
  return days > 0 && Number.isFinite(days)
    ? {
        mention: { ...first, end: last.end, text: document.text.slice(first.start, last.end) },
        days: { min: days, max: days + 1 },
      }
    : undefined;
});
const REACH = 24;
/** "Friday evening" is of a day as well. */
const isOfDay = ({ type, granularity, earliest }: Time): boolean =>
  earliest !== undefined && (granularity === 'day' || (type === 'time-of-day' && granularity === 'part-of-day'));

/** "Lasted ten days": the only time of its claim, widened as people round it. */
const lengthOf = remembered((statement: Statement): Span | undefined => {
  const [mention, ...others] = statement.claim.mentions.filter((m): m is Time => m.kind === 'time');
  if (mention?.type !== 'duration' || others.length > 0 || !FINE.has(mention.granularity)) return undefined;
  const [before = '', second = ''] = wordsBeside({ mention, statement }).before;
  const isLasting =
    /^(?:last(?:s|ed)?|for|took)$/u.test(before) || (/^(?:about|around|nearly)$/u.test(before) && second === 'lasted');
  const { min, max } = mention.seconds ?? { min: null, max: null };
  if (!isLasting || min === null || max === null) return undefined;
  const slack = mention.approximate ? ABOUT : ROUNDED;
  return { mention, days: { min: (min / A_DAY) * (1 - slack), max: (max / A_DAY) * (1 + slack) } };
});
const FINE: ReadonlySet<Time['granularity']> = new Set(['hour', 'day', 'week', 'month']);
const A_DAY = 86_400;
const ROUNDED = 0.15;
const ABOUT = 0.3;
