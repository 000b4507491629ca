import { wordGroups } from '../../language/lexicon.ts';
import type { Token } from '../../language/tokens.ts';
import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Passage } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import { remembered } from '../reading/remembered.ts';
import { tokensOf } from '../reading/tokens-of.ts';

/** The parting of two copies where each side names somebody else by a noun of the given kind, no matter who says it. */
export function otherRole(left: Statement, right: Statement, kind: 'person' | 'organisation'): Parting | undefined {
  const found = parting(left, right);
  if (found === undefined || isSpeaker(left, found.left) || isSpeaker(right, found.right)) return undefined;
  const nouns = new Set(wordGroups('exclusive-roles').get(kind));
  const [l, r] = found.words.map((words) => words.some((word) => nouns.has(word)));
  // "The sixth coach of a league", "the second coach of a part of it": ranks are the matter of another rule.
  if (found.words.some((words) => words.some((word) => RANK.test(word)))) return undefined;
  return l && r && !sayTheSame(left, right, found) ? found : undefined;
}

const RANK = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/;

/** Whether the two sides are words for one thing: "his older brother", "his elder brother". */
function sayTheSame(left: Statement, right: Statement, found: Parting): boolean {
  const l = left.terms.find(({ start }) => start === found.left.start);
  const r = right.terms.find(({ start }) => start === found.right.start);
  return l !== undefined && r !== undefined && areAlike(l, r);
}

const isSpeaker = ({ claim }: Statement, { start, end }: Passage): boolean =>
  claim.mentions.some(
    (m) => m.kind === 'quotation' && m.speaker !== undefined && m.speaker.start < end && start < m.speaker.end,
  );

/** Where two claims that are copies of each other part: the words of each side, and the word that follows both. */
export interface Parting {
  readonly left: Passage;
  readonly right: Passage;
  /** The words of each side, lower case, with the common word behind them last. */
  readonly words: readonly [readonly string[], readonly string[]];
}

/** The only place where two claims differ, if it is short against what they share; undefined for all others. */
function parting(left: Statement, right: Statement): Parting | undefined {
  // Two rules ask of a pair, one after the other.
  if (lastAsked.left !== left || lastAsked.right !== right)
    lastAsked = { left, right, found: readParting(left, right) };
  return lastAsked.found;
}

let lastAsked: { readonly left?: Statement; readonly right?: Statement; readonly found?: Parting | undefined } = {};

function readParting(left: Statement, right: Statement): Parting | undefined {
  const [l, r] = [wordsOf(left), wordsOf(right)];
  if (Math.abs(l.length - r.length) >= LONGEST) return undefined;
  const least = Math.min(l.length, r.length);
  let first = 0;
  while (first < least && l[first]?.lower === r[first]?.lower) first++;
  let last = 0;
  while (last < least - first && l[l.length - 1 - last]?.lower === r[r.length - 1 - last]?.lower) last++;
  if (first + last < LEAST_SHARED || first + last === least) return undefined;
  const [mine, theirs] = [l.slice(first, l.length - last), r.slice(first, r.length - last)];
  if (Math.max(mine.length, theirs.length) > LONGEST) return undefined;
  // "A nurse was hurt" and "A teacher was hurt" may both be so; "the nurse", "his brother", "its navy" is one.
  if ([l[first - 1], mine[0], theirs[0]].some((token) => token !== undefined && ANY.has(token.lower))) return undefined;
  const next = l.at(l.length - last);
  const isBeside = next !== undefined && next.start <= (mine.at(-1)?.end ?? 0) + 1;
  const behind = last > 0 && isBeside ? [next.lower] : [];
  return {
    left: passageOf(left, mine),
    right: passageOf(right, theirs),
    words: [
      [...mine.map(({ lower }) => lower), ...behind],
      [...theirs.map(({ lower }) => lower), ...behind],
    ],
  };
}

/** Words in which two copies may part, and words that they must share. */
const LONGEST = 3;
const LEAST_SHARED = 6;

const ANY = new Set(['a', 'an', 'another', 'some', 'one', 'each', 'every', 'any', 'no', 'other']);

const wordsOf = remembered((statement: Statement): readonly Token[] =>
  tokensOf(statement).filter(({ kind }) => kind !== 'mark'),
);

function passageOf({ document }: Statement, tokens: readonly Token[]): Passage {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  return { start, end, text: document.text.slice(start, end) };
}

/** A parting as the contradiction that it is. */
export function otherWords({ left, right }: Parting): Omit<Comparison, 'rule'> {
  const reason = [left.text, right.text].toSorted().join(' or ');
  const side = (passage: Passage) => ({ value: passage.text.toLowerCase(), passage });
  return { outcome: 'incompatible', reason, confidence: 0.75, left: side(left), right: side(right) };
}
