import type { Candidate } from './candidates.ts';

/** What is measured of a pair against its alternatives, in the order of `relativeFeatures`. */
export const RELATIVE_FEATURES = ['base', 'marginLeast', 'marginMost', 'csls', 'bestOnOneSide', 'mutualBest', 'neighbours', 'nearest'] as const;

/** How many alternatives make the neighbourhood of a claim (k of CSLS, Lample et al. 2018; 3 did best of 1 to 10 on the development stories). */
const NEIGHBOURHOOD = 3;

/**
 * Measures every candidate against the other candidates of its two claims in the two documents: margins over the next best,
 * cross-domain similarity local scaling, mutual best, and the scores of the claims before and after it. `base` holds each
 * candidate's own score.
 */
export function relativeFeatures(pairs: readonly Candidate[], base: readonly number[], documentOf: readonly number[]): Float64Array[] {
  const around = new Map<string, number[]>();
  const scores = new Map<string, number>();
  const keyOf = (claim: number, document: number | undefined) => `${claim}/${document}`;
  pairs.forEach(({ left, right }, i) => {
    const score = base[i] ?? 0;
    scores.set(`${left}-${right}`, score);
    for (const key of [keyOf(left, documentOf[right]), keyOf(right, documentOf[left])]) {
      const list = around.get(key);
      if (list === undefined) around.set(key, [score]);
      else list.push(score);
    }
  });
  for (const list of around.values()) list.sort((a, b) => b - a);
  const next = (list: readonly number[], score: number) => (list[0] === score ? (list[1] ?? 0) : (list[0] ?? 0));
  const mean = (list: readonly number[]) => list.slice(0, NEIGHBOURHOOD).reduce((sum, value) => sum + value, 0) / NEIGHBOURHOOD;
  return pairs.map(({ left, right }, i) => {
    const score = base[i] ?? 0;
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
    const margins = [score - next(lefts, score), score - next(rights, score)];
    const best = (score >= (lefts[0] ?? 0) ? 1 : 0) + (score >= (rights[0] ?? 0) ? 1 : 0);
    return Float64Array.of(
      score,
      Math.min(...margins),
      Math.max(...margins),
      2 * score - mean(lefts) - mean(rights),
      best >= 1 ? 1 : 0,
      best === 2 ? 1 : 0,
      neighbours,
      nearest,
    );
  });
}
