import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { paragraphs } from '../../src/language/sentences.ts';
import { generator } from './random.ts';

const ROOT = new URL('../../', import.meta.url);
/** Fixtures whose sentences are about marks and pages, not about news. */
const SKIPPED = /^language\//;
/** How often a number or a name is put in the place of another, so that no sentence comes back as it was. */
const CHANGED = 0.7;
/** Sentences of news are about 120 characters long; those of the fixtures are shorter, and this share of them is joined to another. */
const JOINED = 0.75;
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)/u;
const NAME = /(?<=\p{Ll}[,]? )\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})?/gu;

/** News text of about `size` characters: sentences of the seed stories and fixtures in ever new order, numbers and names. Always the same. */
export function newsText(size: number): string {
  const stock = stockSentences();
  const names = [...new Set(stock.flatMap((sentence) => sentence.match(NAME) ?? []))].filter(
    (name) => !CALENDAR.test(name),
  );
  const random = generator(20_240_305);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const varied = (sentence: string): string =>
    sentence
      .replace(/\d+/g, (digits) => (random() < CHANGED ? otherNumber(digits, random) : digits))
      .replace(NAME, (name) => (random() < CHANGED && !CALENDAR.test(name) ? pick(names) : name));
  const sentence = (): string => {
    const first = varied(pick(stock));
    if (random() >= JOINED || !/[a-z]\.$/.test(first)) return first;
    return `${first.slice(0, -1)}, ${random() < 0.5 ? 'and' : 'while'} ${inside(varied(pick(stock)))}`;
  };
  const written: string[] = [];
  for (let length = 0; length < size;) {
    const count = 1 + Math.floor(random() * 4);
    // Every tenth paragraph is a subhead, as in a long article.
    const paragraph =
      random() < 0.1
        ? pick(stock).split(' ', 6).join(' ').replace(/\W+$/u, '')
        : Array.from({ length: count }, sentence).join(' ');
    written.push(paragraph);
    length += paragraph.length + 2;
  }
  return written.join('\n\n').slice(0, size);
}

/** A sentence as it is written inside another: names keep their capitals. */
function inside(sentence: string): string {
  return /^(?:The|An?|He|She|It|They|In|On|At|By|His|Her|This|That|Two|Three|No|Some|Many|Most)\b/u.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence;
}

/** The sentences of the seed stories and fixtures, as they are. */
export function stockSentences(): readonly string[] {
  const texts = [...files('seeds/stories/', '.md')].map((text) => text.replace(/^---\n[^]*?\n---\n/u, ''));
  for (const fixture of files('fixtures/', '.yml')) {
    const { cases } = parse(fixture) as { readonly cases?: readonly Readonly<Record<string, unknown>>[] };
    for (const one of cases ?? [])
      for (const field of ['text', 'left', 'right']) {
        const text = one[field];
        if (typeof text === 'string') texts.push(text);
      }
  }
  const found = new Set<string>();
  for (const text of texts)
    for (const paragraph of paragraphs(text, { start: 0, end: text.length }))
      for (const { start, end } of paragraph.sentences)
        if (end - start >= 30 && end - start <= 400 && /[.!?]["”’']?$/u.test(text.slice(start, end)))
          found.add(text.slice(start, end).replace(/\s+/gu, ' '));
  return [...found];
}

function* files(folder: string, extension: string): Generator<string> {
  for (const name of readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith(extension) && !SKIPPED.test(name)) yield readFileSync(new URL(`${folder}${name}`, ROOT), 'utf8');
}

/** Another number with as many digits; years stay years. */
function otherNumber(digits: string, random: () => number): string {
  if (/^(?:19|20)\d\d$/.test(digits)) return String(1990 + Math.floor(random() * 40));
  return digits.replace(/\d/g, (digit, place: number) =>
    place === 0 ? String(1 + Math.floor(random() * 9)) : digit === '0' ? '0' : String(Math.floor(random() * 10)),
  );
}
