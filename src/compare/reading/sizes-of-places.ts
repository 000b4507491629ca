import { wordGroups } from '../../language/lexicon.ts';
import type { Party } from '../../model/mention.ts';

let known: ReadonlyMap<string, 'city' | 'wide'> | undefined;

/** Whether a place is a city or holds cities, as far as is known. */
export function sizeOf({ name }: Pick<Party, 'name'>): 'city' | 'wide' | undefined {
  known ??= new Map(
    [...wordGroups('places')]
      .flatMap(([size, names]) => names.map((each) => [each, size === 'city' ? 'city' : 'wide'] as const))
      .concat([...wordGroups('countries').keys()].map((each) => [each, 'wide'] as const)),
  );
  return known.get(name) ?? (WIDE.test(name) ? 'wide' : undefined);
}
const WIDE = /\b(?:county|province|state|region|district|valley|island|islands|peninsula|coast|republic|sea)\b/i;

/** Whether a place is a country by one of its names. */
export const isCountry = ({ name }: Party): boolean =>
  (countries ??= new Set(wordGroups('countries').keys())).has(name);
let countries: ReadonlySet<string> | undefined;
