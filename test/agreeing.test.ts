import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { crossCheckPair } from '../src/cross-check-pair.ts';
import { documentOf } from '../src/read/document.ts';
import { FIXTURES } from './helpers/cases.ts';

interface Agreeing {
  readonly about: string;
  readonly pairs: readonly (readonly [string, string])[];
}

const FOLDER = join(FIXTURES, 'agreeing');
const PUBLISHED = '2024-03-05';

const verdictOf = (left: string, right: string): string =>
  crossCheckPair(documentOf('a', left, PUBLISHED), documentOf('b', right, PUBLISHED)).verdict;

// Both can be true, so whatever else is said of them, they never contradict.
describe.each(readdirSync(FOLDER).sort())('%s', (file) => {
  const { pairs } = parse(readFileSync(join(FOLDER, file), 'utf8')) as Agreeing;

  it.each(pairs)('%s | %s', (left, right) => {
    expect([verdictOf(left, right), verdictOf(right, left)]).not.toContain('contradict');
  });
});
