import { describe, expect, it } from 'vitest';
import { crossCheck } from '../src/cross-check.ts';
import type { Report } from '../src/model/report.ts';
import { documentOf } from '../src/read/document.ts';

const fire = (hurt: string): string =>
  `The fire in the northern harbour injured ${hurt} people on Monday night, police said.`;
const bridge = (cost: string): string =>
  `The council will spend ${cost} million pounds on the new footbridge, the mayor said.`;

const A = documentOf('a', fire('14'));
const B = documentOf('b', fire('12'));
const C = documentOf('c', fire('16'));
const D = documentOf('d', bridge('3'));
const E = documentOf('e', `${bridge('5')} ${fire('14')}`);

const told = (report: Report) =>
  report.findings.map(({ rule, stories, readings }) => [
    rule,
    stories?.join(' '),
    readings
      .flatMap(({ places }) => places.map(({ document }) => document))
      .toSorted()
      .join(''),
  ]);

describe('stories that are told apart', () => {
  it('keep documents of one story from being compared with those of another', () => {
    const report = crossCheck([A, B, C], { stories: [{ name: 'one', documents: ['a', 'b'] }] });
    expect(told(report)).toEqual([['quantity', 'one', 'ab']]);
    expect(report.stories).toEqual([{ name: 'one', documents: ['a', 'b'] }]);
    expect(report.clusters.map(({ claims, story }) => [claims.length, story])).toEqual([
      [2, 'one'],
      [1, undefined],
    ]);
    expect(report.documents).toHaveLength(3);
  });

  it('may share a document, and no claim of one story gets into the other through it', () => {
    const report = crossCheck([A, B, C], {
      stories: [
        { name: 'first', documents: ['a', 'b'] },
        { name: 'second', documents: ['c', 'b'] },
      ],
    });
    expect(told(report)).toEqual([
      ['quantity', 'first', 'ab'],
      ['quantity', 'second', 'bc'],
    ]);
    expect(report.alignments.map(({ left, right }) => `${left} ${right}`)).toEqual(['a:1 b:1', 'b:1 c:1']);
    expect(report.coverage).toMatchObject({ claims: 3, aligned: 3, onlyHere: 0 });
  });

  it('tell once what two documents say in both of their stories', () => {
    const both = [
      { name: 'x', documents: ['a', 'b'] },
      { name: 'y', documents: ['a', 'b'] },
    ];
    const report = crossCheck([A, B], { stories: both });
    expect(told(report)).toEqual([['quantity', 'x y', 'ab']]);
    expect(report.alignments).toHaveLength(1);
    expect(report.clusters.map(({ story }) => story)).toEqual(['x', 'y']);
  });

  it('are the same to the byte in whatever order they and their documents are named', () => {
    const stories = [
      { name: 'fire', documents: ['a', 'b', 'e'] },
      { name: 'bridge', documents: ['d', 'e'] },
    ];
    const turned = stories.toReversed().map(({ name, documents }) => ({ name, documents: documents.toReversed() }));
    const documents = [A, B, C, D, E];
    expect(JSON.stringify(crossCheck(documents, { stories: turned }))).toBe(
      JSON.stringify(crossCheck(documents, { stories })),
    );
    expect(told(crossCheck(documents.toReversed(), { stories })).toSorted()).toEqual(
      told(crossCheck(documents, { stories })).toSorted(),
    );
  });

  it('change nothing where one of them holds all documents', () => {
    const facts = ({ findings, alignments, coverage }: Report) => ({
      findings: findings.map((finding) => ({ ...finding, stories: undefined })),
      alignments,
      coverage,
    });
    const all = crossCheck([A, B, C, D, E], { stories: [{ name: 'all', documents: ['a', 'b', 'c', 'd', 'e'] }] });
    expect(facts(all)).toEqual(facts(crossCheck([A, B, C, D, E])));
  });

  it('are told of where nothing could be compared in them', () => {
    const report = crossCheck([A, B, D], {
      stories: [
        { name: 'pair', documents: ['a', 'b'] },
        { name: 'mixed', documents: ['a', 'd'] },
        { name: 'lone', documents: ['d'] },
      ],
    });
    expect(report.notices.map(({ message }) => message)).toEqual([
      'story lone has one source only, so nothing is compared in it',
      'story mixed could not be compared: no claim stands in more than one of its 2 sources',
    ]);
  });

  it.each([
    ['an unknown document', [{ name: 'x', documents: ['z'] }], 'story x: no document has the id z'],
    [
      'one name twice',
      [
        { name: 'x', documents: ['a'] },
        { name: 'x', documents: ['b'] },
      ],
      'two stories are called x',
    ],
  ])('refuse %s', (_, stories, message) => {
    expect(() => crossCheck([A, B], { stories })).toThrow(message);
  });
});
