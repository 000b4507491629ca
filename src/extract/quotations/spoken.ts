import type { Passage, Span } from '../../model/place.ts';
import { tagAt, type Line } from './line.ts';
import type { Owner } from './owners.ts';

// One or two words in marks without a speaker are distance or emphasis, not speech.
const SCARE_WORDS = 2;
// "the right to be forgotten": without a speaker only longer quotations inside a sentence are taken for speech.
const UNCLAIMED_WORDS = 5;

/** Whether the quotation at `at` holds words that somebody said, and not a title, a nickname or a word held at arm's length. */
export function isSpoken(line: Line, at: number, words: string, owner: Owner | undefined): boolean {
  const count = wordCount(words, UNCLAIMED_WORDS);
  if (count === 0 || isNickname(line, at)) return false;
  if (owner?.bond === 'alone') return true;
  const part = line.quotes[at];
  if (part?.title === true && (owner === undefined ? !line.alone : !isIntroduced(line, at))) return false;
  if (owner !== undefined) return owner.bond === 'within' || count > SCARE_WORDS;
  return count > SCARE_WORDS && (line.alone || count >= UNCLAIMED_WORDS);
}

/** The words without blanks around them and without the comma that belongs to the sentence around; undefined where none are left. */
export function wordsSaid(text: string, span: Span): Passage | undefined {
  let { start, end } = span;
  while (start < end && BLANK.test(text[start] ?? '')) start++;
  while (end > start && BLANK.test(text[end - 1] ?? '')) end--;
  if (text[end - 1] === ',') end--;
  return end > start ? { start, end, text: text.slice(start, end) } : undefined;
}

const BLANK = /\s/u;

function wordCount(words: string, enough: number): number {
  let count = 0;
  for (const _ of words.matchAll(/[\p{L}\p{N}]\S*/gu)) if (++count >= enough) break;
  return count;
}

/** A quotation that a comma or a colon introduces or that is a line of its own is no title, however it is written. */
function isIntroduced(line: Line, at: number): boolean {
  const before = tagAt(line, at - 1);
  return at === 0 || before === ',' || before === ':' || line.alone;
}

/** "Joe “Fish” Moran" */
function isNickname(line: Line, at: number): boolean {
  return tagAt(line, at - 1).startsWith('NNP') && tagAt(line, at + 1).startsWith('NNP');
}
