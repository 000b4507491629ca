import { lowerAt, type Line } from './line.ts';
import type { Expression } from './meaning.ts';

const SMALL = new Set(['early', 'small', 'wee']);
const LAST_MINUTE = 6 * 60 - 1;

/** "the early hours", "the small hours of Thursday morning": from midnight to the morning. */
export function earlyHours(line: Line, at: number, floor: number): readonly Expression[] {
  if (!SMALL.has(lowerAt(line, at - 1)) || at - 1 < floor) return [];
  const article = lowerAt(line, at - 2) === 'the' && at - 2 >= floor;
  // "its early hours" are an event's.
  const tells = article ? {} : { tentative: true };
  return [
    {
      from: article ? at - 2 : at - 1,
      to: at + 1,
      meaning: { kind: 'part-of-day', part: 'early hours', first: 0, last: LAST_MINUTE },
      ...tells,
    },
  ];
}
