import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../src/extract/article.ts';
import { documentOf } from '../src/read/document.ts';
import { caseFiles, FIXTURES } from './helpers/cases.ts';

const KINDS = ['quotation', 'quantity', 'time', 'party', 'list', 'polarity', 'certainty'] as const;

// T=bounds npm test runs only the cases whose name holds the word.
const only = process.env['T'] ?? '';

/** Picks out of a mention the fields that the expectation names, nested ones alike. */
function pick(value: unknown, like: unknown): unknown {
  if (typeof like !== 'object' || like === null || typeof value !== 'object' || value === null) return value ?? null;
  if (Array.isArray(like)) return Array.isArray(value) ? value.map((item, i) => pick(item, like[i] ?? item)) : value;
  return Object.fromEntries(
    Object.keys(like).map((key) => [
      key,
      pick((value as Record<string, unknown>)[key], (like as Record<string, unknown>)[key]),
    ]),
  );
}

for (const kind of KINDS) {
  if (!existsSync(join(FIXTURES, 'extract', kind))) continue;
  for (const { title, cases } of caseFiles(`extract/${kind}`, ['text', 'published', 'expect'])) {
    describe(`${kind} › ${title}`, () => {
      for (const { name, place, knownGap, fields } of cases) {
        if (!`${kind} › ${title} › ${name}`.includes(only)) continue;
        (knownGap === undefined ? it : it.fails)(name, () => {
          const published = fields['published'] === undefined ? undefined : String(fields['published']);
          const text = String(fields['text']);
          // Put in by hand: documentOf refuses what is no date.
          const document = { ...documentOf('a', text), ...(published !== undefined && { published }) };
          const found = readArticle(document).mentions.filter((mention) => mention.kind === kind);
          for (const mention of found) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          const expected = fields['expect'] as readonly Record<string, unknown>[];
          const seen = found.map((mention, i) => pick(mention, expected[i] ?? { text: '' }));
          expect(seen, place).toEqual(expected);
        });
      }
    });
  }
}
