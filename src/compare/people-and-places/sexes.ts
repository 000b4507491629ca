import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import type { Passage } from '../../model/place.ts';
import { tokensOf } from '../reading/tokens-of.ts';
import { remembered } from '../reading/remembered.ts';

/** Somebody without a name, by age and sex: "an eight-year-old girl". */
export interface Aged {
  readonly age: number;
  readonly sex: 'female' | 'male';
  readonly passage: Passage;
}

/** How surely two people of one age and of two sexes of whom a story tells the same are one person. */
const SURE = 0.65;

/** One person of whom one claim makes a woman and the other a man: "a girl of eight was treated", "an eight-year-old boy". */
export function otherSex(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const [l, r] = [agedIn(left), agedIn(right)];
  if (l === undefined || r === undefined || l.age !== r.age || l.sex === r.sex) return [];
  return [
    {
      outcome: 'incompatible',
      reason: [l.passage.text, r.passage.text].toSorted().join(' or '),
      confidence: SURE,
      byStory: true,
      left: { value: l.sex, passage: l.passage },
      right: { value: r.sex, passage: r.passage },
    },
  ];
}

/** The only one of whom a claim tells age and sex, and whom it does not name; undefined where it speaks of people of both sexes. */
export const agedIn = remembered((statement: Statement): Aged | undefined => {
  const { claim, document } = statement;
  const ages = claim.mentions.filter((m): m is Quantity => m.kind === 'quantity' && m.dimension === 'age');
  const [age] = ages;
  if (age?.min == null || ages.length !== 1 || age.min !== age.max || age.approximate) return undefined;
  if (claim.mentions.some((m) => m.kind === 'party' && m.type === 'person')) return undefined;
  const words = tokensOf(statement).flatMap((token) => {
    const sex = SEX.get(token.lower);
    return sex === undefined ? [] : [{ ...token, sex }];
  });
  const nouns = words.filter(({ lower }) => !PRONOUNS.has(lower));
  const [noun] = nouns;
  if (noun === undefined || nouns.length !== 1 || words.some(({ sex }) => sex !== noun.sex)) return undefined;
  if (Math.min(Math.abs(age.start - noun.end), Math.abs(noun.start - age.end)) > BESIDE) return undefined;
  const { start, end } = noun;
  return { age: age.min, sex: noun.sex, passage: { start, end, text: document.text.slice(start, end) } };
});

/** Letters between an age and whose it is: "a boy of eight", "a man, 34". */
const BESIDE = 8;
const FEMALE =
  'girl woman schoolgirl grandmother mother daughter sister wife actress waitress policewoman widow her she';
const MALE = 'boy man schoolboy grandfather father son brother husband actor waiter policeman widower his him he';
const PRONOUNS: ReadonlySet<string> = new Set(['her', 'she', 'his', 'him', 'he']);
const SEX: ReadonlyMap<string, Aged['sex']> = new Map([
  ...FEMALE.split(' ').map((word) => [word, 'female'] as const),
  ...MALE.split(' ').map((word) => [word, 'male'] as const),
]);
