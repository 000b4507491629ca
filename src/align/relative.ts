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
  'neighbours',
  'nearest',
] as const;

/** How many alternatives make the neighbourhood of a claim (k of CSLS, Lample et al. 2018; 3 did best of 1 to 10 on the development stories). */
const NEIGHBOURHOOD = 3;

interface Scored {
  readonly score: number;
  /** Stems that the two claims share. */
  readonly shared: ReadonlySet<string>;
}

/**
 * Measures every candidate against the other candidates of its two claims in the two documents: margins over the next best,
 * cross-domain similarity local scaling, mutual best, the strongest rival that rests on the same words (a long sentence may
 * have several partners, each for other words of it), and the scores of the claims before and after it. `base` holds each
 * candidate's own score.
 */
export function relativeFeatures(
  pairs: readonly Candidate[],
  base: readonly number[],
  documentOf: readonly number[],
  profiles: readonly Profile[],
): Float64Array[] {
  const around = new Map<string, Scored[]>();
  const scores = new Map<string, number>();
  const own = pairs.map(({ left, right }, i): Scored => ({
    score: base[i] ?? 0,
    shared: sharedStems(profiles[left], profiles[right]),
  }));
  pairs.forEach(({ left, right }, i) => {
    const entry = own[i];
    if (entry === undefined) return;
    scores.set(`${left}-${right}`, entry.score);
    for (const key of [keyOf(left, documentOf[right]), keyOf(right, documentOf[left])]) {
      const list = around.get(key);
      if (list === undefined) around.set(key, [entry]);
      else list.push(entry);
    }
  });
  for (const list of around.values()) list.sort((a, b) => b.score - a.score);
  return pairs.map(({ left, right }, i) => {
    const entry = own[i] ?? { score: 0, shared: new Set<string>() };
    const { score } = entry;
    const lefts = around.get(keyOf(left, documentOf[right])) ?? [];
    const rights = around.get(keyOf(right, documentOf[left])) ?? [];
    let neighbours = 0;
    let nearest = 0;
    for (const dl of [-1, 0, 1]) {
      for (const dr of [-1, 0, 1]) {
        if (dl === 0 && dr === 0) continue;
        const l = left + dl;
        const r = right + dr;
        if (documentOf[l] !== documentOf[left] || documentOf[r] !== documentOf[right]) continue;
        const value = scores.get(`${l}-${r}`) ?? 0;
        if (dl !== 0 && dr !== 0) neighbours = Math.max(neighbours, value);
        else nearest = Math.max(nearest, value);
      }
    }
    const margins = [score - next(lefts, entry), score - next(rights, entry)];
    const rivals = [score - rival(lefts, entry), score - rival(rights, entry)];
    const best = (score >= (lefts[0]?.score ?? 0) ? 1 : 0) + (score >= (rights[0]?.score ?? 0) ? 1 : 0);
    return Float64Array.of(
      score,
      Math.min(...margins),
      Math.max(...margins),
      2 * score - mean(lefts) - mean(rights),
      best >= 1 ? 1 : 0,
      best === 2 ? 1 : 0,
      Math.min(...rivals),
      Math.max(...rivals),
      neighbours,
      nearest,
    );
  });
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
