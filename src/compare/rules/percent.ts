import { defineMeasureRule } from '../figures/measure.ts';

export const percent = defineMeasureRule({
  id: 'percent',
  title: 'Different shares',
  why: 'A share tells how much of the whole a fact is about.',
  check: 'Look what the share is of, and whether one share is the other seen from the other side.',
  status: 'stable',
  dimensions: ['percent', 'percentage-points'],
  bare: 0.6,
});
