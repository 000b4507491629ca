import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import { isDispute } from '../reading/disputes.ts';
import { hedgeOf, isDenied, mayBeDenied } from '../reading/modality.ts';
import { passageAt } from '../reading/passage-at.ts';

type Found = Omit<Comparison, 'rule'>;

/**
 * Where one text sets apart by name who or what it was not and the other tells of just that: "the harbour master, not the coastguard, closed
 * the port", "coastguards closed it".
 */
export const setApart = (left: Statement, right: Statement): readonly Found[] => {
  const [there] = between(left, right);
  if (there !== undefined) return [there];
  const [back] = between(right, left);
  return back === undefined ? [] : [{ ...back, left: back.right, right: back.left }];
};

/** How sure that is: of 2,100 pairs of far paraphrase it is so in 10 of 10 that the rules leave unsaid. */
const SURE = 0.65;

function between(denier: Statement, other: Statement): readonly Found[] {
  const [theirs] = excludedIn(other);
  return excludedIn(denier).flatMap((span): Found[] => {
    const head = headIn(denier, span);
    // "Not the ministry" beside "the ministry said": who is set apart is told of elsewhere in the text, too.
    if (head === undefined || theirs !== undefined || isElsewhere(denier, span, head)) return [];
    const instead = insteadOf(denier, span);
    if (instead !== undefined && other.terms.some((term) => areAlike(term, instead))) return [];
    const match = other.terms.find((term) => areAlike(term, head) && isTold(other, term));
    if (match === undefined) return [];
    const [a, b] = [passageAt(denier, span), passageAt(other, match)];
    return [
      {
        outcome: isDispute(denier, span, other, match) ? 'different' : 'incompatible',
        reason: 'one says that it was not what the other tells of',
        confidence: SURE,
        left: { value: `not ${a.text.toLowerCase()}`, passage: a },
        right: { value: b.text.toLowerCase(), passage: b },
      },
    ];
  });
}

/** A few words without a mark. */
const WORDS = '(?<phrase>(?:the |an? |any |its |his |her |their )?[^\\s,.;:—–]+(?: [^\\s,.;:—–]+){0,4}?)';
const BEFORE = '(?:^|[.;:,—–] |\\band )';
const EXCLUDING: readonly RegExp[] = [
  new RegExp(`, (?:and )?not ${WORDS}(?=[,.;:—–]|$| (?:who|which|that|was|were|is|are|had|has) )`, 'dgu'),
  new RegExp(
    `${BEFORE}${WORDS} (?:was|were|is|are|has been|have been|had been) (?:ruled out|out of the question|not to blame|not involved|not the (?:cause|culprit))\\b`,
    'dgu',
  ),
  new RegExp(
    `(?<!\\b(?:not|never|cannot|to|can|could|could not|n['’]t) )\\b(?:ruled|rules|has ruled|have ruled) out ${WORDS}(?=[,.;:—–]|$| (?:as|after|on|in) )`,
    'dgu',
  ),
  new RegExp(
    `${BEFORE}${WORDS} (?:(?:played|took|had|plays|has) no (?:part|hand|role)|did not take part|ha(?:ve|s|d) nothing to do with)\\b`,
    'dgu',
  ),
];

/** "Not just the guard" sets nobody apart, "not the new one" nothing that has a name, "a second goal" one beside the first. */
const NOTHING =
  /^(?:just|only|merely|simply|even|least|necessarily|all|every|always|quite|so|yet|to)\b|\bones?$|^(?:an?|the|its|his|her|their)? ?(?:second|third|fourth|fifth|another|other|further|earlier|later|previous)\b/i;

/** What a claim sets apart by name. */
const excludedIn = ({ claim, document }: Statement): readonly Span[] =>
  EXCLUDING.flatMap((pattern) =>
    [...document.text.slice(claim.start, claim.end).matchAll(pattern)].flatMap(({ indices }) => {
      const at = indices?.groups?.['phrase'];
      return at === undefined || NOTHING.test(document.text.slice(claim.start + at[0], claim.start + at[1]))
        ? []
        : [{ start: claim.start + at[0], end: claim.start + at[1] }];
    }),
  );

/** The noun that a phrase is about: the last one before what is tied to it by a preposition. */
function headIn({ document, terms }: Statement, { start, end }: Span): Term | undefined {
  const tied = /\s(?:of|in|on|at|for|from|with|to|by)\s/u.exec(document.text.slice(start, end));
  const to = tied === null ? end : start + tied.index;
  return terms.findLast((term) => term.start >= start && term.end <= to && term.tag.startsWith('NN'));
}

/** The noun right before a phrase that begins with "not": what is told instead. */
const insteadOf = ({ terms, document }: Statement, { start }: Span): Term | undefined =>
  document.text.slice(0, start).endsWith('not ')
    ? terms.findLast((term) => term.end < start && term.end + INSTEAD > start && term.tag.startsWith('NN'))
    : undefined;
/** Letters of ", and not " with room for a short word. */
const INSTEAD = 16;

const isElsewhere = ({ terms }: Statement, { start, end }: Span, head: Term): boolean =>
  terms.some((term) => (term.end <= start || term.start >= end) && areAlike(term, head));

/** Whether a word is told of as it stands: not denied, not left open, and nobody's whose word it only is. */
const isTold = (statement: Statement, term: Term): boolean =>
  !isDenied(statement, term) &&
  !mayBeDenied(statement, term) &&
  hedgeOf(statement, term) === undefined &&
  !statement.claim.mentions.some(
    (m) =>
      m.kind === 'quotation' && m.speaker !== undefined && m.speaker.start <= term.start && m.speaker.end >= term.end,
  );
