import type { Alternatives } from './alternatives.ts';
import type { Candidate } from './candidates.ts';

/** What is measured of a pair against its alternatives, in the order of `relativeFeatures`. */
export const RELATIVE_FEATURES = [
  'base',
  'marginLeast',
  'marginMost',
  'csls',
  'bestOnOneSide',
  'mutualBest',
  'rivalLeast',
  'rivalMost',
  'share',
  'neighbours',
  'nearest',
  'passage',
] as const;

/** How many alternatives make the neighbourhood of a claim (k of CSLS, Lample et al. 2018; 3 did best of 1 to 10 on the development stories). */
export const NEIGHBOURHOOD = 3;
/** How many claims before and after still belong to the same passage (4 did better than 2, 3 and 6 on left-out stories). */
export const PASSAGE = 4;
/** Pairs less likely than this say nothing of those around them; it spares nine lookups in ten and changes no figure. */
export const TELLING = 0.05;

/**
 * Measures every candidate against the other candidates of its two claims in the two documents: margins over the next best,
 * cross-domain similarity local scaling, mutual best, the strongest rival that rests on the same words (a long sentence may
 * have several partners, each for other words of it), its share in all that either claim is like, and the scores of the
 * claims around it. `base` holds each candidate's own score.
 */
export function eachRelative(
  pairs: readonly Candidate[],
  base: Float64Array,
  documentOf: readonly number[],
  alternatives: Alternatives,
  visit: (pair: number, row: Float64Array) => void,
): void {
  const groups = ranked(alternatives, base);
  const near = surroundings(pairs, base, documentOf);
  const { ofLeft, ofRight } = alternatives;
  const row = new Float64Array(RELATIVE_FEATURES.length);
  for (let pair = 0; pair < pairs.length; pair++) {
    const score = base[pair] ?? 0;
    const [lefts, rights] = [ofLeft[pair] ?? 0, ofRight[pair] ?? 0];
    const [nextLeft, nextRight] = [score - next(groups, lefts, pair, base), score - next(groups, rights, pair, base)];
    const rivalLeft = score - rival(groups, lefts, pair, base, alternatives);
    const rivalRight = score - rival(groups, rights, pair, base, alternatives);
    const best = (score >= bestOf(groups, lefts, base) ? 1 : 0) + (score >= bestOf(groups, rights, base) ? 1 : 0);
    const mass = (groups.mass[lefts] ?? 0) * (groups.mass[rights] ?? 0);
    row[0] = score;
    row[1] = Math.min(nextLeft, nextRight);
    row[2] = Math.max(nextLeft, nextRight);
    row[3] = 2 * score - (groups.mean[lefts] ?? 0) - (groups.mean[rights] ?? 0);
    row[4] = best >= 1 ? 1 : 0;
    row[5] = best === 2 ? 1 : 0;
    row[6] = Math.min(rivalLeft, rivalRight);
    row[7] = Math.max(rivalLeft, rivalRight);
    row[8] = mass === 0 ? 0 : (score * score) / mass;
    row[9] = near.neighbours[pair] ?? 0;
    row[10] = near.nearest[pair] ?? 0;
    row[11] = Math.log1p(near.passage[pair] ?? 0);
    visit(pair, row);
  }
}

/** All candidates of each claim in each other document, by the number of the group. */
interface Groups {
  readonly from: Int32Array;
  /** Likeliest first; of equal ones the first comes first. */
  readonly members: Int32Array;
  /** Sum of their scores. */
  readonly mass: Float64Array;
  /** Mean of the best few scores. */
  readonly mean: Float64Array;
}

function ranked({ from, members: unsorted }: Alternatives, base: Float64Array): Groups {
  const members = unsorted.slice();
  const mass = new Float64Array(from.length);
  const mean = new Float64Array(from.length);
  for (let group = 0; group + 1 < from.length; group++) {
    const [start, end] = [from[group] ?? 0, from[group + 1] ?? 0];
    let sum = 0;
    let top = 0;
    for (let at = start; at < end; at++) {
      // Insertion: most groups have one member, none more than a few dozen.
      const member = members[at] ?? 0;
      const score = base[member] ?? 0;
      let to = at;
      for (; to > start && (base[members[to - 1] ?? 0] ?? 0) < score; to--) members[to] = members[to - 1] ?? 0;
      members[to] = member;
    }
    for (let at = start; at < end; at++) {
      const score = base[members[at] ?? 0] ?? 0;
      sum += score;
      if (at - start < NEIGHBOURHOOD) top += score;
    }
    mass[group] = sum;
    mean[group] = top / NEIGHBOURHOOD;
  }
  return { from, members, mass, mean };
}

const bestOf = ({ from, members }: Groups, group: number, base: Float64Array): number =>
  base[members[from[group] ?? 0] ?? 0] ?? 0;

/** The scores around each pair. */
interface Surroundings {
  /** The best pair of a claim beside the left one and a claim beside the right one. */
  readonly neighbours: Float64Array;
  /** The best pair of one of the two claims and a claim beside the other. */
  readonly nearest: Float64Array;
  /** The sum over all pairs of other claims of the two passages. */
  readonly passage: Float64Array;
}

/** For each pair the scores around it, handed out by the few pairs that are likely. */
function surroundings(pairs: readonly Candidate[], base: Float64Array, documentOf: readonly number[]): Surroundings {
  const neighbours = new Float64Array(pairs.length);
  const nearest = new Float64Array(pairs.length);
  const passage = new Float64Array(pairs.length);
  const from = rowsOf(pairs, documentOf.length);
  pairs.forEach(({ left, right }, i) => {
    const score = base[i] ?? 0;
    if (score < TELLING) return;
    for (let l = Math.max(0, left - PASSAGE); l <= left + PASSAGE; l++) {
      if (documentOf[l] !== documentOf[left]) continue;
      const end = from[l + 1] ?? 0;
      for (let at = firstFrom(pairs, right - PASSAGE, from[l] ?? 0, end); at < end; at++) {
        const r = pairs[at]?.right ?? 0;
        if (r > right + PASSAGE) break;
        if (documentOf[r] !== documentOf[right] || at === i) continue;
        const distance = Math.max(Math.abs(l - left), Math.abs(r - right));
        if (l !== left && r !== right) {
          passage[at] = (passage[at] ?? 0) + score;
          if (distance === 1) neighbours[at] = Math.max(neighbours[at] ?? 0, score);
        } else if (distance === 1) nearest[at] = Math.max(nearest[at] ?? 0, score);
      }
    }
  });
  return { neighbours, nearest, passage };
}

/** Where the pairs of each left claim begin, and last where all end; pairs come in the order of their claims. */
function rowsOf(pairs: readonly Candidate[], claims: number): Int32Array {
  const from = new Int32Array(claims + 1);
  for (const { left } of pairs) from[left + 1] = (from[left + 1] ?? 0) + 1;
  for (let claim = 0; claim < claims; claim++) from[claim + 1] = (from[claim + 1] ?? 0) + (from[claim] ?? 0);
  return from;
}

/** The first of some pairs of one left claim whose right one is not before `claim`. */
function firstFrom(pairs: readonly Candidate[], claim: number, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle]?.right ?? 0) < claim) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The best score besides the pair's own. */
function next({ from, members }: Groups, group: number, own: number, base: Float64Array): number {
  const start = from[group] ?? 0;
  const at = members[start] === own ? start + 1 : start;
  return at < (from[group + 1] ?? 0) ? (base[members[at] ?? 0] ?? 0) : 0;
}

/** The best score among the alternatives, each counted by how much of this pair's words it rests on as well. */
function rival(
  { from, members }: Groups,
  group: number,
  own: number,
  base: Float64Array,
  { shared, sharedFrom, sharedTo }: Alternatives,
): number {
  const [start, end] = [sharedFrom[own] ?? 0, sharedTo[own] ?? 0];
  const to = from[group + 1] ?? 0;
  let best = 0;
  for (let at = from[group] ?? 0; at < to; at++) {
    const other = members[at] ?? 0;
    const score = base[other] ?? 0;
    // The rest scores less still.
    if (score <= best) break;
    if (other === own) continue;
    let common = 0;
    const last = sharedTo[other] ?? 0;
    for (let i = start, j = sharedFrom[other] ?? 0; i < end && j < last;) {
      const [x, y] = [shared[i] ?? 0, shared[j] ?? 0];
      if (x === y) common++;
      if (x <= y) i++;
      if (y <= x) j++;
    }
    best = Math.max(best, start === end ? score : (score * common) / (end - start));
  }
  return best;
}
