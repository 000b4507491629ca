import { wordGroups } from '../../language/lexicon.ts';
import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Polarity } from '../../model/mention.ts';
import { areAlike, isNameOf } from '../reading/alike.ts';
import { clauseAt, type Clause } from '../reading/clauses.ts';
import { isDispute } from '../reading/disputes.ts';
import { denialsIn, hedgeOf, isDenied, isDeniedWithout, mayBeDenied } from '../reading/modality.ts';
import { earlierOf } from '../reading/moments.ts';
import { passageAt } from '../reading/passage-at.ts';

/** Share of the other words of the denying clause that the other claim must have. */
const SAME_WORDS = 0.34;
/** Letters between "no" and the last word of the noun phrase behind it: "no high-wave warning". */
const REACH = 32;
/** How surely a denied event and the same event told as a fact exclude each other. */
const SURE = 0.75;

const words = wordGroups('denied-events');
/** Verbs that add nothing to the event that stands behind them: "issued a warning", "made an arrest". */
const LIGHT_VERBS: ReadonlySet<string> = new Set(words.get('light-verbs'));
/** Nouns that add nothing to what "of" names, and those of mere telling: "no comment" denies no event. */
const IDLE_NOUNS: ReadonlySet<string> = new Set([...(words.get('light-nouns') ?? []), ...(words.get('telling') ?? [])]);

/** Events that `denier` says there were none of and that `other` tells of: "no warning was given", "they had been warned". */
export function deniedEvents(denier: Statement, other: Statement): Omit<Comparison, 'rule'>[] {
  if (denialsIn(denier).length === 0 || earlierOf(denier, other) !== undefined) return [];
  for (const negation of denialsIn(denier)) {
    const clause = clauseAt(denier, negation.start);
    const event = clause && eventAfter(negation, denier);
    if (isDeniedWithout(denier, negation)) continue;
    if (clause === undefined || event === undefined) continue;
    const match = other.terms.find((term) => tells(event, term, clause, other));
    const there = match && clauseAt(other, match.start);
    if (match === undefined || there === undefined || !sharesRest(denier, clause, event, other, match)) continue;
    if (mayBeDenied(other, match, [event])) continue;
    return [
      {
        outcome: isDispute(denier, event, other, match) ? 'different' : 'incompatible',
        reason: `one says there was no ${event.lower}, the other tells of it`,
        confidence: SURE,
        left: {
          value: `no ${event.stem}`,
          passage: passageAt(denier, { start: negation.start, end: Math.max(negation.end, event.end) }),
        },
        right: { value: match.stem, passage: passageAt(other, match) },
      },
    ];
  }
  return [];
}

/** The noun that "no" or "without" denies, the last of the noun phrase behind it. */
function eventAfter(negation: Polarity, { terms }: Statement): Term | undefined {
  if (!/^(?:no|without|not (?:a|an|one|any))$/i.test(negation.text)) return undefined;
  const behind = terms.filter(({ start, end }) => start >= negation.end && end <= negation.end + REACH);
  const last = behind.findIndex(
    (term, at) => term.tag.startsWith('NN') && (behind[at + 1]?.start ?? Number.POSITIVE_INFINITY) > term.end + 1,
  );
  const noun = behind[last];
  const between = behind.slice(0, last);
  if (noun === undefined || noun.tag.startsWith('NNP') || IDLE_NOUNS.has(noun.lower)) return undefined;
  return between.some(({ tag }) => /^(?:VB[DPZ]?|IN|NNP)/u.test(tag)) ? undefined : noun;
}

/** Whether a word of the other claim tells the event as a fact: the verb to the noun, or the noun behind such a verb as it needs. */
function tells(event: Term, term: Term, clause: Clause, other: Statement): boolean {
  const there = clauseAt(other, term.start);
  if (there === undefined || there.telling || isDenied(other, term) || hedgeOf(other, term) !== undefined) return false;
  if (isIntended(other, term)) return false;
  if (term.tag.startsWith('VB'))
    return isNameOf(event, term) && !ATTRIBUTE.test(other.document.text.slice(term.end, term.end + 2));
  return (
    term.tag.startsWith('NN') &&
    !term.tag.startsWith('NNP') &&
    areAlike(event, term) &&
    verbsOf(clause).every(isLight) &&
    verbsOf(there).some(isLight) &&
    there.heads.includes(term)
  );
}

const verbsOf = ({ terms }: Clause): Term[] => terms.filter(({ tag }) => tag.startsWith('VB'));
const isLight = ({ lower }: Term): boolean => LIGHT_VERBS.has(lower);

/** "Ordered to evacuate", "should warn": told as a wish or a purpose. */
const isIntended = ({ document }: Statement, { start }: Term): boolean =>
  /\b(?:to|should|could|can|must|would|might|may|ought)\s+(?:be\s+|have\s+(?:been\s+)?)?$/i.test(
    document.text.slice(Math.max(0, start - INTENT), start),
  );
const INTENT = 24;

/** A participle tied to a noun by a hyphen tells no event. */
const ATTRIBUTE = /^[-‐]/u;

/** Whether enough of what else the denying clause speaks of stands in the other claim. */
function sharesRest(denier: Statement, clause: Clause, event: Term, other: Statement, match: Term): boolean {
  const rest = [...clause.terms, ...(clause.carried ? clause.subject : [])].filter(
    (term) => term !== event && !isLight(term) && !IDLE_NOUNS.has(term.lower) && term.tag !== 'CD',
  );
  // "No notice was given before the gates were opened": only what goes with it tells of what it was.
  if (rest.length === 0) rest.push(...denier.terms.filter((term) => term.start >= clause.end && term.tag !== 'CD'));
  const met = rest.filter((term) => other.terms.some((each) => each !== match && areAlike(term, each)));
  return met.some(({ tag }) => tag.startsWith('NN')) && met.length / rest.length >= SAME_WORDS;
}
