import type { Statement, Term } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import type { Passage } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import { addsUp } from './arithmetic.ts';
import { fallsBack, movesOn } from './as-of.ts';
import { areAgesOfTwo } from './ages.ts';
import { areBodyAndSome } from './bodies.ts';
import { clauseAt } from '../reading/clauses.ts';
import { areOfOtherFrames } from './figure-frames.ts';
import { isFirstSince, oneRole } from './figure-context.ts';
import { limitsOf } from './figure-limits.ts';
import { ratioOf, relate, widened } from '../reading/intervals.ts';
import { areInTrade } from './market.ts';
import { picksAnother } from '../apart/one-of-several.ts';
import { areOfOtherScope } from '../apart/other-scope.ts';
import { areOfOtherOnes } from '../apart/other-ones.ts';
import { remembered, rememberedBeside } from '../reading/remembered.ts';
import { areOfOtherRows } from './rank-excuses.ts';
import type { Sided } from '../rule.ts';
import { otherParties, timesApart } from '../reading/scope.ts';
import { differentSpeakers, otherBasis, sameStanding } from '../reading/standing.ts';
import { partOf } from '../reading/subject.ts';
import { headOf, shareOf } from '../reading/surroundings.ts';

/** Figures this many times each other are of one thing only where the claims are nearly the same words. */
const FAR_APART = 10;
const NEARLY_SAME = 0.6;
/** Letters on either side of a figure in which stands whose it is. */
const REACH = 80;

/** Whether something told beside two numbers that differ lets both be right, so that nothing should be said of them. */
export function isExplained(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [left.mention, right.mention];
  const part = bearsRole(left) || bearsRole(right) ? undefined : partOf(l, r);
  if (part === 'left' && (l.max ?? Infinity) <= (r.max ?? Infinity)) return true;
  if (part === 'right' && (r.max ?? Infinity) <= (l.max ?? Infinity)) return true;
  const isNone = oneRole(l, r) && (l.max === 0 || r.max === 0);
  if (!isNone && ratioOf(widened(l), widened(r)) >= FAR_APART && shareOf(left.statement, right.statement) < NEARLY_SAME)
    return true;
  if (timesApart(left, right) && movesOn(left, right) === undefined && !fallsBack(left, right)) return true;
  return (
    isFirstSince(l, left.statement) !== isFirstSince(r, right.statement) ||
    complements(l, r) ||
    areBodyAndSome(left, right) ||
    areAgesOfTwo(left, right) ||
    makeUpWhole(left, right) ||
    otherBasis(left, right) ||
    isOwnedByOther(left, right) ||
    isOwnedByOther(right, left) ||
    isPolled(left) !== isPolled(right) ||
    limitsOf(left) !== limitsOf(right) ||
    isOfThoseNot(left) !== isOfThoseNot(right) ||
    isConverted(left, right) ||
    picksAnother(left, right) ||
    areInTrade(left.statement, right.statement) ||
    areOtherAccounts(left, right) ||
    areOfOtherRows(left, right) ||
    areOtherPlaces(left, right) ||
    areOfOtherFrames(left, right) ||
    isStep(left, right) ||
    isStep(right, left) ||
    areOfOthers(left, right) ||
    areOfOtherScope(left, right) ||
    (!sameStanding(left, right) && !differentSpeakers(left, right)) ||
    addsUp(left, right) ||
    otherParties(left, right)
  );
}

/** "Has 1,200 employees" tells of all whom a firm employs, not of a part of the people it does; "killed one employee" does not. */
const bearsRole = ({ mention: { of, role, start }, statement: { claim, document } }: Sided<Quantity>): boolean =>
  role.length >= ROLE &&
  headOf(of).startsWith(role.slice(0, ROLE)) &&
  HAVING.test(document.text.slice(Math.max(claim.start, start - HAVING_REACH), start));
const HAVING = /\b(?:has|have|had|with)\s+(?:[a-zà-ÿ]+\s+){0,2}$/i;
const HAVING_REACH = 32;
/** Letters of a role that the noun for its bearers begins with: "employees", "survivors". */
const ROLE = 6;

/** "Two of the five hostages", "three of the five hostages": together they are all. */
function makeUpWhole(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  if (isOnly(left) || isOnly(right)) return false;
  const [l, r] = [wholeOf(left), wholeOf(right)];
  return l !== undefined && l === r && (left.mention.min ?? 0) + (right.mention.min ?? 0) === l;
}

/** "Only one of the three came down alive": two others cannot have. */
const isOnly = ({ mention: { start }, statement: { document } }: Sided<Quantity>): boolean =>
  /\b(?:only|just) $/i.test(document.text.slice(Math.max(0, start - ONLY), start));
/** Letters of "only ". */
const ONLY = 5;

/** The number of all that a figure is a part of, where it is told with it. */
const wholeOf = ({ mention, statement: { claim } }: Sided<Quantity>): number | undefined =>
  mention.part === true
    ? (claim.mentions.find(
        (m): m is Quantity => m.kind === 'quantity' && m.start > mention.start && m.end <= mention.end,
      )?.min ?? undefined)
    : undefined;

/** "Dale's 226 yards": a figure that belongs to somebody whom the other claim does not name. */
function isOwnedByOther(side: Sided<Quantity>, other: Sided<Quantity>): boolean {
  const owner = ownerOf(side);
  return (
    owner !== undefined &&
    !other.statement.document.text.slice(other.statement.claim.start, other.statement.claim.end).includes(owner)
  );
}

const ownerOf = rememberedBeside(
  ({ mention, statement: { claim, document } }: Sided<Passage>): string | undefined =>
    OWNER.exec(document.text.slice(Math.max(claim.start, mention.start - REACH), mention.start))?.[1],
);
const OWNER = /(\p{Lu}\p{L}+)\s?['’]s?\s+$/u;

/** What people told an institute is not what they did: "an exit poll gave it 31 percent". */
const isPolled = ({ mention: { dimension, of }, statement }: Sided<Quantity>): boolean =>
  (dimension === 'percent' || headOf(of) === 'seats') && tellsOfPoll(statement);

const tellsOfPoll = remembered(({ claim }: Statement): boolean => POLLED.test(claim.text.slice(0, LONGEST)));

const POLLED = /\b(?:surveys?|surveyed|pollsters?|(?:exit|opinion) polls?)\b/i;
const LONGEST = 1000;

/** "110 billion euros ($143 billion)": what a paper reckons a sum to be in its own money moves with the rate of the day. */
const isConverted = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  (isBracketed(left) || isBracketed(right)) && ratioOf(widened(left.mention), widened(right.mention)) < RATES;
const RATES = 1.25;

const isBracketed = rememberedBeside(
  ({ mention: { dimension, start }, statement: { claim, document } }: Sided<Quantity>): boolean =>
    dimension === 'money' &&
    /\(\s*$/u.test(document.text.slice(Math.max(claim.start, start - 2), start)) &&
    claim.mentions.some(
      (m) => m.kind === 'quantity' && m.dimension === 'money' && m.end <= start && start - m.end <= 4,
    ),
);

/**
 * Whether two claims give two or more figures for the same things and agree in none: "54 games, 13 home runs", "157 games, 33 home runs" are of two
 * seasons or two players. Tolls are left out, which move together.
 */
function areOtherAccounts(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [accountOf(left.statement), accountOf(right.statement)];
  let apart = 0;
  for (const a of l) {
    const like = r.filter((b) => a.unit === b.unit && a.dimension === b.dimension && headOf(a.of) === headOf(b.of));
    if (like.length === 0) continue;
    if (like.some((b) => relate(a, b) !== 'apart')) return false;
    apart++;
  }
  return apart >= ACCOUNT;
}
const ACCOUNT = 2;

const accountOf = remembered(({ claim }: Statement): readonly Quantity[] =>
  claim.mentions
    .filter(
      (m): m is Quantity =>
        m.kind === 'quantity' && m.dimension === 'count' && (m.role === '' || m.role === 'scored') && m.of !== '',
    )
    .slice(0, LONGEST_ACCOUNT),
);
/** Figures of a claim that are looked at: what has more is a table. */
const LONGEST_ACCOUNT = 24;

/** "Nobody on the ground", "three people on board": where those were of whom there were none. */
const areOtherPlaces = (left: Sided<Quantity>, right: Sided<Quantity>): boolean => {
  if (left.mention.max !== 0 && right.mention.max !== 0) return false;
  const [l, r] = [whereOf(left), whereOf(right)];
  return l !== undefined && r !== undefined && !areAlike(l, r);
};

/** "Six killed in the north", "nobody killed in the south". */
const areOfOthers = (left: Sided<Quantity>, right: Sided<Quantity>): boolean => {
  const [l, r] = [left, right].map(({ statement, mention }) => clauseAt(statement, mention.start));
  return (
    l !== undefined &&
    r !== undefined &&
    areOfOtherOnes(left.statement, { ...left.mention, clause: l }, right.statement, { ...right.mention, clause: r })
  );
};

/** The noun of the place that stands right behind a count. */
const whereOf = ({ mention, statement: { terms, document } }: Sided<Quantity>): Term | undefined => {
  const place = WHERE.exec(document.text.slice(mention.end, mention.end + REACH))?.[0];
  return place === undefined ? undefined : terms.find(({ end }) => end === mention.end + place.length);
};
const WHERE = /^ (?:on board|aboard|on|in|inside|at|outside|under|near) (?:the |his |her |its |their |an? )[a-zà-ÿ]+/i;

/** "Two members have not signed", "12 members have signed": those who did and those who did not. */
const isOfThoseNot = rememberedBeside(
  ({ mention: { end, dimension, role }, statement: { claim, document } }: Sided<Quantity>): boolean =>
    dimension === 'count' && role === '' && NOT_NEXT.test(document.text.slice(end, Math.min(claim.end, end + REACH))),
);
const NOT_NEXT =
  /^(?: (?:of|in|from|the|its|their|other|more|[a-zà-ÿ]+s))*,? (?:(?:has|have|had|did|do|does|would|will|were|was|are|is|could|still) )*(?:not|never|yet to|failed to|refus(?:e|es|ed) to|declined to|stayed (?:away|out)|voted against|opposed)\b/i;

/** "Four in five would stay" and "a fifth regret it" are two sides of one figure. */
const complements = (l: Quantity, r: Quantity): boolean =>
  l.dimension === 'percent' && Math.abs((l.min ?? 0) + (r.min ?? 0) - 100) <= 1 && l.min !== r.min;

/** "Rises to 13 euros" and "is now 12": two steps of one row. */
const isStep = (
  { mention: { point } }: Sided<Quantity>,
  { mention, statement: { claim, document } }: Sided<Quantity>,
): boolean =>
  point === 'to' &&
  /\b(?:now|currently|at present|today|so far)\s+(?:[a-zà-ÿ]+\s+){0,2}$/i.test(
    document.text.slice(Math.max(claim.start, mention.start - REACH), mention.start),
  );
