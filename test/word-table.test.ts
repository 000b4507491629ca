import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packWords, readWords } from '../src/language/word-table.ts';

const read = (words: readonly string[]) => readWords(packWords(words), 0).table;
const word = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\n') && text.isWellFormed());

it('finds each word at its row and no other word', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 200 }), fc.array(word), (words, others) => {
      const table = read(words);
      for (const each of [...words, ...others]) expect(table.rowOf(each)).toBe(words.indexOf(each));
    }),
  );
});

it('takes no part of a word for a word', () => {
  const table = read(['seaport', 'port', 'seaports']);
  expect(['sea', 'seaport', 'ports', 'port', 'seaport\nport', ''].map(table.rowOf)).toEqual([-1, 0, -1, 1, -1, -1]);
});

it('says where it stops, so that other data can follow', () => {
  const packed = packWords(['a', 'bc', 'def']);
  const file = Buffer.concat([Buffer.alloc(8), packed, Buffer.from('more')]);
  const { table, end } = readWords(file, 8);
  expect(table.size).toBe(3);
  expect(file.toString('utf8', end)).toBe('more');
});

it('refuses more words than its rows can number', () => {
  expect(() => packWords(Array.from({ length: 70_000 }, (_, i) => String(i)))).toThrow('70000 words');
});
