import type { Token } from '../tokens.ts';
import type { TagClass } from './guess.ts';

/** What a rule may look at: the tokens, what each can be, and the tags already chosen to the left. */
export interface Context {
  readonly tokens: readonly Token[];
  readonly classes: readonly TagClass[];
  readonly tags: readonly string[];
  readonly at: number;
}

/** Whether the token after `at` can open a noun phrase or a clause that a verb takes. */
export function takesObject({ tokens, classes, at }: Context): boolean {
  const next = tokens[at + 1];
  const first = classes[at + 1]?.[0] ?? '';
  if (next === undefined) return false;
  return (
    first === 'DT' || first === 'PRP$' || first === 'PRP' || first === 'TO' || first === 'PDT' || next.lower === 'that'
  );
}

/** Whether what a word can be goes on behind a participle: "an agreement reached in May". */
export const postmodifies = (next: TagClass | undefined): boolean =>
  next !== undefined && (next[0] === 'IN' || next[0] === 'TO' || next[0] === 'VBG' || next[0] === 'RB');

// A clause is rarely longer; the bound keeps the look-around linear on text without a stop.
const CLAUSE_REACH = 14;
const CLAUSE_OPENERS = new Set([
  'that',
  'who',
  'which',
  'when',
  'where',
  'while',
  'because',
  'if',
  'although',
  'though',
  'as',
  'after',
  'before',
  'since',
  'until',
  'but',
]);
const SAYING = new Set([
  'said',
  'says',
  'told',
  'reported',
  'announced',
  'added',
  'claimed',
  'believed',
  'showed',
  'confirmed',
]);

/** Whether the clause already has its finite verb: then a following past form of a noun is a participle ("an agreement reached in May"). */
export function finiteBefore({ tokens, tags, at }: Context): boolean {
  for (let before = at - 1; before >= 0 && before >= at - CLAUSE_REACH; before--) {
    const tag = tags[before] ?? '';
    const word = tokens[before]?.lower ?? '';
    if (tag === ':' || tag === '``' || tag === "''" || CLAUSE_OPENERS.has(word)) return false;
    if (SAYING.has(word)) return false;
    if (FINITE.has(tag)) return true;
    if (tag === ',' && before < at - 1) return false;
  }
  return false;
}

/** Whether a conjunction stands before the noun phrase that ends right before the word. */
export function conjunctionBefore({ tags, at }: Context): boolean {
  let before = at - 1;
  while (before > 0 && (NOUNS.has(tags[before] ?? '') || BEFORE_NOUN.has(tags[before] ?? ''))) before--;
  return tags[before] === 'CC';
}

/** Whether a word that can only be a finite verb follows before the clause ends. */
export function finiteAfter({ tokens, classes, at }: Context): boolean {
  for (let after = at + 1; after < tokens.length && after <= at + CLAUSE_REACH; after++) {
    const options = classes[after] ?? [];
    const word = tokens[after]?.lower ?? '';
    if (
      CLAUSE_OPENERS.has(word) ||
      options[0] === ',' ||
      options[0] === '.' ||
      options[0] === ':' ||
      options[0] === 'CC'
    )
      return false;
    if (options.length === 1 && FINITE.has(options[0] ?? '')) return true;
    if (options[0] === 'VBD' && !postmodifies(classes[after + 1])) return true;
  }
  return false;
}

/** The tag of the nearest verb to the left of a conjunction, past form or participle. */
export function lastVerb({ tags, at }: Context): string | undefined {
  for (let before = at - 2; before >= 0 && before >= at - CLAUSE_REACH; before--) {
    const tag = tags[before];
    if (tag === 'VBD' || tag === 'VBN') return tag;
    if (tag === 'VBZ' || tag === 'VBP' || tag === 'MD') return undefined;
  }
  return undefined;
}

/** Whether a noun or its adjective stands right behind. */
export function nounFollows({ classes, at }: Context): boolean {
  const next = classes[at + 1]?.[0] ?? '';
  return NOUNS.has(next) || next === 'JJ';
}

/** "to sign and ratify", "they meet and sign": a verb after a conjunction takes the form of the one before it. */
export function afterConjunction({ tags, at }: Context): 'VB' | 'VBP' | undefined {
  for (let before = at - 2; before >= 0 && before >= at - CLAUSE_REACH; before--) {
    const tag = tags[before];
    if (tag === 'VB' || tag === 'VBP') return tag;
    if (tag === 'VBD' || tag === 'VBZ' || tag === '.' || tag === ':') return undefined;
  }
  return undefined;
}

/** Tags before a noun or another word before it. */
export const BEFORE_NOUN = new Set(['DT', 'PRP$', 'POS', 'JJ', 'JJR', 'JJS', 'CD', 'PDT', 'WP$', '$', 'HYPH']);
export const NOUNS = new Set(['NN', 'NNS', 'NNP', 'NNPS']);
export const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
