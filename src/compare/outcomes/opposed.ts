import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import { areAlike } from '../reading/alike.ts';
import { areOfSome, isDeniedOfSome, isRepeated, countsDiffer } from '../apart/counted.ts';
import { isExcepted, isOfPartOnly } from '../apart/exceptions.ts';
import { answersByQuestion } from './in-turn.ts';
import { isOfLongAgo, isYearsAgo } from '../reading/long-ago.ts';
import { areAtOtherHours, areOnOtherDays } from '../figures/market.ts';
import { isDeniedTwice, isSurelyDenied, denialsIn, mayBeDenied } from '../reading/modality.ts';
import { hasMovedOn } from './moved-on.ts';
import { earlierOf } from '../reading/moments.ts';
import { areOfOtherThings } from '../apart/other-things.ts';
import { areOfOtherPeriods, areOfOtherTimes } from '../apart/other-times.ts';
import type { Pole, Poles } from '../reading/poles.ts';
import { isDispute } from '../reading/disputes.ts';
import { basisBefore, COMPARABLE } from '../reading/standing.ts';
import { isOfStory } from '../reading/story-questions.ts';
import { namesClash, ofPeople } from './named-people.ts';
import { areViews, isConsidered } from './views.ts';
import { samenessOf, SURENESS } from './same-matter.ts';
import { objectOf, objectsDiffer, subjectOf, subjectsMatch, themesMatch } from '../reading/themes.ts';

/** What makes answers to a question comparable. */
export interface Opposition {
  readonly poles: Poles;
  /** Questions asked of one side of a contest or one measure, whose subject must be the same. */
  readonly ofSubject: ReadonlySet<string>;
  /** Questions that a story asks of many things ("approved"), so that what they are asked of must be the same. */
  readonly ofTheme: ReadonlySet<string>;
  /** Questions about what one thing does to another, so that both must be the same: "causes", "prevents". */
  readonly ofBoth?: ReadonlySet<string>;
  /** Questions about people, whom a name makes sure of: "Ms Moss was acquitted", "Ms Moss was found guilty of theft". */
  readonly ofPerson: ReadonlySet<string>;
  /** Questions that a story seldom asks of two things. */
  readonly seldom: ReadonlySet<string>;
  /** Questions about a measure, whose answer changes from day to day. */
  readonly ofMeasure: ReadonlySet<string>;
  /** "question answer" that another answer naturally comes to in time: who was missing is found. */
  readonly settled: ReadonlySet<string>;
  /** Questions whose answers tell of what will be, so that a plan and a fact exclude each other. */
  readonly toCome?: ReadonlySet<string>;
  /** The lexicon file of the questions. */
  readonly lexicon: string;
}

/** The same where a story asks the question of one thing. */
const BY_STORY = 0.7;

/** Opposed answers that two claims give to one question, where both speak of the same thing at the same time. */
export function opposedIn(left: Statement, right: Statement, how: Opposition): Omit<Comparison, 'rule'>[] {
  if (isExcepted(left) || isExcepted(right)) return [];
  return answersByQuestion(left, right, how.poles).flatMap(([l, r]) => {
    const [a, b] = [l[0], r[0]];
    // Who gives both answers is not read surely enough.
    if (a === undefined || b === undefined || !agree(l) || !agree(r)) return [];
    const { question } = a;
    if (isCalledUntrue(left, a) || isCalledUntrue(right, b)) return [];
    if (!excludes(a, b, how) || areOfSome(left, a, right, b)) return [];
    if (a.answer !== b.answer && countsDiffer(left, a, right, b)) return [];
    if (isRepeated(left, a) || isRepeated(right, b)) return [];
    const [affirming, affirmed] = a.denied ? [right, b] : [left, a];
    if (a.answer === b.answer && mayBeDenied(affirming, affirmed)) return [];
    if (isOfPartOnly(left, a.clause, right, b.clause)) return [];
    if (isDeniedTwice(left, a) || isDeniedTwice(right, b)) return [];
    if (isDeniedOfSome(left, a) || isDeniedOfSome(right, b)) return [];
    if (isYearsAgo(left, a) !== isYearsAgo(right, b)) return [];
    if (question === 'result' && areOfOtherPeriods(left, right) && !haveOneSum(left, right)) return [];
    if (question === 'result' && earlierOf(left, right, true) !== undefined) return [];
    if (
      question === 'change' &&
      (areAtOtherHours(left, right) || areOnOtherDays(left, right) || areOnOtherBases(left, a, right, b))
    )
      return [];
    if (how.toCome?.has(question) === true && areOfOtherTimes(left, a, right, b)) return [];
    if (hasMovedOn(left, a, right, b, how) || areOfOtherThings(left, a, right, b)) return [];
    const surely = how.ofPerson.has(question)
      ? (ofPeople(left, a, right, b) ?? samenessOf(a, b, how))
      : samenessOf(a, b, how);
    const sameness = surely > 0 ? surely : how.seldom.has(question) ? byMatter(left, a, right, b) : 0;
    const byStory =
      (isOfStory(how.lexicon, question) &&
        sameness < (how.lexicon === 'story-questions' ? SURENESS.open : SURENESS.other)) ||
      (surely === 0 &&
        how.ofTheme.has(question) &&
        !how.ofPerson.has(question) &&
        !a.denied &&
        !b.denied &&
        themesMatch(a, b) === 'open' &&
        subjectsMatch(a, b) === 'same') ||
      (surely === 0 && isStanceOnIt(a, b));
    const [denier, denial] = a.denied ? [left, a] : [right, b];
    if (byStory && a.answer === b.answer && !(isOfStory(how.lexicon, question) && isSurelyDenied(denier, denial)))
      return [];
    if (byStory && (a.answer === b.answer || question === 'withdrawal') && objectsDiffer(a, b)) return [];
    if (byStory && (isOfKindOnly(left, a, b) || isOfKindOnly(right, b, a))) return [];
    if ((byStory || how.lexicon === 'story-questions') && isOfLongAgo(left) !== isOfLongAgo(right)) return [];
    if ((byStory || how.lexicon === 'story-questions') && (isAsYet(left, a) || isAsYet(right, b))) return [];
    const confidence = byStory && !namesClash(left, a, right, b) ? BY_STORY : sameness;
    if (confidence === 0) return [];
    const disputed =
      isDispute(left, a, right, b) ||
      isDenial(left, a) ||
      isDenial(right, b) ||
      isConsidered(left, a) !== isConsidered(right, b) ||
      (surely === 0 && !byStory && areViews(left, a, right, b));
    return [
      {
        outcome: disputed ? ('different' as const) : ('incompatible' as const),
        reason: `"${a.text}" and "${b.text}" exclude each other`,
        confidence,
        ...(byStory && { byStory }),
        left: { value: valueOf(a), passage: { start: a.start, end: a.end, text: a.text } },
        right: { value: valueOf(b), passage: { start: b.start, end: b.end, text: b.text } },
      },
    ];
  });
}

/** Whether each claim has one sum and it is the same: "a profit of 31 million for the quarter", "lost 31 million from April to June". */
const haveOneSum = (left: Statement, right: Statement): boolean => {
  const [l, r] = [left, right].map(({ claim }) =>
    claim.mentions.flatMap((m) => (m.kind === 'quantity' && m.dimension === 'money' ? [m.max] : [])),
  );
  return l?.length === 1 && r?.length === 1 && l[0] !== null && l[0] === r[0];
};

/** "No children were hurt", "a teacher was hurt": what is denied of a kind is not denied of all. */
const isOfKindOnly = ({ document }: Statement, pole: Pole, other: Pole): boolean => {
  const [subject] = subjectOf(pole);
  return (
    pole.denied &&
    subject !== undefined &&
    !ANYBODY.test(subject.lower) &&
    /\bno (?:other )?$/i.test(document.text.slice(Math.max(0, subject.start - NO), subject.start)) &&
    subjectOf(other).some(({ tag }) => /^NNS?$/u.test(tag)) &&
    !subjectOf(other).some((term) => areAlike(term, subject))
  );
};
/** Letters of "no other ". */
const NO = 9;
const ANYBODY = /^(?:one|people|persons?|injuries|casualties|deaths|victims?)$/u;

/** "Unemployment fell", "youth unemployment rose". */
const areOnOtherBases = (left: Statement, a: Pole, right: Statement, b: Pole): boolean => {
  const [l, r] = [subjectOf(a)[0], subjectOf(b)[0]];
  if (l === undefined || r === undefined) return false;
  const [mine, theirs] = [basisBefore(left, l), basisBefore(right, r)];
  // "Comparable sales" may be "sales at shops open for a year".
  return mine !== theirs && mine !== COMPARABLE && theirs !== COMPARABLE;
};

/** Whether one side takes two stances, of which one is on what the claim only points to: "welcomed the decision", "criticised the sale". */
const isStanceOnIt = (a: Pole, b: Pole): boolean =>
  a.question === 'stance' &&
  !a.denied &&
  !b.denied &&
  subjectOf(a).some(
    (term) => (term.tag.startsWith('NNP') || term.tag === 'NN') && subjectOf(b).some(({ stem }) => stem === term.stem),
  ) &&
  (pointsToIt(a) || pointsToIt(b));

const pointsToIt = (pole: Pole): boolean => {
  const objects = objectOf(pole);
  return objects.length > 0 && objects.every(({ lower }) => IT.has(lower));
};
const IT: ReadonlySet<string> = new Set(
  'decision move plan step ruling verdict announcement proposal proposals result outcome change changes measure measures idea scheme offer takeover sale deal agreement accord vote'.split(
    ' ',
  ),
);

/** Words that both claims must have, beside the answers, where a story seldom asks a question of two things. */
const LEAST_SHARED = 2;
/** How sure that is: enough only for claims that are surely paired. */
const BY_MATTER = 0.47;

/** Words of a claim that tells how it went on: "reopened a week later", "has since closed". */
const LATER =
  /\b(?:later|since|again|eventually|finally|by now|(?:days?|weeks?|months?|years?|hours?) (?:after|before))\b/i;

/** Whether a claim tells how it went on, or until when it was so. */
const isTimed = ({ claim }: Statement): boolean =>
  LATER.test(claim.text) || claim.mentions.some((m) => m.kind === 'time' && m.bound === 'until');

/** How surely two answers to a question that a story seldom asks twice are of one thing though it goes by other words: other nouns of both claims meet. */
function byMatter(left: Statement, a: Pole, right: Statement, b: Pole): number {
  if (a.intended || b.intended || isTimed(left) || isTimed(right)) return 0;
  const [l, r] = [nounsBeside(left, a), nounsBeside(right, b)];
  const shared = l.filter((x) => r.some((y) => areAlike(x, y)));
  // One court rules on many things: names alone show no matter.
  const isNamed = shared.every(({ tag }) => tag.startsWith('NNP'));
  return !isNamed && new Set(shared.map(({ stem }) => stem)).size >= LEAST_SHARED ? BY_MATTER : 0;
}

const nounsBeside = ({ terms, claim }: Statement, pole: Pole): readonly Term[] =>
  terms.filter(
    (term) =>
      term.tag.startsWith('NN') &&
      (term.end <= pole.start || term.start >= pole.end) &&
      !claim.mentions.some((m) => m.kind === 'time' && term.start >= m.start && term.end <= m.end),
  );

/** Whether somebody denies what the other claim has somebody say: "management denied having been warned". */
export const isDenial = (statement: Statement, pole: Pole): boolean =>
  denialsIn(statement).some(
    ({ text, end, scope }) =>
      DENYING.test(text) && end <= pole.start && scope.start <= pole.start && scope.end >= pole.end,
  );
const DENYING = /^(?:den(?:y|ies|ied|ying)|reject|dismiss|disput|refut|rebut|repudiat)/i;

/** "No deaths had been reported": what is told as it stood; a firm that reported a profit made one. */
const isAsYet = ({ document }: Statement, { clause, end }: Pole): boolean =>
  AS_YET.test(document.text.slice(clause.start, Math.max(clause.end, end)));
const AS_YET =
  /\b(?:reports? of|(?:be|been|being|is|are|was|were) (?:[a-z]+ )?reported|reported (?:to|that)|so far|yet|immediate(?:ly)?|known|at first|initially)\b/i;

/** "It is not true that the lift was never tested": what a claim calls untrue is no answer of it. */
export const isCalledUntrue = ({ claim, document }: Statement, { start }: Pole): boolean =>
  /\b(?:not true|untrue|not the case|no truth|wrong|false) (?:to say )?(?:in |to )?(?:the )?(?:[a-zà-ÿ]+ )?that\b[^.;]*$/i.test(
    document.text.slice(Math.max(claim.start, start - UNTRUE), start),
  );
/** Letters before an answer in which it is called untrue. */
const UNTRUE = 120;

/** Whether all answers of one claim can be true together: "broke up without being signed" is no contradiction. */
export const agree = (poles: readonly Pole[]): boolean =>
  poles.every((one) =>
    poles.every((other) => (one.answer === other.answer ? one.denied === other.denied : one.denied || other.denied)),
  );
export const valueOf = ({ answer, denied }: Pole): string => (denied ? `not ${answer}` : answer);

export function excludes(a: Pole, b: Pole, { settled, ofSubject, toCome }: Opposition): boolean {
  if ([a, b].some(({ hedge }) => hedge !== undefined && hedge !== 'planned')) return false;
  // "Will stay in office" denies "resigned"; "will be signed" does not deny "unsigned".
  const stays = (pole: Pole, other: Pole): boolean =>
    pole.hedge === undefined || toCome?.has(pole.question) === true || settled.has(`${other.question} ${other.answer}`);
  if (a.hedge !== b.hedge && !(stays(a, b) && stays(b, a))) return false;
  // What did not rise may have fallen, and one word denied is for the rule of denials.
  if (a.answer === b.answer) return a.denied !== b.denied && !ofSubject.has(a.question) && !a.intended && !b.intended;
  return !a.denied && !b.denied;
}
