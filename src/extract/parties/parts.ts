import { isCommonWord } from '../../language/tags/words.ts';
import type { PartyType } from '../../model/mention.ts';
import type { Segment } from './segments.ts';
import type { NameWord } from './runs.ts';
import { LONGEST_KNOWN, type Vocabulary } from './vocabulary.ts';

/** A name without its titles, or words that are no name but help to read one. */
export type Part =
  | {
      readonly kind: 'name';
      readonly words: readonly NameWord[];
      /** Undefined where the words do not tell: then the document decides. */
      readonly type: PartyType | undefined;
      /** True where the words alone tell the type beyond doubt. */
      readonly sure: boolean;
      /** The title's words, where an office or trade stands before the name. */
      readonly role?: readonly NameWord[];
      /** True after "Mr", "Dame" and the like, which stand before persons only. */
      readonly honorific?: boolean;
    }
  | { readonly kind: 'group'; readonly words: readonly NameWord[] }
  | { readonly kind: 'demonym'; readonly words: readonly NameWord[] }
  | { readonly kind: 'role'; readonly words: readonly NameWord[] }
  | { readonly kind: 'thing'; readonly words: readonly NameWord[] };

/** The parts of a segment: "Vietnamese Defence Minister Phan Van Giang" is a demonym, and a person with a role. */
export function nameParts(segment: Segment, words: Vocabulary): Part[] {
  const key = textOf(segment);
  const known = shapes.get(key);
  if (known !== undefined) return known.map((shape) => shape(segment));
  const parts: Part[] = [];
  read(segment, words, parts, 0);
  if (shapes.size >= REMEMBERED) shapes.clear();
  shapes.set(
    key,
    parts.map((part) => shapeOf(part, segment)),
  );
  return parts;
}

// An article repeats its names: how one falls apart is remembered by the words alone. Bounded against hostile texts.
const REMEMBERED = 10_000;
const shapes = new Map<string, readonly ((segment: Segment) => Part)[]>();

function shapeOf(part: Part, segment: Segment): (other: Segment) => Part {
  const place = (words: readonly NameWord[] | undefined): ((other: Segment) => readonly NameWord[]) => {
    const from = words?.[0] === undefined ? 0 : segment.indexOf(words[0]);
    const size = words?.length ?? 0;
    return (other) => other.slice(from, from + size);
  };
  const words = place(part.words);
  if (part.kind !== 'name' || part.role === undefined) return (other) => ({ ...part, words: words(other) });
  const role = place(part.role);
  return (other) => ({ ...part, words: words(other), role: role(other) });
}

// A segment falls apart a few times at most ("Ohio Republican Governor John Kasich").
const DEEPEST = 6;

function read(segment: Segment, words: Vocabulary, parts: Part[], depth: number): void {
  const first = segment[0];
  if (first === undefined || depth > DEEPEST) return;
  const whole = textOf(segment);
  if (first.text === 'The' && segment.length > 1 && !words.known.has(whole)) {
    readTitled(segment.slice(1), words, parts, depth);
    return;
  }
  const known = words.known.get(whole);
  if (known !== undefined) {
    parts.push({ kind: 'name', words: segment, type: known.type, sure: true });
    return;
  }
  if (words.thing.whole.has(whole) || (segment.length === 1 && isThingAcronym(whole, words))) {
    parts.push({ kind: 'thing', words: segment });
    return;
  }
  if (readDemonym(segment, words, parts, depth)) return;
  if (readTitle(segment, words, parts, depth)) return;
  if (readKnownPrefix(segment, words, parts, depth)) return;
  parts.push(plainPart(segment, words));
}

/** "The Atlantic" in mid-sentence is a paper: "the Atlantic" would be the ocean. */
function readTitled(segment: Segment, words: Vocabulary, parts: Part[], depth: number): void {
  const known = words.known.get(textOf(segment));
  if (known?.type === 'place') parts.push({ kind: 'name', words: segment, type: 'organisation', sure: true });
  else read(segment, words, parts, depth + 1);
}

/** The words as a name of the lexicon is written: one blank between them, dots after abbreviations left out. */
export function textOf(segment: Segment): string {
  if (segment.length === 1) return segment[0]?.text ?? '';
  return segment
    .map((word, at) => (word.possessive && at < segment.length - 1 ? `${word.text}'s` : word.text))
    .join(' ');
}

function isThingAcronym(text: string, words: Vocabulary): boolean {
  return words.thing.acronym.has(text.toUpperCase()) && text === text.toUpperCase();
}

function endsOrganisation(segment: Segment, words: Vocabulary): boolean {
  const last = segment.at(-1)?.text ?? '';
  return (
    segment.length > 1 &&
    (words.organisation.last.has(last) || words.organisation.head.has(last) || words.organisation.company.has(last))
  );
}

const endsPlace = (segment: Segment, words: Vocabulary): boolean =>
  segment.length > 1 && words.place.last.has(segment.at(-1)?.text ?? '');

// Surnames that also end names of places and bodies: after a given name or a title they are surnames.
const SURNAMES = new Set(
  'Hill Hall Lane Green West East Wood Woods Field Fields Park Banks Bank Heath Marsh Dale Walk Cross Close Church House Post Guard Glen Grove Street Castle Forest Lake Mills Mill Moor Point Star Power Brooks Bush Rose Coast Meadows Meadow Rivers Waters Ford Price Day Law Case Bridge Gates Gate Towers Tower Temple Common Field Court Rock Stone Sands Bay Beach Camp Range Row Wall Ridge Burn Cape Knight Young'.split(
    ' ',
  ),
);

/** Whether the whole is a body or a place whatever words stand in it ("Prince of Wales Hospital"). */
function isBodyOrPlace(segment: Segment, words: Vocabulary): boolean {
  const last = segment.at(-1)?.text ?? '';
  if (endsBeforePlace(segment, words)) return true;
  if (
    segment[1]?.text.startsWith('of') === true &&
    segment[1].link &&
    isOffice(segment[0]?.text.toLowerCase() ?? '', words)
  )
    return false;
  if (!endsOrganisation(segment, words) && !endsPlace(segment, words)) return hasHead(segment, words) !== undefined;
  return !(SURNAMES.has(last) && segment.length <= 4);
}

/** "King's College London", "Bank Indonesia": a body with the place it sits in. */
function endsBeforePlace(segment: Segment, words: Vocabulary): boolean {
  const body = segment.at(-2)?.text ?? '';
  if (!words.organisation.head.has(body) || segment.at(-2)?.link === true) return false;
  return words.known.get(segment.at(-1)?.text ?? '')?.type === 'place';
}

function hasHead(segment: Segment, words: Vocabulary): PartyType | undefined {
  const link = segment.findIndex((word) => word.link && /^(?:of|for)/u.test(word.text));
  const head = segment[link - 1]?.text;
  if (head === undefined) return undefined;
  if (words.organisation.head.has(head)) return 'organisation';
  if (words.place.head.has(head)) return 'place';
  return undefined;
}

/** A demonym at the head of the segment; true where it was one and the rest is read. */
function readDemonym(segment: Segment, words: Vocabulary, parts: Part[], depth: number): boolean {
  const size = demonymSize(segment, words);
  if (size === 0) return readPeopleAtEnd(segment, words, parts);
  const demonym = segment.slice(0, size);
  const rest = segment.slice(size);
  const plural = words.demonyms.get(textOf(demonym))?.plural === true;
  if (rest.length === 0) {
    parts.push({ kind: plural ? 'group' : 'demonym', words: demonym });
    return true;
  }
  const nextPlural = words.demonyms.get(textOf(rest))?.plural === true;
  if (nextPlural) {
    parts.push({ kind: 'group', words: segment });
    return true;
  }
  if (!plural && (isBodyOrPlace(segment, words) || isThing(segment, words))) return false;
  if (
    words.givenNames.has(textOf(demonym)) &&
    rest.length <= 2 &&
    depth === 0 &&
    !words.givenNames.has(rest[0]?.text ?? '')
  )
    return false;
  parts.push({ kind: plural ? 'group' : 'demonym', words: demonym });
  read(rest, words, parts, depth + 1);
  return true;
}

/** How many words of a nationality the segment begins with ("South Korean" is two). */
export function demonymSize(segment: Segment, words: Vocabulary): number {
  for (let size = Math.min(2, segment.length); size > 0; size--)
    if (words.demonyms.has(textOf(segment.slice(0, size)))) return size;
  return 0;
}

/** "Senate Democrats", "Texas Republicans": a group within a body or a place. */
function readPeopleAtEnd(segment: Segment, words: Vocabulary, parts: Part[]): boolean {
  const last = segment.at(-1);
  if (segment.length < 2 || last === undefined || words.demonyms.get(last.text)?.plural !== true) return false;
  parts.push({ kind: 'group', words: segment });
  return true;
}

function isTitleWord(word: NameWord, words: Vocabulary): boolean {
  if (word.link) return false;
  return words.honorifics.has(word.text) || isOffice(word.text.toLowerCase(), words);
}

/** "councillor", and "councillors" before several names. */
function isOffice(lower: string, words: Vocabulary): boolean {
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
const SUFFIXES = new Set(['Jr', 'Sr', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'XIV', 'XVI']);

/** A title within the segment; true where one was found and the words before and after it are read. */
function readTitle(segment: Segment, words: Vocabulary, parts: Part[], depth: number): boolean {
  if (isBodyOrPlace(segment, words)) return false;
  const first = segment[0];
  if (
    first !== undefined &&
    words.givenNames.has(first.text) &&
    !words.honorifics.has(first.text) &&
    !startsRoleAnyway(segment, words)
  )
    return false;
  const at = segment.findLastIndex(
    (word, index) => isTitleWord(word, words) && !SUFFIXES.has(segment[index + 1]?.text ?? ''),
  );
  if (at < 0) return false;
  const title = segment[at];
  if (title === undefined) return false;
  let end = at + 1;
  if (segment[end]?.link === true && /^(?:of|for)/u.test(segment[end]?.text ?? '')) {
    if (KEPT.has(title.text)) {
      parts.push({ kind: 'name', words: segment.slice(at), type: 'person', sure: true, honorific: true });
      return true;
    }
    end++;
    while (end < segment.length && isRoleWord(segment[end], words)) end++;
  }
  let start = at;
  while (start > 0 && (isRoleWord(segment[start - 1], words) || joinsRole(segment, start, words))) start--;
  const before = segment.slice(0, start);
  const role = segment.slice(start, end);
  const rest = segment.slice(end);
  if (before.length > 0) read(before, words, parts, depth + 1);
  const honorific = role.every((word) => words.honorifics.has(word.text));
  if (rest.length === 0) {
    parts.push({ kind: 'role', words: role });
    return true;
  }
  if (KEPT.has(title.text) && honorific) {
    parts.push({ kind: 'name', words: segment.slice(at), type: 'person', sure: true, honorific });
    return true;
  }
  if (rest.length > LONGEST_PERSON || isBodyOrPlace(rest, words) || (words.known.has(textOf(rest)) && !honorific)) {
    parts.push({ kind: 'role', words: role });
    read(rest, words, parts, depth + 1);
    return true;
  }
  const named = { kind: 'name', words: rest, type: 'person', sure: true } as const;
  parts.push(honorific ? { ...named, honorific } : { ...named, role });
  return true;
}

const LONGEST_PERSON = 5;

// "Dean Smith", "Grant Shapps": a given name that is a title's word too; "Justice Secretary Robert Buckland" begins a role all the same.
function startsRoleAnyway(segment: Segment, words: Vocabulary): boolean {
  const second = segment[1];
  return second !== undefined && segment.length > 2 && isTitleWord(second, words) && isRoleWord(segment[0], words);
}

const OF_OFFICE = new Set(['State', 'Staff', 'War', 'Commons', 'Police', 'Treasury']);

function isRoleWord(word: NameWord | undefined, words: Vocabulary): boolean {
  if (word === undefined || word.link || word.possessive) return false;
  const lower = word.text.toLowerCase();
  return (
    words.roleModifiers.has(lower) || words.offices.has(lower) || words.trades.has(lower) || OF_OFFICE.has(word.text)
  );
}

/** "Secretary of State", "Health and Human Services Secretary": a small word inside a role. */
function joinsRole(segment: Segment, start: number, words: Vocabulary): boolean {
  return segment[start - 1]?.link === true && isRoleWord(segment[start - 2], words);
}

/** A name of the lexicon at the head, followed by another name ("London Mayor" is cut with titles; here "Ohio Republicans"). */
function readKnownPrefix(segment: Segment, words: Vocabulary, parts: Part[], depth: number): boolean {
  if (isBodyOrPlace(segment, words) || isThing(segment, words)) return false;
  for (let size = Math.min(segment.length - 1, LONGEST_KNOWN); size > 0; size--) {
    const head = segment.slice(0, size);
    const known = words.known.get(textOf(head));
    const next = segment[size];
    if (known === undefined || next === undefined || next.link) continue;
    if (size === 1 && words.givenNames.has(textOf(head))) return false;
    if (segment.length - size < 2 || !words.givenNames.has(next.text)) return false;
    parts.push({ kind: 'name', words: head, type: known.type, sure: true });
    read(segment.slice(size), words, parts, depth + 1);
    return true;
  }
  return false;
}

function isThing(segment: Segment, words: Vocabulary): boolean {
  const last = segment.at(-1)?.text ?? '';
  const head = segment[segment.findIndex((word) => word.link) - 1]?.text;
  if (head !== undefined && words.thing.last.has(head)) return true;
  return segment.length > 1 && (words.thing.last.has(last) || words.thing.first.has(segment[0]?.text ?? ''));
}

function plainPart(segment: Segment, words: Vocabulary): Part {
  const first = segment[0]?.text ?? '';
  const last = segment.at(-1)?.text ?? '';
  const name = (type: PartyType | undefined, sure: boolean): Part => ({ kind: 'name', words: segment, type, sure });
  if (segment.length > 1 && words.organisation.company.has(last)) return name('organisation', true);
  const head = hasHead(segment, words);
  const given = words.givenNames.has(first) || isInitial(first);
  const initialed = segment.length > 2 && segment.slice(1, -1).some((word) => !word.link && word.text.length === 1);
  if (segment.length > 1 && (initialed || SUFFIXES.has(last)) && !words.thing.first.has(first))
    return name('person', true);
  if (given && segment.length > 1 && segment.length <= 4 && SURNAMES.has(last)) return name('person', true);
  if (head !== undefined) return name(head, true);
  if (isThing(segment, words) && !(given && segment.length === 2)) return { kind: 'thing', words: segment };
  if (endsOrganisation(segment, words) || endsBeforePlace(segment, words)) return name('organisation', true);
  if (endsPlace(segment, words)) return name('place', true);
  if (segment.length > 1 && words.organisation.first.has(first)) return name('organisation', true);
  if (segment.length > 1 && words.place.first.has(first))
    return last.endsWith("'s") ? name('organisation', false) : name('place', true);
  if (
    segment.length > 1 &&
    words.place.compass.has(first) &&
    words.known.get(textOf(segment.slice(1)))?.type === 'place'
  )
    return name('place', true);
  if (SHIPS.has(first) && segment.length > 1) return name('organisation', true);
  if (segment.length === 1 && isAcronym(first)) return name('organisation', false);
  if (given && segment.length > 1 && segment.length <= LONGEST_PERSON) return name('person', true);
  if (segment.some((word) => word.link && word.text === '&')) return name('organisation', true);
  // "Health Canada", "Statistics Norway".
  if (segment.length === 2 && isCommonWord(first.toLowerCase()) && words.known.get(last)?.type === 'place')
    return name('organisation', false);
  return name(undefined, false);
}

// A ship has no type of its own among the four; it acts and is spoken of like a company.
const SHIPS = new Set([
  'KM',
  'MV',
  'MS',
  'SS',
  'USS',
  'HMS',
  'HMNZS',
  'HMAS',
  'RMS',
  'RRS',
  'INS',
  'JS',
  'MT',
  'FV',
  'RV',
  'KRI',
]);

const isInitial = (text: string): boolean => text !== 'A' && text !== 'I' && /^\p{Lu}(?:\.\p{Lu})*\.?$/u.test(text);

const isAcronym = (text: string): boolean => /^(?:\p{Lu}[\p{Lu}\p{N}&]{1,5}|\p{Lu}(?:\.\p{Lu})+\.?)$/u.test(text);
