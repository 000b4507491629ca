import { wordGroups } from '../../language/lexicon.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import { areAlike } from '../reading/alike.ts';
import { remembered } from '../reading/remembered.ts';
import type { Placed } from '../reading/themes.ts';

/** Whether two answers are given of two of one kind: "the old mill" and "the new mill", "over land" and "over the sea". */
export const areOfOtherOnes = (left: Statement, a: Placed, right: Statement, b: Placed): boolean => {
  const [mine, theirs] = [marksAround(left, a), marksAround(right, b)];
  return mine.some(
    (mark) =>
      theirs.some((other) => isSetAgainst(mark, other)) &&
      !theirs.some((other) => other.family === mark.family && other.meaning === mark.meaning),
  );
};

/** A word that tells one of several apart, and the noun behind it, where it counts with that alone. */
interface Mark {
  readonly family: string;
  readonly meaning: string;
  readonly noun: Term | undefined;
  readonly start: number;
}

const isSetAgainst = (mark: Mark, other: Mark): boolean =>
  mark.family === other.family &&
  mark.meaning !== other.meaning &&
  (mark.noun === undefined || other.noun === undefined || areAlike(mark.noun, other.noun));

const marksAround = (statement: Statement, { clause }: Placed): readonly Mark[] =>
  marksIn(statement).filter(({ start }) => start >= clause.start && start < clause.end);

const marksIn = remembered(({ terms, document }: Statement): readonly Mark[] =>
  terms.flatMap((term, at): Mark[] => {
    const kind = kindOf(term.lower);
    // "The left bank"
    const isVerb =
      term.tag.startsWith('VB') && !/\bthe $/i.test(document.text.slice(Math.max(0, term.start - ARTICLE), term.start));
    if (kind === undefined || isVerb) return [];
    const [family = '', meaning = ''] = kind.split(' ');
    const next = terms[at + 1];
    // "The eldest of the sisters"
    const isBeside = next?.start === term.end + 1 || OF_THE.test(document.text.slice(term.end, next?.start));
    const noun = next?.tag.startsWith('NN') === true && isBeside ? next : undefined;
    if (family.startsWith(BEFORE_NOUN) && noun === undefined) return [];
    // A name: "North Sea", "Sea Point".
    if (term.tag.startsWith('NNP')) return [];
    return [{ family, meaning, noun: family.startsWith(BEFORE_NOUN) ? noun : undefined, start: term.start }];
  }),
);
const OF_THE = /^ of (?:the|his|her|its|their) $/i;
/** Letters of "the ". */
const ARTICLE = 4;
const BEFORE_NOUN = 'of-';

let kinds: ReadonlyMap<string, string> | undefined;
const kindOf = (lower: string): string | undefined => {
  kinds ??= new Map(
    [...wordGroups('telling-apart')].flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
  );
  return kinds.get(lower);
};
