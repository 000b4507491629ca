import { expect, test } from 'vitest';
import type { Reading } from '../src/model/comparison.ts';
import { readingLine } from '../src/report/told-reading.ts';

const reading = (value: string, text: string): Reading => ({
  value,
  places: [{ text, start: 0, end: text.length, claim: 'a:1', document: 'a' } as Reading['places'][number]],
});

test.each([
  ['a date that says the same otherwise', '2024-05-03', 'May 3', 'May 3 (2024-05-03)'],
  ['a list in another order', 'oslo, rome, vienna', 'Vienna, Rome and Oslo', 'Vienna, Rome and Oslo'],
  [
    'a name that stands for another',
    'oslo, united kingdom',
    'Oslo and Britain',
    'Oslo and Britain (oslo, united kingdom)',
  ],
  ['a quotation', '"a strong pull"', 'a strong pull', '"a strong pull"'],
  ['a number with what it counts', '14 people hurt', '14 people', '14 people hurt'],
  ['a number in words', '12 people', 'Twelve people', 'Twelve people (12 people)'],
  ['a length of time', '4838400 to 5356800 seconds', 'two months', 'two months (56 to 62 days)'],
  ['a length in its own unit', '10800 seconds', '3 hours', '3 hours'],
  ['one of a unit', '86400 seconds', 'a day', '1 day'],
  ['no whole minutes', '90 seconds', 'a minute and a half', 'a minute and a half (90 seconds)'],
  ['no end', '7200 to any number of seconds', 'over two hours', 'over two hours (7200 to any number of seconds)'],
  ['a denial cut to its stem', 'not inspect', 'not been inspected', 'not been inspected'],
  ['a word cut to its stem', 'inspect', 'inspected', 'inspected'],
  ['a denial that the words do not show', 'not open', 'stayed shut', 'stayed shut (not open)'],
  ['part of a number is no word', '2024-05', '5', '5 (2024-05)'],
])('%s', (_name, value, text, expected) => {
  expect(readingLine(reading(value, text))).toBe(expected);
});
