import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { generator } from './random.ts';

interface Stock {
  readonly wires: Readonly<Record<string, readonly string[]>>;
  readonly hours: readonly Readonly<Record<string, string | number>>[];
  readonly edits: readonly (readonly [string, string])[];
  readonly retold: readonly string[];
  readonly own: readonly string[];
  readonly lists: Readonly<Record<string, readonly (string | number)[]>>;
}

/** Where a paper has its sentences from, in shares: as an agency sent them, edited, told in its own words, found out by itself. */
interface Habit {
  /** Of the papers, those that work like this. */
  readonly papers: number;
  readonly copied: number;
  readonly edited: number;
  readonly retold: number;
}

/**
 * The mix: of all sentences about 55 in 100 stand as one of three agencies sent them, 16 are its sentences with words changed or cut, 15 tell
 * the same in the paper's own words and 14 are its own reporting. That is what studies of the press count: well over half of the stories of
 * a national paper rest mainly on agency copy, few have none; a regional paper or a site prints it as it comes, a big one has
 * people on the spot. Copy comes in runs of paragraphs from the top of what the agency sent, in the state of one of four hours, so
 * that figures differ as they do on such a day.
 */
const HABITS: readonly Habit[] = [
  { papers: 0.35, copied: 0.9, edited: 0.06, retold: 0.02 },
  { papers: 0.4, copied: 0.5, edited: 0.26, retold: 0.14 },
  { papers: 0.25, copied: 0.14, edited: 0.14, retold: 0.36 },
];
const [SHORTEST, LONGEST] = [20, 40];

/** Articles of 20 to 40 sentences on one story, as some hundred papers print it within a day; always the same. */
export function articlesOfOneStory(count: number): string[] {
  const stock = parse(readFileSync(new URL('one-story.yml', import.meta.url), 'utf8')) as Stock;
  const random = generator(20_240_305);
  return Array.from({ length: count }, () => articleFrom(stock, random));
}

type Random = () => number;

function articleFrom(stock: Stock, random: Random): string {
  const habit = habitOf(random());
  const hour = pick(stock.hours, random);
  const figures = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/gu, (all, name: string) => String(hour[name] ?? all));
  const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1));
  const agencies = Object.values(stock.wires);
  const first = Math.floor(random() * agencies.length);
  // The rest of what the first agency sent is cut where another goes on.
  const copy = [...(agencies[first] ?? []), ...(agencies[(first + 1) % agencies.length] ?? [])].map(figures);
  const retold = shuffled(stock.retold, random);
  const sentences: string[] = [];
  while (sentences.length < length) {
    const kind = random();
    const isCopy = kind < habit.copied + habit.edited;
    const sent = isCopy ? copy.shift() : undefined;
    const told = isCopy || kind >= habit.copied + habit.edited + habit.retold ? undefined : retold.pop();
    if (sent !== undefined) sentences.push(kind < habit.copied ? sent : edited(sent, stock.edits, random));
    else if (told !== undefined) sentences.push(figures(chosen(told, random)));
    else sentences.push(filled(chosen(pick(stock.own, random), random), stock.lists, random));
  }
  return inParagraphs(sentences, random);
}

function habitOf(share: number): Habit {
  let sum = 0;
  for (const habit of HABITS) {
    sum += habit.papers;
    if (share < sum) return habit;
  }
  throw new Error('the shares of papers do not add up to 1');
}

/** A sentence with one or two of its words changed, or without its last clause. */
function edited(sentence: string, edits: Stock['edits'], random: Random): string {
  const cut = /^(.{60,}), [^,"]+\.$/u.exec(sentence)?.[1];
  if (cut !== undefined && random() < 0.4) return `${cut}.`;
  const fitting = edits.flatMap(([a, b]) =>
    sentence.includes(a) ? [[a, b] as const] : sentence.includes(b) ? [[b, a] as const] : [],
  );
  if (fitting.length === 0) return sentence.replace(/^The /u, 'This ').replace(/ said\b/u, ' stated');
  return shuffled(fitting, random)
    .slice(0, 2)
    .reduce((text, [from, to]) => text.replace(from, to), sentence);
}

/** One of each group of phrases in angle brackets. */
const chosen = (text: string, random: Random): string =>
  text.replaceAll(/<([^<>]*)>/gu, (_, phrases: string) => pick(phrases.split('|'), random));

/** One entry of a list for each name in braces, with the capital of a beginning. */
function filled(text: string, lists: Stock['lists'], random: Random): string {
  const written = text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(pick(lists[name] ?? [], random)));
  return written.charAt(0).toUpperCase() + written.slice(1);
}

function inParagraphs(sentences: readonly string[], random: Random): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length;) {
    const long = 1 + Math.floor(random() * 3);
    paragraphs.push(sentences.slice(at, at + long).join(' '));
    at += long;
  }
  return paragraphs.join('\n\n');
}

const pick = <Item>(list: readonly Item[], random: Random): Item => {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

function shuffled<Item>(list: readonly Item[], random: Random): Item[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
