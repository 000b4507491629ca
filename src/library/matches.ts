import type { Statement } from '../model/comparison.ts';
import type { Passage } from '../model/place.ts';

/** Every place of a claim where the pattern matches, as a rule of your own needs it to point at words. */
export function matchesIn({ claim }: Statement, pattern: RegExp): Passage[] {
  const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`;
  return [...claim.text.matchAll(new RegExp(pattern.source, flags))].flatMap(({ index, 0: text }) =>
    text === '' ? [] : [{ start: claim.start + index, end: claim.start + index + text.length, text }],
  );
}
