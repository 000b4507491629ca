import { expect, it } from 'vitest';
import * as library from '../../src/index.ts';

it('the library exports this and no more', () => {
  expect(Object.keys(library).sort()).toEqual([
    'FORMATS',
    'InputError',
    'PLAIN',
    'RULES',
    'RuleError',
    'VERSION',
    'crossCheck',
    'crossCheckAsync',
    'crossCheckPair',
    'crossCheckPairs',
    'crossCheckStories',
    'defineClaimRule',
    'defineConfig',
    'definePlugin',
    'defineReporter',
    'defineRule',
    'documentOf',
    'documentOfPage',
    'failingFindings',
    'matchesIn',
    'readClaims',
    'readClaimsOfEach',
    'readSources',
    'renderReport',
  ]);
});

it('the library compares texts that are in memory', () => {
  const report = library.crossCheck([
    library.documentOf('first', 'The ferry to Saltholm sank on Sunday.'),
    library.documentOf('second', 'On Sunday the ferry to Saltholm sank.'),
  ]);
  expect(report).toMatchObject({ schema: 'crosscheck/report@1', findings: [] });
  expect(report.alignments).toHaveLength(1);
});

it('the library writes a report by a reporter of yours', async () => {
  const documents = [
    library.documentOf('first', 'The ferry to Saltholm sank on Sunday and 14 people were hurt.'),
    library.documentOf('second', 'On Sunday the ferry to Saltholm sank and 12 people were hurt.'),
  ];
  const report = library.crossCheck(documents);
  const lines = library.defineReporter({
    id: 'lines',
    about: 'a line for each finding',
    extension: 'txt',
    mediaType: 'text/plain',
    render: function* ({ findings }, { rules, failing }) {
      for (const { rule, verdict, fingerprint } of findings)
        yield `${verdict} ${rules.find(({ id }) => id === rule)?.title ?? ''} ${failing.has(fingerprint) ? 'fails' : 'passes'}\n`;
    },
  });
  expect(await library.renderReport(report, documents, lines)).toBe('contradict Different numbers fails\n');
  const failing = library.failingFindings(report, { failOn: 'never' });
  expect(await library.renderReport(report, documents, lines, { failing })).toBe(
    'contradict Different numbers passes\n',
  );
});

it('the library names a reporter of yours that fails', async () => {
  const documents = [library.documentOf('a', 'It rained.'), library.documentOf('b', 'It snowed.')];
  const report = library.crossCheck(documents);
  const broken = library.defineReporter({
    id: 'broken',
    about: '',
    extension: 'txt',
    mediaType: 'text/plain',
    render: () => {
      throw new Error('no ink');
    },
  });
  await expect(library.renderReport(report, documents, broken)).rejects.toThrow(
    new library.InputError('reporter "broken": no ink'),
  );
  const numb = library.defineReporter({ ...broken, render: () => 5 as unknown as string });
  await expect(library.renderReport(report, documents, numb)).rejects.toThrow(
    new library.InputError('reporter "broken": it gave number in place of text'),
  );
  await expect(library.renderReport(report, documents, 'txt' as 'text')).rejects.toThrow(
    /^no format is called "txt"; /u,
  );
});

it('the library compares two texts by themselves', () => {
  expect(library.crossCheckPair('The ferry sank with 14 aboard.', 'The ferry sank with 12 aboard.')).toMatchObject({
    verdict: 'contradict',
    findings: [{ rule: 'quantity' }],
  });
});

it('the library reads claims', () => {
  const { claims, mentions, document } = library.readClaims('The mayor arrived on Tuesday.', '2024-03-06');
  expect(claims.map(({ text }) => text)).toEqual(['The mayor arrived on Tuesday.']);
  expect(mentions.find(({ kind }) => kind === 'time')).toMatchObject({ text: 'Tuesday', earliest: '2024-03-05' });
  expect(document.published).toBe('2024-03-06');
});

it('what is known of a document besides its text goes into the report', () => {
  const facts = {
    title: 'Ferry sinks',
    publisher: 'The Saltholm Post',
    author: 'J. Vik',
    url: 'https://example.org/1',
  };
  const document = library.documentOf('a', 'The ferry sank.', { ...facts, published: 'March 5, 2024' });
  expect(document).toMatchObject({ ...facts, published: '2024-03-05' });
});

// Slips that TypeScript sees and plain JavaScript does not.
const slips: readonly (readonly [string, () => unknown, string])[] = [
  [
    'a date that is none',
    () => library.documentOf('a', 'x', 'last week'),
    'document "a": "last week" is not understood as a date; write it as 2024-03-05',
  ],
  ['no text', () => library.documentOf('a', undefined as unknown as string), 'document "a": the text is no string'],
  ['no id', () => library.documentOf(undefined as unknown as string, 'x'), 'a document needs an id'],
  [
    'texts in place of documents',
    () => library.crossCheck(['one', 'two'] as unknown as library.Document[]),
    'documents[0] is no document; make one with documentOf(id, text) or readSources',
  ],
  ['no array', () => library.crossCheck('a.md' as unknown as []), 'crossCheck takes an array of documents'],
  [
    'rules in one word',
    () => library.crossCheck([], { rules: 'quantity' as unknown as [] }),
    'rules is a list of ids and rules',
  ],
  [
    'one id twice',
    () => library.crossCheck([library.documentOf('a', 'x'), library.documentOf('a', 'y')]),
    'two documents have the id "a"; give each its own',
  ],
  [
    'a rule that is not there',
    () => library.crossCheck([], { rules: ['qantity'] }),
    'no rule is called "qantity"; there',
  ],
];

it.each(slips)('the library tells of %s', (_, slip, message) => {
  expect(slip).toThrow(library.InputError);
  expect(slip).toThrow(message);
});

it('the library tells of documents that a report is rendered without, and of sources that are no list', async () => {
  const [a, b] = [library.documentOf('a', 'Two boats sank.'), library.documentOf('b', 'Three boats sank.')];
  const report = library.crossCheck([a, b]);
  await expect(library.renderReport(report, [a], 'text')).rejects.toThrow(
    'the report is on b, which is not among the documents; hand over all that it was made from',
  );
  expect(await library.renderReport(report, [], 'json')).toContain('"crosscheck/report@1"');
  await expect(library.readSources('fire/' as unknown as [])).rejects.toThrow('readSources takes a list');
});
