import { defineMeasureRule } from '../figures/measure.ts';
import { multiplesOfFigures } from '../figures/multiples.ts';
import { noMoneyAgainstSums } from '../figures/no-money.ts';
import type { Rule } from '../rule.ts';

const sums = defineMeasureRule({
  id: 'money',
  title: 'Different sums of money',
  why: 'What something costs, and who pays how much, is what readers judge a decision by.',
  check: 'Look whether both sums are of the same thing: price or value, with or without fees and tax, one year or all.',
  status: 'stable',
  dimensions: ['money'],
  bare: 0.6,
});

export const money: Rule = {
  ...sums,
  run: (left, right) => [
    ...sums.run(left, right),
    ...[...noMoneyAgainstSums(left, right), ...multiplesOfFigures(left, right, 'money')].map((found) => ({
      ...found,
      rule: sums.id,
    })),
  ],
};
