import type { ClaimId } from '../model/claim.ts';
import type { Statement } from '../model/comparison.ts';
import { VERY_MANY } from './align.ts';
import { candidates, type Candidate } from './candidates.ts';
import { eventProbabilities, MANY } from './events.ts';
import { pairFeatures } from './features.ts';
import { probability } from './logistic.ts';
import { contextModel, eventModel, pairModel, settledModel } from './model.ts';
import { prepare, type Prepared } from './prepare.ts';
import type { Profile } from './profile.ts';
import { inContext } from './settle.ts';
import { storiesOf } from './stories.ts';
import { ALIGNED, UNDECIDED } from './thresholds.ts';
import { weighWordings } from './wordings/weigh.ts';

/**
 * How a pair fared: `conflict` where what the claims say against each other brought them together, `copied` where one of the two
 * stands word for word elsewhere in the other document, `unlike` where it was no candidate.
 */
export type Fate = 'aligned' | 'conflict' | 'undecided' | 'apart' | 'unlike' | 'copied' | 'other-story';

/** One feature of a pair: its value and what it moved the score by, in log-odds, against the other pairs of the story. */
export interface Factor {
  readonly feature: string;
  readonly value: number;
  readonly moved: number;
}

/** Why two claims were paired or were not. */
export interface PairTrace {
  readonly fate: Fate;
  /** The score the pair has, or would have had as a candidate; none in another story. */
  readonly score?: number;
  readonly aligned: number;
  readonly undecided: number;
  /** Whether both tell of one event, so that the report names the pair though it was not compared. */
  readonly event: boolean;
  /** Words that both have, those that tell most first. */
  readonly words: readonly string[];
  readonly names: readonly string[];
  /** What speaks for the pair, measured against all candidates of the story, strongest first. */
  readonly pro: readonly Factor[];
  /** What speaks against it, measured against the pairs that were aligned. */
  readonly contra: readonly Factor[];
  /** For either claim the other candidate in the other document that scored best, where it scored better. */
  readonly better: readonly { readonly of: ClaimId; readonly claim: ClaimId; readonly score: number }[];
}

/** Traces pairs of claims of two different documents through the alignment, in the order wanted. */
export function tracePairs(
  documents: readonly (readonly Statement[])[],
  wanted: readonly (readonly [ClaimId, ClaimId])[],
): PairTrace[] {
  const story = storiesOf(documents);
  const storyOf = new Map(
    documents.flatMap((own, index) => own.map(({ claim }) => [claim.id, story[index] ?? 0] as const)),
  );
  const weighed = new Map<number, (left: ClaimId, right: ClaimId) => Weighed>();
  return wanted.map(([left, right]): PairTrace => {
    const own = storyOf.get(left) ?? 0;
    if (own !== storyOf.get(right)) return { ...NOTHING, fate: 'other-story' };
    const known = weighed.get(own) ?? weigherOf(documents.filter((_, index) => story[index] === own));
    weighed.set(own, known);
    return traceOf(left, right, known(left, right));
  });
}

/** Weighs the claims of a story for a pair of them: all of them, or in a story of very many documents those of the pair's two. */
function weigherOf(documents: readonly (readonly Statement[])[]): (left: ClaimId, right: ClaimId) => Weighed {
  if (documents.length >= VERY_MANY) return weighWordings(documents);
  const weighed = weigh(prepare(documents));
  return () => weighed;
}

const NOTHING = {
  aligned: ALIGNED,
  undecided: UNDECIDED,
  event: false,
  words: [],
  names: [],
  pro: [],
  contra: [],
  better: [],
};

/** Claims with their candidates and what was made of these. */
export interface Weighed {
  readonly prepared: Prepared;
  readonly found: readonly Candidate[];
  readonly twins: readonly Candidate[];
  readonly rows: readonly Float64Array[];
  readonly scores: readonly number[];
  /** How likely each tells of one event; left out in a story of few documents. */
  readonly events?: Float64Array;
  /** Means of the features over all candidates and over those that were aligned. */
  readonly usual: Float64Array;
  readonly usualAligned: Float64Array;
}

function weigh(prepared: Prepared): Weighed {
  const { profiles, documentOf } = prepared;
  const all = candidates(profiles, documentOf);
  const twins = all.filter(({ left, right }) => profiles[left]?.lower === profiles[right]?.lower);
  const found = all.filter((pair) => rivalTwin(pair, twins, documentOf) === undefined);
  const { rows, scores } = scored(found, prepared);
  const isLarge = (documentOf.at(-1) ?? 0) + 1 >= MANY;
  const aligned = rows.filter((_, index) => (scores[index] ?? 0) >= ALIGNED);
  return {
    prepared,
    found,
    twins,
    rows,
    scores,
    ...(isLarge ? { events: eventProbabilities(eventModel, found, Float64Array.from(scores), documentOf) } : {}),
    usual: meanOf(rows),
    usualAligned: meanOf(aligned.length === 0 ? rows : aligned),
  };
}

/** The model that has the last word. */
const JUDGE = settledModel;

function scored(
  found: readonly Candidate[],
  { profiles, documentOf }: Prepared,
): { readonly rows: readonly Float64Array[]; readonly scores: readonly number[] } {
  const story = { pairs: found, documentOf, profiles };
  const own = found.map(({ left, right }) => {
    const [l, r] = [profiles[left], profiles[right]];
    return l === undefined || r === undefined ? new Float64Array() : pairFeatures(l, r);
  });
  const rows = inContext(contextModel, inContext(pairModel, own, story), story);
  return { rows, scores: rows.map((row) => probability(JUDGE, row)) };
}

/** The word-for-word pair that takes one of the two claims of a pair for itself. */
function rivalTwin(
  { left, right }: Candidate,
  twins: readonly Candidate[],
  documentOf: readonly number[],
): Candidate | undefined {
  return twins.find(
    (twin) =>
      (twin.left !== left || twin.right !== right) &&
      ((twin.left === left && documentOf[twin.right] === documentOf[right]) ||
        (twin.right === right && documentOf[twin.left] === documentOf[left])) &&
      !twins.some((other) => other.left === left && other.right === right),
  );
}

function traceOf(first: ClaimId, second: ClaimId, weighed: Weighed): PairTrace {
  const { prepared, found, twins } = weighed;
  const { statements, documentOf } = prepared;
  const places = [first, second].map((id) => statements.findIndex(({ claim }) => claim.id === id));
  const pair: Candidate = { left: Math.min(...places), right: Math.max(...places) };
  const isPair = (other: Candidate): boolean => other.left === pair.left && other.right === pair.right;
  const known = found.findIndex(isPair);
  const { row, score } =
    known >= 0 ? { row: weighed.rows[known], score: weighed.scores[known] ?? 0 } : asCandidate(pair, weighed);
  const pro = factors(row, weighed, 1);
  const told = new Map(pro.map(({ feature, moved }) => [feature, moved]));
  const copied = known < 0 && rivalTwin(pair, twins, documentOf) !== undefined;
  return {
    ...NOTHING,
    fate: copied
      ? 'copied'
      : known < 0
        ? 'unlike'
        : score >= ALIGNED
          ? 'aligned'
          : score >= UNDECIDED
            ? 'undecided'
            : 'apart',
    score,
    event: score < ALIGNED && (weighed.events?.[known] ?? 0) >= ALIGNED,
    ...sharedOf(pair, prepared),
    pro,
    // What is more than usual and less than in most aligned pairs is told once, as what it is more of.
    contra: factors(row, weighed, -1).filter(({ feature, moved }) => -moved > (told.get(feature) ?? 0)),
    better: [pair.left, pair.right].flatMap((own) => betterOf(own, pair, score, weighed)),
  };
}

/** The features and score that a pair would have as a candidate; only candidates of the same two documents have a say in them. */
function asCandidate(pair: Candidate, { prepared, found }: Weighed): { row: Float64Array | undefined; score: number } {
  const { documentOf } = prepared;
  const rivals = found.filter(
    ({ left, right }) => documentOf[left] === documentOf[pair.left] && documentOf[right] === documentOf[pair.right],
  );
  const { rows, scores } = scored([...rivals, pair], prepared);
  return { row: rows.at(-1), score: scores.at(-1) ?? 0 };
}

/**
 * The features that moved the score up (`sign` 1) or down (-1) against the usual row, most first. Features that measure nearly
 * the same may have weights of either sign: one that says the contrary of what its value means explains nothing and is left out.
 */
function factors(row: Float64Array | undefined, { usual, usualAligned }: Weighed, sign: 1 | -1): Factor[] {
  const { features, weights } = JUDGE;
  return features
    .flatMap((feature, index): Factor[] => {
      const value = row?.[index] ?? 0;
      const [all, aligned] = [usual[index] ?? 0, usualAligned[index] ?? 0];
      const away = value - (sign === 1 ? all : aligned);
      const moved = (weights[index] ?? 0) * away;
      return moved * sign > 0 && away * (aligned - all) * sign > 0 ? [{ feature, value, moved }] : [];
    })
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved));
}

const isNameIn = ({ words, numbered: { plain } }: Profile, stem: string): boolean =>
  plain[words.findIndex((word) => word.stem === stem)] === 0;

function sharedOf({ left, right }: Candidate, { profiles }: Prepared): Pick<PairTrace, 'words' | 'names'> {
  const [l, r] = [profiles[left], profiles[right]];
  if (l === undefined || r === undefined) return { words: [], names: [] };
  const written = new Map(l.statement.terms.map(({ stem, lower }) => [stem, lower]));
  const shared = l.words.filter(({ stem }) => r.weightOf.has(stem)).sort((a, b) => b.weight - a.weight);
  const isName = ({ stem }: { readonly stem: string }): boolean => isNameIn(l, stem) && isNameIn(r, stem);
  const told = (words: typeof shared): string[] => words.map(({ stem }) => written.get(stem) ?? stem);
  return { words: told(shared.filter((word) => !isName(word))), names: told(shared.filter(isName)) };
}

function betterOf(
  own: number,
  pair: Candidate,
  score: number,
  { found, scores, prepared }: Weighed,
): PairTrace['better'] {
  const { statements, documentOf } = prepared;
  const partner = own === pair.left ? pair.right : pair.left;
  let best: { readonly claim: number; readonly score: number } | undefined;
  found.forEach(({ left, right }, index) => {
    if (left !== own && right !== own) return;
    const other = left === own ? right : left;
    const value = scores[index] ?? 0;
    if (other === partner || documentOf[other] !== documentOf[partner]) return;
    if (value > (best?.score ?? score)) best = { claim: other, score: value };
  });
  const [of, claim] = [statements[own]?.claim.id, statements[best?.claim ?? -1]?.claim.id];
  return best === undefined || of === undefined || claim === undefined ? [] : [{ of, claim, score: best.score }];
}

/** The mean of each feature. */
export function meanOf(rows: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(JUDGE.features.length);
  for (const row of rows) for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (row[i] ?? 0) / rows.length;
  return mean;
}
