import type { Statement } from '../../model/comparison.ts';
import type { Time } from '../../model/mention.ts';
import { areAlike } from '../reading/alike.ts';
import { earlierInDay, haveOtherHours } from '../times/hours.ts';
import { daysOf, earlierOf, earlierThere, followsOn } from '../reading/moments.ts';
import type { Opposition } from './opposed.ts';
import { polesIn, type Pole, type Poles } from '../reading/poles.ts';
import { themesMatch } from '../reading/themes.ts';

/** Whether the later of two claims gives the answer that the earlier one's comes to in time. */
export function hasMovedOn(
  left: Statement,
  a: Pole,
  right: Statement,
  b: Pole,
  { settled, ofMeasure, poles }: Opposition,
): boolean {
  const isMeasure = ofMeasure.has(a.question);
  const mayBeOne = themesMatch(a, b) !== 'other';
  if (mayBeOne && (holdsStill(left, a, right, poles) || holdsStill(right, b, left, poles))) return false;
  const sides = [
    [left, a, b],
    [right, b, a],
  ] as const;
  if (sides.some(([side, pole, other]) => isLater(side, pole, settled) || (isSettled(other, settled) && isAsOf(side))))
    return true;
  if (a.answer !== b.answer && followsOn(left, right)) return true;
  if (a.answer !== b.answer && (isUndone(left, a, right, b, settled) || isUndone(right, b, left, a, settled)))
    return true;
  if (isMeasure && a.answer !== b.answer && areOfOtherStretches(left, a, right, b)) return true;
  const isOfHours = OF_HOURS.has(a.question) && a.answer !== b.answer;
  if (isOfHours && (haveOtherHours(left, right) || earlierInDay(left, right) || haveOtherDays(left, right)))
    return true;
  if (isNotSince(left, a, right) || isNotSince(right, b, left)) return true;
  const comesTo = (earlier: 'left' | 'right' | undefined): boolean =>
    earlier !== undefined && isSettled(earlier === 'left' ? b : a, settled);
  if (comesTo(earlierThere(left, a.clause, right, b.clause)) || comesTo(earlierInDay(left, right))) return true;
  const earlier = earlierOf(left, right, isMeasure || OF_EVENTS.has(a.question));
  if (earlier !== undefined && OF_SEASONS.has(a.question) && areSeasonsApart(left, right)) return true;
  return earlier !== undefined && (isMeasure || OF_EVENTS.has(a.question) || comesTo(earlier));
}

/** How it is by the hour: "empty in the morning", "full in the evening". */
const OF_HOURS: ReadonlySet<string> = new Set(['open', 'crowd', 'occupancy', 'load', 'wakefulness']);

/** "Has not been found since the 20th of March", "was found in December". */
function isNotSince({ claim, document }: Statement, { denied, clause, end, text }: Pole, other: Statement): boolean {
  if (!denied && !/^(?:not|never|no)\b/i.test(text)) return false;
  const since = claim.mentions.find((m): m is Time => m.kind === 'time' && m.bound === 'since' && m.start >= end);
  const days = daysOf(other);
  return (
    since?.earliest !== undefined &&
    / since /i.test(document.text.slice(end, Math.max(clause.end, since.start))) &&
    days !== undefined &&
    days.stated &&
    days.to < since.earliest
  );
}

/** "Was suspended, and the suspension remains in force": whatever the other claim tells of a day before that paper has not ended it. */
function holdsStill(left: Statement, a: Pole, right: Statement, poles: Poles): boolean {
  const [mine, theirs] = [left.document.published, right.document.published];
  if (mine === undefined || theirs === undefined || a.denied) return false;
  const days = daysOf(right);
  const since = right.claim.mentions.some((m) => m.kind === 'time' && m.bound === 'since');
  return (
    (days?.stated === true ? (since ? days.from : days.to) < mine : theirs <= mine) &&
    polesIn(left, poles).some(
      (pole) => pole.question === a.question && pole.answer === a.answer && !pole.denied && isStill(left, pole),
    )
  );
}

const isStill = ({ document, claim }: Statement, { start, end }: Pole): boolean =>
  STILL.test(document.text.slice(Math.max(claim.start, start - STILL_REACH), Math.min(claim.end, end + STILL_REACH)));
const STILL = /\b(?:remains?|(?:is|are|has|have) still|still (?:is|are)|ha(?:s|ve) remained)\b/i;
/** Letters of " is, he says, still ". */
const STILL_REACH = 20;

/** "Opened on 12 January", "closes at the end of March": both ends of it, unless one tells until when. */
const haveOtherDays = (left: Statement, right: Statement): boolean => {
  const [l, r] = [daysOf(left), daysOf(right)];
  const isBounded = [left, right].some(({ claim }) =>
    claim.mentions.some((m) => m.kind === 'time' && m.bound !== undefined),
  );
  return l?.stated === true && r?.stated === true && !isBounded && (l.to < r.from || r.to < l.from);
};

/** Whether two changes are of other stretches of time: "grew last winter" and "has shrunk since 1990", "weakened" and "had gained strength". */
const areOfOtherStretches = (left: Statement, a: Pole, right: Statement, b: Pole): boolean =>
  (isSince(left, a) ? !isSince(right, b) && isDated(right) : isSince(right, b) && isDated(left)) ||
  hasRecovered(left, a) !== hasRecovered(right, b) ||
  (hadBeen(left, a) !== hadBeen(right, b) && !isReported(left, a) && !isReported(right, b));

/** "Has recovered a little": it fell before. */
const hasRecovered = ({ document }: Statement, { clause, start, text }: Pole): boolean =>
  /^(?:recover|rebound|bounc|regain|rall)/i.test(text) &&
  /\b(?:has|have) (?:[a-zà-ÿ]+ )?$/i.test(document.text.slice(clause.start, start));

const isDated = (statement: Statement): boolean => daysOf(statement)?.stated === true;

/** Whether a change is told from some time on, or against a year ago; not "the first since 1990". */
const isSince = ({ document, claim }: Statement, { clause, end }: Pole): boolean =>
  /^(?!.*\b(?:first|last|\p{L}+est|most|least)\b.*since).*\b(?:since (?:the |last |early |late )?(?:\p{Lu}|\p{N}|start|beginning|spring|summer|autumn|winter)|than (?:a|one) (?:year|month|decade) (?:ago|earlier|before))/u.test(
    document.text.slice(end, Math.min(claim.end, Math.max(clause.end, end + SINCE_REACH))),
  );
/** Letters behind a change in which it is told since when. */
const SINCE_REACH = 60;

/** Questions about a meeting or a match, of which there are several: another day is another one. */
const OF_EVENTS: ReadonlySet<string> = new Set([
  'crowd',
  'contest',
  'unity',
  'openness',
  'attendance',
  'timing',

  'audience',
  'trouble',
  'course',
  'mood',
]);

/** Questions that are asked anew every year. */
const OF_SEASONS: ReadonlySet<string> = new Set(['holding', 'keeping', 'litter', 'star', 'hammer', 'title', 'doping']);

/** "The fair was cancelled last year", "the fair takes place on Saturday": what a story tells of two seasons is told of two times. */
function areSeasonsApart(left: Statement, right: Statement): boolean {
  const [l, r] = [daysOf(left), daysOf(right)];
  if (l === undefined || r === undefined || !l.stated || !r.stated) return false;
  return Math.max(Date.parse(r.from) - Date.parse(l.to), Date.parse(l.from) - Date.parse(r.to)) > SEASON;
}
/** Two months, in milliseconds. */
const SEASON = 60 * 86_400_000;

/**
 * Whether one answer is told as what was before the other: "reopened" and "was shut for a week", "found safe" and "had been missing", or a
 * claim tells itself how it went on: "was suspended and then reinstated", "lawmakers overrode the veto".
 */
const isUndone = (left: Statement, a: Pole, right: Statement, b: Pole, settled: ReadonlySet<string>): boolean =>
  isTurnedBy(left, b, right) ||
  wentOn(right, b) ||
  (isNow(left, a) && isPast(right, b)) ||
  (hasBecome(left, a) && isPast(right, b) && isDated(right)) ||
  (AGAIN.test(left.document.text.slice(a.start, a.end + AGAIN_REACH)) && !isSwift(left, a) && isPast(right, b)) ||
  (isSettled(a, settled) && hadBeen(right, b) && !hadBeen(left, a) && !isReported(right, b));

const AGAIN = /^(?:re-?open|re-?gain|resum|restart|restor|return|recover|reinstat)|\b(?:again|back)\b/i;
/** "Is now breathing on his own": what was so before is over. */
const isNow = ({ document }: Statement, { clause, end }: Pole): boolean =>
  /\b(?:is|are|has|have) now\b/i.test(document.text.slice(clause.start, end));

/** "Had become unsafe": so it was not before. */
const hasBecome = ({ document }: Statement, { clause, start }: Pole): boolean =>
  /\b(?:becomes?|became|turned|grown|grew) $/i.test(document.text.slice(clause.start, start));

/** Letters behind an answer in which "again" stands. */
const AGAIN_REACH = 24;

/** "Restored within two hours": what was so for a day was not so again by then. */
const isSwift = ({ document, claim }: Statement, { start }: Pole): boolean =>
  /\b(?:within|at once|immediately|instantly|straight away|right away|in (?:minutes|seconds|no time))\b/i.test(
    document.text.slice(start, Math.min(claim.end, start + SWIFT_REACH)),
  );
/** Letters behind an answer in which it is told how soon it came. */
const SWIFT_REACH = 80;

const isPast = ({ document }: Statement, { clause, start, text }: Pole): boolean => {
  const before = document.text.slice(clause.start, start);
  // "Visitors were barred" has its verb within the answer.
  const isSo = /\b(?:was|were|had)\b/i.test(before) || /\b(?:was|were)\b/i.test(text);
  return (isSo || (ENDED.test(text) && !LASTING.test(before))) && !/\bstill\b/i.test(before);
};
/** "Has been suspended" holds still. */
const LASTING = /\b(?:has|have|is|are|be|been|remains?|stays?)\b/i;
/** Verbs of breaking off, whose past lets the same go on again. */
const ENDED = /^(?:suspended|paused|halted|stopped|interrupted|lost|broke off|called off|adjourned|shelved|ceased)\b/i;

const hadBeen = ({ document }: Statement, { clause, start }: Pole): boolean =>
  /(?<!\bha(?:ve|s) )\b(?:had|['’]d) (?:(?:already|long|since|first|initially|earlier|previously) )?(?:been )?(?:[a-zà-ÿ]+ )?$/i.test(
    document.text.slice(clause.start, start),
  );

/** What somebody says is told one step back: "said the car had been locked". */
const isReported = ({ claim }: Statement, { start, end, clause }: Pole): boolean =>
  clause.telling || claim.mentions.some((m) => m.kind === 'quotation' && m.start <= start && m.end >= end);

/** Whether a claim goes on to tell what came after an answer of its own. */
const wentOn = ({ document, claim }: Statement, { end }: Pole): boolean =>
  /^[^.;]{0,60}?(?:\b(?:and|but)|,) (?:(?:was|were|has|have|had|is) )?(?:then|later|subsequently|eventually|has since|have since|soon)\b/i.test(
    document.text.slice(end, claim.end),
  );

/** Whether a claim tells that an answer of the other, or of its own, was turned round: "despite the veto", "overrode the veto". */
const isTurnedBy = (statement: Statement, pole: Pole, other: Statement): boolean =>
  [statement, other].some(({ terms, document, claim }) =>
    terms.some(
      (term) =>
        term.tag.startsWith('NN') &&
        pole.clause.terms.some((word) => word.start >= pole.start && word.end <= pole.end && areAlike(word, term)) &&
        TURNING.test(document.text.slice(Math.max(claim.start, term.start - TURNING_REACH), term.start)),
    ),
  );
const TURNING =
  /\b(?:despite|in spite of|notwithstanding|overr(?:ode|ides?|idden|iding)|overrul[a-zà-ÿ]+|overturn[a-zà-ÿ]*|revers[a-zà-ÿ]+|quash[a-zà-ÿ]*|lift(?:ed|s|ing)?|defied|defying|ignor[a-zà-ÿ]+|withdr[a-zà-ÿ]+|revok[a-zà-ÿ]+|cancel[a-zà-ÿ]*) (?:\S+ ){0,3}$/i;
const TURNING_REACH = 60;

const isSettled = (
  { question, answer, denied }: Pick<Pole, 'question' | 'answer' | 'denied'>,
  settled: ReadonlySet<string>,
): boolean => !denied && settled.has(`${question} ${answer}`);

/** "As of 11 p.m. they were still searching": so it was then. */
const isAsOf = ({ claim }: Statement): boolean => /\bas of\b/i.test(claim.text.slice(0, AS_OF_REACH));
const AS_OF_REACH = 400;

/** Whether an answer is told to have come in time: "was caught a week later". */
const isLater = (
  { document }: Statement,
  { clause, question, answer, denied }: Pole,
  settled: ReadonlySet<string>,
): boolean =>
  isSettled({ question, answer, denied }, settled) &&
  /\b(?:later|hours after|days after|weeks after|months after|years after|eventually|finally|has since|have since|in the end|at last)\b/i.test(
    document.text.slice(clause.start, clause.end),
  );
