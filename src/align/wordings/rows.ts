import type { Graph } from './graph.ts';

/** For each wording its pairs with the other wording of each, one wording after the other. */
export interface Rows {
  /** Where those of each wording begin, and last where all end. */
  readonly start: Int32Array;
  readonly pairs: Int32Array;
  readonly partners: Int32Array;
}

/** The pairs of a graph by wording; that of a wording with its copies is there once. */
export function rowsOf({ count, first, second }: Pick<Graph, 'count' | 'first' | 'second'>, wordings: number): Rows {
  const start = new Int32Array(wordings + 1);
  const add = (wording: number, by: number): number => (start[wording] = (start[wording] ?? 0) + by);
  for (let pair = 0; pair < count; pair++) {
    const [a, b] = [first[pair] ?? 0, second[pair] ?? 0];
    add(a + 1, 1);
    if (a !== b) add(b + 1, 1);
  }
  for (let wording = 0; wording < wordings; wording++) add(wording + 1, start[wording] ?? 0);
  const filled = start.slice();
  const pairs = new Int32Array(start[wordings] ?? 0);
  const partners = new Int32Array(pairs.length);
  const enter = (own: number, other: number, pair: number): void => {
    const at = filled[own] ?? 0;
    filled[own] = at + 1;
    pairs[at] = pair;
    partners[at] = other;
  };
  for (let pair = 0; pair < count; pair++) {
    const [a, b] = [first[pair] ?? 0, second[pair] ?? 0];
    enter(a, b, pair);
    if (a !== b) enter(b, a, pair);
  }
  return { start, pairs, partners };
}
