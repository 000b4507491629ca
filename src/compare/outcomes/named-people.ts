import type { Statement, Term } from '../../model/comparison.ts';
import type { Opposition } from './opposed.ts';
import type { Pole } from '../reading/poles.ts';
import { samenessOf, SURENESS } from './same-matter.ts';
import { subjectOf } from '../reading/themes.ts';

/** How surely both answers are given of one person: a name in common makes it sure, two names rule it out. */
export function ofPeople(left: Statement, a: Pole, right: Statement, b: Pole, how: Opposition): number {
  const [l, r] = [namesAt(left, a), namesAt(right, b)];
  if (l.some(({ stem }) => r.some((name) => name.stem === stem))) return SURENESS.same;
  return l.length > 0 && r.length > 0 ? 0 : samenessOf(a, b, how);
}

/** Whether both answers are given of people, and of others. */
export function namesClash(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const [l, r] = [namesAt(left, a), namesAt(right, b)];
  return l.length > 0 && r.length > 0 && !l.some(({ stem }) => r.some((name) => name.stem === stem));
}

const namesAt = ({ claim }: Statement, pole: Pole): readonly Term[] =>
  [...subjectOf(pole), ...ownersOf(pole)].filter((term) =>
    claim.mentions.some((m) => m.kind === 'party' && m.type === 'person' && m.start <= term.start && m.end >= term.end),
  );

/** Whose a noun is: "accepted the resignation of Ines Falk". */
const ownersOf = ({ state, clause, end, text }: Pole): readonly Term[] =>
  state && !text.includes(' ') ? clause.terms.filter(({ start }) => start >= end && start <= end + OWNED) : [];
/** Letters behind a noun in which stands whose it is. */
const OWNED = 40;
