import type { Statement, Term } from '../../model/comparison.ts';
import { areAlike, isNameOf } from '../reading/alike.ts';
import type { Pole } from '../reading/poles.ts';
import { objectOf } from '../reading/themes.ts';

/** "Allows councils to set hours", "forbids councils from taxing cafes": what is allowed is one thing, what is not another. */
export function complementsDiffer(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const [l, r] = [complementOf(left, a), complementOf(right, b)];
  return l !== undefined && r !== undefined && !areAlike(l, r);
}

/** "Dismissed the charges", "approved the dismissal of the charges": who says yes to a deed does it. */
export const isOfTheOther = (left: Statement, a: Pole, right: Statement, b: Pole): boolean =>
  isOf(a, right, b) || isOf(b, left, a);

const isOf = (pole: Pole, { terms }: Statement, { start, end }: Pole): boolean => {
  const done = terms.filter((term) => term.start >= start && term.end <= end && term.tag.startsWith('VB'));
  return objectOf(pole).some((noun) => done.some((verb) => isNameOf(noun, verb)));
};

/** The verb that a predicate is completed by: "to set", "from taxing". */
function complementOf({ document, terms }: Statement, { end, clause }: Pole): Term | undefined {
  const text = document.text.slice(end, Math.min(clause.end + REACH, end + REACH));
  const lead = LEAD.exec(text);
  if (lead === null) return undefined;
  const from = end + lead[0].length;
  const verb = terms.find(({ start }) => start >= from);
  return verb?.start === from && verb.tag.startsWith('VB') && !EMPTY.test(verb.lower) ? verb : undefined;
}
/** Verbs that add nothing to what is allowed: "to go ahead", "from taking place". */
const EMPTY = /^(?:be|being|hav(?:e|ing)|go(?:ing)?|tak(?:e|ing)|proceed(?:ing)?|continu(?:e|ing)|happen(?:ing)?)$/u;
const LEAD = /^(?: [\p{L}'’-]+){0,4}? (?:to|from) (?=\p{Ll})/u;
/** Letters behind a predicate in which its complement begins. */
const REACH = 48;

/** "Was flown to hospital", "is still in hospital": who went there may be there. */
export const mayBeThere = (left: Statement, a: Pole, right: Statement, b: Pole): boolean =>
  a.question === 'movement' && (goesWhere(left, a, right, b) || goesWhere(right, b, left, a));

const goesWhere = (goer: Statement, gone: Pole, stayer: Statement, stayed: Pole): boolean => {
  if (!/\bto$/i.test(gone.text) || !/\b(?:in|at)$/i.test(stayed.text)) return false;
  const [there, here] = [nounBehind(goer, gone), nounBehind(stayer, stayed)];
  return there !== undefined && here !== undefined && areAlike(there, here);
};

const nounBehind = ({ terms }: Statement, { end }: Pole): Term | undefined =>
  terms.find(({ start, tag }) => start >= end && start - end <= BEHIND && tag.startsWith('NN'));
/** Letters of " the " and an adjective. */
const BEHIND = 16;
