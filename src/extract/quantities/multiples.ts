import { wordGroups } from '../../language/lexicon.ts';
import type { Numeral } from '../../language/numerals.ts';
import { isJoined, lower, tag, type Scene } from './scene.ts';

/** How many times as much something is or becomes. */
export interface Multiple {
  readonly value: number;
  readonly first: number;
  readonly next: number;
  readonly change: boolean;
}

const GROUPS = wordGroups('number-multiples');
const COMPARED = new Set(GROUPS.get('compared'));
const VALUES: readonly (readonly [number, string])[] = [
  [0.5, 'half'],
  [2, 'two'],
  [3, 'three'],
  [4, 'four'],
  [5, 'five'],
  [6, 'six'],
  [7, 'seven'],
  [8, 'eight'],
  [9, 'nine'],
  [10, 'ten'],
  [100, 'hundred'],
  [1000, 'thousand'],
];
const TIMES = timesOf();

/** Words that a multiple can begin with: "doubled", "twice", "threefold". */
export const multipleWords: ReadonlySet<string> = new Set(TIMES.keys());

/** The multiple told by the word at `at`: "more than doubled", "twice as many", "a tenfold rise". */
export function multipleAt(scene: Scene, at: number): Multiple | undefined {
  const found = TIMES.get(lower(scene, at));
  if (found === undefined) return undefined;
  const { heading, value } = found;
  const tagged = tag(scene, at);
  switch (heading) {
    case 'verb':
      return tagged.startsWith('V') ? { value, first: at, next: at + 1, change: true } : undefined;
    case 'noun':
      if (tagged === 'VB' || tagged === 'VBP') return { value, first: at, next: at + 1, change: true };
      // "double the price", "half as many"; "a double bed" and "doubles" are none
      return COMPARED.has(lower(scene, at + 1)) && lower(scene, at - 1) !== 'a'
        ? { value, first: at, next: at + 2, change: false }
        : undefined;
    case 'fold':
      return { value, first: at, next: at + 1, change: true };
  }
}

/** The multiple that the numeral tells with "times": "three times as many", "five times the size of", "a factor of ten"; `half` is told of an amount. */
export function multipleOf(scene: Scene, numeral: Numeral): Multiple | undefined {
  const { first, next, value } = numeral;
  if (numeral.kind === 'fraction') {
    // "cut in half"
    if (value === 0.5 && lower(scene, first - 1) === 'in' && CUT.has(lower(scene, first - 2)))
      return { value, first, next, change: true };
    const compared =
      lower(scene, next) === 'as' && (lower(scene, next + 1) === 'many' || lower(scene, next + 1) === 'much');
    const amount = lower(scene, next) === 'the' && AMOUNTS.has(lower(scene, next + 1));
    return compared || amount ? { value, first, next: next + 2, change: false } : undefined;
  }
  if (numeral.kind !== 'cardinal') return undefined;
  if (lower(scene, first - 1) === 'of' && lower(scene, first - 2) === 'factor')
    return { value, first, next, change: true };
  const hyphen = lower(scene, next) === '-' && isJoined(scene, next) ? 1 : 0;
  if (lower(scene, next + hyphen) === 'fold') return { value, first, next: next + hyphen + 1, change: true };
  if (lower(scene, next) !== 'times' || !COMPARED.has(lower(scene, next + 1))) return undefined;
  return { value, first, next: next + 2, change: false };
}

const CUT = new Set(GROUPS.get('cut'));
const AMOUNTS = new Set(GROUPS.get('amounts'));

function timesOf(): ReadonlyMap<string, { readonly heading: 'verb' | 'noun' | 'fold'; readonly value: number }> {
  const times = new Map<string, { readonly heading: 'verb' | 'noun' | 'fold'; readonly value: number }>();
  for (const heading of ['verb', 'noun', 'fold'] as const)
    for (const [value, key] of VALUES)
      for (const word of GROUPS.get(`${heading}-${key}`) ?? []) times.set(word, { heading, value });
  return times;
}
