import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import { mayBeOne, tellsSex } from '../reading/one-bearer.ts';
import { clauseAt } from '../reading/clauses.ts';
import { areTiedApart } from '../reading/tied-nouns.ts';
import type { Rule } from '../rule.ts';
import type { Placed } from '../reading/themes.ts';
import { areOfOtherOnes } from './other-ones.ts';
import { mayHaveChanged, isNewSince } from './since-then.ts';
import { aimsDiffer, compoundsDiffer } from './other-things.ts';

/** The rule, without what it holds against each other though it is told of two bearers or of two times. */
export const ofOneBearer = (rule: Rule): Rule => ({
  ...rule,
  run: (left, right) => amongOneBearer(left, right, rule.run(left, right)),
});

/** The comparisons but those that hold two bearers, or two times of one, against each other. */
export const amongOneBearer = (
  left: Statement,
  right: Statement,
  found: readonly Comparison[],
): readonly Comparison[] =>
  found.filter(({ outcome, rule, left: { passage: l }, right: { passage: r } }) => {
    if (outcome !== 'incompatible') return true;
    if (mayHaveChanged(left, l, right, r, FIGURES.has(rule)) || (rule === 'person' && isNewSince(left, l, right, r)))
      return false;
    return !ASKED.has(rule) || !areOfOtherBearers(left, l, right, r, rule);
  });

const FIGURES: ReadonlySet<Comparison['rule']> = new Set(['quantity', 'money', 'percent', 'ordinal', 'rate-of-change']);

/** Rules that hold one fact of one bearer against each other; of the rest the bearers are the fact, or they have none. */
const ASKED: ReadonlySet<Comparison['rule']> = new Set([
  'status',
  'opposite',
  'polarity',
  'date',
  'time-of-day',
  'duration',
  'place',
  'quantity',
  'money',
  'percent',
  'rate-of-change',
  'ordinal',
]);

/** Those of them that ask nothing else of the nouns around; the rule on places compares what ties one to a place. */
const OF_MENTIONS: ReadonlySet<Comparison['rule']> = new Set([
  'date',
  'time-of-day',
  'duration',
  'quantity',
  'money',
  'percent',
  'rate-of-change',
]);

/** "Half of the money goes to schools", "a third of it to hospitals". */
const AIMED: ReadonlySet<Comparison['rule']> = new Set(['quantity', 'money', 'percent']);

/**
 * Whether what a rule holds against each other is told of two bearers: nearly the same words, and in the one place where they part two nouns that
 * cannot stand for one thing. "The pilots accepted the offer", "the cabin crew rejected the offer".
 */
function areOfOtherBearers(left: Statement, l: Span, right: Statement, r: Span, rule: string): boolean {
  const [a, b] = [placedAt(left, l), placedAt(right, r)];
  if (a === undefined || b === undefined) return false;
  return (
    prefixesDiffer(left, subjectOf(a), right, subjectOf(b)) ||
    areSetApart(left, a, subjectOf(a), right, b, subjectOf(b)) ||
    (rule !== 'ordinal' &&
      (areSetApart(left, a, objectOf(a), right, b, objectOf(b)) ||
        areSetApart(left, a, secondOf(a), right, b, secondOf(b)))) ||
    daysBehindDiffer(left, objectOf(a), right, objectOf(b)) ||
    areOwnedApart(left, subjectOf(a), right, subjectOf(b)) ||
    areOwnedApart(left, objectOf(a), right, objectOf(b)) ||
    areOfOtherNames(left, subjectOf(a), right, subjectOf(b)) ||
    areOfOtherNames(left, objectOf(a), right, objectOf(b)) ||
    (OF_MENTIONS.has(rule) &&
      (areOfOtherOnes(left, a, right, b) ||
        compoundsDiffer(a, b) ||
        areTiedApart(left, a.clause, right, b.clause) ||
        (AIMED.has(rule) && aimsDiffer(left, a, right, b))))
  );
}

const placedAt = (statement: Statement, span: Span): Placed | undefined => {
  const clause = clauseAt(statement, span.start);
  return clause && { start: span.start, end: span.end, clause };
};

/** "The president", "the vice-president". */
const prefixesDiffer = (left: Statement, x: Term | undefined, right: Statement, y: Term | undefined): boolean =>
  x !== undefined && y !== undefined && x.stem === y.stem && prefixOf(left, x) !== prefixOf(right, y);

const prefixOf = ({ document }: Statement, { start }: Term): string =>
  PREFIX.exec(document.text.slice(Math.max(0, start - PREFIX_REACH), start))?.[1]?.toLowerCase() ?? '';
const PREFIX = /\b(vice|deputy|co|assistant|semi|quarter)[- ]$/i;
/** Letters of "assistant ", and one before. */
const PREFIX_REACH = 11;

/** The one noun that a clause is said of, where its own words name it. */
const subjectOf = ({ clause: { subject, carried } }: Placed): Term | undefined =>
  carried || subject.length !== 1 ? undefined : subject[0];

/** The first noun behind it that no preposition governs. */
const objectOf = ({ clause: { heads, subject }, start, end }: Placed): Term | undefined =>
  heads.find((head) => !subject.includes(head) && (head.end <= start || head.start >= end));

/** The second one: "gave the patient an injection". */
const secondOf = (placed: Placed): Term | undefined => {
  const first = objectOf(placed);
  return first && placed.clause.heads.find((head) => head.start > first.end);
};

/** "Forbade the march on Saturday", "allowed the march on Sunday". */
function daysBehindDiffer(left: Statement, x: Term | undefined, right: Statement, y: Term | undefined): boolean {
  if (x === undefined || y === undefined || !areAlike(x, y)) return false;
  const [l, r] = [dayBehind(left, x), dayBehind(right, y)];
  return l !== undefined && r !== undefined && l !== r;
}
const dayBehind = ({ document }: Statement, { end }: Term): string | undefined =>
  /^ on ([A-Z][a-z]+day)\b/.exec(document.text.slice(end, end + DAY_REACH))?.[1];
/** Letters of " on Wednesday". */
const DAY_REACH = 14;

function areSetApart(
  left: Statement,
  a: Placed,
  x: Term | undefined,
  right: Statement,
  b: Placed,
  y: Term | undefined,
): boolean {
  if (x === undefined || y === undefined || !isNoun(x) || !isNoun(y) || mayBeOne(x, y)) return false;
  if (isOfAll(left, x) || isOfAll(right, y)) return false;
  // "The jury took no action", "a car was fined".
  if (isPassive(left, a) !== isPassive(right, b)) return false;
  if (right.terms.some((term) => areAlike(x, term)) || left.terms.some((term) => areAlike(y, term))) return false;
  const [mine, theirs] = [restOf(left, a, x), restOf(right, b, y)];
  const areTold = !isOfNone(left, a) && !isOfNone(right, b) && meet(mine, theirs);
  if (!areTold && !meet(wordsOf(left, a, x), wordsOf(right, b, y))) return false;
  return isWithin(mine, right) || isWithin(theirs, left);
}

const isPassive = ({ document }: Statement, { clause: { terms, start } }: Placed): boolean =>
  terms.some(
    (term) =>
      term.tag === 'VBN' && BEING.test(document.text.slice(Math.max(start, term.start - BEING_REACH), term.start)),
  );
const BEING = /\b(?:be|is|are|was|were|been|being)(?: not| [a-z]+ly)? $/i;
/** Letters of "being not " and the like. */
const BEING_REACH = 20;

/** "The president's plane", "the minister's plane". */
function areOwnedApart(left: Statement, x: Term | undefined, right: Statement, y: Term | undefined): boolean {
  if (x === undefined || y === undefined || !areAlike(x, y)) return false;
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
const ownerOf = ({ terms, document }: Statement, { start }: Term): Term | undefined =>
  terms.find(
    (term) => start - term.end <= BESIDE && start > term.end && /^['’]s? /u.test(document.text.slice(term.end, start)),
  );

/** "The French ambassador", "the Russian ambassador": one noun behind two names of which neither stands in the other claim. */
function areOfOtherNames(left: Statement, x: Term | undefined, right: Statement, y: Term | undefined): boolean {
  if (x === undefined || y === undefined || !isNoun(x) || !areAlike(x, y)) return false;
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

const meet = (l: readonly Term[], r: readonly Term[]): boolean => l.some((x) => r.some((y) => areAlike(x, y)));

/** What tells an act, and whom it is done to: "knew", "knew nothing"; "accepted the offer", "rejected the offer". */
/** "Police have no suspects" is not told of the police. */
const isOfNone = ({ document }: Statement, { start, end }: Span): boolean =>
  /^(?:no|none|nobody)\b/i.test(document.text.slice(start, end));

const wordsOf = (statement: Statement, placed: Placed, bearer: Term): readonly Term[] => {
  const object = objectOf(placed);
  const isNone = isOfNone(statement, placed);
  return placed.clause.terms.filter(
    (term) =>
      term !== bearer &&
      (term.tag.startsWith('VB') ||
        term === object ||
        (!isNone && term.start >= placed.start && term.end <= placed.end)),
  );
};

/** "Nobody", "none of the customers", "the whole herd", "their value": of all, or of whom the sentence before is. */
const isOfAll = ({ document }: Statement, { start, lower }: Term): boolean =>
  ALL.has(lower) ||
  (!tellsSex(lower) && OWNED.test(document.text.slice(Math.max(0, start - ALL_REACH), start))) ||
  OF_ALL.test(document.text.slice(Math.max(0, start - ALL_REACH), start));
const ALL: ReadonlySet<string> = new Set([
  'nobody',
  'none',
  'nothing',
  'everyone',
  'everybody',
  'everything',
  'all',
  'neither',
]);
const OF_ALL = /\b(?:no|none|nobody|neither|all|every|each|both|any|whole)\b[^.,;]{0,20}$/i;
const OWNED = /\b(?:his|her|its|their|my|our) (?:[a-z]+ )?$/i;
/** Letters of "none of the other three ". */
const ALL_REACH = 24;

const isNoun = ({ tag }: Term): boolean => tag === 'NN' || tag === 'NNS';

const AUXILIARY = / (?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|should)\b/i;

/** What a claim says beside a noun, what limits it and what stands against the other claim. */
function restOf({ terms, document }: Statement, { start, end }: Placed, noun: Term): readonly Term[] {
  const verb = terms.find((term) => term.start > noun.end && term.tag.startsWith('VB'))?.start ?? start;
  const auxiliary = AUXILIARY.exec(document.text.slice(noun.end, start))?.index ?? Infinity;
  const limited = Math.max(noun.end, Math.min(verb, noun.end + auxiliary, start));
  return terms.filter(
    (term) =>
      /^(?:NN|VB|JJ)/u.test(term.tag) &&
      !(term.start >= noun.start && term.end <= limited) &&
      !(term.end < noun.start && noun.start - term.end <= BESIDE) &&
      !(term.start >= start && term.end <= end),
  );
}
/** Letters between an owner and what is owned: "'s ". */
const BESIDE = 3;

const isWithin = (rest: readonly Term[], { terms }: Statement): boolean =>
  rest.every((term) => terms.some((other) => areAlike(term, other)));
