import type { Statement } from '../../model/comparison.ts';
import type { Pole } from '../reading/poles.ts';

/** "Unless the loan is repaid, the mill will close", "the mill remains open": what depends on a condition is not so yet. */
export const isConditional = ({ claim, document }: Statement, { start }: Pole): boolean => {
  const before = document.text.slice(claim.start, start);
  return TO_COME.test(before) && (CONDITION.test(before) || CONDITION.test(document.text.slice(start, claim.end)));
};
const CONDITION = /\b(?:if|unless|provided that|as long as)\b/i;
const TO_COME = /\b(?:will|would|must|could|may|might)(?: be| have| not)?(?: to)? $/i;

/** "A verdict must be unanimous", "the jury was not unanimous": what is asked for tells of no case. */
export const isRequired = ({ document }: Statement, { start, clause }: Pole): boolean =>
  REQUIRED.test(document.text.slice(clause.start, start));
const REQUIRED = /\b(?:requir(?:es?|ing|ement)|(?:can|may|must) only|must always)\b[^.;]*$/i;
