import type { Profile } from '../profile.ts';
import { NEIGHBOURHOOD, RELATIVE_FEATURES } from '../relative.ts';
import type { Graph } from './graph.ts';
import { around, type Nearby } from './nearby.ts';
import { rowsOf, type Rows } from './rows.ts';
import type { Wordings } from './wordings.ts';

/**
 * Measures pairs of wordings as `eachRelative` does pairs of claims, each at its two places: against what else the two documents have
 * for either claim, and by what stands around them. `base` holds each pair's own score.
 */
export function eachRelativeWording(
  graph: Graph,
  wordings: Wordings,
  profiles: readonly Profile[],
  base: Float64Array,
  visit: (pair: number, row: Float64Array) => void,
): void {
  const rows = rowsOf(graph, wordings.places.length);
  const shared = sharedBy(graph, profiles);
  const sides = sidesOf(graph, wordings, base, rows, shared);
  const near = around(graph, wordings, base, rows);
  const row = new Float64Array(RELATIVE_FEATURES.length);
  for (let pair = 0; pair < graph.count; pair++) {
    const score = base[pair] ?? 0;
    const [l, r] = [2 * pair, 2 * pair + 1];
    const [nextLeft, nextRight] = [score - (sides.next[l] ?? 0), score - (sides.next[r] ?? 0)];
    const [rivalLeft, rivalRight] = [score - (sides.rival[l] ?? 0), score - (sides.rival[r] ?? 0)];
    const best = (nextLeft >= 0 ? 1 : 0) + (nextRight >= 0 ? 1 : 0);
    const mass = (sides.mass[l] ?? 0) * (sides.mass[r] ?? 0);
    row[0] = score;
    row[1] = Math.min(nextLeft, nextRight);
    row[2] = Math.max(nextLeft, nextRight);
    row[3] = 2 * score - ((sides.top[l] ?? 0) + (sides.top[r] ?? 0)) / NEIGHBOURHOOD;
    row[4] = best >= 1 ? 1 : 0;
    row[5] = best === 2 ? 1 : 0;
    row[6] = Math.min(rivalLeft, rivalRight);
    row[7] = Math.max(rivalLeft, rivalRight);
    row[8] = mass === 0 ? 0 : (score * score) / mass;
    fill(row, near, pair);
    visit(pair, row);
  }
}

function fill(row: Float64Array, { neighbours, nearest, passage }: Nearby, pair: number): void {
  row[9] = neighbours[pair] ?? 0;
  row[10] = nearest[pair] ?? 0;
  row[11] = Math.log1p(passage[pair] ?? 0);
}

/** For the left and the right claim of each pair in turn what it finds in the document of the other. */
interface Sides {
  /** The best score besides the pair's own. */
  readonly next: Float64Array;
  /** The sum of all scores, and of the best few. */
  readonly mass: Float64Array;
  readonly top: Float64Array;
  /** The best score besides its own, each counted by how much of the pair's words it rests on as well. */
  readonly rival: Float64Array;
}

function sidesOf(
  { first, second, left, right, count }: Graph,
  { wordingOf, documentOf, from, standsIn }: Wordings,
  base: Float64Array,
  { start, pairs, partners }: Rows,
  shared: (pair: number) => Int32Array,
): Sides {
  const column = (): Float64Array => new Float64Array(2 * count);
  const sides: Sides = { next: column(), mass: column(), top: column(), rival: column() };
  // The pair of the wording at hand with each other one, counted from 1.
  const pairWith = new Int32Array(start.length);
  for (let wording = 0; wording + 1 < start.length; wording++) {
    const [begin, end] = [start[wording] ?? 0, start[wording + 1] ?? 0];
    for (let i = begin; i < end; i++) pairWith[partners[i] ?? 0] = (pairs[i] ?? 0) + 1;
    for (let i = begin; i < end; i++) {
      const pair = pairs[i] ?? 0;
      const own = base[pair] ?? 0;
      const isLeft = first[pair] === wording;
      const [place, facing] = isLeft ? [left[pair] ?? 0, right[pair] ?? 0] : [right[pair] ?? 0, left[pair] ?? 0];
      const [home, document] = [documentOf[place] ?? 0, documentOf[facing] ?? 0];
      let [next, second1, second2, mass, rival] = [0, 0, 0, own, 0];
      // A copied sentence has no partner but its copy.
      const to = first[pair] === second[pair] ? 0 : (from[document + 1] ?? 0);
      for (let at = from[document] ?? 0; at < to; at++) {
        const other = wordingOf[at] ?? 0;
        const found = (pairWith[other] ?? 0) - 1;
        if (found < 0 || at === facing || standsIn(other, home)) continue;
        const score = base[found] ?? 0;
        mass += score;
        if (score > next) [next, second1, second2] = [score, next, second1];
        else if (score > second1) [second1, second2] = [score, second1];
        else if (score > second2) second2 = score;
        if (score > rival) rival = Math.max(rival, score * shareOf(shared(pair), shared(found)));
      }
      const sum =
        own >= second1 ? own + next + second1 : own > second2 ? next + second1 + own : next + second1 + second2;
      const side = 2 * pair + (isLeft ? 0 : 1);
      sides.next[side] = next;
      sides.mass[side] = mass;
      sides.top[side] = sum;
      sides.rival[side] = rival;
      if (first[pair] !== second[pair]) continue;
      sides.mass[side + 1] = mass;
      sides.top[side + 1] = sum;
    }
    for (let i = begin; i < end; i++) pairWith[partners[i] ?? 0] = 0;
  }
  return sides;
}

/** The words that a pair rests on, by number. */
function sharedBy({ first, second, count }: Graph, profiles: readonly Profile[]): (pair: number) => Int32Array {
  const known: (Int32Array | undefined)[] = Array.from({ length: count });
  return (pair) => {
    const before = known[pair];
    if (before !== undefined) return before;
    const [a, b] = [profiles[first[pair] ?? 0]?.sorted ?? NO_WORDS, profiles[second[pair] ?? 0]?.sorted ?? NO_WORDS];
    const shared = new Int32Array(Math.min(a.length, b.length));
    return (known[pair] = shared.subarray(0, common(a, b, shared)));
  };
}

/** Which share of the first words are among the others. */
const shareOf = (own: Int32Array, others: Int32Array): number =>
  own.length === 0 ? 1 : common(own, others) / own.length;

const NO_WORDS = new Int32Array();

/** How many numbers stand on both sides, which are sorted; they are entered where there is room for them. */
function common(a: Int32Array, b: Int32Array, into?: Int32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) {
      if (into !== undefined) into[count] = x;
      count++;
    }
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return count;
}
