import type { Comparison, Statement } from '../model/comparison.ts';
import { amongOneBearer } from './apart/other-bearers.ts';
import { otherActors } from './reading/actors.ts';
import { isCounted, isDeniedOfSome } from './apart/counted.ts';
import { isDispute } from './reading/disputes.ts';
import { isExcepted, isOfPartOnly } from './apart/exceptions.ts';
import { otherKindsOfCause } from './outcomes/incident-causes.ts';
import { answersByQuestion } from './outcomes/in-turn.ts';
import { isDeniedTwice, mayBeDenied } from './reading/modality.ts';
import { hasMovedOn } from './outcomes/moved-on.ts';
import { agree, excludes, isCalledUntrue, isDenial, valueOf, type Opposition } from './outcomes/opposed.ts';
import { areOfOneMatter, OF_ONE_MATTER } from './apart/of-one-matter.ts';
import { areOfOtherThings } from './apart/other-things.ts';
import { areOfOtherTimes } from './apart/other-times.ts';
import { readPoles, type Pole } from './reading/poles.ts';
import { isYearsAgo } from './reading/long-ago.ts';
import { namesClash } from './outcomes/named-people.ts';
import type { Rule } from './rule.ts';
import { setApart } from './denials/set-apart.ts';
import { otherWhereabouts } from './people-and-places/whereabouts.ts';
import { objectsDiffer } from './reading/themes.ts';
import { COMES_TO_PASS, TO_COME } from './reading/story-questions.ts';

type Found = Omit<Comparison, 'rule'>;

/**
 * The rules for two texts of one matter that somebody put side by side: what a rule finds by itself, and where it finds no conflict what
 * shows once nobody doubts that both speak of one thing. Among the claims of articles such words are said of too many things.
 */
export const sideBySide = (rules: readonly Rule[]): readonly Rule[] =>
  rules.map((rule) => {
    const more = MORE.get(rule.id);
    if (more === undefined) return rule;
    return {
      ...rule,
      run: (left, right) => {
        const found = rule.run(left, right);
        if (found.some(({ outcome }) => outcome === 'incompatible' || outcome === 'different')) return found;
        const further = more(left, right).map((each) => ({ ...each, rule: rule.id }));
        return [...found, ...amongOneBearer(left, right, further)];
      },
    };
  });

const MORE: ReadonlyMap<string, (left: Statement, right: Statement) => readonly Found[]> = new Map([
  [
    'status',
    (left: Statement, right: Statement) => [
      ...opposedAnswers(left, right, 'states', STATES),
      ...opposedAnswers(left, right, 'story-questions', OF_STORY),
    ],
  ],
  ['opposite', (left: Statement, right: Statement) => opposedAnswers(left, right, 'opposed-outcomes', OUTCOMES)],
  ['polarity', setApart],
  ['cause', otherKindsOfCause],
  ['place', (left: Statement, right: Statement) => told(otherWhereabouts(left, right))],
  ['person', (left: Statement, right: Statement) => told(otherActors(left, right))],
]);

/** What only a story shows of its claims: two texts of one matter are a story. */
const told = (found: readonly Found[]): readonly Found[] =>
  found.map(({ outcome, reason, confidence, left, right }) => ({ outcome, reason, confidence, left, right }));

/**
 * Questions that two texts of one matter ask of one thing, however it is called. Of 2,100 pairs of far paraphrase opposed answers to them are
 * a contradiction wherever the rules leave it unsaid; left out are those answered of several things in one breath: what rose and fell,
 * who won and who lost, what was approved, allowed or open.
 */
const STATES: ReadonlySet<string> = new Set([
  'custody',
  'life',
  'finding',
  'treaty',
  'power',
  'building',
  'charge',
  'wakefulness',
  'movement',
  'knowledge',
  'possibility',
  'responsibility',
  'marriage',
  'completion',
  'insurance',
  'occupancy',
  'readiness',
  'detonation',
  'solvency',
  'validity',
  'ship',
  'fitness',
  'departure',
  'acquaintance',
  'truce',
  'death-by',
]);
/** What a story asks once, but for tolls and arrests, which go up. */
const OF_STORY: Pick<ReadonlySet<string>, 'has'> = { has: (question) => !COUNTS.has(question) };
const COUNTS: ReadonlySet<string> = new Set(['deaths', 'harm', 'arrests']);
const OUTCOMES: ReadonlySet<string> = new Set([
  'verdict',
  'holding',
  'success',
  'soundness',
  'unity',
  'openness',
  'crowd',
  'company',
  'posture',
  'decision',
  'strictness',
  'comparison',
  'consent',
  'payment',
  'supply',
  'direction',
  'candidacy',
  'findings',
  'order',
  'fairness',
  'penalty',
  'recall',
]);

/** How sure that is: enough for any two texts that are taken to be of one matter. */
const SURE = 0.65;

/** Opposed answers of two texts to one of the questions. */
function opposedAnswers(
  left: Statement,
  right: Statement,
  lexicon: string,
  questions: Pick<ReadonlySet<string>, 'has'>,
): readonly Found[] {
  if (isExcepted(left) || isExcepted(right) || isOfLastYear(left) !== isOfLastYear(right)) return [];
  const how = oppositionOf(lexicon);
  return answersByQuestion(left, right, how.poles).flatMap(([l, r]): Found[] => {
    const [a, b] = [l[0], r[0]];
    if (a === undefined || b === undefined || !agree(l) || !agree(r)) return [];
    if (!questions.has(a.question) && !(OF_ONE_MATTER.has(a.question) && areOfOneMatter(left, a, right, b))) return [];
    const { question } = a;
    if (isYearsAgo(left, a) !== isYearsAgo(right, b)) return [];
    if (!(excludes(a, b, how) || arePlainly(a, b)) || a.intended || b.intended) return [];
    // "Lost no word on the arrest": a denial by the side of a noun seldom denies it.
    if (a.answer === b.answer && (lexicon !== 'states' || (a.denied ? a : b).state || objectsDiffer(a, b))) return [];
    // "All eight are accounted for": of those, six cannot be missing.
    const ofAll = isOfAll(left, a) || isOfAll(right, b);
    if (question === 'finding' && !ofAll) return [];
    if (TO_COME.has(question) && areOfOtherTimes(left, a, right, b)) return [];
    if (isDeniedOfSome(left, a) || isDeniedOfSome(right, b)) return [];
    const areCounted = !ofAll && (isCounted(left, a) || isCounted(right, b));
    if (!areCounted && isAnswerOf(left, a) && isAnswerOf(right, b) && areOfOne(left, a, right, b, how))
      return [between(left, a, right, b)];
    return [];
  });
}

/** "The fair was cancelled last year": that of this year is another. */
const isOfLastYear = ({ claim }: Statement): boolean => /\blast (?:year|season)\b/i.test(claim.text.slice(0, LONGEST));
const LONGEST = 1000;

/** Whether two answers exclude each other though one is only planned: "was called off", "will go ahead". */
const arePlainly = (a: Pole, b: Pole): boolean =>
  a.answer !== b.answer && [a, b].every(({ denied, hedge }) => !denied && (hedge === undefined || hedge === 'planned'));

/** Whether an answer is given of all, or denied of all: "all eight men were accounted for", "none of the 14 voted for it". */
const isOfAll = ({ document }: Statement, { clause, start, denied }: Pole): boolean =>
  (denied ? OF_NONE : OF_ALL).test(document.text.slice(clause.start, start));
const OF_NONE = /\b(?:none|neither) of\b/i;
const OF_ALL = /\b(?:all|both|each|every|everyone|everybody)\b(?! but)/i;

/** Whether a claim gives the answer by its own word, and of all: "all but two are accounted for" leaves two. */
const isAnswerOf = (statement: Statement, pole: Pole): boolean =>
  !isCalledUntrue(statement, pole) &&
  !isDeniedTwice(statement, pole) &&
  !ALL_BUT.test(statement.document.text.slice(pole.clause.start, pole.start));
const ALL_BUT = /\b(?:all|everyone|everybody|none|nobody) (?:but|except)\b/i;

function areOfOne(left: Statement, a: Pole, right: Statement, b: Pole, how: Opposition): boolean {
  const [affirming, affirmed] = a.denied ? [right, b] : [left, a];
  if (a.answer === b.answer && mayBeDenied(affirming, affirmed)) return false;
  if (isOfPartOnly(left, a.clause, right, b.clause)) return false;
  return !hasMovedOn(left, a, right, b, how) && !areOfOtherThings(left, a, right, b) && !namesClash(left, a, right, b);
}

const between = (left: Statement, a: Pole, right: Statement, b: Pole): Found => ({
  outcome: isDispute(left, a, right, b) || isDenial(left, a) || isDenial(right, b) ? 'different' : 'incompatible',
  reason: `"${a.text}" and "${b.text}" exclude each other`,
  confidence: SURE,
  left: { value: valueOf(a), passage: { start: a.start, end: a.end, text: a.text } },
  right: { value: valueOf(b), passage: { start: b.start, end: b.end, text: b.text } },
});

/** Answers that another naturally comes to in time. */
const SETTLED: ReadonlySet<string> = new Set([
  'custody held',
  'life dead',
  'treaty signed',
  'ratification ratified',
  'power on',
  'charge charged',
  'knowledge known',
  'completion done',
  'decision made',
  'holding dropped',
  'approval given',
  'verdict cleared',
  'verdict guilty',
  'payment paid',
  ...COMES_TO_PASS,
]);
const NONE: ReadonlySet<string> = new Set();
const oppositionOf = (lexicon: string): Opposition => ({
  lexicon,
  poles: readPoles(lexicon),
  ofSubject: NONE,
  ofTheme: NONE,
  ofPerson: NONE,
  seldom: NONE,
  ofMeasure: NONE,
  settled: SETTLED,
});
