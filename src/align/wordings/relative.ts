import type { Profile } from '../profile.ts';
import { NEIGHBOURHOOD, RELATIVE_FEATURES } from '../relative.ts';
import type { Graph } from './graph.ts';
import { around, type Nearby } from './nearby.ts';
import { rivalsOf, type Rivals } from './rivals.ts';
import { rowsOf } from './rows.ts';
import type { Wordings } from './wordings.ts';

/**
 * Measures pairs of wordings as `eachRelative` does pairs of claims, each at its two places: against what else the two documents have
 * for either claim, and by what stands around them. `base` holds each pair's own score; what hangs on no score is found once.
 */
export function relativeWordings(
  graph: Graph,
  wordings: Wordings,
  profiles: readonly Profile[],
): (base: Float64Array, visit: (pair: number, row: Float64Array) => void) => void {
  const rows = rowsOf(graph, wordings.places.length);
  const rivals = rivalsOf(graph, wordings, profiles, rows);
  const row = new Float64Array(RELATIVE_FEATURES.length);
  return (base, visit) => {
    const sides = sidesOf(graph, base, rivals);
    const near = around(graph, wordings, base, rows);
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
  };
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

function sidesOf({ count }: Graph, base: Float64Array, { from, pairs, shares }: Rivals): Sides {
  const column = (): Float64Array => new Float64Array(2 * count);
  const sides: Sides = { next: column(), mass: column(), top: column(), rival: column() };
  for (let side = 0; side < 2 * count; side++) {
    const own = base[side >> 1] ?? 0;
    let [next, second1, second2, mass, rival] = [0, 0, 0, own, 0];
    for (let i = from[side] ?? 0; i < (from[side + 1] ?? 0); i++) {
      const score = base[pairs[i] ?? 0] ?? 0;
      mass += score;
      if (score > next) [next, second1, second2] = [score, next, second1];
      else if (score > second1) [second1, second2] = [score, second1];
      else if (score > second2) second2 = score;
      if (score > rival) rival = Math.max(rival, score * (shares[i] ?? 0));
    }
    sides.next[side] = next;
    sides.mass[side] = mass;
    sides.top[side] =
      own >= second1 ? own + next + second1 : own > second2 ? next + second1 + own : next + second1 + second2;
    sides.rival[side] = rival;
  }
  return sides;
}
