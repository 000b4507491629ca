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
  // "E. I. Jones" and "U.S. No. 5" do not open one.
  return isOf('opener', word) && (behind !== '.' || (word.length > 1 && word !== 'No'));
}

// What follows a verb that opens a statement of its own: “In Bonn?” Ministers said the talks had failed.
const STATEMENT = /^(?:\p{Lu}|(?:that|the|an?|he|she|it|they|there|his|her|its|their|this|these|no)$)/u;

/** Whether a name and a verb of telling stand at `at`, which tell of what stands before: “Why?” Kishi asked; “No!” I say. */
export function attributionAt(text: string, at: number): boolean {
  const words = text.slice(at, at + 80).split(/\s+/u, 6);
  const place = words.findIndex((word) => !/^\p{Lu}/u.test(word));
  const verb = words[place] ?? '';
  if (place <= 0 || !isOf('telling', verb.replace(/[.,:]+$/u, ''))) return false;
  return verb.startsWith('ask') || /[.,:]$/u.test(verb) || !STATEMENT.test(words[place + 1] ?? '');
}
