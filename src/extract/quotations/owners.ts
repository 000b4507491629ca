import type { Quoted } from './pairs.ts';
import type { ReadLine } from './read-lines.ts';
import { isQuotation } from './regions.ts';
import type { Voice } from './voices.ts';

/** `alone`: the quotation is all that the cue tells of; `within`: part of reported words; `near`: part of what somebody thinks or does. */
export type Bond = 'alone' | 'within' | 'near';

export interface Owner {
  readonly voice: Voice;
  readonly bond: Bond;
}

const STRENGTH: Readonly<Record<Bond, number>> = { near: 0, within: 1, alone: 2 };

/** Whose words each quotation of a paragraph holds, as far as a cue tells: the strongest bond, of equal ones the innermost. */
export function ownersOf(lines: readonly ReadLine[]): Map<Quoted, Owner> {
  const owners = new Map<Quoted, Owner & { readonly from: number }>();
  for (const [index, { line, attributed }] of lines.entries()) {
    for (const { attribution, voice } of attributed) {
      const last = lines[index - 1]?.line.quotes.at(-1)?.quoted;
      if (attribution.where === 'before' && last !== undefined && !owners.has(last))
        owners.set(last, { voice, bond: 'alone', from: 0 });
      if (!line.hasQuotes) continue;
      for (const region of attribution.content) {
        const bond: Bond = isQuotation(line, region) ? 'alone' : attribution.speech ? 'within' : 'near';
        for (let at = region.first; at < region.end; at++) {
          const quoted = line.quotes[at]?.quoted;
          if (quoted === undefined) continue;
          const before = owners.get(quoted);
          const stronger = before === undefined ? 1 : STRENGTH[bond] - STRENGTH[before.bond];
          if (before === undefined || stronger > 0 || (stronger === 0 && region.first >= before.from))
            owners.set(quoted, { voice, bond, from: region.first });
        }
      }
    }
  }
  return owners;
}
