import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../src/language/tokens.ts';

const CASES: readonly (readonly [text: string, tokens: string])[] = [
  ["Japan’s U.S. ally didn't pay.", "Japan ’s U.S. ally did n't pay ."],
  ['a 51-year-old paid $1,000.50 (0600 GMT)', 'a 51 - year - old paid $ 1,000.50 ( 0600 GMT )'],
  ["O'Brien’s cats' Rp50m", "O'Brien ’s cats ' Rp 50 m"],
  ['Việt Nam, 12:30', 'Việt Nam , 12 : 30'],
  ["CAN'T can’t n't isn'ta rock'n'roll", "CA N'T ca n’t n't isn'ta rock'n'roll"],
  ["we'll they've I'd I'm it'so 're", "we 'll they 've I 'd I 'm it'so 're"],
  ['U.S.Army a.m. e.g.x U.S.1 A.B', 'U.S . Army a.m. e.g.x U.S . 1 A.B'],
  ['1,000,000.25 1,0000 12,34 3. .5', '1,000,000.25 1 , 0000 12 , 34 3 . . 5'],
  ['cafe\u0301 \u0301x 𝒜b 😀😀 \uD83D', 'cafe\u0301 \u0301x 𝒜b 😀 😀 \uD83D'],
];

describe('tokens', () => {
  it.each(CASES)('%s', (text, tokens) => {
    expect(
      tokenize(text)
        .map((token) => token.text)
        .join(' '),
    ).toBe(tokens);
  });

  it('cover all but the blanks of any text, in order, and see nothing outside their range', () => {
    const anyText = fc.string({ unit: fc.constantFrom(..."nNtT'’slave.,10 é\u0301Ж😀“-\uFEFF\uD800") });
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, from, length) => {
        const [start, end] = [Math.min(from, text.length), Math.min(from + length, text.length)];
        const tokens = tokenize(text, start, end);
        for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(tokens.map((token) => token.text).join('')).toBe(text.slice(start, end).replace(/\s/gu, ''));
        const apart = tokenize(text.slice(start, end)).map((token) => ({
          ...token,
          start: token.start + start,
          end: token.end + start,
        }));
        expect(tokens).toEqual(apart);
      }),
    );
  });
});
