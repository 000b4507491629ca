import { lemmasOf } from '../../language/lemmas.ts';
import { wordGroups } from '../../language/lexicon.ts';
import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { PartyType } from '../../model/mention.ts';
import type { Passage } from '../../model/place.ts';
import { areAlike } from './alike.ts';
import { subjectHead } from './deeds.ts';
import { earlierOf } from './moments.ts';
import { polesIn, readPoles, type Pole } from './poles.ts';
import { passageAt } from './passage-at.ts';
import { remembered } from './remembered.ts';
import { subjectOf } from './themes.ts';
import { twoValues } from './two-values.ts';

/** Who a claim says did what a story tells of one doer: "a contractor noticed the crack". */
export interface Actor {
  readonly act: string;
  /** What they are ("contractor"), or their name where names tell doers apart. */
  readonly who: string;
  readonly passage: Passage;
}

/** How surely two kinds of people credited with one act in a story exclude each other. */
const SURE = 0.65;

/** Other doers of one act: "firefighters brought the girl out", "her uncle dug the child out". */
export function otherActors(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const [mine, theirs] = [actorsIn(left), actorsIn(right)];
  const [a, b] = [mine[0], theirs.find(({ act }) => act === mine[0]?.act)];
  if (a === undefined || b === undefined || mine.length > 1 || theirs.length > 1 || !exclude(a, b)) return [];
  if (earlierOf(left, right, true) !== undefined || isOfOther(left, right, a.act)) return [];
  return [
    twoValues(
      left,
      { value: a.who, passage: a.passage },
      right,
      { value: b.who, passage: b.passage },
      { confidence: SURE, byStory: true },
    ),
  ];
}

/** "The festival is paid for by the state", "the concert is paid for by a bank": what is paid for. */
function isOfOther(left: Statement, right: Statement, act: string): boolean {
  if (act !== PAYING) return false;
  const [l, r] = [left, right].map((statement) => {
    const pole = polesIn(statement, readPoles('credited-acts')).find(({ question }) => question === PAYING);
    return pole === undefined
      ? undefined
      : /^(?:be|is|are|was|were)\b/i.test(pole.text) || pole.passive
        ? subjectOf(pole).at(-1)
        : undefined;
  });
  return l !== undefined && r !== undefined && l.tag === 'NN' && r.tag === 'NN' && !areAlike(l, r);
}

function exclude(a: Actor, b: Actor): boolean {
  const [l, r] = [a.who.toLowerCase().split(' '), b.who.toLowerCase().split(' ')];
  return !l.some((part) => r.includes(part));
}

/** Acts whose doers are told apart by their names begin with it. */
const NAMED = 'named';
/** Acts whose doers are told apart as bodies, by their names. */
const BODIES = 'body';
/** The act of those who bear a cost, firms and bodies by their names. */
const PAYING = 'paying';

/** The doers of such acts in a claim; none where it is only hoped for or denied. */
export const actorsIn = remembered((statement: Statement): readonly Actor[] =>
  polesIn(statement, readPoles('credited-acts')).flatMap((pole): Actor[] => {
    if (pole.denied || (pole.hedge !== undefined && pole.hedge !== 'planned')) return [];
    if (pole.question.startsWith(NAMED)) return namedDoer(statement, pole, ['person']);
    if (pole.question.startsWith(BODIES)) return namedDoer(statement, pole, ['organisation', 'group']);
    const payer = pole.question === PAYING ? namedDoer(statement, pole, ['organisation']) : [];
    if (payer.length > 0) return payer;
    const doer = doerBehind(statement, pole) ?? (pole.passive ? undefined : doerBefore(statement, pole));
    const who = doer && kindOf(doer);
    return doer === undefined || who === undefined
      ? []
      : [{ act: pole.question, who, passage: passageAt(statement, doer) }];
  }),
);

/** The word before the act that says what its doer is, the first of a sentence that begins with "It was". */
function doerBefore(statement: Statement, pole: Pole): Term | undefined {
  const { claim, terms } = statement;
  const before = terms.filter(
    (term) => term.end <= pole.start && kindOf(term) !== undefined && !beginsName(statement, term),
  );
  if (IT_WAS.test(claim.text)) return before[0];
  const head = subjectHead(statement, pole);
  // "His mother, Ada Roth, pulled him out".
  const beside =
    head !== undefined && kindOf(head) === undefined
      ? subjectOf(pole).findLast((term) => kindOf(term) !== undefined && !beginsName(statement, term))
      : undefined;
  return (
    beside ??
    (head !== undefined && beginsName(statement, head) ? undefined : head) ??
    before.findLast(({ start }) => start >= pole.start - BEHIND)
  );
}
/** "Friends of Lake Orno". */
export const beginsName = ({ document }: Statement, { start, end }: Term): boolean =>
  /^\p{Lu}\S* (?:of|for) (?:the )?\p{Lu}/u.test(document.text.slice(start, end + NAME));
/** Letters of " for the " and a capital. */
const NAME = 10;
const IT_WAS = /^\W*it was\b/i;

/** The noun behind "by" in the clause of the act. */
function doerBehind({ document, terms }: Statement, { clause, end }: Pole): Term | undefined {
  const by = BY.exec(document.text.slice(end - BY_ITSELF, clause.end + BEHIND));
  if (by === null) return undefined;
  const from = end - BY_ITSELF + by.index + by[0].length;
  // "A lorry driver" and "a cleaner", which the tagger takes for an adjective.
  const there = terms.filter(({ start }) => start >= from && start < from + BEHIND);
  const last = there.findIndex((term, at) => (there[at + 1]?.start ?? Number.POSITIVE_INFINITY) > term.end + 1);
  return there.slice(0, last + 1).findLast((term) => kindOf(term) !== undefined) ?? there[last];
}
const BY = /\bby\s/i;
/** Letters of "by", which may end the act itself. */
const BY_ITSELF = 2;
/** Letters behind "by" in which the noun stands. */
const BEHIND = 40;

function namedDoer(statement: Statement, pole: Pole, types: readonly PartyType[]): Actor[] {
  const persons = statement.claim.mentions.filter((m) => m.kind === 'party' && types.includes(m.type));
  const own = /\b(?:by|of)$/u.test(pole.text)
    ? persons.find(({ start }) => start >= pole.end && start < pole.clause.end + BEHIND)
    : persons.findLast(
        ({ end, start }) => end <= pole.start && start >= Math.min(pole.clause.start, pole.start - BEHIND),
      );
  return own === undefined || !/^\p{Lu}/u.test(own.text)
    ? []
    : [{ act: pole.question, who: own.text, passage: { start: own.start, end: own.end, text: own.text } }];
}

let kinds: ReadonlyMap<string, string> | undefined;

/** What somebody is whom news credits with an act, the same for nouns that tell the same; undefined for all other words. */
export function kindOf({ lower }: Term): string | undefined {
  kinds ??= new Map([...wordGroups('doers')].flatMap(([kind, words]) => words.map((word) => [word, kind] as const)));
  const own = kinds.get(lower);
  return (
    own ??
    lemmasOf(lower)
      .map((lemma) => kinds?.get(lemma))
      .find((kind) => kind !== undefined)
  );
}
