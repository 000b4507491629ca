import type { Statement, Term } from '../../model/comparison.ts';
import type { Time } from '../../model/mention.ts';
import { areAlike } from '../reading/alike.ts';
import { polesIn, readPoles } from '../reading/poles.ts';
import type { Sided } from '../rule.ts';

/** Nouns that two claims on one place have in common at the least. */
const COMMON = 2;

/** Whether one claim has a thing open again on a day on which the other has it still shut: "reopens on 14 June", "closed until July". */
export const opensTooEarly = (left: Sided<Time>, right: Sided<Time>): boolean =>
  nounsInCommon(left.statement, right.statement) >= COMMON && (opensBefore(left, right) || opensBefore(right, left));

/** How many nouns, but those that tell when, stand in both claims. */
export const nounsInCommon = (left: Statement, right: Statement): number => {
  const theirs = nounsOf(right);
  return nounsOf(left).filter((noun) => theirs.some((other) => areAlike(noun, other))).length;
};

/** The nouns of a claim but those that tell when. */
const nounsOf = ({ terms, claim }: Statement): readonly Term[] =>
  terms.filter(
    ({ tag, start, end }) =>
      tag.startsWith('NN') && !claim.mentions.some((m) => m.kind === 'time' && start >= m.start && end <= m.end),
  );

const opensBefore = (opening: Sided<Time>, shut: Sided<Time>): boolean =>
  isOpening(opening) &&
  isShutUntil(shut) &&
  (opening.mention.latest ?? '').slice(0, 10) < (shut.mention.earliest ?? '').slice(0, 10);

const isOpening = ({ mention, statement }: Sided<Time>): boolean =>
  mention.bound === undefined &&
  mention.latest !== undefined &&
  polesIn(statement, readPoles('states')).some(
    ({ question, answer, denied, hedge, text, clause }) =>
      question === 'open' &&
      answer === 'open' &&
      !denied &&
      (hedge === undefined || hedge === 'planned') &&
      AGAIN.test(text) &&
      mention.start >= clause.start &&
      mention.end <= clause.end,
  );

/** What was shut opens again. */
const AGAIN = /^(?:re-?open|resum|open\p{L}* again|back in)/iu;

const isShutUntil = ({ mention, statement }: Sided<Time>): boolean =>
  mention.bound === 'until' &&
  polesIn(statement, readPoles('states')).some(
    ({ question, answer, denied, hedge, start, end, clause }) =>
      question === 'open' &&
      (answer === 'shut') !== denied &&
      (hedge === undefined || hedge === 'planned') &&
      mention.start >= Math.min(start, clause.start) &&
      mention.start <= clause.end &&
      mention.start >= end,
  );
