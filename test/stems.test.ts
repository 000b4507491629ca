import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stem } from '../src/language/stems.ts';
import { stemByRules } from '../src/language/stems/rules.ts';
import { listWords } from '../src/language/word-table.ts';

test.each([
  ['defence', 'defense'],
  ['organisations', 'organization'],
  ['analysed', 'analyzes'],
  ['colours', 'color'],
  ['neighbouring', 'neighboring'],
  ['kilometres', 'kilometer'],
  ['centred', 'centered'],
  ['programmes', 'program'],
  ['travelled', 'traveling'],
  ['rose', 'rising'],
  ['said', 'says'],
  ['held', 'holding'],
  ['went', 'goes'],
  ['children', 'child'],
  ['women', 'woman'],
  ['died', 'dying'],
  ['lying', 'lie'],
  ['councillors', 'councilor'],
  ['spokeswoman', 'spokesman'],
])('%s and %s share a stem', (left, right) => {
  expect(stem(left)).toBe(stem(right));
});

test.each([
  ['news', 'new'],
  ['cyberspace', 'cyber'],
  ['important', 'import'],
  ['authorities', 'author'],
  ['evening', 'even'],
  ['policy', 'police'],
  ['several', 'severe'],
  ['international', 'intern'],
  ['hour', 'our'],
  ['improvised', 'improved'],
  ['find', 'founded'],
])('%s and %s do not', (left, right) => {
  expect(stem(left)).not.toBe(stem(right));
});

test('any string has a stem', () => {
  for (const word of ['', 'a', '\uD800', 'ё', 'x'.repeat(100_000), 'أهلا', '...', 'toString', '__proto__'])
    expect(typeof stem(word)).toBe('string');
});

test('the table of common words says what the rules say; run npm run stems', () => {
  const words = listWords(readFileSync(new URL('../src/language/data/stems.bin', import.meta.url)), 0);
  expect(words.length).toBeGreaterThan(10_000);
  expect(words.filter((word) => stem(word) !== stemByRules(word))).toEqual([]);
});
