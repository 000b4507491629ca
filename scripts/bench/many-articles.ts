import { readFileSync } from 'node:fs';
import { tagTokens } from '../../src/language/tags.ts';
import { tokenize } from '../../src/language/tokens.ts';
import { listWords } from '../../src/language/word-table.ts';
import { generator } from './random.ts';
import { stockSentences } from './texts.ts';

const SENTENCES = 20;
/** Articles of one story. */
const STORY = 10;
/** What happens in a story, in sentences; half of an article tells of that, the other half is its own. */
const EVENTS = 40;
/** Words of a story for each part of speech. */
const WORDS = 60;
const NAMES = 12;
/** How often a word gives way to one of the story, and how often a teller changes a word of what happened. */
const CHANGED = 0.8;
const RETOLD = 0.3;
/** Parts of speech whose words are changed. */
const TAGS: ReadonlySet<string> = new Set(['NN', 'NNS', 'JJ', 'VB', 'VBD', 'VBN', 'VBG', 'RB']);

type Random = () => number;
type Words = ReadonlyMap<string, readonly string[]>;

/**
 * Articles of 20 really varied sentences, ten on each story, always the same: the stock lends the shape of a sentence, its words come out
 * of 45,000 English ones, common ones oftener (so stories share words as news does), and each story has names of its own.
 */
export function manyArticles(count: number): string[] {
  const random = generator(20_240_305);
  const english = wordsByTag();
  const stock = stockSentences();
  const articles: string[] = [];
  while (articles.length < count) {
    const story = wordsOfStory(english, random);
    const write = (words: Words, share: number, sentence: string): string => reworded(sentence, words, share, random);
    const events = Array.from({ length: EVENTS }, () => write(story, CHANGED, pick(stock, random)));
    for (let article = 0; article < STORY && articles.length < count; article++)
      articles.push(
        Array.from({ length: SENTENCES }, () =>
          random() < 0.5 ? write(story, RETOLD, pick(events, random)) : write(story, CHANGED, pick(stock, random)),
        ).join(' '),
      );
  }
  return articles;
}

/** The English words of each part of speech, commonest first. */
function wordsByTag(): Words {
  const words = listWords(readFileSync(new URL('../../src/language/data/vectors.bin', import.meta.url)), 4);
  return Map.groupBy(
    words.filter((word) => /^[a-z]{3,}$/u.test(word)),
    (word) => tagTokens(tokenize(word))[0] ?? '',
  );
}

/** The words that one story is told in, and its names. */
function wordsOfStory(english: Words, random: Random): Words {
  const story = new Map<string, readonly string[]>();
  for (const tag of TAGS) {
    const all = english.get(tag) ?? [];
    // By the square of chance: of a hundred words ten are among the commonest in a hundred.
    story.set(
      tag,
      Array.from({ length: WORDS }, () => all[Math.floor(random() ** 2 * all.length)] ?? ''),
    );
  }
  return story.set(
    'NNP',
    Array.from({ length: NAMES }, () => name(random)),
  );
}

function name(random: Random): string {
  const syllables = [
    'ba',
    'del',
    'mi',
    'ro',
    'sta',
    'ven',
    'ko',
    'lin',
    'tar',
    'hu',
    'pes',
    'or',
    'gan',
    'wey',
    'dri',
    'fo',
  ];
  const word = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables, random)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function reworded(sentence: string, words: Words, share: number, random: Random): string {
  const tokens = tokenize(sentence);
  const tags = tagTokens(tokens);
  let written = '';
  let from = 0;
  tokens.forEach(({ start, end, text }, at) => {
    const tag = tags[at] ?? '';
    const fits = at > 0 && (tag === 'NNP' || /^[a-z]{4,}$/u.test(text));
    const others = fits ? (words.get(tag) ?? []) : [];
    if (others.length === 0 || random() >= share) return;
    written += sentence.slice(from, start) + pick(others, random);
    from = end;
  });
  return written + sentence.slice(from);
}

const pick = (list: readonly string[], random: Random): string => list[Math.floor(random() * list.length)] ?? '';
