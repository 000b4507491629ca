import type { Cache } from '../model/cache.ts';
import type { Pair, Statement } from '../model/comparison.ts';
import { type InSteps, told } from '../model/progress.ts';
import { candidates, type Candidate } from './candidates.ts';
import type { Looked } from './clusters.ts';
import { contentFeatures, placeFeatures } from './features.ts';
import { eventProbabilities, MANY } from './events.ts';
import { alignedKept } from './kept.ts';
import { contextModel, eventModel, pairModel, settledModel } from './model.ts';
import { prepare } from './prepare.ts';
import type { Profile } from './profile.ts';
import { enterSums, type Models, settleSums, sumsOf } from './settle.ts';
import { storiesOf } from './stories.ts';
import { ALIGNED, NEAR } from './thresholds.ts';
import { alignWordings } from './wordings/align.ts';

export interface Alignments extends Looked {
  /** Aligned pairs, in the order of their claims. */
  readonly pairs: readonly Pair[];
  /** Pairs that are not aligned, but come near it; in the same order. */
  readonly near: readonly Pair[];
  /** Pairs that are not aligned, but tell of one event; some of them are also near. Only in stories of many documents. */
  readonly events: readonly Pair[];
}

/**
 * Documents from which the claims of a story are aligned by what they say, not place by place: pairs of claims grow with the square of the
 * documents, wordings hardly, for such stories are mostly the copy of a few agencies.
 */
export const VERY_MANY = 30;

/**
 * The pairs of claims of different documents that speak of the same thing; `documents` holds each document's statements.
 * Each step tells how many documents are done.
 */
export function* align(documents: readonly (readonly Statement[])[], cache?: Cache): InSteps<number, Alignments> {
  const stories = new Map<number, (readonly Statement[])[]>();
  storiesOf(documents).forEach((story, index) => {
    const own = documents[index];
    if (own !== undefined) stories.set(story, [...(stories.get(story) ?? []), own]);
  });
  let done = 0;
  const aligned: Alignments[] = [];
  for (const story of stories.values()) {
    const before = done;
    aligned.push(
      yield* told(alignedKept(story, cache, alignStory), (share) => before + Math.floor(share * story.length)),
    );
    done += story.length;
  }
  return {
    pairs: aligned.flatMap(({ pairs }) => pairs),
    near: aligned.flatMap(({ near }) => near),
    events: aligned.flatMap(({ events }) => events),
    copies: new Map(aligned.flatMap(({ copies }) => [...copies])),
    apart: aligned.flatMap(({ apart }) => apart),
    cut: new Set(aligned.flatMap(({ cut }) => [...cut])),
  };
}

/** Each step tells the share that is done. */
function alignStory(documents: readonly (readonly Statement[])[]): InSteps<number, Alignments> {
  return documents.length < VERY_MANY ? alignClaims(documents) : alignWordings(documents, MODELS);
}

/** Aligns the claims of a story each by itself. */
export function* alignClaims(documents: readonly (readonly Statement[])[]): InSteps<number, Alignments> {
  const { statements, profiles, documentOf } = prepare(documents);
  const found = withoutRivalsOfTwins(candidates(profiles, documentOf), profiles, documentOf);
  const sums = sumsOf(found.length);
  let measured = 0;
  for (const pairs of byContents(found, profiles)) {
    let row: Float64Array | undefined;
    for (const at of pairs) {
      if (measured++ % CHUNK === 0) yield measured / found.length;
      const [l, r] = [profiles[found[at]?.left ?? -1], profiles[found[at]?.right ?? -1]];
      if (l === undefined || r === undefined) throw new Error('a candidate names no profile');
      row ??= contentFeatures(l, r);
      placeFeatures(l, r, row);
      enterSums(MODELS, row, sums, at);
    }
  }
  const scores = settleSums(MODELS, sums, { pairs: found, documentOf, profiles });
  const pairs: Pair[] = [];
  const near: Pair[] = [];
  const events: Pair[] = [];
  const ofEvent = documents.length < MANY ? undefined : eventProbabilities(eventModel, found, scores, documentOf);
  found.forEach(({ left, right }, i) => {
    const score = scores[i] ?? 0;
    const [l, r] = [statements[left], statements[right]];
    const isOfEvent = (ofEvent?.[i] ?? 0) >= ALIGNED;
    if ((score < NEAR && !isOfEvent) || l === undefined || r === undefined) return;
    const pair = { left: l, right: r, score };
    if (score >= NEAR) (score >= ALIGNED ? pairs : near).push(pair);
    if (score < ALIGNED && isOfEvent) events.push(pair);
  });
  return { pairs, near, events, copies: new Map(), apart: [], cut: new Set() };
}

const MODELS: Models = { pair: pairModel, context: contextModel, settled: settledModel };

/** The candidates by their places, those of the same two contents together: what these say is measured once. */
function byContents(found: readonly Candidate[], profiles: readonly Profile[]): Iterable<readonly number[]> {
  const groups = new Map<number, number[]>();
  found.forEach(({ left, right }, at) => {
    const key = (profiles[left]?.content ?? 0) * profiles.length + (profiles[right]?.content ?? 0);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  });
  return groups.values();
}

/** Candidates of a step: a few milliseconds of work. */
const CHUNK = 256;

/**
 * The candidates but those of a claim that stands word for word in the other document: a copied sentence is the partner of
 * its copy alone, not of the sentences that resemble it.
 */
function withoutRivalsOfTwins(
  found: readonly Candidate[],
  profiles: readonly Profile[],
  owner: readonly number[],
): Candidate[] {
  const isTwin = ({ left, right }: Candidate) => profiles[left]?.lower === profiles[right]?.lower;
  const documents = (owner.at(-1) ?? 0) + 1;
  const keyOf = (claim: number, other: number): number => claim * documents + (owner[other] ?? 0);
  const taken = new Set<number>();
  for (const pair of found) if (isTwin(pair)) taken.add(keyOf(pair.left, pair.right)).add(keyOf(pair.right, pair.left));
  return taken.size === 0
    ? [...found]
    : found.filter(
        (pair) =>
          isTwin(pair) || (!taken.has(keyOf(pair.left, pair.right)) && !taken.has(keyOf(pair.right, pair.left))),
      );
}
