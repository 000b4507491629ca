import { readFileSync } from 'node:fs';

type Entries =
  | readonly string[]
  | Readonly<Record<string, string | readonly string[]>>
  | readonly Readonly<Record<string, unknown>>[];

// Derived from seeds/lexicon/en/*.yml by `npm run lexicon`, which checks every file's shape; a test holds it fresh.
const DATA = new URL('./data/lexicon.json', import.meta.url);

/** The words of a lexicon file whose entries are a plain list. */
export const wordSet = once((name): ReadonlySet<string> => {
  const list = entries(name);
  if (!Array.isArray(list)) throw new Error(`lexicon ${name} is not a list`);
  return new Set(list as readonly string[]);
});

/** A lexicon file whose entries map a word to one value. */
export const wordMap = once((name): ReadonlyMap<string, string> => {
  const pairs: [string, string][] = [];
  for (const [key, value] of Object.entries(entries(name))) {
    if (typeof value !== 'string') throw new Error(`lexicon ${name}: ${key} is not one word`);
    pairs.push([key, value]);
  }
  return new Map(pairs);
});

/** A lexicon file whose entries map a heading to the words that belong to it. */
export const wordGroups = once((name): ReadonlyMap<string, readonly string[]> => {
  const groups: [string, readonly string[]][] = [];
  for (const [key, value] of Object.entries(entries(name))) {
    if (!Array.isArray(value)) throw new Error(`lexicon ${name}: ${key} is not a list of words`);
    groups.push([key, value as readonly string[]]);
  }
  return new Map(groups);
});

/** A lexicon file whose entries are records; the caller names the fields it needs. */
export function records<Field extends string>(
  name: string,
  fields: readonly Field[],
): readonly Readonly<Record<Field, unknown>>[] {
  const list = entries(name);
  if (!Array.isArray(list)) throw new Error(`lexicon ${name} is not a list of records`);
  for (const record of list as readonly Readonly<Record<string, unknown>>[]) {
    for (const field of fields) if (!(field in record)) throw new Error(`lexicon ${name}: a record has no ${field}`);
  }
  return list as readonly Readonly<Record<Field, unknown>>[];
}

// Several places ask for the same file; it is put into its shape once.
function once<Shape>(make: (name: string) => Shape): (name: string) => Shape {
  const made = new Map<string, Shape>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const shape = make(name);
    made.set(name, shape);
    return shape;
  };
}

let loaded: Readonly<Record<string, Entries>> | undefined;

function entries(name: string): Entries {
  loaded ??= JSON.parse(readFileSync(DATA, 'utf8')) as Readonly<Record<string, Entries>>;
  const found = loaded[name];
  if (found === undefined)
    throw new Error(`no lexicon is named ${name}; add seeds/lexicon/en/${name}.yml and run npm run lexicon`);
  return found;
}
