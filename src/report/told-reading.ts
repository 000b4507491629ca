import type { Reading } from '../model/comparison.ts';
import { flat } from './excerpt.ts';

/** A reading as it is told: in a source's own words, and as it was understood where that says something else. */
export interface ToldReading {
  readonly words: string;
  readonly understood: string | null;
}

/** The words of the first place that gives a reading, and what they were taken for; both harmless to draw. */
export function readingTold({ value, places: [first] }: Reading): ToldReading {
  const said = oneLine(first?.text ?? value);
  const understood = oneLine(value);
  const [own, taken] = [wordsOf(said), wordsOf(understood)];
  // The words in their quotation marks, or with what is counted.
  if (` ${taken.join(' ')} `.includes(` ${own.join(' ')} `)) return { words: understood, understood: null };
  return { words: said, understood: sorted(own) === sorted(taken) ? null : understood };
}

/** What is told in one line: "November (2021-11-01 to 2021-11-30)". */
export function readingLine(reading: Reading): string {
  const { words, understood } = readingTold(reading);
  return understood === null ? words : `${words} (${understood})`;
}

// Spaces that forbid a break would chain whole phrases together.
const oneLine = (text: string): string => flat(text).replaceAll(/\s+/gu, ' ');

/** Case, marks and the small words of a list make no other reading. */
function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}%$€£.-]+/gu) ?? [];
  return words.filter((word) => !SMALL.has(word));
}

/** Nor does their order. */
const sorted = (words: readonly string[]): string => words.toSorted().join(' ');

const SMALL: ReadonlySet<string> = new Set(['a', 'an', 'and', 'or', 'the']);
