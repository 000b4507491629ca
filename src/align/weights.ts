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

/** Weights for the statements of one run: background rarity (Zipf) times inverse document frequency over the claims given. */
export function weightsOf(statements: readonly Statement[]): Weights {
  const frequency = new Map<string, number>();
  for (const { terms } of statements)
    for (const stem of new Set(terms.map((term) => term.stem))) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const count = statements.length;
  const cache = new Map<string, number>();
  return ({ lower, stem }) => {
    const known = cache.get(stem);
    if (known !== undefined) return known;
    const weight =
      background(lower) *
      (count < SMALL ? 1 : Math.log((count + 1) / (frequency.get(stem) ?? 1)) / Math.log(count + 1));
    cache.set(stem, weight);
    return weight;
  };
}

function background(lower: string): number {
  if (/^\d/u.test(lower)) return lower.length > 2 ? 1 : 0.6;
  const rank = rankOf(lower);
  return Math.log(2 + (rank < 0 ? UNKNOWN_RANK : rank)) / SCALE;
}
