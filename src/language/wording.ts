/** A text made ready to be compared letter by letter. */
export interface Wording {
  /** Without blanks. */
  readonly text: string;
  /** Its pairs of neighbouring letters as numbers, sorted; a pair that stands there twice is there twice. */
  readonly pairs: Uint32Array;
  /** Whether all of its letters are plain ones. */
  readonly isPlain: boolean;
}

/** Prepares a text for `wordingSimilarity`, so that comparing it with many others costs one pass over its letter pairs each. */
export function wordingOf(whole: string): Wording {
  const text = whole.replace(/\s+/gu, '');
  const pairs = new Uint32Array(Math.max(0, text.length - 1));
  let isPlain = true;
  for (let i = 0; i < pairs.length; i++) {
    const [first, second] = [text.charCodeAt(i), text.charCodeAt(i + 1)];
    pairs[i] = first * 0x10000 + second;
    isPlain &&= first < PLAIN && second < PLAIN;
  }
  return { text, pairs: pairs.sort(), isPlain };
}

/** How alike two texts are letter by letter: the Sørensen-Dice coefficient of their letter pairs, 0 to 1. */
export function wordingSimilarity(left: Wording, right: Wording): number {
  if (left.text === right.text) return 1;
  const [a, b] = [left.pairs, right.pairs];
  if (a.length === 0 || b.length === 0) return 0;
  const shared = left.isPlain && right.isPlain ? sharedOfPlain(left, b) : sharedOf(a, b);
  return (2 * shared) / (a.length + b.length);
}

function sharedOf(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

/** Letters below this are plain: so few that all pairs of them fit a table. */
const PLAIN = 0x80;

/** How often each pair of plain letters stands in the text that was compared last: one text is compared with many in turn. */
const counts = new Uint32Array(PLAIN * PLAIN);
let counted: Uint32Array = new Uint32Array();

const placeOf = (pair: number): number => (pair >> 16) * PLAIN + (pair & 0xffff);

function sharedOfPlain({ pairs }: Wording, others: Uint32Array): number {
  if (counted !== pairs) {
    for (const pair of counted) counts[placeOf(pair)] = 0;
    for (const pair of pairs) counts[placeOf(pair)] = (counts[placeOf(pair)] ?? 0) + 1;
    counted = pairs;
  }
  let shared = 0;
  let last = -1;
  let left = 0;
  for (let i = 0; i < others.length; i++) {
    const pair = others[i] ?? 0;
    if (pair !== last) {
      last = pair;
      left = counts[placeOf(pair)] ?? 0;
    }
    if (left > 0) {
      left--;
      shared++;
    }
  }
  return shared;
}
