import type { Dimension, Quantity } from '../../model/mention.ts';
import type { Counted } from './counted.ts';
import type { Interval } from './intervals.ts';
import type { Movement } from './movement.ts';
import type { Scene } from './scene.ts';

/** A quantity in the making: the interval still in the unit it is written in, places as token indices. */
export interface Draft {
  readonly first: number;
  readonly next: number;
  readonly interval: Interval;
  readonly precision: number;
  readonly dimension: Dimension;
  readonly unit: string;
  readonly factor?: number;
  readonly zero?: number;
  readonly assumed?: boolean;
  readonly of?: string;
  readonly role?: string;
  readonly movement?: Movement;
  readonly per?: string;
  readonly measure?: string;
  readonly counted?: Counted;
  readonly part?: boolean;
}

/** The finished quantity: values in base units, the place in the text. */
export function quantityOf(scene: Scene, draft: Draft): Quantity | undefined {
  const start = scene.tokens[draft.first]?.start;
  const end = scene.tokens[draft.next - 1]?.end;
  if (start === undefined || end === undefined) return undefined;
  const { min, max, approximate, form } = draft.interval;
  const factor = draft.factor ?? 1;
  const change = draft.movement?.change ?? false;
  // "two degrees warmer" is a difference: the scales' zero points do not matter
  const zero = change ? 0 : (draft.zero ?? 0);
  const direction = draft.movement?.direction;
  const point = draft.movement?.point;
  const modifiers = draft.counted?.modifiers ?? [];
  // Built up by hand: spreading seven conditions into each number costs more than all else here.
  const quantity: { -readonly [Key in keyof Quantity]: Quantity[Key] } = {
    kind: 'quantity',
    start,
    end,
    text: scene.text.slice(start, end),
    min: min === null ? null : rounded(min * factor + zero),
    max: max === null ? null : rounded(max * factor + zero),
    unit: draft.unit,
    dimension: draft.dimension,
    of: draft.of ?? draft.counted?.of ?? '',
    role: draft.role ?? '',
    approximate,
    form,
    change,
    precision: rounded(draft.precision * factor),
  };
  if (change && direction !== undefined) quantity.direction = direction;
  if (point !== undefined) quantity.point = point;
  if (draft.per !== undefined) quantity.per = draft.per;
  if (draft.measure !== undefined) quantity.measure = draft.measure;
  if (modifiers.length > 0) quantity.modifiers = modifiers;
  if (draft.part === true) quantity.part = true;
  if (draft.assumed === true) quantity.assumed = true;
  return quantity;
}

// Conversion leaves dust in the last places: 5 miles are 8046.72 metres and not 8046.720000000001.
const DIGITS = 12;

function rounded(value: number): number {
  // Nearly all numbers are whole and have no dust; adding 0 makes a negative zero a plain one.
  return Number.isInteger(value) && Math.abs(value) < WHOLE ? value + 0 : Number(value.toPrecision(DIGITS));
}

const WHOLE = 10 ** DIGITS;
