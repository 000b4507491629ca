import { wordGroups } from '../../language/lexicon.ts';

type Group =
  | 'be'
  | 'have'
  | 'do'
  | 'clause-openers'
  | 'contrast'
  | 'adjuncts'
  | 'circumstances'
  | 'relative-pronouns'
  | 'question-openers'
  | 'joints'
  | 'close-joints'
  | 'owner-joints'
  | 'sources'
  | 'support-verbs'
  | 'relative-joints'
  | 'times'
  | 'never-speakers'
  | 'persons'
  | 'her-titles'
  | 'his-titles'
  | 'alone'
  | 'floating'
  | 'in-the'
  | 'about'
  | 'labels';

let groups: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Whether a lower-case word belongs to a group of seeds/lexicon/en/attribution-words.yml. */
export function isOneOf(group: Group, lower: string): boolean {
  return wordsOf(group).has(lower);
}

/** The words of a group of seeds/lexicon/en/attribution-words.yml. */
export function wordsOf(group: Group): ReadonlySet<string> {
  groups ??= new Map([...wordGroups('attribution-words')].map(([name, words]) => [name, new Set(words)]));
  const words = groups.get(group);
  if (words === undefined) throw new Error(`lexicon attribution-words has no group ${group}`);
  return words;
}
