import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differingWords } from '../src/report/differing-words.ts';

/** The passages with the words that differ in brackets. */
function marked(...passages: readonly string[]): readonly string[] {
  return differingWords(passages).map((spans, index) => {
    const text = passages[index] ?? '';
    return spans
      .toReversed()
      .reduce((now, { start, end }) => `${now.slice(0, start)}[${now.slice(start, end)}]${now.slice(end)}`, text);
  });
}

describe('words that differ', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['one word more', ['a strong pull', 'a sudden strong pull'], ['a strong pull', 'a [sudden] strong pull']],
    [
      'another number',
      ['14 people were hurt', '9 people were hurt'],
      ['[14] people were hurt', '[9] people were hurt'],
    ],
    [
      'case and marks are no difference',
      ['The boat, they say, sank.', 'the boat they say sank'],
      ['The boat, they say, sank.', 'the boat they say sank'],
    ],
    ['thousands with and without a comma', ['1,200 came', '1200 came'], ['1,200 came', '1200 came']],
    ['a date is one word', ['2024-03-05', '2024-03-01 to 2024-03-31'], ['[2024-03-05]', '[2024-03-01 to 2024-03-31]']],
    ['either apostrophe', ['Norby’s mayor', "Norby's mayor"], ['Norby’s mayor', "Norby's mayor"]],
    [
      'a phrase is marked as one',
      ['he left on Monday', 'he left in early spring'],
      ['he left [on Monday]', 'he left [in early spring]'],
    ],
    [
      'a short word shared by chance is not kept apart',
      ['head of the north post', 'chief of her south fort'],
      ['[head of the north post]', '[chief of her south fort]'],
    ],
    ['nothing shared', ['one', 'two'], ['[one]', '[two]']],
    [
      'three passages against the first',
      ['five boats sank', 'six boats sank', 'five boats burned'],
      ['five boats sank', '[six] boats sank', 'five boats [burned]'],
    ],
    ['a passage alone', ['five boats sank'], ['five boats sank']],
    ['an empty passage', ['', 'two'], ['', '[two]']],
  ];
  test.each(cases)('%s', (_name, passages, expected) => {
    expect(marked(...passages)).toEqual(expected);
  });

  test('two long passages take no table', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `w${index % 977}`);
    const begin = performance.now();
    const [left = [], right = []] = differingWords([words.join(' '), words.toReversed().join(' ')]);
    expect(left.length + right.length).toBeGreaterThan(0);
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  test('spans are in order and within any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 4 }), (passages) => {
        differingWords(passages).forEach((spans, index) => {
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(passages[index]?.length ?? 0);
        });
      }),
    );
  });
});
