import type { Pair } from '../model/comparison.ts';
import type { ClaimId } from '../model/claim.ts';

/** Two groups melt when the mean score over all their pairs of claims of different documents reaches this; a single bridge does not. */
const LINKAGE = 0.4;

interface Member {
  readonly id: ClaimId;
  readonly document: string;
}

/**
 * Groups of claims that speak of the same thing: average linkage over the aligned pairs, strongest first, where a pair that
 * is not aligned counts as 0. Groups come in the order of their first claim; only claims that are in some pair appear.
 */
export function clusters(pairs: readonly Pair[]): ClaimId[][] {
  const scores = new Map<string, number>();
  const groupOf = new Map<ClaimId, Member[]>();
  for (const { left, right, score } of pairs) {
    scores.set(keyOf(left.claim.id, right.claim.id), score);
    for (const { claim } of [left, right])
      if (!groupOf.has(claim.id)) groupOf.set(claim.id, [{ id: claim.id, document: claim.document }]);
  }
  const strongest = [...pairs].sort((a, b) => b.score - a.score);
  for (const { left, right } of strongest) {
    const a = groupOf.get(left.claim.id) ?? [];
    const b = groupOf.get(right.claim.id) ?? [];
    if (a === b || linkage(a, b, scores) < LINKAGE) continue;
    const merged = [...a, ...b];
    for (const { id } of merged) groupOf.set(id, merged);
  }
  return [...new Set(groupOf.values())].map((members) => members.map(({ id }) => id));
}

function linkage(left: readonly Member[], right: readonly Member[], scores: ReadonlyMap<string, number>): number {
  let sum = 0;
  let count = 0;
  for (const l of left) {
    for (const r of right) {
      if (l.document === r.document) continue;
      sum += scores.get(keyOf(l.id, r.id)) ?? 0;
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}

const keyOf = (a: ClaimId, b: ClaimId): string => (a < b ? `${a}|${b}` : `${b}|${a}`);
