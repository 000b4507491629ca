import type { NameWord } from './runs.ts';
import type { Segment } from './segments.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Where a title stands in a segment, and what of it. */
export interface Title {
  /** Index of the role's first word and the index after its last. */
  readonly start: number;
  readonly end: number;
  /** True where the title stays in the name ("King Charles"). */
  readonly kept: boolean;
  /** True for "Mr", "Dame": it says no office. */
  readonly honorific: boolean;
}

/** The title in the segment: "Finance Minister" in "Chilean Finance Minister Pavez"; undefined where none stands. */
export function titleIn(segment: Segment, words: Vocabulary): Title | undefined {
  const first = segment[0];
  if (
    first !== undefined &&
    words.givenNames.has(first.text) &&
    !words.honorifics.has(first.text) &&
    !startsRoleAnyway(segment, words)
  )
    return undefined;
  const at = segment.findLastIndex(
    (word, index) => isTitleWord(word, words) && !SUFFIXES.has(segment[index + 1]?.text ?? ''),
  );
  const title = segment[at];
  if (title === undefined) return undefined;
  let end = at + 1;
  const complement = segment[end]?.link === true && /^(?:of|for)/u.test(segment[end]?.text ?? '');
  // "Duke of Sussex": the place is in the name.
  if (complement && KEPT.has(title.text)) return { start: at, end: at, kept: true, honorific: true };
  if (complement) {
    end++;
    while (end < segment.length && isRoleWord(segment[end], words)) end++;
  }
  let start = at;
  while (start > 0 && (isRoleWord(segment[start - 1], words) || joinsRole(segment, start, words))) start--;
  const honorific = segment.slice(start, end).every((word) => words.honorifics.has(word.text));
  return KEPT.has(title.text) && honorific && end < segment.length
    ? { start: at, end: at, kept: true, honorific }
    : { start, end, kept: false, honorific };
}

// "Dean Smith", "Grant Shapps": a given name that is a title's word too. "Grant Secretary Robert Bell" begins a role all the
// same, and "Charlotte Mayor Jennifer Bell" names a town before it.
function startsRoleAnyway(segment: Segment, words: Vocabulary): boolean {
  const at = segment.findIndex((word, index) => index > 0 && isTitleWord(word, words));
  if (at < 1 || at === segment.length - 1) return false;
  return at === 1 && isRoleWord(segment[0], words) ? true : words.givenNames.has(segment[at + 1]?.text ?? '');
}

const OF_OFFICE = new Set(['State', 'Staff', 'War', 'Commons', 'Police', 'Treasury']);

export function isRoleWord(word: NameWord | undefined, words: Vocabulary): boolean {
  if (word === undefined || word.link || word.possessive) return false;
  const lower = word.text.toLowerCase();
  return (
    words.roleModifiers.has(lower) || words.offices.has(lower) || words.trades.has(lower) || OF_OFFICE.has(word.text)
  );
}

/** "Secretary of State", "Health and Human Services Secretary": a small word inside a role. */
export function joinsRole(segment: Segment, start: number, words: Vocabulary): boolean {
  return segment[start - 1]?.link === true && isRoleWord(segment[start - 2], words);
}

function isTitleWord(word: NameWord, words: Vocabulary): boolean {
  if (word.link) return false;
  return words.honorifics.has(word.text) || isOffice(word.text.toLowerCase(), words);
}

/** "councillor", and "councillors" before several names. */
export function isOffice(lower: string, words: Vocabulary): boolean {
  if (words.offices.has(lower) || words.trades.has(lower)) return true;
  const singular = lower.endsWith('s') ? lower.slice(0, -1) : '';
  return words.offices.has(singular) || words.trades.has(singular);
}

// Titles that stay in the name: without them nobody would know whom "Charles" or "Francis" means.
const KEPT = new Set([
  'King',
  'Queen',
  'Prince',
  'Princess',
  'Pope',
  'Emperor',
  'Empress',
  'Duke',
  'Duchess',
  'Sultan',
  'Earl',
  'Countess',
]);
/** What may follow a family name. */
export const SUFFIXES = new Set(['Jr', 'Sr', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'XIV', 'XVI']);

/** The most words that a person's name without its titles has. */
export const LONGEST_PERSON = 5;
