import type { Term } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import { areAlike } from '../reading/alike.ts';
import type { Sided } from '../rule.ts';

/** "All nine reached the top", "six of the nine reached the top": of one deed one is told of all, the other of some. */
export function areAllAndSome(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [all, some] = left.mention.part === true ? [right, left] : [left, right];
  return (
    isPart(left.mention) !== isPart(right.mention) &&
    ALL.test(all.statement.document.text.slice(Math.max(0, all.mention.start - ALL_REACH), all.mention.start)) &&
    deedsBeside(all).some((deed) => deedsBeside(some).some((other) => areAlike(deed, other)))
  );
}

/** Whether a number is only the whole of which the other claim tells a part: against "all nine" stands "six of the nine", not "the nine". */
export const isOnlyWhole = (all: Sided<Quantity>, { mention, statement }: Sided<Quantity>): boolean =>
  statement.claim.mentions.some(
    (m) =>
      m.kind === 'quantity' &&
      m.part === true &&
      m !== mention &&
      m.start <= mention.start &&
      m.end >= mention.end &&
      areAllAndSome(all, { mention: m, statement }),
  );

const ALL = /\ball (?:of )?(?:the |its |their |his |her )?$/i;
/** Letters of "all of their " before a number. */
const ALL_REACH = 14;

/** The verbs right before and behind what is counted. */
const deedsBeside = ({ mention, statement: { terms } }: Sided<Quantity>): readonly Term[] =>
  terms.filter(
    ({ tag, start, end }) =>
      tag.startsWith('VB') &&
      ((start >= mention.end && start < mention.end + DEED_REACH) ||
        (end <= mention.start && end > mention.start - DEED_REACH)),
  );
/** Letters from a number to its verb: "reached, by their own account, all". */
const DEED_REACH = 32;

/** Whether a number is told as a part of a greater one: "six of the nine". */
export const isPart = ({ part }: Quantity): boolean => part ?? false;
