import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readArticle } from '../src/extract/article.ts';
import type { List } from '../src/model/mention.ts';
import { documentOf } from '../src/read/document.ts';

const listsOf = (text: string): List[] =>
  readArticle(documentOf('a', text)).mentions.flatMap((mention) => (mention.kind === 'list' ? [mention] : []));

it('gives members that stand in the list, in order, two or more', () => {
  const words = fc.constantFrom(
    'Norway',
    'Chile',
    'Ana Costa',
    'rice',
    'wheat',
    ',',
    'and',
    'or',
    'the',
    'including',
    'such as',
    'other',
    'partners',
    'said',
    '(',
    ')',
    '5',
    '.',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (list) => {
      const text = list.join(' ');
      for (const found of listsOf(text)) {
        expect(text.slice(found.start, found.end)).toBe(found.text);
        expect(found.members.length).toBeGreaterThan(1);
        let last = found.start;
        for (const member of found.members) {
          expect(text.slice(member.start, member.end)).toBe(member.text);
          expect(member.start).toBeGreaterThanOrEqual(last);
          expect(member.end).toBeLessThanOrEqual(found.end);
          last = member.end;
        }
      }
    }),
    { numRuns: 300 },
  );
});

it.each([['Oslo, Lima, '], ['Oslo and Lima and '], ['rice, wheat, '], ['rice and '], ['x and other '], ['including ']])(
  'takes no longer than the length of %j repeated',
  (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const started = performance.now();
    listsOf(text);
    expect(performance.now() - started).toBeLessThan(3000);
  },
);
