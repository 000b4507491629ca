import { readNumeral, type Numeral } from '../../language/numerals.ts';
import { countOf, type Found, type Previous } from './counts.ts';
import type { SignedCurrency } from './currencies.ts';
import { figureOf } from './figures.ts';
import { measuredOf } from './measured.ts';
import { measureBehind, type Measure } from './measures.ts';
import { isPartOfName } from './names.ts';
import { lower, type Scene } from './scene.ts';

/** The amount that the numeral tells, with its currency where a sign stands before it: money, measures, shares and counts. */
export function amountOf(
  scene: Scene,
  numeral: Numeral,
  currency: SignedCurrency | undefined,
  previous: Previous | undefined,
): Found {
  const own =
    currency === undefined ? measureBehind(scene, numeral, numeral.next) : { ...currency.measure, next: numeral.next };
  const nothing = { quantity: undefined, next: numeral.next };
  if (currency === undefined && isPartOfName(scene, numeral, own !== undefined)) return nothing;
  if (own?.dimension === 'duration' && scene.isTime(own.next - 1)) return nothing;
  const figure = figureOf(scene, numeral, own ?? borrowedPercent(scene, numeral), currency?.first ?? numeral.first);
  const dimension = figure.measure?.dimension ?? (numeral.kind === 'fraction' ? 'percent' : 'count');
  return dimension === 'count' ? countOf(scene, figure, previous) : measuredOf(scene, figure, dimension, previous);
}

// "by 71 to 29 per cent": the sign is said once
function borrowedPercent(scene: Scene, numeral: Numeral): Measure | undefined {
  if (numeral.kind !== 'cardinal' || lower(scene, numeral.next) !== 'to') return undefined;
  const second = readNumeral(scene.tokens, numeral.next + 1);
  if (second === undefined || second.value >= numeral.value) return undefined;
  const measure = measureBehind(scene, second, second.next);
  return measure?.dimension === 'percent' ? { ...measure, next: numeral.next } : undefined;
}
