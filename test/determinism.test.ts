import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { readParagraphs } from '../src/extract/article.ts';
import { documentOf } from '../src/read/document.ts';

const FIXTURES = new URL('../fixtures/extract/', import.meta.url);

interface CaseFile {
  readonly cases: readonly { readonly text: string; readonly published?: string }[];
}

const texts = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yml'))
  .sort()
  .flatMap((name) => (parse(readFileSync(new URL(name, FIXTURES), 'utf8')) as CaseFile).cases.map(({ text }) => text));

// Written alike but for what only its neighbours tell, so that one could be taken for the other.
const ALIKE = [
  'Polk met the Secretary of Defense in Oslo.',
  "Polk met the Secretary of Defense's lawyers in Oslo.",
  'Workers at St Luke left.',
  "Workers at St Luke's left.",
  'The Leaders Union met.',
  "The Leaders' Union met.",
  'the leaders union met.',
  'THE LEADERS UNION MET.',
  'Bill Mark may march in May.',
  'The bill may mark March.',
  'US troops told us.',
  'It’s Bira’s.',
  "It's Bira's.",
];

const ordered = [...ALIKE, ...texts];

/** All that is read out of each text, in this order, by code that has read nothing before. */
async function readings(order: readonly string[]): Promise<ReadonlyMap<string, string>> {
  vi.resetModules();
  const { readStatements } = await import('../src/extract/article.ts');
  return new Map(
    order.map((text) => {
      const { sentences, mentions, claims, statements } = readStatements(documentOf('a', text, '2024-03-05'));
      const terms = statements.map((statement) => [statement.terms, statement.sentence]);
      return [text, JSON.stringify({ sentences, mentions, claims, terms })];
    }),
  );
}

describe('a text is read alike whatever was read before', async () => {
  const forward = await readings(ordered);
  const alike = (read: ReadonlyMap<string, string>, of: readonly string[]): void => {
    for (const text of of) expect(read.get(text)).toBe(forward.get(text));
  };

  it('has texts of every kind', () => expect(forward.size).toBeGreaterThan(500));

  it('backward', async () => alike(await readings(ordered.toReversed()), ordered));

  it('from both ends in turn', async () => {
    const inTurn = ordered.flatMap((text, i) => [text, ordered.at(-1 - i) ?? text]);
    alike(await readings(inTurn), ordered);
  });

  it('after more words and names than are remembered', async () => {
    const word = (i: number): string => i.toString(36).replace(/\d/gu, (digit) => 'klmnopqrst'.charAt(Number(digit)));
    const many = Array.from({ length: 100 }, (_, part) =>
      Array.from({ length: 600 }, (__, i) => `${word(part * 600 + i)} Q${word(part * 600 + i)}`).join(', '),
    );
    alike(await readings([...ALIKE.toReversed(), ...many, ...ALIKE]), ALIKE);
  });
});

describe('a text is read alike however its paragraphs are taken together', () => {
  // Names, pronouns, speakers and dates of one paragraph tell what those of the next mean.
  const article = documentOf('a', ordered.slice(0, 400).join('\n\n'), '2024-03-05');
  const inBatches = (length?: number): string =>
    JSON.stringify(
      Array.from(readParagraphs(article, length), ({ sentences, mentions, claims }) => ({
        sentences: sentences.map(({ sentence, tags }) => ({ sentence, tags })),
        mentions,
        claims: claims.map(({ claim }) => claim),
      })),
    );

  for (const length of [1, 700, 3000, Infinity])
    it(`in batches of ${length} characters`, () => expect(inBatches(length)).toBe(inBatches()));
});
