import { wordGroups, wordSet } from '../../language/lexicon.ts';
import { stem } from '../../language/stems.ts';
import type { PartyType } from '../../model/mention.ts';
import { fold } from './fold.ts';

/** A name the lexicon knows, with every other name of the same party. */
export interface KnownName {
  readonly name: string;
  readonly type: PartyType;
  readonly aliases: readonly string[];
}

/** An adjective or noun of nationality, with the country it belongs to. */
export interface Demonym {
  readonly of: string;
  /** True for "Americans", "Swedes": people, never an adjective. */
  readonly plural: boolean;
}

/** What the lexicon says of names; read on first use. */
export interface Vocabulary {
  /** By the name as written, so that "US" is no "us". */
  readonly known: ReadonlyMap<string, KnownName>;
  /** By the folded name, for headlines in capitals. */
  readonly knownFolded: ReadonlyMap<string, KnownName>;
  readonly demonyms: ReadonlyMap<string, Demonym>;
  readonly givenNames: ReadonlySet<string>;
  readonly japaneseGivenNames: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly honorifics: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  readonly trades: ReadonlySet<string>;
  readonly roleModifiers: ReadonlySet<string>;
  readonly organisation: {
    readonly last: ReadonlySet<string>;
    readonly head: ReadonlySet<string>;
    readonly first: ReadonlySet<string>;
    readonly company: ReadonlySet<string>;
  };
  readonly place: {
    readonly last: ReadonlySet<string>;
    readonly first: ReadonlySet<string>;
    readonly head: ReadonlySet<string>;
    readonly compass: ReadonlySet<string>;
    readonly cue: ReadonlySet<string>;
  };
  readonly thing: {
    readonly last: ReadonlySet<string>;
    readonly first: ReadonlySet<string>;
    readonly whole: ReadonlySet<string>;
    readonly acronym: ReadonlySet<string>;
  };
  readonly speakers: ReadonlySet<string>;
  readonly nationals: ReadonlySet<string>;
  /** Words that point at a person or speak of one who is not named, and marks of quotation. */
  readonly pointing: ReadonlySet<string>;
  /** All that speak and all that stand beside a nationality. */
  readonly people: ReadonlySet<string>;
  readonly sayingStems: ReadonlySet<string>;
}

let read: Vocabulary | undefined;

/** The vocabulary of names. */
export function vocabulary(): Vocabulary {
  read ??= build();
  return read;
}

function build(): Vocabulary {
  const titles = wordGroups('titles');
  const organisation = wordGroups('organisation-words');
  const place = wordGroups('place-words');
  const thing = wordGroups('thing-words');
  const people = wordGroups('people-words');
  const given = wordGroups('given-names');
  const demonyms = demonymsByWord();
  const known = knownNames();
  let folded: ReadonlyMap<string, KnownName> | undefined;
  return {
    known,
    get knownFolded() {
      return (folded ??= byFolded(known));
    },
    demonyms,
    givenNames: new Set([...given.values()].flat()),
    japaneseGivenNames: group(given, 'japanese'),
    particles: wordSet('name-particles'),
    honorifics: group(titles, 'honorific'),
    offices: group(titles, 'office'),
    trades: group(titles, 'trade'),
    roleModifiers: group(titles, 'modifier'),
    organisation: {
      last: group(organisation, 'last'),
      head: group(organisation, 'head'),
      first: group(organisation, 'first'),
      company: group(organisation, 'company'),
    },
    place: {
      last: group(place, 'last'),
      first: group(place, 'first'),
      head: group(place, 'head'),
      compass: group(place, 'compass'),
      cue: group(place, 'cue'),
    },
    thing: {
      last: group(thing, 'last'),
      first: group(thing, 'first'),
      whole: group(thing, 'whole'),
      acronym: group(thing, 'acronym'),
    },
    speakers: group(people, 'speaker'),
    nationals: group(people, 'national'),
    pointing: new Set([
      ...(titles.get('office') ?? []),
      ...(titles.get('trade') ?? []),
      ...(people.get('pointing') ?? []),
    ]),
    people: new Set([...(people.get('speaker') ?? []), ...(people.get('national') ?? [])]),
    sayingStems: new Set((wordGroups('reporting-verbs').get('say') ?? []).map((verb) => stem(verb))),
  };
}

const group = (groups: ReadonlyMap<string, readonly string[]>, heading: string): ReadonlySet<string> =>
  new Set(groups.get(heading) ?? []);

function byFolded(known: ReadonlyMap<string, KnownName>): ReadonlyMap<string, KnownName> {
  const byName = new Map<string, KnownName>();
  for (const [written, name] of known) {
    // "US" folded is "us": only in capitals is it the country, and then the lookup by the written form finds it.
    const folded = fold(written);
    if (folded.length > 3 && !byName.has(folded)) byName.set(folded, name);
  }
  return byName;
}

function demonymsByWord(): ReadonlyMap<string, Demonym> {
  const byWord = new Map<string, Demonym>();
  for (const [of, words] of wordGroups('demonyms')) {
    words.forEach((word) => {
      const plural =
        word.endsWith('men') || (word.endsWith('s') && words.includes(word.slice(0, -1))) || PEOPLES.has(word);
      byWord.set(word, { of, plural });
    });
  }
  return byWord;
}

const PEOPLES = new Set([
  'Tories',
  'Greens',
  'Danes',
  'Spaniards',
  'Hongkongers',
  'Luxembourgers',
  'Filipinos',
  'Poles',
  'Finns',
  'Swedes',
  'Turks',
  'Scots',
  'Britons',
  'Brits',
  'Croats',
  'Serbs',
  'Kurds',
  'Arabs',
  'Jews',
]);

function knownNames(): ReadonlyMap<string, KnownName> {
  const known = new Map<string, KnownName>();
  const add = (
    canonical: string,
    type: PartyType,
    others: readonly string[],
    adjectives: readonly string[] = [],
  ): void => {
    const written = new Set([canonical, ...others].map((name) => (name.startsWith('the ') ? name.slice(4) : name)));
    const entry: KnownName = { name: canonical, type, aliases: [...new Set([...written, ...adjectives].map(fold))] };
    for (const name of written) if (!known.has(name)) known.set(name, entry);
  };
  const demonyms = wordGroups('demonyms');
  for (const [country, others] of wordGroups('countries')) {
    const adjectives = (demonyms.get(country) ?? []).filter((word) => !PEOPLES.has(word) && !word.endsWith('s'));
    add(country, 'place', others, adjectives);
  }
  for (const [place, others] of wordGroups('place-aliases')) add(place, 'place', others);
  for (const places of wordGroups('places').values()) for (const place of places) add(place, 'place', []);
  for (const [organisation, others] of wordGroups('aliases')) add(organisation, 'organisation', others);
  for (const party of demonyms.keys()) if (/ (?:Party|Union|Democrats)$/u.test(party)) add(party, 'organisation', []);
  return known;
}

/** The number of words of the longest name in the lexicon: how far a look-up need go. */
export const LONGEST_KNOWN = 8;
