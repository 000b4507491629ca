import { wordGroups } from '../../language/lexicon.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import type { Party, Quantity } from '../../model/mention.ts';
import { areAlike } from '../reading/alike.ts';
import { areTwoKinds } from './bound-elsewhere.ts';
import { clauseAt } from '../reading/clauses.ts';
import { areOfOwnerAndOwned } from './owner-and-owned.ts';
import { rememberedBeside } from '../reading/remembered.ts';
import type { Sided } from '../rule.ts';
import { readPoles } from '../reading/poles.ts';
import { areMarkedApart } from './told-apart.ts';

/** Whether words beside two figures show that they are of other years, other stretches of a year, a part and its whole, or two of a kind. */
export const areOfOtherScope = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  isOfOldYear(left) !== isOfOldYear(right) ||
  areDoneToOthers(left, right) ||
  (left.mention.dimension !== 'ordinal' && areOfOtherThings(left, right));

const areOfOtherThings = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  areOfTwoSubjects(left, right) ||
  areOfPersonAndBody(left, right) ||
  isInPartOfMatch(left) !== isInPartOfMatch(right) ||
  areFromOthers(left, right) ||
  areOfOtherDeeds(left, right) ||
  isFormerLevel(left, right) ||
  isFormerLevel(right, left) ||
  isOfOneAlone(left, right) ||
  isOfOneAlone(right, left) ||
  isStockAndFlow(left, right) ||
  isStockAndFlow(right, left) ||
  arePeriodsApart(periodsOf(left), periodsOf(right)) ||
  isOfPlaceAlone(left, right) ||
  isOfPlaceAlone(right, left) ||
  isForSomeAlone(left, right) ||
  isForSomeAlone(right, left) ||
  areBodiesFound(left, right) ||
  areBodiesFound(right, left) ||
  (isOfPart(left) !== isOfPart(right) && areOfOwnerAndOwned(left, right)) ||
  areMarkedApart(left.statement, right.statement);

/** "Nurses earn 2,900 euros", "doctors earn 6,500 euros"; "the road tunnel", "the rail tunnel". */
function areOfTwoSubjects(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [left, right].map(({ mention, statement }) => clauseAt(statement, mention.start));
  if (l === undefined || r === undefined) return false;
  if (areTwoKinds(l, r)) return true;
  if (left.mention.dimension !== 'money') return false;
  const [a, b] = [l.subject.at(-1), r.subject.at(-1)];
  return (
    a?.tag === 'NNS' &&
    b?.tag === 'NNS' &&
    isOfPeople(a.lower) &&
    isOfPeople(b.lower) &&
    a.stem !== b.stem &&
    !areAlike(a, b)
  );
}
let people: ReadonlySet<string> | undefined;
const isOfPeople = (noun: string): boolean => (people ??= new Set(wordGroups('counted-people').get('some'))).has(noun);

/** "The player was fined 5,000 pounds", "the club was fined 20,000 pounds". */
function areOfPersonAndBody(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [kindOfSubject(left), kindOfSubject(right)];
  return l !== undefined && r !== undefined && l !== r;
}
const kindOfSubject = rememberedBeside(({ mention, statement }: Sided<Quantity>): 'person' | 'body' | undefined => {
  const clause = clauseAt(statement, mention.start);
  // Who says it is not who pays it.
  const subject = clause?.subject.findLast(({ end }) => end <= mention.start);
  return subject === undefined || speaks(statement, subject)
    ? undefined
    : PERSONS.has(subject.lower)
      ? 'person'
      : BODIES_OF_PEOPLE.has(subject.lower)
        ? 'body'
        : undefined;
});
const speaks = ({ claim }: Statement, { start, end }: Term): boolean =>
  claim.mentions.some(
    (m) => m.kind === 'quotation' && m.speaker !== undefined && m.speaker.start <= start && m.speaker.end >= end,
  );
const PERSONS: ReadonlySet<string> = new Set(
  'player captain goalkeeper striker coach driver pilot owner boss chairman director executive worker employee tenant resident pensioner nurse teacher officer man woman boy girl father mother widow winner minister mayor president singer actor actress author farmer'.split(
    ' ',
  ),
);
const BODIES_OF_PEOPLE: ReadonlySet<string> = new Set(
  'club team company firm bank government ministry council city town state county university school hospital union party charity foundation league federation federations'.split(
    ' ',
  ),
);

/** "Had done little in the first half, with six points": a part of a match. */
const isInPartOfMatch = rememberedBeside(
  ({ mention: { dimension, start }, statement: { claim, document } }: Sided<Quantity>): boolean =>
    (dimension === 'count' || dimension === 'score') &&
    /\b(?:in|during|at|by) the (?:first|second|third|fourth|last|final|opening) (?:half|quarter|set|round|period|innings?|[a-zà-ÿ]+ minutes)\b[^.;]*$/i.test(
      document.text.slice(claim.start, start),
    ),
);

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
function areOfOtherDeeds(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  if (!isShare(left) || !isShare(right) || left.mention.of === '' || right.mention.of === '') return false;
  const [l, r] = [verbsAround(left), verbsAround(right)];
  return l.length > 0 && r.length > 0 && !l.some((a) => r.some((b) => areAlike(a, b)));
}
const isShare = ({ mention: { dimension, part } }: Sided<Quantity>): boolean =>
  dimension === 'percent' || part === true;
const verbsAround = ({ mention: { start }, statement }: Sided<Quantity>): readonly Term[] =>
  clauseAt(statement, start)?.terms.filter((term) => term.tag.startsWith('VB') && term.end <= start) ?? [];

/** "Lowered its forecast from 37 to 36 million": the former level is what the other text tells. */
function isFormerLevel(
  { mention: { start }, statement: { claim, document } }: Sided<Quantity>,
  other: Sided<Quantity>,
): boolean {
  const from = FROM.exec(document.text.slice(claim.start, start))?.[1];
  return from !== undefined && other.mention.text.startsWith(from);
}
const FROM = /\bfrom (\d[\d.,]*)(?: [a-zà-ÿ]+){0,2} to $/u;

/** "Sold 9,000 copies on Wednesday alone": a part, where it is the smaller figure. */
const isOfOneAlone = ({ mention, statement: { claim, document } }: Sided<Quantity>, all: Sided<Quantity>): boolean =>
  (mention.max ?? Infinity) <= (all.mention.min ?? 0) &&
  (/\balone\b[^.;]*$/i.test(document.text.slice(claim.start, mention.start)) ||
    /^[^.;,]{0,40}?\balone\b/i.test(document.text.slice(mention.end, claim.end)));

/** "Has 300 branches", "closed 20 branches": what there is, and what of it something is done to. */
const isStockAndFlow = (stock: Sided<Quantity>, flow: Sided<Quantity>): boolean =>
  stock.mention.role === '' &&
  (flow.mention.role !== '' || isFlow(flow)) &&
  flow.mention.role !== 'employed' &&
  (flow.mention.max ?? Infinity) <= (stock.mention.min ?? 0) &&
  HAVING.test(stock.statement.document.text.slice(stock.statement.claim.start, stock.mention.start));
const isFlow = ({ mention: { start }, statement: { claim, document } }: Sided<Quantity>): boolean =>
  FLOW.test(document.text.slice(claim.start, start));
const FLOW =
  /\b(?:sent|sends|deployed|moved|withdrew|lost|hired|dismissed|bought|sold|closed|opened|added|built|destroyed|recalled|shipped|delivered|ordered|trained|captured|replaced|repaired|shows?|carried|lent)\s+(?:[a-zà-ÿ]+\s+)?$/i;
const HAVING = /\b(?:has|have|had|owns?|owned|operates?|operated|runs?|ran|there (?:are|were))\s+(?:[a-zà-ÿ]+\s+)?$/i;

/** "The hotel's east wing has 80 rooms"; "the boat's licence" is no part of the boat. */
const isOfPart = rememberedBeside(({ mention, statement }: Sided<Quantity>): boolean => {
  const subject = clauseAt(statement, mention.start)?.subject.findLast(({ end }) => end <= mention.start);
  return subject !== undefined && PARTS.has(subject.lower);
});
const PARTS: ReadonlySet<string> = new Set(
  'wing wings hall halls tower towers mast roof deck branch branches arm unit units division subsidiary department plant site section half part side stand end campus daughter son wife husband brother sister mother father academy assistant secretary deputy aide adviser partner colleague'.split(
    ' ',
  ),
);

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

/** "The storm of 2012, which reached 175 kilometres per hour", "bought for 9 million in 2016": of a year before the last one. */
const isOfOldYear = rememberedBeside(({ mention, statement: { claim, document } }: Sided<Quantity>): boolean => {
  const published = Number(document.published?.slice(0, 4));
  if (!Number.isFinite(published)) return false;
  const before = document.text.slice(Math.max(claim.start, mention.start - YEAR_REACH), mention.start);
  const after = document.text.slice(mention.end, Math.min(claim.end, mention.end + YEAR_REACH));
  const year =
    (YEAR.test(before) ? YEAR_BEFORE.exec(before)?.[1] : undefined) ??
    (YEAR.test(after) ? YEAR_AFTER.exec(after)?.[1] : undefined);
  return year !== undefined && published - Number(year) >= OLD;
});
/** Years after which a figure is none of the news. */
const OLD = 2;
/** Letters between a figure and its year. */
const YEAR_REACH = 60;
const YEAR = /(?:19|20)\d\d/;
/** Not "built in 1968": what was begun then goes on. */
const YEAR_BEFORE =
  /\b(?<!\b(?:built|born|founded|opened|created|launched|established|made|introduced|bought|appointed) )(?:in|of|during) (?:\p{Lu}\p{Ll}+ )?((?:19|20)\d\d)(?:, (?:which|when|where|who)\b|,? )(?:[^.,;:]* )?$/u;
const YEAR_AFTER = /^[^.,;:]*?\b(?:in|of|during) (?:\p{Lu}\p{Ll}+ )?((?:19|20)\d\d)\b/u;

/** The stretches of a business year that a claim names. */
const periodsOf = rememberedBeside(({ mention: { dimension }, statement: { claim } }: Sided<Quantity>) =>
  dimension === 'money' || dimension === 'percent'
    ? PERIODS.flatMap(([period, words]) => (words.test(claim.text) ? [period] : []))
    : [],
);
const PERIODS: readonly (readonly [period: string, words: RegExp])[] = [
  ['first quarter', /\bfirst[- ](?:quarter|three months)\b/i],
  ['second quarter', /\bsecond[- ]quarter\b/i],
  ['third quarter', /\bthird[- ]quarter\b/i],
  ['fourth quarter', /\b(?:fourth|final|last)[- ]quarter\b/i],
  ['half', /\b(?:half[- ]year(?:ly)?|(?:first|second)[- ]half|six months)\b/i],
  ['nine months', /\bnine months\b/i],
  ['year', /\b(?:full[- ]year|whole year|12 months|twelve months)\b/i],
];
const arePeriodsApart = (left: readonly string[], right: readonly string[]): boolean =>
  left.length > 0 && right.length > 0 && !left.some((period) => right.includes(period));

/** "Employs 900 people in Spain", "employs 4,000": where no place is told, it is all. */
function isOfPlaceAlone(side: Sided<Quantity>, other: Sided<Quantity>): boolean {
  const { mention, statement } = side;
  if (mention.dimension !== 'count' && mention.dimension !== 'money') return false;
  if (mention.role !== '' && mention.role !== 'employed') return false;
  if ((mention.max ?? Infinity) >= (other.mention.min ?? 0) || placesIn(other).length > 0) return false;
  return placesIn(side).some(({ start }) =>
    start >= mention.end
      ? IN.test(statement.document.text.slice(mention.end, start))
      : FRONTED.test(statement.document.text.slice(statement.claim.start, start)),
  );
}
const IN = /^(?: [a-zà-ÿ]+)? in (?:the )?$/u;
const FRONTED = /^\W*In (?:the )?$/u;

const placesIn = ({ statement: { claim } }: Sided<Quantity>): readonly Party[] =>
  claim.mentions.filter((m): m is Party => m.kind === 'party' && m.type === 'place');

/** "The minimum wage for trainees is 9 euros", "the minimum wage is 12 euros". */
function isForSomeAlone(side: Sided<Quantity>, other: Sided<Quantity>): boolean {
  const { mention, statement } = side;
  const whom = FOR_SOME.exec(statement.document.text.slice(statement.claim.start, mention.start))?.[1]?.toLowerCase();
  return (
    whom !== undefined &&
    !FOR.test(other.statement.claim.text) &&
    !other.statement.claim.text.toLowerCase().includes(whom)
  );
}
const FOR_SOME =
  /\b(?:wage|salary|pay|pension|fine|price|fee|fare|rate|tax|charge|ticket|rent|toll|limit|age)s? for ([a-zà-ÿ]+s)\b/i;
const FOR = /\bfor [a-zà-ÿ]+s\b/i;

/** "Found 40 bodies", "60 rebels were killed": not all the dead are found. */
const areBodiesFound = ({ mention: { text, max } }: Sided<Quantity>, { mention: all }: Sided<Quantity>): boolean =>
  BODIES.test(text) && !BODIES.test(all.text) && (max ?? Infinity) <= (all.min ?? 0);
const BODIES = /\bbod(?:y|ies)\b/i;
