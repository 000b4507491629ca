import type { Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import { clauseAt, type Clause } from '../reading/clauses.ts';
import { isHisKin, titlesDiffer } from './other-people.ts';

/**
 * Whether a denial is of something that goes with what it denies and is otherwise in the other claim: "not damaged by the quake" and "damaged by a
 * barge", "not open on Mondays" and "open on Sunday", "not built in Spain" and "built in Portugal". A sentence denies what it goes into
 * (Jackendoff 1972 calls it the focus of the negation).
 */
export function isDeniedOtherwise(denier: Statement, denied: Span, other: Statement, affirmed: Span): boolean {
  const [a, b] = [clauseAt(denier, denied.start), clauseAt(other, affirmed.start)];
  if (a === undefined || b === undefined) return false;
  const [mine, theirs] = [textOf(denier, a), textOf(other, b)];
  return (
    (!AS_YET.test(mine) && isTurned(DAY.exec(mine)?.[1], DAY.exec(theirs)?.[1])) ||
    isWithManner(mine, other) ||
    isOfOneKind(denier, denied, other) ||
    isSincePassed(denier, a, other, b) ||
    adjunctsDiffer(denier, denied, a, other, affirmed, b) ||
    titlesDiffer({ ...denied, clause: a }, { ...affirmed, clause: b }) ||
    (b.carried && isHisKin(denier, { ...denied, clause: a })) ||
    (a.carried && isHisKin(other, { ...affirmed, clause: b }))
  );
}

const textOf = ({ document }: Statement, { start, end }: Span): string => document.text.slice(start, end);

const isTurned = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase();
/** "Had still not resigned on Friday" denies that she did on Thursday. */
const AS_YET = /\b(?:still|yet|ha(?:s|ve|d)(?: not|n['’]t))\b/i;
const DAY =
  /(?<!\b(?:by|before|until|till|since|after|from) (?:[a-z]+ )?)\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b/i;

/** "Never met him alone", "was not paid in full": a denial of the manner, which the other claim does not speak of. */
function isWithManner(denial: string, { claim }: Statement): boolean {
  const manner = MANNER.exec(denial)?.[1]?.toLowerCase();
  return manner !== undefined && !claim.text.toLowerCase().includes(manner);
}
const MANNER =
  /\b(alone|in person|in full|on time|in time|by (?:him|her|it|them)sel(?:f|ves)|together|directly|personally|publicly|in public|immediately|deliberately|intentionally|on purpose|voluntarily|by force|by name|live)\b/i;

/** "Did not win a long rally", "found no serious faults": a denial of one kind, of which the other claim knows nothing. */
function isOfOneKind(
  { document: { text }, terms }: Statement,
  { start, end }: Span,
  { terms: others }: Statement,
): boolean {
  const adjective = terms.find(
    (term) =>
      term.tag === 'JJ' &&
      ((term.start > end && /^ (?:an? |any )?$/i.test(text.slice(end, Math.min(term.start, end + ARTICLE)))) ||
        (term.start > start && term.end < end && /\bno $/i.test(text.slice(start, term.start)))),
  );
  if (adjective === undefined || others.some((term) => areAlike(term, adjective))) return false;
  const behind = /^(?:-\p{L}+)* /u.exec(text.slice(adjective.end, adjective.end + COMPOUND))?.[0];
  if (behind === undefined || (behind === ' ' && EVERY_KIND.has(adjective.lower))) return false;
  return terms.some((term) => term.start === adjective.end + behind.length && term.tag.startsWith('NN'));
}

/** Letters of " any " and one more; letters of the rest of "single-handed ". */
const ARTICLE = 6;
const COMPOUND = 20;
/** Adjectives that leave nothing out: "no single case". */
const EVERY_KIND: ReadonlySet<string> = new Set([
  'single',
  'such',
  'other',
  'further',
  'new',
  'more',
  'prior',
  'previous',
]);

/** "Nobody has been found since Tuesday", "a boy was found on Tuesday": what was before is not denied. */
function isSincePassed(denier: Statement, a: Clause, other: Statement, b: Clause): boolean {
  const since = denier.claim.mentions.find((m) => m.kind === 'time' && m.bound === 'since' && isIn(m, a));
  if (since?.kind !== 'time' || since.latest === undefined) return false;
  const latest = since.latest.slice(0, 10);
  return other.claim.mentions.some(
    (m) =>
      m.kind === 'time' &&
      isIn(m, b) &&
      m.bound === undefined &&
      m.latest !== undefined &&
      m.latest.slice(0, 10) <= latest,
  );
}

const isIn = ({ start, end }: Span, clause: Span): boolean => start >= clause.start && end <= clause.end;

/** A noun that a preposition ties to what is denied or told. */
interface Adjunct {
  readonly kind: string;
  readonly noun: Term;
}

/** Whether what is denied and what is told have adjuncts of one kind behind them, and none in common. */
function adjunctsDiffer(
  denier: Statement,
  denied: Span,
  a: Clause,
  other: Statement,
  affirmed: Span,
  b: Clause,
): boolean {
  const [mine, theirs] = [adjunctsOf(denier, denied, a), adjunctsOf(other, affirmed, b)];
  return mine.some(
    ({ kind, noun }) =>
      theirs.some((their) => their.kind === kind && isName(their.noun) === isName(noun)) &&
      !other.terms.some((term) => areAlike(term, noun)) &&
      theirs.every((their) => their.kind !== kind || !denier.terms.some((term) => areAlike(term, their.noun))),
  );
}

/** "The company" may be "Nordfarma". */
const isName = ({ tag }: Term): boolean => tag.startsWith('NNP');

function adjunctsOf({ document, claim, terms }: Statement, { end }: Span, clause: Clause): readonly Adjunct[] {
  const own = terms.filter((term) => term.start >= end && term.end <= clause.end && /^(?:NN|RB)/u.test(term.tag));
  return own.flatMap((noun, at) => {
    if (OUTDOORS.test(noun.lower)) return [{ kind: 'place', noun }];
    // The head of a noun phrase is its last noun.
    if (!noun.tag.startsWith('NN') || (own[at + 1]?.start ?? Number.POSITIVE_INFINITY) === noun.end + 1) return [];
    if (claim.mentions.some((m) => m.kind === 'time' && m.start <= noun.start && m.end >= noun.end)) return [];
    const kind = KINDS.get(
      PREPOSITION.exec(document.text.slice(Math.max(end, noun.start - REACH), noun.start))?.[1]?.toLowerCase() ?? '',
    );
    return kind === undefined ? [] : [{ kind, noun }];
  });
}
const OUTDOORS = /^(?:outdoors|indoors|abroad|overseas|online|underground|away|elsewhere)$/u;
const PREPOSITION =
  /(?<![a-zà-ÿ])(by|in|at|on|inside|near|to|from|with|against) (?:(?:the|an?|its|his|her|their|two|three|four|some|several) )?(?:[\p{L}’'-]+ ){0,2}$/u;
const REACH = 40;
const KINDS: ReadonlyMap<string, string> = new Map([
  ['by', 'doer'],
  ['in', 'place'],
  ['at', 'place'],
  ['on', 'place'],
  ['inside', 'place'],
  ['near', 'place'],
  ['to', 'to'],
  ['from', 'from'],
  ['with', 'with'],
  ['against', 'against'],
]);
