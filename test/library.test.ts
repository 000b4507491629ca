import { expect, it } from 'vitest';
import * as library from '../src/index.ts';

it('the library exports this and no more', () => {
  expect(Object.keys(library).sort()).toEqual([
    'FORMATS',
    'InputError',
    'PLAIN',
    'RULES',
    'VERSION',
    'crossCheck',
    'crossCheckPair',
    'defineReporter',
    'documentOf',
    'failingFindings',
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
