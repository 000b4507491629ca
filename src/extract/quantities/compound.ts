import { readNumeral, type Numeral } from '../../language/numerals.ts';
import { measureBehind, type Measure } from './measures.ts';
import { lower, type Scene } from './scene.ts';

const SPLIT = new Set(['length', 'mass', 'money']);

/** The number together with one of a smaller unit behind it, told in the greater unit: "6ft 2in", "thirteen dollars and forty cents". */
export function withSmallerUnit(
  scene: Scene,
  numeral: Numeral,
  measure: Measure,
): { readonly numeral: Numeral; readonly next: number } | undefined {
  if (!SPLIT.has(measure.dimension) || !Number.isInteger(numeral.value) || measure.next <= numeral.next)
    return undefined;
  const at = lower(scene, measure.next) === 'and' ? measure.next + 1 : measure.next;
  const second = readNumeral(scene.tokens, at);
  if (second?.kind !== 'cardinal' || second.scale > 1) return undefined;
  const smaller = measureBehind(scene, second, second.next) ?? inches(scene, second);
  if (smaller === undefined || smaller.dimension !== measure.dimension || smaller.unit !== measure.unit)
    return undefined;
  const share = smaller.factor / measure.factor;
  // "five miles and 200 yards" adds up; "5 km and 3 miles" are two distances
  if (share >= 1 || second.value * share >= 1) return undefined;
  const value = numeral.value + second.value * share;
  return { numeral: { ...numeral, value, most: value, precision: second.precision * share }, next: smaller.next };
}

// "6ft 2 in": elsewhere an "in" behind a blank is the preposition
function inches(scene: Scene, second: Numeral): Measure | undefined {
  if (lower(scene, second.next) !== 'in' || lower(scene, second.first - 1) !== 'ft') return undefined;
  return {
    dimension: 'length',
    unit: 'metre',
    factor: 0.0254,
    zero: 0,
    next: second.next + 1,
    assumed: false,
    hyphen: false,
  };
}
