/** What a character can be at the end or the start of a sentence; kinds combine as bits. */
export const BLANK = 1;
export const UPPER = 2;
export const LOWER = 4;
export const DIGIT = 8;
/** Ends a sentence, perhaps. */
export const STOP = 16;
/** May follow the stop and still belong to the sentence. */
export const CLOSER = 32;
/** May stand before the first word. */
export const OPENER = 64;
/** Has to be followed to find and judge the ends of sentences: every stop, quotation marks, brackets and dashes. */
const MARK = 128;

const SETS: readonly (readonly [kind: number, characters: string])[] = [
  [BLANK, ' \t\n\r\f\v\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A'],
  [BLANK, '\u2028\u2029\u202F\u205F\u3000\uFEFF'],
  [UPPER, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  [LOWER, 'abcdefghijklmnopqrstuvwxyz'],
  [DIGIT, '0123456789'],
  [STOP | MARK, '.!?…‥‼⁇⁈⁉。．！？｡؟۔।॥։።༎'],
  [MARK, '"“”()[]—–-'],
  [CLOSER, `"'’”»›)]}*_」』）］〉》】`],
  [OPENER, `"'‘’“”„‚«‹([{¿¡*_「『（［〈《【`],
];

/** Marks an entry of the table that has been asked of the Unicode tables. */
const KNOWN = 256;

// One entry per UTF-16 unit; above ASCII, what is not listed is asked once of the Unicode tables.
const KINDS = new Uint16Array(0x10000).fill(KNOWN, 0, 0x80);
for (const [kind, characters] of SETS) {
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    KINDS[code] = (KINDS[code] ?? 0) | kind | KNOWN;
  }
}

/** The kinds of the UTF-16 unit at `at`, 0 where it is none of them or outside the text. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const kinds = KINDS[code] ?? KNOWN;
  return (kinds >= KNOWN ? kinds : learn(code)) & ~KNOWN;
}

function learn(code: number): number {
  const letter = String.fromCharCode(code);
  const kind = /\p{Lu}|\p{Lt}/u.test(letter)
    ? UPPER
    : /\p{Ll}/u.test(letter)
      ? LOWER
      : /\p{Nd}/u.test(letter)
        ? DIGIT
        : 0;
  return (KINDS[code] = kind | KNOWN);
}

/** The first place from `at` on, before `end`, that is not blank; `end` where all is blank. */
export function skipBlanks(text: string, at: number, end: number): number {
  while (at < end && isBlankCode(text.charCodeAt(at))) at++;
  return at;
}

/** The first place from `at` on, before `end`, where a mark stands that has to be followed; `end` where there is none. */
export function nextMark(text: string, at: number, end: number): number {
  while (at < end && ((KINDS[text.charCodeAt(at)] ?? 0) & MARK) === 0) at++;
  return at;
}

/** The place after the last character before `end`, not before `start`, that is not blank. */
export function trimEnd(text: string, start: number, end: number): number {
  while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
  return end;
}

function isBlankCode(code: number): boolean {
  return ((KINDS[code] ?? 0) & BLANK) !== 0;
}
