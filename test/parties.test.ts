import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../src/extract/article.ts';
import { fold } from '../src/extract/parties/fold.ts';
import type { Party } from '../src/model/mention.ts';
import { documentOf } from '../src/read/document.ts';

const partiesOf = (text: string): Party[] =>
  readArticle(documentOf('a', text)).mentions.flatMap((mention) => (mention.kind === 'party' ? [mention] : []));

/** Whether two mentions of different documents can be seen to be one party: they share an alias. */
const share = (left: Party | undefined, right: Party | undefined): boolean =>
  left !== undefined && right !== undefined && left.aliases.some((alias) => right.aliases.includes(alias));

describe('a party is known again in another document', () => {
  it.each([
    ['Minister Tanaka Hiroshi spoke.', 'Hiroshi Tanaka, the minister, spoke.'],
    ['Prime Minister Trần Văn Hòa landed.', 'Prime Minister Tran Van Hoa landed.'],
    ['He flew to the US.', 'He flew to the United States.'],
    ['The UK signed.', 'Britain signed.'],
    ['The Ministry of Defence declined.', 'The Defense Ministry declined.'],
    ['Brandt-Moser AG cut jobs.', 'The firm, Brandt-Moser Inc, cut jobs.'],
    ['He spoke to the AP.', 'He spoke to the Associated Press.'],
    ['It is kept at the University of Kelmer.', 'It is kept at Kelmer University.'],
  ])('%s %s', (left, right) => {
    expect(share(partiesOf(left)[0], partiesOf(right)[0])).toBe(true);
  });

  it.each([
    ['Anna Weber spoke.', 'Karl Lindqvist spoke.'],
    ['He flew to England.', 'He flew to the UK.'],
    ['They met in Tokyo.', 'They met in Japan.'],
  ])('%s is not %s', (left, right) => {
    expect(share(partiesOf(left)[0], partiesOf(right)[0])).toBe(false);
  });
});

describe('any text', () => {
  it('gives mentions that stand in it, in order', () => {
    const words = fc.constantFrom(
      'Mr.',
      'Ana',
      'van',
      'US',
      "'s",
      'and',
      'of',
      'the',
      'Bank',
      '(ABC)',
      ',',
      '.',
      '\n',
      '“',
      'said',
      '-',
      '\u202E',
      '\uD800',
      'Đặng',
      '5',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 30 }), (list, tail) => {
        const text = `${list.join(' ')}${tail}`;
        let last = 0;
        for (const party of partiesOf(text)) {
          expect(text.slice(party.start, party.end)).toBe(party.text);
          expect(party.end).toBeGreaterThan(party.start);
          expect(party.name).not.toBe('');
          expect(party.aliases.every((alias) => alias === alias.toLowerCase())).toBe(true);
          expect(party.start).toBeGreaterThanOrEqual(last);
          last = party.start;
        }
      }),
      { numRuns: 200 },
    );
  });

  const LENGTH = 100_000;
  it.each([
    ['names in a row', 'Aaron Brack Cole Dunn '],
    ['capitals', 'AARON BRACK COLE '],
    ['no blank', 'ABCDEFGH'],
    ['hyphens', 'A-b-'],
    ['initials', 'A.'],
    ['possessives', "Norway's "],
    ['links', 'Bank of '],
    ['countries', 'Oslo, Lima and '],
    ['brackets', 'Norsk (NRK) '],
    ['saints', "St. John's "],
    ['titles', 'Mr. '],
    ['diacritics', 'Phạm Minh Chính '],
    ['surrogates', '\uD800A'],
  ])('%s: takes no longer than its length', (_, piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length));
    const started = performance.now();
    partiesOf(text);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

it('reads a text the same whatever was read before it', () => {
  const text = 'He praised Secretary of Defense Kim Lee on Monday. The Secretary of Defense spoke.';
  const alone = partiesOf(text);
  partiesOf("He praised the Secretary of Defense's aide Kim Lee. The Secretary of Defense's office met.");
  expect(partiesOf(text)).toEqual(alone);
  expect(alone.map(({ text: name }) => name)).toEqual(['Kim Lee']);
});

it('folds names to what they are compared by', () => {
  expect(fold('Phạm Minh Chính')).toBe('pham minh chinh');
  expect(fold('The U.S.')).toBe('us');
  expect(fold('Đặng Straße Łódź')).toBe('dang strasse lodz');
});
