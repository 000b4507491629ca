import { isCommonWord } from '../../language/tags/words.ts';
import type { PartyType } from '../../model/mention.ts';
import { textOf, type Part } from './part.ts';
import type { Segment } from './segments.ts';
import { LONGEST_PERSON, SUFFIXES, isOffice } from './titles.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A name that holds no title and no other name, typed by its own words as far as they tell. */
export function plainPart(segment: Segment, words: Vocabulary): Part {
  const first = segment[0]?.text ?? '';
  const last = segment.at(-1)?.text ?? '';
  const name = (type: PartyType | undefined, sure: boolean): Part => ({ kind: 'name', words: segment, type, sure });
  if (segment.length > 1 && words.organisation.company.has(last)) return name('organisation', true);
  const head = hasHead(segment, words);
  const given = words.givenNames.has(first) || (isInitial(first) && !words.known.has(first));
  const initialed = segment.length > 2 && segment.slice(1, -1).some((word) => !word.link && word.text.length === 1);
  if (
    segment.length > 1 &&
    (initialed || (SUFFIXES.has(last) && !isCommonWord(first.toLowerCase()))) &&
    !words.thing.first.has(first)
  )
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
  if (segment.length === 1 && isAcronym(first)) return name(/\p{N}/u.test(first) ? undefined : 'organisation', false);
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

/** Whether the words name a law, an event, a prize or the like. */
export function isThing(segment: Segment, words: Vocabulary): boolean {
  const last = segment.at(-1)?.text ?? '';
  const head = segment[segment.findIndex((word) => word.link) - 1]?.text;
  if (head !== undefined && words.thing.last.has(head)) return true;
  return segment.length > 1 && (words.thing.last.has(last) || words.thing.first.has(segment[0]?.text ?? ''));
}

/** Whether the word is an acronym of something that is no party ("GDP"). */
export function isThingAcronym(text: string, words: Vocabulary): boolean {
  return words.thing.acronym.has(text.toUpperCase()) && text === text.toUpperCase();
}

function endsOrganisation(segment: Segment, words: Vocabulary): boolean {
  const written = segment.at(-1)?.text ?? '';
  // "Union-Tribune".
  const last = written.slice(written.lastIndexOf('-') + 1);
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
export function isBodyOrPlace(segment: Segment, words: Vocabulary): boolean {
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
