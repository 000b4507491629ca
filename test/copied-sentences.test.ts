import { describe, expect, it } from 'vitest';
import { articlesOfOneStory } from '../scripts/bench/one-story.ts';
import { align } from '../src/align/align.ts';
import { compare } from '../src/compare/compare.ts';
import { placed } from '../src/compare/once.ts';
import { RULES } from '../src/compare/rules/index.ts';
import { crossCheck } from '../src/cross-check.ts';
import { readStatements } from '../src/extract/article.ts';
import { finish } from '../src/model/progress.ts';
import { documentOf } from '../src/read/document.ts';

// Published on two days, so that "on Tuesday" is not the same day in all.
const documents = articlesOfOneStory(24).map((text, index) =>
  documentOf(`a${index}`, text, index % 3 === 0 ? '2024-03-06' : '2024-03-05'),
);
const report = crossCheck(documents);

describe('sentences that stand in many articles', () => {
  it('are many here, and there are findings', () => {
    expect(new Set(report.claims.map(({ text }) => text)).size).toBeLessThan(0.6 * report.claims.length);
    expect(report.findings.length).toBeGreaterThan(30);
  });

  it('are compared once as if each were compared by itself', () => {
    const { pairs, near } = finish(align(documents.map((document) => readStatements(document).statements)));
    const all = [...pairs, ...near];
    // Rules that a caller made see every pair.
    const own = RULES.map((rule) => ({ ...rule }));
    const found = compare(all, RULES).map((compared) => [compared.verdict, placed(compared)]);
    expect(found).toEqual(compare(all, own).map((compared) => [compared.verdict, placed(compared)]));
  });

  it('have their findings in their own places', () => {
    const text = new Map(documents.map((document) => [document.id, document.text]));
    for (const { readings } of report.findings)
      for (const { places } of readings)
        for (const { document, start, end, text: said } of places)
          expect(text.get(document)?.slice(start, end)).toBe(said);
  });
});
