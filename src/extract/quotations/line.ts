import { kindAt, LETTER, LOWER, NUMERAL, runsOf } from '../../language/letters.ts';
import { formOf } from '../../language/forms.ts';
import { type Token, tokenOf } from '../../language/tokens.ts';
import type { Passage, Span } from '../../model/place.ts';
import type { ReadSentence } from '../extractor.ts';
import type { Quoted } from './pairs.ts';

/** The part of a quotation that stands in one sentence, without its marks. */
export interface QuotedPart extends Span {
  readonly quoted: Quoted;
  /** Ends as a spoken sentence does, or as one that a cue breaks off: "…," he said. */
  readonly utterance: boolean;
  /** Looks like a title or a name: "Gone With the Wind". */
  readonly title: boolean;
}

/** A sentence as the story tells it: each quotation in it is one word with the tag QUOTE, so that cues are found around it. */
export interface Line {
  readonly words: readonly Token[];
  readonly tags: readonly string[];
  /** Aligned with `words`: what each QUOTE stands for. Empty where the line has none. */
  readonly quotes: readonly (QuotedPart | undefined)[];
  readonly hasQuotes: boolean;
  /** True where nothing but marks stands beside its quotations. */
  readonly alone: boolean;
  readonly sentence: Span;
}

export const QUOTE = 'QUOTE';
const QUOTED_FORM = formOf('', 'mark');

/**
 * The line of a sentence, given the quotations that touch it, in order, none inside another. With `within`, the line of
 * the words there only.
 */
export function lineOf(text: string, read: ReadSentence, quoted: readonly Quoted[], within?: Span): Line {
  const { sentence, tokens } = read;
  if (quoted.length === 0 && within === undefined)
    return { words: tokens, tags: read.tags, quotes: [], hasQuotes: false, alone: false, sentence };
  const words: Token[] = [];
  const tags: string[] = [];
  const quotes: (QuotedPart | undefined)[] = [];
  let next = 0;
  tokens.forEach((token, index) => {
    if (within !== undefined && (token.start < within.start || token.end > within.end)) return;
    while (next < quoted.length && (quoted[next]?.outer.end ?? 0) <= token.start) next++;
    const pair = quoted[next];
    if (pair === undefined || token.end <= pair.outer.start) {
      words.push(token);
      tags.push(read.tags[index] ?? 'NN');
      quotes.push(undefined);
      return;
    }
    if (quotes.at(-1)?.quoted === pair) return;
    const start = Math.max(pair.start, sentence.start);
    const end = Math.min(pair.end, sentence.end);
    // Only the closing mark stands in this sentence.
    if (end <= start) return;
    words.push(tokenOf(QUOTED_FORM, start, end));
    tags.push(QUOTE);
    const utterance = UTTERANCE_END.test(text.slice(Math.max(start, end - 3), end));
    quotes.push({ start, end, quoted: pair, utterance, title: isTitle(text, start, end) });
  });
  return {
    words,
    tags,
    quotes,
    hasQuotes: quotes.length > 0,
    alone: quotes.length > 0 && words.every(({ kind }) => kind === 'mark'),
    sentence,
  };
}

// Small words that titles leave in lower case have no more letters than this.
const SMALL_WORD = 3;
// No title is longer.
const TITLE_LENGTH = 80;

/** Every longer word begins with a capital letter, and the first one too. */
function isTitle(text: string, start: number, end: number): boolean {
  if (end - start > TITLE_LENGTH) return false;
  let first = true;
  for (const run of runsOf(text.slice(start, end), LETTER | NUMERAL, "'’-")) {
    const word = run.replace(/^['’-]+/u, '');
    if (word === '') continue;
    if ((first || word.length > SMALL_WORD) && (kindAt(word, 0, word.length) & LOWER) !== 0) return false;
    // "I Will Survive" is rarer than "I will not".
    if (first && word === 'I') return false;
    first = false;
  }
  return true;
}

const UTTERANCE_END = /[,.?!—–…-]['’]?\s*$/u;

/** The lower-case word at `at`; empty outside the line and for a quotation. */
export function wordAt(line: Line, at: number): string {
  return line.words[at]?.lower ?? '';
}

/** The tag at `at`; empty outside the line. */
export function tagAt(line: Line, at: number): string {
  return line.tags[at] ?? '';
}

/** True where a dash stands at `at`: "—", "--", or a hyphen with a blank before it. */
export function isDash(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  if (word === '—' || word === '–' || word === '―') return true;
  if (word !== '-') return false;
  if (wordAt(line, at - 1) === '-' || wordAt(line, at + 1) === '-') return true;
  return (line.words[at - 1]?.end ?? 0) < (line.words[at]?.start ?? 0);
}

/** The words from `first` up to `end` as they stand in the document; a quotation at either end comes with its mark. */
export function passageOf(text: string, line: Line, first: number, end: number): Passage {
  const opening = line.quotes[first];
  const closing = line.quotes[end - 1];
  const start =
    opening === undefined ? (line.words[first]?.start ?? 0) : Math.max(opening.quoted.outer.start, line.sentence.start);
  const stop =
    closing === undefined ? (line.words[end - 1]?.end ?? start) : Math.min(closing.quoted.outer.end, line.sentence.end);
  return { start, end: stop, text: text.slice(start, stop) };
}
