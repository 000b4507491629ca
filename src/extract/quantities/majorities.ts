import type { Quantity } from '../../model/mention.ts';
import { readCounted } from './counted.ts';
import { quantityOf } from './draft.ts';
import { roleOf } from './roles.ts';
import { lower, tag, type Scene } from './scene.ts';

/** Words that can tell of more than half, or of less, without a number. */
export const majorityWords: ReadonlySet<string> = new Set(['most', 'majority', 'minority']);

/** The share told at token `at`: "most of the voters", "a clear majority of deputies", "the minority of pupils". */
export function majorityAt(scene: Scene, at: number): Quantity | undefined {
  const word = lower(scene, at);
  // "At most", "the most of all", "the most votes" compare; "a majority of 40" counts.
  if (lower(scene, at + 1) !== 'of' || (word === 'most' && BEFORE_SUPERLATIVE.has(lower(scene, at - 1))))
    return undefined;
  let here = at + 2;
  while (here < at + MOST_DETERMINERS && DETERMINERS.has(tag(scene, here))) here++;
  const isBare = here === at + 2;
  if ((word === 'most' && isBare) || tag(scene, at + 2) === 'CD') return undefined;
  const counted = readCounted(scene, here, 'plural');
  if (counted === undefined || OWNING.has(lower(scene, counted.next)) || isTold(scene, counted.next)) return undefined;
  const first = firstOf(scene, at);
  const role = roleOf(scene, { first, next: counted.next }, counted);
  const interval =
    word === 'minority'
      ? ({ min: null, max: HALF, approximate: false, form: 'bound' } as const)
      : ({ min: HALF, max: null, approximate: false, form: 'bound' } as const);
  return quantityOf(scene, {
    first,
    next: counted.next,
    interval,
    precision: 1,
    dimension: 'percent',
    unit: 'percent',
    of: counted.of,
    role: role?.role.name ?? '',
  });
}

/** "A majority of the members, 52 percent, …": the figure behind tells it. */
const isTold = (scene: Scene, next: number): boolean => MARKS.has(lower(scene, next)) && tag(scene, next + 1) === 'CD';

const MARKS: ReadonlySet<string> = new Set([',', '(', '–', '—', '-', ':']);

/** "A majority of the drivers' union" is of one union. */
const OWNING: ReadonlySet<string> = new Set(["'", '’', "'s", '’s']);

const HALF = 50;
const MOST_DETERMINERS = 5;
const DETERMINERS: ReadonlySet<string> = new Set(['DT', 'PRP$', 'CD']);
const BEFORE_SUPERLATIVE: ReadonlySet<string> = new Set(['the', 'at', 'his', 'her', 'its', 'their']);

/** Where "a clear majority" begins. */
function firstOf(scene: Scene, at: number): number {
  let first = at;
  while (first > at - 3 && tag(scene, first - 1).startsWith('JJ')) first--;
  return tag(scene, first - 1) === 'DT' ? first - 1 : first;
}
