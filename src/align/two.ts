import type { Statement } from '../model/comparison.ts';
import { blended, readTrees, type Blend, type StoredTrees } from './blend.ts';
import { logistic, probability } from './logistic.ts';
import { readModel, type Stored } from './model.ts';
import { RELATED_FEATURES, relatedFeatures, TWO_FEATURES, twoFeatures, type Evidence } from './two-features.ts';
import data from './two.json' with { type: 'json' };

/**
 * From this probability on two texts given by themselves are taken to be of one matter: of the development pairs not learnt from, of pairs
 * written for traps and of real news alike, nearly four in five below are indeed of two (.55 to .65 were tried).
 */
const RELATED = 0.59;

/** Two statements given by themselves, as far as they belong together. */
export interface Two {
  /** How likely both tell of the same event, 0 to 1. */
  readonly score: number;
  /** How likely both are at least of one matter, 0 to 1. */
  readonly likely: number;
  readonly related: boolean;
}

/**
 * Tells of two statements given by themselves, without a story around them, whether they speak of one matter. That both tell of the same
 * event takes that they are of one story, and that in it they tell of the same: the one shows in names, days and figures, the other in the rest.
 */
export function alignTwo(left: Statement, right: Statement, found: Evidence): Two {
  const row = twoFeatures(left, right);
  const score = probability(storyModel, row) * logistic(blended(sameModel, row));
  const likely = logistic(blended(relatedModel, relatedFeatures(row, found)));
  return { score, likely, related: likely >= RELATED };
}

const FILE = 'two.json';

interface StoredBlend {
  readonly logistic: Stored;
  readonly trees: StoredTrees;
}

const readBlend = (stored: StoredBlend, features: readonly string[]): Blend => ({
  logistic: readModel(stored.logistic, features, FILE),
  trees: readTrees(stored.trees, features),
  placeOf: new Map(features.map((feature, at) => [feature, at])),
});

/** Tells whether two texts are of one story: another quake, another match is another story. */
const storyModel = readModel(data.story, TWO_FEATURES, FILE);
/** Tells whether two texts of one story tell of the same event. */
const sameModel = readBlend(data.same, TWO_FEATURES);
/** Tells texts of one matter from texts that share only names, figures or words. */
const relatedModel = readBlend(data.related, RELATED_FEATURES);
