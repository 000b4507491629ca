import type { Claim } from '../model/claim.ts';
import type { Comparison, Finding, Outcome, Reading, Statement } from '../model/comparison.ts';
import type { Copies } from '../model/copies.ts';
import type { Compared } from './compare.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Rule } from './rule.ts';
import { sureness } from './sureness.ts';
import { verdictOf } from './verdict.ts';

const GRAVITY: Readonly<Record<Outcome, number>> = { same: 0, compatible: 1, different: 2, incompatible: 3 };

/** Where a value stands. */
export interface Place {
  readonly statement: Statement;
  readonly claim: Claim;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Link {
  readonly entry: Compared;
  readonly comparison: Comparison;
  readonly score: number;
  readonly left: Place;
  readonly right: Place;
}

/** A finding with the pairs it stands between. */
export interface FindingOfPairs {
  readonly finding: Finding;
  readonly pairs: readonly Compared[];
}

/**
 * The findings of one cluster: comparisons of one rule that share a passage are one disagreement, told once with a reading
 * for each value and every place that gives it; `order` sorts places. What is found of a statement holds for its copies.
 */
export function findingsOf(
  cluster: string,
  compared: readonly Compared[],
  rules: readonly Rule[],
  order: (a: Place, b: Place) => number,
  copies: Copies = new Map(),
): FindingOfPairs[] {
  return groupsOf(compared).flatMap((links) => {
    const gravest = links.reduce((a, b) => (GRAVITY[b.comparison.outcome] > GRAVITY[a.comparison.outcome] ? b : a));
    const verdict = verdictOf(gravest.comparison.outcome);
    if (verdict === 'agree') return [];
    const { rule, reason } = gravest.comparison;
    const decisive = links.filter(({ comparison }) => comparison.outcome === gravest.comparison.outcome);
    const readings = readingsOf(links, order, copies);
    const finding: Finding = {
      fingerprint: fingerprintOf(
        rule,
        links.flatMap(({ left, right }) => [`${left.value} ${left.text}`, `${right.value} ${right.text}`]),
      ),
      rule,
      verdict,
      confidence: round(Math.max(...decisive.map(({ comparison, score }) => sureness(comparison, score)))),
      message: `${rules.find(({ id }) => id === rule)?.title ?? rule}: ${reason}`,
      cluster,
      readings,
    };
    return [{ finding, pairs: [...new Set(links.map(({ entry }) => entry))] }];
  });
}

const placeOf = (statement: Statement, { value, passage }: Comparison['left'], by: number): Place => ({
  statement,
  claim: statement.claim,
  value,
  start: passage.start + by,
  end: passage.end + by,
  text: passage.text,
});

/** Links that share passages, in the order in which they were last joined. */
interface Group {
  links: Link[];
  /** The group that has taken up this one. */
  into?: Group;
  touched: number;
}

/** The links between pairs in groups: those of one rule that share a passage, or are joined by others that do. */
function groupsOf(compared: readonly Compared[]): readonly (readonly Link[])[] {
  const telling = rulesThatDiffer(compared);
  const places = new Map<Claim, Known[]>();
  const alive = new Set<Group>();
  let count = 0;
  for (const entry of compared) {
    for (const comparison of entry.comparisons) {
      if (!telling.has(comparison.rule) || !joins(comparison)) continue;
      const link: Link = {
        entry,
        comparison,
        score: entry.pair.score,
        left: placeOf(entry.pair.left, comparison.left, entry.inLeft),
        right: placeOf(entry.pair.right, comparison.right, entry.inRight),
      };
      const [left, right] = [knownOf(places, link.left, comparison.rule), knownOf(places, link.right, comparison.rule)];
      const [a, b] = [rootOf(left.group), rootOf(right.group)];
      const group = a === b || b === undefined ? a : a === undefined ? b : joined(a, b, alive);
      left.group = right.group = added(group, link, count++, alive);
    }
  }
  return [...alive].sort((a, b) => a.touched - b.touched).map(({ links }) => links);
}

/**
 * Agreement less sure than this joins nothing: "two boats" and "two countries" give one number, but of other things, and a story of thirty
 * articles has so many such numbers that all its figures would be one disagreement.
 */
const SURE_TO_JOIN = 0.25;

const joins = ({ outcome, confidence }: Comparison): boolean =>
  confidence >= SURE_TO_JOIN || outcome === 'incompatible' || outcome === 'different';

/** The rules that found more than agreement: of the others there is nothing to tell. */
function rulesThatDiffer(compared: readonly Compared[]): ReadonlySet<string> {
  const rules = new Set<string>();
  for (const { comparisons } of compared)
    for (const { rule, outcome } of comparisons) if (outcome !== 'same') rules.add(rule);
  return rules;
}

/** A passage of a claim with the group of those that one rule compared it in. */
interface Known {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  group: Group | undefined;
}

function knownOf(places: Map<Claim, Known[]>, { claim, start, end }: Place, rule: string): Known {
  const own = places.get(claim) ?? [];
  if (own.length === 0) places.set(claim, own);
  for (const known of own) if (known.start === start && known.end === end && known.rule === rule) return known;
  const known: Known = { rule, start, end, group: undefined };
  own.push(known);
  return known;
}

function rootOf(group: Group | undefined): Group | undefined {
  let root = group;
  while (root?.into !== undefined) root = root.into;
  // Later ways to the root are short.
  if (group !== undefined && root !== undefined && group !== root) group.into = root;
  return root;
}

function joined(a: Group, b: Group, alive: Set<Group>): Group {
  const [first, second] = a.touched < b.touched ? [a, b] : [b, a];
  const group: Group = { links: first.links.concat(second.links), touched: 0 };
  first.into = second.into = group;
  alive.delete(first);
  alive.delete(second);
  alive.add(group);
  return group;
}

function added(group: Group | undefined, link: Link, touched: number, alive: Set<Group>): Group {
  if (group === undefined) {
    const own: Group = { links: [link], touched };
    alive.add(own);
    return own;
  }
  group.links.push(link);
  group.touched = touched;
  return group;
}

function readingsOf(links: readonly Link[], order: (a: Place, b: Place) => number, copies: Copies): Reading[] {
  const places = new Map<string, Place>();
  for (const { left, right } of links) {
    for (const place of [left, right]) {
      const key = `${place.claim.id} ${place.start} ${place.end}`;
      if (!places.has(key)) places.set(key, place);
    }
  }
  const all = [...places.values()].flatMap((place) => everyPlace(place, copies)).sort(order);
  const byValue = Map.groupBy(all, ({ value }) => value);
  // "4 a.m." and "around four" are written alike: what differs then are the words, or only whose they are.
  const byWords = byValue.size > 1 ? byValue : Map.groupBy(all, ({ text }) => text);
  const groups =
    byWords.size > 1
      ? [...byWords]
      : [...Map.groupBy(all, ({ claim }) => claim.document)].map(([, said]) => [said[0]?.value ?? '', said] as const);
  return groups.map(([value, said]) => ({
    value,
    places: said.map(({ claim, start, end, text }) => ({
      claim: claim.id,
      document: claim.document,
      start,
      end,
      text,
    })),
  }));
}

/** The same passage in every copy of its statement. */
function everyPlace(place: Place, copies: Copies): readonly Place[] {
  const own = copies.get(place.statement);
  if (own === undefined) return [place];
  return own.map((statement) => {
    const by = statement.claim.start - place.claim.start;
    return { ...place, statement, claim: statement.claim, start: place.start + by, end: place.end + by };
  });
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
