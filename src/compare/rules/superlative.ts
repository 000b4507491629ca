import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import type { Span } from '../../model/place.ts';
import { areAlike, areOpposite } from '../reading/alike.ts';
import { clauseAt, clausesOf, type Clause } from '../reading/clauses.ts';
import { isDispute } from '../reading/disputes.ts';
import { isDenied } from '../reading/modality.ts';
import { defineClaimRule } from '../rule.ts';
import { remembered } from '../reading/remembered.ts';

/** Words of limitation that one of two superlatives may have more. */
const SPARE = 0;

export const superlative = defineClaimRule({
  id: 'superlative',
  title: 'Only one can be the first',
  why: 'First, largest, only: such claims are made to be repeated.',
  check: 'Look for the limits of each claim: of the year, of the country, of its kind.',
  status: 'trial',
  compares: 'claim',
  compare: (left, right) => {
    for (const a of superlativesIn(left)) {
      for (const b of superlativesIn(right)) {
        const reason = exclusion(a, b);
        if (reason !== undefined) return [between(left, a, right, b, reason)];
      }
    }
    return [];
  },
});

interface Superlative extends Span {
  readonly word: Term;
  readonly clause: Clause;
  /** The noun it is said with: "dam" in "the largest dam". */
  readonly noun: Term;
  readonly holder: readonly Term[];
  /** Words that limit it: "in Asia". */
  readonly limits: readonly Term[];
  /** 2 for "the second-largest", else 1. */
  readonly rank: number;
}

/** Words that single out one thing without being comparisons of an adjective. */
const SINGLE = new Set(['first', 'last', 'sole']);
/** "The only survivor", not "is only a bridge". */
const ONLY = /(?<=\b(?:the|its|their|his|her)\s+)only\s+(?:\S+\s+)?$/i;

const superlativesIn = remembered((statement: Statement): readonly Superlative[] => {
  if (clausesOf(statement).length === 0) return [];
  return wordsOf(statement).flatMap((word) => {
    const clause = clauseAt(statement, word.start);
    if (clause === undefined || clause.telling || isDenied(statement, word)) return [];
    const noun = clause.terms.find((term) => term.start > word.end && term.tag.startsWith('NN'));
    if (noun === undefined || noun.start - word.end > NEAR) return [];
    if (!COPULA.test(statement.document.text.slice(Math.max(clause.start, word.start - REACH), word.start))) return [];
    const holder = clause.terms.filter(({ end, tag }) => end <= word.start && tag.startsWith('NN'));
    const limits = clause.terms.filter((term) => term.start > noun.end && term.tag !== 'CD');
    return [{ start: word.start, end: noun.end, word, clause, noun, holder, limits, rank: rankOf(statement, word) }];
  });
});

const rankOf = ({ claim }: Statement, { start }: Term): number =>
  claim.mentions.find(
    (m): m is Quantity => m.kind === 'quantity' && m.dimension === 'ordinal' && m.start < start && m.end >= start,
  )?.min ?? 1;

/** What stands before a superlative that is said of the subject: "was the", "is Asia's second". */
const COPULA =
  /\b(?:is|are|was|were|be|been|become|becomes|became|remains|remained|makes|made)\s+(?:\S+\s+){0,2}(?:\p{L}+-)?$/iu;
const REACH = 40;
/** Letters between a superlative and its noun, with room for another adjective. */
const NEAR = 16;

const wordsOf = ({ terms, document }: Statement): readonly Term[] =>
  terms.flatMap((term) => {
    if (term.tag === 'JJS' || SINGLE.has(term.lower)) return [term];
    const only = term.tag.startsWith('NN')
      ? ONLY.exec(document.text.slice(Math.max(0, term.start - REACH), term.start))
      : null;
    if (only === null) return [];
    const start = term.start - only[0].length;
    return [{ start, end: start + 'only'.length, lower: 'only', stem: 'only', tag: 'JJ' }];
  });

/** Why two superlatives exclude each other; undefined where both may hold. */
function exclusion(a: Superlative, b: Superlative): string | undefined {
  if (!areAlike(a.noun, b.noun) || !limitsMatch(a, b)) return undefined;
  const [l, r] = [namesOf(a), namesOf(b)];
  const named = l.length > 0 && r.length > 0;
  const same = named ? share(l, r) : share(a.holder, b.holder);
  if (areOpposite(a.word, b.word) && same) return 'the same thing is put at both ends';
  if (a.word.stem !== b.word.stem) return undefined;
  // "The largest" and "the second-largest" may be two, and one thing cannot be both.
  if (a.rank !== b.rank) return same || areBothIt(a, b) ? 'it is put in two places of one row' : undefined;
  if (same) return undefined;
  return named ? `two are said to be "${a.word.lower}"` : undefined;
}

/** "It was the hottest day ever recorded in Varn": what it is the texts do not say, and limit it alike. */
const areBothIt = (a: Superlative, b: Superlative): boolean =>
  a.holder.length === 0 && b.holder.length === 0 && a.limits.length > 0 && b.limits.length > 0;

const namesOf = ({ holder }: Superlative): Term[] => holder.filter(({ tag }) => tag.startsWith('NNP'));
const share = (l: readonly Term[], r: readonly Term[]): boolean => l.some((x) => r.some((y) => areAlike(x, y)));

/** Whether every noun that limits the one limits the other: "in the valley", "to lead the union". */
function limitsMatch(a: Superlative, b: Superlative): boolean {
  const [few, many] = a.limits.length <= b.limits.length ? [a.limits, b.limits] : [b.limits, a.limits];
  if (many.length - few.length > SPARE) return false;
  return few.every((x) => many.some((y) => areAlike(x, y)));
}

function between(
  left: Statement,
  a: Superlative,
  right: Statement,
  b: Superlative,
  reason: string,
): Omit<Comparison, 'rule'> {
  const side = ({ document }: Statement, { start, end, word, holder }: Superlative) => ({
    value: `${word.lower}: ${holder.map(({ lower }) => lower).join(' ')}`,
    passage: { start, end, text: document.text.slice(start, end) },
  });
  return {
    outcome: isDispute(left, a, right, b) ? 'different' : 'incompatible',
    reason,
    confidence: 0.75,
    left: side(left, a),
    right: side(right, b),
  };
}
