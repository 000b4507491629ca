// Letters that Unicode does not take apart into a letter and a mark.
const WHOLE: ReadonlyMap<string, string> = new Map(
  Object.entries({ đ: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ð: 'd', þ: 'th' }),
);
const ASCII = /^[\u0020-\u007e]*$/u;

/** A name as names are compared: lower case, without diacritics, dots and a leading "the", blanks made one. */
export function fold(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const made = makeFold(name);
  if (folded.size >= REMEMBERED) folded.clear();
  folded.set(name, made);
  return made;
}

// An article repeats its names; bounded, so that a hostile text pays no memory.
const REMEMBERED = 20_000;
const folded = new Map<string, string>();

function makeFold(name: string): string {
  const lower = name.toLowerCase().replace(/[’.]/gu, (mark) => (mark === '.' ? '' : "'"));
  const bare = ASCII.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[đøłßæœıðþ]/gu, (letter) => WHOLE.get(letter) ?? letter);
  return bare.replace(/\s+/gu, ' ').replace(/^the /u, '');
}
