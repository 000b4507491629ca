import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { crossCheck } from '../src/cross-check.ts';
import { documentOf } from '../src/read/document.ts';

const FILE = new URL('../fixtures/asked-once/cases.yml', import.meta.url);

interface Cases {
  readonly opening: { readonly left: string; readonly right: string };
  readonly cases: readonly {
    readonly name: string;
    readonly left: string;
    readonly right: string;
    readonly expect: 'conflict' | 'nothing';
  }[];
}

const { opening, cases } = parse(readFileSync(FILE, 'utf8')) as Cases;

const contradictionsIn = (left: string, right: string): number =>
  crossCheck([documentOf('a', left, '2024-06-01'), documentOf('b', right, '2024-06-01')]).findings.filter(
    ({ verdict }) => verdict === 'contradict',
  ).length;

describe('a question that each of two articles answers once', () => {
  it.each(cases)('$name: $expect', ({ left, right, expect: wanted }) => {
    const [a, b] = [`${opening.left}\n\n${left}`, `${opening.right}\n\n${right}`];
    expect(contradictionsIn(a, b)).toBe(wanted === 'conflict' ? 1 : 0);
    expect(contradictionsIn(b, a)).toBe(wanted === 'conflict' ? 1 : 0);
  });

  it.each(cases.filter((each) => each.expect === 'conflict'))(
    'of articles that share no story shows nothing: $name',
    ({ left, right }) => {
      expect(contradictionsIn(left, right)).toBe(0);
    },
  );
});
