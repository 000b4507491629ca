import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import { areAlike, isUnder } from '../reading/alike.ts';
import { clausesOf } from '../reading/clauses.ts';
import { isDispute } from '../reading/disputes.ts';
import { denialsIn } from '../reading/modality.ts';
import { passageAt } from '../reading/passage-at.ts';
import { remembered } from '../reading/remembered.ts';

/** Share of the words of either event that the other claim must have for it. */
const SAME_EVENT = 0.6;
const SURE = 0.8;

/** Two events that one claim tells in this order and the other in the other: "left before the vote", "left after the vote". */
export function opposedOrder(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const [l, r] = [orderIn(left), orderIn(right)];
  if (l === undefined || r === undefined || denialsIn(left).length > 0 || denialsIn(right).length > 0) return [];
  const straight = sameEvent(l.first, r.second) && sameEvent(l.second, r.first);
  if (!straight || sameEvent(l.first, r.first)) return [];
  return [
    {
      outcome: isDispute(left, l, right, r) ? 'different' : 'incompatible',
      reason: 'they tell the same two events in opposite order',
      confidence: SURE,
      left: { value: l.word, passage: passageAt(left, l) },
      right: { value: r.word, passage: passageAt(right, r) },
    },
  ];
}

interface Order {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly first: readonly Term[];
  readonly second: readonly Term[];
}

const WORDS = /\b(?:shortly |just |soon |long |immediately |right |only )?(?<word>before|after)\b(?! all\b)/gi;

/** The order of two events that a claim sets against each other by one "before" or "after"; undefined where it has none or several. */
const orderIn = remembered((statement: Statement): Order | undefined => {
  if (clausesOf(statement).length === 0) return undefined;
  const { claim, document, terms } = statement;
  const found = [...document.text.slice(claim.start, claim.end).matchAll(WORDS)];
  const [match] = found;
  const word = match?.groups?.['word']?.toLowerCase();
  if (found.length !== 1 || match === undefined || word === undefined) return undefined;
  const start = claim.start + match.index;
  const end = start + match[0].length;
  const told = terms.filter(
    (term) => term.tag !== 'CD' && clausesOf(statement).every((clause) => !clause.telling || !holds(clause, term)),
  );
  const [before, behind] = [told.filter((term) => term.end <= start), told.filter((term) => term.start >= end)];
  if (before.length === 0 || behind.length === 0) return undefined;
  return word === 'before'
    ? { word, start, end, first: before, second: behind }
    : { word, start, end, first: behind, second: before };
});

const holds = (span: { readonly start: number; readonly end: number }, { start, end }: Term): boolean =>
  start >= span.start && end <= span.end;

function sameEvent(a: readonly Term[], b: readonly Term[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const met = few.filter((term) => many.some((other) => areAlike(term, other) || isUnder(other, term)));
  return met.length / few.length >= SAME_EVENT && met.some(({ tag }) => /^(?:NN|VB)/u.test(tag));
}
