import type { Statement } from '../../model/comparison.ts';
import type { Time } from '../../model/mention.ts';
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
