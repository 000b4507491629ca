import { lemmasOf } from '../../language/lemmas.ts';
import { wordGroups } from '../../language/lexicon.ts';
import { remembered } from '../../language/remembered.ts';
import { type Token, tokenize } from '../../language/tokens.ts';

/** A row of words, each in its dictionary form; `*` lets up to three words pass. */
export interface Pattern {
  readonly words: readonly string[];
  /** First letter of the tags that the first word may have. */
  readonly part: string | undefined;
  readonly question: string;
  readonly answer: string;
}

/** The patterns of a lexicon. */
export interface Patterns {
  /** Those that a word in any of its forms begins. */
  readonly begunBy: (lower: string) => readonly Pattern[];
  /** Those of them that the word behind it leaves possible, in the same order. */
  readonly mayBegin: (token: Token, next: Token | undefined) => readonly Pattern[];
}

/**
 * The patterns of a lexicon file of headings "question answer" with patterns under each. A lexicon has thousands, "no" alone begins
 * 400 of them, and a story asks for some dozen: they lie by their first two words, and are taken apart when these stand in a claim.
 */
export function readPatterns(lexicon: string): Patterns {
  const rows = rowsByFirst(lexicon);
  const begun = remembered(WORDS, (lower) =>
    lemmasOf(lower).flatMap((lemma) => {
      const own = rows.get(lemma);
      return own === undefined ? [] : [bySecond(own)];
    }),
  );
  return {
    begunBy: remembered(WORDS, (lower) => lemmasOf(lower).flatMap((lemma) => (rows.get(lemma) ?? []).map(patternOf))),
    mayBegin: ({ lower }, next) => {
      const own = begun(lower);
      if (own.length === 0) return [];
      const seconds = [...new Set([ALONE, GAP, ...(next === undefined ? [] : lemmasOf(next.lower))])];
      return own.flatMap((behind) =>
        seconds
          .flatMap(behind)
          .sort((a, b) => a.at - b.at)
          .map(({ pattern }) => pattern),
      );
    },
  };
}

/** Words whose patterns are remembered: more than a story has. */
const WORDS = 10_000;

/** Stands for the second word of a pattern that has none. */
const ALONE = '';
const GAP = '*';

/** A row of a lexicon as it stands there, with its heading. */
interface Row {
  readonly heading: string;
  readonly row: string;
}

function rowsByFirst(lexicon: string): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const [heading, rows] of wordGroups(lexicon)) {
    for (const row of rows) {
      const first = firstWordOf(row);
      const own = found.get(first);
      if (own === undefined) found.set(first, [{ heading, row }]);
      else own.push({ heading, row });
    }
  }
  return found;
}

function firstWordOf(row: string): string {
  const first = row.slice(0, endOfFirst(row));
  return PLAIN.test(first) ? first : (tokenize(first)[0]?.lower ?? '');
}

/** Where the first word of a row ends; a letter behind a slash keeps it to one part of speech: "open/V * inquiry". */
function endOfFirst(row: string): number {
  const space = row.indexOf(' ');
  const end = space < 0 ? row.length : space;
  const slash = row.indexOf('/');
  return slash < 0 ? end : Math.min(slash, end);
}

/** Words that are one token each as they stand, as nearly all are. */
const PLAIN = /^[a-z* ]+$/;

interface Placed {
  /** Which of the rows of its first word it is. */
  readonly at: number;
  readonly pattern: Pattern;
}

/** The patterns of rows with one first word, by the second. */
function bySecond(rows: readonly Row[]): (second: string) => readonly Placed[] {
  const found = new Map<string, number[]>();
  for (const [at, { row, heading }] of rows.entries()) {
    const second = PLAIN.test(row) ? (row.split(' ', 2)[1] ?? ALONE) : (patternOf({ row, heading }).words[1] ?? ALONE);
    const own = found.get(second);
    if (own === undefined) found.set(second, [at]);
    else own.push(at);
  }
  return remembered(WORDS, (second) =>
    (found.get(second) ?? []).flatMap((at) => {
      const row = rows[at];
      return row === undefined ? [] : [{ at, pattern: patternOf(row) }];
    }),
  );
}

function patternOf({ heading, row }: Row): Pattern {
  const [question = '', answer = ''] = heading.split(' ');
  const end = endOfFirst(row);
  const part = row.charAt(end) === '/' ? row.charAt(end + 1) : undefined;
  const text = part === undefined ? row : row.slice(0, end) + row.slice(end + 2);
  const words = PLAIN.test(text)
    ? text.split(' ')
    : text.split(' ').flatMap((word) => (word === GAP ? [word] : tokenize(word).map(({ lower }) => lower)));
  return { words, part, question, answer };
}
