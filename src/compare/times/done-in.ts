import type { Statement } from '../../model/comparison.ts';
import type { Time } from '../../model/mention.ts';
import { clauseAt } from '../reading/clauses.ts';
import { areAlike } from '../reading/alike.ts';
import { holds } from '../reading/holds.ts';
import { wordsBeside } from '../reading/surroundings.ts';
import type { Sided } from '../rule.ts';
import { verbsOf } from './event.ts';

/** "Swam it in nine hours" tells how long it took where the other claim tells how long it took to swim it. */
export const isDoneIn = (side: Sided<Time>, other: Sided<Time>): boolean =>
  /^(?:in|within|inside)$/.test(wordsBeside(side).before[0] ?? '') &&
  verbsOf(side).some(
    (verb) =>
      /^VB[DN]$/.test(verb.tag) && other.statement.terms.some((term) => term.tag === 'VB' && areAlike(verb, term)),
  ) &&
  haveOnlyCommonNouns(side.statement, other.statement);

/** "After four years of dispute" tells how long it was where the other claim tells how long the dispute lasted. */
export const isSpanOf = ({ mention, statement }: Sided<Time>, other: Sided<Time>): boolean => {
  const of = / of (?:[a-zà-ÿ-]+ ){0,2}$/i;
  const clause = clauseAt(other.statement, other.mention.start);
  return statement.terms.some(
    (term) =>
      term.start > mention.end &&
      term.start - mention.end <= SPAN_REACH &&
      of.test(statement.document.text.slice(mention.end, term.start)) &&
      // Talks have rounds, and what is of something is of that alone.
      term.tag === 'NN' &&
      clause?.subject.some(
        (noun) =>
          areAlike(noun, term) &&
          !/^ (?:of|on|between|for)\b/.test(other.statement.document.text.slice(noun.end, noun.end + TIE)),
      ) === true,
  );
};
/** Letters of " between ". */
const TIE = 9;
/** Letters of " of increasingly bitter ". */
const SPAN_REACH = 24;

/** Whether one of two claims has no noun beside its times that the other lacks. */
function haveOnlyCommonNouns(left: Statement, right: Statement): boolean {
  const [few = [], many = []] = [left, right]
    .map(({ terms, claim }) =>
      terms.filter(
        (term) => term.tag.startsWith('NN') && !claim.mentions.some((m) => m.kind === 'time' && holds(m, term)),
      ),
    )
    .sort((a, b) => a.length - b.length);
  return few.every((term) => many.some((other) => areAlike(term, other)));
}
