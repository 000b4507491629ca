import { nearest } from './drafts.ts';
import type { Element, Item } from './markup.ts';

/** A heading of the first rank, as it stands on a page. */
export interface Headline {
  readonly words: string;
  /** The runs of words that it is made of. */
  readonly runs: readonly number[];
}

/** The headings of the first rank: the headline, and on some pages the name of the paper. */
export function headlinesIn(items: readonly Item[]): readonly Headline[] {
  const headings = new Map<Element, { words: string; readonly runs: number[] }>();
  for (const { kind, element, text, run } of items) {
    const heading = kind === 'words' ? nearest(element, FIRST_RANK) : undefined;
    if (heading === undefined) continue;
    const known = headings.get(heading) ?? { words: '', runs: [] };
    headings.set(heading, known);
    known.words += text;
    known.runs.push(run);
  }
  return [...headings.values()].map(({ words, runs }) => ({ words: words.replaceAll(/\s+/gu, ' ').trim(), runs }));
}

const FIRST_RANK: ReadonlySet<string> = new Set(['h1']);

/**
 * The runs of the headline. What looks for the article leaves it out, as it says what the title says; but a headline can contradict
 * another article as any sentence can.
 */
export function headlineRuns(headlines: readonly Headline[], title = ''): readonly number[] {
  const wanted = lettersOf(title);
  const named = headlines.find(({ words }) => {
    const own = lettersOf(words);
    return own !== '' && wanted !== '' && (own.includes(wanted) || wanted.includes(own));
  });
  const likely = named ?? (headlines.length === 1 ? headlines[0] : undefined);
  return likely === undefined || likely.words.split(' ').length < FEWEST_WORDS ? [] : likely.runs;
}

const FEWEST_WORDS = 3;

/** Words without their marks, for comparing. */
export const lettersOf = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
