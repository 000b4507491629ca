import type { Statement } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { remembered } from '../reading/remembered.ts';

/** Whether a claim sets one case apart from all others, so that what it says of either is no answer for both: "the only time she agreed", "unlike Ms Roe", "daily except on Mondays". */
export const isExcepted = remembered(({ claim }: Statement): boolean => {
  const text = claim.text.slice(0, LONGEST);
  return EXCEPTED.test(text) || (ENDS_SHORT.test(text) && ELLIPSIS.test(text));
});

/** "Kept apart from the herd" sets nothing aside. */
const EXCEPTED =
  /\b(?:only|one) (?:time|occasion|exception)\b|^unlike\b|[,;] unlike\b|\b(?:except|(?<!\b(?:keeps?|kept|keeping|lived?|living|stay|stays|stayed|stands?|stood|held|set|tell|told|far) )apart from|aside from|with the exception of)\b/i;
/** How an ellipsis ends, which is told faster. */
const ENDS_SHORT = /(?:\b(?:not|was|were|did|does|do|is|are|had|has|have|will|would|can|could)|n['’]t)[.;]?["”]?$/i;
/** "He was not wearing a helmet and his passenger was.", "the pilot survived; his co-pilot did not". */
const ELLIPSIS =
  /(?:[,;]|\b(?:and|but|while|whereas|though)) (?:[a-zà-ÿ][\p{L}’'-]* ){1,5}(?:was|were|did|does|do|is|are|had|has|have|will|would|can|could)(?: not|n['’]t)?[.;]?["”]?$/iu;
const LONGEST = 1000;

/** Whether one claim tells something of a part only, and the other not of all or of none: "two of the three were freed", "one of them was charged". */
export const isOfPartOnly = (left: Statement, l: Span, right: Statement, r: Span): boolean =>
  (isOfPart(left, l) && !isOfAll(right, r)) ||
  (isOfPart(right, r) && !isOfAll(left, l)) ||
  (isOfHalf(left, l) && isOfHalf(right, r));

const isOfPart = ({ document }: Statement, { start, end }: Span): boolean => {
  const text = document.text.slice(start, end);
  return / of /i.test(text) && (PART.test(text) || SHARE.test(text));
};
/** "61 percent of all terminals did not work". */
const SHARE = /\b\p{N}+(?: ?%| per ?cent) of (?:all|its|their)\b/iu;
/** "Half the staff"; not "the second half", "at half-time". */
const isOfHalf = ({ document }: Statement, { start, end }: Span): boolean =>
  /(?<!\b(?:first|second|opening|final)[ -])\bhalf\b(?![ -](?:time|past|hour|back|an? ))/i.test(
    document.text.slice(start, end),
  );
const isOfAll = ({ document }: Statement, { start, end }: Span): boolean => ALL.test(document.text.slice(start, end));

const PART =
  /(?<!\b(?:not|no|every|each|all|any|a single) )\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{N}+|some|most|many|several|few|dozens|hundreds)(?: (?:lanes?|sides?|parts?|sections?|stretch(?:es)?|wings?|floors?|ends?|tracks?|carriageways?|runways?|platforms?))? of (?:the|its|their|his|her|them|those|these|whom)\b(?! (?:day|night|morning|afternoon|evening|week|month|year|season|time|match|game|country|world)\b)/iu;
const ALL =
  /\b(?:all|every|each|both|none|no|nobody|no[ -]one|everyone|everybody|neither|any|anyone|anybody|never|not (?:one|a single))\b/i;
