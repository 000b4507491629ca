import { wordTest } from '../../language/forms.ts';
import { isDash, QUOTE, tagAt, wordAt, type Line } from './line.ts';
import { type WordTest, isFloating, isJoint, isPhraseAlone, isTimeWord, opensClause } from './words.ts';

/** A noun phrase with what hangs on it ("a spokesman for the ministry"): places in the line, both included. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  /** Last word of the phrase proper: "spokesman". */
  readonly head: number;
  /** First word of what describes it, where that stands before it: "the spokesman" of "the spokesman, Jane Weir". */
  readonly described?: number;
}

const isPairing = wordTest((lower) => lower === 'and' || lower === 'or' || lower === '&');

// Longest noun phrase that is followed: hostile text is one phrase without an end.
const MAX_WORDS = 30;
// "the head of the office of the mayor of the city": more joints than this are no one's description.
const MAX_JOINTS = 5;

/** The noun phrase that ends at `at`, if one does. */
export function phraseEndingAt(line: Line, at: number, among = isJoint): Phrase | undefined {
  let last = at;
  while (isFloating(line, last) && isNominal(line, last - 1)) last--;
  let first = nounsBack(line, last);
  if (first === undefined) return undefined;
  let head = last;
  for (let joints = 0; joints < MAX_JOINTS; joints++) {
    if (isTime(line, first) || tagAt(line, first) === 'PRP') break;
    const paired = isPairing(line.words[first - 1]);
    const described = paired ? first - 2 : describedBefore(line, first, among);
    if (described === undefined || !isNominal(line, described) || tagAt(line, described) === 'PRP') break;
    const before = nounsBack(line, described);
    if (before === undefined || (paired && !startsClause(line, before) && !hangsOnNoun(line, before))) break;
    first = before;
    if (!paired) head = described;
  }
  return { first, last, head };
}

/** Where the noun ends that the phrase beginning at `first` describes: "spokesman for", "people familiar with", "officials investigating". */
function describedBefore(line: Line, first: number, among: WordTest): number | undefined {
  const joint = first - 1;
  if (among(line, joint))
    return /^(?:JJ|RB|VB[NGD]?)$/u.test(tagAt(line, joint - 1)) && !isNominal(line, joint - 1) ? joint - 2 : joint - 1;
  return tagAt(line, joint) === 'VBG' ? joint - 1 : undefined;
}

/** The noun phrase that begins at `at`, if one does. */
export function phraseFrom(line: Line, at: number, joints = isJoint): Phrase | undefined {
  let last = nounsOn(line, at);
  if (last === undefined) return undefined;
  let head = last;
  for (let count = 0; count < MAX_JOINTS; count++) {
    const joint = wordAt(line, last + 1);
    const paired = joint === 'and' || joint === '&';
    if ((!paired && !joints(line, last + 1)) || (tagAt(line, last) === 'PRP' && !paired)) break;
    const more = nounsOn(line, last + 2);
    // "… the minister and the bridge will open" is no pair: a verb follows the second part.
    if (more === undefined || (paired && isFiniteTag(tagAt(line, more + 1)))) break;
    last = more;
    if (paired && count === 0) head = more;
  }
  return { first: at, last, head };
}

/** The noun phrase that ends at `at`, without what hangs on it by a preposition. */
export function plainPhraseEndingAt(line: Line, at: number): Phrase | undefined {
  const first = nounsBack(line, at);
  return first === undefined ? undefined : { first, last: at, head: at };
}

/** The noun phrase that begins at `at`, without what hangs on it by a preposition. */
export function plainPhraseFrom(line: Line, at: number): Phrase | undefined {
  const last = nounsOn(line, at);
  return last === undefined ? undefined : { first: at, last, head: last };
}

/** True for the tag of a verb that has a subject of its own: "said", "has", "will". */
export function isFiniteTag(tag: string): boolean {
  return tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD';
}

/** True for a word that names a day or a stretch of time: "Monday", "week". */
export function isTime(line: Line, at: number): boolean {
  return isTimeWord(line, at) && tagAt(line, at) !== 'MD';
}

/** True where a word can end a noun phrase. */
export function isNominal(line: Line, at: number): boolean {
  const tag = tagAt(line, at);
  if (tag.startsWith('NN') || tag === 'PRP' || tag === 'CD' || isPhraseAlone(line, at)) return true;
  // "Sweet said", "Lynch said": a name that is another word too.
  // "the firm's claim": what owns is a noun, whatever the tagger made of it.
  const modifies = tag.startsWith('JJ') || tag.startsWith('VB');
  if (modifies && tagAt(line, at + 1) === 'POS') return true;
  if (tag !== 'JJ' && tag !== 'VB' && tag !== 'VBP' && tag !== 'VBD' && tag !== 'RB') return false;
  const placed = at > 0 || tagAt(line, 1) === ',' || isFiniteTag(tagAt(line, 1));
  return placed && /^\p{Lu}\p{Ll}/u.test(line.words[at]?.text ?? '');
}

const INSIDE = new Set(['JJ', 'JJR', 'JJS', 'NN', 'NNS', 'NNP', 'NNPS', 'CD', 'POS', '$', '#', 'FW']);

/** Where the plain noun phrase that ends at `last` begins. */
function nounsBack(line: Line, last: number): number | undefined {
  const end = isAbbreviation(line, last) ? last - 1 : last;
  if (!isNominal(line, end)) return undefined;
  let first = end;
  if (tagAt(line, first) === 'PRP') return first;
  while (end - first < MAX_WORDS && !isDeterminer(line, first) && continues(line, first - 1)) first--;
  const before = first - 1;
  if (tagAt(line, before) === 'PDT' || (isDeterminer(line, first) && isPhraseAlone(line, before))) first--;
  return first;
}

function isDeterminer(line: Line, at: number): boolean {
  const tag = tagAt(line, at);
  return tag === 'DT' || tag === 'PRP$';
}

/** Whether the word at `at` belongs to the noun phrase that goes on behind it. */
function continues(line: Line, at: number): boolean {
  const tag = tagAt(line, at);
  const before = tagAt(line, at - 1);
  switch (tag) {
    case 'DT':
    case 'PRP$':
      return true;
    case 'HYPH':
      return !isDash(line, at);
    case 'VBN':
    case 'VBG':
      return /^(?:DT|JJ|PRP\$|POS|RB|CD|HYPH|QUOTE)$/u.test(before);
    case 'RB':
      return /^(?:VBN|JJ|CD)$/u.test(tagAt(line, at + 1)) && /^(?:DT|PRP\$)$/u.test(before);
    case QUOTE:
      // A nickname or a name in marks: "Joe “Fish” Moran"
      return isShortQuote(line, at) && (before.startsWith('NN') || before === 'DT');
    case '.':
      return isAbbreviation(line, at);
    case "''":
      // "the workers' leader"
      return (
        /['’]/u.test(wordAt(line, at)) &&
        line.words[at - 1]?.end === line.words[at]?.start &&
        wordAt(line, at - 1).endsWith('s')
      );
    default:
      // "on Monday Lee said": the day is no part of the name.
      return INSIDE.has(tag) && !(isTime(line, at) && before === 'IN');
  }
}

/** "Mr.", "Sen.", "J.": the full stop at `at` stands right behind a short capitalised word and the line goes on. */
function isAbbreviation(line: Line, at: number): boolean {
  const stop = line.words[at];
  const word = line.words[at - 1];
  return (
    stop?.text === '.' &&
    word?.end === stop.start &&
    word.text.length <= 5 &&
    tagAt(line, at - 1) === 'NNP' &&
    at + 1 < line.words.length
  );
}

// "Fish", "the Butcher of Hull": longer quotations are no nicknames.
const NICKNAME = 25;

function isShortQuote(line: Line, at: number): boolean {
  const word = line.words[at];
  return word !== undefined && word.end - word.start <= NICKNAME;
}

/** Nothing but a boundary stands before `at`: the start, a comma, a mark or a word that opens a clause. */
function startsClause(line: Line, at: number): boolean {
  const tag = tagAt(line, at - 1);
  if (tag === 'IN') return opensClause(line, at - 1);
  return at === 0 || tag === ',' || tag === ':' || tag === QUOTE || tag === 'CC' || isDash(line, at - 1);
}

/** "the ministers of Vietnam and Japan": the pair hangs on the noun before it; in "dealt with Vietnam and Japan" it may not. */
function hangsOnNoun(line: Line, first: number): boolean {
  return isJoint(line, first - 1) && isNominal(line, first - 2);
}

/** Where the plain noun phrase that begins at `first` ends. */
function nounsOn(line: Line, first: number): number | undefined {
  if (tagAt(line, first) === 'PRP') return first;
  let last: number | undefined;
  for (let at = first; at - first < MAX_WORDS && goesOn(line, at, at > first, last !== undefined); at++) {
    if (!(isNominal(line, at) || hasQuotedNoun(line, at)) || isDeterminerBefore(line, at)) continue;
    // "told reporters Monday"
    if (last !== undefined && isTime(line, at) && !isTime(line, last)) break;
    last = at;
  }
  return last;
}

/** "blamed the “fog of war” for": the words in marks are the noun. */
function hasQuotedNoun(line: Line, at: number): boolean {
  return tagAt(line, at) === QUOTE && isShortQuote(line, at) && /^(?:DT|PRP\$|JJ|POS)$/u.test(tagAt(line, at - 1));
}

function isDeterminerBefore(line: Line, at: number): boolean {
  return isDeterminer(line, at) && /^(?:N|JJ|CD|VB[NG]|HYPH)/u.test(tagAt(line, at + 1));
}

function goesOn(line: Line, at: number, inside: boolean, hasNoun: boolean): boolean {
  const tag = tagAt(line, at);
  const before = tagAt(line, at - 1);
  const next = tagAt(line, at + 1);
  switch (tag) {
    case 'DT':
    case 'PDT':
    case 'PRP$':
      return !inside || before === 'PDT' || (before === 'DT' && !hasNoun);
    case 'HYPH':
      return inside && !isDash(line, at);
    case 'VBN':
    case 'VBG':
      return (INSIDE.has(next) || next === 'HYPH') && (!hasNoun || before === 'HYPH' || before === 'POS');
    case 'RB':
      return /^(?:JJ|VBN|CD|RB)$/u.test(next) && !hasNoun;
    case QUOTE:
      return isShortQuote(line, at) && (next.startsWith('NN') || hasQuotedNoun(line, at));
    case '.':
      return isAbbreviation(line, at);
    default:
      return INSIDE.has(tag) || (isPhraseAlone(line, at) && !inside);
  }
}
