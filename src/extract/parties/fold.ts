import { remembered } from '../../language/remembered.ts';

// Letters that Unicode does not take apart into a letter and a mark.
const WHOLE: ReadonlyMap<string, string> = new Map(
  Object.entries({ đ: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ð: 'd', þ: 'th' }),
);

/** A name as names are compared: lower case, without diacritics, dots and a leading "the", blanks made one. */
export const fold: (name: string) => string = remembered(20_000, makeFold);

function makeFold(name: string): string {
  if (isPlain(name)) return withoutThe(name.toLowerCase());
  const lower = name.toLowerCase().replace(/[’.]/gu, (mark) => (mark === '.' ? '' : "'"));
  const bare = lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đøłßæœıðþ]/gu, (letter) => WHOLE.get(letter) ?? letter);
  return withoutThe(bare.replace(/\s+/gu, ' '));
}

const withoutThe = (name: string): string => (name.startsWith('the ') ? name.slice(4) : name);

/** Whether a name has nothing to take away but its capitals, as nearly all names: printable ASCII without a dot, single blanks. */
function isPlain(name: string): boolean {
  let before = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if (code < BLANK || code > TILDE || code === DOT || (code === BLANK && before === BLANK)) return false;
    before = code;
  }
  return true;
}

const [BLANK, DOT, TILDE] = [0x20, 0x2e, 0x7e];
