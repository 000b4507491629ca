import type { Candidate } from './candidates.ts';
import type { Profile } from './profile.ts';

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
const NEIGHBOURHOOD = 3;
/** How many claims before and after still belong to the same passage (4 did better than 2, 3 and 6 on left-out stories). */
const PASSAGE = 4;
/** Pairs less likely than this say nothing of those around them; it spares nine lookups in ten and changes no figure. */
const TELLING = 0.05;

interface Scored {
  readonly score: number;
  /** Stems that the two claims share. */
  readonly shared: ReadonlySet<string>;
}

/**
 * Measures every candidate against the other candidates of its two claims in the two documents: margins over the next best,
 * cross-domain similarity local scaling, mutual best, the strongest rival that rests on the same words (a long sentence may
 * have several partners, each for other words of it), its share in all that either claim is like, and the scores of the
 * claims around it. `base` holds each candidate's own score.
 */
export function relativeFeatures(
  pairs: readonly Candidate[],
  base: readonly number[],
  documentOf: readonly number[],
  profiles: readonly Profile[],
): Float64Array[] {
  const around = new Map<string, Scored[]>();
  const own = pairs.map(({ left, right }, i): Scored => ({
    score: base[i] ?? 0,
    shared: sharedStems(profiles[left], profiles[right]),
  }));
  pairs.forEach(({ left, right }, i) => {
    const entry = own[i];
    if (entry === undefined) return;
    for (const key of [keyOf(left, documentOf[right]), keyOf(right, documentOf[left])]) {
      const list = around.get(key);
      if (list === undefined) around.set(key, [entry]);
      else list.push(entry);
    }
  });
  for (const list of around.values()) list.sort((a, b) => b.score - a.score);
  const sums = new Map([...around].map(([key, list]) => [key, list.reduce((sum, { score }) => sum + score, 0)]));
  const near = surroundings(pairs, base, documentOf);
  return pairs.map(({ left, right }, i) => {
    const entry = own[i] ?? { score: 0, shared: new Set<string>() };
    const { score } = entry;
    const [fromLeft, fromRight] = [keyOf(left, documentOf[right]), keyOf(right, documentOf[left])];
    const [lefts, rights] = [around.get(fromLeft) ?? [], around.get(fromRight) ?? []];
    const margins = [score - next(lefts, entry), score - next(rights, entry)];
    const rivals = [score - rival(lefts, entry), score - rival(rights, entry)];
    const best = (score >= (lefts[0]?.score ?? 0) ? 1 : 0) + (score >= (rights[0]?.score ?? 0) ? 1 : 0);
    const mass = (sums.get(fromLeft) ?? 0) * (sums.get(fromRight) ?? 0);
    const { neighbours, nearest, passage } = near[i] ?? NOTHING_NEAR;
    return Float64Array.of(
      score,
      Math.min(...margins),
      Math.max(...margins),
      2 * score - mean(lefts) - mean(rights),
      best >= 1 ? 1 : 0,
      best === 2 ? 1 : 0,
      Math.min(...rivals),
      Math.max(...rivals),
      mass === 0 ? 0 : (score * score) / mass,
      neighbours,
      nearest,
      Math.log1p(passage),
    );
  });
}

/** The scores around a pair. */
interface Surroundings {
  /** The best pair of a claim beside the left one and a claim beside the right one. */
  neighbours: number;
  /** The best pair of one of the two claims and a claim beside the other. */
  nearest: number;
  /** The sum over all pairs of other claims of the two passages. */
  passage: number;
}

const NOTHING_NEAR: Surroundings = { neighbours: 0, nearest: 0, passage: 0 };

/** For each pair the scores around it, handed out by the few pairs that are likely. */
function surroundings(
  pairs: readonly Candidate[],
  base: readonly number[],
  documentOf: readonly number[],
): Surroundings[] {
  const near = pairs.map((): Surroundings => ({ ...NOTHING_NEAR }));
  const size = documentOf.length;
  const placeOf = new Map(pairs.map(({ left, right }, i) => [left * size + right, i]));
  pairs.forEach(({ left, right }, i) => {
    const score = base[i] ?? 0;
    if (score < TELLING) return;
    for (let l = left - PASSAGE; l <= left + PASSAGE; l++) {
      if (documentOf[l] !== documentOf[left]) continue;
      for (let r = right - PASSAGE; r <= right + PASSAGE; r++) {
        if (documentOf[r] !== documentOf[right] || (l === left && r === right)) continue;
        const other = near[placeOf.get(l * size + r) ?? -1];
        if (other === undefined) continue;
        const distance = Math.max(Math.abs(l - left), Math.abs(r - right));
        if (l !== left && r !== right) {
          other.passage += score;
          if (distance === 1) other.neighbours = Math.max(other.neighbours, score);
        } else if (distance === 1) other.nearest = Math.max(other.nearest, score);
      }
    }
  });
  return near;
}

const keyOf = (claim: number, document: number | undefined): string => `${claim}/${document}`;
const next = (list: readonly Scored[], own: Scored): number =>
  list[0] === own ? (list[1]?.score ?? 0) : (list[0]?.score ?? 0);
const mean = (list: readonly Scored[]): number =>
  list.slice(0, NEIGHBOURHOOD).reduce((sum, { score }) => sum + score, 0) / NEIGHBOURHOOD;

/** The best score among the alternatives, each counted by how much of this pair's words it rests on as well. */
function rival(list: readonly Scored[], own: Scored): number {
  let best = 0;
  for (const other of list) {
    if (other === own || other.score <= best) continue;
    let common = 0;
    for (const stem of own.shared) if (other.shared.has(stem)) common++;
    best = Math.max(best, own.shared.size === 0 ? other.score : (other.score * common) / own.shared.size);
  }
  return best;
}

function sharedStems(left: Profile | undefined, right: Profile | undefined): ReadonlySet<string> {
  const shared = new Set<string>();
  for (const { stem } of left?.words ?? []) if (right?.weightOf.has(stem) === true) shared.add(stem);
  return shared;
}
