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

interface Node<V> {
  children?: Map<string, Node<V>>;
  value?: V;
}

interface Tree<V> {
  readonly root: Node<V>;
  /** 1 at the hash of each word that begins a phrase: most words of a text begin none. */
  readonly begins: Uint8Array;
}

/**
 * A table of phrases, split into tokens as text is; case is ignored unless `keepCase` is set. Of equal phrases the first
 * counts. Each direction is built when it is first asked: most tables are read in one, and some in none for a short text.
 */
export function phraseTable<V>(
  entries: Iterable<readonly [phrase: string, value: V]>,
  keepCase = false,
): PhraseTable<V> {
  // Entries may come from a generator, which can be read once only.
  let listed: readonly (readonly [phrase: string, value: V])[] | undefined;
  let forward: Tree<V> | undefined;
  let backward: Tree<V> | undefined;
  return {
    from(tokens, at, end = tokens.length) {
      forward ??= build((listed ??= [...entries]), keepCase, 1);
      const found = walk(forward, tokens, at, 1, keepCase, end);
      return found && { first: at, next: found.stop, value: found.value };
    },
    before(tokens, end) {
      backward ??= build((listed ??= [...entries]), keepCase, -1);
      const found = walk(backward, tokens, end - 1, -1, keepCase, -1);
      return found && { first: found.stop + 1, next: end, value: found.value };
    },
  };
}

function build<V>(entries: readonly (readonly [phrase: string, value: V])[], keepCase: boolean, step: 1 | -1): Tree<V> {
  const root: Node<V> = {};
  const begins = new Uint8Array(MARKS);
  for (const [phrase, value] of entries) {
    const words = PLAIN.test(phrase) ? phrase.split(' ') : tokenize(phrase).map((token) => key(token, keepCase));
    const inOrder = step === 1 ? words : words.toReversed();
    insert(root, inOrder, value);
    begins[hashOf(inOrder[0] ?? '') & (MARKS - 1)] = 1;
  }
  return { root, begins };
}

/** Nearly all phrases: small letters and single blanks are their own tokens. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

const MARKS = 2 ** 12;

function key(token: Token, keepCase: boolean): string {
  return keepCase ? token.text : token.lower;
}

function insert<V>(root: Node<V>, words: readonly string[], value: V): void {
  let node = root;
  for (const word of words) {
    const children = (node.children ??= new Map<string, Node<V>>());
    const next = children.get(word) ?? {};
    children.set(word, next);
    node = next;
  }
  if (node !== root && node.value === undefined) node.value = value;
}

function walk<V>(
  { root, begins }: Tree<V>,
  tokens: readonly Token[],
  at: number,
  step: 1 | -1,
  keepCase: boolean,
  end: number,
): { readonly stop: number; readonly value: V } | undefined {
  const first = at === end ? undefined : tokens[at];
  if (first === undefined) return undefined;
  const { hash, lowerHash } = first.form;
  if (begins[(keepCase ? hash : lowerHash) & (MARKS - 1)] === 0) return undefined;
  let node = root;
  let found: { readonly stop: number; readonly value: V } | undefined;
  for (let here = at; ; here += step) {
    const token = here === end ? undefined : tokens[here];
    const next = token && node.children?.get(key(token, keepCase));
    if (next === undefined) return found;
    node = next;
    if (node.value !== undefined) found = { stop: here + step, value: node.value };
  }
}
