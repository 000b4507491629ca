import type { Numeral } from '../../language/numerals.ts';
import { isJoined, lower, type Scene } from './scene.ts';

/** A place on a scale of strength: an earthquake's magnitude, a storm's category. */
export interface Magnitude {
  readonly unit: 'magnitude' | 'category';
  readonly first: number;
  readonly next: number;
}

/** The scale that the number stands on: "magnitude 6.2", "a 6.2-magnitude quake", "5.1 on the Richter scale", "Category 4". */
export function magnitudeOf(scene: Scene, { first, next, value, kind }: Numeral): Magnitude | undefined {
  if (kind !== 'cardinal' || value > HIGHEST) return undefined;
  const before = lower(scene, first - 1);
  const apart = before === 'of' || before === 'at';
  const lead = lower(scene, first - (apart || before === '-' ? 2 : 1));
  if (lead === 'magnitude' || (lead === 'category' && !apart && before !== '-'))
    return { unit: lead, first: apart ? first : first - (before === '-' ? 2 : 1), next };
  const hyphen = lower(scene, next) === '-' && isJoined(scene, next) ? 1 : 0;
  if (lower(scene, next + hyphen) === 'magnitude') return { unit: 'magnitude', first, next: next + hyphen + 1 };
  const richter =
    lower(scene, next) === 'on' && lower(scene, next + 1) === 'the' && lower(scene, next + 2) === 'richter';
  return richter ? { unit: 'magnitude', first, next: next + 4 } : undefined;
}

const HIGHEST = 10;
