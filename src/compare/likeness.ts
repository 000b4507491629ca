import { cosine, rankOf, vectorOf } from '../language/vectors.ts';
import type { Term } from '../model/comparison.ts';

/** How far two rows of words speak of the same, 0 to 1: each word finds its nearest in the other row, rare words weigh more. */
export function likeness(left: readonly Term[], right: readonly Term[]): number {
  const [l, r] = [left.slice(0, MOST), right.slice(0, MOST)];
  return (found(l, r) + found(r, l)) / 2;
}

/** Words compared of each side: what an utterance is about shows in its first words, and a hostile one costs no more. */
const MOST = 60;
/** Below this cosine two words of one topic are as near as two that have nothing to do with each other. */
const NEAR = 0.45;
/** Rank from which a word weighs in full: the size of the vocabulary with vectors. */
const RARE = 45_000;

function found(from: readonly Term[], to: readonly Term[]): number {
  let sum = 0;
  let total = 0;
  for (const term of from) {
    const weight = weightOf(term);
    total += weight;
    sum += weight * nearest(term, to);
  }
  return total === 0 ? 0 : sum / total;
}

function weightOf({ lower }: Term): number {
  const rank = rankOf(lower);
  return rank < 0 ? 1 : Math.min(1, Math.log(1 + rank) / Math.log(RARE));
}

function nearest(term: Term, others: readonly Term[]): number {
  const vector = vectorOf(term.lower);
  let best = 0;
  for (const other of others) {
    if (other.stem === term.stem) return 1;
    const its = vector && vectorOf(other.lower);
    if (vector === undefined || its === undefined) continue;
    const value = cosine(vector, its);
    if (value > best && value > NEAR) best = value;
  }
  return best;
}
