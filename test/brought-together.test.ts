import { describe, expect, it } from 'vitest';
import { broughtTogether } from '../src/compare/story/brought-together.ts';
import { compareInSteps, LEAST_SURE, SURE_IN_MANY } from '../src/compare/compare.ts';
import { RULES } from '../src/compare/rules/index.ts';
import { readAsOne } from '../src/extract/article.ts';
import { finish } from '../src/model/progress.ts';
import { documentOf } from '../src/read/document.ts';

const pairOf = (left: string, right: string, score: number) => ({
  left: readAsOne(documentOf('a', left, '2024-03-06')),
  right: readAsOne(documentOf('b', right, '2024-03-06')),
  score,
});
const LICENCE = [
  'The boat is licensed for 160 passengers.',
  'Its licence permits no more than 110 passengers.',
] as const;
const together = (left: string, right: string, score: number) =>
  finish(broughtTogether([pairOf(left, right, score)], RULES));

describe('a pair that is nearly aligned', () => {
  it('is brought together by two figures for one thing, and is surer then', () => {
    const { pairs, left } = together(...LICENCE, 0.3);
    expect(pairs.map(({ score }) => score > 0.5 && score < 0.9)).toEqual([true]);
    expect(left).toEqual([]);
  });

  it.each([
    ['that is too far from being aligned', ...LICENCE, 0.05],
    ['that agrees', LICENCE[0], 'Its licence permits 160 passengers.', 0.45],
    ['of opposed words that are said of anything', 'The council approved the plan.', 'The plan was rejected.', 0.3],
  ])('stays apart where it is one %s', (_, left, right, score) => {
    const found = together(left, right, score);
    expect(found.pairs).toEqual([]);
    expect(found.left.map((pair) => pair.score)).toEqual([score]);
  });
});

describe('a conflict of two claims that are hardly aligned', () => {
  it.each([
    ['is told among few documents', LEAST_SURE, 'contradict'],
    ['is left unsaid among many', SURE_IN_MANY, 'agree'],
  ])('%s', (_, least, verdict) => {
    const [found] = finish(compareInSteps([pairOf(...LICENCE, 0.3)], RULES, least));
    expect(found?.verdict).toBe(verdict);
  });
});
