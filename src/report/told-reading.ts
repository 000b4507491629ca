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
  const understood = inLongestUnit(oneLine(value));
  const [own, taken] = [wordsOf(said), wordsOf(understood)];
  // The words in their quotation marks, or with what is counted.
  if (` ${taken.join(' ')} `.includes(` ${own.join(' ')} `)) return { words: understood, understood: null };
  return { words: said, understood: sorted(own) === sorted(taken) || areStems(taken, own) ? null : understood };
}

/** Whether all words are those of another list, cut short: "not inspect" says nothing that "not been inspected" does not. */
const areStems = (words: readonly string[], of: readonly string[]): boolean =>
  words.every((word) => of.includes(word) || (/^[a-zà-ÿ]{3}/.test(word) && of.some((other) => other.startsWith(word))));

/** What is told in one line: "November (2021-11-01 to 2021-11-30)". */
export function readingLine(reading: Reading): string {
  const { words, understood } = readingTold(reading);
  return understood === null ? words : `${words} (${understood})`;
}

// Spaces that forbid a break would chain whole phrases together.
const oneLine = (text: string): string => flat(text).replaceAll(/\s+/gu, ' ');

/** A length of time in the longest unit that leaves nothing over: no one counts three weeks as "1814400 seconds". */
function inLongestUnit(value: string): string {
  const [, first, second] = /^(\d+)(?: to (\d+))? seconds$/u.exec(value) ?? [];
  if (first === undefined) return value;
  const numbers = [first, ...(second === undefined ? [] : [second])].map(Number);
  const unit = UNITS.find(({ seconds }) => numbers.every((number) => number > 0 && number % seconds === 0));
  if (unit === undefined) return value;
  const counts = numbers.map((number) => number / unit.seconds);
  return `${counts.join(' to ')} ${unit.name}${counts.join() === '1' ? '' : 's'}`;
}

// Months and years have no length of their own; what is said of them is told in days.
const UNITS = [
  { name: 'day', seconds: 86_400 },
  { name: 'hour', seconds: 3600 },
  { name: 'minute', seconds: 60 },
] as const;

/** Case, marks and the small words of a list make no other reading. */
function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}%$€£.-]+/gu) ?? [];
  return words.filter((word) => !SMALL.has(word));
}

/** Nor does their order. */
const sorted = (words: readonly string[]): string => words.toSorted().join(' ');

const SMALL: ReadonlySet<string> = new Set(['a', 'an', 'and', 'or', 'the']);
