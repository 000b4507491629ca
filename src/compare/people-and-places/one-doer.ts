import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Party } from '../../model/mention.ts';
import type { Passage, Span } from '../../model/place.ts';
import { beginsName, kindOf } from '../reading/actors.ts';
import { areAlike } from '../reading/alike.ts';
import { clausesOf } from '../reading/clauses.ts';
import { type Deed, deedsOfVerbs, readVerbs, type Verbs } from '../reading/deeds.ts';
import { earlierOf } from '../reading/moments.ts';
import { mayBeOneName, shareWord } from './names-alike.ts';
import { countryOf } from './nationalities.ts';
import { passageAt } from '../reading/passage-at.ts';
import { remembered } from '../reading/remembered.ts';
import { nameOneState } from '../reading/scope.ts';
import { twoValues } from '../reading/two-values.ts';

/** How surely two doers of one deed exclude each other. */
const SURE = 0.65;

/** Another doer of a deed that is done to one thing but once: "the map was found by a cleaner", "a teacher found the map". */
export function otherDoers(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const theirs = soleDeedsIn(right);
  if (theirs.length === 0 || earlierOf(left, right, true) !== undefined) return [];
  for (const a of soleDeedsIn(left)) {
    const b = theirs.find((each) => each.deed === a.deed && areOfOne(left, a, right, each));
    if (b === undefined) continue;
    const [mine, other] = sidesThatPart(left, a, right, b);
    if (mine === undefined || other === undefined) continue;
    const [l, r] = [told(left, mine), told(right, other)];
    return [twoValues(left, l, right, r, { confidence: SURE })];
  }
  return [];
}

let verbs: Verbs | undefined;

/** The deeds of a claim that one alone has done. */
export const soleDeedsIn = remembered((statement: Statement): readonly Deed[] => [
  ...titleDeedsIn(statement),
  ...clausesOf(statement).flatMap((clause) =>
    clause.telling
      ? []
      : deedsOfVerbs(statement, clause, (verbs ??= readVerbs('sole-deeds'))).filter(
          (deed) => !isCalledByPronoun(statement, deed, clause),
        ),
  ),
]);

/** "The chairman of the trust, Ana Lund": an office that tells what somebody does to what. */
const titleDeedsIn = ({ claim, terms }: Statement): readonly Deed[] =>
  claim.mentions.flatMap((m): readonly Deed[] => {
    if (m.kind !== 'party' || m.type !== 'person' || m.role === undefined || m.antecedent !== undefined) return [];
    const [, title = '', body = ''] = TITLE.exec(m.role.toLowerCase()) ?? [];
    const deed = OF_TITLE.get(title);
    const sufferer =
      deed === undefined
        ? undefined
        : terms.findLast(({ lower, start, end }) => lower === body && (end <= m.start || start >= m.end));
    const doers = terms.filter(({ start, end }) => start >= m.start && end <= m.end);
    return deed === undefined || sufferer === undefined || doers.length === 0
      ? []
      : [{ deed, doers, sufferers: [sufferer], start: m.start, end: m.end }];
  });
const TITLE = /^(?:(?!former|deputy|vice|ex)[a-z]+ )*?([a-z-]+) of (?:[a-z-]+ )*?([a-z-]+)$/;
const OF_TITLE: ReadonlyMap<string, string> = new Map([
  ['chairman', 'chair'],
  ['chairwoman', 'chair'],
  ['chair', 'chair'],
  ['owner', 'own'],
  ['author', 'write'],
  ['composer', 'compose'],
  ['designer', 'design'],
  ['architect', 'design'],
  ['sculptor', 'carve'],
  ['inventor', 'invent'],
  ['translator', 'translate'],
]);

/** "He found it": whom a pronoun stands for is not read surely enough. */
const isCalledByPronoun = ({ document }: Statement, { start, doers, sufferers }: Deed, clause: Span): boolean =>
  [...doers, ...sufferers].some((term) => term.start < clause.start) &&
  PRONOUN.test(document.text.slice(clause.start, start));
const PRONOUN = /\b(?:he|she|it|they|we|i|you|this|that|these|those)\b/i;

/** Deeds that two who are named may share the credit of. */
const SHARED: ReadonlySet<string> = new Set(['find', 'invent', 'rescue', 'negotiate']);
/** Words that tell what is done to each of a pair by the other: one doer has one counterpart. */
const ALONE: ReadonlySet<string> = new Set(['succeed', 'marry']);

/** The sides of two like deeds that exclude each other, where the others meet. */
function sidesThatPart(
  left: Statement,
  a: Deed,
  right: Statement,
  b: Deed,
): readonly [readonly Term[], readonly Term[]] | readonly [undefined, undefined] {
  // "Led the winners with 20 points": only who is said to be led has one leader.
  if (a.deed === 'lead' && a.passive !== true && b.passive !== true) return [undefined, undefined];
  if (
    meet(a.sufferers, b.sufferers) &&
    !(SHARED.has(a.deed) && a.doers.some(isName)) &&
    exclude(left, a.doers, right, b.doers)
  )
    return [a.doers, b.doers];
  if (ALONE.has(a.deed) && meet(a.doers, b.doers) && exclude(left, a.sufferers, right, b.sufferers))
    return [a.sufferers, b.sufferers];
  return [undefined, undefined];
}

const meet = (a: readonly Term[], b: readonly Term[]): boolean => a.some((x) => b.some((y) => areAlike(x, y)));

/** Whether two rows of words name two people or bodies: two names, or nouns for people of two kinds. */
function exclude(left: Statement, a: readonly Term[], right: Statement, b: readonly Term[]): boolean {
  const [mine, theirs] = [nationalityOf(left, a), nationalityOf(right, b)];
  if (mine !== undefined && theirs !== undefined && mine !== theirs) return true;
  if (a.some(isName) !== b.some(isName) || isNamed(right, a) || isNamed(left, b)) return false;
  if (a.some(isName) && nameOneState(left, right)) return false;
  if (a.some(isName)) {
    const [l, r] = [partyAt(left, a), partyAt(right, b)];
    const [one, other] = [l?.name ?? wordsOf(a), r?.name ?? wordsOf(b)];
    return (
      (l?.type === r?.type || (areFull(a, b) && isPerson(l) && isPerson(r))) &&
      !mayBeOneName(one, other) &&
      !shareWord(one, other)
    );
  }
  const [l, r] = [kindIn(left, a), kindIn(right, b)];
  return l !== undefined && r !== undefined && l !== r;
}

const kindIn = (statement: Statement, terms: readonly Term[]): string | undefined =>
  terms.flatMap((term) => (beginsName(statement, term) ? [] : (kindOf(term) ?? [])))[0];

/** The country of the adjective right before a noun: "Dutch settlers". */
const nationalityOf = ({ terms, document }: Statement, [first]: readonly Term[]): string | undefined => {
  const before = terms.find(({ end }) => end + 1 === first?.start);
  return before && countryOf(document.text.slice(before.start, before.end));
};

const areFull = (a: readonly Term[], b: readonly Term[]): boolean => a.length > 1 && b.length > 1;
const isPerson = (party: Party | undefined): boolean => party === undefined || party.type === 'person';

const isName = ({ tag }: Term): boolean => tag.startsWith('NNP');

/** Whether a claim has one of the words anywhere: who is named in both may have a part in both. */
const isNamed = ({ terms }: Statement, words: readonly Term[]): boolean =>
  words.some(({ stem }) => terms.some((term) => term.stem === stem));

const partyAt = ({ claim }: Statement, terms: readonly Term[]): Party | undefined =>
  claim.mentions.find(
    (m): m is Party => m.kind === 'party' && terms.some(({ start, end }) => m.start <= start && m.end >= end),
  );

const wordsOf = (terms: readonly Term[]): string => terms.map(({ lower }) => lower).join(' ');

/** Whether two deeds may be done to one thing: neither "the second goal" nor "another map" is the first. */
function areOfOne(left: Statement, a: Deed, right: Statement, b: Deed): boolean {
  if (ALONE.has(a.deed)) return true;
  // "Was built by monks", "will be built by the council".
  if (a.planned !== b.planned) return false;
  const [l, r] = [limitsOf(left, a), limitsOf(right, b)];
  if (l.isAnother !== r.isAnother || (l.isAny && r.isAny)) return false;
  // "Scored two goals": of how many, and in which match?
  if (a.deed === 'score' && (l.isAny || r.isAny)) return false;
  if (l.words.length > 0 && r.words.length > 0 && !meet(l.words, r.words)) return false;
  const [here, there] = [placesIn(left), placesIn(right)];
  return here.length === 0 || there.length === 0 || here.some((place) => there.includes(place));
}

interface Limits {
  readonly isAnother: boolean;
  readonly isAny: boolean;
  readonly words: readonly Term[];
}

/** What stands before the noun for what a deed is done to. */
function limitsOf({ document, terms }: Statement, { sufferers: [first] }: Deed): Limits {
  const words: Term[] = [];
  let from = first?.start ?? 0;
  for (const term of terms.filter(({ end }) => end <= from).toReversed()) {
    if (!/^(?: |['’]s? |-)$/u.test(document.text.slice(term.end, from))) break;
    words.push(term);
    from = term.start;
  }
  const before = document.text.slice(Math.max(0, from - DETERMINER), first?.start);
  return { isAnother: ANOTHER.test(before), isAny: ANY.test(before), words };
}
const DETERMINER = 16;
const ANOTHER = /\b(?:another|other|second|third|fourth|fifth|sixth|last|next|further|more|former|first|opening)\b/i;
const ANY =
  /\b(?:an?|some|several|many|any|no|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|\d+)\s+(?:[a-z-]+\s+){0,2}$/i;

const placesIn = ({ claim }: Statement): readonly string[] =>
  claim.mentions.flatMap((m) => (m.kind === 'party' && m.type === 'place' ? [m.name] : []));

const told = (statement: Statement, terms: readonly Term[]): { readonly value: string; readonly passage: Passage } => {
  const span = {
    start: Math.min(...terms.map(({ start }) => start)),
    end: Math.max(...terms.map(({ end }) => end)),
  };
  const passage = passageAt(statement, span);
  return { value: passage.text, passage };
};
