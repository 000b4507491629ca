import { EVENT_FEATURES, LIKELY, TELLING } from '../events.ts';
import { probability, type Logistic } from '../logistic.ts';
import type { Graph } from './graph.ts';
import type { Wordings } from './wordings.ts';

/** For each pair of wordings how likely both tell of one event, as `eventProbabilities` does for claims: a wording counts in all its places. */
export function eventWordings(
  model: Logistic,
  { count, first, second }: Graph,
  { places, documentOf }: Wordings,
  scores: Float64Array,
): Float64Array {
  const documents = (documentOf.at(-1) ?? 0) + 1;
  const documentsOf = places.map((own) => [...new Set(own.map((place) => documentOf[place] ?? 0))]);
  const likes: { readonly other: number; readonly score: number }[][] = places.map(() => []);
  for (let pair = 0; pair < count; pair++) {
    const score = scores[pair] ?? 0;
    if (score < TELLING) continue;
    const [a, b] = [first[pair] ?? 0, second[pair] ?? 0];
    likes[a]?.push({ other: b, score });
    if (a !== b) likes[b]?.push({ other: a, score });
  }
  const best = likes.map((own) => bestOf(own, documentsOf, documents));
  const held = best.map(({ scores: own }) => own.reduce((sum, score) => sum + score, 0) / Math.max(1, documents - 1));
  const others = Math.max(1, documents - 2);
  const row = new Float64Array(EVENT_FEATURES.length);
  const found = new Float64Array(count);
  const likeFirst = new Float64Array(places.length);
  const bestFirst = new Float64Array(documents);
  let spread = -1;
  const write = (wording: number, isOn: boolean): void => {
    for (const { other, score } of likes[wording] ?? []) likeFirst[other] = isOn ? score : 0;
    best[wording]?.documents.forEach((document, i) => {
      bestFirst[document] = isOn ? (best[wording]?.scores[i] ?? 0) : 0;
    });
  };
  for (let pair = 0; pair < count; pair++) {
    const [a, b] = [first[pair] ?? 0, second[pair] ?? 0];
    if ((scores[pair] ?? 0) < LIKELY || a === b) continue;
    if (a !== spread) {
      if (spread >= 0) write(spread, false);
      write((spread = a), true);
    }
    let sum = 0;
    let without = 1;
    for (const { other, score } of likes[b] ?? []) {
      const both = score * (likeFirst[other] ?? 0);
      if (both === 0) continue;
      const own = (places[other]?.length ?? 0) - (other === a || other === b ? 1 : 0);
      sum += own * both;
      without *= (1 - both) ** own;
    }
    let inBoth = 0;
    best[b]?.documents.forEach((document, i) => {
      inBoth += Math.min(best[b]?.scores[i] ?? 0, bestFirst[document] ?? 0);
    });
    const [l, r] = [held[a] ?? 0, held[b] ?? 0];
    row[0] = sum / others;
    row[1] = 1 - without;
    row[2] = inBoth / others;
    row[3] = Math.min(l, r);
    row[4] = Math.max(l, r);
    row[5] = l * r;
    found[pair] = probability(model, row);
  }
  return found;
}

/** How likely the likest claim of each document is, for the documents that have one. */
interface Best {
  readonly documents: readonly number[];
  readonly scores: readonly number[];
}

function bestOf(
  likes: readonly { readonly other: number; readonly score: number }[],
  documentsOf: readonly (readonly number[])[],
  documents: number,
): Best {
  const scores = new Float64Array(documents);
  const met: number[] = [];
  for (const { other, score } of likes)
    for (const document of documentsOf[other] ?? []) {
      if (scores[document] === 0) met.push(document);
      scores[document] = Math.max(scores[document] ?? 0, score);
    }
  return { documents: met, scores: met.map((document) => scores[document] ?? 0) };
}
