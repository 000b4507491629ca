import { defineMeasureRule } from '../figures/measure.ts';
import { otherMinutes } from '../times/minutes-of-play.ts';
import type { Rule } from '../rule.ts';
import { streaks } from '../figures/streaks.ts';
import { toldRanks } from '../figures/told-ranks.ts';

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
  run: (left, right) => {
    const found = [...ranks.run(left, right), ...streaks(left, right).map((streak) => ({ ...streak, rule: ranks.id }))];
    if (found.some(({ outcome }) => outcome !== 'same')) return found;
    return [
      ...found,
      ...[...toldRanks(left, right), ...otherMinutes(left, right)].map((told) => ({ ...told, rule: ranks.id })),
    ];
  },
};
