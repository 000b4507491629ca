import type { Logistic } from '../../src/align/logistic.ts';

export interface Row {
  readonly values: Float64Array;
  readonly label: 0 | 1;
  /** How much it counts; 1 where left out. */
  readonly weight?: number;
}

/** Fits a logistic model by iteratively reweighted least squares with an L2 penalty on standardised features; deterministic. */
export function fit(rows: readonly Row[], features: readonly string[], penalty = 1): Logistic {
  const n = features.length;
  const mean = new Float64Array(n);
  const spread = new Float64Array(n);
  for (const { values } of rows) for (let i = 0; i < n; i++) mean[i]! += values[i]! / rows.length;
  for (const { values } of rows) for (let i = 0; i < n; i++) spread[i]! += (values[i]! - mean[i]!) ** 2 / rows.length;
  for (let i = 0; i < n; i++) spread[i] = Math.sqrt(spread[i]!) || 1;
  const beta = new Float64Array(n + 1);
  const x = new Float64Array(n + 1);
  for (let round = 0; round < 25; round++) {
    const gradient = new Float64Array(n + 1);
    const hessian = Array.from({ length: n + 1 }, () => new Float64Array(n + 1));
    for (const { values, label, weight = 1 } of rows) {
      let z = 0;
      for (let i = 0; i < n; i++) {
        x[i] = (values[i]! - mean[i]!) / spread[i]!;
        z += x[i]! * beta[i]!;
      }
      x[n] = 1;
      z += beta[n]!;
      const p = 1 / (1 + Math.exp(-z));
      const w = weight * Math.max(p * (1 - p), 1e-6);
      for (let i = 0; i <= n; i++) {
        gradient[i]! += weight * x[i]! * (label - p);
        const row = hessian[i]!;
        const scaled = w * x[i]!;
        for (let j = 0; j <= i; j++) row[j]! += scaled * x[j]!;
      }
    }
    for (let i = 0; i <= n; i++) for (let j = i + 1; j <= n; j++) hessian[i]![j] = hessian[j]![i]!;
    for (let i = 0; i < n; i++) {
      gradient[i]! -= penalty * beta[i]!;
      hessian[i]![i]! += penalty;
    }
    const step = solve(hessian, gradient);
    let moved = 0;
    for (let i = 0; i <= n; i++) {
      beta[i]! += step[i]!;
      moved = Math.max(moved, Math.abs(step[i]!));
    }
    if (moved < 1e-6) break;
  }
  let bias = beta[n]!;
  const weights = features.map((_, i) => {
    bias -= (beta[i]! * mean[i]!) / spread[i]!;
    return beta[i]! / spread[i]!;
  });
  return { features, weights, bias };
}

/** A model with its numbers as they are kept. */
export const written = ({ features, weights, bias }: Logistic): Logistic => ({
  features,
  weights: weights.map((weight) => Number(weight.toFixed(4))),
  bias: Number(bias.toFixed(4)),
});

function solve(matrix: Float64Array[], vector: Float64Array): Float64Array {
  const n = vector.length;
  const a = matrix.map((row, i) => Float64Array.of(...row, vector[i]!));
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++) if (Math.abs(a[i]![column]!) > Math.abs(a[pivot]![column]!)) pivot = i;
    [a[column], a[pivot]] = [a[pivot]!, a[column]!];
    for (let i = column + 1; i < n; i++) {
      const factor = a[i]![column]! / (a[column]![column]! || 1e-12);
      for (let j = column; j <= n; j++) a[i]![j]! -= factor * a[column]![j]!;
    }
  }
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let sum = a[i]![n]!;
    for (let j = i + 1; j < n; j++) sum -= a[i]![j]! * x[j]!;
    x[i] = sum / (a[i]![i]! || 1e-12);
  }
  return x;
}

/** Average precision of scored labels; ties share one rank. */
export function averagePrecision(
  scored: readonly (readonly [score: number, label: number])[],
  positives: number,
): number {
  const ranked = [...scored].sort((a, b) => b[0] - a[0]);
  let hits = 0;
  let sum = 0;
  for (let i = 0; i < ranked.length;) {
    let end = i;
    let more = 0;
    while (end < ranked.length && ranked[end]![0] === ranked[i]![0]) more += ranked[end++]![1];
    hits += more;
    sum += more * (hits / end);
    i = end;
  }
  return sum / positives;
}

/** The best F1 over all thresholds, with its threshold, precision and recall. */
export function bestF1(
  scored: readonly (readonly [number, number])[],
  positives: number,
): { f1: number; threshold: number; precision: number; recall: number } {
  const ranked = [...scored].sort((a, b) => b[0] - a[0]);
  let hits = 0;
  let best = { f1: 0, threshold: 1, precision: 0, recall: 0 };
  ranked.forEach(([score, label], i) => {
    hits += label;
    const precision = hits / (i + 1);
    const recall = hits / positives;
    const f1 = (2 * precision * recall) / (precision + recall || 1);
    if (f1 > best.f1) best = { f1, threshold: score, precision, recall };
  });
  return best;
}
