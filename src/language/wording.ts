/** A text made ready to be compared letter by letter. */
export interface Wording {
  /** Without blanks. */
  readonly text: string;
  /** Its pairs of neighbouring letters as numbers, sorted; a pair that stands there twice is there twice. */
  readonly pairs: Uint32Array;
}

/** Prepares a text for `wordingSimilarity`, so that comparing it with many others costs one pass over its letter pairs each. */
export function wordingOf(whole: string): Wording {
  const text = whole.replace(/\s+/gu, '');
  const pairs = new Uint32Array(Math.max(0, text.length - 1));
  for (let i = 0; i < pairs.length; i++) pairs[i] = text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1);
  return { text, pairs: pairs.sort() };
}

/** How alike two texts are letter by letter: the Sørensen-Dice coefficient of their letter pairs, 0 to 1. */
export function wordingSimilarity(left: Wording, right: Wording): number {
  if (left.text === right.text) return 1;
  const [a, b] = [left.pairs, right.pairs];
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return (2 * shared) / (a.length + b.length);
}
