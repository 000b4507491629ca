import type { Quantity, Time } from '../model/mention.ts';
import type { Profile } from './profile.ts';

/** What is measured of the figures and times of a pair, in the order of `figureFeatures`. */
export const FIGURE_FEATURES = [
  'numbers',
  'numbersApart',
  'numbersNear',
  'counts',
  'roles',
  'times',
  'timesApart',
  'durations',
  'durationsApart',
] as const;

/** Measures the figures and times of two claims against each other, 0 to 1; symmetric. */
export function figureFeatures(left: Profile, right: Profile): readonly number[] {
  if (
    (left.quantities.length === 0 || right.quantities.length === 0) &&
    (left.times.length === 0 || right.times.length === 0)
  )
    return NOTHING;
  const [ls, rs] = [measured(left), measured(right)];
  return [
    ...numbersOf(ls, rs),
    nearest(ls, rs),
    countsOf(left.quantities, right.quantities),
    left.quantities.some((a) => a.role !== '' && right.quantities.some((b) => a.role === b.role)) ? 1 : 0,
    ...timesOf(left.times, right.times),
    ...durationsOf(left.times, right.times),
  ];
}

/** Two claims of which not both have figures, nor both times. */
const NOTHING: readonly number[] = FIGURE_FEATURES.map(() => 0);

const measured = ({ quantities }: Profile): Quantity[] => quantities.filter(({ dimension }) => dimension !== 'ordinal');
const alikeIn = (a: Quantity, b: Quantity): boolean => a.dimension === b.dimension && a.unit === b.unit;

/** Whether both claims count or measure the same thing, whatever the number. */
function countsOf(left: readonly Quantity[], right: readonly Quantity[]): number {
  const same = left.some((a) =>
    right.some(
      (b) =>
        alikeIn(a, b) &&
        ((sameHead(a, b) && Math.max(largest(a), largest(b)) >= PAIR_OF) ||
          (a.of === '' && b.of === '' && a.measure !== undefined && a.measure === b.measure)),
    ),
  );
  return same ? 1 : 0;
}

/** Whole numbers below this are so common that they pair nothing unless they count the same thing. */
const COMMON_NUMBER = 10;

function numbersOf(ls: readonly Quantity[], rs: readonly Quantity[]): [number, number] {
  if (ls.length === 0 || rs.length === 0) return [0, 0];
  const alike = ls.filter((a) =>
    rs.some(
      (b) => alikeIn(a, b) && overlaps(a, b) && ((sameHead(a, b) && largest(a) >= PAIR_OF) || (tells(a) && tells(b))),
    ),
  ).length;
  return [alike / Math.min(ls.length, rs.length), alike === 0 ? 1 : 0];
}

/** "The two countries", "one man": below this even the same thing counted pairs nothing. */
const PAIR_OF = 3;

const largest = ({ min, max }: Quantity): number => Math.max(min ?? 0, max ?? 0);
const tells = (quantity: Quantity): boolean => quantity.dimension !== 'count' || largest(quantity) >= COMMON_NUMBER;
const sameHead = (a: Quantity, b: Quantity): boolean =>
  a.of !== '' && a.of.split(' ').at(-1) === b.of.split(' ').at(-1);
const overlaps = (a: Quantity, b: Quantity): boolean =>
  (a.min ?? -Infinity) <= (b.max ?? Infinity) && (b.min ?? -Infinity) <= (a.max ?? Infinity);

/** From this share of the larger of two figures on the smaller may be the same one, rounded or told anew. */
const NEAR = 0.85;

/** How near the nearest two figures of one kind come: "0.61" and "0.6" are one figure to two papers. */
function nearest(left: readonly Quantity[], right: readonly Quantity[]): number {
  let best = 0;
  for (const a of left) {
    for (const b of right) {
      if (!alikeIn(a, b) || (!tells(a) && !tells(b))) continue;
      const [x, y] = [a.max ?? a.min ?? 0, b.max ?? b.min ?? 0];
      const value = 1 - Math.abs(x - y) / (Math.max(Math.abs(x), Math.abs(y)) || 1);
      if (value > NEAR) best = Math.max(best, value);
    }
  }
  return best;
}

const dated = (times: readonly Time[]): Time[] =>
  times.filter((t) => t.earliest !== undefined && t.latest !== undefined);

function timesOf(left: readonly Time[], right: readonly Time[]): [number, number] {
  const ls = dated(left);
  const rs = dated(right);
  if (ls.length === 0 || rs.length === 0) return [0, 0];
  const touch = ls.some((a) =>
    rs.some(
      (b) =>
        (a.earliest ?? '').slice(0, 10) <= (b.latest ?? '').slice(0, 10) &&
        (b.earliest ?? '').slice(0, 10) <= (a.latest ?? '').slice(0, 10),
    ),
  );
  return touch ? [1, 0] : [0, 1];
}

/** Two durations nearer than this share of the longer are taken for one. */
const SAME_DURATION = 0.2;

function durationsOf(left: readonly Time[], right: readonly Time[]): [same: number, apart: number] {
  const [ls, rs] = [lengthsOf(left), lengthsOf(right)];
  if (ls.length === 0 || rs.length === 0) return [0, 0];
  return ls.some((a) => rs.some((b) => Math.abs(a - b) < SAME_DURATION * Math.max(a, b))) ? [1, 0] : [0, 1];
}

const lengthsOf = (times: readonly Time[]): number[] =>
  times.flatMap(({ type, seconds }) => (type === 'duration' && seconds?.max ? [seconds.max] : []));
