import { rankOf } from '../language/vectors.ts';
import type { Statement, Term } from '../model/comparison.ts';

/** Rank given to a word that is not among the commonest 45,000: rarer than all of them. */
const UNKNOWN_RANK = 90_000;
/** Weight of the rarest words before the story is looked at; the logarithm of the rank follows Zipf's law. */
const SCALE = Math.log(UNKNOWN_RANK);
/** Below this many claims the input itself says little of how common a word is in it. */
const SMALL = 8;

/** How much a shared word tells, 0 to 1: rare in English and rare in the story at hand. */
export type Weights = (term: Term) => number;

/**
 * Weights for the claims of one story: background rarity (Zipf) times inverse frequency over the claims, measured as if the
 * story were told by two documents of the usual length, so that more sources do not make its own words look common.
 */
export function weightsOf(statements: readonly Statement[]): Weights {
  return weightsAmong(
    statements,
    statements.map(() => 1),
    new Set(statements.map(({ document }) => document.id)).size,
  );
}

/** The same where each statement stands in so many places of so many documents. */
export function weightsAmong(statements: readonly Statement[], places: readonly number[], documents: number): Weights {
  const frequency = new Map<string, number>();
  let count = 0;
  statements.forEach(({ terms }, index) => {
    const own = places[index] ?? 0;
    count += own;
    for (const stem of new Set(terms.map((term) => term.stem))) frequency.set(stem, (frequency.get(stem) ?? 0) + own);
  });
  const two = (2 * count) / documents;
  const scale = Math.log(two + 1);
  const cache = new Map<string, number>();
  return ({ lower, stem }) => {
    const known = cache.get(stem);
    if (known !== undefined) return known;
    const rarity =
      count < SMALL ? 1 : Math.min(1, Math.log((count + count / two) / (frequency.get(stem) ?? 1)) / scale);
    const weight = background(lower) * rarity;
    cache.set(stem, weight);
    return weight;
  };
}

/** How rare a word is in English, 0 to 1. */
export function background(lower: string): number {
  if (/^\d/u.test(lower)) return lower.length > 2 ? 1 : 0.6;
  const rank = rankOf(lower);
  return Math.log(2 + (rank < 0 ? UNKNOWN_RANK : rank)) / SCALE;
}
