import type { Statement, Term } from '../../model/comparison.ts';
import type { Passage } from '../../model/place.ts';
import { clauseAt } from '../reading/clauses.ts';
import type { Sided } from '../rule.ts';

/** Whether one of two is told of what belongs to the other's subject: "he was born in 1961", "his daughter was born in 1988"; "the church", "the tower of the church". */
export function areOfOwnerAndOwned(left: Sided<Passage>, right: Sided<Passage>): boolean {
  const [a, b] = [left, right].map(({ mention, statement }) => ({
    statement,
    subject: clauseAt(statement, mention.start)?.subject.find(({ end }) => end <= mention.start),
  }));
  return a !== undefined && b !== undefined && (isPartOf(a, b) || isPartOf(b, a));
}

interface Placed {
  readonly statement: Statement;
  readonly subject: Term | undefined;
}

function isPartOf({ statement: { document, claim }, subject }: Placed, { subject: owner }: Placed): boolean {
  if (subject === undefined || owner?.stem === subject.stem) return false;
  const before = document.text.slice(claim.start, subject.start);
  if (owner === undefined) return /\b(?:his|her|their) (?:\p{L}+ )?$/iu.test(before);
  const behind = OF.exec(document.text.slice(subject.end, subject.end + OWNER_REACH))?.groups?.['words'] ?? '';
  return (
    behind.toLowerCase().split(' ').includes(owner.lower) || OWNER.exec(before)?.[1]?.toLowerCase() === owner.lower
  );
}
/** "The tower of the old church", "the book about the church". */
const OF = /^ (?:of|in|at|about|on|into|behind) (?<words>(?:\p{L}+ ){0,2}\p{L}+)/u;
/** "The hotel's east wing". */
const OWNER = /([\p{L}-]+)['’]s? (?:\p{L}+ )?$/u;
const OWNER_REACH = 40;
