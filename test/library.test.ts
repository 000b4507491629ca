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
    'documentOf',
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
