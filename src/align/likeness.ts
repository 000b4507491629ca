import { cosine } from '../language/vectors.ts';
import type { Profile, WeightedWord } from './profile.ts';

/** How well the words of two claims find words of like meaning in each other, 0 to 1. */
export interface Likeness {
  /** The harmonic mean of both sides. */
  readonly mean: number;
  /** The better side. */
  readonly least: number;
}

/**
 * Weighted mean over each side's words of the best cosine on the other side (after BERTScore, Zhang et al. 2020, with static
 * vectors): of all words, and of those that are no names. Each cosine is taken once for all four directions.
 */
export function likenesses(left: Profile, right: Profile): { readonly all: Likeness; readonly plain: Likeness } {
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
      if (!both) continue;
      raise(ls.bestPlain, i, value);
      raise(rs.bestPlain, j, value);
    }
  }
  return { all: combined(ls, rs, 'best'), plain: combined(ls, rs, 'bestPlain') };
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
}

function sideOf({ words, names }: Profile, other: Profile): Side {
  const plain = new Uint8Array(words.length);
  const best = new Float64Array(words.length);
  const bestPlain = new Float64Array(words.length);
  words.forEach(({ stem }, i) => {
    if (!names.has(stem)) plain[i] = 1;
    if (!other.weightOf.has(stem)) return;
    best[i] = SAME;
    if (plain[i] === 1 && !other.names.has(stem)) bestPlain[i] = SAME;
  });
  return { words, plain, best, bestPlain };
}

const isOpen = (best: Float64Array, at: number): boolean => best[at] !== SAME;

function raise(best: Float64Array, at: number, value: number): void {
  if (value > (best[at] ?? 0)) best[at] = value;
}

function combined(left: Side, right: Side, which: 'best' | 'bestPlain'): Likeness {
  const [toRight, toLeft] = [coverage(left, which), coverage(right, which)];
  const sum = toRight + toLeft;
  return { mean: sum === 0 ? 0 : (2 * toRight * toLeft) / sum, least: Math.max(toRight, toLeft) };
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
