import { remembered } from '../../language/remembered.ts';
import { cosine, rankOf, vectorOf } from '../../language/vectors.ts';
import type { Term } from '../../model/comparison.ts';

/** How far two rows of words speak of the same, 0 to 1: each word finds its nearest in the other row, rare words weigh more. */
export function likeness(left: readonly Term[], right: readonly Term[]): number {
  const [l, r] = [left.slice(0, MOST), right.slice(0, MOST)];
  const [mine, theirs] = [l.map(({ lower }) => knownOf(lower)), r.map(({ lower }) => knownOf(lower))];
  return (found(l, mine, r, theirs) + found(r, theirs, l, mine)) / 2;
}

/** From this on two causes may be one, told otherwise: "the shooting", "the killing by the police"; at .4 two kinds of food were one cause. */
export const ONE_CAUSE = 0.5;

/** Words compared of each side: what an utterance is about shows in its first words, and a hostile one costs no more. */
const MOST = 60;
/** Below this cosine two words of one topic are as near as two that have nothing to do with each other. */
const NEAR = 0.45;
/** Rank from which a word weighs in full: the size of the vocabulary with vectors. */
const RARE = 45_000;

/** A word's weight and its direction of meaning, where one is known. */
interface Known {
  readonly weight: number;
  readonly vector: Float32Array | undefined;
}

/** Words that are remembered: more than a story has. */
const WORDS = 10_000;

const knownOf = remembered(WORDS, (lower): Known => {
  const rank = rankOf(lower);
  return { weight: rank < 0 ? 1 : Math.min(1, Math.log(1 + rank) / Math.log(RARE)), vector: vectorOf(lower) };
});

function found(from: readonly Term[], own: readonly Known[], to: readonly Term[], theirs: readonly Known[]): number {
  let sum = 0;
  let total = 0;
  for (const [at, { stem }] of from.entries()) {
    const weight = own[at]?.weight ?? 0;
    total += weight;
    sum += weight * (to.some((other) => other.stem === stem) ? 1 : nearest(own[at]?.vector, theirs));
  }
  return total === 0 ? 0 : sum / total;
}

function nearest(vector: Float32Array | undefined, others: readonly Known[]): number {
  if (vector === undefined) return 0;
  let best = 0;
  for (const other of others) {
    if (other.vector === undefined) continue;
    const value = cosine(vector, other.vector);
    if (value > best && value > NEAR) best = value;
  }
  return best;
}
