import { wordGroups } from '../../language/lexicon.ts';
import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Passage } from '../../model/place.ts';
import { remembered } from '../reading/remembered.ts';
import { twoValues } from '../reading/two-values.ts';

/** Of which country one of whom a story has one is told to be: "the gunman was an American". */
interface National {
  readonly who: string;
  readonly country: string;
  readonly passage: Passage;
}

/** How surely two nationalities of what a story has one of exclude each other: some people have two. */
const SURE = 0.65;

/** Another nationality of one person without a name: "the attacker was a Swede", "the gunman, a Danish citizen". */
export function otherNationality(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const theirs = nationalsIn(right);
  const l = nationalsIn(left).find((mine) => theirs.some(({ who }) => who === mine.who));
  const r = theirs.find(({ who }) => who === l?.who);
  if (l === undefined || r === undefined || l.country === r.country) return [];
  return [
    twoValues(
      left,
      { value: l.country, passage: l.passage },
      right,
      { value: r.country, passage: r.passage },
      { confidence: SURE, byStory: true },
    ),
  ];
}

/** Whom a story has one of, those of one row the same. */
const ONES = [
  'suspect gunman attacker assailant shooter bomber hijacker killer accused defendant knifeman',
  'victim',
  'driver motorist',
  'pilot',
  'captain skipper',
  'winner champion',
  'embassy',
  'consulate',
].map((row) => row.split(' '));
const WHO: ReadonlyMap<string, string> = new Map(ONES.flatMap((row) => row.map((word) => [word, row[0] ?? word])));

/** "The gunman was a 30-year-old American", "the driver, a Polish national,"; "the Polish driver". */
const TOLD = new RegExp(
  `\\b(?:[Tt]he|[Aa]n?) (?<first>\\p{L}+ )?(?:suspected )?(?<who>${[...WHO.keys()].join('|')})\\b(?:,? (?:was |is |has been |had been )?(?:identified as |named as |described as |believed to be )?an? (?:[\\p{L}\\p{N}-]+ ){0,2}?(?<behind>\\p{Lu}\\p{L}+)\\b)?`,
  'gu',
);
/** "A 46-year-old Tunisian", "the 46-year-old French citizen". */
const AGED = /\b(?<age>\d{1,2})-year-old (?<behind>\p{Lu}\p{L}+)\b/gu;
const LONGEST = 600;

/** Of which country a claim tells one of whom a story has one to be. */
export const nationalsIn = remembered(({ claim, terms }: Statement): readonly National[] => {
  const text = claim.text.slice(0, LONGEST);
  const aged = [...text.matchAll(AGED)];
  const whose = terms.some(({ lower }) => WHO.has(lower)) ? [...text.matchAll(TOLD)] : [];
  const found = [...aged, ...whose].map((match): National | undefined => {
    const { first, age, behind } = match.groups ?? {};
    const who = match.groups?.['who'] ?? `aged ${age}`;
    const word = [first?.trim(), behind].find((each) => each !== undefined && countryOf(each) !== undefined) ?? '';
    const country = countryOf(word);
    if (country === undefined) return undefined;
    const start = claim.start + match.index;
    const passage = { start, end: start + match[0].length, text: match[0] };
    return { who: WHO.get(who.toLowerCase()) ?? who, country, passage };
  });
  const known = found.filter((one) => one !== undefined);
  return known.every(({ country }) => country === known[0]?.country) ? known : [];
});

let countries: ReadonlyMap<string, string> | undefined;

/** The country whose people a word names; none for parts of countries and of the world, which hold or lie in others. */
export function countryOf(word: string): string | undefined {
  const known = wordGroups('countries');
  countries ??= new Map(
    [...wordGroups('demonyms')].flatMap(([country, words]) =>
      known.has(country) && !OF_MANY.has(country) ? words.map((each) => [each, country] as const) : [],
    ),
  );
  return countries.get(word);
}

/** "British" may be "Scottish". */
const OF_MANY: ReadonlySet<string> = new Set([
  'England',
  'Scotland',
  'Wales',
  'Northern Ireland',
  'Palestine',
  'Kosovo',
]);
