import { areMarkedApart } from '../apart/told-apart.ts';
import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import { otherParties, timesApart } from '../reading/scope.ts';
import { differentSpeakers, sameStanding } from '../reading/standing.ts';
import { sameThing } from '../reading/subject.ts';
import { topicsOf } from '../reading/topics.ts';
import type { Sided } from '../rule.ts';

/** Those for and those against who together are more than all: "82 percent of its members voted for the offer", "two thirds of the members rejected it". */
export function moreThanAll(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const [l, r] = [voteIn(left), voteIn(right)];
  if (l === undefined || r === undefined || isFor(l) === isFor(r)) return [];
  if ((l.mention.min ?? 0) + (r.mention.min ?? 0) <= ALL || sameThing(l, r, ALONE) < ALONE) return [];
  if (timesApart(l, r) || otherParties(l, r) || !sameStanding(l, r) || areMarkedApart(left, right)) return [];
  const side = ({ mention: { start, end, text, min } }: Sided<Quantity>) => ({
    value: `${min} percent`,
    passage: { start, end, text },
  });
  return [
    {
      outcome: differentSpeakers(l, r) ? 'different' : 'incompatible',
      reason: 'those for and those against are more than all',
      confidence: SURE,
      left: side(l),
      right: side(r),
    },
  ];
}

const SURE = 0.8;
/** All voters in percent, and one who is lost in rounding. */
const ALL = 101;
/** How surely two shares are of the same people where neither says of whom. */
const ALONE = 0.6;

/** The only share in a claim where it is one of those for something or against it; a survey asks other people each time. */
function voteIn(statement: Statement): Sided<Quantity> | undefined {
  const shares = statement.claim.mentions.filter(
    (m): m is Quantity => m.kind === 'quantity' && m.dimension === 'percent' && !m.change,
  );
  const [mention] = shares;
  if (mention === undefined || shares.length > 1 || mention.approximate || SURVEY.test(statement.claim.text))
    return undefined;
  const side = { mention, statement };
  const topics = topicsOf(side);
  return topics.has('share support') !== topics.has('share rejection') ? side : undefined;
}

const isFor = (side: Sided<Quantity>): boolean => topicsOf(side).has('share support');
const SURVEY = /\b(?:surveys?|opinion|polled|pollsters?|exit poll|(?:an?|the|new|latest) poll)\b/i;
