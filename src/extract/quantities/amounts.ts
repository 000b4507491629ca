import type { Numeral } from '../../language/numerals.ts';
import type { Dimension, Quantity } from '../../model/mention.ts';
import { readCounted, type Counted } from './counted.ts';
import type { currencyBefore } from './currencies.ts';
import { quantityOf, type Draft } from './draft.ts';
import { hedgeBehind, hedgesBefore } from './hedges.ts';
import { intervalBetween, intervalOf, type Interval } from './intervals.ts';
import { BASE_UNITS, measureBehind, type Measure } from './measures.ts';
import { movementOf, STANDINGS, type Sort } from './movement.ts';
import { isBareName, isPartOfName, isYear } from './names.ts';
import { isLoneOne } from './ones.ts';
import { rangeOf } from './ranges.ts';
import { rateAt, type Rate } from './rates.ts';
import { roleOf, roleOfNoun, type Role } from './roles.ts';
import { isJoined, lower, type Scene } from './scene.ts';
import { partOf, type Part } from './parts.ts';
import { measuredThing } from './subject.ts';
import { withSmallerUnit } from './compound.ts';

/** What the number before in the sentence counted, for "34 injured", "five of them" and "three others". */
export interface Previous {
  readonly of: string;
  readonly role: string;
  readonly next: number;
}

interface Found {
  readonly quantities: readonly Quantity[];
  readonly next: number;
  readonly previous?: Previous;
}

// The number with its unit and hedges, before anything is known of what it counts.
interface Figure {
  readonly numeral: Numeral;
  readonly measure: Measure | undefined;
  readonly interval: Interval;
  readonly precision: number;
  readonly hedged: boolean;
  readonly first: number;
  /** Behind the number, its unit and the hedge behind them. */
  readonly next: number;
}

/** The amount that the numeral tells, with its currency where a sign stands before it: money, measures, shares and counts. */
export function amountOf(
  scene: Scene,
  numeral: Numeral,
  currency: ReturnType<typeof currencyBefore>,
  previous: Previous | undefined,
): Found {
  const own =
    currency === undefined ? measureBehind(scene, numeral, numeral.next) : { ...currency.measure, next: numeral.next };
  const nothing = { quantities: [], next: numeral.next };
  if (currency === undefined && isPartOfName(scene, numeral, own !== undefined)) return nothing;
  if (own?.dimension === 'duration' && scene.isTime(own.next - 1)) return nothing;
  const figure = figureOf(scene, numeral, own, currency?.first ?? numeral.first);
  if (figure === undefined) return nothing;
  const dimension = figure.measure?.dimension ?? (numeral.kind === 'fraction' ? 'percent' : 'count');
  return dimension === 'count' ? countOf(scene, figure, previous) : measuredOf(scene, figure, dimension, previous);
}

function figureOf(scene: Scene, numeral: Numeral, own: Measure | undefined, sign: number): Figure | undefined {
  const range = rangeOf(scene, numeral, sign, own);
  const counted = (range === undefined ? own : range.measure) === undefined && numeral.kind !== 'fraction';
  if (range !== undefined) {
    const before = hedgesBefore(scene, range.first);
    const interval = intervalBetween(range.low, range.high, before.hedges, counted);
    const precision = Math.min(range.low.precision, range.high.precision);
    return {
      numeral,
      measure: range.measure,
      interval,
      precision,
      hedged: true,
      first: before.first,
      next: range.next,
    };
  }
  const whole = own === undefined ? undefined : withSmallerUnit(scene, numeral, own);
  const value = whole?.numeral ?? numeral;
  const minus = minusBefore(scene, sign);
  const before = hedgesBefore(scene, minus);
  const end = whole?.next ?? Math.max(own?.next ?? 0, numeral.next);
  const behind = hedgeBehind(scene, numeral.next) ?? hedgeBehind(scene, end);
  // "50-odd miles": the unit stands behind the hedge
  const late = own === undefined && behind !== undefined ? measureBehind(scene, numeral, behind.next) : undefined;
  const hedges = behind === undefined ? before.hedges : [...before.hedges, behind.hedge];
  const interval = intervalOf(minus < sign ? negative(value) : value, hedges, counted && late === undefined);
  const next = Math.max(end, behind?.next ?? 0, late?.next ?? 0);
  return {
    numeral: value,
    measure: late ?? own,
    interval,
    precision: value.precision,
    hedged: hedges.length > 0,
    first: before.first,
    next,
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

function countOf(scene: Scene, figure: Figure, previous: Previous | undefined): Found {
  const { numeral } = figure;
  const part = partOf(scene, figure, previous);
  const counted =
    part?.counted ??
    hyphened(scene, figure) ??
    (part === undefined
      ? readCounted(
          scene,
          figure.next,
          numeral.value === 1 && numeral.kind === 'cardinal' && figure.interval.max === 1 ? 'singular' : 'plural',
        )
      : undefined);
  const end = counted?.next ?? part?.next ?? figure.next;
  const told = roleOf(scene, { first: figure.first, next: end }, counted);
  const rate = rateAt(scene, end);
  if (isNoCount(scene, figure, counted, told?.role, rate)) return { quantities: [], next: figure.numeral.next };
  const sort: Sort = counted === undefined ? 'bare' : STANDINGS.has(counted.head) ? 'standings' : 'things';
  const movement = movementOf(scene, figure.first, figure.next, sort);
  const measure =
    counted === undefined || movement.point !== undefined ? measuredThing(scene, figure.first, end) : undefined;
  const role = told?.role ?? inherited(scene, figure, counted, part, previous) ?? measure?.role;
  const of = whatIsCounted(counted, part, role, previous);
  const late = hedgeBehind(scene, end);
  const next = Math.max(told?.next ?? 0, end, late?.next ?? 0, rate?.next ?? 0);
  const divided = rate !== undefined && rate.divisor > 1;
  const quantity = quantityOf(scene, {
    ...place(figure, next),
    interval: late === undefined ? figure.interval : intervalOf(numeral, [late.hedge], true),
    dimension: divided ? 'rate' : 'count',
    unit: '1',
    factor: 1 / (rate?.divisor ?? 1),
    movement,
    of,
    role: role?.name ?? '',
    part: part?.part === true,
    ...(rate !== undefined && rate.by !== '' && { per: rate.by }),
    ...(measure?.of !== undefined && { measure: measure.of }),
    ...(counted !== undefined && { counted }),
  });
  const scan = Math.max(figure.next, numeral.next);
  return {
    quantities: quantity === undefined ? [] : [quantity],
    next: scan,
    previous: { of, role: role?.name ?? '', next },
  };
}

// "a 14-seat committee", "the 20-team league"
function hyphened(scene: Scene, { numeral, next }: Figure): Counted | undefined {
  if (lower(scene, next) !== '-' || !isJoined(scene, next) || next !== numeral.next) return undefined;
  const word = scene.tokens[next + 1];
  if (word?.kind !== 'word' || !/^NN?$|^NN$/u.test(scene.tags[next + 1] ?? '')) return undefined;
  const of = numeral.value === 1 || word.lower.endsWith('s') ? word.lower : `${word.lower}s`;
  return { of, head: of, modifiers: [], first: next + 1, next: next + 2 };
}

function isNoCount(
  scene: Scene,
  figure: Figure,
  counted: Counted | undefined,
  role: Role | undefined,
  rate: Rate | undefined,
): boolean {
  const { numeral, hedged, first } = figure;
  if (isLoneOne(scene, numeral, hedged, counted, role)) return true;
  if (hedged) return false;
  if (isYear(scene, numeral)) return true;
  if (counted !== undefined || role !== undefined || rate !== undefined) return false;
  if (isBareName(scene, numeral)) return true;
  const before = lower(scene, first - 1);
  const pronoun =
    !numeral.figures && (before === 'the' || before === 'these' || before === 'those' || before === 'all');
  return pronoun || numeral.kind === 'vague' || numeral.value === 0;
}

function inherited(
  scene: Scene,
  figure: Figure,
  counted: Counted | undefined,
  part: Part | undefined,
  previous: Previous | undefined,
): Role | undefined {
  if (previous === undefined || previous.role === '') return undefined;
  if (part?.part === true) return { name: previous.role, people: true };
  if (counted === undefined) return undefined;
  for (let here = previous.next; here < figure.first; here++) {
    const word = lower(scene, here);
    if (word !== ',' && word !== 'and' && word !== 'or' && word !== 'another' && word !== 'a') return undefined;
  }
  return previous.next < figure.first ? { name: previous.role, people: true } : undefined;
}

function whatIsCounted(
  counted: Counted | undefined,
  part: Part | undefined,
  role: Role | undefined,
  previous: Previous | undefined,
): string {
  const of = counted?.of ?? part?.of ?? '';
  if (of !== '' && of !== 'others')
    return role !== undefined && role.people && counted !== undefined && roleOfNoun(counted) !== undefined
      ? 'people'
      : of;
  if (role?.people !== true) return of === 'others' ? (previous?.of ?? '') : of;
  return previous !== undefined && previous.role !== '' && previous.of !== '' ? previous.of : 'people';
}

function measuredOf(scene: Scene, figure: Figure, dimension: Dimension, previous: Previous | undefined): Found {
  const { measure, numeral } = figure;
  const share = numeral.kind === 'fraction' && measure === undefined;
  const part = share || dimension === 'percent' ? partOf(scene, figure, previous) : undefined;
  const rate = rateAt(scene, figure.next);
  const sort: Sort =
    dimension === 'percent' || dimension === 'percentage-points' || dimension === 'temperature'
      ? 'relative'
      : 'measure';
  const movement = movementOf(scene, figure.first, figure.next, sort);
  const thing = measuredThing(scene, figure.first, figure.next, movement.change);
  const behind = rate?.next ?? figure.next;
  const counted = part?.counted ?? (part === undefined ? thing.behind : undefined);
  const role =
    share || dimension === 'percent'
      ? roleOf(scene, { first: figure.first, next: counted?.next ?? behind }, counted)?.role
      : undefined;
  const of = counted?.of ?? part?.of ?? '';
  const next = Math.max(behind, movement.next ?? 0, part?.next ?? 0);
  const draft: Draft = {
    ...place(figure, next),
    dimension,
    unit: measure?.unit ?? BASE_UNITS[dimension],
    factor: (share ? PERCENT : (measure?.factor ?? 1)) / (rate?.divisor ?? 1),
    zero: measure?.zero ?? 0,
    assumed: measure?.assumed ?? false,
    movement,
    of,
    role: role?.name ?? '',
    ...(rate !== undefined && rate.by !== '' && { per: rate.by }),
    ...(thing.of !== undefined && { measure: thing.of }),
  };
  const quantity = quantityOf(scene, draft);
  const told = of === '' ? {} : { previous: { of, role: role?.name ?? '', next } };
  return { quantities: quantity === undefined ? [] : [quantity], next: figure.next, ...told };
}

const PERCENT = 100;

function place(
  { first, interval, precision }: Figure,
  next: number,
): Pick<Draft, 'first' | 'next' | 'interval' | 'precision'> {
  return { first, next, interval, precision };
}
