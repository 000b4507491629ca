import type { Statement } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import type { Span } from '../../model/place.ts';
import { relate } from '../reading/intervals.ts';
import { headOf, singular } from '../reading/surroundings.ts';

/** The telling figures that two claims both give, each with its place in either: a sum, a share, a measure or a count that is not small. */
export const figuresInCommon = (
  left: Statement,
  right: Statement,
  within: readonly [left: Span, right: Span] = [left.claim, right.claim],
): readonly (readonly [left: Quantity, right: Quantity])[] =>
  tellingIn(left, within[0]).flatMap((l) =>
    tellingIn(right, within[1])
      .filter((r) => isOneFigure(l, r))
      .map((r) => [l, r] as const),
  );

/** Whether two claims both give telling figures and none of one kind: twelve injured, damage of four million dollars. */
export function tellOtherFigures(
  left: Statement,
  right: Statement,
  within: readonly [left: Span, right: Span],
): boolean {
  const [l, r] = [tellingIn(left, within[0]), tellingIn(right, within[1])];
  return l.length > 0 && r.length > 0 && !l.some((a) => r.some((b) => a.dimension === b.dimension));
}

/** Figures of a claim that are looked at: what has more is a table. */
const MOST = 12;
/** Counts below this are of too many things in a story: "two people". */
const SMALL = 10;

const tellingIn = ({ claim }: Statement, { start, end }: Span): readonly Quantity[] =>
  claim.mentions
    .filter(
      (m): m is Quantity =>
        m.kind === 'quantity' &&
        m.start >= start &&
        m.end <= end &&
        m.dimension !== 'ordinal' &&
        m.dimension !== 'age' &&
        (m.dimension !== 'count' || Math.max(m.min ?? 0, m.max ?? 0) >= SMALL),
    )
    .slice(0, MOST);

const isOneFigure = (l: Quantity, r: Quantity): boolean =>
  l.dimension === r.dimension &&
  l.unit === r.unit &&
  l.change === r.change &&
  l.point === r.point &&
  relate(l, r) === 'equal' &&
  (l.dimension !== 'count' || mayBeOne(singular(headOf(l.of)), singular(headOf(r.of))));

const mayBeOne = (a: string, b: string): boolean => a === '' || b === '' || a === b;
