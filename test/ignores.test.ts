import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { crossCheck } from '../src/cross-check.ts';
import type { Document } from '../src/model/document.ts';
import { commentsIn } from '../src/read/comments.ts';
import { documentOf } from '../src/read/document.ts';
import { caseFiles } from './helpers/cases.ts';

const FIELDS = ['a', 'b', 'c', 'ignored', 'stand', 'reason', 'notices'];

for (const { about, cases } of caseFiles('ignores', FIELDS))
  describe(about, () => {
    test.each(cases.map((one) => [one.name, one.fields] as const))('%s', (_name, fields) => {
      const documents = ['a', 'b', 'c'].flatMap((id) =>
        fields[id] === undefined ? [] : documentOf(id, String(fields[id])),
      );
      const { findings, notices } = crossCheck(documents);
      const rulesOf = (ignored: boolean): readonly string[] =>
        findings.filter(({ decision }) => (decision?.status === 'dismissed') === ignored).map(({ rule }) => rule);
      expect(rulesOf(true).toSorted()).toEqual([...((fields['ignored'] as string[] | undefined) ?? [])].toSorted());
      expect(rulesOf(false)).toEqual(fields['stand'] ?? []);
      expect(notices.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual(
        fields['notices'] ?? [],
      );
      if (fields['reason'] !== undefined) expect(findings[0]?.decision?.reason).toBe(fields['reason']);
    });
  });

describe('an ignore', () => {
  const a =
    'The fire in the northern harbour injured 14 people, police said. <!-- crosscheck-ignore quantity: counted later -->\n';
  const b = 'The fire in the northern harbour injured 12 people, police said.\n';

  it('marks the finding with the place of its comment', () => {
    const [finding] = crossCheck([documentOf('a', a), documentOf('b', b)]).findings;
    const from = { document: 'a', start: a.indexOf('<!--'), end: a.indexOf('-->') + 3 };
    expect(finding?.decision).toEqual({ status: 'dismissed', reason: 'counted later', from });
  });

  it('leaves the fingerprint as it is, and matches in whatever order the sources are named', () => {
    const plain = documentOf('a', a.replace(/<!--.*-->/u, ''));
    const [bare] = crossCheck([plain, documentOf('b', b)]).findings;
    const [one] = crossCheck([documentOf('a', a), documentOf('b', b)]).findings;
    const [other] = crossCheck([documentOf('b', b), documentOf('a', a)]).findings;
    expect([one?.fingerprint, other?.fingerprint]).toEqual([bare?.fingerprint, bare?.fingerprint]);
    expect(other?.decision).toEqual(one?.decision);
  });

  it('of a rule that did not run is not told to match nothing', () => {
    const { notices } = crossCheck([documentOf('a', a), documentOf('b', b)], { rules: ['money'] });
    expect(notices.filter(({ level }) => level === 'warning')).toEqual([]);
  });
});

describe('comments', () => {
  const STORY = new URL('../seeds/stories/japan-vietnam/', import.meta.url);
  const texts = ['a.md', 'b.md'].map((name) =>
    readFileSync(new URL(name, STORY), 'utf8').replace(/^---\n[^]*?\n---\n/u, ''),
  );
  const [one = '', other = ''] = texts;
  const bare = crossCheck([documentOf('a', one), documentOf('b', other)]);

  it('are never read: wherever they stand between words, the findings stay, and every quoted text is the file’s', () => {
    const gaps = [...one.matchAll(/(?<=[^\s#>*-]) (?=\S)/gu)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.subarray(gaps, { minLength: 1, maxLength: 12 }), (places) => {
        let text = one;
        for (const place of places.toReversed())
          text = `${text.slice(0, place)} <!-- 3,000 people -->${text.slice(place)}`;
        const document = documentOf('a', text);
        const report = crossCheck([document, documentOf('b', other)]);
        expect(report.findings.map(({ fingerprint }) => fingerprint)).toEqual(
          bare.findings.map(({ fingerprint }) => fingerprint),
        );
        expectQuotes(report, [document, documentOf('b', other)]);
      }),
      { numRuns: 25 },
    );
  });

  const shapes: readonly (readonly [string, string, readonly string[]])[] = [
    ['two on a line', 'a <!-- b --> c <!-- d -->', ['<!-- b -->', '<!-- d -->']],
    ['the shortest', 'a <!--> b <!----> c', ['<!-->', '<!---->']],
    ['one in another', '<!-- a <!-- b --> c', ['<!-- a <!-- b -->']],
    ['one that never ends', 'a <!-- b', []],
    ['in a fence', '```\n<!-- a -->\n```\n<!-- b -->', ['<!-- b -->']],
    ['in a fence that never ends', '<!-- a -->\n~~~\n<!-- b -->', ['<!-- a -->']],
    ['a fence in a longer one', '````\n```\n<!-- a -->\n```\n<!-- b -->\n````\n<!-- c -->', ['<!-- c -->']],
    ['between backticks', '`<!-- a -->` <!-- b -->', ['<!-- b -->']],
  ];
  test.each(shapes)('%s', (_name, text, found) => {
    expect(commentsIn(text, 0).map((comment) => comment.text)).toEqual(found);
  });

  it('by the million cost no more than their length', () => {
    const started = performance.now();
    expect(commentsIn('```\n<!---->\n```\n<!-- a -->\n'.repeat(200_000), 0)).toHaveLength(200_000);
    expect(commentsIn('<!-- '.repeat(1_000_000), 0)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

/** Every span with a text quotes the text of its document. */
function expectQuotes(node: unknown, documents: readonly Document[], inside?: Document): void {
  if (typeof node !== 'object' || node === null) return;
  const fields = node as Readonly<Record<string, unknown>>;
  const own = documents.find(({ id }) => id === fields['document']) ?? inside;
  const { start, end, text } = fields;
  if (own !== undefined && typeof start === 'number' && typeof end === 'number' && typeof text === 'string')
    expect(text).toBe(own.text.slice(start, end));
  for (const field of Object.values(fields)) expectQuotes(field, documents, own);
}
