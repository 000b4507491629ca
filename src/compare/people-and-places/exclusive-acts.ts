import { wordGroups } from '../../language/lexicon.ts';
import { stem } from '../../language/stems.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Statement } from '../../model/comparison.ts';
import { remembered } from '../reading/remembered.ts';

/** The headings of the acts that only one can have done, of those that a claim tells of, and the stems of the words that tell them. */
export const actsIn = remembered(
  ({ claim }: Statement): { readonly acts: ReadonlySet<string>; readonly words: readonly string[] } => {
    acts ??= readActs();
    const line = ` ${stemsOf(claim.text.slice(0, LONGEST)).join(' ')} `;
    const begun = [...new Set(line.split(' '))].flatMap((word) => acts?.get(word) ?? []);
    const found = begun.filter(({ phrase }) => line.includes(phrase));
    return {
      acts: new Set(found.map(({ act }) => act)),
      words: found.flatMap(({ phrase }) => phrase.trim().split(' ')),
    };
  },
);

interface Act {
  readonly phrase: string;
  readonly act: string;
}

/** The phrases that tell of acts by the first word of each. */
let acts: ReadonlyMap<string, readonly Act[]> | undefined;

const readActs = (): ReadonlyMap<string, readonly Act[]> =>
  Map.groupBy(
    [...wordGroups('exclusive-acts')].flatMap(([act, phrases]) =>
      phrases.map((phrase): Act => ({ phrase: ` ${stemsOf(phrase).join(' ')} `, act })),
    ),
    ({ phrase }) => phrase.slice(1, phrase.indexOf(' ', 1)),
  );

/** Characters of a claim that acts are looked for in; a longer claim is no sentence. */
const LONGEST = 2000;

const stemsOf = (text: string): string[] =>
  tokenize(text)
    .filter(({ kind }) => kind !== 'mark')
    // A building is not what somebody builds.
    .map(({ lower }) => (BUILDINGS.test(lower) ? lower : stem(lower)));
const BUILDINGS = /^buildings?$/u;
