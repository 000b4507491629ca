import type { DocumentFacts } from '../document.ts';
import { nearest } from './drafts.ts';
import type { Element, Item } from './markup.ts';

/** A heading of the first or second rank, as it stands on a page. */
export interface Headline {
  readonly words: string;
  /** Whether it is of the first rank. */
  readonly isFirst: boolean;
  /** The runs of words that it is made of. */
  readonly runs: readonly number[];
}

/** The headings of the first two ranks: the headline, on some pages the name of the paper above it, and what stands between paragraphs. */
export function headlinesIn(items: readonly Item[]): readonly Headline[] {
  const headings = new Map<Element, { words: string; readonly runs: number[] }>();
  for (const { kind, element, text, run } of items) {
    const heading = kind === 'words' ? nearest(element, RANKS) : undefined;
    if (heading === undefined) continue;
    const known = headings.get(heading) ?? { words: '', runs: [] };
    headings.set(heading, known);
    known.words += text;
    known.runs.push(run);
  }
  return [...headings].map(([{ tag }, { words, runs }]) => ({
    words: words.replaceAll(/\s+/gu, ' ').trim(),
    isFirst: tag === 'h1',
    runs,
  }));
}

const RANKS: ReadonlySet<string> = new Set(['h1', 'h2']);

/** The longest of the headings that a title holds, or that hold it: headlines are longer than names of papers. */
export function headlineOf(headlines: readonly Headline[], title: string): Headline | undefined {
  const wanted = lettersOf(title);
  const fitting = headlines.filter(({ words, isFirst }) => {
    const own = lettersOf(words);
    // A word or two of a title may well stand in some other heading.
    const isTold = wanted.includes(own) && (isFirst || isLong(own));
    return own !== '' && (isTold || (isLong(wanted) && own.includes(wanted)));
  });
  return fitting.toSorted((a, b) => b.words.length - a.words.length || Number(b.isFirst) - Number(a.isFirst))[0];
}

/**
 * The runs of the headline. What looks for the article leaves it out, as it says what the title says; but a headline can contradict
 * another article as any sentence can.
 */
export function headlineRuns(
  headlines: readonly Headline[],
  { title = '', publisher = '' }: DocumentFacts,
): readonly number[] {
  const first = headlines.filter(({ isFirst, words }) => isFirst && lettersOf(words) !== lettersOf(publisher));
  const likely = headlineOf(headlines, title) ?? (first.length === 1 ? first[0] : undefined);
  return likely === undefined || !isLong(likely.words) ? [] : likely.runs;
}

const isLong = (words: string): boolean => words.split(' ').length >= FEWEST_WORDS;
const FEWEST_WORDS = 3;

/** Words without their marks, for comparing. */
export const lettersOf = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
