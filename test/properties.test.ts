import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossCheck } from '../src/cross-check.ts';
import { crossCheckPair } from '../src/cross-check-pair.ts';
import { readArticle } from '../src/extract/article.ts';
import type { Document } from '../src/model/document.ts';
import type { Report } from '../src/model/report.ts';
import { documentOf } from '../src/read/document.ts';
import { jsonPieces } from '../src/report/json-pieces.ts';
import { caseFiles } from './helpers/cases.ts';

const story = (name: string) =>
  readFileSync(new URL(`../seeds/stories/japan-vietnam/${name}.md`, import.meta.url), 'utf8').replace(
    /^---[\s\S]*?---\n/u,
    '',
  );

const KEYS = ['left', 'right', 'left-published', 'right-published', 'expect', 'marks', 'in-story'];
// Sentences that hold every kind of mention: the seed story's, and both sides of the rules' cases.
const SENTENCES = [
  ...`${story('a')} ${story('b')}`.split(/(?<=[.”’])\s+/u),
  ...['quotation', 'list', 'quantity', 'date', 'polarity'].flatMap((rule) =>
    caseFiles(`rules/${rule}`, KEYS).flatMap(({ cases }) =>
      cases.flatMap(({ fields }) => [String(fields['left']), String(fields['right'])]),
    ),
  ),
];
const articleText = fc
  .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(' '));
const anyText = fc.oneof(
  articleText,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
const document = (id: string, text: string): Document => documentOf(id, text, '2024-03-06');

/** What was found, without what the order of sources may decide: ids and sides. */
const facts = (report: Report) => ({
  findings: report.findings
    .map(({ fingerprint, rule, verdict, confidence }) => ({ fingerprint, rule, verdict, confidence }))
    .sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1)),
  alignments: report.alignments
    .map(({ left, right, score, verdict }) => ({
      pair: [textOf(report, left), textOf(report, right)].sort(),
      score,
      verdict,
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
});
const textOf = (report: Report, id: string) => report.claims.find((claim) => claim.id === id)?.text ?? '';

describe('properties', () => {
  it('every span slices to its text, and claims never overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { mentions, claims, sentences } = readArticle(document('a', text));
        for (const span of [...mentions, ...claims]) expect(text.slice(span.start, span.end)).toBe(span.text);
        for (const spans of [claims, sentences])
          spans.reduce((end, span) => (expect(span.start).toBeGreaterThanOrEqual(end), span.end), 0);
      }),
      { numRuns: 300 },
    );
  });

  it('the order of sources changes nothing that is found', () => {
    fc.assert(
      fc.property(fc.array(articleText, { minLength: 2, maxLength: 4 }), (texts) => {
        const documents = texts.map((text, i) => document(`d${i}`, text));
        expect(facts(crossCheck(documents.toReversed()))).toEqual(facts(crossCheck(documents)));
      }),
      { numRuns: 40 },
    );
  });

  it.each(['a', 'b'])('article %s of the seed story against itself has no finding', (name) => {
    const report = crossCheck([document('a', story(name)), document('b', story(name))]);
    expect(report.findings).toEqual([]);
    expect(report.coverage.onlyHere).toBe(0);
  });

  it('a list of sentences all alike against itself has no finding', () => {
    const text = Array.from(
      { length: 60 },
      (_, i) => `The council of town ${i} bought ${i + 3} new buses for the school on Monday.`,
    ).join('\n\n');
    expect(crossCheck([document('a', text), document('b', ` ${text}`)]).findings).toEqual([]);
  });

  it('a text against itself never contradicts', () => {
    fc.assert(
      fc.property(articleText, (text) => {
        expect(crossCheckPair(document('a', text), document('b', text)).verdict).not.toMatch(/differ|contradict/u);
      }),
      { numRuns: 60 },
    );
  });

  it('two texts compare the same from either side', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCES), fc.constantFrom(...SENTENCES), (left, right) => {
        const there = crossCheckPair(document('a', left), document('b', right));
        const back = crossCheckPair(document('a', right), document('b', left));
        expect([back.verdict, back.score]).toEqual([there.verdict, there.score]);
      }),
      { numRuns: 200 },
    );
  });

  it('no string makes it throw', () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        crossCheck([document('a', left), document('b', right)]);
      }),
      { numRuns: 200 },
    );
  });

  it('two runs give the same bytes', () => {
    const documents = [document('a', story('a')), document('b', story('b'))];
    expect(JSON.stringify(crossCheck(documents))).toBe(JSON.stringify(crossCheck(documents)));
  });
});

describe('JSON in pieces', () => {
  it('is letter for letter what JSON.stringify writes', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 8 }),
      fc.dictionary(fc.string(), fc.option(fc.jsonValue(), { nil: undefined })),
    );
    fc.assert(
      fc.property(value, (any) => {
        expect([...jsonPieces(any)].join('')).toBe(JSON.stringify(any, undefined, 2));
      }),
    );
  });
});
