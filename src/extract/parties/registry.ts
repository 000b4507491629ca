import { isCommonWord } from '../../language/tags/words.ts';
import type { PartyType } from '../../model/mention.ts';
import { fold } from './fold.ts';
import type { Survey } from './survey.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The party a name stands for. */
export interface Identity {
  readonly name: string;
  readonly type: PartyType;
  readonly aliases: readonly string[];
}

/** Finds the party that a name of the document stands for. */
export interface Registry {
  /** `name` as written, without titles; `type` where its own words or its place tell. */
  readonly identify: (name: string, type: PartyType | undefined) => Identity | undefined;
  /** Whether the word is the family name or given name of a person whom the document names in full. */
  readonly isShortName: (word: string) => boolean;
}

interface Person {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The registry of the document's parties. */
export function registry(survey: Survey, words: Vocabulary): Registry {
  const persons = new Map<string, Person>();
  const shortNames = new Map<string, Set<string>>();
  const organisations = new Map<string, string>();
  const legalForms = new Set<string>();
  for (const seen of survey.seen.values()) {
    if (seen.type === 'person') enrolPerson(seen.name, words, persons, shortNames);
    if (seen.type !== 'organisation') continue;
    enrolOrganisation(seen.name, words, organisations);
    const base = withoutForm(seen.name, words);
    if (base !== seen.name) legalForms.add(fold(base));
  }
  const acronyms = new Map([...survey.acronyms].map(([acronym, full]) => [full, acronym]));
  return {
    isShortName: (word) => shortNames.has(fold(word)),
    identify: (name, type) => {
      const known = words.known.get(name.replace(/^the /iu, ''));
      // "Fox" is Vicente Fox where the text names him; a place keeps its name beside a namesake.
      const namesake = known?.type === 'organisation' && shortNames.has(fold(name));
      if (known !== undefined && type !== 'person' && !namesake) return known;
      const explained = survey.acronyms.get(name);
      if (explained === '') return undefined;
      if (explained !== undefined) return organisation(explained, 'organisation', name, words, organisations);
      // "Van Laer" where the text has "Van Laer NV".
      if (type === undefined && legalForms.has(fold(name)))
        return organisation(name, 'organisation', acronyms.get(name), words, organisations);
      const seen = survey.seen.get(fold(name));
      // "Cruz" after "Ted Cruz", whatever the places where the family name stands alone would say.
      const short = (type === undefined || namesake) && shortNames.has(fold(name));
      const decided = short ? 'person' : (type ?? seen?.type);
      if (decided === 'person' || decided === undefined) {
        const person = findPerson(name, persons, shortNames);
        if (person !== undefined) return { name: person.name, type: 'person', aliases: person.aliases };
      }
      if (decided === undefined && organisations.has(fold(name)))
        return organisation(name, 'organisation', undefined, words, organisations);
      switch (decided) {
        case undefined:
          return undefined;
        case 'person':
          return { type: 'person', ...personNamed(name, words) };
        case 'organisation':
          return organisation(name, 'organisation', acronyms.get(name), words, organisations);
        case 'place':
        case 'group':
          return { name, type: decided, aliases: [fold(name)] };
      }
    },
  };
}

const SUFFIX = /,? (?:Jr|Sr|II|III|IV)\.?$/u;
const PARTICLE =
  /^(?:de|da|di|do|dos|das|del|della|du|des|van|von|der|den|ter|bin|ibn|bint|binti|ben|la|le|al|el|y|e|zu|abu|af|av)$/u;

function nameWords(name: string): string[] {
  return name.replace(SUFFIX, '').split(/\s+/u);
}

/** One key for both orders of a name and for a middle name left out: "Kishi Nobuo", "Nobuo Kishi". */
function personKey(name: string): string {
  const parts = nameWords(name).map(fold);
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  return first < last ? `${first} ${last}` : `${last} ${first}`;
}

function enrolPerson(
  name: string,
  words: Vocabulary,
  persons: Map<string, Person>,
  shortNames: Map<string, Set<string>>,
): void {
  const parts = nameWords(name);
  if (parts.length < 2) return;
  const key = personKey(name);
  if (!persons.has(key)) persons.set(key, personNamed(name, words));
  for (const short of [parts[0] ?? '', parts.at(-1) ?? '', familyName(parts)]) {
    const folded = fold(short);
    const keys = shortNames.get(folded) ?? new Set();
    keys.add(key);
    shortNames.set(folded, keys);
  }
}

/** The last word with the particles before it: "von der Leyen". */
function familyName(parts: readonly string[]): string {
  let at = parts.length - 1;
  while (at > 1 && PARTICLE.test(parts[at - 1] ?? '')) at--;
  return parts.slice(at).join(' ');
}

function personNamed(name: string, words: Vocabulary): Person {
  const parts = nameWords(name);
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return { name, aliases: [fold(name)] };
  const family = familyName(parts);
  const aliases = new Set([fold(name), fold(parts.join(' ')), fold(`${first} ${last}`), fold(family), fold(last)]);
  if (parts.length === 2) aliases.add(fold(`${last} ${first}`));
  // "Kishi Nobuo": English writes it either way; the given name tells which word is the family's.
  const familyFirst = parts.length === 2 && words.japaneseGivenNames.has(last) && !words.japaneseGivenNames.has(first);
  if (familyFirst) aliases.delete(fold(last));
  if (familyFirst || !words.givenNames.has(first)) aliases.add(fold(first));
  return { name: familyFirst ? `${last} ${first}` : name, aliases: [...aliases] };
}

function findPerson(
  name: string,
  persons: ReadonlyMap<string, Person>,
  shortNames: ReadonlyMap<string, ReadonlySet<string>>,
): Person | undefined {
  const parts = nameWords(name);
  if (parts.length > 1) {
    const full = persons.get(personKey(name));
    if (full !== undefined) return full;
  }
  // Two people of one family name: the short form alone does not tell whom it means.
  const keys = shortNames.get(fold(name));
  const [only] = keys ?? [];
  return keys?.size === 1 && only !== undefined ? persons.get(only) : undefined;
}

function enrolOrganisation(name: string, words: Vocabulary, organisations: Map<string, string>): void {
  const base = withoutForm(name, words);
  if (base !== name && !organisations.has(fold(base))) organisations.set(fold(base), name);
  // "Brackwell" after "Brackwell Structures": a first word that is no word of the dictionary and no other name.
  const [first = '', ...rest] = name.split(' ');
  if (!words.organisation.last.has(rest.at(-1) ?? '') && !(rest.at(-1) ?? '').endsWith('s') && base === name) return;
  const plain = isCommonWord(first.toLowerCase()) || words.known.has(first) || words.demonyms.has(first);
  if (!plain && first !== name && !words.givenNames.has(first) && !organisations.has(fold(first)))
    organisations.set(fold(first), name);
}

/** "Brandt-Lowe AG" without its legal form. */
function withoutForm(name: string, words: Vocabulary): string {
  const parts = name.split(/,? /u);
  const last = (parts.at(-1) ?? '').replace(/\.$/u, '');
  return parts.length > 1 && words.organisation.company.has(last) ? parts.slice(0, -1).join(' ') : name;
}

function organisation(
  name: string,
  type: PartyType,
  acronym: string | undefined,
  words: Vocabulary,
  organisations: ReadonlyMap<string, string>,
): Identity {
  const known = words.known.get(name.replace(/^the /iu, ''));
  if (known !== undefined) return known;
  const full = organisations.get(fold(name)) ?? name;
  const aliases = new Set([fold(full), fold(withoutForm(full, words))]);
  if (acronym !== undefined) aliases.add(fold(acronym));
  for (const turned of turnedRound(full)) aliases.add(turned);
  const american = Array.from(aliases, (alias) =>
    alias.replaceAll('defence', 'defense').replaceAll('centre', 'center'),
  );
  return { name: full, type, aliases: [...new Set([...aliases, ...american])] };
}

const OF = /^(?<head>\p{L}+) of (?:the )?(?<of>[^,]+)$/u;
const HEADED = /^(?<of>.+) (?<head>Ministry|Department|University|Bureau|Institute|Embassy)$/u;

/** "Ministry of Trade" is "Trade Ministry", "Oslo University" is "University of Oslo". */
function turnedRound(name: string): string[] {
  const of = OF.exec(name)?.groups;
  if (of !== undefined) return [fold(`${of['of'] ?? ''} ${of['head'] ?? ''}`)];
  const headed = HEADED.exec(name)?.groups;
  return headed === undefined ? [] : [fold(`${headed['head'] ?? ''} of ${headed['of'] ?? ''}`)];
}
