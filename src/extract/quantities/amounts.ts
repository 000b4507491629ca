import type { Numeral } from '../../language/numerals.ts';
import { borrowedMeasure } from './borrowed.ts';
import type { Counted } from './counted.ts';
import { countOf, type Found, type Previous } from './counts.ts';
import type { SignedCurrency } from './currencies.ts';
import { figureOf } from './figures.ts';
import { measuredOf } from './measured.ts';
import { measureBehind } from './measures.ts';
import { isPartOfName } from './names.ts';
import type { Scene } from './scene.ts';

/**
 * The amount that the numeral tells, with its currency where a sign stands before it: money, measures, shares and counts. `things` is
 * what a share of the kind "one man in three" is of.
 */
export function amountOf(
  scene: Scene,
  numeral: Numeral,
  {
    currency,
    things,
    previous,
  }: { readonly currency?: SignedCurrency; readonly things?: Counted; readonly previous?: Previous | undefined },
): Found {
  const own =
    currency === undefined ? measureBehind(scene, numeral, numeral.next) : { ...currency.measure, next: numeral.next };
  const nothing = { quantity: undefined, next: numeral.next };
  if (currency === undefined && isPartOfName(scene, numeral, own !== undefined)) return nothing;
  if (own?.dimension === 'duration' && scene.isTime(own.next - 1)) return nothing;
  const measure = own ?? borrowedMeasure(scene, numeral, previous?.measure);
  const figure = figureOf(scene, numeral, measure, currency?.first ?? numeral.first);
  const dimension = figure.measure?.dimension ?? (numeral.kind === 'fraction' ? 'percent' : 'count');
  return dimension === 'count'
    ? countOf(scene, figure, previous)
    : measuredOf(scene, figure, { dimension, things, previous });
}
