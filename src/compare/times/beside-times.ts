import type { Statement } from '../../model/comparison.ts';
import { areAlike } from '../reading/alike.ts';
import { remembered } from '../reading/remembered.ts';

/** The share of the shorter claim's words that stand in the other, 0 to 1, those that only tell when or how long left out. */
export function shareBesideTimes(left: Statement, right: Statement): number {
  const [l, r] = [wordsOf(left), wordsOf(right)];
  const [few, many] = l.length <= r.length ? [l, r] : [r, l];
  return few.length === 0 ? 0 : few.filter((term) => many.some((other) => areAlike(term, other))).length / few.length;
}

const wordsOf = remembered(({ terms, claim }: Statement) =>
  terms
    .slice(0, MOST)
    .filter(
      ({ tag, start, end }) =>
        tag !== 'CD' &&
        !claim.mentions.some(
          (m) =>
            (m.kind === 'time' || (m.kind === 'quantity' && m.dimension === 'ordinal')) &&
            start >= m.start &&
            end <= m.end,
        ),
    ),
);
/** Words looked at of each claim: a longer one is no sentence. */
const MOST = 60;
