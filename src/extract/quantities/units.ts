import { records } from '../../language/lexicon.ts';
import type { Dimension } from '../../model/mention.ts';

/** A unit with the way to its dimension's base unit: `value * factor + zero`. */
export interface Unit {
  readonly dimension: Dimension;
  readonly unit: string;
  readonly factor: number;
  readonly zero: number;
  /** True where several units share the name. */
  readonly assumed: boolean;
}

/** A unit under one of its names. */
export interface NamedUnit {
  readonly written: string;
  readonly unit: Unit;
}

/** The unit each dimension is told in. */
export const BASE_UNITS: Readonly<Record<Dimension, string>> = {
  count: '1',
  money: '1',
  percent: 'percent',
  'percentage-points': 'percentage-point',
  length: 'metre',
  area: 'square-metre',
  volume: 'cubic-metre',
  mass: 'kilogram',
  speed: 'metre-per-second',
  temperature: 'celsius',
  duration: 'second',
  energy: 'joule',
  power: 'watt',
  data: 'byte',
  pressure: 'pascal',
  age: 'year',
  ordinal: '1',
  score: '1',
  rate: '1',
  multiple: '1',
  magnitude: 'magnitude',
};

/** True for the name of a dimension. */
function isDimension(name: string): name is Dimension {
  return Object.hasOwn(BASE_UNITS, name);
}

/** The names or the symbols of all units, in every form that is written. */
export function* unitEntries(kind: 'names' | 'symbols'): Generator<readonly [string, NamedUnit]> {
  for (const record of records('units', ['dimension', 'factor', 'names', 'symbols'])) {
    const { dimension, factor } = record;
    const list = record[kind];
    if (typeof dimension !== 'string' || !isDimension(dimension) || typeof factor !== 'number' || !Array.isArray(list))
      throw new Error('lexicon units: a record is broken');
    const unit: Unit = {
      dimension,
      unit: 'unit' in record && typeof record.unit === 'string' ? record.unit : BASE_UNITS[dimension],
      factor,
      zero: 'zero' in record && typeof record.zero === 'number' ? record.zero : 0,
      assumed: 'assumed' in record && record.assumed === true,
    };
    for (const written of list) {
      if (typeof written !== 'string') throw new Error('lexicon units: a name is no word');
      for (const form of kind === 'names' ? formsOf(written) : [written]) yield [form, { written, unit }];
    }
  }
}

// "a 900-square-foot room"
const formsOf = (name: string): readonly string[] =>
  /^(?:square|cubic) \w+$/u.test(name) ? [...pluralsOf(name), name.replace(' ', '-')] : pluralsOf(name);

// "kilometre per hour" → "kilometres per hour", "degree Celsius" → "degrees Celsius", "square mile" → "square miles"
function pluralsOf(name: string): readonly string[] {
  const head = /^(?:degree|part|pound|kilometre|kilometer|mile|metre|acre)(?= )/u.exec(name);
  if (head !== null && /^(?:degree|(?:part|pound|kilometre|kilometer|mile|metre) per) /u.test(name))
    return [name, name.replace(/^\w+/u, '$&s')];
  return /(?:s|feet|inches|celsius)$/i.test(name) ? [name] : [name, `${name}s`];
}
