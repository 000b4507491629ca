import { compareTwoStrings } from 'string-similarity';

/** How alike two texts are letter by letter: the Sørensen-Dice coefficient of their letter pairs, 0 to 1. */
export function wordingSimilarity(left: string, right: string): number {
  return compareTwoStrings(left, right);
}
