import { areOfOtherOnes } from '../apart/other-ones.ts';
import { areAlike } from '../reading/alike.ts';
import { clauseAt, type Clause } from '../reading/clauses.ts';
import { areTiedApart } from '../reading/tied-nouns.ts';
import { singular } from '../reading/surroundings.ts';
import type { Sided } from '../rule.ts';
import type { Term } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';

/** "Lost 6 percent last year", "fell by 0.6 percent": a change over a whole year is told with it. */
export const isOfYearGone = ({ mention, statement: { claim, document } }: Sided<Quantity>): boolean =>
  /^,? last year\b/i.test(document.text.slice(mention.end, claim.end));

/** "Lost three seats in the north", "gained two in the south". */
export function areOfTwo(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [a, b] = [left, right].map(({ mention, statement }) => clauseAt(statement, mention.start));
  return (
    a !== undefined &&
    b !== undefined &&
    (areTiedApart(left.statement, a, right.statement, b) ||
      areOfOtherOnes(left.statement, { ...left.mention, clause: a }, right.statement, {
        ...right.mention,
        clause: b,
      }) ||
      areOfOtherSubjects(left, a, right, b))
  );
}

/** "Wages rise by 4 per cent", "pensions rise by 2 per cent": two nouns, of which neither stands in the other claim. */
function areOfOtherSubjects(left: Sided<Quantity>, a: Clause, right: Sided<Quantity>, b: Clause): boolean {
  const [l, r] = [firstNoun(left, a), firstNoun(right, b)];
  return (
    l !== undefined &&
    r !== undefined &&
    !right.statement.terms.some((term) => areAlike(l, term)) &&
    !left.statement.terms.some((term) => areAlike(r, term))
  );
}

const firstNoun = ({ mention }: Sided<Quantity>, { terms }: Clause): Term | undefined => {
  const first = terms.find(({ tag, end }) => tag.startsWith('NN') && end <= mention.start);
  const verb = terms.find(({ tag, end }) => tag.startsWith('VB') && end <= mention.start);
  // "The bank cut its rate by a quarter of a point": what changes stands behind the verb.
  const isDoer = terms.some(
    ({ tag, start, end }) => verb !== undefined && tag.startsWith('NN') && start > verb.end && end <= mention.start,
  );
  return (first?.tag === 'NNS' || first?.tag === 'NN') && !isDoer ? first : undefined;
};

/** "Food prices rose", "inflation fell". */
export const isOfOneProduct = ({ measure }: Quantity): boolean =>
  /^(?!consumer|overall|general|headline|retail|annual|the\b)[a-zà-ÿ]+ (?:prices|inflation|costs)$/u.test(
    measure ?? '',
  );

/** "In Norland sales dropped 9 percent", "sales slipped 3 percent": where no place is told, it is all. */
export const isElsewhere = ({ statement: { claim, document } }: Sided<Quantity>, other: Sided<Quantity>): boolean =>
  other.statement.claim.mentions.every(({ kind, ...m }) => kind !== 'party' || !('type' in m) || m.type !== 'place') &&
  claim.mentions.some(
    (m) =>
      m.kind === 'party' &&
      m.type === 'place' &&
      /^\W*(?:But )?in (?:the )?$/i.test(document.text.slice(claim.start, m.start)),
  );

/** "Men's wages rose", "women's wages rose": what changes belongs to two. */
export function areOwnedApart(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [ownerOf(left), ownerOf(right)];
  return l !== undefined && r !== undefined && singular(l) !== singular(r);
}

const ownerOf = ({ mention, statement: { claim, document } }: Sided<Quantity>): string | undefined =>
  OWNER.exec(document.text.slice(Math.max(claim.start, mention.start - OWNER_REACH), mention.start))?.groups?.[
    'owner'
  ]?.toLowerCase();
const OWNER = /(?<owner>\p{L}+)['’]s?\s+(?:\p{L}+\s+){1,4}$/u;

/** Letters between an owner and a change: "women's weekly wages rose by". */
const OWNER_REACH = 60;
