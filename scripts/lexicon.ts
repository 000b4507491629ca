/** Derives src/language/data/lexicon.json from seeds/lexicon/en/*.yml: `npm run lexicon`, or with --check to see whether it is fresh. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';

const SOURCE = new URL('../seeds/lexicon/en/', import.meta.url);
const TARGET = new URL('../src/language/data/lexicon.json', import.meta.url);

const isWord = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function shapeOf(entries: unknown): string | undefined {
  if (Array.isArray(entries))
    return entries.every(isWord) || entries.every(isRecord) ? undefined : 'mixes words and records';
  if (!isRecord(entries)) return 'has no entries';
  const values = Object.values(entries as object);
  return values.every(isWord) || values.every((v) => Array.isArray(v) && v.every(isWord))
    ? undefined
    : 'mixes words and lists of words';
}

/** A row of words whose part of speech is marked where it is not read: only the first word's is. */
const MISPLACED = /^[^\s/]+(?:\/[VNJR])? .*\/[VNJR](?: |$)/;
const misplaced = (entries: unknown): string | undefined =>
  isRecord(entries)
    ? Object.values(entries as object)
        .flat()
        .find((row): row is string => typeof row === 'string' && MISPLACED.test(row))
    : undefined;

const lexicon: Record<string, unknown> = {};
for (const file of readdirSync(SOURCE)
  .filter((name) => name.endsWith('.yml'))
  .sort()) {
  const { about, source, entries } = parse(readFileSync(new URL(file, SOURCE), 'utf8')) as Record<string, unknown>;
  if (!isWord(about) || !isWord(source)) throw new Error(`seeds/lexicon/en/${file}: needs about and source`);
  const trouble = shapeOf(entries);
  if (trouble !== undefined) throw new Error(`seeds/lexicon/en/${file}: ${trouble}`);
  const row = misplaced(entries);
  if (row !== undefined)
    throw new Error(`seeds/lexicon/en/${file}: "${row}" marks the part of speech of a word that is not its first`);
  lexicon[basename(file, '.yml')] = entries;
}
const text = `${JSON.stringify(lexicon, null, 1)}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(TARGET, 'utf8') !== text)
    throw new Error('src/language/data/lexicon.json is stale: npm run lexicon');
} else {
  mkdirSync(new URL('./', TARGET), { recursive: true });
  writeFileSync(TARGET, text);
}
