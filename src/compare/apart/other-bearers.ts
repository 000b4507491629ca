import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import { mayBeOne, tellsSex } from '../reading/one-bearer.ts';
import { clauseAt } from '../reading/clauses.ts';
import { areTiedApart } from '../reading/tied-nouns.ts';
import { isCountry } from '../reading/sizes-of-places.ts';
import type { Rule } from '../rule.ts';
import type { Placed } from '../reading/themes.ts';
import { areOfOtherOnes } from './other-ones.ts';
import { areNounsApart, areOfOneOwner, isNoun } from './limited-nouns.ts';
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

const OF_TIMES: ReadonlySet<Comparison['rule']> = new Set(['date', 'time-of-day', 'duration']);

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
    (isOfSubject(left, a) && isOfSubject(right, b)) ||
    areNounsApart(left, subjectOf(a), right, subjectOf(b), OF_TIMES.has(rule)) ||
    areNounsApart(left, objectOf(a), right, objectOf(b), OF_TIMES.has(rule)) ||
    areSetApart(left, a, subjectOf(a), right, b, subjectOf(b)) ||
    (rule !== 'ordinal' &&
      (areSetApart(left, a, objectOf(a), right, b, objectOf(b)) ||
        areSetApart(left, a, secondOf(a), right, b, secondOf(b)))) ||
    (rule !== 'place' && countriesDiffer(left, a, right, b)) ||
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

/** "The wine from the north slope was bad": a side that only tells which wine. */
function isOfSubject({ document }: Statement, { start, end, clause }: Placed): boolean {
  if (!/^(?:north|south|east|west)/i.test(document.text.slice(start, end))) return false;
  const subject = subjectOf({ start, end, clause });
  return (
    subject !== undefined &&
    subject.end < start &&
    !clause.terms.some(({ tag, start: at }) => tag.startsWith('VB') && at < start) &&
    !AUXILIARY.test(document.text.slice(clause.start, start))
  );
}

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

/** "Makes a profit in Germany", "makes a loss in Italy". */
function countriesDiffer(left: Statement, a: Placed, right: Statement, b: Placed): boolean {
  const [mine, theirs] = [countryBehind(left, a), countryBehind(right, b)];
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}
/** The only country of a claim, where it stands behind "in" and behind what is told. */
const countryBehind = ({ claim, document }: Statement, { end, clause }: Placed): string | undefined => {
  const [place, ...others] = claim.mentions.filter((m) => m.kind === 'party' && m.type === 'place');
  return place?.kind === 'party' &&
    others.length === 0 &&
    isCountry(place) &&
    place.start >= end &&
    place.end <= clause.end &&
    / in (?:the )?$/i.test(document.text.slice(Math.max(0, place.start - IN_REACH), place.start))
    ? place.name
    : undefined;
};
/** Letters of " in the ". */
const IN_REACH = 8;

function areSetApart(
  left: Statement,
  a: Placed,
  x: Term | undefined,
  right: Statement,
  b: Placed,
  y: Term | undefined,
): boolean {
  if (x === undefined || y === undefined || !isNoun(x) || !isNoun(y)) return false;
  if (areOfOneOwner(left, x, right, y) ? areAlike(x, y) : mayBeOne(x, y)) return false;
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
