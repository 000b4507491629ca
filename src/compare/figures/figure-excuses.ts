import { areBodyAndSome } from './bodies.ts';
import { addsUp } from './arithmetic.ts';
import { fallsBack, movesOn } from './as-of.ts';
import { areAgesOfTwo } from './ages.ts';
import { areOtherChildren } from './children.ts';
import { isFirstSince, oneRole } from './figure-context.ts';
import { areOfOtherDeeds } from './figure-deeds.ts';
import { areLimitedApart } from './figure-limits.ts';
import { areOfOtherOwners } from './figure-owners.ts';
import { areOfOtherParts } from './figure-parts.ts';
import { areInTrade } from './market.ts';
import { areOfOtherRows } from './rank-excuses.ts';
import { ratioOf, relate, widened } from '../reading/intervals.ts';
import { remembered, rememberedBeside } from '../reading/remembered.ts';
import { otherParties, timesApart } from '../reading/scope.ts';
import { differentSpeakers, otherBasis, sameStanding } from '../reading/standing.ts';
import { partOf } from '../reading/subject.ts';
import { headOf, shareOf } from '../reading/surroundings.ts';
import type { Sided } from '../rule.ts';
import type { Statement } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';

/** Figures this many times each other are of one thing only where the claims are nearly the same words. */
const FAR_APART = 10;
const NEARLY_SAME = 0.6;

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
    areLimitedApart(left, right) ||
    areOfOtherDeeds(left, right) ||
    areBodyAndSome(left, right) ||
    areAgesOfTwo(left, right) ||
    areOtherChildren(left, right) ||
    areOfOtherParts(left, right) ||
    areOfOtherOwners(left, right) ||
    areOfOtherRows(left, right) ||
    otherBasis(left, right) ||
    isConverted(left, right) ||
    areMilesAtSea(left, right) ||
    lacksMagnitude(left.mention, right.mention) ||
    isGivenBare(left, right) ||
    isGivenBare(right, left) ||
    isInRecord(left, right) ||
    isInRecord(right, left) ||
    areInTrade(left.statement, right.statement) ||
    areOtherAccounts(left, right) ||
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

/** "40 nautical miles", "some 40 miles": at sea a mile is a nautical one, whoever leaves that out. */
const areMilesAtSea = ({ mention: l }: Sided<Quantity>, { mention: r }: Sided<Quantity>): boolean =>
  l.dimension === 'length' &&
  /\bmiles?\b/i.test(l.text) &&
  /\bmiles?\b/i.test(r.text) &&
  NAUTICAL.test(l.text) !== NAUTICAL.test(r.text) &&
  ratioOf(widened(l), widened(r)) < MILES;
const NAUTICAL = /\bnautical\b/i;
/** A nautical mile has 1.151 miles. */
const MILES = 1.16;

/** "£61.7 million", "£61.7": the same digits, of which one paper left out the million. */
const lacksMagnitude = (l: Quantity, r: Quantity): boolean => {
  if (l.dimension !== 'money' || l.min === null || r.min === null || l.min === r.min) return false;
  const [less, more] = [Math.min(l.min, r.min), Math.max(l.min, r.min)];
  return !Number.isInteger(less) && MAGNITUDES.some((times) => Math.abs(more / less / times - 1) < SAME_DIGITS);
};
const MAGNITUDES = [1e3, 1e6, 1e9];
const SAME_DIGITS = 1e-9;

/** "Brings the total to 100,000 tonnes", "the 60,000 tonnes bring it to 100,000": the figure stands in the other claim without its unit. */
const isGivenBare = (
  { mention: { text, dimension } }: Sided<Quantity>,
  { mention, statement: { claim } }: Sided<Quantity>,
): boolean => {
  const digits = digitsOf(text);
  return (
    dimension !== 'count' &&
    digits.length >= TELLING_DIGITS &&
    claim.mentions.some(
      (m) =>
        m.kind === 'quantity' &&
        m !== mention &&
        m.dimension === 'count' &&
        m.of === '' &&
        m.role === '' &&
        digitsOf(m.text) === digits,
    )
  );
};
const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');
/** Digits from which a figure is no chance. */
const TELLING_DIGITS = 3;

/** "31-2 with 24 wins by knockout", "31 wins": the record beside the one figure is the other. */
const isInRecord = ({ statement: { claim } }: Sided<Quantity>, { mention: { min, max } }: Sided<Quantity>): boolean =>
  min !== null &&
  min === max &&
  claim.mentions.some((m) => m.kind === 'quantity' && m.dimension === 'score' && (m.min === min || m.max === max));

/**
 * Whether two claims give two or more figures for the same things and agree in none: "54 games, 13 home runs", "157 games, 33 home runs" are of two
 * seasons or two players. Tolls are left out, which move together.
 */
function areOtherAccounts(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [accountOf(left.statement), accountOf(right.statement)];
  let [apart, taken] = [0, false];
  for (const a of l) {
    const like = r.filter((b) => a.unit === b.unit && a.dimension === b.dimension && headOf(a.of) === headOf(b.of));
    if (like.length === 0) continue;
    if (like.some((b) => relate(a, b) !== 'apart')) return false;
    apart++;
    taken ||= a.role !== '' && a.role !== 'scored';
  }
  return apart >= (taken ? HAUL : ACCOUNT);
}
const ACCOUNT = 2;
/** Of one haul two figures may be told wrong, three are of another. */
const HAUL = 3;

const accountOf = remembered(({ claim }: Statement): readonly Quantity[] =>
  claim.mentions
    .filter(
      (m): m is Quantity =>
        m.kind === 'quantity' && m.dimension === 'count' && (m.role === '' || ACCOUNTED.has(m.role)) && m.of !== '',
    )
    .slice(0, LONGEST_ACCOUNT),
);

/** Roles of things of which a haul or a match has its own. */
const ACCOUNTED: ReadonlySet<string> = new Set(['scored', 'seized', 'recovered', 'stolen', 'sold', 'found']);

/** Figures of a claim that are looked at: what has more is a table. */
const LONGEST_ACCOUNT = 24;
