import { readFileSync } from 'node:fs';
import { type Form, wordTest } from '../forms.ts';
import { remembered } from '../remembered.ts';
import type { Token } from '../tokens.ts';
import { readWords } from '../word-table.ts';
import { baseOf, guessTags, type Table, type TagClass } from './guess.ts';

// Derived from natural's tag lexicon by `npm run tags`; what guessTags gets right is left out. 0.6 MB, read on first use.
const DATA = new URL('../data/tags.bin', import.meta.url);

// A long text pays once for each of its words.
const REMEMBERED = 50_000;

let loaded: Table | undefined;

/** The tags that each token can carry, the most frequent first. */
export function candidates(tokens: readonly Token[]): TagClass[] {
  const shouting = isTitleCase(tokens);
  return tokens.map((token, at) => {
    switch (token.kind) {
      case 'number':
        return NUMBER;
      case 'mark':
        return (token.form.tags ??= markTags(token.text));
      case 'word':
        return wordTags(token, at, tokens, shouting);
    }
  });
}

/** The tags a lower-case word can carry. */
export const lookUp: (lower: string) => TagClass = remembered(
  REMEMBERED,
  (lower) => entries()(lower) ?? guessTags(lower, entries()),
);

/** Whether a lower-case word is one of the dictionary's or a regular form of one: capitalised at a sentence's start it need be no name. */
export const isCommonWord: (lower: string) => boolean = remembered(
  REMEMBERED,
  (lower) => entries()(lower) !== undefined || baseOf(lower, entries()) !== undefined,
);

const entries = (): Table => (loaded ??= readTable());

const NUMBER: TagClass = ['CD'];
const PROPER: TagClass = ['NNP'];
const PROPER_PLURAL: TagClass = ['NNPS'];
const PRONOUN: TagClass = ['PRP'];

function readTable(): Table {
  const file = readFileSync(DATA);
  const { table, end } = readWords(file, 0);
  const ofWord = new Uint16Array(file.buffer, file.byteOffset + end, table.size);
  const { classes } = JSON.parse(file.toString('utf8', end + ofWord.byteLength)) as {
    readonly classes: readonly TagClass[];
  };
  return (word) => {
    const row = table.rowOf(word);
    return row < 0 ? undefined : classes[ofWord[row] ?? 0];
  };
}

const MARKS: ReadonlyMap<string, TagClass> = new Map(
  Object.entries({
    '.': ['.'],
    '!': ['.'],
    '?': ['.'],
    '…': [':'],
    ',': [','],
    ':': [':'],
    ';': [':'],
    '-': ['HYPH'],
    '–': [':'],
    '—': [':'],
    '(': ['-LRB-'],
    '[': ['-LRB-'],
    ')': ['-RRB-'],
    ']': ['-RRB-'],
    '“': ['``'],
    '‘': ['``'],
    '”': ["''"],
    '"': ["''"],
    "'": ["''"],
    '’': ['POS', "''"],
    $: ['$'],
    '€': ['$'],
    '£': ['$'],
    '¥': ['$'],
    '#': ['#'],
    '%': ['NN'],
    '&': ['CC'],
  }),
);
const OTHER_MARK: TagClass = ['SYM'];

function markTags(mark: string): TagClass {
  return MARKS.get(mark) ?? OTHER_MARK;
}

function wordTags(token: Token, at: number, tokens: readonly Token[], titleCase: boolean): TagClass {
  const first = token.text.charCodeAt(0);
  // The curly apostrophe of "’re" is no capital, though the lower form has another character in its place.
  const capital =
    first > 127 ? token.text.charAt(0) !== token.lower.charAt(0) && first !== 0x2019 : first >= 65 && first <= 90;
  if (!capital) return lowerTags(token.form);
  if (token.text === 'I') return PRONOUN;
  if (titleCase) return capitalAtStart(token);
  if (opensSentence(tokens, at)) return opensName(tokens, at) ? PROPER : capitalAtStart(token);
  return ownTags(token.form) ?? properTags(token);
}

const lowerTags = (form: Form): TagClass => (form.tags ??= lookUp(form.lower));

/** What the dictionary has for the form as it is written. */
function ownTags(form: Form): TagClass | null {
  if (form.ownTags === undefined) form.ownTags = entries()(form.text) ?? null;
  return form.ownTags;
}

const isCommon = wordTest(isCommonWord);

// "House Speaker", "Supreme Court": two capitals in a row, and the first is no adjective or function word.
function opensName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const token = tokens[at];
  if (token === undefined || next?.kind !== 'word' || next.start !== token.end + 1) return false;
  return next.text.charAt(0) !== next.lower.charAt(0) && next.text !== 'I' && lowerTags(token.form)[0] === 'NN';
}

// "Officials said", but "Kishi said": at a sentence's start the capital says nothing, so a word of the dictionary keeps its tags.
function capitalAtStart(token: Token): TagClass {
  return ownTags(token.form) ?? (isCommon(token) ? lowerTags(token.form) : PROPER);
}

function properTags(token: Token): TagClass {
  const lower = token.lower;
  if (
    lower.length > 4 &&
    lower.endsWith('s') &&
    (lower.endsWith('ans') || lower.endsWith('ats') || lower.endsWith('ers'))
  )
    return PROPER_PLURAL;
  return PROPER;
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 3; before--) {
    const token = tokens[before];
    if (token === undefined || token.kind !== 'mark') return false;
    if ('!?:“‘"'.includes(token.text)) return true;
  }
  return at < 3;
}

// A headline in title case or capitals: nearly every word of four letters or more is capitalised.
const HEADLINE_SHARE = 0.8;
const HEADLINE_WORDS = 4;

function isTitleCase(tokens: readonly Token[]): boolean {
  let long = 0;
  let capitals = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text.length < 4) continue;
    long++;
    if (token.text.charAt(0) !== token.lower.charAt(0)) capitals++;
  }
  return long >= HEADLINE_WORDS && capitals >= long * HEADLINE_SHARE;
}
