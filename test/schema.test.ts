import { describe, expect, it } from 'vitest';
import { crossCheckPair } from '../src/cross-check-pair.ts';
import { crossCheck } from '../src/cross-check.ts';
import { documentOf } from '../src/read/document.ts';
import { claimsAnswer, claimsDocument } from '../src/schema/claims.ts';
import { jsonSchema, SCHEMAS } from '../src/schema/index.ts';
import { pairAnswer } from '../src/schema/pairs.ts';
import { renderReport } from '../src/render-report.ts';
import { ndjson } from '../src/schema/ndjson.ts';
import { report } from '../src/schema/report.ts';
import { folderWith } from './helpers/folder.ts';
import { run } from './helpers/run-in-process.ts';

const A =
  'The fire in the northern harbour injured about 14 people on Monday night, police chief Ana Ruiz said. “We were not warned,” she told reporters. Crews from Norway, Sweden and Denmark may leave by 6 p.m. on 7 March.';
const B =
  'Monday’s fire in the northern harbour injured 12 people, according to the police. The chief, Ana Ruiz, said that they “were never warned”. Crews from Norway and Denmark will leave in March.';

// A schema drops fields that it does not know, so equality says that it knows them all.
describe('the schemas know every field of', () => {
  it('a report', () => {
    const made = crossCheck([documentOf('a', A, '2024-03-05'), documentOf('b', B, '2024-03-06')]);
    expect(report.parse(made)).toEqual(made);
  });

  it('every line of a report as NDJSON', async () => {
    const documents = [documentOf('a', A, '2024-03-05'), documentOf('b', B, '2024-03-06')];
    const told = crossCheck(documents);
    const made = { ...told, notices: [...told.notices, { level: 'info' as const, message: 'so' }] };
    for (const line of (await renderReport(made, documents, 'ndjson')).trimEnd().split('\n'))
      expect(ndjson.parse(JSON.parse(line))).toEqual(JSON.parse(line));
  });

  it('the answer to a pair', () => {
    const made = { id: 1, ...crossCheckPair(documentOf('a', A), documentOf('b', B)) };
    expect(pairAnswer.parse(made)).toEqual(made);
  });

  it('what claims prints', async () => {
    const cwd = folderWith({ 'a.md': `---\ntitle: Fire\nurl: https://example.org\n---\n${A}` });
    const made: unknown = JSON.parse((await run(['claims', 'a.md', '--format', 'json'], { cwd })).stdout);
    expect(claimsDocument.parse(made)).toEqual(made);
    const line = JSON.stringify({ id: 'x', text: A, published: '2024-03-05' });
    const answer: unknown = JSON.parse((await run(['claims', '--batch', '-'], { stdin: line })).stdout);
    expect(claimsAnswer.parse(answer)).toEqual(answer);
  });
});

describe('as JSON Schema', () => {
  it('each is published under its name', () => {
    expect(Object.keys(SCHEMAS)).toEqual(['report', 'ndjson', 'claims', 'pairs', 'decisions', 'config']);
    for (const name of Object.keys(SCHEMAS))
      expect(jsonSchema(name)).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `crosscheck/${name}@1`,
      });
    expect(jsonSchema('other')).toBeUndefined();
  });

  it('a report needs its fields and allows those of later versions', () => {
    const schema = jsonSchema('report');
    expect(schema).toMatchObject({
      type: 'object',
      required: ['schema', 'tool', 'documents', 'claims', 'alignments', 'clusters', 'findings', 'notices', 'coverage'],
      properties: { schema: { const: 'crosscheck/report@1' } },
    });
    expect(JSON.stringify(schema)).not.toContain('additionalProperties');
  });

  it('the lines that a command reads are described beside what it prints', () => {
    expect(jsonSchema('pairs')).toMatchObject({ $defs: { input: { required: ['id', 'a', 'b'] } } });
    expect(jsonSchema('claims')).toMatchObject({ $defs: { input: { required: ['id', 'text'] } } });
  });
});
