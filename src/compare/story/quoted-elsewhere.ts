import type { Comparison, Pair, Statement } from '../../model/comparison.ts';
import { type Copies, copiesOf } from '../../model/copies.ts';
import { likeness } from '../reading/likeness.ts';
import type { Found } from '../once.ts';
import { sameSpeaker } from '../reading/sources.ts';
import { holdsPieces, isConditional, type Utterance, utterancesOf } from '../reading/utterances.ts';

/** Whether a comparison holds two remarks against each other of which one is quoted nearer elsewhere in the other's article. */
type AreQuotedElsewhere = (pair: Pair, found: Found, comparison: Comparison) => boolean;

/**
 * Tells of two quotations in other words whether one of the two documents has the other's remark in words that come nearer: then these
 * two are two remarks of one speaker. Only the two documents are asked, so that a further one changes nothing; of a statement that stands for its copies
 * all documents that have one. On 38 real stories 11 of 137 differences fall away and others lose a reading, next to all of other remarks; of 56 on the
 * development stories none does.
 */
export function quotedElsewhereIn(documents: Iterable<readonly Statement[]>, copies: Copies): AreQuotedElsewhere {
  const statements = new Map([...documents].map((own) => [own[0]?.document, own]));
  const known = new Map<Statement['document'], readonly Utterance[]>();
  const utterancesIn = ({ document }: Statement): readonly Utterance[] => {
    const utterances = known.get(document) ?? (statements.get(document) ?? []).flatMap(utterancesOf);
    known.set(document, utterances);
    return utterances;
  };
  const isNearerIn = (statement: Statement, remark: Utterance, other: Utterance): boolean => {
    const alike = likeness(remark.terms, other.terms);
    return copiesOf(statement, copies).every((own) =>
      utterancesIn(own).some(
        (candidate) =>
          !isSamePassage(candidate, other) &&
          sameSpeaker(candidate.speaker, remark.speaker) !== 'other' &&
          (isConditionOf(candidate, remark, other) ||
            ((areOneWording(candidate, remark) ||
              likeness(candidate.terms, remark.terms) >= Math.max(ALIKE, alike + NEARER)) &&
              holdsShared(candidate, remark, other))),
      ),
    );
  };
  return ({ left, right }, { inLeft, inRight }, comparison) => {
    if (comparison.rule !== 'quotation' || comparison.outcome !== 'different') return false;
    const l = utteranceAt(left, comparison.left.passage.start + inLeft);
    const r = utteranceAt(right, comparison.right.passage.start + inRight);
    return l !== undefined && r !== undefined && (isNearerIn(right, l, r) || isNearerIn(left, r, l));
  };
}

/** Whether a remark only adds the condition that another leaves out: the article quotes both, one after the other. */
const isConditionOf = (candidate: Utterance, remark: Utterance, other: Utterance): boolean =>
  isConditional(candidate) && !isConditional(other) && areOneWording(candidate, remark);

/** By how much more a remark is like it. At .1 one difference more falls away on real news, at .4 four fewer. */
const NEARER = 0.2;
/** How like it a remark must be: on real news the same differences fall away from .4 to .6. */
const ALIKE = 0.5;

/**
 * Whether all words that two remarks have in common stand in a third: of "Nobody likes to put up fares, but a late train costs us all"
 * one article may quote each half by itself.
 */
function holdsShared({ terms }: Utterance, one: Utterance, other: Utterance): boolean {
  const [there, theirs] = [stemsOf(terms), stemsOf(other.terms)];
  return one.terms.every(({ stem }) => !theirs.has(stem) || there.has(stem));
}

const stemsOf = (terms: Utterance['terms']): ReadonlySet<string> => new Set(terms.map(({ stem }) => stem));

/** Words from which on a run of them is quoted in another by more than chance. */
const RUN = 4;

const utteranceAt = (statement: Statement, start: number): Utterance | undefined =>
  utterancesOf(statement).find(({ passage }) => passage.start === start);

const isSamePassage = (a: Utterance, b: Utterance): boolean =>
  a.passage.start === b.passage.start && a.passage.end === b.passage.end;

function areOneWording({ pieces: a }: Utterance, { pieces: b }: Utterance): boolean {
  const [one, other] = [a.flat(), b.flat()];
  return Math.min(one.length, other.length) >= RUN && (holdsPieces(one, b) || holdsPieces(other, a));
}
