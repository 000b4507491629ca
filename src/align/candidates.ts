import type { Profile } from './profile.ts';

/** Candidates kept for a claim in each other document: gold partners stand within the first 6 on the development stories in 99 of 100 cases. */
const PER_DOCUMENT = 12;
/** Candidates kept for a claim over all documents, so that cost follows the claims and not their square. */
const PER_CLAIM = 400;
/**
 * Candidates after which only strong ones are kept: those of a dozen documents. More documents bring more of the weak ones, which cost
 * most of the time and align next to nothing: in 40 articles 995 of 1,000 aligned pairs stayed, and every finding.
 */
const ORDINARY = 132;
/** Weighted overlap of a strong candidate: a claim that some two hundred articles tell in nearly the same words keeps all its partners. */
const STRONG = 0.5;
/** A stem that stands in more claims than this pairs nothing by itself; with fewer claims than this no stem is skipped. */
const COMMON = 400;
/** What a shared class of like meaning counts against a shared stem. */
const CLASS_SHARE = 0.3;
/** Weighted overlap below which a pair is not looked at: no gold pair of the development stories lies lower. */
const LEAST = 0.0;

/** Two profiles, by their index, that may speak of the same thing; `left` comes from the earlier document. */
export interface Candidate {
  readonly left: number;
  readonly right: number;
}

/**
 * Pairs of profiles of different documents that share a weighted stem, found through an inverted index: no pass over all
 * pairs. `documentOf` holds each profile's document, profiles of one document stand together.
 */
export function candidates(profiles: readonly Profile[], documentOf: readonly number[]): Candidate[] {
  const postings = new Map<string | number, number[]>();
  const enter = (key: string | number, index: number) => {
    const list = postings.get(key);
    if (list === undefined) postings.set(key, [index]);
    else if (list.at(-1) !== index) list.push(index);
  };
  profiles.forEach(({ words }, index) => {
    for (const { stem, senseClass } of words) {
      enter(stem, index);
      if (senseClass >= 0) enter(senseClass, index);
    }
  });
  const kept = new Set<number>();
  const sums = new Float64Array(profiles.length);
  profiles.forEach((profile, index) => {
    const touched: number[] = [];
    const visit = (key: string | number, value: number) => {
      const list = postings.get(key) ?? [];
      if (list.length > COMMON) return;
      for (const other of list) {
        if (documentOf[other] === documentOf[index]) continue;
        if (sums[other] === 0) touched.push(other);
        sums[other] = (sums[other] ?? 0) + value;
      }
    };
    for (const { stem, senseClass, weight } of profile.words) {
      visit(stem, weight * weight);
      if (senseClass >= 0) visit(senseClass, CLASS_SHARE * weight * weight);
    }
    const ranked = touched
      .map((other) => ({ other, value: (sums[other] ?? 0) / (profile.norm * (profiles[other]?.norm ?? 1)) }))
      .filter(({ value }) => value >= LEAST)
      .sort((a, b) => b.value - a.value || a.other - b.other);
    for (const other of touched) sums[other] = 0;
    const perDocument = new Map<number, number>();
    let all = 0;
    for (const { other, value } of ranked) {
      if (all >= ORDINARY && value < STRONG) break;
      const document = documentOf[other] ?? -1;
      const count = perDocument.get(document) ?? 0;
      if (count >= PER_DOCUMENT) continue;
      perDocument.set(document, count + 1);
      kept.add(Math.min(index, other) * profiles.length + Math.max(index, other));
      if (++all >= PER_CLAIM) break;
    }
  });
  return [...kept]
    .sort((a, b) => a - b)
    .map((key) => ({ left: Math.floor(key / profiles.length), right: key % profiles.length }));
}
