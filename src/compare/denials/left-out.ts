import { lemmasOf } from '../../language/lemmas.ts';
import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Polarity } from '../../model/mention.ts';
import { areAlike, isNameOf } from '../reading/alike.ts';
import { clauseAt, type Clause } from '../reading/clauses.ts';
import { isDispute } from '../reading/disputes.ts';
import { denialsIn, hedgeOf, isDenied, mayBeDenied } from '../reading/modality.ts';
import { earlierOf } from '../reading/moments.ts';
import { isOfDraft } from '../apart/other-things.ts';
import { passageAt } from '../reading/passage-at.ts';

/** How surely what a text is said to leave out and what the other says stands in it exclude each other. */
const SURE = 0.75;
/** Letters between "not" and its verb: "does not explicitly cover". */
const REACH = 24;

/** Verbs by which a treaty, a plan or a report has something in it. */
const HOLDING: ReadonlySet<string> = new Set(
  'cover include contain provide foresee envisage involve entail allow permit authorise authorize extend guarantee require'.split(
    ' ',
  ),
);
/** What such a verb lets be may be done. */
const ALLOWING: ReadonlySet<string> = new Set('allow permit authorise authorize'.split(' '));
/** Verbs by which a text speaks of somebody; what it does to them is spoken of too. */
const SPEAKING: ReadonlySet<string> = new Set('mention name address discuss identify criticise criticize'.split(' '));
/** What such things are called; a sentence that names none may still be of it. */
const TEXT =
  /^(?:accord|act|agreement|bill|budget|contract|convention|deal|decree|document|draft|judg(?:e)?ment|law|letter|measure|order|package|pact|paper|plan|policy|proposal|protocol|report|resolution|review|rule|scheme|settlement|statement|study|text|treaty|truce|ceasefire)s?$/u;

/** What `denier` says a text leaves out and `other` says is in it: "the deal does not include compensation", "victims will be compensated under the deal". */
export function leftOut(denier: Statement, other: Statement): Omit<Comparison, 'rule'>[] {
  if (denialsIn(denier).length === 0 || earlierOf(denier, other, true) !== undefined) return [];
  for (const negation of denialsIn(denier)) {
    const clause = clauseAt(denier, negation.start);
    const verb = clause && verbBehind(negation, denier);
    if (clause === undefined || verb === undefined || clause.telling || hedgeOf(denier, verb) !== undefined) continue;
    const subject = clause.subject.filter(({ lower }) => TEXT.test(lower));
    const nouns = clause.terms.filter(({ start, tag }) => start >= verb.end && /^(?:NNS?|VBG)$/u.test(tag));
    // "The harbour master" is a master.
    const head = nouns.findIndex((noun, at) => (nouns[at + 1]?.start ?? Number.POSITIVE_INFINITY) > noun.end + 1);
    const [thing, limits] = [nouns[head], nouns.slice(head + 1)];
    if (subject.length === 0 || thing === undefined) continue;
    if (isOfDraft(denier) !== isOfDraft(other)) continue;
    const match = other.terms.find((term) => tellsOf(thing, verb, subject, term, other));
    const there = match && clauseAt(other, match.start);
    if (match === undefined || there === undefined) continue;
    const isMet = (term: Term): boolean => other.terms.some((each) => each !== match && areAlike(term, each));
    if (limits.length > 0 && !limits.some(isMet)) continue;
    // "The sale to children", "the sale to adults".
    if (!limits.every(isMet) && hasOwnLimits(match, there, [thing, ...limits, ...subject])) continue;
    const isNamed = subject.some(isMet);
    // "The insurer will cover the cost" is not of the deal.
    if (!isNamed && (limits.length === 0 || !match.tag.startsWith('VB'))) continue;
    return [
      {
        outcome: isDispute(denier, thing, other, match) ? 'different' : 'incompatible',
        reason: `one says ${thing.lower} is left out, the other that it is in it`,
        confidence: SURE,
        ...(!isNamed && { byStory: true }),
        left: {
          value: `not ${verb.stem} ${thing.stem}`,
          passage: passageAt(denier, { start: negation.start, end: Math.max(negation.end, thing.end) }),
        },
        right: { value: match.stem, passage: passageAt(other, match) },
      },
    ];
  }
  return [];
}

const hasOwnLimits = (match: Term, { terms }: Clause, known: readonly Term[]): boolean =>
  terms.some(
    (term) => term.start > match.end && /^NNS?$/u.test(term.tag) && !known.some((each) => areAlike(each, term)),
  );

function verbBehind({ text, end }: Polarity, { terms }: Statement): Term | undefined {
  if (!/^(?:not|n['’]t)$/i.test(text)) return undefined;
  const verb = terms.find(({ start, tag }) => start >= end && start <= end + REACH && tag.startsWith('VB'));
  return verb !== undefined && (isOneOf(HOLDING, verb) || isOneOf(SPEAKING, verb)) ? verb : undefined;
}

const isOneOf = (verbs: ReadonlySet<string>, { lower }: Term): boolean =>
  lemmasOf(lower).some((lemma) => verbs.has(lemma));

/** Whether a word of the other claim says that the thing is in the text. */
function tellsOf(thing: Term, verb: Term, subject: readonly Term[], term: Term, other: Statement): boolean {
  const there = clauseAt(other, term.start);
  if (there === undefined || there.telling || isDenied(other, term) || mayBeDenied(other, term)) return false;
  const hedge = hedgeOf(other, term);
  if (hedge !== undefined && hedge.value !== 'planned' && !isOneOf(ALLOWING, verb)) return false;
  if (term.tag.startsWith('VB') && isOneOf(HOLDING, verb)) return isNameOf(thing, term) || thing.stem === term.stem;
  if (!areAlike(thing, term) || !there.heads.includes(term)) return false;
  const verbs = there.terms.filter(({ tag }) => tag.startsWith('VB'));
  if (isOneOf(HOLDING, verb)) return verbs.some((each) => isOneOf(HOLDING, each));
  return verbs.some(({ end }) => end <= term.start) && isSaidOf(subject, there);
}

const isSaidOf = (subject: readonly Term[], there: Clause): boolean =>
  subject.some((term) => there.subject.some((each) => areAlike(term, each)));
