import { cueForms } from './cue-verbs.ts';
import { tagAt, wordAt, type Line } from './line.ts';
import { speechNoun } from './speech-nouns.ts';

/** Places in a line where an attribution may hang, found in one pass. */
export interface Triggers {
  readonly verbs: readonly number[];
  readonly nouns: readonly number[];
  /** "according" and "in". */
  readonly prepositions: readonly number[];
  readonly colons: readonly number[];
}

/** The places of a line where an attribution may hang. In a line with quotations every verb is one. */
export function triggersOf(line: Line): Triggers {
  const verbs: number[] = [];
  const nouns: number[] = [];
  const prepositions: number[] = [];
  const colons: number[] = [];
  for (let at = 0; at < line.words.length; at++) {
    const tag = tagAt(line, at);
    const word = wordAt(line, at);
    if (tag.startsWith('V')) {
      if (word === 'according') prepositions.push(at);
      else if (line.hasQuotes || cueForms(word) !== undefined) verbs.push(at);
    } else if (tag.startsWith('NN')) {
      if (speechNoun(word) !== undefined) nouns.push(at);
      if (tag === 'NNS' && line.hasQuotes && cueForms(word) !== undefined) verbs.push(at);
    } else if (word === 'in') prepositions.push(at);
    else if (word === ':') colons.push(at);
  }
  return { verbs, nouns, prepositions, colons };
}
