import { expect, it } from 'vitest';
import { formAt, formOf, hashOf, wordTest } from '../src/language/forms.ts';
import { tokenize } from '../src/language/tokens.ts';

it('gives one form to all tokens that are written alike, and another to those that are not', () => {
  const [first, second, third] = tokenize('Bira bira Bira');
  expect(first?.form).toBe(third?.form);
  expect(first?.form).not.toBe(second?.form);
  expect(first?.lower).toBe(second?.lower);
});

it('asks a test once for each form', () => {
  const asked: string[] = [];
  const isLong = wordTest((lower) => asked.push(lower) > 0 && lower.length > 6);
  const answers = tokenize('Zeppelins rise, zeppelins rise').map((token) => isLong(token));
  expect(answers).toEqual([true, false, false, true, false]);
  expect(asked).toEqual(['zeppelins', 'rise', ',', 'zeppelins']);
  expect(isLong(undefined)).toBe(false);
});

it('keeps no more forms than a long text has, and every token right', () => {
  const word = (i: number): string =>
    `w${i.toString(36).replace(/\d/g, (digit) => 'klmnopqrst'.charAt(Number(digit)))}`;
  const words = Array.from({ length: 100_000 }, (_, i) => word(i));
  const tokens = tokenize(words.join(' '));
  expect(tokens.map(({ text }) => text)).toEqual(words);
  expect(tokens.every(({ form, text }) => form.text === text)).toBe(true);
});

it('tells words apart that crowd together in its table', () => {
  // The lowest bits of the hash decide where a form is looked for: all of these are looked for at one place.
  const crowd: string[] = [];
  for (let i = 0; crowd.length < 60; i++) if ((hashOf(`x${i}`) & 0xffff) === 7) crowd.push(`x${i}`);
  for (const text of [...crowd, ...crowd]) expect(formAt(text, 0, text.length, 'word').text).toBe(text);
  expect(formOf('’S', 'word').lower).toBe("'s");
});
