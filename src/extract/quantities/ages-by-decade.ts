import { lower, type Scene } from './scene.ts';

/** An age in years, and whose it is as far as it is told beside it. */
export interface Age {
  readonly years: number;
  readonly most: number;
  readonly of: string;
  readonly first: number;
  readonly next: number;
  readonly vague: boolean;
  readonly range?: true;
}

/** The age that a decade in words tells: "in her late thirties", "in their teens". */
export function ageInWords(scene: Scene, at: number): Age | undefined {
  const value = DECADES.get(lower(scene, at));
  return value === undefined ? undefined : inDecade(scene, at, value, at + 1);
}

/** The age that such a decade tells, or the part of it: "in his early 50s"; only behind a word for whose it is. */
export function inDecade(scene: Scene, first: number, value: number, next: number): Age | undefined {
  const hyphen = lower(scene, first - 1) === '-' ? 1 : 0;
  const part = lower(scene, first - 1 - hyphen);
  const owner = lower(scene, first - (PARTS.has(part) ? 2 + hyphen : 1));
  const [least, most] = PARTS.get(part) ?? [0, 9];
  if (owner !== 'his' && owner !== 'her' && owner !== 'their' && owner !== 'my') return undefined;
  // The teens begin at thirteen.
  const years = value + (value === TEENS ? Math.max(least, 3) : least);
  return { years, most: value + most, of: '', first, next, vague: true };
}

const TEENS = 10;
const DECADES: ReadonlyMap<string, number> = new Map(
  ['teens', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (word, i) => [word, (i + 1) * 10] as const,
  ),
);
/** The words for decades of a life. */
export const ageWords: ReadonlySet<string> = new Set(DECADES.keys());

const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [0, 4]],
  ['mid', [3, 7]],
  ['late', [6, 9]],
]);
