import type { Tree, Trees } from '../../src/align/trees.ts';
import type { Row } from './fit.ts';

/** Trees of the boosted model, their depth, how much each adds, fewest rows of a leaf, and how much leaves are drawn to zero. */
const TREES = 150;
const DEPTH = 3;
const RATE = 0.1;
const LEAST_ROWS = 20;
const SHRINK = 5;
/** Places where a feature may be cut, at most. */
const BINS = 48;

/** Fits gradient boosted trees for the log-odds of the label; rows count as often as `weights` says; deterministic. */
export function boost(rows: readonly Row[], weights: readonly number[], features: readonly string[]): Trees {
  const cuts = features.map((_, f) => cutsOf(rows.map(({ values }) => values[f]!)));
  const bins = features.map((_, f) => Uint8Array.from(rows, ({ values }) => binOf(cuts[f]!, values[f]!)));
  let [positive, all] = [0, 0];
  rows.forEach(({ label }, i) => {
    positive += label * weights[i]!;
    all += weights[i]!;
  });
  const bias = Math.log(positive / (all - positive));
  const sums = rows.map(() => bias);
  const trees: Tree[] = [];
  for (let round = 0; round < TREES; round++) {
    const slopes = rows.map(({ label }, i) => weights[i]! * (label - 1 / (1 + Math.exp(-sums[i]!))));
    const bends = rows.map((_, i) => {
      const p = 1 / (1 + Math.exp(-sums[i]!));
      return Math.max(1e-6, weights[i]! * p * (1 - p));
    });
    const grow = (own: readonly number[], depth: number): Tree => {
      const [slope, bend] = [total(own, slopes), total(own, bends)];
      const best = depth === 0 ? undefined : bestCut(own, slopes, bends, slope, bend, cuts, bins);
      if (best === undefined) {
        const leaf = Number(((RATE * slope) / (bend + SHRINK)).toFixed(4));
        for (const i of own) sums[i]! += leaf;
        return leaf;
      }
      const isLow = (i: number) => bins[best.feature]![i]! <= best.bin;
      const low = grow(
        own.filter((i) => isLow(i)),
        depth - 1,
      );
      const high = grow(
        own.filter((i) => !isLow(i)),
        depth - 1,
      );
      return [features[best.feature]!, cuts[best.feature]![best.bin]!, low, high];
    };
    trees.push(
      grow(
        rows.map((_, i) => i),
        DEPTH,
      ),
    );
  }
  return { bias: Number(bias.toFixed(4)), trees };
}

interface Cut {
  readonly feature: number;
  readonly bin: number;
}

function bestCut(
  own: readonly number[],
  slopes: readonly number[],
  bends: readonly number[],
  slope: number,
  bend: number,
  cuts: readonly (readonly number[])[],
  bins: readonly Uint8Array[],
): Cut | undefined {
  let best: (Cut & { readonly gain: number }) | undefined;
  cuts.forEach(({ length }, feature) => {
    const [slopeIn, bendIn, count] = [
      new Float64Array(length + 1),
      new Float64Array(length + 1),
      new Uint32Array(length + 1),
    ];
    for (const i of own) {
      const bin = bins[feature]![i]!;
      slopeIn[bin]! += slopes[i]!;
      bendIn[bin]! += bends[i]!;
      count[bin]!++;
    }
    let [s, b, n] = [0, 0, 0];
    for (let bin = 0; bin < length; bin++) {
      s += slopeIn[bin]!;
      b += bendIn[bin]!;
      n += count[bin]!;
      if (n < LEAST_ROWS || own.length - n < LEAST_ROWS) continue;
      const gain = s ** 2 / (b + SHRINK) + (slope - s) ** 2 / (bend - b + SHRINK) - slope ** 2 / (bend + SHRINK);
      if (gain > (best?.gain ?? 1e-3)) best = { feature, bin, gain };
    }
  });
  return best;
}

const total = (own: readonly number[], of: readonly number[]): number => own.reduce((sum, i) => sum + of[i]!, 0);

/** Cuts so that about as many values fall between any two; written short, as they are kept. */
function cutsOf(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const cuts = Array.from({ length: BINS }, (_, k) =>
    Number(sorted[Math.floor(((k + 1) * sorted.length) / (BINS + 1))]!.toFixed(4)),
  );
  return [...new Set(cuts)];
}

function binOf(cuts: readonly number[], value: number): number {
  let bin = 0;
  while (bin < cuts.length && value > cuts[bin]!) bin++;
  return bin;
}
