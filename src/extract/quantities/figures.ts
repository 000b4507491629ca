import type { Numeral } from '../../language/numerals.ts';
import { withSmallerUnit } from './compound.ts';
import { hedgeBehind, hedgesBefore } from './hedges.ts';
import { intervalBetween, intervalOf, type Interval } from './intervals.ts';
import { measureBehind, type Measure } from './measures.ts';
import { rangeOf } from './ranges.ts';
import { isJoined, lower, type Scene } from './scene.ts';

/** The number with its unit and hedges, before anything is known of what it counts. */
export interface Figure {
  readonly numeral: Numeral;
  readonly measure: Measure | undefined;
  readonly interval: Interval;
  readonly precision: number;
  /** True where a hedge, a sign or a second number makes sure that this is an amount and no name. */
  readonly sure: boolean;
  readonly first: number;
  /** Behind the number, its unit and the hedge behind them. */
  readonly next: number;
}

/** The figure that the numeral begins: `own` is its unit, `sign` the token where its currency or it itself begins. */
export function figureOf(scene: Scene, numeral: Numeral, own: Measure | undefined, sign: number): Figure {
  return rangeFigure(scene, numeral, own, sign) ?? plainFigure(scene, numeral, own, sign);
}

function rangeFigure(scene: Scene, numeral: Numeral, own: Measure | undefined, sign: number): Figure | undefined {
  const range = rangeOf(scene, numeral, sign, own);
  if (range === undefined) return undefined;
  const before = hedgesBefore(scene, range.first);
  const counted = range.measure === undefined && numeral.kind !== 'fraction';
  return {
    numeral: range.high,
    measure: range.measure,
    interval: intervalBetween(range.low, range.high, before.hedges, counted),
    precision: Math.min(range.low.precision, range.high.precision),
    sure: true,
    first: before.first,
    next: range.next,
  };
}

function plainFigure(scene: Scene, numeral: Numeral, own: Measure | undefined, sign: number): Figure {
  const whole = own === undefined ? undefined : withSmallerUnit(scene, numeral, own);
  const value = whole?.numeral ?? numeral;
  const minus = minusBefore(scene, sign);
  const before = hedgesBefore(scene, minus);
  const end = whole?.next ?? Math.max(own?.next ?? 0, numeral.next);
  const behind = hedgeBehind(scene, numeral.next) ?? hedgeBehind(scene, end);
  // "50-odd miles": the unit stands behind the hedge
  const late = own === undefined && behind !== undefined ? measureBehind(scene, numeral, behind.next) : undefined;
  const measure = late ?? own;
  const hedges = behind === undefined ? before.hedges : [...before.hedges, behind.hedge];
  return {
    numeral: value,
    measure,
    interval: intervalOf(
      minus < sign ? negative(value) : value,
      hedges,
      measure === undefined && numeral.kind !== 'fraction',
    ),
    precision: value.precision,
    sure: hedges.length > 0 || minus < sign,
    first: before.first,
    next: Math.max(end, behind?.next ?? 0, late?.next ?? 0),
  };
}

// "-5", "minus five"
function minusBefore(scene: Scene, first: number): number {
  const sign = scene.tokens[first - 1]?.text ?? '';
  if (lower(scene, first - 1) === 'minus') return first - 1;
  const hangs =
    (sign === '-' || sign === '−') && isJoined(scene, first - 1) && (first < 2 || !isJoined(scene, first - 2));
  return hangs ? first - 1 : first;
}

function negative(numeral: Numeral): Numeral {
  return { ...numeral, value: -numeral.value, most: numeral.most === null ? null : -numeral.most };
}
