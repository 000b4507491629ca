import { classOf, vectorOf } from '../language/vectors.ts';
import { wordingOf, type Wording } from '../language/wording.ts';
import type { Statement } from '../model/comparison.ts';
import type { Quantity, Time } from '../model/mention.ts';
import type { Vocabulary } from './vocabulary.ts';
import { weighted, type Weighted } from './weighted.ts';
import type { Weights } from './weights.ts';

/** A word's weight and, where it is known, its direction of meaning. */
export interface WeightedWord {
  readonly stem: string;
  readonly weight: number;
  readonly vector: Float32Array | undefined;
  /** The number of that direction, -1 where none is known. */
  readonly direction: number;
  /** Class of like meaning; -1 where none is known. */
  readonly senseClass: number;
  readonly isVerb: boolean;
}

/** The words of a statement by number, in their order. */
export interface Numbered extends Weighted {
  readonly vocabulary: Vocabulary;
  /** The number of each word's direction of meaning, -1 where none is known. */
  readonly directions: Int32Array;
  /** 1 for each word that is no part of a name. */
  readonly plain: Uint8Array;
  /** What the words that are no names weigh together. */
  readonly plainTotal: number;
  /** The places of the verbs. */
  readonly verbs: readonly number[];
}

/** A statement with everything that alignment compares, computed once. */
export interface Profile {
  readonly statement: Statement;
  /** Number of what it says, the same for statements of one content. */
  readonly content: number;
  /** Place in the story, 0 to 1. */
  readonly position: number;
  /** One entry for each distinct stem. */
  readonly words: readonly WeightedWord[];
  readonly weightOf: ReadonlyMap<string, number>;
  readonly total: number;
  readonly norm: number;
  /** Weighted mean of the words' vectors, scaled to length 1; undefined where no word is known. */
  readonly sense: Float32Array | undefined;
  readonly numbered: Numbered;
  /** The numbers of its words, sorted. */
  readonly sorted: Int32Array;
  /** The whole sentence that the claim stands in: the claim itself where the sentence makes one claim. */
  readonly sentence: WholeSentence;
  /** Mean of the directions of the claims before and after it, scaled to length 1. */
  readonly around: Float32Array | undefined;
  /** Names of the members of its lists, lower case, each with its weight. */
  readonly members: Weighted;
  /** Stems of the parts of names, each with its weight. */
  readonly names: Weighted;
  /** As `names`; where the claim has none ("the two countries", "he"), those of the claim before it. */
  readonly carried: Weighted;
  readonly quantities: readonly Quantity[];
  readonly times: readonly Time[];
  /** Stems inside quotation marks. */
  readonly quoted: ReadonlySet<string>;
  readonly speakers: ReadonlySet<string>;
  readonly lower: string;
  readonly wording: Wording;
}

/** A whole sentence as far as it is compared. */
interface WholeSentence {
  readonly weightOf: ReadonlyMap<string, number>;
  readonly weighted: Weighted;
  readonly norm: number;
  readonly sense: Float32Array | undefined;
}

/** Prepares a statement for alignment; the claims of a story share their weights and their vocabulary. */
export function profileOf(statement: Statement, weights: Weights, vocabulary: Vocabulary, position: number): Profile {
  const { claim, terms } = statement;
  const words: WeightedWord[] = [];
  const weightOf = new Map<string, number>();
  const names = new Map<string, number>();
  const quoted = new Set<string>();
  const direct = claim.mentions.filter((m) => m.kind === 'quotation' && m.direct);
  let total = 0;
  let square = 0;
  for (const term of terms) {
    if (term.tag.startsWith('NNP')) names.set(term.stem, weights(term));
    if (direct.some((m) => term.start >= m.start && term.end <= m.end)) quoted.add(term.stem);
    if (weightOf.has(term.stem)) continue;
    const weight = weights(term);
    weightOf.set(term.stem, weight);
    words.push({
      stem: term.stem,
      weight,
      vector: vectorOf(term.lower),
      direction: vocabulary.directionOf(term.lower),
      senseClass: classOf(term.lower) ?? -1,
      isVerb: term.tag.startsWith('VB'),
    });
    total += weight;
    square += weight * weight;
  }
  const speakers = new Set<string>();
  for (const mention of claim.mentions) {
    if (mention.kind === 'quotation' && mention.speaker !== undefined)
      speakers.add((mention.speaker.name ?? mention.speaker.text).toLowerCase());
  }
  const sense = meanOf(words);
  const own = weighted(weightOf, vocabulary);
  const carried = weighted(names, vocabulary);
  const lower = claim.text.toLowerCase();
  return {
    statement,
    content: 0,
    position,
    words,
    numbered: numbered(own, words, names, vocabulary),
    sorted: own.ids.toSorted(),
    around: undefined,
    sentence: { weightOf, weighted: own, norm: Math.sqrt(square), sense },
    members: weighted(membersOf(statement, weights), vocabulary),
    weightOf,
    total,
    norm: Math.sqrt(square),
    sense,
    names: carried,
    carried,
    quantities: claim.mentions.filter((m) => m.kind === 'quantity'),
    times: claim.mentions.filter((m) => m.kind === 'time'),
    quoted,
    speakers,
    lower,
    wording: wordingOf(lower),
  };
}

function numbered(
  own: Weighted,
  words: readonly WeightedWord[],
  names: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): Numbered {
  return {
    ...own,
    vocabulary,
    directions: Int32Array.from(words, ({ direction }) => direction),
    plain: Uint8Array.from(words, ({ stem }) => (names.has(stem) ? 0 : 1)),
    plainTotal: words.reduce((sum, { stem, weight }) => (names.has(stem) ? sum : sum + weight), 0),
    verbs: words.flatMap(({ isVerb }, i) => (isVerb ? [i] : [])),
  };
}

/** A member of a list weighs what its rarest word does. */
function membersOf({ claim, terms }: Statement, weights: Weights): ReadonlyMap<string, number> {
  const members = new Map<string, number>();
  for (const mention of claim.mentions) {
    if (mention.kind !== 'list') continue;
    for (const { name, start, end } of mention.members) {
      const own = terms.filter((term) => term.start >= start && term.end <= end).map(weights);
      members.set(name.toLowerCase(), Math.max(0, ...own));
    }
  }
  return members;
}

/** The profiles of one document with the meaning of what stands around each. */
export function inContext(profiles: readonly Profile[], vocabulary: Vocabulary): Profile[] {
  const sentences = new Map<number, WholeSentence>();
  for (const profile of profiles) {
    const { sentence } = profile.statement.claim;
    const known = sentences.get(sentence);
    sentences.set(sentence, known === undefined ? profile.sentence : joined(known, profile.sentence, vocabulary));
  }
  let carried = weighted(new Map(), vocabulary);
  return profiles.map((profile, i) => {
    if (profile.names.ids.length > 0) carried = profile.names;
    return {
      ...profile,
      carried,
      around: aroundOf(profiles, i),
      sentence: sentences.get(profile.statement.claim.sentence) ?? profile.sentence,
    };
  });
}

/** One of the profiles of a document with the meaning of what stands around it. */
export function placeInContext(profiles: readonly Profile[], at: number, vocabulary: Vocabulary): Profile | undefined {
  const profile = profiles[at];
  if (profile === undefined) return undefined;
  const { sentence } = profile.statement.claim;
  let [first, last] = [at, at];
  while (profiles[first - 1]?.statement.claim.sentence === sentence) first--;
  while (profiles[last + 1]?.statement.claim.sentence === sentence) last++;
  let named = at;
  while (named >= 0 && profiles[named]?.names.ids.length === 0) named--;
  return {
    ...profile,
    carried: profiles[named]?.names ?? weighted(new Map(), vocabulary),
    around: aroundOf(profiles, at),
    sentence: profiles
      .slice(first, last + 1)
      .map((own) => own.sentence)
      .reduce((known, own) => joined(known, own, vocabulary)),
  };
}

function aroundOf(profiles: readonly Profile[], i: number): Float32Array | undefined {
  const near = [profiles[i - 2], profiles[i - 1], profiles[i + 1], profiles[i + 2]].flatMap((other) =>
    other?.sense === undefined ? [] : [other.sense],
  );
  return meanOf(near.map((vector) => ({ vector, weight: 1 })));
}

function joined(first: WholeSentence, second: WholeSentence, vocabulary: Vocabulary): WholeSentence {
  const weightOf = new Map([...first.weightOf, ...second.weightOf]);
  let square = 0;
  for (const weight of weightOf.values()) square += weight * weight;
  return {
    weightOf,
    weighted: weighted(weightOf, vocabulary),
    norm: Math.sqrt(square),
    sense: meanOf([
      { vector: first.sense, weight: first.norm },
      { vector: second.sense, weight: second.norm },
    ]),
  };
}

function meanOf(
  words: readonly { readonly vector: Float32Array | undefined; readonly weight: number }[],
): Float32Array | undefined {
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
