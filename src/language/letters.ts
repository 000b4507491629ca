/** What a character is to the words of a text; kinds combine as bits. */
export const LETTER = 1;
/** A combining mark: belongs to the letter before it. */
export const COMBINING = 2;
/** A figure of any script; `DIGIT` are the ten of ASCII. */
export const NUMERAL = 4;
export const DIGIT = 8;
export const BLANK = 16;
/** Takes two UTF-16 units. */
export const WIDE = 32;
export const UPPER = 64;
export const LOWER = 128;

/** The kinds of the character that begins at `at`, 0 where it is none of them or where `end` is reached. */
export function kindAt(text: string, at: number, end: number): number {
  if (at >= end) return 0;
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 ? wideKindAt(text, at, end) : kindOfUnit(code);
}

/** The kinds of a UTF-16 unit; 0 for half of a wide character. */
export function kindOfUnit(code: number): number {
  const kind = KINDS[code] ?? KNOWN;
  return kind === 0 ? learn(code) : kind & ~KNOWN;
}

/** The longest runs of characters that are of these kinds or among `also`, in order. */
export function runsOf(text: string, kinds: number, also = ''): string[] {
  const runs: string[] = [];
  let start = -1;
  for (let at = 0, width = 1; at <= text.length; at += width) {
    const kind = kindAt(text, at, text.length);
    width = (kind & WIDE) === 0 ? 1 : 2;
    const within = (kind & kinds) !== 0 || (at < text.length && also.includes(text.charAt(at)));
    if (within && start < 0) start = at;
    if (within || start < 0) continue;
    runs.push(text.slice(start, at));
    start = -1;
  }
  return runs;
}

/** Marks an entry of the table that has been asked of the Unicode tables. */
const KNOWN = 256;

// One entry per UTF-16 unit. Above ASCII and the block of dashes and quotation marks, each is asked once of the Unicode tables.
const KINDS = new Uint16Array(0x10000).fill(KNOWN, 0, 0x80).fill(KNOWN, 0x2000, 0x2070).fill(KNOWN, 0xd800, 0xe000);
for (let small = 0x61; small <= 0x7a; small++) {
  KINDS[small] = LETTER | LOWER | KNOWN;
  KINDS[small - 32] = LETTER | UPPER | KNOWN;
}
for (let digit = 0x30; digit <= 0x39; digit++) KINDS[digit] = NUMERAL | DIGIT | KNOWN;
const BLANKS =
  '\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF';
for (let at = 0; at < BLANKS.length; at++) KINDS[BLANKS.charCodeAt(at)] = BLANK | KNOWN;

function learn(code: number): number {
  const kind = ask(String.fromCharCode(code));
  KINDS[code] = kind | KNOWN;
  return kind;
}

function wideKindAt(text: string, at: number, end: number): number {
  const low = at + 1 < end ? text.charCodeAt(at + 1) : 0;
  return low >= 0xdc00 && low < 0xe000 ? ask(text.slice(at, at + 2)) | WIDE : 0;
}

function ask(character: string): number {
  if (/\p{L}/u.test(character))
    return LETTER | (/\p{Lu}/u.test(character) ? UPPER : /\p{Ll}/u.test(character) ? LOWER : 0);
  return /\p{M}/u.test(character) ? COMBINING : /\p{N}/u.test(character) ? NUMERAL : 0;
}
