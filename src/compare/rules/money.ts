import { defineMeasureRule } from '../measure.ts';

export const money = defineMeasureRule({
  id: 'money',
  title: 'Different sums of money',
  why: 'What something costs, and who pays how much, is what readers judge a decision by.',
  check: 'Look whether both sums are of the same thing: price or value, with or without fees and tax, one year or all.',
  status: 'stable',
  dimensions: ['money'],
  bare: 0.6,
});
