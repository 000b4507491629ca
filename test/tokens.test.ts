import { describe, expect, it } from 'vitest';
import { tokenize } from '../src/language/tokens.ts';

const CASES: readonly (readonly [text: string, tokens: string])[] = [
  ["Japan’s U.S. ally didn't pay.", "Japan ’s U.S. ally did n't pay ."],
  ['a 51-year-old paid $1,000.50 (0600 GMT)', 'a 51 - year - old paid $ 1,000.50 ( 0600 GMT )'],
  ["O'Brien’s cats' Rp50m", "O'Brien ’s cats ' Rp 50 m"],
  ['Việt Nam, 12:30', 'Việt Nam , 12 : 30'],
];

describe('tokens', () => {
  it.each(CASES)('%s', (text, tokens) => {
    expect(
      tokenize(text)
        .map((token) => token.text)
        .join(' '),
    ).toBe(tokens);
  });
});
