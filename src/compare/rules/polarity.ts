import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Polarity } from '../../model/mention.ts';
import type { Span } from '../../model/place.ts';
import { defineClaimRule } from '../rule.ts';

/** Share of the denied words that must stand, not denied, in the other claim. */
const SAME_WORDS = 0.6;
/** Least number of shared words, so that a lone common verb never decides. */
const LEAST_WORDS = 2;

export const polarity = defineClaimRule({
  id: 'polarity',
  title: 'One affirms what the other denies',
  why: 'A "not" that one source has and the other lacks turns the fact round.',
  check: 'Look whether both speak of the same moment, and whether one of them only reports a denial.',
  status: 'stable',
  compares: 'claim',
  compare: (left, right) => [...denials(left, right, false), ...denials(right, left, true)],
});

/** What `denier` denies in words that `other` affirms. */
function denials(denier: Statement, other: Statement, swapped: boolean): Omit<Comparison, 'rule'>[] {
  const negative = negations(other);
  return negations(denier).flatMap((negation) => {
    const denied = termsIn(denier, negation.scope).filter((term) => term.tag !== 'CD');
    const predicate = denied.find(({ tag }) => tag.startsWith('VB')) ?? denied[0];
    if (predicate === undefined) return [];
    const affirmed = denied.flatMap((term) => other.terms.filter(({ stem }) => stem === term.stem).slice(0, 1));
    const match = affirmed.find(({ stem }) => stem === predicate.stem);
    if (match === undefined || affirmed.length < LEAST_WORDS || affirmed.length / denied.length < SAME_WORDS) return [];
    // What the other side denies as well, here or elsewhere in the claim, is no conflict.
    const alike = other.terms.filter(({ stem }) => stem === predicate.stem);
    if (
      alike.some((term) => negative.some(({ scope, start, end }) => holds(scope, term) || holds({ start, end }, term)))
    )
      return [];
    if (hedged(other, match) || hedged(denier, predicate)) return [];
    const mine = {
      value: `not ${predicate.stem}`,
      passage: passageOf(denier, {
        start: Math.min(negation.start, predicate.start),
        end: Math.max(negation.end, predicate.end),
      }),
    };
    const theirs = { value: match.stem, passage: passageOf(other, match) };
    return [
      {
        outcome: 'incompatible' as const,
        reason: `one denies "${predicate.lower}", the other says it`,
        confidence: 0.8,
        left: swapped ? theirs : mine,
        right: swapped ? mine : theirs,
      },
    ];
  });
}

const negations = ({ claim }: Statement): Polarity[] =>
  claim.mentions.filter((m): m is Polarity => m.kind === 'polarity');
const holds = (span: Span, { start, end }: Span): boolean => start >= span.start && end <= span.end;
const termsIn = ({ terms }: Statement, span: Span): readonly Term[] => terms.filter((term) => holds(span, term));
const hedged = ({ claim }: Statement, term: Term): boolean =>
  claim.mentions.some((m) => m.kind === 'certainty' && m.value !== 'certain' && holds(m.scope, term));
const passageOf = ({ document }: Statement, { start, end }: Span) => ({
  start,
  end,
  text: document.text.slice(start, end),
});
