import type { Statement } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import { areAlike } from '../reading/alike.ts';
import { clauseAt } from '../reading/clauses.ts';
import { areOfOwnerAndOwned } from '../apart/owner-and-owned.ts';
import { rememberedBeside } from '../reading/remembered.ts';
import type { Sided } from '../rule.ts';

/**
 * Whether the sentences around two figures are of two things that go together: a whole and what was done to a part of it, what is to be paid and
 * what was paid, what was bought and sold, a quake and its aftershocks, last year and now.
 */
export function areOfOtherFrames(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  return (
    (!PEOPLE_OR_MONEY.has(left.mention.dimension) && areOfOwnerAndOwned(left, right)) ||
    isDoneToSome(left, right) ||
    isDoneToSome(right, left) ||
    isToBePaid(left, right) ||
    isToBePaid(right, left) ||
    isTurnedOver(left, right) ||
    isTurnedOver(right, left) ||
    isSpentAgain(left, right) ||
    isSpentAgain(right, left) ||
    isAftershock(left) !== isAftershock(right) ||
    isOfLastYear(left, right) ||
    isOfLastYear(right, left)
  );
}

/** "The boat", "the boat's licence": how many they are for is one number; how long the tower is that of the church is not. */
const PEOPLE_OR_MONEY: ReadonlySet<string> = new Set(['count', 'money', 'percent', 'ordinal']);

/** The words of the clause of a figure, up to it and from it on. */
const aroundOf = rememberedBeside(
  ({ mention, statement }: Sided<Quantity>): { readonly before: string; readonly after: string } => {
    const { document, claim } = statement;
    const { start, end } = clauseAt(statement, mention.start) ?? claim;
    return {
      before: document.text.slice(Math.min(start, mention.start), mention.start),
      after: document.text.slice(mention.end, Math.max(end, mention.end)),
    };
  },
);

/** "Flies to 60 countries", "suspended flights to four countries": what there is, and what was done to some of it. */
const isDoneToSome = (some: Sided<Quantity>, all: Sided<Quantity>): boolean =>
  (some.mention.max ?? Infinity) < (all.mention.min ?? 0) &&
  DONE_TO_SOME.test(aroundOf(some).before) &&
  HAVING.test(aroundOf(all).before);
const DONE_TO_SOME =
  /\b(?:suspend|cancel|cut|drop|halt|stop|clos|shut|sold|sell|recall|scrap|axe|ground|withdr[ae]w|remov|replac|repair|renovat|inspect|evacuat|add|open)[a-z]*\b[^.;]*$/i;
const HAVING =
  /\b(?:has|have|had|with|operates?|operated|runs?|ran|flies|fly|flew|serves?|served|employs?|employed|owns?|owned|offers?|covers?|covered|manages?|managed)\b[^.;]*$/i;

/** "Was ordered to pay 2 million", "paid 500,000". */
const isToBePaid = (due: Sided<Quantity>, paid: Sided<Quantity>): boolean =>
  due.mention.dimension === 'money' && DUE.test(aroundOf(due).before) && PAID.test(aroundOf(paid).before);
const DUE =
  /\b(?:(?:order|oblig|requir|sentenc|condemn|agre|offer|promis|pledg|sued|suing|want)[a-z]*\b[^.;]*\bto pay|owed?s?|claim(?:s|ed|ing)?|demand(?:s|ed|ing)?|seeks?|sought)\b[^.;]*$/i;
const PAID = /(?<!\b(?:be|to be|been|not) )\bpaid\b[^.;]*$/i;

/** "The club paid 20 million for him", "the club sold him for 35 million": one that first buys and then sells. */
function isTurnedOver(bought: Sided<Quantity>, sold: Sided<Quantity>): boolean {
  if (bought.mention.dimension !== 'money' || !BUYING.test(aroundOf(bought).before)) return false;
  if (!SELLING.test(aroundOf(sold).before)) return false;
  const [buyer, seller] = [subjectIn(bought), subjectIn(sold)];
  return buyer.some((term) => seller.some((other) => areAlike(term, other)));
}
const BUYING = /\b(?:paid|pays?|bought|buys?|purchased|signed|acquired)\b[^.;]*$/i;
const SELLING = /(?<!\b(?:was|were|is|been) )\b(?:sold|sells?|auctioned)\b[^.;]*$/i;

/** "Raised 3 million", "spent 2.4 million on food". */
const isSpentAgain = (raised: Sided<Quantity>, spent: Sided<Quantity>): boolean =>
  raised.mention.dimension === 'money' &&
  RAISING.test(aroundOf(raised).before) &&
  SPENDING.test(aroundOf(spent).before);
const RAISING = /\b(?:raised|raises|collected|collects|received|receives|earned|earns|took in|takes in)\b[^.;]*$/i;
const SPENDING = /\b(?:spent|spends?|donated|gave|gives|invested|invests|paid out|pays out|handed out)\b[^.;]*$/i;

const subjectIn = ({ mention, statement }: Sided<Quantity>): Statement['terms'] =>
  (clauseAt(statement, mention.start)?.subject ?? []).filter(({ end }) => end <= mention.start);

/** "Carried cocaine worth 10 million", "seized cocaine worth 85 million last year": of a time before, and told by another verb. */
const isOfLastYear = (past: Sided<Quantity>, other: Sided<Quantity>): boolean =>
  LAST.test(aroundOf(past).after) &&
  !other.statement.claim.mentions.some(({ kind }) => kind === 'time') &&
  !verbsIn(past).some((verb) => verbsIn(other).some((their) => areAlike(verb, their)));
const LAST = /\b(?:last|the previous) (?:year|season|month|spring|summer|autumn|winter)\b/i;

const verbsIn = ({ mention, statement }: Sided<Quantity>): Statement['terms'] =>
  (clauseAt(statement, mention.start)?.terms ?? []).filter(({ tag }) => tag.startsWith('VB'));

const isAftershock = (side: Sided<Quantity>): boolean =>
  side.mention.dimension === 'magnitude' &&
  /\b(?:after|fore)shocks?\b/i.test(aroundOf(side).before + aroundOf(side).after);
