import { classOf, vectorOf } from '../language/vectors.ts';
import type { Statement } from '../model/comparison.ts';
import type { Quantity, Time } from '../model/mention.ts';
import type { Weights } from './weights.ts';

/** A word's weight and, where it is known, its direction of meaning. */
export interface WeightedWord {
  readonly stem: string;
  readonly weight: number;
  readonly vector: Float32Array | undefined;
  /** Class of like meaning; -1 where none is known. */
  readonly senseClass: number;
  readonly isVerb: boolean;
}

/** A statement with everything that alignment compares, computed once. */
export interface Profile {
  readonly statement: Statement;
  /** Place in the story, 0 to 1. */
  readonly position: number;
  /** One entry for each distinct stem. */
  readonly words: readonly WeightedWord[];
  readonly weightOf: ReadonlyMap<string, number>;
  readonly total: number;
  readonly norm: number;
  /** Weighted mean of the words' vectors, scaled to length 1; undefined where no word is known. */
  readonly sense: Float32Array | undefined;
  /** The words that are no part of a name. */
  readonly plain: readonly WeightedWord[];
  /** Names of the members of its lists, lower case. */
  readonly members: ReadonlySet<string>;
  /** Stems of the parts of names. */
  readonly names: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  /** Stems inside quotation marks. */
  readonly quoted: ReadonlySet<string>;
  readonly speakers: ReadonlySet<string>;
  readonly lower: string;
}

/** Prepares a statement for alignment. */
export function profileOf(statement: Statement, weights: Weights, position: number): Profile {
  const { claim, terms } = statement;
  const words: WeightedWord[] = [];
  const weightOf = new Map<string, number>();
  const names = new Set<string>();
  const quoted = new Set<string>();
  const direct = claim.mentions.filter((m) => m.kind === 'quotation' && m.direct);
  let total = 0;
  let square = 0;
  for (const term of terms) {
    if (term.tag.startsWith('NNP')) names.add(term.stem);
    if (direct.some((m) => term.start >= m.start && term.end <= m.end)) quoted.add(term.stem);
    if (weightOf.has(term.stem)) continue;
    const weight = weights(term);
    weightOf.set(term.stem, weight);
    words.push({ stem: term.stem, weight, vector: vectorOf(term.lower), senseClass: classOf(term.lower) ?? -1, isVerb: term.tag.startsWith('VB') });
    total += weight;
    square += weight * weight;
  }
  const speakers = new Set<string>();
  for (const mention of claim.mentions) {
    if (mention.kind === 'quotation' && mention.speaker !== undefined) speakers.add((mention.speaker.name ?? mention.speaker.text).toLowerCase());
  }
  return {
    statement,
    position,
    words,
    plain: words.filter(({ stem }) => !names.has(stem)),
    members: new Set(claim.mentions.flatMap((m) => (m.kind === 'list' ? m.members.map(({ name }) => name.toLowerCase()) : []))),
    weightOf,
    total,
    norm: Math.sqrt(square),
    sense: senseOf(words),
    names,
    quantities: claim.mentions.filter((m) => m.kind === 'quantity'),
    times: claim.mentions.filter((m) => m.kind === 'time'),
    quoted,
    speakers,
    lower: claim.text.toLowerCase(),
  };
}

function senseOf(words: readonly WeightedWord[]): Float32Array | undefined {
  let sum: Float32Array | undefined;
  for (const { vector, weight } of words) {
    if (vector === undefined) continue;
    sum ??= new Float32Array(vector.length);
    for (let i = 0; i < vector.length; i++) sum[i] = (sum[i] ?? 0) + weight * (vector[i] ?? 0);
  }
  if (sum === undefined) return undefined;
  let square = 0;
  for (const value of sum) square += value * value;
  const length = Math.sqrt(square) || 1;
  return sum.map((value) => value / length);
}
