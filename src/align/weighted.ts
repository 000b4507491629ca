import type { Vocabulary } from './vocabulary.ts';

/** Words, each with its weight, by their numbers in the vocabulary of the story. */
export interface Weighted {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly total: number;
}

/** Words with their weights by number, in their order. */
export function weighted(weightOf: ReadonlyMap<string, number>, vocabulary: Vocabulary): Weighted {
  const weights = Float64Array.from(weightOf.values());
  return {
    ids: Int32Array.from(weightOf.keys(), vocabulary.idOf),
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
  };
}

/** For each word of either side its place on the other, -1 where it does not stand there, entered into two arrays, which may be longer. */
export function placesIn(left: Int32Array, right: Int32Array, inRight: Int32Array, inLeft: Int32Array): void {
  inLeft.fill(-1, 0, right.length);
  for (let i = 0; i < left.length; i++) {
    const at = placeOf(left[i] ?? -1, right);
    inRight[i] = at;
    if (at >= 0) inLeft[at] = i;
  }
}

/** The sum over the common words of the product of their weights. */
export function commonSquare(left: Weighted, right: Weighted): number {
  let square = 0;
  for (let i = 0; i < left.ids.length; i++) {
    const at = placeOf(left.ids[i] ?? -1, right.ids);
    if (at >= 0) square += (left.weights[i] ?? 0) * (right.weights[at] ?? 0);
  }
  return square;
}

/** The place of a number, -1 where it does not stand there; for a dozen numbers a loop beats `indexOf`. */
export function placeOf(id: number, ids: Int32Array): number {
  for (let at = 0; at < ids.length; at++) if (ids[at] === id) return at;
  return -1;
}
