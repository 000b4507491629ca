import type { Numeral } from '../../language/numerals.ts';
import type { Hedge } from './hedges.ts';

/** What a number can be, in the unit it is written in; null: open. */
export interface Interval {
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  readonly form: 'exact' | 'bound' | 'range' | 'vague';
}

// How far "about" reaches: half of the last written digit's unit ("about 300" is 250 to 350, "about 287" is not meant to be 290),
// but no less than a twentieth of the value, because writers round to fives too, and no more than a fifth ("about 1,000" is not 600).
const SHARE_OF_DIGIT = 0.5;
const LEAST_SHARE = 0.05;
const MOST_SHARE = 0.2;
// "About five people" may be four or six.
const LEAST_COUNT = 1;
const SMALL_COUNT = 20;

/** How far a number that is hedged by "about" reaches to either side. */
export function reach(value: number, precision: number, counted: boolean): number {
  const size = Math.abs(value);
  const width = Math.min(Math.max(precision * SHARE_OF_DIGIT, size * LEAST_SHARE), size * MOST_SHARE);
  return counted && size > LEAST_COUNT && size < SMALL_COUNT ? Math.max(width, LEAST_COUNT) : width;
}

/** The interval of one written number under its hedges. The written number always lies in it. */
export function intervalOf(numeral: Numeral, hedges: readonly Hedge[], counted: boolean): Interval {
  const form = numeral.kind === 'vague' ? 'vague' : 'exact';
  return hedge({ min: numeral.value, max: numeral.most, approximate: form === 'vague', form }, hedges, (value) =>
    reach(value, numeral.precision, counted),
  );
}

/** The interval between two written numbers, "10 to 12", under the hedges before it. */
export function intervalBetween(low: Numeral, high: Numeral, hedges: readonly Hedge[], counted: boolean): Interval {
  const between: Interval = { min: low.value, max: high.most, approximate: false, form: 'range' };
  return hedge(between, hedges, (value) => reach(value, Math.min(low.precision, high.precision), counted));
}

function hedge(plain: Interval, hedges: readonly Hedge[], reachOf: (value: number) => number): Interval {
  let interval = plain;
  for (const word of hedges) interval = applyHedge(interval, word, reachOf);
  return interval;
}

function applyHedge(interval: Interval, word: Hedge, reachOf: (value: number) => number): Interval {
  const { min, max, form } = interval;
  const below = min === null ? null : min - reachOf(min);
  const above = max === null ? null : max + reachOf(max);
  switch (word) {
    case 'least':
      return { ...interval, max: null, form: form === 'vague' ? form : 'bound' };
    case 'most':
      return { ...interval, min: null, form: form === 'vague' ? form : 'bound' };
    case 'about':
      return { min: below, max: above, approximate: true, form };
    case 'under':
      return { min: below, max, approximate: true, form: form === 'exact' ? 'bound' : form };
    case 'over':
      return { min, max: above, approximate: true, form: form === 'exact' ? 'bound' : form };
  }
}
