import { areMarkedApart } from '../apart/told-apart.ts';
import { areAlike } from '../reading/alike.ts';
import { rememberedBeside } from '../reading/remembered.ts';
import type { Sided } from '../rule.ts';
import type { Term } from '../../model/comparison.ts';
import type { Quantity, Party } from '../../model/mention.ts';

/** Whether two figures are of a part and the whole, or of two places, kinds or stretches of time. */
export const areOfOtherParts = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  isElided(left) ||
  isElided(right) ||
  complements(left.mention, right.mention) ||
  makeUpWhole(left, right) ||
  areOtherPlaces(left, right) ||
  isStep(left, right) ||
  isStep(right, left) ||
  (left.mention.dimension !== 'ordinal' && areOfPartOnly(left, right));

/** "Nordair takes over 900 of the employees, Sunjet 350": what the last figure counts stands with the one before. */
const isElided = ({ mention, statement: { claim, document } }: Sided<Quantity>): boolean =>
  mention.of === '' &&
  mention.dimension === 'count' &&
  /^[.,;]?$/.test(document.text.slice(mention.end, Math.min(claim.end, mention.end + 2)).trim()) &&
  claim.mentions.some((m) => m.kind === 'quantity' && m.part === true && m.end < mention.start);

const areOfPartOnly = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  arePeriodsApart(periodsOf(left), periodsOf(right)) ||
  areMarkedApart(left.statement, right.statement) ||
  [isFormerLevel, isOfOneAlone, isOfPlaceAlone, isForSomeAlone, areBodiesFound].some(
    (isOfSome) => isOfSome(left, right) || isOfSome(right, left),
  );

/** Letters on either side of a figure in which stands where it is. */
const REACH = 80;

/** "Two of the five hostages", "three of the five hostages": together they are all. */
function makeUpWhole(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  if (isOnly(left) || isOnly(right)) return false;
  const [l, r] = [wholeOf(left), wholeOf(right)];
  return l !== undefined && l === r && (left.mention.min ?? 0) + (right.mention.min ?? 0) === l;
}

/** "Only one of the three came down alive": two others cannot have. */
const isOnly = ({ mention: { start }, statement: { document } }: Sided<Quantity>): boolean =>
  /\b(?:only|just) $/i.test(document.text.slice(Math.max(0, start - ONLY), start));

/** Letters of "only ". */
const ONLY = 5;

/** The number of all that a figure is a part of, where it is told with it. */
const wholeOf = ({ mention, statement: { claim } }: Sided<Quantity>): number | undefined =>
  mention.part === true
    ? (claim.mentions.find(
        (m): m is Quantity => m.kind === 'quantity' && m.start > mention.start && m.end <= mention.end,
      )?.min ?? undefined)
    : undefined;

/** "Four in five would stay" and "a fifth regret it" are two sides of one figure. */
const complements = (l: Quantity, r: Quantity): boolean =>
  l.dimension === 'percent' && Math.abs((l.min ?? 0) + (r.min ?? 0) - 100) <= 1 && l.min !== r.min;

/** "Rises to 13 euros" and "is now 12": two steps of one row. */
const isStep = (
  { mention: { point } }: Sided<Quantity>,
  { mention, statement: { claim, document } }: Sided<Quantity>,
): boolean =>
  point === 'to' &&
  /\b(?:now|currently|at present|today|so far)\s+(?:[a-zà-ÿ]+\s+){0,2}$/i.test(
    document.text.slice(Math.max(claim.start, mention.start - REACH), mention.start),
  );

/** "Nobody on the ground", "three people on board": where those were of whom there were none. */
const areOtherPlaces = (left: Sided<Quantity>, right: Sided<Quantity>): boolean => {
  if (left.mention.max !== 0 && right.mention.max !== 0) return false;
  const [l, r] = [whereOf(left), whereOf(right)];
  return l !== undefined && r !== undefined && !areAlike(l, r);
};

/** The noun of the place that stands right behind a count. */
const whereOf = ({ mention, statement: { terms, document } }: Sided<Quantity>): Term | undefined => {
  const place = WHERE.exec(document.text.slice(mention.end, mention.end + REACH))?.[0];
  return place === undefined ? undefined : terms.find(({ end }) => end === mention.end + place.length);
};
const WHERE = /^ (?:on board|aboard|on|in|inside|at|outside|under|near) (?:the |his |her |its |their |an? )[a-zà-ÿ]+/i;

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

/** "Employs 900 people in Spain", "employs 4,000": where no place is told, it is all. */
function isOfPlaceAlone(side: Sided<Quantity>, other: Sided<Quantity>): boolean {
  const { mention, statement } = side;
  if (mention.dimension !== 'count' && mention.dimension !== 'money') return false;
  const isFronted = FRONTED_PLACE.test(statement.document.text.slice(statement.claim.start, mention.start));
  if (mention.role !== '' && mention.role !== 'employed' && !isFronted) return false;
  if ((mention.max ?? Infinity) >= (other.mention.min ?? 0) || placesIn(other).length > 0) return false;
  return placesIn(side).some(({ start }) =>
    start >= mention.end
      ? IN.test(statement.document.text.slice(mention.end, start))
      : FRONTED.test(statement.document.text.slice(statement.claim.start, start)),
  );
}
const IN = /^(?: [a-zà-ÿ]+)? in (?:the )?$/u;
/** "In Brienne 14 people were arrested": elsewhere others were. */
const FRONTED_PLACE = /^\W*In (?:the )?\p{Lu}\p{L}+,? $/u;
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
