import { wordingSimilarity } from '../language/wording.ts';
import { cosine } from '../language/vectors.ts';
import { FIGURE_FEATURES, figureFeatures } from './figures.ts';
import { likenesses } from './likeness.ts';
import type { Numbered, Profile } from './profile.ts';
import { UNKNOWN } from './vocabulary.ts';
import { commonSquare, placeOf, placesIn, type Weighted } from './weighted.ts';

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
  const row = contentFeatures(left, right);
  placeFeatures(left, right, row);
  return row;
}

/**
 * What is measured of the contents of two profiles, wherever they stand, in the order of `PAIR_FEATURES`; the rest stays as it is. The row may
 * be given, to be used again for pair after pair.
 */
export function contentFeatures(
  left: Profile,
  right: Profile,
  row = new Float64Array(PAIR_FEATURES.length),
): Float64Array {
  const [ls, rs] = [left.numbered.ids, right.numbered.ids];
  const { inRight, inLeft } = roomFor(Math.max(ls.length, rs.length));
  placesIn(ls, rs, inRight, inLeft);
  const shared =
    left.words.length <= right.words.length
      ? sharedWeight(left.numbered, inRight, right.numbered)
      : sharedWeight(right.numbered, inLeft, left.numbered);
  const least = Math.min(left.total, right.total) || 1;
  const union = left.total + right.total - shared.sum || 1;
  const alike = likenesses(left.numbered, right.numbered, inRight, inLeft);
  const [names, namesApart] = weightedOverlap(left.names, right.names);
  const plain = plainShare(left, right, inRight);
  const shorter = Math.min(left.words.length, right.words.length);
  const longer = Math.max(left.words.length, right.words.length) || 1;
  let at = 0;
  row[at++] = shared.square / (left.norm * right.norm || 1);
  row[at++] = shared.sum / least;
  row[at++] = shared.sum / union;
  row[at++] = wordingSimilarity(left.wording, right.wording);
  row[at++] = senseOf(left.sense, right.sense);
  row[at++] = alike.all;
  row[at++] = alike.better;
  row[at++] = verbMatch(left, right);
  row[at++] = names;
  row[at++] = namesApart;
  row[at++] = shared.rarest;
  row[at++] = plain.share;
  row[at++] = alike.plain;
  row[at++] = Math.min(1, plain.count / 5);
  row[at++] = plain.rarest;
  row[at++] = plain.count >= CONTAINED_WORDS && plain.share > 0.8 ? 1 : 0;
  row[at++] = plain.count >= CONTAINED_WORDS && plain.share > 0.55 ? 1 : 0;
  for (const value of figureFeatures(left, right)) row[at++] = value;
  row[at++] = weightedOverlap(left.members, right.members)[0];
  row[at++] = overlapOf(left.quoted, right.quoted);
  row[at++] = overlapOf(left.speakers, right.speakers);
  at++;
  row[at++] = shorter / longer;
  row[at++] = Math.min(1, shorter / 12);
  at += PLACE.carriedApart - PLACE.around + 1;
  for (const value of alike.strongest) row[at++] = value;
  row[at++] = left.quoted.size > 0 === right.quoted.size > 0 ? 1 : 0;
  return row;
}

/** Room for the places of the words of a pair, used again for each pair. */
let room = { inRight: new Int32Array(64), inLeft: new Int32Array(64) };

function roomFor(words: number): typeof room {
  if (room.inRight.length < words) room = { inRight: new Int32Array(2 * words), inLeft: new Int32Array(2 * words) };
  return room;
}

/** Where the row has what is measured of the places of two profiles. */
const PLACE = Object.fromEntries(PAIR_FEATURES.map((feature, at) => [feature, at])) as Readonly<
  Record<(typeof PAIR_FEATURES)[number], number>
>;

/** Enters what is measured of the places of two profiles into their row, which has what is measured of their contents. */
export function placeFeatures(left: Profile, right: Profile, row: Float64Array): void {
  row[PLACE.distance] = Math.abs(left.position - right.position);
  row[PLACE.around] = senseOf(left.around, right.around);
  // Cosine of the weighted words of the whole sentences that the two claims stand in.
  row[PLACE.sentence] =
    commonSquare(left.sentence.weighted, right.sentence.weighted) / (left.sentence.norm * right.sentence.norm || 1);
  row[PLACE.sentenceSense] = areWhole(left, right)
    ? (row[PLACE.sense] ?? 0)
    : senseOf(left.sentence.sense, right.sentence.sense);
  const [carried, carriedApart] = weightedOverlap(left.carried, right.carried);
  row[PLACE.carried] = carried;
  row[PLACE.carriedApart] = carriedApart;
}

/** Whether both claims are all of their sentences, as nearly all are: what was measured of the claims holds for these. */
const areWhole = (left: Profile, right: Profile): boolean =>
  left.sentence.sense === left.sense && right.sentence.sense === right.sense;

const senseOf = (left: Float32Array | undefined, right: Float32Array | undefined): number =>
  left === undefined || right === undefined ? 0 : Math.max(0, cosine(left, right));

/** What the words of the shorter claim that stand in the longer weigh; `places` tells where they stand there. */
function sharedWeight(
  few: Weighted,
  places: Int32Array,
  many: Weighted,
): { readonly sum: number; readonly square: number; readonly rarest: number } {
  let sum = 0;
  let square = 0;
  let rarest = 0;
  for (let i = 0; i < few.ids.length; i++) {
    const place = places[i] ?? -1;
    if (place < 0) continue;
    const weight = few.weights[i] ?? 0;
    sum += weight;
    square += weight * (many.weights[place] ?? 0);
    if (weight > rarest) rarest = weight;
  }
  return { sum, square, rarest };
}

/** A claim is contained in another from this many shared words on. */
const CONTAINED_WORDS = 3;

/** What two claims share besides the names in them: the same people do many things in one story. */
function plainShare(
  { numbered: left }: Profile,
  { numbered: right }: Profile,
  inRight: Int32Array,
): { readonly share: number; readonly count: number; readonly rarest: number } {
  let shared = 0;
  let count = 0;
  let rarest = 0;
  for (let i = 0; i < left.ids.length; i++) {
    if (left.plain[i] !== 1 || (inRight[i] ?? -1) < 0) continue;
    const weight = left.weights[i] ?? 0;
    shared += weight;
    count++;
    if (weight > rarest) rarest = weight;
  }
  const least = Math.min(left.plainTotal, right.plainTotal);
  return { share: least === 0 ? 0 : shared / least, count, rarest };
}

function verbMatch({ numbered: left }: Profile, { numbered: right }: Profile): number {
  let best = 0;
  for (const a of left.verbs) {
    for (const b of right.verbs) {
      const [from, to] = [left.directions[a] ?? -1, right.directions[b] ?? -1];
      const value = left.ids[a] === right.ids[b] ? 1 : from >= 0 && to >= 0 ? cosineOf(left, from, to) : 0;
      const told = value * Math.min(left.weights[a] ?? 0, right.weights[b] ?? 0);
      if (told > best) best = told;
    }
  }
  return best;
}

function cosineOf({ vocabulary }: Numbered, from: number, to: number): number {
  const known = vocabulary.cosinesOf(from)[to] ?? UNKNOWN;
  return known === UNKNOWN ? vocabulary.take(from, to) : known;
}

/** How much the rarest shared member tells, and whether both have members and share none: two countries that fill a story tell little of a pair. */
function weightedOverlap(left: Weighted, right: Weighted): readonly [shared: number, apart: number] {
  if (left.ids.length === 0 || right.ids.length === 0) return NO_OVERLAP;
  let shared = 0;
  let common = 0;
  for (let i = 0; i < left.ids.length; i++) {
    if (placeOf(left.ids[i] ?? -1, right.ids) < 0) continue;
    common++;
    shared += left.weights[i] ?? 0;
  }
  return [shared / Math.max(MEMBER_WEIGHT, Math.min(left.total, right.total)), common === 0 ? 1 : 0];
}

const NO_OVERLAP = [0, 0] as const;

/** Names that weigh less than this together are shared by much of the story. */
const MEMBER_WEIGHT = 0.5;

/** The share of the smaller set found in the other. */
function overlapOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const value of left) if (right.has(value)) shared++;
  return shared / Math.min(left.size, right.size);
}
