import type { Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import type { Placed } from '../reading/themes.ts';

/** Whether what follows two places is measured against two things: "taller than the church", "lower than the mast", "smaller than first planned". */
export function areOfOtherStandards(left: Statement, l: Span, right: Statement, r: Span): boolean {
  const [a, b] = [standardBehind(left, l), standardBehind(right, r)];
  if (a === undefined || b === undefined) return false;
  if (typeof a === 'string' || typeof b === 'string') return a !== b;
  return !areAlike(a, b);
}

/** What stands behind "than": a noun, or that it is a plan; undefined where neither is sure. */
function standardBehind(
  { document, terms, claim }: Statement,
  { start }: Span,
): Term | 'plan' | 'before' | 'pronoun' | undefined {
  const than = THAN.exec(document.text.slice(start, Math.min(claim.end, start + REACH)));
  if (than === null) return undefined;
  const from = start + than[0].length;
  if (PLAN.test(document.text.slice(from, from + REACH))) return 'plan';
  if (PRONOUN.test(document.text.slice(from, from + REACH))) return 'pronoun';
  if (REPLACED.test(document.text.slice(from, from + REACH))) return 'before';
  const behind = terms.filter((term) => term.start >= from && term.start < from + REACH);
  const last = behind.findIndex((term, at) => (behind[at + 1]?.start ?? Number.POSITIVE_INFINITY) !== term.end + 1);
  const noun = behind[last];
  if (noun !== undefined && BEFORE_IT.test(noun.lower)) return 'before';
  if (noun === undefined || noun.tag !== 'NN' || ANY.test(noun.lower)) return undefined;
  // "Than the old hall", of a hall.
  return BEFORE_IT.test(noun.lower) || terms.some((term) => term.end <= start && term.stem === noun.stem)
    ? 'before'
    : noun;
}

const THAN = /^[a-zà-ÿ ]{0,24}\bthan /u;
const REACH = 60;
const PLAN =
  /^(?:(?:first|originally|at first|initially|had been|was) )?(?:planned|expected|forecast|thought|feared|hoped|intended)\b/u;
const PRONOUN = /^(?:he|she|him|her|them|they)\b(?! [a-z])|^(?:he|she|they|it) (?:is|was|are|were|had been)\b/u;
/** "Than the ship it replaces". */
const REPLACED = /^[^.,;]{0,40}?\b(?:it|they|he|she) (?:replaces?|replaced|succeeds?|succeeded|took over)\b/u;
/** What was there before, which goes by many words. */
const BEFORE_IT = /^(?:predecessor|original|one|forerunner)$/u;
const ANY = /^(?:rest|other|average|year)$/u;

/** Whether what two answers say is good or ready is meant for two ends: "safe to swim in", "not safe to drink". */
export function purposesDiffer(left: Statement, a: Placed, right: Statement, b: Placed): boolean {
  const [l, r] = [purposeOf(left, a), purposeOf(right, b)];
  return l !== undefined && r !== undefined && l.stem !== r.stem && !areAlike(l, r);
}

function purposeOf({ document, terms }: Statement, { start, clause }: Placed): Term | undefined {
  const to = FIT_TO.exec(document.text.slice(start, clause.end));
  return to === null ? undefined : terms.find((term) => term.start === start + to[0].length);
}
const FIT_TO =
  /^[^.;,]{0,24}?\b(?:safe|unsafe|fit|unfit|ready|free|able|unable|allowed|forbidden|cleared)\b[^.;,]{0,16}?\bto /i;
