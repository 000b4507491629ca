import { COMBINING, kindOfUnit, LETTER, NUMERAL } from '../../language/letters.ts';
import type { Span } from '../../model/place.ts';

/** A word of a name, or a small word that may join two ("of", "and", "van der"). */
export interface NameWord extends Span {
  readonly text: string;
  readonly link: boolean;
  /** True where 's follows: the name ends here, or it is one like "King's College". */
  readonly possessive: boolean;
}

/** Capitalised words in a row with the small words between them; what of it is one name is decided later. */
export interface NameRun extends Span {
  readonly words: readonly NameWord[];
}

/** The runs of capitalised words of `text` between `start` and `end`, in order. Linear in the length. */
export function* nameRuns(text: string, start: number, end: number): Generator<NameRun> {
  let at = start;
  while (at < end) {
    const first = nextCapital(text, at, end);
    if (first === undefined) return;
    const words: NameWord[] = [];
    let word: NameWord | undefined = first;
    while (word !== undefined) {
      words.push(word);
      word = words.length >= LONGEST_RUN ? undefined : followingWord(text, word, words, end);
    }
    const last = words.at(-1) ?? first;
    yield { start: first.start, end: last.end, words };
    at = last.end;
  }
}

// Longer than any name; a page of capitalised words is cut into pieces instead of growing.
const LONGEST_RUN = 24;

const A = 65;
const Z = 90;
const ASCII_END = 128;

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < ASCII_END) return code >= A && code <= Z;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase() && letter.toLowerCase() !== letter.toUpperCase();
}

const isWordCharacter = (text: string, at: number): boolean =>
  at >= 0 && ((kindOfUnit(text.charCodeAt(at)) & (LETTER | COMBINING | NUMERAL)) !== 0 || text.charAt(at) === '_');

function nextCapital(text: string, from: number, end: number): NameWord | undefined {
  for (let at = from; at < end; at++) {
    if (!isCapital(text, at) || isWordCharacter(text, at - 1)) continue;
    const word = wordAt(text, at, end);
    // "Al-Assad" begins with a capital anyway; "al-Assad" is found at "Assad" and widened here.
    if (word !== undefined) return withArticle(text, word, from);
  }
  return undefined;
}

// Bounded, so that a page without a blank is read once. "U.S.", "J.K."; then letters and digits joined by hyphens, apostrophes, "&" or a dot inside ("Jean-Pierre", "O’Neill", "AT&T").
const anyWord = (): RegExp =>
  /(?:\p{L}\.(?:\p{L}\.?){1,8}(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]{1,40}(?:(?:[-‑&'’]|\.(?=\p{Ll}{2,3}(?![\p{L}\p{N}])))[\p{L}\p{M}\p{N}]{1,40}){0,6})/uy;

// The same of ASCII alone, with a blank or a mark behind it that ends any word: so are most names, and without classes of Unicode it is ready at once.
const PLAIN_WORD = /[A-Za-z0-9]{1,40}(?:[-‑&'’][A-Za-z0-9]{1,40}){0,6}(?=[\s,;:?!")]|\.(?:\s|$)|$)/y;

function wordAt(text: string, at: number, end: number): NameWord | undefined {
  const match = matchAt(PLAIN_WORD, text, at) ?? matchAt(anyWord(), text, at);
  if (match === null) return undefined;
  let written = match[0];
  if (at + written.length > end) written = written.slice(0, end - at);
  const possessive = /['’]s$/u.test(written);
  if (possessive) written = written.slice(0, -2);
  else written = written.replace(/['’](?:re|ve|ll|d|m)$/u, '');
  written = withoutCompound(written);
  if (written === '') return undefined;
  // "College Leaders' Union".
  const plural = written.endsWith('s') && /^['’] /u.test(text.slice(at + written.length, at + written.length + 2));
  return { start: at, end: at + written.length, text: written, link: false, possessive: possessive || plural };
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

const LOWER_TAIL = /^(?<name>.+?)[-‑](?<tail>\p{Ll}[\p{L}-]*)$/u;
// "Ki-moon", "Jong-un": a short syllable before the hyphen and after it; "US-led", "Tokyo-based", "Trump-era" end before it.
const SYLLABLE = /^\p{Lu}\p{Ll}{1,4}$/u;
const COMPOUND_TAILS = new Set(
  'led born based made run style era wide like type only free held area class level funded backed bound built ruled owned trained listed style size born bred'.split(
    ' ',
  ),
);

function withoutCompound(word: string): string {
  const parts = HYPHEN.test(word) ? LOWER_TAIL.exec(word)?.groups : undefined;
  const name = parts?.['name'];
  const tail = parts?.['tail'];
  if (name === undefined || tail === undefined) return word;
  return SYLLABLE.test(name) && tail.length <= 5 && !COMPOUND_TAILS.has(tail) ? word : name;
}

const HYPHEN = /[-‑]/;
const ARTICLE = /(?:^|[^\p{L}\p{N}])(?<article>al|el|ul|as|ad|an)[-‑]$/u;

function withArticle(text: string, word: NameWord, from: number): NameWord {
  const before = text.slice(Math.max(from, word.start - 4), word.start);
  const article = HYPHEN.test(before) ? ARTICLE.exec(before)?.groups?.['article'] : undefined;
  if (article === undefined) return word;
  const start = word.start - article.length - 1;
  return { ...word, start, text: text.slice(start, word.end) };
}

// A dot after these ends no sentence.
const ABBREVIATIONS = new Set(
  'St Ste Mt Ft Jr Sr Mr Mrs Ms Mx Dr Gen Sen Rep Gov Lt Col Maj Capt Sgt Cpl Prof Rev Hon Pres Adm Cmdr Insp Supt Det Atty Messrs'.split(
    ' ',
  ),
);
const BLANKS = /[ \u00a0]{1,2}/uy;
const LINK =
  /(?<link>of the|of|for the|for|on the|on|and the|and|&|de la|de los|de las|de|del|della|di|da|dos|das|do|du|des|van der|van den|van de|van|von der|von|zu|der|den|ter|bin|ibn|bint|binti|ben|al|el|ul|ur|abu|la|le|y|e|af|av|sur)[ \u00a0]+(?=\p{Lu}|al-|el-)/uy;

function followingWord(text: string, word: NameWord, words: NameWord[], end: number): NameWord | undefined {
  let at = word.end;
  if (word.possessive) at += /['’]/u.test(text.charAt(at)) && text.charAt(at + 1) === 's' ? 2 : 1;
  else if (text.charAt(at) === '.') {
    const initial = word.text.length === 1 || ABBREVIATIONS.has(word.text);
    if (!initial) return undefined;
    at++;
    if (isCapital(text, at)) return wordAt(text, at, end);
  }
  BLANKS.lastIndex = at;
  if (!BLANKS.test(text)) return undefined;
  at = BLANKS.lastIndex;
  if (at >= end) return undefined;
  if (isCapital(text, at)) return wordAt(text, at, end);
  if (word.possessive) return undefined;
  LINK.lastIndex = at;
  const link = LINK.exec(text)?.groups?.['link'];
  if (link === undefined) return arabicArticle(text, at, end);
  const next = LINK.lastIndex;
  const follower = isCapital(text, next) ? wordAt(text, next, end) : arabicArticle(text, next, end);
  if (follower === undefined || next >= end) return undefined;
  words.push({ start: at, end: at + link.length, text: link, link: true, possessive: false });
  return follower;
}

function arabicArticle(text: string, at: number, end: number): NameWord | undefined {
  const article = text.slice(at, at + 3);
  if ((article !== 'al-' && article !== 'el-' && article !== 'ul-') || !isCapital(text, at + 3)) return undefined;
  const word = wordAt(text, at + 3, end);
  return word === undefined ? undefined : { ...word, start: at, text: text.slice(at, word.end) };
}
