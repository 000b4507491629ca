import { lemmasOf } from '../../language/lemmas.ts';
import { wordGroups } from '../../language/lexicon.ts';
import type { Term } from '../../model/comparison.ts';
import { areAlike } from './alike.ts';

/** Whether two nouns may stand for one: they mean the same, are of one family, or one is of any ("the suspect", "the baker"). */
export function mayBeOne(x: Term, y: Term): boolean {
  if (areAlike(x, y) || isUnder(x, y) || isUnder(y, x)) return true;
  const [he, she] = [kindOf('sex', x), kindOf('sex', y)];
  if (he !== undefined && she !== undefined && he !== she) return false;
  const [l, r] = [kindOf('family', x), kindOf('family', y)];
  return (l !== undefined || r !== undefined) && (l === undefined || r === undefined || l === r);
}

/** "The singer" may be the tenor, and "the gang" the robbers. */
const isUnder = (general: Term, special: Term): boolean => {
  const own = lemmasOf(special.lower);
  return lemmasOf(general.lower).some((word) =>
    kinds()
      .under.get(word)
      ?.some((each) => own.includes(each)),
  );
};

/** Whether a noun tells of which sex somebody is: "wife", "king". */
export const tellsSex = (lower: string): boolean => kinds().sex.has(lower);

const kindOf = (sort: 'family' | 'sex', { lower }: Term): string | undefined => kinds()[sort].get(lower);

interface Kinds {
  readonly family: ReadonlyMap<string, string>;
  readonly sex: ReadonlyMap<string, string>;
  readonly under: ReadonlyMap<string, readonly string[]>;
}

let read: Kinds | undefined;
const kinds = (): Kinds => (read ??= { family: kindsOf('family '), sex: kindsOf('sex '), under: underOf() });

const underOf = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...wordGroups('one-bearer')].flatMap(([heading, words]) =>
      heading.startsWith(UNDER)
        ? [[heading.slice(UNDER.length), words.flatMap((word) => [word, ...lemmasOf(word)])]]
        : [],
    ),
  );
const UNDER = 'under ';

const kindsOf = (sort: string): ReadonlyMap<string, string> =>
  new Map(
    [...wordGroups('one-bearer')].flatMap(([heading, words]) =>
      heading.startsWith(sort) ? words.map((word) => [word, heading] as const) : [],
    ),
  );
