import { createHash } from 'node:crypto';
import { LETTER, NUMERAL, runsOf } from '../language/letters.ts';

/** Hexadecimal digits kept: 64 bits, so that a million findings collide with a chance of 3 in 10^8. */
const DIGITS = 16;

/** A stable name for a disagreement: the rule and the distinct words compared, whatever their order, case, spacing or place. */
export function fingerprintOf(rule: string, wordings: Iterable<string>): string {
  const distinct = [...new Set([...new Set(wordings)].map(normalise))].sort();
  return createHash('sha256')
    .update(JSON.stringify([rule, ...distinct]))
    .digest('hex')
    .slice(0, DIGITS);
}

const normalise = (words: string): string =>
  runsOf(words.normalize('NFKC').toLowerCase(), LETTER | NUMERAL, '%$€£¥.,:-').join(' ');
