import { defineRule } from '../rule.ts';

export const quantity = defineRule({
  id: 'quantity',
  title: 'Different numbers',
  why: 'Counts are the facts that readers repeat most.',
  check: 'Look for the time of each count, for what was counted and for who counted.',
  status: 'stable',
  compares: 'quantity',
  pairs: ({ mention: left }, { mention: right }) =>
    left.dimension === right.dimension && left.unit === right.unit && left.of === right.of && left.role === right.role
      ? 1
      : 0,
  compare: ({ mention: left }, { mention: right }) => {
    const apart =
      (left.max !== null && right.min !== null && left.max < right.min) ||
      (right.max !== null && left.min !== null && right.max < left.min);
    return {
      outcome: apart ? 'incompatible' : 'same',
      reason: apart ? 'the numbers do not overlap' : 'the numbers overlap',
      confidence: 1,
    };
  },
  reading: (mention) => `${mention.min ?? ''}..${mention.max ?? ''} ${mention.unit} ${mention.of}`.trim(),
});
