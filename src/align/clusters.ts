import type { Pair } from '../model/comparison.ts';
import type { Claim, ClaimId } from '../model/claim.ts';

/** Two groups melt when the mean score over all their pairs of claims of different documents reaches this; a single bridge does not. */
const LINKAGE = 0.4;

/**
 * Groups of claims that speak of the same thing: average linkage over the aligned pairs, strongest first, where a pair that
 * is not aligned counts as 0. Groups come in the order of their first claim; only claims that are in some pair appear.
 */
export function clusters(pairs: readonly Pair[]): ClaimId[][] {
  const groupOf = new Map<ClaimId, Group>();
  for (const { left, right } of pairs) {
    for (const { claim } of [left, right]) if (!groupOf.has(claim.id)) groupOf.set(claim.id, groupOfOne(claim));
  }
  for (const { left, right, score } of pairs) {
    const [a, b] = [groupOf.get(left.claim.id), groupOf.get(right.claim.id)];
    if (a === undefined || b === undefined) continue;
    a.scores.set(b, score);
    b.scores.set(a, score);
  }
  const strongest = [...pairs].sort((a, b) => b.score - a.score);
  for (const { left, right } of strongest) {
    const a = groupOf.get(left.claim.id);
    const b = groupOf.get(right.claim.id);
    if (a === undefined || b === undefined || a === b || linkage(a, b) < LINKAGE) continue;
    const merged = joined(a, b);
    for (const id of merged.ids) groupOf.set(id, merged);
  }
  return [...new Set(groupOf.values())].map(({ ids }) => [...ids]);
}

interface Group {
  readonly ids: readonly ClaimId[];
  /** How many of its claims each document has. */
  readonly documents: Map<string, number>;
  /** For each other group the sum of the scores of the pairs between the two. */
  readonly scores: Map<Group, number>;
}

const groupOfOne = ({ id, document }: Claim): Group => ({
  ids: [id],
  documents: new Map([[document, 1]]),
  scores: new Map(),
});

/** The mean score over all pairs of claims of different documents. */
function linkage(left: Group, right: Group): number {
  const [few, many] = left.documents.size < right.documents.size ? [left, right] : [right, left];
  let count = left.ids.length * right.ids.length;
  for (const [document, claims] of few.documents) count -= claims * (many.documents.get(document) ?? 0);
  return count === 0 ? 0 : (left.scores.get(right) ?? 0) / count;
}

/** Both groups as one; what is known of the larger is added to and used again. */
function joined(left: Group, right: Group): Group {
  const [few, many] = left.scores.size < right.scores.size ? [left, right] : [right, left];
  const { documents, scores } = many;
  const merged: Group = { ids: [...left.ids, ...right.ids], documents, scores };
  for (const [document, claims] of few.documents) documents.set(document, (documents.get(document) ?? 0) + claims);
  scores.delete(few);
  for (const [other, score] of few.scores) if (other !== many) scores.set(other, (scores.get(other) ?? 0) + score);
  for (const [other, score] of scores) {
    other.scores.delete(few);
    other.scores.delete(many);
    other.scores.set(merged, score);
  }
  return merged;
}
