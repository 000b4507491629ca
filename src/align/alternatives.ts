import type { Candidate } from './candidates.ts';
import type { Profile } from './profile.ts';

/**
 * The alternatives of pairs, which stay the same however the pairs are judged: a group holds all candidates of one claim in one
 * other document, so that each pair is in the group of its left claim and in that of its right one.
 */
export interface Alternatives {
  /** For each pair the group of its left claim, and of its right one. */
  readonly ofLeft: Int32Array;
  readonly ofRight: Int32Array;
  /** For each group its pairs, in their order. */
  readonly groups: readonly (readonly number[])[];
  /** Numbers of the words that the two claims of each pair share, sorted, one pair after the other. */
  readonly shared: Int32Array;
  /** Where the shared words of each pair begin; one entry more than there are pairs. */
  readonly sharedFrom: Int32Array;
}

/** Groups pairs by what else their claims may speak of. */
export function alternativesOf(
  pairs: readonly Candidate[],
  documentOf: readonly number[],
  profiles: readonly Profile[],
): Alternatives {
  const documents = (documentOf.at(-1) ?? 0) + 1;
  const numberOf = new Map<number, number>();
  const groups: number[][] = [];
  const enter = (claim: number, other: number, pair: number): number => {
    const key = claim * documents + (documentOf[other] ?? 0);
    const known = numberOf.get(key);
    if (known !== undefined) {
      groups[known]?.push(pair);
      return known;
    }
    numberOf.set(key, groups.length);
    return groups.push([pair]) - 1;
  };
  const [ofLeft, ofRight] = [new Int32Array(pairs.length), new Int32Array(pairs.length)];
  const sharedFrom = new Int32Array(pairs.length + 1);
  const shared: number[] = [];
  pairs.forEach(({ left, right }, pair) => {
    ofLeft[pair] = enter(left, right, pair);
    ofRight[pair] = enter(right, left, pair);
    for (const id of common(profiles[left], profiles[right])) shared.push(id);
    sharedFrom[pair + 1] = shared.length;
  });
  return { ofLeft, ofRight, groups, shared: Int32Array.from(shared), sharedFrom };
}

/** The numbers that stand on both sides, sorted. */
function common(left: Profile | undefined, right: Profile | undefined): readonly number[] {
  const [a, b] = [left?.sorted ?? NONE, right?.sorted ?? NONE];
  const found: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) found.push(x);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return found;
}

const NONE = new Int32Array(0);
