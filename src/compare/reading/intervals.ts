import type { Quantity } from '../../model/mention.ts';

/** How two intervals of numbers stand to each other. */
export type Relation = 'equal' | 'holds' | 'apart';

/** A stretch of values; without bounds where it is open. */
export interface Interval {
  readonly min: number;
  readonly max: number;
}

/** A written number stands for all that would be rounded to it: half the unit of its last digit on either side. */
const ROUNDING = 0.5;
/** "Ten million" is not said of six, though it has but one digit: rounding moves a number by this share of it at most. */
const LOOSEST = 0.15;
/** Below this a whole number is taken to be counted, not rounded: people write "40" for forty. */
const COUNTED = 100;
/** Differences below this share of the value come from reckoning in floating point. */
const EPSILON = 1e-9;

/** How the values of two quantities of one unit stand to each other: equal, one within the other's bounds or rounding, or apart. */
export function relate(left: Quantity, right: Quantity): Relation {
  if (left.min === right.min && left.max === right.max) return 'equal';
  // The two numbers of a score are no bounds.
  if (left.dimension === 'score') return 'apart';
  // Of two numbers written equally finely neither is the other rounded: six percent is not five.
  const [l, r] = [left.precision ?? 0, right.precision ?? 0];
  return meet(l > r ? widened(left) : written(left), r > l ? widened(right) : written(right)) ? 'holds' : 'apart';
}

/** Whether two stretches of values have one in common. */
export function meet(a: Interval, b: Interval): boolean {
  const slack = EPSILON * Math.max(1, ...[a.min, a.max, b.min, b.max].map(Math.abs).filter(Number.isFinite));
  return a.min <= b.max + slack && b.min <= a.max + slack;
}

const written = ({ min, max }: Quantity): Interval => ({ min: min ?? -Infinity, max: max ?? Infinity });

/** The values that a quantity may stand for, its rounding allowed for. */
export function widened({ min, max, precision, dimension, form }: Quantity): Interval {
  const low = min ?? -Infinity;
  const high = max ?? Infinity;
  const greatest = Math.max(finite(low), finite(high));
  const whole = dimension === 'ordinal' || dimension === 'score' || (dimension === 'count' && greatest < COUNTED);
  const slack =
    precision === undefined || whole || form === 'bound' ? 0 : Math.min(precision * ROUNDING, greatest * LOOSEST);
  return { min: low - slack, max: high + slack };
}

/** How many times the nearest values of two stretches that do not meet hold each other, 1 and more; Infinity beside zero. */
export function ratioOf(a: Interval, b: Interval): number {
  const [low, high] = a.max < b.min ? [Math.abs(a.max), Math.abs(b.min)] : [Math.abs(b.max), Math.abs(a.min)];
  const [few, many] = low < high ? [low, high] : [high, low];
  return few === 0 ? Infinity : many / few;
}

const finite = (value: number): number => (Number.isFinite(value) ? Math.abs(value) : 0);
