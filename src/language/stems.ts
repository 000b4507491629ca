import { readFileSync } from 'node:fs';
import { remembered } from './remembered.ts';
import { stemByRules } from './stems/rules.ts';
import { readWords, type WordTable } from './word-table.ts';

// Derived from the rules by `npm run stems`, for common words: working out one costs some 10 microseconds, and many times
// that at a cold start.
const DATA = new URL('./data/stems.bin', import.meta.url);

/** The stem of a lower-case word: spelling variants are made one, irregular forms go to their base, then Porter's rules apply. */
export const stem: (lower: string) => string = remembered(50_000, (lower) => stemInTable(lower) ?? stemByRules(lower));

interface Table {
  readonly words: WordTable;
  /** How much of each word its stem keeps (lower `KEEP_BITS`) and which ending follows. */
  readonly codes: Uint16Array;
  readonly endings: readonly string[];
}

let table: Table | undefined;

function stemInTable(lower: string): string | undefined {
  table ??= load();
  const row = table.words.rowOf(lower);
  if (row < 0) return undefined;
  const code = table.codes[row] ?? 0;
  return lower.slice(0, code & (2 ** KEEP_BITS - 1)) + (table.endings[code >> KEEP_BITS] ?? '');
}

/** Layout of the file: the table of words, one uint16 per word, little-endian, and the endings as JSON. */
function load(): Table {
  const file = readFileSync(DATA);
  const { table: words, end } = readWords(file, 0);
  const codes = new Uint16Array(file.buffer, file.byteOffset + end, words.size);
  return { words, codes, endings: JSON.parse(file.toString('utf8', end + codes.byteLength)) as readonly string[] };
}

export const KEEP_BITS = 5;
