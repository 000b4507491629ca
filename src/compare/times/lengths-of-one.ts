import type { Time } from '../../model/mention.ts';
import { areAlike } from '../reading/alike.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import { shareBesideTimes } from './beside-times.ts';
import { clauseAt } from '../reading/clauses.ts';
import { verbsOf } from './event.ts';
import { haveOneTopic } from './lengths.ts';
import { areOfOwnerAndOwned } from '../apart/owner-and-owned.ts';
import { haveOtherRoutes } from '../people-and-places/routes.ts';
import type { Sided } from '../rule.ts';
import { apartInScope } from '../reading/scope.ts';
import { sameStanding } from '../reading/standing.ts';
import { wordsBeside } from '../reading/surroundings.ts';

/** Whether nothing beside two lengths shows that they are of two things: of a part and the whole, of two routes, of a pause. */
export const areLengthsOfOne = (left: Sided<Time>, right: Sided<Time>): boolean =>
  isDifference(left) === isDifference(right) &&
  isOfPart(left) === isOfPart(right) &&
  !areOfOtherDoings(left, right) &&
  !areOfTiedDoings(left, right) &&
  !areOfOtherObjects(left, right) &&
  (isStopped(left) === isStopped(right) || haveOneTopic(left, right)) &&
  sameStanding(left, right) &&
  !apartInScope(left, right) &&
  !areOfOwnerAndOwned(left, right) &&
  !haveOtherRoutes(left.statement, right.statement);

/** "Rehearsed it for three months", "wrote it in a fortnight": two acts, unless one only says that it lasted. */
function areOfOtherDoings(left: Sided<Time>, right: Sided<Time>): boolean {
  const [l, r] = [doingOf(left), doingOf(right)];
  // "They needed three hours" tells nothing of whom or what: "had slept for seven hours".
  if (
    (l === undefined && isToldBefore(right, r) && !namesAny(left)) ||
    (r === undefined && isToldBefore(left, l) && !namesAny(right))
  )
    return true;
  if (l === undefined || r === undefined || haveOneTopic(left, right)) return false;
  if (!areAlike(l, r)) return shareBesideTimes(left.statement, right.statement) < ALIKE;
  // "Built the first hut in a week", "a month to build the village".
  const [mine, theirs] = [objectBehind(left.statement, l), objectBehind(right.statement, r)];
  return mine !== undefined && theirs !== undefined && !areAlike(mine, theirs);
}

/** Whether a verb tells what was done. */
const isToldBefore = ({ mention }: Sided<Time>, verb: Term | undefined): boolean =>
  verb !== undefined && verb.end <= mention.start;

/** Whether a claim has a noun beside its times. */
const namesAny = ({ statement: { terms, claim } }: Sided<Time>): boolean =>
  terms.some(
    ({ tag, start, end }) =>
      tag.startsWith('NN') && !claim.mentions.some((m) => m.kind === 'time' && m.start <= start && m.end >= end),
  );

/** "Had managed the hotel for ten years", "was in charge of the restaurant for three": each length has its own thing right before it. */
export function areOfOtherObjects(left: Sided<Time>, right: Sided<Time>): boolean {
  const [mine, theirs] = [thingBefore(left), thingBefore(right)];
  return mine !== undefined && theirs !== undefined && !areAlike(mine, theirs);
}

/** The common noun with its article right before the "for" of a length. */
const thingBefore = ({ mention, statement: { terms, document } }: Sided<Time>): Term | undefined =>
  terms.find(
    ({ tag, start, end }) =>
      tag === 'NN' &&
      /^ for (?:about |nearly |almost |some |more than )?$/.test(document.text.slice(end, mention.start)) &&
      /\b(?:the|its|his|her|their) (?:[a-z-]+ )?$/.test(document.text.slice(Math.max(0, start - OBJECT), start)),
  );

/** The common noun right behind a verb. */
const objectBehind = ({ terms, claim }: Statement, verb: Term): Term | undefined =>
  terms.find(
    ({ tag, start, end }) =>
      /^NNS?$/.test(tag) &&
      start > verb.end &&
      start - verb.end <= OBJECT &&
      !claim.mentions.some((m) => m.kind === 'time' && m.start <= start && m.end >= end),
  );
/** Letters between a verb and its object: " the very first ". */
const OBJECT = 18;

/** What was done in that time: the verb before it, or what it took so long to do. */
function doingOf(side: Sided<Time>): Term | undefined {
  const [verb] = verbsOf(side);
  if (verb !== undefined && !LASTS.test(verb.lower)) return verb;
  const { mention, statement } = side;
  return statement.terms.find(
    ({ tag, start }) =>
      tag === 'VB' && start >= mention.end && TO_DO.test(statement.document.text.slice(mention.end, start)),
  );
}
const TO_DO = /^ (?:for [^.,;]{1,40} )?to $/;

/** "The rescue of the miners took 14 hours", "the operation on the miner took three". */
export function areOfTiedDoings(left: Sided<Time>, right: Sided<Time>): boolean {
  const [l, r] = [doingBefore(left), doingBefore(right)];
  return l !== undefined && r !== undefined && !areAlike(l, r);
}
/** The noun for a doing that is tied to whom or what it is done to. */
const doingBefore = ({ mention, statement }: Sided<Time>): Term | undefined =>
  clauseAt(statement, mention.start)?.subject.find(
    ({ tag, start, end }) =>
      tag === 'NN' &&
      end <= mention.start &&
      /^ (?:of|on|for) (?:the|an?|all|his|her|its|their)\b/u.test(statement.document.text.slice(end, end + TIE)) &&
      start >= statement.claim.start,
  );
/** Letters of " for their ". */
const TIE = 11;
const LASTS =
  /^(?:last|lasts|lasted|lasting|take|takes|took|taken|taking|need|needs|needed|run|runs|ran|running|go|goes|went|continue|continues|continued|hold|held|kept|spent|spend|required|dragged|stretched|end|ended|ends|is|was|been|over|finished|reached|freed|released|rescued|found)$/u;
/** Share of common words from which on two acts are told of one thing. */
const ALIKE = 0.6;

/** "The match was stopped for five minutes", "the first half lasted 50 minutes". */
const isStopped = (side: Sided<Time>): boolean =>
  wordsBeside(side)
    .before.slice(0, NEAR)
    .some((word) => STOPPED.has(word));
const STOPPED: ReadonlySet<string> = new Set(['stopped', 'halted', 'interrupted', 'paused', 'suspended', 'delayed']);

/** "The first act lasts 80 minutes", "the play lasts three hours". */
const isOfPart = ({ statement: { claim } }: Sided<Time>): boolean => PART.test(claim.text.slice(0, CLAIM));
const PART =
  /\b(?:first|second|third|last|final|opening|closing|latest|each|one|return) (?:act|half|part|leg|stage|phase|round|session|day|section|lap|set|period|episode|movement|journey|trip|flight|way)\b|\bback (?:takes?|took|lasts?|lasted)\b/i;
const CLAIM = 600;

/** Words before a length that may tell what it is of. */
const NEAR = 4;

/** "Took a day longer than planned": by how much, not how long. */
const isDifference = ({ mention: { end }, statement: { document } }: Sided<Time>): boolean =>
  /^ (?:longer|shorter|less|more|fewer|faster|slower|quicker|ahead|behind)\b/i.test(
    document.text.slice(end, end + NEXT),
  );
/** Letters in which the word behind a length stands. */
const NEXT = 10;
