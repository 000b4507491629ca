import { agesAgainstBirths } from '../figures/births.ts';
import { defineMeasureRule } from '../figures/measure.ts';
import { multiplesOfFigures } from '../figures/multiples.ts';
import type { Rule } from '../rule.ts';

const counts = defineMeasureRule({
  id: 'quantity',
  title: 'Different numbers',
  why: 'Counts are the facts that readers repeat most.',
  check: 'Look for the time of each count, for what was counted and for who counted.',
  status: 'stable',
  dimensions: [
    'count',
    'length',
    'area',
    'volume',
    'mass',
    'speed',
    'temperature',
    'energy',
    'power',
    'data',
    'pressure',
    'rate',
    'multiple',
    'magnitude',
    'score',
    'age',
  ],
  bare: 0.6,
});

export const quantity: Rule = {
  ...counts,
  run: (left, right) => [
    ...counts.run(left, right),
    ...[...agesAgainstBirths(left, right), ...multiplesOfFigures(left, right, 'count')].map((found) => ({
      ...found,
      rule: counts.id,
    })),
  ],
};
