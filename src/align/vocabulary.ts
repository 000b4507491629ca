import { cosine, vectorOf } from '../language/vectors.ts';

/** The words of one story by number: its claims are measured against each other without comparing strings, and no cosine is taken twice. */
export interface Vocabulary {
  /** The number of a stem or a name. */
  readonly idOf: (word: string) => number;
  /** The number of a word's direction of meaning, -1 where none is known. */
  readonly directionOf: (lower: string) => number;
  /** The cosines of a direction with all others that were asked for so far, by their numbers; `UNKNOWN` for the others. */
  readonly cosinesOf: (direction: number) => Float64Array;
  /** Takes the cosine of two directions and keeps it among those of the first. */
  readonly take: (from: number, to: number) => number;
}

/** Cosines kept at a time (64 MB): those of 2,800 words, which is more than most stories have. */
const KEPT = 8_000_000;

/** An empty vocabulary; all words of a story are numbered before the first cosine is asked for. */
export function vocabularyOf(): Vocabulary {
  const ids = new Map<string, number>();
  const directions = new Map<Float32Array, number>();
  const vectors: Float32Array[] = [];
  let rows: (Float64Array | undefined)[] = [];
  let kept = 0;
  const rowOf = (direction: number): Float64Array => {
    const known = rows[direction];
    if (known !== undefined) return known;
    if (kept > KEPT) {
      rows = [];
      kept = 0;
    }
    const row = new Float64Array(vectors.length).fill(UNKNOWN);
    rows[direction] = row;
    kept += row.length;
    return row;
  };
  return {
    idOf: (word) => numberOf(word, ids),
    directionOf: (lower) => {
      const vector = vectorOf(lower);
      if (vector === undefined) return -1;
      const number = numberOf(vector, directions);
      vectors[number] = vector;
      return number;
    },
    cosinesOf: rowOf,
    take: (from, to) => {
      const [left, right] = [vectors[from], vectors[to]];
      const value = left === undefined || right === undefined ? 0 : cosine(left, right);
      rowOf(from)[to] = value;
      return value;
    },
  };
}

/** Stands for a cosine that was not taken: none is as large. */
export const UNKNOWN = 2;

function numberOf<Key>(key: Key, numbers: Map<Key, number>): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
