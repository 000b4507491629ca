import { enterFeatures, EVENT_FEATURES, LIKELY, TELLING } from '../events.ts';
import { probability, type Logistic } from '../logistic.ts';
import type { Graph } from './graph.ts';
import { rowsOf } from './rows.ts';
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
  const likes = likesOf({ count, first, second }, scores, places.length);
  const best = bestOf(likes, documentsOf, documents);
  const held = places.map((_, wording) => {
    let sum = 0;
    for (let i = best.from[wording] ?? 0; i < (best.from[wording + 1] ?? 0); i++) sum += best.scores[i] ?? 0;
    return sum / Math.max(1, documents - 1);
  });
  const others = Math.max(1, documents - 2);
  const row = new Float64Array(EVENT_FEATURES.length);
  const found = new Float64Array(count);
  const likeFirst = new Float64Array(places.length);
  const bestFirst = new Float64Array(documents);
  let spread = -1;
  const write = (wording: number, isOn: boolean): void => {
    enter(likes, wording, likeFirst, isOn);
    enter(best, wording, bestFirst, isOn);
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
    for (let i = likes.from[b] ?? 0; i < (likes.from[b + 1] ?? 0); i++) {
      const other = likes.ids[i] ?? 0;
      const both = (likes.scores[i] ?? 0) * (likeFirst[other] ?? 0);
      if (both === 0) continue;
      const own = (places[other]?.length ?? 0) - (other === a || other === b ? 1 : 0);
      sum += own * both;
      without *= (1 - both) ** own;
    }
    let inBoth = 0;
    for (let i = best.from[b] ?? 0; i < (best.from[b + 1] ?? 0); i++)
      inBoth += Math.min(best.scores[i] ?? 0, bestFirst[best.ids[i] ?? 0] ?? 0);
    enterFeatures(row, [sum / others, 1 - without, inBoth / others], held[a] ?? 0, held[b] ?? 0);
    found[pair] = probability(model, row);
  }
  return found;
}

/** For each wording some numbered things, each with a score, one wording after the other. */
interface Scored {
  readonly from: Int32Array;
  readonly ids: Int32Array;
  readonly scores: Float64Array;
}

/** Enters what a wording has into a table by number, or takes it out again. */
function enter({ from, ids, scores }: Scored, wording: number, table: Float64Array, isOn: boolean): void {
  for (let i = from[wording] ?? 0; i < (from[wording + 1] ?? 0); i++) table[ids[i] ?? 0] = isOn ? (scores[i] ?? 0) : 0;
}

/** For each wording those that are like it, among them itself where it has copies. */
function likesOf(
  { count, first, second }: Pick<Graph, 'count' | 'first' | 'second'>,
  scores: Float64Array,
  wordings: number,
): Scored {
  const telling: number[] = [];
  for (let pair = 0; pair < count; pair++) if ((scores[pair] ?? 0) >= TELLING) telling.push(pair);
  const rows = rowsOf(
    {
      count: telling.length,
      first: Int32Array.from(telling, (pair) => first[pair] ?? 0),
      second: Int32Array.from(telling, (pair) => second[pair] ?? 0),
    },
    wordings,
  );
  return {
    from: rows.start,
    ids: rows.partners,
    scores: Float64Array.from(rows.pairs, (pair) => scores[telling[pair] ?? 0] ?? 0),
  };
}

/** For each wording how likely the likest claim of each document is, for the documents that have one. */
function bestOf(likes: Scored, documentsOf: readonly (readonly number[])[], documents: number): Scored {
  const from = new Int32Array(likes.from.length);
  const ids: number[] = [];
  const scores: number[] = [];
  const own = new Float64Array(documents);
  for (let wording = 0; wording + 1 < from.length; wording++) {
    const start = ids.length;
    for (let i = likes.from[wording] ?? 0; i < (likes.from[wording + 1] ?? 0); i++) {
      const score = likes.scores[i] ?? 0;
      for (const document of documentsOf[likes.ids[i] ?? 0] ?? []) {
        if (own[document] === 0) ids.push(document);
        if (score > (own[document] ?? 0)) own[document] = score;
      }
    }
    for (let i = start; i < ids.length; i++) {
      const document = ids[i] ?? 0;
      scores.push(own[document] ?? 0);
      own[document] = 0;
    }
    from[wording + 1] = ids.length;
  }
  return { from, ids: Int32Array.from(ids), scores: Float64Array.from(scores) };
}
