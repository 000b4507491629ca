import type { Quantity } from '../model/mention.ts';

/** How two intervals of numbers stand to each other. */
export type Relation = 'equal' | 'holds' | 'apart';

/** A written number stands for all that would be rounded to it: half the unit of its last digit on either side. */
const ROUNDING = 0.5;
/** Below this a whole number is taken to be counted, not rounded: people write "40" for forty. */
const COUNTED = 100;

/** How the values of two quantities of one unit stand to each other: equal, one within the other's bounds or rounding, or apart. */
export function relate(left: Quantity, right: Quantity): Relation {
  if (left.min === right.min && left.max === right.max) return 'equal';
  const [a, b] = [widened(left), widened(right)];
  return a.min <= b.max && b.min <= a.max ? 'holds' : 'apart';
}

function widened({ min, max, precision, dimension }: Quantity): { min: number; max: number } {
  const low = min ?? -Infinity;
  const high = max ?? Infinity;
  const counted = dimension === 'count' && Math.max(Math.abs(low), Math.abs(high)) < COUNTED;
  const slack = precision === undefined || counted ? 0 : precision * ROUNDING;
  return { min: low - slack, max: high + slack };
}
