import type { Pair, Statement } from '../../model/comparison.ts';
import type { InSteps } from '../../model/progress.ts';
import type { Alignments } from '../align.ts';
import { splitCompounds } from '../compounds.ts';
import { contentFeatures, PAIR_FEATURES, placeFeatures } from '../features.ts';
import { added, logistic } from '../logistic.ts';
import { eventModel } from '../model.ts';
import { placeInContext, profileOf, type Profile } from '../profile.ts';
import { RELATIVE_FEATURES } from '../relative.ts';
import { enterSums, sumsOf, type Models, type Sums } from '../settle.ts';
import { ALIGNED, NEAR } from '../thresholds.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { weightsAmong } from '../weights.ts';
import { eventWordings } from './events.ts';
import { graphOf, type Graph } from './graph.ts';
import { relativeWordings } from './relative.ts';
import { wordingsOf, type Wordings } from './wordings.ts';

/**
 * Aligns the claims of a story of very many documents by what they say: its papers print the same copy, so each wording is looked up and
 * measured once, at its first place, and what is found holds in all. Each step tells the share that is done.
 */
export function* alignWordings(
  documents: readonly (readonly Statement[])[],
  models: Models,
): InSteps<number, Alignments> {
  const { wordings, graph, scores } = yield* measureWordings(documents, models);
  const { statements, places } = wordings;
  const ofEvent = eventWordings(eventModel, graph, wordings, scores);
  const firsts = places.flatMap(([first]) => statements[first ?? -1] ?? []);
  const [pairs, near, events, apart]: [Pair[], Pair[], Pair[], Pair[]] = [[], [], [], []];
  for (let pair = 0; pair < graph.count; pair++) {
    const score = scores[pair] ?? 0;
    const isOfEvent = (ofEvent[pair] ?? 0) >= ALIGNED;
    const [left, right] = [firsts[graph.first[pair] ?? 0], firsts[graph.second[pair] ?? 0]];
    if (left === undefined || right === undefined) continue;
    const found = { left, right, score };
    if (score < ALIGNED) apart.push(found);
    if (score >= NEAR) (score >= ALIGNED ? pairs : near).push(found);
    if (score < ALIGNED && isOfEvent) events.push(found);
  }
  const copies = new Map(
    places.flatMap((own, wording) => {
      const first = firsts[wording];
      return first === undefined ? [] : [[first, own.flatMap((place) => statements[place] ?? [])] as const];
    }),
  );
  const cut = new Set([...graph.cut].flatMap((wording) => firsts[wording] ?? []));
  return { pairs, near, events, copies, apart, cut };
}

/** The wordings of a story, those that may speak of the same thing, and how likely they do. */
export interface MeasuredWordings {
  readonly wordings: Wordings;
  /** The profile of a statement in its place. */
  readonly atPlace: (statement: number) => Profile | undefined;
  readonly graph: Graph;
  readonly scores: Float64Array;
}

/** Measures the wordings of a story; `tell` is told the three parts of the features of each pair, one after the other. */
export function* measureWordings(
  documents: readonly (readonly Statement[])[],
  models: Models,
  tell: (pair: number, part: Float64Array) => void = () => undefined,
): InSteps<number, MeasuredWordings> {
  const wordings = wordingsOf(documents);
  const { profiles, atPlace } = prepared(documents, wordings);
  const graph = graphOf(wordings, profiles);
  const sums = sumsOf(graph.count);
  const row = new Float64Array(PAIR_FEATURES.length);
  for (let pair = 0; pair < graph.count; pair++) {
    if (pair % CHUNK === 0) yield pair / graph.count;
    const [a, b] = [profiles[graph.first[pair] ?? 0], profiles[graph.second[pair] ?? 0]];
    const [l, r] = [atPlace(graph.left[pair] ?? 0), atPlace(graph.right[pair] ?? 0)];
    if (a === undefined || b === undefined || l === undefined || r === undefined) continue;
    contentFeatures(a, b, row);
    placeFeatures(l, r, row);
    enterSums(models, row, sums, pair);
    tell(pair, row);
  }
  return { wordings, atPlace, graph, scores: settled(models, sums, graph, wordings, profiles, tell) };
}

/** Pairs of a step: a few milliseconds of work. */
const CHUNK = 256;

/** The profile of each wording, and that of a statement in its place, made when it is asked for. */
function prepared(
  documents: readonly (readonly Statement[])[],
  { statements, places, wordingOf, documentOf, from }: Wordings,
): { readonly profiles: readonly Profile[]; readonly atPlace: (statement: number) => Profile | undefined } {
  const alike = splitCompounds(places.flatMap(([first]) => statements[first ?? -1] ?? []));
  const weights = weightsAmong(
    alike,
    places.map(({ length }) => length),
    documents.length,
  );
  const vocabulary = vocabularyOf();
  const profiles = alike.map((statement, content) => ({ ...profileOf(statement, weights, vocabulary, 0), content }));
  const own = statements.map((statement, at) => {
    const profile = profiles[wordingOf[at] ?? 0];
    const document = documentOf[at] ?? 0;
    const [start, end] = [from[document] ?? 0, from[document + 1] ?? 0];
    return profile && { ...profile, statement, position: (at - start) / (end - start) };
  });
  const known: (Profile | undefined)[] = [];
  const ofDocument: (readonly Profile[])[] = [];
  const atPlace = (at: number): Profile | undefined => {
    const document = documentOf[at] ?? 0;
    const [start, end] = [from[document] ?? 0, from[document + 1] ?? 0];
    const all = (ofDocument[document] ??= own.slice(start, end).flatMap((profile) => profile ?? []));
    return (known[at] ??= placeInContext(all, at - start, vocabulary));
  };
  return { profiles, atPlace };
}

/** The probability of each pair: judged alone, among its alternatives, and among these as judged. */
function settled(
  models: Models,
  sums: Sums,
  graph: Graph,
  wordings: Wordings,
  profiles: readonly Profile[],
  tell: (pair: number, part: Float64Array) => void,
): Float64Array {
  const alone = sums.pair.map(logistic);
  const own = PAIR_FEATURES.length;
  const eachRelative = relativeWordings(graph, wordings, profiles);
  eachRelative(alone, (pair, row) => {
    sums.context[pair] = logistic(added(models.context, sums.context[pair] ?? 0, row, own));
    sums.settled[pair] = added(models.settled, sums.settled[pair] ?? 0, row, own);
    tell(pair, row);
  });
  const second = own + RELATIVE_FEATURES.length;
  eachRelative(sums.context, (pair, row) => {
    sums.settled[pair] = logistic(added(models.settled, sums.settled[pair] ?? 0, row, second));
    tell(pair, row);
  });
  return sums.settled;
}
