import { wordingSimilarity } from '../language/wording.ts';
import { cosine } from '../language/vectors.ts';
import { FIGURE_FEATURES, figureFeatures } from './figures.ts';
import { likenesses } from './likeness.ts';
import type { Profile } from './profile.ts';

/** What is measured of a pair by itself, in the order of `pairFeatures`. */
export const PAIR_FEATURES = [
  'cosine',
  'overlap',
  'jaccard',
  'wording',
  'sense',
  'match',
  'matchLeast',
  'verbs',
  'names',
  'namesApart',
  'rarest',
  'plain',
  'plainMatch',
  'plainCount',
  'plainRarest',
  'contained',
  'mostlyContained',
  ...FIGURE_FEATURES,
  'lists',
  'quoted',
  'speaker',
  'distance',
  'lengths',
  'shortest',
  'around',
  'sentence',
  'sentenceSense',
  'carried',
  'carriedApart',
  'firstMatch',
  'secondMatch',
  'thirdMatch',
  'quotes',
] as const;

/**
 * What tells nothing of two texts without a story around them, or something else: with 'numbersNear' average precision on
 * ECB+ falls from .71 to .685, since there another event has like figures.
 */
const OF_STORIES: ReadonlySet<string> = new Set([
  'distance',
  'around',
  'sentence',
  'sentenceSense',
  'carried',
  'carriedApart',
  'numbersNear',
]);

/** What is measured of two texts without a story around them, in the order of `aloneFeatures`. */
export const ALONE_FEATURES: readonly string[] = PAIR_FEATURES.filter((feature) => !OF_STORIES.has(feature));

/** Measures two profiles without a story around them. */
export function aloneFeatures(left: Profile, right: Profile): Float64Array {
  return pairFeatures(left, right).filter((_, i) => !OF_STORIES.has(PAIR_FEATURES[i] ?? ''));
}

/** Measures two profiles against each other, every figure in [0, 1] or near it; symmetric. */
export function pairFeatures(left: Profile, right: Profile): Float64Array {
  const shared = sharedWeight(left, right);
  const least = Math.min(left.total, right.total) || 1;
  const union = left.total + right.total - shared.sum || 1;
  const alike = likenesses(left, right);
  const [names, namesApart] = weightedOverlap(left.names, right.names);
  const [speaker] = overlapOf(left.speakers, right.speakers);
  const plain = plainShare(left, right);
  const shorter = Math.min(left.words.length, right.words.length);
  const longer = Math.max(left.words.length, right.words.length) || 1;
  return Float64Array.of(
    shared.square / (left.norm * right.norm || 1),
    shared.sum / least,
    shared.sum / union,
    wordingSimilarity(left.lower, right.lower),
    left.sense === undefined || right.sense === undefined ? 0 : Math.max(0, cosine(left.sense, right.sense)),
    alike.all,
    alike.better,
    verbMatch(left, right),
    names,
    namesApart,
    shared.rarest,
    plain.share,
    alike.plain,
    Math.min(1, plain.count / 5),
    plain.rarest,
    plain.count >= CONTAINED_WORDS && plain.share > 0.8 ? 1 : 0,
    plain.count >= CONTAINED_WORDS && plain.share > 0.55 ? 1 : 0,
    ...figureFeatures(left, right),
    weightedOverlap(left.members, right.members)[0],
    overlapOf(left.quoted, right.quoted)[0],
    speaker,
    Math.abs(left.position - right.position),
    shorter / longer,
    Math.min(1, shorter / 12),
    left.around === undefined || right.around === undefined ? 0 : Math.max(0, cosine(left.around, right.around)),
    sharedCosine(left.sentence, right.sentence),
    left.sentence.sense === undefined || right.sentence.sense === undefined
      ? 0
      : Math.max(0, cosine(left.sentence.sense, right.sentence.sense)),
    ...weightedOverlap(left.carried, right.carried),
    ...alike.strongest,
    left.quoted.size > 0 === right.quoted.size > 0 ? 1 : 0,
  );
}

/** Cosine of the weighted words of the whole sentences that two claims stand in. */
function sharedCosine(left: Profile['sentence'], right: Profile['sentence']): number {
  let square = 0;
  for (const [stem, weight] of left.weightOf) square += weight * (right.weightOf.get(stem) ?? 0);
  return square / (left.norm * right.norm || 1);
}

function sharedWeight(left: Profile, right: Profile): { sum: number; square: number; rarest: number } {
  const [few, many] = left.weightOf.size <= right.weightOf.size ? [left, right] : [right, left];
  let sum = 0;
  let square = 0;
  let rarest = 0;
  for (const [stem, weight] of few.weightOf) {
    const other = many.weightOf.get(stem);
    if (other === undefined) continue;
    sum += weight;
    square += weight * other;
    rarest = Math.max(rarest, weight);
  }
  return { sum, square, rarest };
}

/** A claim is contained in another from this many shared words on. */
const CONTAINED_WORDS = 3;

/** What two claims share besides the names in them: the same people do many things in one story. */
function plainShare(left: Profile, right: Profile): { share: number; count: number; rarest: number } {
  const [l, r] = [left.plain, right.plain];
  let shared = 0;
  let count = 0;
  let rarest = 0;
  for (const { stem, weight } of l) {
    if (!right.weightOf.has(stem)) continue;
    shared += weight;
    count++;
    rarest = Math.max(rarest, weight);
  }
  const least = Math.min(
    l.reduce((sum, { weight }) => sum + weight, 0),
    r.reduce((sum, { weight }) => sum + weight, 0),
  );
  return { share: least === 0 ? 0 : shared / least, count, rarest };
}

function verbMatch(left: Profile, right: Profile): number {
  let best = 0;
  for (const a of left.words) {
    if (!a.isVerb) continue;
    for (const b of right.words) {
      if (!b.isVerb) continue;
      const value = a.stem === b.stem ? 1 : a.vector && b.vector ? cosine(a.vector, b.vector) : 0;
      const weighted = value * Math.min(a.weight, b.weight);
      if (weighted > best) best = weighted;
    }
  }
  return best;
}

/** How much the rarest shared member tells, and whether both have members and share none: two countries that fill a story tell little of a pair. */
function weightedOverlap(
  left: ReadonlyMap<string, number>,
  right: ReadonlyMap<string, number>,
): [shared: number, apart: number] {
  if (left.size === 0 || right.size === 0) return [0, 0];
  let shared = 0;
  let common = 0;
  let [totalLeft, totalRight] = [0, 0];
  for (const [name, weight] of left) {
    totalLeft += weight;
    if (!right.has(name)) continue;
    common++;
    shared += weight;
  }
  for (const weight of right.values()) totalRight += weight;
  return [shared / Math.max(MEMBER_WEIGHT, Math.min(totalLeft, totalRight)), common === 0 ? 1 : 0];
}

/** Names that weigh less than this together are shared by much of the story. */
const MEMBER_WEIGHT = 0.5;

/** The share of the smaller set found in the other, and whether both have members and share none. */
function overlapOf(left: ReadonlySet<string>, right: ReadonlySet<string>): [shared: number, apart: number] {
  if (left.size === 0 || right.size === 0) return [0, 0];
  let shared = 0;
  for (const value of left) if (right.has(value)) shared++;
  return [shared / Math.min(left.size, right.size), shared === 0 ? 1 : 0];
}
