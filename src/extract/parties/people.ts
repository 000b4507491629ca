import { fold } from './fold.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A person by the canonical name and all that the same person goes by. */
export interface Person {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The people a document names in full, and by which single words it may name them after that. */
export interface People {
  readonly byKey: Map<string, Person>;
  readonly byShortName: Map<string, Set<string>>;
}

/** Whether the name ends in "Jr", "III" or the like. */
export const isNamedAfter = (name: string): boolean => SUFFIX.test(name);

/** Adds the person to those the document names in full. */
export function enrolPerson(name: string, words: Vocabulary, people: People): void {
  const parts = nameWords(name);
  if (parts.length < 2) return;
  const key = personKey(name);
  if (!people.byKey.has(key)) people.byKey.set(key, personNamed(name, words));
  // "Trump" is the father, not "Donald Trump Jr", where the text names both; the registry enrols sons last.
  const son = isNamedAfter(name);
  for (const short of [parts[0] ?? '', parts.at(-1) ?? '', familyName(parts)]) {
    const folded = fold(short);
    if (son && people.byShortName.has(folded)) continue;
    const keys = people.byShortName.get(folded) ?? new Set();
    keys.add(key);
    people.byShortName.set(folded, keys);
  }
}

/** The last word with the particles before it: "von der Leyen". */
function familyName(parts: readonly string[]): string {
  let at = parts.length - 1;
  while (at > 1 && PARTICLE.test(parts[at - 1] ?? '')) at--;
  return parts.slice(at).join(' ');
}

/** The person of that name, in the order in which English writes it. */
export function personNamed(name: string, words: Vocabulary): Person {
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

/** The person whom the name stands for, in full or by one word; undefined where two people can be meant. */
export function findPerson(name: string, people: People): Person | undefined {
  const parts = nameWords(name);
  if (parts.length > 1) {
    const full = people.byKey.get(personKey(name));
    if (full !== undefined) return full;
  }
  // Two people of one family name: the short form alone does not tell whom it means.
  const keys = people.byShortName.get(fold(name));
  const [only] = keys ?? [];
  return keys?.size === 1 && only !== undefined ? people.byKey.get(only) : undefined;
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
  const suffix = SUFFIX.exec(name)?.[0].replace(/[,. ]/gu, '') ?? '';
  return first < last ? `${first} ${last}${suffix}` : `${last} ${first}${suffix}`;
}
