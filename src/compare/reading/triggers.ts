import { stem } from '../../language/stems.ts';
import type { Token } from '../../language/tokens.ts';
import type { Statement } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { remembered } from './remembered.ts';
import { tokensOf } from './tokens-of.ts';

/** The first stem of a phrase to the phrases that begin with it, each with the topic that it tells. */
export type Phrases = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly topic: string }[]>;

/** The phrases of some topics, made ready to be looked for. */
export function phrasesOf(topics: Iterable<readonly [topic: string, phrases: readonly string[]]>): Phrases {
  const made = new Map<string, { words: readonly string[]; topic: string }[]>();
  for (const [topic, phrases] of topics) {
    for (const phrase of phrases) {
      const words = phrase.split(/[ -]/u).map(stem);
      const first = words[0] ?? '';
      made.set(first, [...(made.get(first) ?? []), { words, topic }]);
    }
  }
  return made;
}

/** The topics of the phrases nearest to a place in a claim; none where all are too far away. */
export function topicsNear(statement: Statement, place: Span, phrases: Phrases): ReadonlySet<string> {
  const found = triggersIn(statement, phrases).map(({ topics, start, end }) => ({
    topics,
    far: start < place.end && end > place.start ? 0 : distance(statement, place, start, end),
  }));
  const nearest = Math.min(...found.map(({ far }) => far));
  if (nearest > FARTHEST) return NONE;
  return new Set(found.filter(({ far }) => far <= nearest + BESIDE).flatMap(({ topics }) => topics));
}

const NONE: ReadonlySet<string> = new Set();
/** Words between a place and the word that tells its topic, a mark counted as several of them. */
const FARTHEST = 20;
const MARK = 4;
const CONJUNCTION = 3;
/** Topics told this many words further away than the nearest one are heard as well: "was fined 2 million for losses". */
const BESIDE = 3;

interface Trigger {
  readonly topics: readonly string[];
  readonly start: number;
  readonly end: number;
}

interface Line {
  readonly tokens: readonly Token[];
  readonly stems: readonly string[];
}

const lineOf = remembered((statement: Statement): Line => {
  const tokens = tokensOf(statement).filter(({ text, end }) => text !== '-' && end <= statement.claim.start + LONGEST);
  return { tokens, stems: tokens.map(({ lower, kind }) => (kind === 'word' ? stem(lower) : '')) };
});

/** Characters of a claim that are looked at; a longer claim is no sentence. */
const LONGEST = 2000;

function triggersIn(statement: Statement, phrases: Phrases): readonly Trigger[] {
  const known = triggersFound(statement);
  let found = known.get(phrases);
  if (found === undefined) {
    found = readTriggers(statement, phrases);
    known.set(phrases, found);
  }
  return found;
}

/** What was looked for in a claim so far. */
const triggersFound = remembered(() => new Map<Phrases, readonly Trigger[]>());

function readTriggers(statement: Statement, phrases: Phrases): Trigger[] {
  const { tokens, stems } = lineOf(statement);
  return stems.flatMap((first, at) => {
    const begun =
      first === '' || RELATIVE.has(tokens[at - 1]?.lower ?? '') || NO_ACT.has(tokens[at]?.lower ?? '')
        ? undefined
        : phrases.get(first);
    const told = begun?.filter(({ words }) => words.every((word, i) => stems[at + i] === word)) ?? [];
    if (told.length === 0) return [];
    const long = Math.max(...told.map(({ words }) => words.length));
    return [
      { topics: told.map(({ topic }) => topic), start: tokens[at]?.start ?? 0, end: tokens[at + long - 1]?.end ?? 0 },
    ];
  });
}

/** "The lease on the building": a house, and no building of it. */
const NO_ACT: ReadonlySet<string> = new Set(['building', 'buildings']);

/** "Of those who cast a ballot": what a relative clause tells is who is counted, not what of them. */
const RELATIVE: ReadonlySet<string> = new Set(['who', 'those', 'that', 'which']);

function distance(statement: Statement, place: Span, start: number, end: number): number {
  const [from, to] = end <= place.start ? [end, place.start] : [place.end, start];
  let far = 0;
  for (const token of lineOf(statement).tokens) {
    if (token.start < from || token.end > to) continue;
    far += token.kind === 'mark' ? MARK : CONJUNCTIONS.has(token.lower) ? CONJUNCTION : 1;
  }
  return far;
}

const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'but', 'while', 'after', 'which']);
