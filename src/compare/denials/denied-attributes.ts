import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Polarity } from '../../model/mention.ts';
import { areAlike } from '../reading/alike.ts';
import { clauseAt, type Clause } from '../reading/clauses.ts';
import { isDispute } from '../reading/disputes.ts';
import { denialsIn, hedgeOf, isDenied, mayBeDenied } from '../reading/modality.ts';
import { earlierOf } from '../reading/moments.ts';
import { passageAt } from '../reading/passage-at.ts';

/** Share of the words that are denied of a thing, and of those before them, that the other claim must have. */
const SAME_WORDS = 0.6;
const SURE = 0.8;
/** Letters in which a form of "be" or "have" stands before what it is said with. */
const REACH = 28;

/** What `denier` says a thing is not or has not, and `other` says it is or has: "is not safe", "is safe"; "do not have a licence", "had a licence". */
export function deniedAttributes(denier: Statement, other: Statement): Omit<Comparison, 'rule'>[] {
  if (denialsIn(denier).length === 0 || earlierOf(denier, other) !== undefined) return [];
  return denialsIn(denier).flatMap((negation) => {
    const link = linkOf(negation, denier);
    const clause = clauseAt(denier, negation.start);
    if (link === undefined || clause === undefined) return [];
    const said = denier.terms.filter(
      ({ start, end, lower }) => start >= negation.end && end <= clause.end && !WHEN.has(lower),
    );
    const head = headOf(said, link);
    const own = clause.heads.filter(({ end }) => end <= negation.start);
    const subject = own.length > 0 ? own : clause.subject.filter(({ end }) => end <= negation.start);
    if (head === undefined || subject.length === 0) return [];
    const match = other.terms.find((term) => areAlike(head, term) && isSaidOf(other, term, link));
    const there = match && clauseAt(other, match.start);
    if (match === undefined || there === undefined || there.telling || isDenied(other, match)) return [];
    if (mayBeDenied(other, match, [head])) return [];
    if (hedgeOf(other, match) !== undefined || hedgeOf(denier, head) !== undefined) return [];
    if (!sameSubject(subject, there, match) || !sharesRest(said, there)) return [];
    return [
      {
        outcome: isDispute(denier, head, other, match) ? ('different' as const) : ('incompatible' as const),
        reason: `one denies "${head.lower}", the other says it`,
        confidence: SURE,
        left: {
          value: `not ${head.stem}`,
          passage: passageAt(denier, { start: negation.start, end: Math.max(negation.end, head.end) }),
        },
        right: { value: match.stem, passage: passageAt(other, match) },
      },
    ];
  });
}

type Link = 'be' | 'have';

const WHEN: ReadonlySet<string> = new Set(['yet', 'already', 'still', 'ever', 'now', 'enough']);
const BEFORE_NOT = /\b(?:is|are|was|were|remains?|remained)\s*$/i;
const BEHIND_NOT = /^\s+(?:yet\s+|ever\s+|currently\s+)?(?:have|had|has)\s+(?!been\b)/i;
const DO = /\b(?:do|does|did)\s*$/i;

/** Whether a "not" is said with "be" or with "have" as a verb of its own. */
function linkOf({ text, start, end }: Polarity, { document, terms }: Statement): Link | undefined {
  if (!/^(?:not|n't|never)$/i.test(text)) return undefined;
  const before = document.text.slice(Math.max(0, start - REACH), start);
  if (DO.test(before) && BEHIND_NOT.test(document.text.slice(end, end + REACH))) return 'have';
  const next = terms.find((term) => term.start >= end);
  // "Was not told" denies a verb; "is not safe" an attribute.
  return BEFORE_NOT.test(before) && next !== undefined && !next.tag.startsWith('VB') ? 'be' : undefined;
}

/** What is denied: the last word of the first noun phrase, an adjective where no noun follows it at once. */
function headOf(said: readonly Term[], link: Link): Term | undefined {
  const last = said.findIndex((term, at) => (said[at + 1]?.start ?? Number.POSITIVE_INFINITY) > term.end + 1);
  const head = said[last];
  if (head === undefined || head.tag.startsWith('NNP') || head.tag === 'CD') return undefined;
  return head.tag.startsWith('NN') || (link === 'be' && head.tag.startsWith('JJ')) ? head : undefined;
}

const SAID: Readonly<Record<Link, RegExp>> = {
  be: /\b(?:is|are|was|were|remains?|remained)\s+(?!not\b)(?:\S+\s+){0,3}$/i,
  have: /\b(?:has|have|had)\s+(?!not\b|no\b|been\b|to\b)(?:\S+\s+){0,4}$/i,
};

function isSaidOf({ document }: Statement, { start, tag }: Term, link: Link): boolean {
  return !tag.startsWith('NNP') && SAID[link].test(document.text.slice(Math.max(0, start - REACH - REACH), start));
}

const sameSubject = (subject: readonly Term[], there: Clause, match: Term): boolean =>
  [...there.terms.filter(({ end }) => end <= match.start), ...there.subject].some((term) =>
    subject.some((own) => areAlike(own, term)),
  );

function sharesRest(said: readonly Term[], there: Clause): boolean {
  const met = said.filter((term) => there.terms.some((other) => areAlike(term, other)));
  return met.length / said.length >= SAME_WORDS;
}
