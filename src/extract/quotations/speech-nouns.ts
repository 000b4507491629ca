import { wordGroups } from '../../language/lexicon.ts';

let table: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** What may follow a noun of saying, given in any number: headings of seeds/lexicon/en/speech-nouns.yml. */
export function speechNoun(lower: string): ReadonlySet<string> | undefined {
  table ??= readNouns();
  return table.get(lower);
}

function readNouns(): ReadonlyMap<string, ReadonlySet<string>> {
  const read = new Map<string, Set<string>>();
  for (const [kind, words] of wordGroups('speech-nouns')) {
    for (const word of words) {
      const iStem = word.replace(/(?<=[^aeiou])y$/u, 'i');
      const plural = iStem !== word || /(?:s|x|ch|sh)$/u.test(word) ? `${iStem}es` : `${word}s`;
      for (const form of [word, plural]) read.set(form, (read.get(form) ?? new Set()).add(kind));
    }
  }
  return read;
}
