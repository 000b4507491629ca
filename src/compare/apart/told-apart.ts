import type { Statement, Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import { clauseAt, type Clause } from '../reading/clauses.ts';
import { areOfOtherOnes } from './other-ones.ts';
import { remembered } from '../reading/remembered.ts';

/**
 * Whether words of two claims tell that what stands at two places is said of two of a kind, at two times, or of an owner and what it owns:
 * "the south end", "the north end"; "on Sundays", "on weekdays"; "the band's drummer", "the band".
 */
export function areToldApart(left: Statement, l: Span, right: Statement, r: Span): boolean {
  if (areMarkedApart(left, right) || daysClash(left, right)) return true;
  const [a, b] = [clauseAt(left, l.start), clauseAt(right, r.start)];
  if (a === undefined || b === undefined) return false;
  const [mine, theirs] = [subjectAt(a, l), subjectAt(b, r)];
  return (
    isTurned(dayOf(left, a, l), dayOf(right, b, r)) ||
    areOfOtherOnes(left, { ...l, clause: a }, right, { ...r, clause: b }) ||
    isOwned(left, mine, theirs, right) ||
    isOwned(right, theirs, mine, left)
  );
}

/** Whether words tell that claims are of two of a kind or of two habitual times: "the first match", "the second match"; "in winter", "in summer". */
export const areMarkedApart = (left: Statement, right: Statement): boolean =>
  marksClash(left, right) ||
  isOfAftermath(left) !== isOfAftermath(right) ||
  tellOtherwise(left, right, HABITS) ||
  tellOtherwise(left, right, ENDS) ||
  tellOtherwise(left, right, SIDES) ||
  tellOtherwise(left, right, CHANNELS) ||
  tellOtherwise(left, right, YEARS);

/** "Nobody was hurt when the roof fell in", "two were hurt during the clearing": what comes after it. */
const isOfAftermath = remembered(({ claim }: Statement): boolean => AFTERMATH.test(claim.text.slice(0, LONGEST)));
const AFTERMATH =
  /\b(?:during|in|while) (?:the )?(?:clearing|clean(?:ing)?-?up|evacuation|rescue work|repairs?|salvage|demolition|rebuilding|recovery work|removing|stampede)\b/i;

/** "The first hostage was freed on Monday", "the last hostage was freed on Friday". */
export const areOfTwoRanks = (left: Statement, right: Statement): boolean => {
  const theirs = marksIn(right).filter(({ sort }) => sort === 'rank');
  return (
    theirs.length > 0 &&
    marksIn(left).some((a) => theirs.some((b) => a.sort === b.sort && a.value !== b.value && areAlike(a.noun, b.noun)))
  );
};

const isTurned = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** The day that tells which of several is meant: "the concert on Friday", "Friday's concert". */
const dayOf = ({ document }: Statement, { start }: Clause, { end }: Span): string | undefined =>
  DAY.exec(document.text.slice(start, end))?.[1]?.toLowerCase();
const DAY = /\b(?:on )?(mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

const subjectAt = ({ subject }: Clause, { start }: Span): readonly Term[] => subject.filter(({ end }) => end <= start);

const isOwned = (
  { terms, document }: Statement,
  [own]: readonly Term[],
  other: readonly Term[],
  there: Statement,
): boolean => {
  // "The airline left its forecast unchanged", "the airline's forecast was cut".
  if (own === undefined || there.terms.some((term) => areAlike(term, own))) return false;
  const owner = terms.findLast(
    ({ start, end }) =>
      end < own.start && start > own.start - OWNER_REACH && OWNING.test(document.text.slice(end, own.start)),
  );
  // A firm and its critic or its cables go by one name.
  return owner !== undefined && other.some((term) => /^NNS?$/u.test(term.tag) && areAlike(term, owner));
};
/** Whether a word only says whose a thing is: "results of the driver's test". */
export const isOwner = ({ document }: Statement, { end }: Term): boolean =>
  /^['’]s? \p{L}/u.test(document.text.slice(end, end + 4));

/** What stands between an owner and what it owns: "the zoo's older lion". */
const OWNING = /^['’]s? (?:[a-zà-ÿ]+ )?$/i;
const OWNER_REACH = 40;

/** A word that picks one of several, with the sort of words that exclude it and the noun behind it. */
interface Mark {
  readonly sort: string;
  readonly value: string;
  readonly noun: Term;
}

function marksClash(left: Statement, right: Statement): boolean {
  const [l, r] = [marksIn(left), marksIn(right)];
  if (l.length === 0 && r.length === 0) return false;
  return (
    l.some((a) => r.some((b) => a.sort === b.sort && a.value !== b.value && areAlike(a.noun, b.noun))) ||
    isOther(l, r, right) ||
    isOther(r, l, left)
  );
}

/** "Closed on Mondays", "open until nine on Thursdays". */
function daysClash(left: Statement, right: Statement): boolean {
  const [l, r] = [daysIn(left), daysIn(right)];
  return l.length > 0 && r.length > 0 && !l.some((day) => r.includes(day));
}

const daysIn = remembered(({ claim }: Statement): readonly string[] =>
  [...claim.text.slice(0, LONGEST).matchAll(DAYS)].map(([day]) => day.toLowerCase()),
);
const DAYS = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b/gi;

/** "The other lorry", "a second lorry" is not the lorry of which the other claim tells. */
const isOther = (marks: readonly Mark[], others: readonly Mark[], other: Statement): boolean =>
  marks.some(
    ({ sort, noun }) =>
      sort === 'other' &&
      !others.some((mark) => (mark.sort === 'other' || mark.sort === 'rank') && areAlike(mark.noun, noun)) &&
      other.terms.some((term) => term.tag.startsWith('NN') && areAlike(term, noun)),
  );

const marksIn = remembered(({ terms, document }: Statement): readonly Mark[] =>
  terms.flatMap((noun) => {
    if (!noun.tag.startsWith('NN') || noun.tag.startsWith('NNP')) return [];
    const before = document.text.slice(Math.max(0, noun.start - REACH), noun.start);
    const further = FURTHER.test(before) && !STRETCH.test(noun.lower) ? [{ sort: 'other', value: 'other', noun }] : [];
    const word = wordBefore(document.text, terms, noun);
    const [sort, value] = (word === undefined ? undefined : MARKS.get(word)) ?? [];
    return sort === undefined || value === undefined ? further : [...further, { sort, value, noun }];
  }),
);
/** The word right before a noun, or before a row of nouns that it ends: "the first vaccine dose". */
function wordBefore(text: string, terms: readonly Term[], noun: Term): string | undefined {
  const next = BEFORE.exec(text.slice(Math.max(0, noun.start - REACH), noun.start))?.[1]?.toLowerCase();
  if (next !== undefined && MARKS.has(next)) return next;
  const before = terms.find(({ end, tag }) => end + 1 === noun.start && /^NNS?$/u.test(tag));
  const { start } = before ?? noun;
  return BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1]?.toLowerCase();
}
const BEFORE = /(?:^|[^\p{L}-])(\p{L}+(?:['’]s)?)\s$/u;
const REACH = 14;
const FURTHER = /\b[Aa]n? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|further|separate) $/u;
/** "Shut for a fourth day" is of the same road. */
const STRETCH = /^(?:day|night|week|month|year|season|time|term|hour|spell|half|try|attempt)$/u;

/** Words of each row exclude each other before one noun; those of one value are joined by "/". */
const MARKS: ReadonlyMap<string, readonly [sort: string, value: string]> = new Map(
  [
    'age old/older/elder young/younger',
    'rank first/opening second third fourth fifth sixth seventh eighth last/final/closing next/coming/forthcoming',
    "sex men's/men’s/boys’/male women's/women’s/girls’/female",
    'ground home away',
    'reach world national/british/american european/continental olympic regional personal club',
    'other other/another/neighbouring/neighboring/adjacent',
  ].flatMap((row) => {
    const [sort = '', ...values] = row.split(' ');
    return values.flatMap((words) => words.split('/').map((word) => [word, [sort, words] as const] as const));
  }),
);

/** Whether both claims tell when or where by words of one kind, and by none in common. */
function tellOtherwise(left: Statement, right: Statement, kind: RegExp): boolean {
  const [l, r] = [left, right].map(({ claim }) => [...claim.text.slice(0, LONGEST).matchAll(kind)].map(valueOf));
  return l !== undefined && r !== undefined && l.length > 0 && r.length > 0 && !l.some((word) => r.includes(word));
}
/** Which of the groups of a pattern matched. */
const valueOf = ({ groups }: RegExpExecArray): string =>
  Object.entries(groups ?? {}).find(([, word]) => word !== undefined)?.[0] ?? '';
const LONGEST = 1000;

const HABITS =
  /\b(?:(?<sunday>on sundays|on saturdays|at weekends?|at the weekend)|(?<weekday>on weekdays|on (?:mon|tues|wednes|thurs|fri)days|during the week)|(?<summer>in (?:the )?summer)|(?<winter>in (?:the )?winter)|(?<night>at night|overnight)|(?<day>by day|in the daytime|during the day))\b/gi;
const ENDS =
  /\b(?:(?<start>at the (?:start|beginning|outset)|at first|initially|to begin with)|(?<end>at the end|by the end|in the end|afterwards))\b/gi;
const CHANNELS =
  /\b(?:(?<online>online|on the internet|on the web)|(?<shops>in (?:shops|stores|supermarkets|branches)|offline|over the counter))\b/gi;
/** "4 percent for this year", "2 percent for next year". */
const YEARS =
  /\bfor (?:(?<this>this|the current)|(?<next>next|the coming|the following)|(?<last>last|the past|the previous)) (?:year|season|month|term)\b/gi;
const SIDES = /\b(?:(?<inside>inside the|indoors)|(?<outside>outside the|outdoors))\b/gi;
