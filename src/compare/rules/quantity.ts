import { defineMeasureRule } from '../measure.ts';

export const quantity = defineMeasureRule({
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
