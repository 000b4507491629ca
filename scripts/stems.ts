/**
 * Derives src/language/data/stems.bin, the stems of common words and of the lexicon's, from the rules in src/language/stems: `npm run stems`, or
 * with --check to see whether it is fresh. The layout is told in src/language/stems.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { KEEP_BITS } from '../src/language/stems.ts';
import { stemByRules } from '../src/language/stems/rules.ts';
import { listWords, packWords } from '../src/language/word-table.ts';

const SOURCE = new URL('../src/language/data/vectors.bin', import.meta.url);
const LEXICON = new URL('../src/language/data/lexicon.json', import.meta.url);
const TARGET = new URL('../src/language/data/stems.bin', import.meta.url);
/** 49 of 50 words of a news text are among the 20,000 commonest. */
const WORDS = 20_000;

const common = listWords(readFileSync(SOURCE), 4).slice(0, WORDS);
// The program's own words are stemmed at every start.
const own = readFileSync(LEXICON, 'utf8').match(/(?<=["\n ])[a-z][a-z-]+(?=["\n ])/g) ?? [];
const words = [...new Set([...common, ...own.sort()])].filter((word) => word.length < 2 ** KEEP_BITS);
const endings = new Map<string, number>();
const codes = words.map((word) => {
  const stem = stemByRules(word);
  let keep = 0;
  while (keep < word.length && word[keep] === stem[keep]) keep++;
  const ending = stem.slice(keep);
  const known = endings.get(ending) ?? endings.size;
  endings.set(ending, known);
  return keep + known * 2 ** KEEP_BITS;
});
if (endings.size > 0x10000 / 2 ** KEEP_BITS) throw new Error(`${endings.size} endings are too many`);
const file = Buffer.concat([
  packWords(words),
  Buffer.from(Uint16Array.from(codes).buffer),
  Buffer.from(`${JSON.stringify([...endings.keys()])}\n`),
]);
if (process.argv.includes('--check')) {
  if (!readFileSync(TARGET).equals(file)) throw new Error('src/language/data/stems.bin is stale: npm run stems');
} else {
  writeFileSync(TARGET, file);
  process.stdout.write(`${words.length} words with ${endings.size} endings\n`);
}
