import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import { clauseAt, type Clause } from '../reading/clauses.ts';
import { isDispute } from '../reading/disputes.ts';
import { denialsIn, hedgeOf, isDenied } from '../reading/modality.ts';
import { earlierOf } from '../reading/moments.ts';
import { passageAt } from '../reading/passage-at.ts';
import { remembered } from '../reading/remembered.ts';

/** How surely what is done no longer and what is still done exclude each other. */
const SURE = 0.7;
/** Share of the denying clause's nouns that the other claim must have. */
const SAME_NOUNS = 0.5;

/** What `denier` says is done no longer and `other` says is still done: "is no longer used on the lines", "still spray it". */
export function noLonger(denier: Statement, other: Statement): Omit<Comparison, 'rule'>[] {
  const still = stillIn(other);
  if (still === undefined || earlierOf(denier, other) !== undefined) return [];
  for (const negation of denialsIn(denier)) {
    const clause = clauseAt(denier, negation.start);
    if (clause === undefined || clause.telling || !/^no longer$/i.test(negation.text)) continue;
    if (hedgeOf(denier, negation) !== undefined || !sameMatter(clause, still.clause, other)) continue;
    return [
      {
        outcome: isDispute(denier, negation, other, still.span) ? 'different' : 'incompatible',
        reason: 'one says "no longer", the other "still"',
        confidence: SURE,
        left: { value: 'no longer', passage: passageAt(denier, negation) },
        right: { value: 'still', passage: passageAt(other, still.span) },
      },
    ];
  }
  return [];
}

const STILL = /\b(?:still|continues? to|continued to|remains?|keeps? on)\b/gi;

/** Where a claim says that a thing goes on, not denied, hedged or merely said. */
const stillIn = remembered((statement: Statement): Still | undefined => {
  const { claim } = statement;
  for (const found of claim.text.matchAll(STILL)) {
    const start = claim.start + found.index;
    const span = { start, end: start + found[0].length };
    const clause = clauseAt(statement, start);
    if (clause === undefined || clause.telling || isDenied(statement, span) || hedgeOf(statement, span) !== undefined)
      continue;
    return { span, clause };
  }
  return undefined;
});

interface Still {
  readonly span: Span;
  readonly clause: Clause;
}

/** Whether what is said of one thing no longer and what is still said of it are about the same: a head of each clause, and most nouns. */
function sameMatter(clause: Clause, there: Clause, other: Statement): boolean {
  const nouns = [...clause.terms, ...(clause.carried ? clause.subject : [])].filter(isNoun);
  const met = nouns.filter((noun) => other.terms.some((term) => areAlike(noun, term)));
  const [heads, near] = [clause, there].map((each) => [...each.heads, ...(each.carried ? each.subject : [])]);
  return (
    (heads ?? []).some((head) => (near ?? []).some((term) => areAlike(head, term))) &&
    met.length / nouns.length >= SAME_NOUNS
  );
}

const isNoun = ({ tag }: Term): boolean => tag.startsWith('NN');
