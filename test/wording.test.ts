import { compareTwoStrings } from 'string-similarity';
import { expect, test } from 'vitest';
import { wordingOf, wordingSimilarity } from '../src/language/wording.ts';

const TEXTS = [
  '',
  'a',
  'b',
  'ab',
  'aa aa aa',
  'aaaaa',
  ' the harbour  burned\n for two days ',
  'the harbour burned for two nights',
  'two days after the fire, the harbour was still burning',
  'Ünter den Größten – “näht” 山火',
  '山火は二日間',
];

test.each(TEXTS.flatMap((left) => TEXTS.map((right) => [left, right] as const)))(
  '%j and %j are as alike as string-similarity finds them',
  (left, right) => {
    expect(wordingSimilarity(wordingOf(left), wordingOf(right))).toBe(compareTwoStrings(left, right));
  },
);
