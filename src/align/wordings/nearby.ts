import { PASSAGE, TELLING } from '../relative.ts';
import type { Graph } from './graph.ts';
import type { Rows } from './rows.ts';
import type { Wordings } from './wordings.ts';

/** The scores around the two places of each pair, as `eachRelative` measures them. */
export interface Nearby {
  /** The best pair of a claim beside the left one and a claim beside the right one. */
  readonly neighbours: Float64Array;
  /** The best pair of one of the two claims and a claim beside the other. */
  readonly nearest: Float64Array;
  /** The sum over all pairs of other claims of the two passages. */
  readonly passage: Float64Array;
}

/** Claims of a passage: those before and after, and the one itself. */
const SPAN = 2 * PASSAGE + 1;

/** Measures what stands around each pair: of the likely pairs of a claim near the left place and one near the right place. */
export function around(
  { count, left, right }: Graph,
  { wordingOf, documentOf, standsIn, places }: Wordings,
  base: Float64Array,
  rows: Rows,
): Nearby {
  const found: Nearby = {
    neighbours: new Float64Array(count),
    nearest: new Float64Array(count),
    passage: new Float64Array(count),
  };
  // For each claim around the left place its score with each wording; pairs of one left place mostly stand together.
  const width = places.length;
  const table = new Float64Array(SPAN * width);
  let spread = -1;
  for (let pair = 0; pair < count; pair++) {
    const [l, r] = [left[pair] ?? 0, right[pair] ?? 0];
    const [ofLeft, ofRight] = [documentOf[l] ?? 0, documentOf[r] ?? 0];
    if (l !== spread) {
      if (spread >= 0) write(spread, false);
      write((spread = l), true);
    }
    let [passage, neighbours, nearest] = [0, 0, 0];
    for (let a = -PASSAGE; a <= PASSAGE; a++) {
      if (documentOf[l + a] !== ofLeft) continue;
      const one = wordingOf[l + a] ?? 0;
      const isCopied = standsIn(one, ofRight);
      const row = (a + PASSAGE) * width;
      // Beside the left claim itself only what is next to the right one tells.
      const reach = a === 0 ? 1 : PASSAGE;
      for (let b = -reach; b <= reach; b++) {
        if (documentOf[r + b] !== ofRight || (a === 0 && b === 0)) continue;
        const other = wordingOf[r + b] ?? 0;
        const score = table[row + other] ?? 0;
        if (score === 0 || (one !== other && (isCopied || standsIn(other, ofLeft)))) continue;
        const isNext = a >= -1 && a <= 1 && b >= -1 && b <= 1;
        if (a !== 0 && b !== 0) {
          passage += score;
          if (isNext && score > neighbours) neighbours = score;
        } else if (isNext && score > nearest) nearest = score;
      }
    }
    found.passage[pair] = passage;
    found.neighbours[pair] = neighbours;
    found.nearest[pair] = nearest;
  }
  return found;

  /** Enters the scores of the claims around a place, or takes them out again. */
  function write(place: number, isOn: boolean): void {
    for (let a = -PASSAGE; a <= PASSAGE; a++) {
      if (documentOf[place + a] !== documentOf[place]) continue;
      const wording = wordingOf[place + a] ?? 0;
      const row = (a + PASSAGE) * width;
      for (let i = rows.start[wording] ?? 0; i < (rows.start[wording + 1] ?? 0); i++) {
        const score = base[rows.pairs[i] ?? 0] ?? 0;
        if (score >= TELLING) table[row + (rows.partners[i] ?? 0)] = isOn ? score : 0;
      }
    }
  }
}
