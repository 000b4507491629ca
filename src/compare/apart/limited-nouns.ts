import type { Statement, Term } from '../../model/comparison.ts';
import { areAlike } from '../reading/alike.ts';
import { mayBeOne } from '../reading/one-bearer.ts';

/** Whether what stands beside two like nouns tells that they are two: "the president's plane", "the minister's plane"; days tell nothing where they are what is compared. */
export const areNounsApart = (
  left: Statement,
  x: Term | undefined,
  right: Statement,
  y: Term | undefined,
  isOfTimes: boolean,
): boolean =>
  x !== undefined &&
  y !== undefined &&
  areAlike(x, y) &&
  (prefixesDiffer(left, x, right, y) ||
    areOwnedApart(left, x, right, y) ||
    areOfOtherNames(left, x, right, y) ||
    (!isOfTimes && daysBehindDiffer(left, x, right, y)));

/** Whether a word is a common noun. */
export const isNoun = ({ tag }: Term): boolean => tag === 'NN' || tag === 'NNS';

/** Letters between an owner and what is owned: "'s ". */
const BESIDE = 3;

/** "The president", "the vice-president". */
const prefixesDiffer = (left: Statement, x: Term, right: Statement, y: Term): boolean =>
  x.stem === y.stem && prefixOf(left, x) !== prefixOf(right, y);

const prefixOf = ({ document }: Statement, { start }: Term): string =>
  PREFIX.exec(document.text.slice(Math.max(0, start - PREFIX_REACH), start))?.[1]?.toLowerCase() ?? '';
const PREFIX = /\b(vice|deputy|co|assistant|semi|quarter)[- ]$/i;
/** Letters of "assistant ", and one before. */
const PREFIX_REACH = 11;

/** "Forbade the march on Saturday", "allowed the march on Sunday". */
function daysBehindDiffer(left: Statement, x: Term, right: Statement, y: Term): boolean {
  const [l, r] = [dayBehind(left, x), dayBehind(right, y)];
  return l !== undefined && r !== undefined && l !== r;
}
const dayBehind = ({ document }: Statement, { end }: Term): string | undefined =>
  /^ on ([A-Z][a-z]+day)\b/.exec(document.text.slice(end, end + DAY_REACH))?.[1];
/** Letters of " on Wednesday". */
const DAY_REACH = 14;

/** "The president's plane", "the minister's plane". */
function areOwnedApart(left: Statement, x: Term, right: Statement, y: Term): boolean {
  const [mine, theirs] = [ownerOf(left, x), ownerOf(right, y)];
  return (
    mine !== undefined &&
    theirs !== undefined &&
    isNoun(mine) === isNoun(theirs) &&
    !mayBeOne(mine, theirs) &&
    !right.terms.some((term) => areAlike(term, mine)) &&
    !left.terms.some((term) => areAlike(term, theirs))
  );
}
/** "The building's owner", "the building's tenants". */
export function areOfOneOwner(left: Statement, x: Term, right: Statement, y: Term): boolean {
  const [mine, theirs] = [ownerOf(left, x), ownerOf(right, y)];
  return mine !== undefined && theirs !== undefined && areAlike(mine, theirs);
}

const ownerOf = ({ terms, document }: Statement, { start }: Term): Term | undefined =>
  terms.find(
    (term) => start - term.end <= BESIDE && start > term.end && /^['’]s? /u.test(document.text.slice(term.end, start)),
  );

/** "The French ambassador", "the Russian ambassador": one noun behind two names of which neither stands in the other claim. */
function areOfOtherNames(left: Statement, x: Term, right: Statement, y: Term): boolean {
  if (!isNoun(x)) return false;
  const [mine, theirs] = [nameBefore(left, x), nameBefore(right, y)];
  return (
    mine !== undefined &&
    theirs !== undefined &&
    !right.terms.some(({ stem }) => stem === mine.stem) &&
    !left.terms.some(({ stem }) => stem === theirs.stem)
  );
}
const nameBefore = ({ terms, document }: Statement, noun: Term): Term | undefined =>
  terms.find(
    ({ start, end }) =>
      end + 1 === noun.start &&
      /^\p{Lu}/u.test(document.text.slice(start, end)) &&
      /\b(?:the|an?) $/i.test(document.text.slice(Math.max(0, start - ARTICLE), start)),
  );
/** Letters of "the ". */
const ARTICLE = 4;
