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
  /** The pairs of each group, in their order, one group after the other, and where each begins; one entry more than there are groups. */
  readonly members: Int32Array;
  readonly from: Int32Array;
  /** Numbers of the words that the two claims of a pair share, sorted; pairs of the same two contents share the same stretch. */
  readonly shared: Int32Array;
  /** Where the shared words of each pair begin and end. */
  readonly sharedFrom: Int32Array;
  readonly sharedTo: Int32Array;
}

/** Groups pairs by what else their claims may speak of. */
export function alternativesOf(
  pairs: readonly Candidate[],
  documentOf: readonly number[],
  profiles: readonly Profile[],
): Alternatives {
  return { ...groupsOf(pairs, documentOf), ...sharedOf(pairs, profiles) };
}

function groupsOf(
  pairs: readonly Candidate[],
  documentOf: readonly number[],
): Pick<Alternatives, 'ofLeft' | 'ofRight' | 'members' | 'from'> {
  const documents = (documentOf.at(-1) ?? 0) + 1;
  const numberOf = new Map<number, number>();
  const groupOf = (claim: number, other: number): number => {
    const key = claim * documents + (documentOf[other] ?? 0);
    const known = numberOf.get(key);
    if (known !== undefined) return known;
    numberOf.set(key, numberOf.size);
    return numberOf.size - 1;
  };
  const [ofLeft, ofRight] = [new Int32Array(pairs.length), new Int32Array(pairs.length)];
  pairs.forEach(({ left, right }, pair) => {
    ofLeft[pair] = groupOf(left, right);
    ofRight[pair] = groupOf(right, left);
  });
  const from = new Int32Array(numberOf.size + 1);
  for (const groups of [ofLeft, ofRight]) for (const group of groups) from[group + 1] = (from[group + 1] ?? 0) + 1;
  for (let group = 0; group < numberOf.size; group++) from[group + 1] = (from[group + 1] ?? 0) + (from[group] ?? 0);
  const members = new Int32Array(2 * pairs.length);
  const filled = from.slice();
  for (let pair = 0; pair < pairs.length; pair++) {
    for (const group of [ofLeft[pair] ?? 0, ofRight[pair] ?? 0]) {
      members[filled[group] ?? 0] = pair;
      filled[group] = (filled[group] ?? 0) + 1;
    }
  }
  return { ofLeft, ofRight, members, from };
}

function sharedOf(
  pairs: readonly Candidate[],
  profiles: readonly Profile[],
): Pick<Alternatives, 'shared' | 'sharedFrom' | 'sharedTo'> {
  const contents = profiles.reduce((most, { content }) => Math.max(most, content), 0) + 1;
  const known = new Map<number, number>();
  const [sharedFrom, sharedTo] = [new Int32Array(pairs.length), new Int32Array(pairs.length)];
  const shared: number[] = [];
  pairs.forEach(({ left, right }, pair) => {
    const [l, r] = [profiles[left], profiles[right]];
    if (l === undefined || r === undefined) return;
    const key = l.content * contents + r.content;
    const before = known.get(key) ?? pair;
    if (before === pair) {
      known.set(key, pair);
      sharedFrom[pair] = shared.length;
      for (const id of common(l.sorted, r.sorted)) shared.push(id);
      sharedTo[pair] = shared.length;
    } else {
      sharedFrom[pair] = sharedFrom[before] ?? 0;
      sharedTo[pair] = sharedTo[before] ?? 0;
    }
  });
  return { shared: Int32Array.from(shared), sharedFrom, sharedTo };
}

/** The numbers that stand on both sides, sorted. */
function common(a: Int32Array, b: Int32Array): readonly number[] {
  const found: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) found.push(x);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return found;
}
