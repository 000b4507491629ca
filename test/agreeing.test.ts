import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { crossCheck } from '../src/cross-check.ts';
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

/** What two articles tell alike before they come to what is asked, so that they are of one story. */
const OPENINGS = [
  'The news came out of Halverstad on Tuesday morning and spread quickly. People in Halverstad were surprised by it.',
  'Word of it left Halverstad on Tuesday morning and spread fast. It took people in Halverstad by surprise.',
] as const;

const contradictionsIn = (left: string, right: string): readonly string[] =>
  crossCheck([
    documentOf('a', `${OPENINGS[0]}\n\n${left}`, PUBLISHED),
    documentOf('b', `${OPENINGS[1]}\n\n${right}`, PUBLISHED),
  ]).findings.flatMap(({ verdict, message }) => (verdict === 'contradict' ? [message] : []));

// Both can be true, so whatever else is said of them, they never contradict.
describe.each(readdirSync(FOLDER).sort())('%s', (file) => {
  const { pairs } = parse(readFileSync(join(FOLDER, file), 'utf8')) as Agreeing;

  it.each(pairs)('%s | %s', (left, right) => {
    expect([verdictOf(left, right), verdictOf(right, left)]).not.toContain('contradict');
    expect(contradictionsIn(left, right)).toEqual([]);
  });
});
