import type { PartyType } from '../../model/mention.ts';
import { bodyNamed, enrolBody, withoutForm } from './bodies.ts';
import { fold } from './fold.ts';
import { enrolPerson, findPerson, isNamedAfter, personNamed, type People } from './people.ts';
import type { Survey } from './survey.ts';
import type { KnownName, Vocabulary } from './vocabulary.ts';

/** The party a name stands for. */
export type Identity = KnownName;

/** Finds the party that a name of the document stands for. */
export interface Registry {
  /** `name` as written, without titles; `type` where its own words or its place tell. */
  readonly identify: (name: string, type: PartyType | undefined) => Identity | undefined;
  /** Whether the word is the family name or given name of a person whom the document names in full. */
  readonly isShortName: (word: string) => boolean;
}

/** The registry of the document's parties. */
export function registry(survey: Survey, words: Vocabulary): Registry {
  const entries = enrol(survey, words);
  const identities = new Map<PartyType | undefined, Map<string, Identity | null>>();
  let remembered = 0;
  return {
    isShortName: (word) => entries.people.byShortName.has(fold(word)),
    identify: (name, type) => {
      const ofType = identities.get(type) ?? new Map<string, Identity | null>();
      const known = ofType.get(name);
      if (known !== undefined) return known ?? undefined;
      const identity = identify(name, type, entries);
      if (remembered++ < REMEMBERED) identities.set(type, ofType.set(name, identity ?? null));
      return identity;
    },
  };
}

// An article names its parties again and again; bounded, so that a file of names pays no memory.
const REMEMBERED = 20_000;

interface Entries {
  readonly words: Vocabulary;
  readonly survey: Survey;
  readonly people: People;
  /** Full names of bodies by their short forms. */
  readonly bodies: ReadonlyMap<string, string>;
  /** Short forms that are a name without its legal form. */
  readonly legalForms: ReadonlySet<string>;
  /** Acronyms by the full names that explain them. */
  readonly acronyms: ReadonlyMap<string, string>;
}

function enrol(survey: Survey, words: Vocabulary): Entries {
  const people: People = { byKey: new Map(), byShortName: new Map() };
  const bodies = new Map<string, string>();
  const legalForms = new Set<string>();
  for (const seen of survey.seen.values()) {
    if (seen.type === 'person' && !isNamedAfter(seen.name)) enrolPerson(seen.name, words, people);
    if (seen.type !== 'organisation') continue;
    enrolBody(seen.name, words, bodies);
    const base = withoutForm(seen.name, words);
    if (base !== seen.name) legalForms.add(fold(base));
  }
  for (const seen of survey.seen.values())
    if (seen.type === 'person' && isNamedAfter(seen.name)) enrolPerson(seen.name, words, people);
  const acronyms = new Map([...survey.acronyms].map(([acronym, full]) => [full, acronym]));
  return { words, survey, people, bodies, legalForms, acronyms };
}

function identify(name: string, type: PartyType | undefined, entries: Entries): Identity | undefined {
  const { words, survey, people, bodies, legalForms, acronyms } = entries;
  const folded = fold(name);
  const known = words.known.get(name.replace(/^the /i, ''));
  // "Fox" is Vicente Fox where the text names him; a place keeps its name beside a namesake.
  const namesake = known?.type === 'organisation' && people.byShortName.has(folded);
  if (known !== undefined && type !== 'person' && !namesake) return known;
  const explained = survey.acronyms.get(name);
  if (explained === '') return undefined;
  if (explained !== undefined) return bodyNamed(explained, name, words, bodies);
  // "Van Laer" where the text has "Van Laer NV".
  if (type === undefined && legalForms.has(folded)) return bodyNamed(name, acronyms.get(name), words, bodies);
  // "Cruz" after "Ted Cruz", whatever the places where the family name stands alone would say.
  const short = (type === undefined || namesake) && people.byShortName.has(folded);
  const decided = short ? 'person' : (type ?? survey.seen.get(folded)?.type);
  if (decided === 'person' || decided === undefined) {
    const person = findPerson(name, people);
    if (person !== undefined) return { name: person.name, type: 'person', aliases: person.aliases };
  }
  switch (decided) {
    case undefined:
      return bodies.has(folded) ? bodyNamed(name, undefined, words, bodies) : undefined;
    case 'person':
      return { type: 'person', ...personNamed(name, words) };
    case 'organisation':
      return bodyNamed(name, acronyms.get(name), words, bodies);
    case 'place':
    case 'group':
      return { name, type: decided, aliases: [folded] };
  }
}
