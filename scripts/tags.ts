/**
 * Derives src/language/data/tags.bin from natural's tag lexicon and the lexicon's function words and names: `npm run tags`,
 * or with --check to see whether it is fresh.
 *
 * Layout: the table of words (src/language/word-table.ts), one uint16 per word, little-endian: its class, and JSON up to the
 * end: `about`, `source` and `classes`, the tags of each class.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { baseOf, guessTags, type TagClass } from '../src/language/tags/guess.ts';
import { packWords } from '../src/language/word-table.ts';

const SOURCE = new URL(
  '../node_modules/natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json',
  import.meta.url,
);
const LEXICON = new URL('../seeds/lexicon/en/', import.meta.url);
const TARGET = new URL('../src/language/data/tags.bin', import.meta.url);

// The tags that the rules choose between; the source's foreign words, interjections and joined tags are noise for news.
const OPEN = new Set(['NN', 'NNS', 'JJ', 'JJR', 'JJS', 'RB', 'RBR', 'RBS', 'VB', 'VBP', 'VBD', 'VBN', 'VBZ', 'VBG']);
const WORD = /^\p{Ll}[\p{Ll}']*$/u;
// "Japanese", "Democratic": of the capitalised words only the adjectives are kept, for all others the capital says enough.
const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;

const source = JSON.parse(readFileSync(SOURCE, 'utf8')) as Record<string, string[]>;
const lexicon = (name: string): Record<string, string[]> =>
  (parse(readFileSync(new URL(`${name}.yml`, LEXICON), 'utf8')) as { entries: Record<string, string[]> }).entries;

const classes = new Map<string, TagClass>();
for (const [word, tags] of Object.entries(source)) {
  if (CAPITALISED.test(word) && tags[0] === 'JJ' && source[word.toLowerCase()] === undefined)
    classes.set(word, ['JJ', 'NNP']);
  if (!WORD.test(word) || !OPEN.has(tags[0] ?? '')) continue;
  classes.set(word, clean(word, tags));
}
for (const [tags, words] of Object.entries(lexicon('function-words')))
  for (const word of words) classes.set(word, tags.split(' '));

// At a sentence's start "Peter" is no verb and "Turkey" no bird; these names stay words too, since news begins with them as such.
const WORDS_TOO = new Set(
  'Bill Mark Grant Grace Rose Frank Dawn Gene Guy Ray Max Penny Tiger Jack Lance Victor Amber Eve Rob Sue Pat Chuck Per Marina Joy Robin Rod Rand Newt Sally Maxim'.split(
    ' ',
  ),
);
const names = [...Object.values(lexicon('given-names')).flat(), ...Object.keys(lexicon('countries'))];
for (const name of names) if (classes.has(name.toLowerCase()) && !WORDS_TOO.has(name)) classes.set(name, ['NNP']);
for (const word of Object.values(lexicon('demonyms')).flat())
  if (CAPITALISED.test(word)) classes.set(word, /(?:[^s]s|men)$/u.test(word) ? ['NNPS'] : ['JJ', 'NNP']);

/** The tags worth keeping for a word, in the source's order. */
function clean(word: string, tags: readonly string[]): TagClass {
  const kept = new Set(tags.filter((tag) => OPEN.has(tag)));
  // A base form is an infinitive and a present; a regular past is a participle too: the sentence decides, not the source.
  if (kept.has('VB')) kept.add('VBP');
  if (kept.has('VBP')) kept.add('VB');
  if (word.endsWith('ed') && (kept.has('VBD') || kept.has('VBN')))
    return kept.has('NN') && !kept.has('JJ') ? ['VBD', 'VBN', 'NN'] : ['VBD', 'VBN'];
  if (word.endsWith('ing') && kept.has('VBG')) kept.delete('JJ');
  // "the poor", "a human": the noun reading of an adjective needs a determiner and no noun after it, which the rules see.
  return [...kept];
}

// A word stays out where its ending says both what it is made of and what it is; words of one kind that are made of no
// other stay in, so that "Ferry operators" at a sentence's start is known for no name.
const table = (word: string): TagClass | undefined => classes.get(word);
const groups = new Map<string, string[]>();
for (const [word, tags] of classes) {
  if (!CAPITALISED.test(word) && guessTags(word, table).join(' ') === tags.join(' ') && stays(baseOf(word, table)))
    continue;
  const key = tags.join(' ');
  const group = groups.get(key) ?? [];
  group.push(word);
  groups.set(key, group);
}

/** Whether the base is sure to be in the table: it is made of no other word itself. */
function stays(base: string | undefined): boolean {
  return base !== undefined && baseOf(base, table) === undefined;
}

const keys = [...groups.keys()].sort();
const words = keys.flatMap((key) => (groups.get(key) ?? []).sort());
const ofWord = Buffer.from(Uint16Array.from(keys.flatMap((key, at) => (groups.get(key) ?? []).map(() => at))).buffer);
const data = {
  about: 'Penn Treebank tags of English words, most frequent first; words that their ending gives away are left out',
  source:
    'lexicon_from_posjs.json of the npm package natural (MIT licence, Copyright (c) 2011 Chris Umbel and others; the lexicon by way of pos-js), and the files function-words, given-names, countries and demonyms of seeds/lexicon/en',
  classes: keys.map((key) => key.split(' ')),
};
const file = Buffer.concat([packWords(words), ofWord, Buffer.from(`${JSON.stringify(data)}\n`)]);
if (process.argv.includes('--check')) {
  if (!readFileSync(TARGET).equals(file)) throw new Error('src/language/data/tags.bin is stale: npm run tags');
} else {
  writeFileSync(TARGET, file);
  process.stdout.write(`${words.length} words of ${classes.size} kept in ${keys.length} classes\n`);
}
