import type { Token } from '../../language/tokens.ts';

/** The tokens of a sentence as the recognisers read them. */
export interface Line {
  readonly tokens: readonly Token[];
  /** A Penn Treebank tag for each token. */
  readonly tags: readonly string[];
}

/** The token's lower-case form; empty beyond the ends of the line. */
export function lowerAt(line: Line, at: number): string {
  return line.tokens[at]?.lower ?? '';
}

/** The lower-case tokens between two, with blanks between them. */
export function gapText(line: Line, from: number, to: number): string {
  let gap = '';
  for (let at = from; at < to; at++) gap += `${gap === '' ? '' : ' '}${lowerAt(line, at)}`;
  return gap;
}

/** True where the token stands directly behind the one before it. */
export function isGlued(line: Line, at: number): boolean {
  const token = line.tokens[at];
  const before = line.tokens[at - 1];
  return token !== undefined && before !== undefined && before.end === token.start;
}

/** True where the token begins with a capital letter. */
export function isCapital(line: Line, at: number): boolean {
  const first = line.tokens[at]?.text[0] ?? '';
  return first !== first.toLowerCase();
}

/** The whole number that stands there in at most `digits` digits, without separators. */
export function digitsAt(line: Line, at: number, digits: number): number | undefined {
  const token = line.tokens[at];
  if (token === undefined || token.kind !== 'number' || token.text.length > digits) return undefined;
  return /^\d+$/u.test(token.text) ? Number(token.text) : undefined;
}

/** True where the token is tagged as a noun or a name. */
export function isNoun(line: Line, at: number): boolean {
  return line.tags[at]?.startsWith('NN') === true;
}

const DASHES = new Set(['-', '–', '—', '‑']);

/** True for a hyphen or a dash. */
export function isDash(line: Line, at: number): boolean {
  return DASHES.has(lowerAt(line, at));
}

/** True where a dash joins the token before `at` with the one behind it, without blanks: "five-week". */
export function isHyphen(line: Line, at: number): boolean {
  return isDash(line, at) && isGlued(line, at) && isGlued(line, at + 1);
}

const ARE_NO_PLURALS = new Set([
  'was',
  'is',
  'has',
  'does',
  'its',
  'his',
  'this',
  'us',
  'as',
  'across',
  'unless',
  'towards',
  'always',
  'perhaps',
  'besides',
]);

/** True for a lower-case word that reads as a plural noun: what a bare number before it would count. */
export function isPlural(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token === undefined || token.kind !== 'word' || isCapital(line, at)) return false;
  const tag = line.tags[at];
  if (tag === 'NNS') return true;
  return (
    token.lower === 'people' ||
    (tag === 'NN' && token.lower.endsWith('s') && !token.lower.endsWith('ss') && !ARE_NO_PLURALS.has(token.lower))
  );
}
