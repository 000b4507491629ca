import type { Comparison } from '../../model/comparison.ts';
import { otherRole, otherWords } from '../apart/copies.ts';
import { defineClaimRule } from '../rule.ts';
import { sidesOf, substitution } from '../people-and-places/substitution.ts';

/** Likeness of two claims without their names from which another name for an exclusive role is a contradiction. */
const SAME_ROLE = 0.15;
/** The same where no word tells that the role is exclusive: the claims are copies but for the name. */
const COPIES = 0.85;
/** Roles that one body has at a time. */
const EXCLUSIVE = ['winning', 'publishing', 'buying', 'making', 'running', 'holding'];

export const organisation = defineClaimRule({
  id: 'organisation',
  title: 'Another organisation',
  why: 'Which company, court or party acted decides who answers for it.',
  check: 'Look whether one is a part or the parent of the other, and whether both may have acted.',
  status: 'stable',
  compares: 'claim',
  compare: (left, right): Omit<Comparison, 'rule'>[] => {
    const role = otherRole(left, right, 'organisation');
    if (role !== undefined) return [otherWords(role)];
    const found = substitution(left, right, 'organisation');
    if (found === undefined) return [];
    const least = EXCLUSIVE.some((act) => found.acts.has(act)) ? SAME_ROLE : COPIES;
    if (found.alike() < least) return [];
    const reason = [found.left.name, found.right.name].toSorted().join(' or ');
    return [{ outcome: 'incompatible', reason, confidence: 0.7, ...sidesOf(found) }];
  },
});
