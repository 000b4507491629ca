import { LONGEST, unsliced } from '../../language/remembered.ts';
import { textOf, type Part } from './part.ts';
import { isBodyOrPlace, isThing, isThingAcronym, plainPart } from './plain.ts';
import type { NameWord } from './runs.ts';
import type { Segment } from './segments.ts';
import { LONGEST_PERSON, titleIn } from './titles.ts';
import { LONGEST_KNOWN, type Vocabulary } from './vocabulary.ts';

/** The parts of a segment: "Vietnamese Defence Minister Phan Van Giang" is a demonym, and a person with a role. */
export function nameParts(segment: Segment, words: Vocabulary): Part[] {
  const key = keyOf(segment);
  const known = shapes.get(key);
  if (known !== undefined) return known.map((shape) => shape(segment));
  const parts: Part[] = [];
  read(segment, words, parts, 0);
  if (key.length > LONGEST) return parts;
  if (shapes.size >= REMEMBERED) shapes.clear();
  shapes.set(
    unsliced(key),
    parts.map((part) => shapeOf(part, segment)),
  );
  return parts;
}

/** All of a segment but its place: "Secretary of Defense" and "Secretary of Defense's" fall apart in two ways. */
function keyOf(segment: Segment): string {
  let key = '';
  for (const { text, link, possessive } of segment) key += `${text}${possessive ? '/s' : ''}${link ? '/and ' : ' '}`;
  return key;
}

// An article repeats its names: how one falls apart is remembered by the words alone, wherever they stand. Bounded against
// hostile texts.
const REMEMBERED = 10_000;
const shapes = new Map<string, readonly ((segment: Segment) => Part)[]>();

/** How to make the part out of another segment of the same words; keeps nothing of this one, whose words are views of its text. */
function shapeOf(part: Part, segment: Segment): (other: Segment) => Part {
  const words = placeOf(part.words, segment);
  if (part.kind !== 'name' || part.role === undefined) {
    const bare = { ...part, words: [] };
    return (other) => ({ ...bare, words: words(other) });
  }
  const role = placeOf(part.role, segment);
  const bare = { ...part, words: [], role: [] };
  return (other) => ({ ...bare, words: words(other), role: role(other) });
}

function placeOf(words: readonly NameWord[], segment: Segment): (other: Segment) => readonly NameWord[] {
  const from = words[0] === undefined ? 0 : segment.indexOf(words[0]);
  return slicing(from, from + words.length);
}

// Apart, since all functions made in one place keep what any of them uses.
const slicing =
  (from: number, to: number) =>
  (other: Segment): readonly NameWord[] =>
    other.slice(from, to);

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
  const people = words.demonyms.get(last?.text ?? '');
  if (segment.length < 2 || last === undefined || people === undefined) return false;
  // "a New York Democrat" is one of them and names nobody.
  if (!people.plural) {
    parts.push({ kind: 'demonym', words: segment });
    return true;
  }
  parts.push({ kind: 'group', words: segment });
  return true;
}

/** A title within the segment; true where one was found and the words before and after it are read. */
function readTitle(segment: Segment, words: Vocabulary, parts: Part[], depth: number): boolean {
  if (isBodyOrPlace(segment, words)) return false;
  const title = titleIn(segment, words);
  if (title === undefined) return false;
  const before = segment.slice(0, title.start);
  const role = segment.slice(title.start, title.end);
  const rest = segment.slice(title.end);
  if (before.length > 0) read(before, words, parts, depth + 1);
  const { honorific } = title;
  if (title.kept) {
    parts.push({ kind: 'name', words: rest, type: 'person', sure: true, honorific });
  } else if (rest.length === 0) {
    parts.push({ kind: 'role', words: role });
  } else if (
    rest.length > LONGEST_PERSON ||
    isBodyOrPlace(rest, words) ||
    (words.known.has(textOf(rest)) && !honorific)
  ) {
    parts.push({ kind: 'role', words: role });
    read(rest, words, parts, depth + 1);
  } else {
    const named = { kind: 'name', words: rest, type: 'person', sure: true } as const;
    parts.push(honorific ? { ...named, honorific } : { ...named, role });
  }
  return true;
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
