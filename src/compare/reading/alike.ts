import { lemmasOf } from '../../language/lemmas.ts';
import { wordGroups } from '../../language/lexicon.ts';
import { remembered } from '../../language/remembered.ts';
import type { Term } from '../../model/comparison.ts';

/** Whether two words mean the same: one stem, or synonyms in a usual sense of both. */
export function areAlike(a: Term, b: Term): boolean {
  if (a.stem === b.stem) return true;
  const [partA, partB] = [partOf(a), partOf(b)];
  if (partA === undefined || partA !== partB) return false;
  return meet(groupsOf(a.lower, partA), groupsOf(b.lower, partB));
}

/** Whether all that the special word is said of can be said of the general one: the same, or "slicing" under "cutting". */
export function isUnder(general: Term, special: Term): boolean {
  if (areAlike(general, special)) return true;
  if (partOf(general) !== 'verb' || partOf(special) !== 'verb' || OF_ANYTHING.has(general.stem)) return false;
  const narrowest = lemmasOf(special.lower);
  return lemmasOf(general.lower).some((word) => narrowest.some((narrow) => narrower().get(word)?.includes(narrow)));
}

/** Verbs under which nearly all others stand: "the number has not changed" denies no "received". */
const OF_ANYTHING: ReadonlySet<string> = new Set(['chang', 'move', 'make']);

/** Whether a noun is the name of what a verb tells: "warning" and "warned", "decision" and "decided". */
export function isNameOf(noun: Term, verb: Term): boolean {
  if (partOf(noun) !== 'noun' || partOf(verb) !== 'verb') return false;
  if (noun.stem === verb.stem) return true;
  const names = lemmasOf(noun.lower);
  return lemmasOf(verb.lower).some((word) =>
    named()
      .get(word)
      ?.some((each) => names.includes(each)),
  );
}

/** Whether the dictionary has two words as opposites of each other. */
export function areOpposite(a: Term, b: Term): boolean {
  const opposed = oppositesOf(a.lower);
  return opposed.size > 0 && lemmasOf(b.lower).some((word) => opposed.has(word));
}

/** Whether the dictionary has any opposites of a word. */
export const hasOpposites = ({ lower }: Term): boolean => oppositesOf(lower).size > 0;

type Part = 'verb' | 'noun' | 'adjective';

function partOf({ tag }: Term): Part | undefined {
  if (tag.startsWith('VB')) return 'verb';
  if (tag.startsWith('NNP')) return undefined;
  if (tag.startsWith('NN')) return 'noun';
  return tag.startsWith('JJ') ? 'adjective' : undefined;
}

// Each is read when it is first asked for: most stories need one of them.
const groups = once(readGroups);
const narrower = once(() => wordGroups('narrower-verbs'));
const named = once(() => wordGroups('verb-nouns'));
const opposites = once(readOpposites);

function once<Table>(read: () => Table): () => Table {
  let table: Table | undefined;
  return () => (table ??= read());
}

/** The groups that each word stands in, by part of speech. */
function readGroups(): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, Map<string, number[]>>();
  let group = 0;
  for (const [part, rows] of [...wordGroups('synonyms'), ...wordGroups('like-words')]) {
    const words = found.get(part) ?? new Map<string, number[]>();
    found.set(part, words);
    for (const row of rows) {
      group++;
      for (const word of row.split(' ')) {
        const own = words.get(word);
        if (own === undefined) words.set(word, [group]);
        else own.push(group);
      }
    }
  }
  return found;
}

function readOpposites(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (a: string, b: string) => found.set(a, (found.get(a) ?? new Set<string>()).add(b));
  for (const [word, others] of wordGroups('antonyms')) {
    for (const other of others) {
      add(word, other);
      add(other, word);
    }
  }
  return found;
}

const groupsOf = (lower: string, part: Part): readonly number[] => GROUPS[part](lower);

/** Words whose groups and opposites are remembered, of each part of speech: more than a story has. */
const WORDS = 10_000;
const groupsOfPart = (part: Part): ((lower: string) => readonly number[]) =>
  remembered(WORDS, (lower) => lemmasOf(lower).flatMap((word) => groups().get(part)?.get(word) ?? []));
const GROUPS: Readonly<Record<Part, (lower: string) => readonly number[]>> = {
  verb: groupsOfPart('verb'),
  noun: groupsOfPart('noun'),
  adjective: groupsOfPart('adjective'),
};

const oppositesOf = remembered(
  WORDS,
  (lower): ReadonlySet<string> => new Set(lemmasOf(lower).flatMap((word) => [...(opposites().get(word) ?? [])])),
);

const meet = (a: readonly number[], b: readonly number[]): boolean => a.some((group) => b.includes(group));
