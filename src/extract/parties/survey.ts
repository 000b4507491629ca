import { isCommonWord } from '../../language/tags/words.ts';
import type { Span } from '../../model/place.ts';
import type { PartyType } from '../../model/mention.ts';
import { cutsOf, shortened } from './cuts.ts';
import { evidenceFor, type Votes } from './evidence.ts';
import { fold } from './fold.ts';
import { textOf, type Part } from './part.ts';
import { nameRuns, type NameRun, type NameWord } from './runs.ts';
import { withoutFunctionWord } from './segments.ts';
import { isHeadline, opensSentence } from './surroundings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A name as the whole document uses it. */
export interface Seen {
  /** As written where it stands first. */
  readonly name: string;
  readonly words: readonly string[];
  /** Undefined where neither the words nor the places it stands in tell. */
  readonly type: PartyType | undefined;
}

/** What the document as a whole says of its names: read once before the first sentence, since full names may come late. */
export interface Survey {
  readonly seen: ReadonlyMap<string, Seen>;
  /** Acronyms that the text explains in brackets, with the name they stand for; "" where that is no name of a party. */
  readonly acronyms: ReadonlyMap<string, string>;
}

interface Tally {
  readonly name: string;
  readonly words: readonly string[];
  readonly votes: Votes;
  sure: PartyType | undefined;
}

// News articles are a hundred times shorter; the bounds keep a file of names from growing the survey without end.
const SURVEYED = 500_000;
const MOST_NAMES = 20_000;

/** Surveys the names of the document's body. What it read them from is read again with each sentence: kept, it would be many times the text. */
export function survey(text: string, body: Span, words: Vocabulary): Survey {
  const tallies = new Map<string, Tally>();
  const acronyms = new Map<string, string>();
  const stop = Math.min(body.end, body.start + SURVEYED);
  for (let start = body.start; start < stop;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 || newline > stop ? stop : newline;
    if (!isHeadline(text, start, end))
      for (const run of nameRuns(text, start, end)) surveyRun(text, start, run, words, tallies, acronyms);
    start = end + 1;
  }
  const seen = new Map<string, Seen>();
  for (const [key, tally] of tallies)
    seen.set(key, { name: tally.name, words: tally.words, type: tally.sure ?? decide(tally, body.end - body.start) });
  return { seen, acronyms };
}

function surveyRun(
  text: string,
  line: number,
  run: NameRun,
  words: Vocabulary,
  tallies: Map<string, Tally>,
  acronyms: Map<string, string>,
): void {
  const opening = opensSentence(text, run.start, line);
  for (const cut of cutsOf(run, words)) {
    const opens = opening && cut.segment[0] === run.words[0];
    const { parts } = opens ? shortened(cut, words, (segment) => withoutFunctionWord(segment, words)) : cut;
    for (const part of parts) {
      const first = part.words[0];
      const last = part.words.at(-1);
      if (part.kind !== 'name' || first === undefined || last === undefined) continue;
      explainAcronym(text, part.words, last.end, acronyms);
      // "Ferry operators": a common word at a sentence's start is no evidence for a name.
      const doubtful = opening && first === run.words[0] && !part.sure && isCommonWord(first.text.toLowerCase());
      if (!doubtful) count(text, first.start, last.end, part, words, tallies);
    }
  }
}

function count(
  text: string,
  start: number,
  end: number,
  part: Extract<Part, { kind: 'name' }>,
  words: Vocabulary,
  tallies: Map<string, Tally>,
): void {
  const name = text.slice(start, end);
  const key = fold(textOf(part.words));
  let tally = tallies.get(key);
  if (tally === undefined) {
    if (tallies.size >= MOST_NAMES) return;
    tally = {
      name,
      words: part.words.map((word) => word.text),
      votes: { person: 0, place: 0, organisation: 0, article: 0, acts: 0, said: 0 },
      sure: undefined,
    };
    tallies.set(key, tally);
  }
  if (part.sure) tally.sure ??= part.type;
  if (tally.sure === undefined) evidenceFor(text, start, end, part.type, words, tally.votes);
}

// One strong sign ("in Bira", "the Velstra party") or two weak ones ("Velstra has", "paid by Velstra").
const ENOUGH = 0.8;
// What stands before persons only: a trade, "who" after it.
const PERSONAL = 2;
// What two unknown words need to be no person: "in Hallam Row", "the Song Tra reservoir".
const LOCATED = 1.5;
// What a common word needs to be a place: "at Faro airport".
const PLACED = 1.5;
// News tells a person's full name before it uses the family name alone; a sentence or two on their own cannot.
const EXCERPT = 600;

function decide({ votes, words }: Tally, length: number): PartyType | undefined {
  const organisation = votes.organisation + votes.acts;
  const best = Math.max(votes.place, organisation);
  if (votes.article === 0) {
    if (votes.person >= PERSONAL && votes.person >= best) return 'person';
    if (words.length > 1 && Math.max(votes.place, votes.organisation) < LOCATED && looksPersonal(words))
      return 'person';
    if (words.length === 1 && votes.said > 0 && votes.place === 0 && length < EXCERPT) return 'person';
  }
  if (best < ENOUGH || words.some((word) => /\p{N}/u.test(word))) return undefined;
  if (words.length === 1 && isCommonWord(words[0]?.toLowerCase() ?? '') && votes.place < PLACED) return undefined;
  return votes.place >= organisation ? 'place' : 'organisation';
}

/**
 * Whether two to four words stand for a person where nothing else is known: the first is none of the dictionary's, and
 * only the last may be ("Wendell Pike").
 */
export function looksPersonal(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 4) return false;
  return words.every(
    (word, at) =>
      word.length > 1 &&
      word !== word.toUpperCase() &&
      !/\p{N}/u.test(word) &&
      (!isCommonWord(word.toLowerCase()) || (at === words.length - 1 && !word.endsWith('s'))),
  );
}

const BRACKETED = / \((?<acronym>\p{Lu}[\p{Lu}\p{N}&.-]{1,7})s?\)/uy;

/** "the International Press Committee (IPC)". */
function explainAcronym(text: string, words: readonly NameWord[], end: number, acronyms: Map<string, string>): void {
  BRACKETED.lastIndex = end;
  const acronym = text.startsWith(' (', end) ? BRACKETED.exec(text)?.groups?.['acronym'] : undefined;
  const first = words[0];
  if (first === undefined) return;
  // "personal protective equipment (PPE)": what the brackets shorten is no name.
  const written = text.slice(first.start, end);
  if (
    text.charAt(first.start - 1) === '(' &&
    text.charAt(end) === ')' &&
    words.length === 1 &&
    !acronyms.has(written)
  ) {
    if (/^\p{Lu}{2,}$/u.test(written) && /\p{Ll} \($/u.test(text.slice(Math.max(0, first.start - 4), first.start)))
      acronyms.set(written, '');
    return;
  }
  if (acronym === undefined || acronyms.has(acronym)) return;
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  if (
    isSubsequence(
      letters,
      words.map((word) => word.text.toLowerCase()),
    ) &&
    letters.charAt(0) === first.text.charAt(0).toLowerCase()
  )
    acronyms.set(acronym, written);
}

/** Whether the letters stand, in order, at the beginnings of words (one may stand inside: "IPCom"). */
function isSubsequence(letters: string, words: readonly string[]): boolean {
  let at = 0;
  let hits = 0;
  for (const word of words) {
    if (word.charAt(0) === letters.charAt(at)) {
      at++;
      hits++;
    } else if (at > 0 && word.length > 4 && !word.includes(letters.charAt(at))) continue;
  }
  return hits >= Math.max(2, letters.length - 1);
}
