import { defineMeasureRule } from '../measure.ts';

export const ordinal = defineMeasureRule({
  id: 'ordinal',
  title: 'Different ranks',
  why: 'First, second or fifth: a rank is often the news itself.',
  check: 'Look what the rank is among, and from which end it is counted.',
  status: 'stable',
  dimensions: ['ordinal'],
  bare: 0.55,
});
