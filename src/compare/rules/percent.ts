import { defineMeasureRule } from '../figures/measure.ts';
import { moreThanAll } from '../figures/more-than-all.ts';
import type { Rule } from '../rule.ts';

const shares = defineMeasureRule({
  id: 'percent',
  title: 'Different shares',
  why: 'A share tells how much of the whole a fact is about.',
  check: 'Look what the share is of, and whether one share is the other seen from the other side.',
  status: 'stable',
  dimensions: ['percent', 'percentage-points'],
  bare: 0.6,
});

export const percent: Rule = {
  ...shares,
  run: (left, right) => [
    ...shares.run(left, right),
    ...moreThanAll(left, right).map((found) => ({ ...found, rule: shares.id })),
  ],
};
