import type { Statement, Term } from '../../model/comparison.ts';
import type { Party } from '../../model/mention.ts';
import { areAlike } from '../reading/alike.ts';
import type { Pole } from '../reading/poles.ts';
import { sizeOf } from '../reading/sizes-of-places.ts';
import { objectOf, subjectOf } from '../reading/themes.ts';

/**
 * Whether two answers to a question that is asked of each who takes part are given of two of them: "the captain broke a finger", "the
 * goalkeeper had no broken bones". A name and a noun may mean one and the same, two nouns seldom do.
 */
export function areOfOtherParticipants(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const isOfEach = ASKED_OF_EACH.has(a.question);
  if ((isOfEach || ASKED_OF_PLACES.has(a.question)) && placesDiffer(left, a, right, b)) return true;
  if (!isOfEach || isOfAny(left, a) || isOfAny(right, b)) return false;
  const [mine, theirs] = [whoOf(a), whoOf(b)];
  return mine.length > 0 && theirs.length > 0 && !meet(mine, theirs);
}

/** "No action against any team" is of all of them. */
const isOfAny = ({ document }: Statement, { clause }: Pole): boolean =>
  /\b(?:any|anyone|anybody|nobody|no one|none|all|both|every|everyone|everybody)\b/i.test(
    document.text.slice(clause.start, clause.end),
  );

/** Questions asked of what may be held at several places. */
const ASKED_OF_PLACES: ReadonlySet<string> = new Set(['holding', 'crowd', 'sold-out', 'audience', 'open', 'leave']);

/** Questions that a story may ask of several people, teams, animals or things. */
const ASKED_OF_EACH: ReadonlySet<string> = new Set(
  'event race-end penalised doping bones title last-place togetherness career stunts collection hammer restitution romance suit litter stranding breakout company-of-mate availability star arrival flights course finish mood recall consultation working'.split(
    ' ',
  ),
);

/** The common nouns for whom or what an answer is of; none where a name or a pronoun stands for it. */
function whoOf(pole: Pole): readonly Term[] {
  const isPassive = pole.passive || /^(?:is|are|was|were|be|been|being)\b/i.test(pole.text);
  const objects = isPassive
    ? []
    : [...payersIn(pole), ...objectOf(pole).filter(({ start }) => start <= pole.end + NEAR)];
  const isDoneToThem = DONE_TO.has(pole.question) && objects.length > 0;
  // "Pensioners applauded", "the vote was received in silence": who applauds is not what is applauded.
  if (pole.question === 'mood' && objects.length === 0 && !isPassive) return [];
  const found = isDoneToThem ? objects : subjectOf(pole);
  const common = found.filter(({ tag }) => /^NNS?$/u.test(tag));
  return common.at(-1) === found.at(-1) ? common : [];
}
const DONE_TO: ReadonlySet<string> = new Set(['penalised', 'event', 'course', 'mood', 'recall', 'restitution']);
/** "Ordered the club to pay": who is to pay stands within the words that tell the answer. */
const payersIn = ({ clause, start, end, text }: Pole): readonly Term[] =>
  /^order/i.test(text)
    ? clause.terms.filter((term) => term.start > start && term.end <= end && term.tag.startsWith('NN'))
    : [];

/** Letters behind a verb in which its object stands. */
const NEAR = 24;

const meet = (a: readonly Term[], b: readonly Term[]): boolean => a.some((x) => b.some((y) => areAlike(x, y)));

/** Whether the clauses of two answers name two places of one size: "on sale in Japan", "not on sale in Spain". */
function placesDiffer(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const [l, r] = [placesBeside(left, a), placesBeside(right, b)];
  return (
    l.some((place) => r.some((other) => (sizeOf(place) === 'wide') === (sizeOf(other) === 'wide'))) &&
    !l.some(({ name }) => r.some((other) => other.name.includes(name) || name.includes(other.name)))
  );
}

const placesBeside = ({ claim }: Statement, { clause }: Pole): readonly Party[] =>
  claim.mentions.filter(
    (m): m is Party => m.kind === 'party' && m.type === 'place' && m.start >= clause.start && m.end <= clause.end + 1,
  );
