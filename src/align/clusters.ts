import type { Pair, Statement } from '../model/comparison.ts';
import type { ClaimId } from '../model/claim.ts';
import { type Copies, copiesOf, placesOf } from '../model/copies.ts';
import type { DocumentId } from '../model/document.ts';

/** What was looked at of a story of very many documents; in others every pair is. */
export interface Looked {
  /** What a statement of the pairs stands for besides itself. */
  readonly copies: Copies;
  /** Pairs that were looked at and are not aligned. */
  readonly apart: readonly Pair[];
  /** Statements with so many that are like them that not all were looked at. */
  readonly cut: ReadonlySet<Statement>;
}

const ALL_LOOKED_AT: Looked = { copies: new Map(), apart: [], cut: new Set() };

/** Two groups melt when the mean score over all their pairs of claims of different documents reaches this; a single bridge does not. */
const LINKAGE = 0.4;
/** The same where not all pairs were looked at, if in addition this share of the smaller group is paired with the larger one. */
const TOUCHED = 0.5;

/**
 * Groups of claims that speak of the same thing: average linkage over the aligned pairs, strongest first, where a pair that
 * is not aligned counts as 0. Groups come in the order of their first claim; only claims that are in some pair appear. A statement
 * counts in all the places that it stands for, and a pair that was not looked at does not count.
 */
export function clusters(pairs: readonly Pair[], looked: Looked = ALL_LOOKED_AT): ClaimId[][] {
  const { copies, cut } = looked;
  const { statements, partners, strongest } = graphOf(pairs, looked);
  const placesAt = (index: number): readonly Statement[] => {
    const statement = statements[index];
    return statement === undefined ? [] : copiesOf(statement, copies);
  };
  const groupOf = statements.map((statement, index): Group => {
    const documents = new Map<DocumentId, number>();
    for (const { claim } of placesAt(index)) documents.set(claim.document, (documents.get(claim.document) ?? 0) + 1);
    const places = placesAt(index).length;
    return { number: index, members: [index], places, cut: cut.has(statement) ? places : 0, documents };
  });
  const most = 2 * statements.length;
  let count = statements.length;
  // Two groups that are apart stay so: what melts with another is a new group.
  const apart = new Set<number>();
  for (const { left, right } of strongest) {
    const [a, b] = [groupOf[left], groupOf[right]];
    if (a === undefined || b === undefined || a === b) continue;
    const key = Math.min(a.number, b.number) * most + Math.max(a.number, b.number);
    if (apart.has(key)) continue;
    if (linkage(a, b, groupOf, partners) < LINKAGE) apart.add(key);
    else {
      const merged = joined(a, b, count++);
      for (const member of merged.members) groupOf[member] = merged;
    }
  }
  return [...new Set(groupOf)].map(({ members }) =>
    members.flatMap((member) => placesAt(member).map(({ claim }) => claim.id)),
  );
}

interface Group {
  readonly number: number;
  readonly members: readonly number[];
  /** How many claims they stand for. */
  readonly places: number;
  /** How many of those not all of whose likes were looked at. */
  readonly cut: number;
  /** How many of its claims each document has. */
  readonly documents: Map<DocumentId, number>;
}

/** What a statement is to another that it was held against. */
interface Link {
  /** The sum of the scores in all places, 0 where the two are not aligned. */
  readonly sum: number;
  /** In how many places that is. */
  readonly places: number;
}

type Partners = readonly ReadonlyMap<number, Link>[];

/** The statements of the pairs by number, what each was held against, and the pairs, strongest first. */
function graphOf(pairs: readonly Pair[], { copies, apart }: Looked) {
  const numbers = new Map<Statement, number>();
  const statements: Statement[] = [];
  const partners: Map<number, Link>[] = [];
  const numberOf = (statement: Statement): number => {
    const known = numbers.get(statement);
    if (known !== undefined) return known;
    numbers.set(statement, statements.length);
    partners.push(new Map());
    return statements.push(statement) - 1;
  };
  const enter = (left: number, right: number, link: Link): void => {
    partners[left]?.set(right, link);
    partners[right]?.set(left, link);
  };
  const strongest = pairs.map((pair) => {
    const { left, right, score } = { left: numberOf(pair.left), right: numberOf(pair.right), score: pair.score };
    const places = copies.size === 0 ? 1 : placesOf(pair, copies);
    enter(left, right, { sum: score * places, places });
    return { left, right, score };
  });
  for (const pair of apart) {
    const [left, right] = [numbers.get(pair.left), numbers.get(pair.right)];
    if (left === undefined || right === undefined || partners[left]?.has(right) === true) continue;
    enter(left, right, { sum: 0, places: placesOf(pair, copies) });
  }
  return { statements, partners, strongest: strongest.sort((a, b) => b.score - a.score) };
}

/** The mean score over all pairs of claims of different documents that were looked at. */
function linkage(left: Group, right: Group, groupOf: readonly Group[], partners: Partners): number {
  const [few, many] = left.members.length < right.members.length ? [left, right] : [right, left];
  let count = left.places * right.places;
  for (const [document, claims] of few.documents) count -= claims * (many.documents.get(document) ?? 0);
  if (count === 0) return 0;
  let [sum, seen, touched] = [0, 0, 0];
  for (const member of few.members) {
    const before = sum;
    for (const [other, link] of partners[member] ?? []) {
      if (groupOf[other] !== many) continue;
      sum += link.sum;
      seen += link.places;
    }
    if (sum > before) touched++;
  }
  const unseen = left.cut * right.cut - seen;
  if (unseen <= 0) return sum / count;
  return touched < TOUCHED * few.members.length ? 0 : sum / Math.max(seen, count - unseen);
}

/** Both groups as one; the larger one's table is added to. */
function joined(left: Group, right: Group, number: number): Group {
  const [few, many] = left.documents.size < right.documents.size ? [left, right] : [right, left];
  for (const [document, claims] of few.documents)
    many.documents.set(document, (many.documents.get(document) ?? 0) + claims);
  return {
    number,
    members: [...left.members, ...right.members],
    places: left.places + right.places,
    cut: left.cut + right.cut,
    documents: many.documents,
  };
}
