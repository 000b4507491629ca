import type { PartyType } from '../../model/mention.ts';
import type { NameWord } from './runs.ts';
import type { Segment } from './segments.ts';

/** A name without its titles, or words that are no name but help to read one. */
export type Part =
  | {
      readonly kind: 'name';
      readonly words: readonly NameWord[];
      /** Undefined where the words do not tell: then the document decides. */
      readonly type: PartyType | undefined;
      /** True where the words alone tell the type beyond doubt. */
      readonly sure: boolean;
      /** The title's words, where an office or trade stands before the name. */
      readonly role?: readonly NameWord[];
      /** True after "Mr", "Dame" and the like, which stand before persons only. */
      readonly honorific?: boolean;
    }
  | { readonly kind: 'group'; readonly words: readonly NameWord[] }
  | { readonly kind: 'demonym'; readonly words: readonly NameWord[] }
  | { readonly kind: 'role'; readonly words: readonly NameWord[] }
  | { readonly kind: 'thing'; readonly words: readonly NameWord[] };

/** The words as a name of the lexicon is written: one blank between them, dots after abbreviations left out. */
export function textOf(segment: Segment): string {
  let name = '';
  let possessive = false;
  for (const word of segment) {
    name = name === '' ? word.text : `${name}${possessive ? "'s " : ' '}${word.text}`;
    ({ possessive } = word);
  }
  return name;
}
