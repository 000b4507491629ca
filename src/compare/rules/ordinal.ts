import { defineMeasureRule } from '../measure.ts';
import type { Rule } from '../rule.ts';
import { streaks } from '../streaks.ts';

const ranks = defineMeasureRule({
  id: 'ordinal',
  title: 'Different ranks',
  why: 'First, second or fifth: a rank is often the news itself.',
  check: 'Look what the rank is among, and from which end it is counted.',
  status: 'stable',
  dimensions: ['ordinal'],
  bare: 0.55,
});

export const ordinal: Rule = {
  ...ranks,
  run: (left, right) => [
    ...ranks.run(left, right),
    ...streaks(left, right).map((found) => ({ ...found, rule: ranks.id })),
  ],
};
