import type { Outcome, Statement } from '../model/comparison.ts';
import { splitCompounds } from './compounds.ts';
import { ALONE_FEATURES, aloneFeatures } from './features.ts';
import { profileOf } from './profile.ts';
import { STRAY_FEATURES, strayFeatures } from './strays.ts';
import { vocabularyOf } from './vocabulary.ts';
import { weightsOf } from './weights.ts';

/** What is measured of two statements without a story around them, in the order of `twoFeatures`. */
export const TWO_FEATURES: readonly string[] = [...ALONE_FEATURES, ...STRAY_FEATURES];

/** The features of two statements without a story around them. */
export function twoFeatures(left: Statement, right: Statement): Float64Array {
  const [a = left, b = right] = splitCompounds([left, right]);
  const weights = weightsOf([left, right]);
  const vocabulary = vocabularyOf();
  const alone = aloneFeatures(profileOf(a, weights, vocabulary, 0), profileOf(b, weights, vocabulary, 0));
  return Float64Array.of(...alone, ...strayFeatures(a, b));
}

/** What tells whether two texts are of one matter: how alike they are, and whether they answer one question, alike or not. */
export const RELATED_FEATURES: readonly string[] = [...TWO_FEATURES, 'same', 'compatible', 'different', 'incompatible'];

/** How sure the surest of what rules found between two statements is, by its outcome; 0 where there is none. */
export type Evidence = Readonly<Record<Outcome, number>>;

/** The features of two statements with what rules found between them, in the order of `RELATED_FEATURES`. */
export function relatedFeatures(two: Float64Array, found: Evidence): Float64Array {
  return Float64Array.of(...two, found.same, found.compatible, found.different, found.incompatible);
}
