import { wordGroups } from '../language/lexicon.ts';
import { stem } from '../language/stems.ts';
import { tokenize, type Token } from '../language/tokens.ts';
import type { Statement } from '../model/comparison.ts';
import type { Dimension, Quantity } from '../model/mention.ts';
import type { Sided } from './rule.ts';

/** Whether the words beside two figures name one measure, two of them, or leave it open on one side at least. */
export type Topical = 'same' | 'open' | 'other';

/** How what two figures measure compares, by the words that news has for it: "fined" and "penalty", "turnout" and "cast a ballot". */
export function topicsMeet(left: Sided<Quantity>, right: Sided<Quantity>): Topical {
  const [l, r] = [topicsOf(left), topicsOf(right)];
  if (l.size === 0 || r.size === 0) return 'open';
  for (const topic of EXCLUSIVE) if (l.has(topic) !== r.has(topic)) return 'other';
  for (const topic of l) if (r.has(topic)) return 'same';
  return 'other';
}

/** What may be, is asked for or is not paid back is no part of what is. */
const EXCLUSIVE = ['count capacity', 'money request', 'share rejection'];

/** What a figure is told to measure: the topics of the words nearest to it. */
export function topicsOf({ mention, statement }: Sided<Quantity>): ReadonlySet<string> {
  const kind = KIND[mention.dimension];
  if (kind === undefined) return NONE;
  const found = triggersIn(statement, kind).map(({ topics, start, end }) => ({
    topics,
    far: start < mention.end && end > mention.start ? 0 : distance(statement, mention, start, end),
  }));
  const nearest = Math.min(...found.map(({ far }) => far));
  if (nearest > FARTHEST) return NONE;
  return new Set(found.filter(({ far }) => far <= nearest + BESIDE).flatMap(({ topics }) => topics));
}

const NONE: ReadonlySet<string> = new Set();
/** Words between a figure and the word that says what it measures, a mark counted as several of them. */
const FARTHEST = 20;
const MARK = 4;
const CONJUNCTION = 3;
/** Topics told this many words further away than the nearest one are heard as well: "was fined 2 million for losses". */
const BESIDE = 3;

const KIND: Readonly<Partial<Record<Dimension, string>>> = {
  money: 'money',
  percent: 'share',
  'percentage-points': 'share',
  count: 'count',
};

interface Trigger {
  readonly topics: readonly string[];
  readonly start: number;
  readonly end: number;
}

type Phrases = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly topic: string }[]>;

let kinds: ReadonlyMap<string, Phrases> | undefined;

/** For each kind of figure: the first stem of a phrase to the phrases that begin with it. */
function phrasesOf(kind: string): Phrases | undefined {
  if (kinds === undefined) {
    const made = new Map<string, Map<string, { words: readonly string[]; topic: string }[]>>();
    for (const [heading, phrases] of wordGroups('figure-topics')) {
      const own = made.get(heading.split(' ')[0] ?? '') ?? new Map<string, { words: string[]; topic: string }[]>();
      made.set(heading.split(' ')[0] ?? '', own);
      for (const phrase of phrases) {
        const words = phrase.split(/[ -]/u).map(stem);
        const first = words[0] ?? '';
        own.set(first, [...(own.get(first) ?? []), { words, topic: heading }]);
      }
    }
    kinds = made;
  }
  return kinds.get(kind);
}

interface Line {
  readonly tokens: readonly Token[];
  readonly stems: readonly string[];
}

const lines = new WeakMap<Statement, Line>();

function lineOf(statement: Statement): Line {
  const known = lines.get(statement);
  if (known !== undefined) return known;
  const { claim, document } = statement;
  const tokens = tokenize(document.text, claim.start, Math.min(claim.end, claim.start + LONGEST)).filter(
    ({ text }) => text !== '-',
  );
  const line = { tokens, stems: tokens.map(({ lower, kind }) => (kind === 'word' ? stem(lower) : '')) };
  lines.set(statement, line);
  return line;
}

/** Characters of a claim that are looked at; a longer claim is no sentence. */
const LONGEST = 2000;

function triggersIn(statement: Statement, kind: string): Trigger[] {
  const phrases = phrasesOf(kind);
  const { tokens, stems } = lineOf(statement);
  return stems.flatMap((first, at) => {
    const begun = first === '' || RELATIVE.has(tokens[at - 1]?.lower ?? '') ? undefined : phrases?.get(first);
    const told = begun?.filter(({ words }) => words.every((word, i) => stems[at + i] === word)) ?? [];
    if (told.length === 0) return [];
    const long = Math.max(...told.map(({ words }) => words.length));
    return [
      {
        topics: told.map(({ topic }) => topic),
        start: tokens[at]?.start ?? 0,
        end: tokens[at + long - 1]?.end ?? 0,
      },
    ];
  });
}

/** "Of those who cast a ballot": what a relative clause tells is who is counted, not what of them. */
const RELATIVE: ReadonlySet<string> = new Set(['who', 'those', 'that', 'which']);

function distance(statement: Statement, mention: Quantity, start: number, end: number): number {
  const [from, to] = end <= mention.start ? [end, mention.start] : [mention.end, start];
  let far = 0;
  for (const token of lineOf(statement).tokens) {
    if (token.start < from || token.end > to) continue;
    far += token.kind === 'mark' ? MARK : CONJUNCTIONS.has(token.lower) ? CONJUNCTION : 1;
  }
  return far;
}

const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'but', 'while', 'after', 'which']);
