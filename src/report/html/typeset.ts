import type { Reading } from '../../model/comparison.ts';
import { readingTold, type ToldReading } from '../told-reading.ts';

/** A reading as it is told, with the marks that printed quotations have. */
export function typeset(reading: Reading): ToldReading {
  const { words, understood } = readingTold(reading);
  return { words: words.replace(/^"(.*)"$/u, '“$1”'), understood };
}
