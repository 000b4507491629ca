import type { Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';

/**
 * Whether a denial leaves open what it seems to deny: "has not hired only two" is said of the number, "they have no school" is not
 * denied by what "my school" does, and what has not been done may be done by the time of the other article.
 */
export const deniesLess = (
  denier: Statement,
  negation: Span,
  predicate: Term,
  other: Statement,
  match: Term,
): boolean => isOfNumber(denier, predicate) || isBackground(other, match) || isNotYet(denier, negation, other);

/** "Has not hired only two cooks": it hired more, or fewer, or something else. */
const isOfNumber = ({ document }: Statement, { end }: Term): boolean =>
  /^ (?:only|just|merely|all|both|every)\b/i.test(document.text.slice(end, end + NEXT));

/** "In my school": what only tells where, or whose. */
const isBackground = ({ document }: Statement, { start, tag }: Term): boolean =>
  tag.startsWith('NN') &&
  /\b(?:in|from|of|across|within|around|throughout) (?:my|our|your|his|her|its|their) $/i.test(
    document.text.slice(Math.max(0, start - BACKGROUND), start),
  );

/** Letters of " merely". */
const NEXT = 8;
/** Letters of "throughout their ". */
const BACKGROUND = 17;

/** "The results have not been released": as long as nobody knows which article is the later one, they may have been since. */
const isNotYet = ({ document }: Statement, { start, end }: Span, other: Statement): boolean =>
  (document.published === undefined || other.document.published === undefined) &&
  /\b(?:has|have|hasn|haven|['’]ve)\b ?$/i.test(document.text.slice(Math.max(0, start - PERFECT), start)) &&
  /^ (?:yet )?been\b/i.test(document.text.slice(end, end + BEEN));
/** Letters of "haven" and of " yet been". */
const PERFECT = 6;
const BEEN = 10;

/** Whether a noun stands for a thing that is taken to be there: "the school", "my school". */
export const isKnown = ({ document }: Statement, { start, tag }: Term): boolean =>
  tag.startsWith('NN') &&
  /\b(?:the|this|that|these|those|my|our|your|his|her|its|their)\s+(?:\p{L}+\s+)?$/iu.test(
    document.text.slice(Math.max(0, start - KNOWN_REACH), start),
  );
const KNOWN_REACH = 28;
