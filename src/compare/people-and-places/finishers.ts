import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Party } from '../../model/mention.ts';
import type { Passage } from '../../model/place.ts';
import { areMarkedApart } from '../apart/told-apart.ts';
import { isDispute } from '../reading/disputes.ts';
import { earlierOf } from '../reading/moments.ts';
import { remembered } from '../reading/remembered.ts';
import { mayBeOneName, shareWord } from './names-alike.ts';

/** In which place somebody is told to have finished. */
interface Finish {
  readonly name: string;
  readonly type: Party['type'];
  readonly rank: number;
  /** Words behind the place that tell in what: "in the 800 metres". */
  readonly contest: readonly string[];
  readonly passage: Passage;
}

/** How surely two who finished in one place, or two places of one, exclude each other. */
const SURE = 0.7;

/** Another who finished in the same place, or another place of the same: "Falk came third", "Roth took third place", "with Falk second". */
export function otherFinish(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const [mine, theirs] = [finishesIn(left), finishesIn(right)];
  if ((mine.length === 0 && theirs.length === 0) || earlierOf(left, right, true) !== undefined) return [];
  if (areMarkedApart(left, right) || limitsIn(left) !== limitsIn(right)) return [];
  const order = otherOrder(left, right);
  if (order !== undefined) return [turned(left, order.told, right, order.ranked.passage, true)];
  const other = otherOrder(right, left);
  if (other !== undefined) return [turned(left, other.ranked.passage, right, other.told, false)];
  for (const a of mine) {
    const b = theirs.find((each) => exclude(a, each));
    if (b === undefined || (a.rank === b.rank && (isNamed(right, a) || isNamed(left, b)))) continue;
    return [
      {
        outcome: isDispute(left, a.passage, right, b.passage) ? 'different' : 'incompatible',
        reason: [a, b]
          .map(({ name, rank }) => `${name} ${rank}`)
          .toSorted()
          .join(' or '),
        confidence: SURE,
        // One who finished in two places finished in one race; of two the story alone tells that it was.
        ...(a.rank === b.rank && { byStory: true as const }),
        left: { value: `${a.name}: ${a.rank}`, passage: a.passage },
        right: { value: `${b.name}: ${b.rank}`, passage: b.passage },
      },
    ];
  }
  return [];
}

const turned = (
  left: Statement,
  l: Passage,
  right: Statement,
  r: Passage,
  isAhead: boolean,
): Omit<Comparison, 'rule'> => ({
  outcome: isDispute(left, l, right, r) ? 'different' : 'incompatible',
  reason: 'they came in the other way round',
  confidence: SURE,
  left: { value: isAhead ? 'ahead' : 'behind', passage: { start: l.start, end: l.end, text: l.text } },
  right: { value: isAhead ? 'behind' : 'ahead', passage: { start: r.start, end: r.end, text: r.text } },
});

/** Whether a claim names somebody, whose place it then tells or leaves out for a reason. */
const isNamed = ({ claim }: Statement, { name }: Finish): boolean =>
  claim.text.includes(name.slice(name.lastIndexOf(' ') + 1));

/** "Falk finished 12 seconds ahead of Roth", "Roth won, with Falk second": who was before whom in one claim, and behind in the other. */
function otherOrder(left: Statement, right: Statement): Turned | undefined {
  const order = orderIn(left);
  if (order === undefined) return undefined;
  const [before, behind] = order.map(({ name }) => finishesIn(right).find((each) => isOne(each.name, name)));
  return before === undefined || behind === undefined || before.rank <= behind.rank
    ? undefined
    : { told: order[0], ranked: before };
}
interface Turned {
  readonly told: Party;
  readonly ranked: Finish;
}

/** Two whom a claim tells to have come in one before the other. */
const orderIn = remembered(({ claim, document }: Statement): readonly [Party, Party] | undefined => {
  const people = claim.mentions.filter((m): m is Party => m.kind === 'party' && m.type === 'person');
  const [first, second] = people;
  return first !== undefined &&
    second !== undefined &&
    people.length === 2 &&
    AHEAD.test(document.text.slice(first.end, second.start))
    ? [first, second]
    : undefined;
});
const AHEAD =
  /^(?:,[^,]{1,40},)?(?: (?:of|from) \p{Lu}[\p{L}-]+)? (?:(?:finished|came|crossed|won|came home|came in)\b[^.;:,]{0,60} ahead of|beat|outsprinted|edged out|pipped) (?:\p{Lu}\p{L}+['’]s )?$/u;

const isOne = (a: string, b: string): boolean => mayBeOneName(a, b) || shareWord(a, b);

/** Two who won are told apart by what they won, which is not read here. */
function exclude(a: Finish, b: Finish): boolean {
  if (a.type !== b.type || areOfOtherContests(a, b)) return false;
  return isOne(a.name, b.name) ? a.rank !== b.rank : a.rank === b.rank && a.rank > 1;
}

/** "In the 800 metres", "in the 1,500 metres"; "in the slalom", "in the downhill". */
function areOfOtherContests({ contest: a }: Finish, { contest: b }: Finish): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const figures = (words: readonly string[]): string => words.filter((word) => /\d/.test(word)).join(' ');
  return figures(a) !== figures(b) || !a.some((word) => b.includes(word));
}

/** The places that a claim gives to those it names. */
export const finishesIn = remembered((statement: Statement): readonly Finish[] => {
  const { claim, document } = statement;
  if (!RANKED.test(claim.text.slice(0, LONGEST))) return [];
  return claim.mentions.flatMap((m): readonly Finish[] => {
    if (m.kind !== 'party' || m.type === 'place' || m.antecedent !== undefined) return [];
    const behind = document.text.slice(m.end, Math.min(claim.end, m.end + REACH));
    const before = document.text.slice(Math.max(claim.start, m.start - BEFORE), m.start);
    // "The time trial, in which Roth was third".
    if (/\b(?:which|where|when) $/u.test(before)) return [];
    const match = FINISHED.exec(behind) ?? (BESIDE.test(before) ? BARE.exec(behind) : null);
    const word = match?.[1] ?? match?.[2];
    const won = match ?? WON.exec(behind) ?? LED.exec(behind);
    if (won === null) return [];
    const rank = word === undefined ? 1 : rankOf(word);
    const contest = CONTEST.exec(behind.slice(won[0].length))?.[1]?.split(/[\s,]+/u) ?? [];
    return [{ name: m.name, type: m.type, rank, contest, passage: { start: m.start, end: m.end, text: m.text } }];
  });
});

const ORDINAL = '(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:nd|rd|th))';
const HOME = '(?:,[^,]{1,40},)?(?: (?:of|from) \\p{Lu}[\\p{L}-]+)?(?:, \\d\\d,)?(?: only| just)?';
const FINISHED = new RegExp(
  `^${HOME} (?:(?:finished|came|came home|came in|placed|ended up|crossed the line) (?:in )?(?:an? |the )?(?:[a-z]+ )?${ORDINAL}(?! (?:of|time|year|week|day|month|round|half|set|goal))\\b|(?:took|claimed|secured|grabbed|earned|settled for|had to settle for|was) (?:in )?${ORDINAL}(?= place\\b|[.,;]|$| (?:in|at|behind|ahead|with|and|on)\\b))`,
  'u',
);
/** "In the 1,500 metres", "of the slalom". */
const CONTEST = /^(?: place)? (?:in|of|at) (?:the |an? )?([\p{Ll}\d][\p{L}\d,'’ -]{2,40})/u;
const BARE = new RegExp(`^(?: (?:of|from) \\p{Lu}[\\p{L}-]+)? ${ORDINAL}(?=[.,;]|$| (?:and|with|in)\\b)`, 'u');
/** "Roth won, with Falk second". */
const BESIDE = /(?:\b(?:with|and|ahead of)|,) (?:\p{Lu}\p{L}+['’]s )?$/u;
const WON =
  /^(?:,[^,]{1,40},)?(?: (?:of|from) \p{Lu}[\p{L}-]+)? (?:has )?w(?:on|ins) (?:the|an?) (?:[\p{L}\d-]+ ){0,4}?(?:race|stage|marathon|final|regatta|rally|sprint|slalom|downhill|event|grand prix|derby|tournament|contest|competition)\b/u;
/** "Is the biggest party", "came out on top", "topped the poll". */
const LED =
  /^(?:,[^,]{1,40},)? (?:(?:is|was|became|has become|will be|emerged as|remains?|remained) (?:now |still |again )?the (?:biggest|largest|strongest) (?:party|force|group|bloc)\b|(?:came|finished|ended up) (?:first|top|on top)\b|topped the (?:polls?|vote|ballot))/u;
/** A word that each of them has, so that few claims are read closer. */
const RANKED =
  /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:nd|rd|th)|won|wins|first|top|topped|biggest|largest|strongest)\b/;
/** Letters of "had to settle for an unexpected third place" behind a name with its country. */
const REACH = 110;
/** Letters of "ahead of Germany's ". */
const BEFORE = 32;
const LONGEST = 600;

const rankOf = (word: string): number => {
  const rank = WORDS.indexOf(word);
  return rank === -1 ? Number.parseInt(word, 10) : rank;
};
const WORDS: readonly string[] = ' first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** What tells one contest of several: the women's, the juniors', a heat, a year gone by. */
const limitsIn = ({ claim }: Statement): string =>
  [...new Set(claim.text.slice(0, LONGEST).toLowerCase().match(LIMITS) ?? [])].sort().join(' ');
const LIMITS =
  /\b(?:wom[ae]n|m[ae]n|girls?|boys?|juniors?|under-\d+|relay|doubles|mixed|team (?:event|race|pursuit|relay|time trial)|heats?|semi-?finals?|qualif\w+|halfway|half-time|opening|overall|last (?:year|season|time|month|week)|(?:19|20)\d\d|ago|previous|earlier|first round|prologue|standings|table|ranking|general)\b/g;
