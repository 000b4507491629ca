import { wordGroups } from '../../language/lexicon.ts';
import type { Statement } from '../../model/comparison.ts';
import type { Pole } from '../reading/poles.ts';
import { subjectOf, type Placed } from '../reading/themes.ts';

/** Whether two answers are given of people of two kinds: "the pilot" and "the co-pilot", "he" and "his friend". */
export const areOfOtherKinds = (left: Statement, a: Pole, right: Statement, b: Pole): boolean => {
  if (!OF_PEOPLE.has(a.question)) return false;
  const [l, r] = [kindsAt(left, a), kindsAt(right, b)];
  if (l.length > 0 && r.length > 0 && !l.some((kind) => r.includes(kind))) return true;
  return (isPronoun(left, a) && isOwnPerson(right, b)) || (isPronoun(right, b) && isOwnPerson(left, a));
};

/** Questions about what somebody is or has been through, who stands before the answer. */
const OF_PEOPLE: ReadonlySet<string> = new Set(
  'life health death-by wakefulness belt ventilator licence sobriety experience walking vaccinated symptoms isolation'.split(
    ' ',
  ),
);

/** The kinds of people that the subject of an answer names, as far as news tells them apart. */
const kindsAt = ({ document }: Statement, placed: Placed): readonly string[] =>
  subjectOf(placed).flatMap(({ lower, start }) => {
    const kind = kindOf(lower);
    // "The co-pilot" is two words to the reader of claims.
    return kind === undefined
      ? []
      : [/\bco-$/i.test(document.text.slice(0, start).slice(-SHORT)) ? `co-${kind}` : kind];
  });
/** Letters of "co-" and a space. */
const SHORT = 4;

const isPronoun = ({ document }: Statement, { clause, start }: Placed): boolean =>
  /^[\s“"]*(?:he|she) /i.test(document.text.slice(clause.start, start));
/** Whether a predicate is told of somebody by whose they are: "his brother". */
export const isOwnPerson = ({ document }: Statement, { clause, start }: Placed): boolean =>
  /^[\s“"]*(?:his|her) (?:\p{L}+ )?(?:friend|wife|husband|father|mother|son|daughter|brother|sister|partner|girlfriend|boyfriend|companion|colleague|passenger|neighbour|neighbor|uncle|aunt|cousin|child|baby) /iu.test(
    document.text.slice(clause.start, start),
  );

let kinds: ReadonlyMap<string, string> | undefined;
const kindOf = (lower: string): string | undefined => {
  kinds ??= new Map([...wordGroups('doers')].flatMap(([kind, words]) => words.map((word) => [word, kind] as const)));
  return kinds.get(lower);
};
