import { wordGroups } from '../../language/lexicon.ts';
import type { Term } from '../../model/comparison.ts';
import { areAlike } from './alike.ts';

/** Whether two nouns may stand for one: they mean the same, are of one family, or one is of any ("the suspect", "the baker"). */
export function mayBeOne(x: Term, y: Term): boolean {
  if (areAlike(x, y)) return true;
  const [he, she] = [kindOf('sex', x), kindOf('sex', y)];
  if (he !== undefined && she !== undefined && he !== she) return false;
  const [l, r] = [kindOf('family', x), kindOf('family', y)];
  return (l !== undefined || r !== undefined) && (l === undefined || r === undefined || l === r);
}

/** Whether a noun tells of which sex somebody is: "wife", "king". */
export const tellsSex = (lower: string): boolean => kinds().sex.has(lower);

const kindOf = (sort: 'family' | 'sex', { lower }: Term): string | undefined => kinds()[sort].get(lower);

interface Kinds {
  readonly family: ReadonlyMap<string, string>;
  readonly sex: ReadonlyMap<string, string>;
}

let read: Kinds | undefined;
const kinds = (): Kinds => (read ??= { family: kindsOf('family '), sex: kindsOf('sex ') });

const kindsOf = (sort: string): ReadonlyMap<string, string> =>
  new Map(
    [...wordGroups('one-bearer')].flatMap(([heading, words]) =>
      heading.startsWith(sort) ? words.map((word) => [word, heading] as const) : [],
    ),
  );
