import type { Dimension } from '../../model/mention.ts';
import type { Counted } from './counted.ts';
import type { Found, Previous } from './counts.ts';
import { quantityOf } from './draft.ts';
import type { Figure } from './figures.ts';
import { movementOf, type Sort } from './movement.ts';
import { partOf } from './parts.ts';
import { rateAt } from './rates.ts';
import { roleOf } from './roles.ts';
import type { Scene } from './scene.ts';
import { measuredThing } from './subject.ts';
import { BASE_UNITS } from './units.ts';

/** The amount with a unit that the figure tells, or the share, with what it is of: "31% of sales", "€100m a year", "two thirds of voters". */
export function measuredOf(
  scene: Scene,
  figure: Figure,
  {
    dimension,
    things,
    previous,
  }: { readonly dimension: Dimension; readonly things: Counted | undefined; readonly previous: Previous | undefined },
): Found {
  const { measure, numeral } = figure;
  const share = numeral.kind === 'fraction' && measure === undefined;
  const part = share || dimension === 'percent' ? partOf(scene, figure, previous) : undefined;
  const rate = rateAt(scene, figure.next);
  const movement = movementOf(scene, figure.first, figure.next, SORTS.get(dimension) ?? 'measure');
  const thing = measuredThing(scene, figure.first, figure.next, {
    change: movement.change,
    money: dimension === 'money',
  });
  const behind = rate?.next ?? figure.next;
  const counted = things ?? (part === undefined ? thing.behind : part.counted);
  const told =
    share || dimension === 'percent'
      ? roleOf(scene, { first: figure.first, next: counted?.next ?? behind }, counted)?.role
      : undefined;
  // "31% of sales" is not sold
  const role = told?.people === true && !movement.change ? told.name : '';
  const of = counted?.of ?? part?.of ?? '';
  const next = Math.max(behind, movement.next ?? 0, part?.next ?? 0);
  const quantity = quantityOf(scene, {
    first: figure.first,
    next,
    interval: figure.interval,
    precision: figure.precision,
    dimension,
    unit: measure?.unit ?? BASE_UNITS[dimension],
    factor: (share ? PERCENT : (measure?.factor ?? 1)) / (rate?.divisor ?? 1),
    zero: measure?.zero ?? 0,
    assumed: measure?.assumed ?? false,
    movement,
    of,
    role,
    ...(rate !== undefined && rate.by !== '' && { per: rate.by }),
    ...(thing.of !== undefined && { measure: thing.of }),
  });
  const kept = dimension === 'percent' || dimension === 'money' ? measure : previous?.measure;
  const last = of === '' ? { of: previous?.of ?? '', role: previous?.role ?? '' } : { of, role };
  return { quantity, next: Math.max(figure.next, numeral.next), previous: { ...last, next, measure: kept } };
}

const PERCENT = 100;
const SORTS: ReadonlyMap<Dimension, Sort> = new Map([
  ['percent', 'relative'],
  ['percentage-points', 'relative'],
  ['temperature', 'relative'],
]);
