import type { List } from '../../model/mention.ts';
import { defineRule } from '../rule.ts';

const keysOf = (list: List): Set<string> => new Set(list.members.map(({ name }) => name.toLowerCase()));
const missing = (from: List, other: List): string[] => {
  const others = keysOf(other);
  return from.members.filter(({ name }) => !others.has(name.toLowerCase())).map(({ name }) => name);
};
const sharedOf = (left: List, right: List): number => left.members.length - missing(left, right).length;

export const list = defineRule({
  id: 'list',
  title: 'Different lists',
  why: 'Who is on a list and who is left out is news in itself.',
  check: 'Look whether both lists name the same thing, and whether one is only a selection.',
  status: 'stable',
  compares: 'list',
  pairs: ({ mention: left }, { mention: right }) =>
    sharedOf(left, right) / Math.min(left.members.length, right.members.length),
  compare: ({ mention: left }, { mention: right }) => {
    const [onlyLeft, onlyRight] = [missing(left, right), missing(right, left)];
    const shared = left.members.filter(({ name }) => !onlyLeft.includes(name)).map(({ name }) => name);
    if (onlyLeft.length === 0 && onlyRight.length === 0)
      return { outcome: 'same', reason: 'the same members', confidence: 1 };
    const words = `shared: ${shared.join(', ')}; only on one side: ${[...onlyLeft].sort().join(', ') || 'none'}; only on the other: ${[...onlyRight].sort().join(', ') || 'none'}`;
    const openEnough =
      (left.open && onlyLeft.length === 0) || (right.open && onlyRight.length === 0) || (left.open && right.open);
    return openEnough
      ? { outcome: 'compatible', reason: `an open list; ${words}`, confidence: 0.8 }
      : { outcome: 'different', reason: words, confidence: 0.8 };
  },
  reading: (mention) => [...keysOf(mention)].sort().join(', ') + (mention.open ? ' and others' : ''),
});
