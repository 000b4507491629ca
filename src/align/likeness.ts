import { cosine } from '../language/vectors.ts';
import type { Profile, WeightedWord } from './profile.ts';

/**
 * Weighted mean over each side's words of the best cosine on the other side (after BERTScore, Zhang et al. 2020, with static
 * vectors): of all words, and of those that are no names. Each cosine is taken once for all four directions.
 */
export function likenesses(left: Profile, right: Profile): Likenesses {
  const [ls, rs] = [sideOf(left, right), sideOf(right, left)];
  for (let i = 0; i < ls.words.length; i++) {
    const vector = ls.words[i]?.vector;
    if (vector === undefined) continue;
    for (let j = 0; j < rs.words.length; j++) {
      const both = ls.plain[i] === 1 && rs.plain[j] === 1;
      const wanted = isOpen(ls.best, i) || isOpen(rs.best, j);
      if (!wanted && !(both && (isOpen(ls.bestPlain, i) || isOpen(rs.bestPlain, j)))) continue;
      const other = rs.words[j]?.vector;
      if (other === undefined) continue;
      const value = cosine(vector, other);
      raise(ls.best, i, value);
      raise(rs.best, j, value);
      const told = toldBy(value, ls.words[i], rs.words[j]);
      raise(ls.told, i, told);
      raise(rs.told, j, told);
      if (!both) continue;
      raise(ls.bestPlain, i, value);
      raise(rs.bestPlain, j, value);
    }
  }
  return {
    all: combined(ls, rs, 'best'),
    better: Math.max(coverage(ls, 'best'), coverage(rs, 'best')),
    plain: combined(ls, rs, 'bestPlain'),
    strongest: strongest(ls.told, rs.told),
  };
}

/** The likenesses of two claims. */
export interface Likenesses {
  /** How well the words of either find words of like meaning in the other, 0 to 1. */
  readonly all: number;
  /** The same, the better side alone. */
  readonly better: number;
  /** The same for the words that are no names. */
  readonly plain: number;
  /** What the three strongest matches weigh, strongest first: two claims of one matter share a few words that tell, long or short. */
  readonly strongest: readonly [number, number, number];
}

/** A word that stands on the other side too has found its match. */
const SAME = 2;

interface Side {
  readonly words: readonly WeightedWord[];
  /** 1 for each word that is no name. */
  readonly plain: Uint8Array;
  /** The best cosine of each word so far, or `SAME`. */
  readonly best: Float64Array;
  readonly bestPlain: Float64Array;
  /** What each word's strongest match tells: how alike the two are times the weight of the lighter one. */
  readonly told: Float64Array;
}

function sideOf({ words, names }: Profile, other: Profile): Side {
  const plain = new Uint8Array(words.length);
  const best = new Float64Array(words.length);
  const bestPlain = new Float64Array(words.length);
  const told = new Float64Array(words.length);
  words.forEach(({ stem, weight }, i) => {
    if (!names.has(stem)) plain[i] = 1;
    if (!other.weightOf.has(stem)) return;
    best[i] = SAME;
    told[i] = weight;
    if (plain[i] === 1 && !other.names.has(stem)) bestPlain[i] = SAME;
  });
  return { words, plain, best, bestPlain, told };
}

/** Two words less alike than this tell nothing (.3 did better than 0 and .5 on left-out stories). */
const ALIKE = 0.3;

const toldBy = (value: number, left: WeightedWord | undefined, right: WeightedWord | undefined): number =>
  value <= ALIKE ? 0 : ((value - ALIKE) / (1 - ALIKE)) * Math.min(left?.weight ?? 0, right?.weight ?? 0);

/** The three strongest matches, each as seen from the side where it is the weaker. */
function strongest(left: Float64Array, right: Float64Array): readonly [number, number, number] {
  const [ls, rs] = [left.toSorted(), right.toSorted()];
  const at = (place: number) => Math.min(ls.at(-place) ?? 0, rs.at(-place) ?? 0);
  return [at(1), at(2), at(3)];
}

const isOpen = (best: Float64Array, at: number): boolean => best[at] !== SAME;

function raise(best: Float64Array, at: number, value: number): void {
  if (value > (best[at] ?? 0)) best[at] = value;
}

/** The harmonic mean of both directions. */
function combined(left: Side, right: Side, which: 'best' | 'bestPlain'): number {
  const [toRight, toLeft] = [coverage(left, which), coverage(right, which)];
  const sum = toRight + toLeft;
  return sum === 0 ? 0 : (2 * toRight * toLeft) / sum;
}

function coverage(side: Side, which: 'best' | 'bestPlain'): number {
  let sum = 0;
  let total = 0;
  side.words.forEach(({ weight }, i) => {
    if (which === 'bestPlain' && side.plain[i] !== 1) return;
    const best = side[which][i] ?? 0;
    sum += weight * (best === SAME ? 1 : best);
    total += weight;
  });
  return total === 0 ? 0 : sum / total;
}
