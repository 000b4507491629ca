import { wordGroups } from '../lexicon.ts';
import { wordAt } from './words.ts';

type Group = 'opener' | 'time' | 'labelled' | 'telling' | 'dangling';

const CREDIT = /^(?:Image|Photo|Photograph|Picture|Credit|Source|Illustration)s?$/;

let groups: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Whether `word` is of a group of seeds/lexicon/en/sentence-openers.yml. */
export function isOf(group: Group, word: string): boolean {
  groups ??= new Map([...wordGroups('sentence-openers')].map(([name, words]) => [name, new Set(words)]));
  return groups.get(group)?.has(word.replaceAll('’', "'")) === true;
}

/** Whether the word at `at` opens a sentence even after an abbreviation: "Acme Inc. They", "in the U.S. Photo: Agency". */
export function opens(text: string, at: number): boolean {
  const word = wordAt(text, at);
  const behind = text[at + word.length];
  if (behind === ':' && CREDIT.test(word)) return true;
  // "E. I. Jones" and "U.S. No. 5" are no openers.
  return isOf('opener', word) && (behind !== '.' || word.length > 2);
}

/** Whether a name and a verb of telling stand at `at`: “Why?” Kishi asked; “No!” I say. */
export function attributionAt(text: string, at: number): boolean {
  const words = text.slice(at, at + 60).split(/\s+/u, 5);
  const verb = words.findIndex((word) => !/^\p{Lu}/u.test(word));
  return verb > 0 && isOf('telling', (words[verb] ?? '').replace(/[.,:]+$/u, ''));
}
