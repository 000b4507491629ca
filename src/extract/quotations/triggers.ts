import { wordTest } from '../../language/forms.ts';
import { cueForms } from './cue-verbs.ts';
import { isDash, tagAt, wordAt, type Line } from './line.ts';
import { speechNoun } from './speech-nouns.ts';
import { isOwnWord } from './words.ts';

const isCue = wordTest((lower) => cueForms(lower) !== undefined);
const isSpeechNoun = wordTest((lower) => speechNoun(lower) !== undefined);

/** Places in a line where an attribution may hang, found in one pass. */
export interface Triggers {
  readonly verbs: readonly number[];
  readonly nouns: readonly number[];
  /** "according"; and "in" where the line has "words", "view" or the like. */
  readonly prepositions: readonly number[];
  readonly colons: readonly number[];
  /** Whether it has a dash, behind which a name may stand. */
  readonly dashes: boolean;
}

/** The places of a line where an attribution may hang. In a line with quotations every verb is one. */
export function triggersOf(line: Line): Triggers {
  const verbs: number[] = [];
  const nouns: number[] = [];
  const prepositions: number[] = [];
  const colons: number[] = [];
  let dashes = false;
  let ownWords = false;
  for (let at = 0; at < line.words.length; at++) {
    const tag = tagAt(line, at);
    const word = wordAt(line, at);
    ownWords ||= isOwnWord(line, at);
    if (tag.startsWith('V')) {
      if (word === 'according') prepositions.push(at);
      else if (line.hasQuotes || isCue(line.words[at])) verbs.push(at);
    } else if (tag.startsWith('NN')) {
      if (isSpeechNoun(line.words[at])) nouns.push(at);
      if (tag === 'NNS' && line.hasQuotes && isCue(line.words[at])) verbs.push(at);
    } else if (word === 'in') prepositions.push(at);
    else if (word === ':') colons.push(at);
    else if (isDash(line, at)) dashes = true;
  }
  const sources = ownWords ? prepositions : prepositions.filter((at) => wordAt(line, at) !== 'in');
  return { verbs, nouns, prepositions: sources, colons, dashes };
}
