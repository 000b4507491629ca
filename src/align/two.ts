import type { Outcome, Statement } from '../model/comparison.ts';
import { splitCompounds } from './compounds.ts';
import { ALONE_FEATURES, aloneFeatures } from './features.ts';
import { logOdds, type Tree, type Trees } from './trees.ts';
import data from './model.json' with { type: 'json' };
import { probability } from './logistic.ts';
import { readModel } from './model.ts';
import { profileOf } from './profile.ts';
import related from './related.json' with { type: 'json' };
import { vocabularyOf } from './vocabulary.ts';
import { weightsOf } from './weights.ts';

/**
 * From this probability on two texts given by themselves are taken to be of one matter: of the development pairs not learnt from, of pairs
 * written for traps and of real news alike, nearly four in five below are indeed of two.
 */
const RELATED = 0.55;
/** What the model that ranks counts beside the trees: of 0, .1, .2 and .3 the one that finds most unrelated pairs at that precision. */
const RANKING = 0.2;

/** Two statements given by themselves, as far as they belong together. */
export interface Two {
  /** How likely both are the same claim, 0 to 1. */
  readonly score: number;
  /** How likely both are at least of one matter, 0 to 1. */
  readonly likely: number;
  readonly related: boolean;
}

/** How sure the surest of what rules found between two statements is, by its outcome; 0 where there is none. */
export type Evidence = Readonly<Record<Outcome, number>>;

/** Tells of two statements given by themselves, without a story around them, whether they speak of one matter. */
export function alignTwo(left: Statement, right: Statement, found: Evidence): Two {
  const row = isolatedFeatures(left, right);
  const score = probability(aloneModel, row);
  const told = logOdds(relatedTrees, PLACES, relatedFeatures(row, found));
  const odds = (told + RANKING * Math.log(score / (1 - score))) / (1 + RANKING);
  const likely = 1 / (1 + Math.exp(-odds));
  return { score, likely, related: likely >= RELATED };
}

/** The features of two statements without a story around them. */
export function isolatedFeatures(left: Statement, right: Statement): Float64Array {
  const [a, b] = splitCompounds([left, right]);
  const weights = weightsOf([left, right]);
  const vocabulary = vocabularyOf();
  return aloneFeatures(profileOf(a ?? left, weights, vocabulary, 0), profileOf(b ?? right, weights, vocabulary, 0));
}

/** What tells whether two texts are of one matter: how alike they are, and whether they answer one question, alike or not. */
export const RELATED_FEATURES: readonly string[] = [
  ...ALONE_FEATURES,
  'same',
  'compatible',
  'different',
  'incompatible',
];

/** The features of two statements with what rules found between them, in the order of `RELATED_FEATURES`. */
export function relatedFeatures(alone: Float64Array, found: Evidence): Float64Array {
  return Float64Array.of(...alone, found.same, found.compatible, found.different, found.incompatible);
}

/** Ranks pairs of texts by how likely they say the same. */
const aloneModel = readModel(data.alone, ALONE_FEATURES);

const PLACES: ReadonlyMap<string, number> = new Map(RELATED_FEATURES.map((feature, at) => [feature, at]));

/** Tells texts of one matter from texts that share only names, figures or words. */
const relatedTrees: Trees = { bias: related.bias, trees: related.trees.map(readTree) };

/** Reads a stored tree and checks that it asks only for features that are measured. */
function readTree(stored: unknown): Tree {
  if (typeof stored === 'number') return stored;
  if (Array.isArray(stored)) {
    const [feature, cut, low, high]: unknown[] = stored;
    if (typeof feature === 'string' && PLACES.has(feature) && typeof cut === 'number')
      return [feature, cut, readTree(low), readTree(high)];
  }
  throw new Error('src/align/related.json does not fit the features: npm run train:related');
}
