import type { Time } from '../../model/mention.ts';
import { daysOf } from './days-apart.ts';
import type { Sided } from '../rule.ts';
import { tellsOfOneMore } from '../reading/one-more.ts';
import { wordsBeside } from '../reading/surroundings.ts';

/** Whether words beside two days show them to be of two occasions: the opening and its ceremony, the last time and one before it. */
export const areOfOtherOccasions = (left: Sided<Time>, right: Sided<Time>): boolean =>
  isCeremony(left) !== isCeremony(right) ||
  isPresence(left) !== isPresence(right) ||
  isReport(left) !== isReport(right) ||
  isAnother(left) !== isAnother(right) ||
  isPicked(left) !== isPicked(right) ||
  isFormer(left) !== isFormer(right) ||
  isCountedFrom(left) !== isCountedFrom(right) ||
  namesDiffer(left, right) ||
  isOfAnEarlier(left, right) ||
  isOfAnEarlier(right, left);

/** "Opened to traffic in May", "was inaugurated by the king in June". */
const isCeremony = ({ statement: { claim } }: Sided<Time>): boolean => CEREMONY.test(claim.text.slice(0, LONGEST));
const CEREMONY =
  /\b(?:inaugurat(?:ed?|es|ion)|(?:officially|formally|ceremonially) open(?:s|ed)?|official opening|ribbon)\b/i;

/** "Has been with the orchestra since 2004", "has run it since 2009". */
const isPresence = ({ mention: { bound }, statement: { claim } }: Sided<Time>): boolean =>
  bound === 'since' && /\bbeen (?:with|at|in|part of|a member of|there)\b/i.test(claim.text.slice(0, LONGEST));

/** "Missing since Thursday", "reported missing on Sunday". */
const isReport = (side: Sided<Time>): boolean =>
  wordsBeside(side)
    .before.slice(0, NEAR)
    .some((word) => REPORTS.has(word));
/** Words between a report and its day: "was reported missing on". */
const NEAR = 3;
const REPORTS: ReadonlySet<string> = new Set(['reported', 'declared', 'listed', 'announced', 'confirmed']);

/** "It last erupted in 1987" says nothing of what it did before. */
const isOfAnEarlier = (last: Sided<Time>, other: Sided<Time>): boolean =>
  LAST.test(last.statement.claim.text.slice(0, LONGEST)) &&
  !LAST.test(other.statement.claim.text.slice(0, LONGEST)) &&
  daysOf(other.mention).to < daysOf(last.mention).from;
const LAST = /\blast (?:[a-z]+ed|won|met|was|were|had|made|held|came|went|saw|took|beat|lost|rose|fell|visited)\b/i;

/** "Arrested a third man on Wednesday": once more, on another day. */
const isAnother = ({ statement }: Sided<Time>): boolean => tellsOfOneMore(statement);
const LONGEST = 600;

/** "The volcano last erupted in 1998", "its biggest eruption was in 1822": one picked from several. */
const isPicked = ({ statement: { claim } }: Sided<Time>): boolean => PICKED.test(claim.text.slice(0, LONGEST));
const PICKED = /\b(?:biggest|largest|worst|deadliest|greatest|heaviest|strongest|bloodiest|costliest)\s+\p{Ll}/iu;

/** "Had previously led it in 2004", "was initially fined in 1991": before that of which the news is. */
const isFormer = ({ mention: { start, end }, statement: { claim, document } }: Sided<Time>): boolean =>
  FORMER.test(document.text.slice(Math.max(claim.start, start - COUNT), start)) ||
  /^[^.;,]{0,24}\b(?:previously|initially|originally|formerly)\b/i.test(
    document.text.slice(end, Math.min(claim.end, end + COUNT)),
  );
const FORMER = /\b(?:previously|initially|originally|formerly)\b[^.;,]*$/i;

/** "For only the second time since 2009": what is counted from then on came later. */
const isCountedFrom = ({ mention: { bound, start }, statement: { claim, document } }: Sided<Time>): boolean =>
  bound === 'since' && COUNTED.test(document.text.slice(Math.max(claim.start, start - COUNT), start));
const COUNTED = /\b(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th))\s(?:\p{L}+\s){1,4}since\s$/iu;
/** Letters of "third time in a row since ". */
const COUNT = 48;

/** "Hurricane Ada", "Hurricane Bert": events of a kind that is told apart by names. */
function namesDiffer(left: Sided<Time>, right: Sided<Time>): boolean {
  const [l, r] = [namesIn(left), namesIn(right)];
  return l.length > 0 && r.length > 0 && !l.some((name) => r.includes(name));
}

const namesIn = ({ statement: { claim } }: Sided<Time>): readonly string[] =>
  [...claim.text.slice(0, LONGEST).matchAll(NAMED)].map(([name]) => name);
const NAMED =
  /\b(?:Hurricane|Typhoon|Cyclone|Storm|Operation|Flight|Expedition|Apollo) (?:\p{Lu}\p{Ll}+|\p{Lu}{0,2}\d+)/gu;
