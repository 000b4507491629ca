import { hashOf } from './forms.ts';
import { tokenize, type Token } from './tokens.ts';

/** A phrase found in a row of tokens: the half-open range of token indices, and what the table holds for it. */
export interface PhraseMatch<V> {
  readonly first: number;
  readonly next: number;
  readonly value: V;
}

/** Looks up phrases of one or more words, the longest first. */
export interface PhraseTable<V> {
  /** The longest phrase that begins at `at` and stops at `end` or before it. */
  readonly from: (tokens: readonly Token[], at: number, end?: number) => PhraseMatch<V> | undefined;
  /** The longest phrase whose last token stands right before `end`. */
  readonly before: (tokens: readonly Token[], end: number) => PhraseMatch<V> | undefined;
}

type Entry<V> = readonly [phrase: string, value: V];
/** 1 reads phrases forward, -1 from their end. */
type Step = 1 | -1;

interface Node<V> {
  children?: Map<string, Node<V>>;
  value?: V;
}

interface Tree<V> {
  readonly keepCase: boolean;
  readonly step: Step;
  /** The phrases by the word that begins each, taken apart when a text has the word: it has few of those in a table. */
  readonly begun: ReadonlyMap<string, readonly Entry<V>[]>;
  readonly taken: Map<string, Node<V>>;
  /** 1 at the hash of each word that begins a phrase: most words of a text begin none. */
  readonly begins: Uint8Array;
}

/**
 * A table of phrases, split into tokens as text is; case is ignored unless `keepCase` is set. Of equal phrases the first
 * counts. Each direction is built when it is first asked: most tables are read in one, and some in none for a short text.
 */
export function phraseTable<V>(entries: Iterable<Entry<V>>, keepCase = false): PhraseTable<V> {
  // Entries may come from a generator, which can be read once only.
  let listed: readonly Entry<V>[] | undefined;
  let forward: Tree<V> | undefined;
  let backward: Tree<V> | undefined;
  return {
    from(tokens, at, end = tokens.length) {
      forward ??= build((listed ??= [...entries]), keepCase, 1);
      const found = walk(forward, tokens, at, end);
      return found && { first: at, next: found.stop, value: found.value };
    },
    before(tokens, end) {
      backward ??= build((listed ??= [...entries]), keepCase, -1);
      const found = walk(backward, tokens, end - 1, -1);
      return found && { first: found.stop + 1, next: end, value: found.value };
    },
  };
}

function build<V>(entries: readonly Entry<V>[], keepCase: boolean, step: Step): Tree<V> {
  const begun = new Map<string, Entry<V>[]>();
  const begins = new Uint8Array(MARKS);
  for (const entry of entries) {
    const first = firstWord(entry[0], keepCase, step);
    const own = begun.get(first);
    if (own === undefined) begun.set(first, [entry]);
    else own.push(entry);
    begins[hashOf(first) & (MARKS - 1)] = 1;
  }
  return { keepCase, step, begun, taken: new Map(), begins };
}

function firstWord(phrase: string, keepCase: boolean, step: Step): string {
  if (!PLAIN.test(phrase)) return wordsOf(phrase, keepCase, step)[0] ?? '';
  if (step === -1) return phrase.slice(phrase.lastIndexOf(' ') + 1);
  const blank = phrase.indexOf(' ');
  return blank < 0 ? phrase : phrase.slice(0, blank);
}

function wordsOf(phrase: string, keepCase: boolean, step: Step): readonly string[] {
  const words = PLAIN.test(phrase) ? phrase.split(' ') : tokenize(phrase).map((token) => key(token, keepCase));
  return step === 1 ? words : words.toReversed();
}

/** Nearly all phrases: small letters and single blanks are their own tokens. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

const MARKS = 2 ** 12;

function key(token: Token, keepCase: boolean): string {
  return keepCase ? token.text : token.lower;
}

/** The node behind the first word of phrases. */
function nodeOf<V>({ keepCase, step, begun, taken }: Tree<V>, first: string): Node<V> | undefined {
  const known = taken.get(first);
  const entries = known === undefined ? begun.get(first) : undefined;
  if (entries === undefined) return known;
  const node: Node<V> = {};
  for (const [phrase, value] of entries) insert(node, wordsOf(phrase, keepCase, step).slice(1), value);
  taken.set(first, node);
  return node;
}

function insert<V>(first: Node<V>, words: readonly string[], value: V): void {
  let node = first;
  for (const word of words) {
    const children = (node.children ??= new Map<string, Node<V>>());
    const next = children.get(word) ?? {};
    children.set(word, next);
    node = next;
  }
  node.value ??= value;
}

function walk<V>(
  tree: Tree<V>,
  tokens: readonly Token[],
  at: number,
  end: number,
): { readonly stop: number; readonly value: V } | undefined {
  const { keepCase, step, begins } = tree;
  const first = at === end ? undefined : tokens[at];
  if (first === undefined) return undefined;
  const { hash, lowerHash } = first.form;
  if (begins[(keepCase ? hash : lowerHash) & (MARKS - 1)] === 0) return undefined;
  let node = nodeOf(tree, key(first, keepCase));
  let found: { readonly stop: number; readonly value: V } | undefined;
  for (let here = at; node !== undefined;) {
    here += step;
    if (node.value !== undefined) found = { stop: here, value: node.value };
    const token = here === end ? undefined : tokens[here];
    node = token && node.children?.get(key(token, keepCase));
  }
  return found;
}
