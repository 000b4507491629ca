import { wordGroups } from '../../language/lexicon.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { clausesOf, type Clause } from '../reading/clauses.ts';
import { type Deed, deedsOfVerbs, nounAfter, ofName, REACH, readVerbs, type Verbs } from '../reading/deeds.ts';
import { hedgeOf, isDenied } from '../reading/modality.ts';
import { remembered } from '../reading/remembered.ts';
import { subjectOf } from '../reading/themes.ts';

/** The deeds that a claim tells as facts, in the order of the text. */
export const deedsIn = remembered((statement: Statement): readonly Deed[] =>
  clausesOf(statement).flatMap((clause) =>
    clause.telling
      ? []
      : [
          ...deedsOfVerbs(statement, clause, (verbs ??= readVerbs('one-way-verbs'))).filter(
            ({ planned }) => planned !== true,
          ),
          ...comparisonIn(statement, clause),
          ...sidesIn(statement, clause),
        ],
  ),
);

let verbs: Verbs | undefined;

const THAN = /^[^.,;:]{0,40}?\bthan\s+/i;

/** "The north is richer than the south": more of something, which the other cannot have more of. */
function comparisonIn(statement: Statement, clause: Clause): Deed[] {
  return clause.terms.flatMap((term) => {
    if (!isComparative(statement, term) || VAGUE.has(term.lower) || isDenied(statement, term)) return [];
    const before = statement.document.text.slice(Math.max(clause.start, term.start - REACH), term.start);
    const other = nounAfter(statement, clause, term.end, THAN);
    const own = ofName(clause, subjectOf({ clause, start: term.start, end: term.end }).at(-1));
    return IS.test(before) && other.length > 0 && own.length > 0
      ? [{ ...spanOf(term), deed: `more ${term.stem}`, doers: own, sufferers: other }]
      : [];
  });
}

let sides: ReadonlyMap<string, readonly [deed: string, side: string]> | undefined;

/** "Holm is a subsidiary of Varn": the noun tells which side of a deed its bearer is on. */
function sidesIn(statement: Statement, clause: Clause): Deed[] {
  sides ??= new Map(
    [...wordGroups('one-way-nouns')].flatMap(([heading, nouns]) => {
      const [deed = '', side = ''] = heading.split(' ');
      return nouns.map((noun) => [noun, [deed, side]] as const);
    }),
  );
  return clause.terms.flatMap((term): Deed[] => {
    const [deed, side] = (term.tag.startsWith('NN') && sides?.get(term.lower)) || [];
    if (deed === undefined || isDenied(statement, term) || hedgeOf(statement, term) !== undefined) return [];
    const before = statement.document.text.slice(Math.max(clause.start, term.start - REACH), term.start);
    const other = nounAfter(statement, clause, term.end, OF);
    const own = ofName(
      clause,
      subjectOf({ clause, start: term.start, end: term.end }).findLast((each) => each !== term),
    );
    if (!IS_A.test(before) || other.length === 0 || own.length === 0) return [];
    const [doers, sufferers] = side === 'doer' ? [own, other] : [other, own];
    return [{ ...spanOf(term), deed, doers, sufferers }];
  });
}

const IS_A = /\b(?:is|was|be|becomes?|became|remains?|remained)\s+(?:(?:an?|the|only|now|also)\s+)*(?:\p{L}+\s+)?$/iu;
const OF = /^(?: company| firm)? (?:of|to)\s+(?:the\s+)?/i;

/** "Richer" and, where the tagger does not know it, any word in -er before "than". */
const isComparative = ({ document }: Statement, { tag, lower, end }: Term): boolean =>
  tag === 'JJR' || (lower.endsWith('er') && document.text.startsWith(' than ', end));

const VAGUE: ReadonlySet<string> = new Set(['more', 'less', 'fewer', 'other']);
const IS = /\b(?:is|are|was|were|remains?|remained)\s+(?:\S+\s+)?$/i;

const spanOf = ({ start, end }: Term): Span => ({ start, end });
