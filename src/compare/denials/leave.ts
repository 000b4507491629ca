import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import { areAlike } from '../reading/alike.ts';
import { clauseAt, type Clause } from '../reading/clauses.ts';
import { earlierOf } from '../reading/moments.ts';
import { passageAt } from '../reading/passage-at.ts';
import { remembered } from '../reading/remembered.ts';
import { twoValues } from '../reading/two-values.ts';

/** An act that somebody is told to be free to do, or not to be. */
interface Leave {
  readonly given: boolean;
  readonly verb: Term;
  readonly start: number;
  readonly clause: Clause;
}

const SURE = 0.7;

/** What one claim has somebody free to do and the other forbids: "boats may fish inside the zone", "boats will not be allowed to fish in the zone". */
export function otherLeave(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const theirs = leavesIn(right);
  if (theirs.length === 0 || earlierOf(left, right, true) !== undefined || hoursIn(left) !== hoursIn(right)) return [];
  for (const a of leavesIn(left)) {
    const b = theirs.find((each) => each.given !== a.given && areAlike(each.verb, a.verb));
    if (b === undefined || !areOfOne(a, b)) continue;
    const [l, r] = [passageOf(left, a), passageOf(right, b)];
    return [
      twoValues(
        left,
        { value: valueOf(a), passage: l },
        right,
        { value: valueOf(b), passage: r },
        { confidence: SURE, reason: `one allows "${a.verb.lower}", the other forbids it` },
      ),
    ];
  }
  return [];
}

/** "At noon", "at night": what is allowed at one time is forbidden at another. */
const hoursIn = ({ claim }: Statement): string =>
  claim.mentions
    .filter((m) => m.kind === 'time' && m.type !== 'date')
    .map(({ text }) => text.toLowerCase())
    .join(' ');

const passageOf = (statement: Statement, { start, verb }: Leave) => passageAt(statement, { start, end: verb.end });
const valueOf = ({ given, verb }: Leave): string => `${given ? 'may' : 'may not'} ${verb.lower}`;

/** Whether nobody else and nothing else is meant: who is free to do it, and to what or where. */
function areOfOne(a: Leave, b: Leave): boolean {
  const [mine, theirs] = [subjectOf(a), subjectOf(b)];
  if (mine.length > 0 && theirs.length > 0 && !meet(mine, theirs)) return false;
  const [l, r] = [behind(a), behind(b)];
  if (l.length === 0 || r.length === 0) return l.length === r.length && mine.length > 0 && theirs.length > 0;
  return meet(l, r) && isWithin(l, r) && isWithin(r, l);
}

/** Whether all words of one are in the other, but for a noun whose own adjective is: "Faroese waters", "the Faroese zone"; "phones in class" are not "phones at lunch". */
const isWithin = (few: readonly Term[], many: readonly Term[]): boolean =>
  few.every(
    (term, at) =>
      isIn(term, many) ||
      (term.tag.startsWith('NN') && at > 0 && few[at - 1]?.end === term.start - 1 && isIn(few[at - 1], many)),
  );

const isIn = (term: Term | undefined, terms: readonly Term[]): boolean =>
  term !== undefined && terms.some((other) => areAlike(term, other));

const meet = (a: readonly Term[], b: readonly Term[]): boolean => a.some((x) => b.some((y) => areAlike(x, y)));

const subjectOf = ({ clause, start }: Leave): readonly Term[] =>
  clause.heads.filter(({ end }) => end <= start).length > 0
    ? clause.heads.filter(({ end }) => end <= start)
    : clause.subject.filter(({ end }) => end <= start);

const behind = ({ clause, verb }: Leave): readonly Term[] =>
  clause.terms.filter(({ start, tag }) => start >= verb.end && !tag.startsWith('RB') && tag !== 'CD');

/** Whether a claim has a word of leave at all, so that few are read closer. */
const ANY = /\b(?:may|can|cannot|allow|permit|free|entitled|must not|banned|barred|forbidden|prohibited|right)/i;

const leavesIn = remembered((statement: Statement): readonly Leave[] => {
  const text = statement.claim.text.slice(0, LONGEST);
  if (!ANY.test(text)) return [];
  return [
    ...leaves(statement, text, WITHHELD, false),
    ...(NEGATED.test(text) ? [] : leaves(statement, text, GIVEN, true)),
  ];
});

const leaves = (statement: Statement, text: string, pattern: RegExp, given: boolean): Leave[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const start = statement.claim.start + match.index;
    const verb = statement.terms.find((term) => term.start === start + match[0].length);
    const clause = clauseAt(statement, start);
    return verb === undefined || clause === undefined || !/^(?:VB|NN)/.test(verb.tag)
      ? []
      : [{ given, verb, start, clause }];
  });

const WITHHELD =
  /\b(?:(?:not|no longer|never|n['’]t) (?:be |been |being )?(?:allowed|permitted|authorised|authorized|entitled|free) to |(?:may|must) (?:not|no longer) |(?:banned|barred|forbidden|prohibited|excluded) from |forbidden to )/gi;
const GIVEN =
  /\b(?:may|(?:be|are|is|was|were|been) (?:still |also |again |now )?(?:allowed|permitted|free|entitled) to|ha(?:s|ve|d) the right to) (?:still |also |again |now )?/gi;
/** A claim that denies anything tells of leave that is not read surely enough. */
const NEGATED = /\b(?:not|no|without|never|nobody|none|nor|neither|cannot|if|unless|only)\b|n['’]t\b/i;
const LONGEST = 600;
