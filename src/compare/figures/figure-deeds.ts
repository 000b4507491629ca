import { areAlike } from '../reading/alike.ts';
import { clauseAt } from '../reading/clauses.ts';
import { readPoles } from '../reading/poles.ts';
import { rememberedBeside } from '../reading/remembered.ts';
import type { Sided } from '../rule.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';

/**
 * Whether the verbs around two figures tell two deeds that go together: a stock and what was done to some of it, what is to be paid and what was
 * paid, what was bought and sold, raised and spent, signed and vetoed.
 */
export const areOfOtherDeeds = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  [isChargedWith, isDoneToSome, isToBePaid, isTurnedOver, isSpentAgain, isOfLastYear].some(
    (areInTurn) => areInTurn(left, right) || areInTurn(right, left),
  ) ||
  areFromOthers(left, right) ||
  areDoneToOtherShares(left, right) ||
  areDoneToOthers(left, right);

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

/** "Has 300 branches", "closed 20 branches"; "flies to 60 countries", "suspended flights to four": what there is, and what was done to some of it. */
const isDoneToSome = (some: Sided<Quantity>, all: Sided<Quantity>): boolean =>
  all.mention.dimension !== 'ordinal' &&
  (some.mention.max ?? Infinity) <= (all.mention.min ?? 0) &&
  HAVING.test(aroundOf(all).before) &&
  (DONE_TO_SOME.test(aroundOf(some).before) ||
    (all.mention.role === '' && some.mention.role !== '' && some.mention.role !== 'employed'));
/** "Had awarded" has nothing: it counts right before the figure alone. */
const HAVING =
  /\b(?:with|operates?|operated|runs?|ran|flies|fly|flew|serves?|served|employs?|employed|owns?|owned|offers?|covers?|covered|manages?|managed)\b[^.;]*$|\b(?:has|have|had|there (?:are|were))\s+(?:[a-zà-ÿ]+\s+){0,2}$|\b(?:has|have|had) \d[\d,.]* [a-zà-ÿ]+ and $/i;
const DONE_TO_SOME =
  /\b(?:(?:suspend|cancel|cut|drop|halt|stop|clos|shut|sold|sell|recall|scrap|axe|ground|withdr[ae]w|remov|replac|repair|renovat|inspect|evacuat|add|open|deploy|hir|dismiss|buil[dt]|destroy|shipp|deliver|order|train|captur)[a-z]*|sent|sends|moved|lost|bought|t(?:akes?|aken|ook) over|lent|carried|shows?)\b[^.;]*$/i;

/** "Is charged with four murders", "was convicted of two murders"; "tried for", "accused of". */
const isChargedWith = (charged: Sided<Quantity>, found: Sided<Quantity>): boolean =>
  CHARGED.test(aroundOf(charged).before) && FOUND.test(aroundOf(found).before) && !CHARGED.test(aroundOf(found).before);
const CHARGED =
  /\b(?:charg(?:es?|ed|ing)|accus(?:es?|ed|ing)|suspected|on trial|tried|indicted|said to have|alleged(?:ly)?)\b[^.;]*$/i;
const FOUND =
  /\b(?:convict(?:s|ed)|found guilty|guilty of|sentenced|jailed|imprisoned|prison|admit(?:s|ted)|confess(?:es|ed)|acquitted|cleared)\b[^.;]*$/i;

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

/** "Gets 2 million a year from the city", "gets 3 million from the state". */
function areFromOthers(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [giverOf(left), giverOf(right)];
  return l !== undefined && r !== undefined && !areAlike(l, r);
}

function giverOf({ mention, statement: { claim, document, terms } }: Sided<Quantity>): Term | undefined {
  if (mention.dimension !== 'money' && mention.dimension !== 'count') return undefined;
  const from = /^[^.;,]{0,24}? (?:from|by) (?:the |its |his |her |their |an? )?(?=[a-zà-ÿ])/u.exec(
    document.text.slice(mention.end, claim.end),
  );
  return from === null
    ? undefined
    : terms.find(({ start, tag }) => start === mention.end + from[0].length && /^NNS?$/u.test(tag));
}

/** "Helped 60 percent of the patients", "caused nausea in 20 percent of the patients": what is done to one share and to another. */
function areDoneToOtherShares(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  if (!isShare(left) || !isShare(right) || left.mention.of === '' || right.mention.of === '') return false;
  const [l, r] = [verbsAround(left), verbsAround(right)];
  return l.length > 0 && r.length > 0 && !l.some((a) => r.some((b) => areAlike(a, b)));
}

const isShare = ({ mention: { dimension, part } }: Sided<Quantity>): boolean =>
  dimension === 'percent' || part === true;

const verbsAround = ({ mention: { start }, statement }: Sided<Quantity>): readonly Term[] =>
  clauseAt(statement, start)?.terms.filter((term) => term.tag.startsWith('VB') && term.end <= start) ?? [];

/** "Signed the first bill", "vetoed the second bill"; "signed 25 bills", "vetoed three bills". */
function areDoneToOthers(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [verbBefore(left), verbBefore(right)];
  if (l === undefined || r === undefined || areAlike(l, r)) return false;
  return left.mention.dimension === 'ordinal' || (left.mention.dimension === 'count' && areOpposed(l, r));
}

/** Whether two verbs give opposed answers to one question. */
const areOpposed = (l: Term, r: Term): boolean => {
  const theirs = readPoles('opposed-outcomes').begunBy(r.lower);
  return readPoles('opposed-outcomes')
    .begunBy(l.lower)
    .some(({ question, answer }) => theirs.some((other) => other.question === question && other.answer !== answer));
};

const verbBefore = ({ mention: { start }, statement: { terms, document } }: Sided<Quantity>): Term | undefined =>
  terms.find(
    ({ tag, end, lower }) =>
      tag.startsWith('VB') && !COPULAR.test(lower) && end < start && ARTICLE.test(document.text.slice(end, start)),
  );
const ARTICLE = /^ (?:the |its |all )?$/u;
const COPULAR = /^(?:becom|remain|mark|stay|mak|made)/u;
