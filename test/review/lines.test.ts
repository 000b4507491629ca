import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, fit, line, plainText, segment, spread, widthOf } from '../../src/review/line.ts';
import { hang, wrap } from '../../src/review/wrap.ts';

const wrapped = (text: string, columns: number): readonly string[] => wrap([segment(text)], columns).map(plainText);

describe('wrapping', () => {
  const cases: readonly (readonly [string, string, number, readonly string[]])[] = [
    ['between words', 'the ferry ran aground', 10, ['the ferry', 'ran', 'aground']],
    ['a line exactly full', 'the ferry ran', 9, ['the ferry', 'ran']],
    [
      'a word longer than a line',
      'a hexakosioihexekontahexaphobia b',
      10,
      ['a', 'hexakosioi', 'hexekontah', 'exaphobia', 'b'],
    ],
    ['wide characters take two columns', '夏祭り夏祭り', 6, ['夏祭り', '夏祭り']],
    ['an emoji stays whole', 'ab👩‍🚒cd', 3, ['ab', '👩‍🚒c', 'd']],
    ['several spaces are one', 'a   b', 10, ['a b']],
    ['nothing is one empty line', '', 10, ['']],
  ];
  test.each(cases)('%s', (_name, text, columns, expected) => {
    expect(wrapped(text, columns)).toEqual(expected);
  });

  test('a word of two roles is not broken between them', () => {
    const rows = wrap([segment('only ', 'text'), segment('14', 'reading-differ'), segment('[1]', 'key')], 6);
    expect(rows.map(plainText)).toEqual(['only', '14[1]']);
  });

  test('a hanging prefix indents what follows', () => {
    expect(hang([segment('A ')], [segment('one two')], 5).map(plainText)).toEqual(['A one', '  two']);
  });

  test('no line is wider than asked and no ink is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-composite', maxLength: 120 }),
        fc.integer({ min: 2, max: 40 }),
        (text, columns) => {
          const rows = wrap([segment(text)], columns);
          for (const row of rows) expect(widthOf(row.segments)).toBeLessThanOrEqual(columns);
          expect(rows.map(plainText).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});

test('cut shows that it cut', () => {
  expect(
    cut([segment('harbour'), segment(' news')], 9)
      .map(({ text }) => text)
      .join(''),
  ).toBe('harbour …');
  expect(
    cut([segment('harbour')], 7)
      .map(({ text }) => text)
      .join(''),
  ).toBe('harbour');
});

test('fit is exact, also where a wide character does not fit', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme-composite', maxLength: 60 }),
      fc.integer({ min: 1, max: 40 }),
      (text, columns) => {
        expect(widthOf(fit(line(segment(text)), columns).segments)).toBe(columns);
      },
    ),
  );
});

test('spread gives way on the left', () => {
  expect(plainText(spread([segment('a long title')], [segment('3')], 8))).toBe('a long…3');
});
