import { lowerAt, type Line } from './line.ts';
import type { Choice } from './meaning.ts';
import { timeWords } from './words.ts';

const LAST = timeWords('last');
const NEXT = timeWords('next');
const THIS = timeWords('this');
const DETERMINERS = new Set(['the', 'this', 'its', 'their', 'his', 'her', 'our', 'my']);

/** The word before `at` that chooses one of several ("last", "next", "this coming"), with the tokens it takes. */
export function choiceBefore(
  line: Line,
  at: number,
  floor: number,
): { readonly from: number; readonly choice: Choice } | undefined {
  const from = at - 1;
  if (from < floor) return undefined;
  const lower = lowerAt(line, from);
  const choice =
    lower === 'previous' || lower === 'following'
      ? lower
      : LAST.has(lower)
        ? 'last'
        : NEXT.has(lower)
          ? 'next'
          : THIS.has(lower)
            ? 'this'
            : undefined;
  if (choice === undefined) return undefined;
  const wide = from - 1 >= floor && DETERMINERS.has(lowerAt(line, from - 1));
  return { from: wide ? from - 1 : from, choice };
}
