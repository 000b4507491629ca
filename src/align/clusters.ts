import type { Pair } from '../model/comparison.ts';
import type { Claim, ClaimId } from '../model/claim.ts';

/** Two groups melt when the mean score over all their pairs of claims of different documents reaches this; a single bridge does not. */
const LINKAGE = 0.4;

/**
 * Groups of claims that speak of the same thing: average linkage over the aligned pairs, strongest first, where a pair that
 * is not aligned counts as 0. Groups come in the order of their first claim; only claims that are in some pair appear.
 */
export function clusters(pairs: readonly Pair[]): ClaimId[][] {
  const { claims, partners, strongest } = graphOf(pairs);
  const groupOf = claims.map(({ document }, index): Group => ({
    number: index,
    members: [index],
    documents: new Map([[document, 1]]),
  }));
  const most = 2 * claims.length;
  let count = claims.length;
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
  return [...new Set(groupOf)].map(({ members }) => members.flatMap((member) => claims[member]?.id ?? []));
}

interface Group {
  readonly number: number;
  readonly members: readonly number[];
  /** How many of its claims each document has. */
  readonly documents: Map<string, number>;
}

/** The claims of the pairs by number, those that each is paired with, and the pairs, strongest first. */
function graphOf(pairs: readonly Pair[]) {
  const numbers = new Map<ClaimId, number>();
  const claims: Claim[] = [];
  const partners: Map<number, number>[] = [];
  const numberOf = (claim: Claim): number => {
    const known = numbers.get(claim.id);
    if (known !== undefined) return known;
    numbers.set(claim.id, claims.length);
    partners.push(new Map());
    return claims.push(claim) - 1;
  };
  const links = pairs.map(({ left, right, score }) => {
    const link = { left: numberOf(left.claim), right: numberOf(right.claim), score };
    partners[link.left]?.set(link.right, score);
    partners[link.right]?.set(link.left, score);
    return link;
  });
  return { claims, partners, strongest: links.sort((a, b) => b.score - a.score) };
}

/** The mean score over all pairs of claims of different documents. */
function linkage(
  left: Group,
  right: Group,
  groupOf: readonly Group[],
  partners: readonly ReadonlyMap<number, number>[],
): number {
  const [few, many] = left.members.length < right.members.length ? [left, right] : [right, left];
  let count = left.members.length * right.members.length;
  for (const [document, claims] of few.documents) count -= claims * (many.documents.get(document) ?? 0);
  if (count === 0) return 0;
  let sum = 0;
  for (const member of few.members)
    for (const [other, score] of partners[member] ?? []) if (groupOf[other] === many) sum += score;
  return sum / count;
}

/** Both groups as one; the larger one's table is added to. */
function joined(left: Group, right: Group, number: number): Group {
  const [few, many] = left.documents.size < right.documents.size ? [left, right] : [right, left];
  for (const [document, claims] of few.documents)
    many.documents.set(document, (many.documents.get(document) ?? 0) + claims);
  return { number, members: [...left.members, ...right.members], documents: many.documents };
}
