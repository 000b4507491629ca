import type { Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import { clauseAt, type Clause } from '../reading/clauses.ts';
import { isConditional, isRequired } from './conditions.ts';
import { complementsDiffer, isOfTheOther, mayBeThere } from './complements.ts';
import { isOneAndMany, isOneOfThem } from './counted.ts';
import { isDeniedOtherwise } from './denial-focus.ts';
import { marksDiffer } from './marks.ts';
import { isOfOtherEnd } from './other-ends.ts';
import { isAnotherKilled } from './killed.ts';
import { areOfOtherKinds } from './kinds-of-people.ts';
import { areOfOtherObjects } from './other-objects.ts';
import { areOfOtherPeople } from './other-people.ts';
import { isPutOff } from './other-times.ts';
import { areOfOtherParticipants } from './participants.ts';
import type { Pole } from '../reading/poles.ts';
import { areOfOtherStandards, purposesDiffer } from './standards.ts';
import { objectOf, subjectOf, type Placed } from '../reading/themes.ts';
import { areOfOtherOffences, areTiedApart } from '../reading/tied-nouns.ts';
import { areToldApart } from './told-apart.ts';

/** Whether words beside two answers show that they are given of two things, or at two times: "the flight recorder", "the voice recorder". */
export function areOfOtherThings(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  return (
    marksDiffer(left, a, right, b) ||
    isPartOnly(left, a) ||
    isPartOnly(right, b) ||
    isTurned(orderOf(left, a), orderOf(right, b)) ||
    compoundsDiffer(a, b) ||
    resultsDiffer(left, a, right, b) ||
    tellsElsewhere(left, a, b) ||
    tellsElsewhere(right, b, a) ||
    aimsDiffer(left, a, right, b) ||
    areToldApart(left, a, right, b) ||
    areOfOtherKinds(left, a, right, b) ||
    isMeantItself(left, a, b) ||
    isMeantItself(right, b, a) ||
    isOfDraft(left) !== isOfDraft(right) ||
    isOneAndMany(left, a, b) ||
    isOneAndMany(right, b, a) ||
    areOfOtherPeople(left, a, right, b) ||
    areOfOtherParticipants(left, a, right, b) ||
    (a.question !== 'unity' && isOneOfThem(before(left, a)) !== isOneOfThem(before(right, b))) ||
    areTiedApart(left, a.clause, right, b.clause) ||
    areOfOtherOffences(left, a, right, b) ||
    isOfOtherEnd(left, a, right, b) ||
    purposesDiffer(left, a, right, b) ||
    areOfOtherStandards(left, a, right, b) ||
    complementsDiffer(left, a, right, b) ||
    isRequired(left, a) !== isRequired(right, b) ||
    isConditional(left, a) !== isConditional(right, b) ||
    isAnotherKilled(left, a, right, b) ||
    mayBeThere(left, a, right, b) ||
    isOfTheOther(left, a, right, b) ||
    isDeniedOfAnother(left, a, right, b) ||
    isDeniedOfAnother(right, b, left, a) ||
    areOfOtherObjects(left, a, right, b)
  );
}

const before = ({ document }: Statement, { clause, start }: Pole): string => document.text.slice(clause.start, start);

/** "The concert itself began on time": what is named so is set against what goes with it, such as the doors. */
function isMeantItself({ document }: Statement, pole: Pole, other: Pole): boolean {
  const own = subjectOf(pole).find(({ end }) =>
    /^ (?:it|them)sel(?:f|ves)\b/i.test(document.text.slice(end, end + 11)),
  );
  return own !== undefined && !subjectOf(other).some((term) => areAlike(own, term));
}

/** Whether a claim is of a draft: what it leaves out may stand in the law. */
export const isOfDraft = ({ terms }: Statement): boolean => terms.some(({ lower }) => DRAFT.test(lower));
const DRAFT = /^(?:drafts?|proposals?|amended|revised|watered-down)$/u;

/** "Will not be sold before May", "not damaged by the quake": a denial of the time, or of what goes with the act. */
const isDeniedOfAnother = (left: Statement, a: Pole, right: Statement, b: Pole): boolean =>
  (a.denied || /^(?:not|never)\b/i.test(a.text)) &&
  (isPutOff(left, a, right, b) || (a.answer === b.answer && isDeniedOtherwise(left, a, right, b)));

/** "Some residents were against it": of a part of them only. */
const PART = /\b(?:some|most|several|many|others|a few|a minority|part) (?:of )?(?:the )?(?:\S+ )?$/i;
const PART_REACH = 24;

function isPartOnly({ document }: Statement, pole: Pole): boolean {
  const subject = subjectOf(pole)[0];
  return (
    subject !== undefined && PART.test(document.text.slice(Math.max(0, subject.start - PART_REACH), subject.start))
  );
}

const isTurned = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** "Allowed before nine", "not allowed after nine": whether words behind two places tell of two times. */
export const areInTurn = (left: Statement, l: Span, right: Statement, r: Span): boolean => {
  const [a, b] = [clauseAt(left, l.start), clauseAt(right, r.start)];
  return (
    a !== undefined &&
    b !== undefined &&
    isTurned(orderOf(left, { clause: a, end: l.end }), orderOf(right, { clause: b, end: r.end }))
  );
};

/** "Before" or "after" behind an answer: of which time it is told. */
function orderOf({ document, claim }: Statement, { clause, end }: Pick<Pole, 'clause' | 'end'>): string | undefined {
  const behind = ORDER.exec(document.text.slice(end, clause.end + ORDER_REACH))?.[1];
  // "After the pipe burst, the lake was unsafe"
  const opening =
    clause.start > claim.start ? OPENING.exec(document.text.slice(claim.start, clause.start))?.[1] : undefined;
  return (behind ?? opening)?.toLowerCase().replace('until', 'before');
}
const ORDER = /\b(before|after|until)\b/i;
const OPENING = /^\W*(before|after|until)\b/i;
/** Letters behind a clause in which the next begins. */
const ORDER_REACH = 10;

/** Whether a claim sets the other answer's subject against what its own is said of: "the roof fell in but the walls held", "for vans, not cars". */
function tellsElsewhere({ terms, document, claim }: Statement, { start }: Pole, other: Pole): boolean {
  const subject = subjectOf(other).filter(({ tag }) => tag.startsWith('NN'));
  return terms.some(
    (term) =>
      term.start > start &&
      subject.some((noun) => areAlike(term, noun)) &&
      AGAINST.test(document.text.slice(Math.max(claim.start, term.start - AGAINST_REACH), term.start)),
  );
}

const AGAINST = /(?:;|\bbut|\bwhile|\bwhereas|, not) (?:(?:the|its|his|her|their) )?(?:[a-zà-ÿ]+ )?$/i;
const AGAINST_REACH = 32;

/** "Cut its forecast" and "left its rates unchanged": what an act does something to, and what it leaves as it was. */
const resultsDiffer = (left: Statement, a: Pole, right: Statement, b: Pole): boolean =>
  isOtherResult(resultOf(left, a), objectOf(b)) || isOtherResult(resultOf(right, b), objectOf(a));

const isOtherResult = (result: Term | undefined, objects: readonly Term[]): boolean =>
  result !== undefined && objects.length > 0 && !objects.some((object) => areAlike(object, result));

/** The noun between a verb of leaving or keeping and the answer: "left its rates unchanged". */
function resultOf({ document }: Statement, { clause, start }: Pole): Term | undefined {
  const nouns = clause.terms.filter((term) => term.end <= start && term.tag.startsWith('NN'));
  const noun = nouns.at(-1);
  return noun !== undefined && LEAVING.test(document.text.slice(clause.start, noun.start)) ? noun : undefined;
}

const LEAVING = /\b(?:left|leaves?|leaving|kept|keeps?|keeping|held|holds?|holding) (?:[a-zà-ÿ]+ ){0,3}$/i;

/** "The flight recorder" and "the voice recorder": one noun with two others right before it. */
export function compoundsDiffer(a: Placed, b: Placed): boolean {
  const nouns = (pole: Placed): readonly Term[] => [...subjectOf(pole), ...objectOf(pole), ...tiedTo(pole)];
  return nouns(a).some((noun) =>
    nouns(b).some((other) => {
      if (noun.stem !== other.stem) return false;
      const [mine, theirs] = [besideOf(a, noun), besideOf(b, other)];
      return mine !== undefined && theirs !== undefined && !areAlike(mine, theirs);
    }),
  );
}

/** What the subject is tied to before the answer: "nurses at the harbour clinic". */
const tiedTo = (pole: Placed): readonly Term[] => {
  const subject = subjectOf(pole)[0];
  return pole.clause.terms.filter(
    (term) => subject !== undefined && term.start > subject.end && term.end <= pole.start && /^NNS?$/u.test(term.tag),
  );
};

/** The noun right before a noun, or behind it and "of the": "the lorry driver", "the driver of the lorry". */
const besideOf = ({ clause: { terms } }: Placed, noun: Term): Term | undefined =>
  terms.find(({ end, tag }) => end + 1 === noun.start && /^(?:NNS?|VBG)$/u.test(tag)) ??
  terms.find(
    ({ start, tag }) => OF_THE.has(start - noun.end) && tag === 'NN' && noun.tag === 'NN' && DOER.test(noun.lower),
  );
/** Letters of " of a ", " of an " and " of the ". */
const OF_THE: ReadonlySet<number> = new Set([6, 7, 8]);
const DOER = /(?:er|or|man|woman|ain|ilot|cian|chief|crew|staff|guard|president|patron|bishop|king|queen|head)$/u;

/** What an answer is given to, for or on: "bail to the driver", "the decree on trade". */
const AIM = /\b(?<word>to|for|on) (?:the |an? |its |their |his |her )?(?:\S+ )?$/i;
/** What is allowed at one place is forbidden at another: "in the garden", "in the hall". */
const PLACE = /\b(?<word>in|at|on|inside) (?:the |an? |its |their |his |her )?(?:\S+ )?$/i;
const ALLOWING = /^(?:allow|permit|ban|bar|barr|forb[ia]d|prohibit|outlaw|welcom|serv|sell|sold)/i;
const AIM_REACH = 24;

export function aimsDiffer(left: Statement, a: Placed, right: Statement, b: Placed): boolean {
  const isLeave =
    ALLOWING.test(left.document.text.slice(a.start, a.end)) || ALLOWING.test(right.document.text.slice(b.start, b.end));
  return ([behindOf, beforeOf] as const).some((place) =>
    (isLeave ? [AIM, PLACE] : [AIM]).some((pattern) => {
      const [mine, theirs] = [aimIn(left, place(a), a, pattern), aimIn(right, place(b), b, pattern)];
      return (
        mine !== undefined &&
        theirs !== undefined &&
        (mine.word === theirs.word || pattern === PLACE) &&
        !areAlike(mine.noun, theirs.noun)
      );
    }),
  );
}

/** Letters of a preposition that an answer ends in, with its space. */
const LAST_WORD = 3;

const behindOf = ({ clause, end }: Placed): Span => ({ start: end, end: clause.end });
/** Between the subject and the answer: "the tests for salt". */
const beforeOf = (pole: Placed): Span => ({ start: subjectOf(pole)[0]?.end ?? pole.start, end: pole.start });

/** The first such noun in a stretch of an answer's clause. */
function aimIn(
  { document }: Statement,
  { start, end }: Span,
  { clause }: Placed,
  pattern: RegExp,
): { readonly word: string; readonly noun: Term } | undefined {
  for (const noun of clause.terms) {
    const isPlace = pattern === PLACE && noun.tag.startsWith('NN');
    if (noun.start < start || noun.end > end || !(isPlace || /^NNS?$/u.test(noun.tag))) continue;
    // "Are allowed in": the preposition may be the last word of the answer.
    const from = Math.max(start - LAST_WORD, noun.start - AIM_REACH);
    const found = pattern.exec(document.text.slice(from, noun.start));
    const word = found?.groups?.['word'];
    // "The decree on trade" limits a decree; "attacked on the climb" tells where.
    if (/^on$/i.test(word ?? '') && pattern === AIM && !isBehindNoun(clause, from + (found?.index ?? 0))) continue;
    if (word !== undefined) return { word: word.toLowerCase(), noun };
  }
  return undefined;
}

const isBehindNoun = ({ terms }: Clause, at: number): boolean =>
  terms.some(({ end, tag }) => end === at - 1 && tag.startsWith('NN'));
