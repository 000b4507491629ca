import type { Quotation, Time } from '../../model/mention.ts';
import { defineRule, type Judgement, type Sided } from '../rule.ts';
import { shareOf } from '../subject.ts';

/** A date this near behind a word of saying tells when it was said, not when it happened. */
const TELLING = 24;
/** Share of the shorter claim's words that both must have before two dates are taken to be dates of one event. */
const SAME_EVENT = 0.4;
const DAY = 86_400_000;

export const date = defineRule({
  id: 'date',
  title: 'Different dates',
  why: 'When something happened decides what caused what.',
  check: 'Look whether both dates are of the same event, and on which side of midnight, or of a time zone, it fell.',
  status: 'stable',
  compares: 'time',
  pairs: (left, right) => {
    if (!dates(left) || !dates(right)) return 0;
    if (relation(left.mention, right.mention) !== 'apart') return 0.9;
    const single = datesOf(left).length === 1 && datesOf(right).length === 1;
    return single && shareOf(left.statement, right.statement) >= SAME_EVENT ? 0.9 : 0;
  },
  compare: ({ mention: left }, { mention: right }): Judgement => {
    const found = relation(left, right);
    if (found === 'equal') return { outcome: 'same', reason: 'the same date', confidence: 1 };
    if (found === 'within')
      return { outcome: 'compatible', reason: 'one date is given more finely than the other', confidence: 0.9 };
    return statedApart(left, right)
      ? { outcome: 'incompatible', reason: 'the dates do not meet', confidence: 0.8 }
      : { outcome: 'compatible', reason: 'a part of the date is only implied', confidence: 0.5 };
  },
  reading: ({ earliest, latest, text }) =>
    earliest === undefined
      ? text
      : earliest.slice(0, 10) === latest?.slice(0, 10)
        ? earliest.slice(0, 10)
        : `${earliest.slice(0, 10)} to ${latest?.slice(0, 10)}`,
});

/** Whether a time is a resolved date of the event itself. */
function dates({ mention, statement }: Sided<Time>): boolean {
  if (mention.type !== 'date' || mention.earliest === undefined || mention.latest === undefined) return false;
  if (mention.bound !== undefined) return false;
  const cues = statement.claim.mentions.filter((m): m is Quotation => m.kind === 'quotation').map(({ cue }) => cue);
  return !cues.some((cue) => cue !== undefined && mention.start >= cue.end && mention.start - cue.end < TELLING);
}

const datesOf = (side: Sided<Time>): Time[] =>
  side.statement.claim.mentions.filter(
    (m): m is Time => m.kind === 'time' && dates({ mention: m, statement: side.statement }),
  );

function relation(left: Time, right: Time): 'equal' | 'within' | 'apart' {
  const [a, b] = [interval(left), interval(right)];
  if (a.from === b.from && a.to === b.to) return 'equal';
  return a.from <= b.to && b.from <= a.to ? 'within' : 'apart';
}

const interval = ({ earliest, latest }: Time): { from: number; to: number } => ({
  from: Date.parse((earliest ?? '').slice(0, 10)) / DAY,
  to: Date.parse((latest ?? '').slice(0, 10)) / DAY,
});

/** Whether parts that both texts state themselves are enough to keep the dates apart. */
function statedApart(left: Time, right: Time): boolean {
  if (left.approximate || right.approximate) return false;
  const both = (part: Time['stated'][number]) => left.stated.includes(part) && right.stated.includes(part);
  if (both('year') && year(left) !== year(right)) return true;
  if (both('month') && month(left) !== month(right)) return true;
  if (both('month') && both('day')) return true;
  const [a, b] = [interval(left), interval(right)];
  const near = Math.abs(a.from - b.from) < 7;
  const fixes = (time: Time) =>
    time.stated.includes('weekday') || (time.stated.includes('month') && time.stated.includes('day'));
  return near && left.granularity === 'day' && right.granularity === 'day' && fixes(left) && fixes(right);
}

const year = ({ earliest }: Time): string | undefined => earliest?.slice(0, 4);
const month = ({ earliest }: Time): string | undefined => earliest?.slice(5, 7);
