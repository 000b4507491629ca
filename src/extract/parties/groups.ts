import type { Span } from '../../model/place.ts';
import { wordTest } from '../../language/forms.ts';
import { stem } from '../../language/stems.ts';
import type { Token } from '../../language/tokens.ts';
import type { ReadSentence } from '../extractor.ts';
import { vocabulary, type Vocabulary } from './vocabulary.ts';

/** The groups that a sentence names in lower case: "Japanese officials", and "police" or "rescue officials" where they speak. */
export function groupsOf({ tokens, tags }: ReadSentence, words: Vocabulary): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    // The tag first: it costs less than to look the word up.
    const tag = tags[at];
    if (tag !== 'NNS' && tag !== 'NN' && tag !== 'NNP' && tag !== 'NNPS') continue;
    const token = tokens[at];
    if (token === undefined || !isPeople(token)) continue;
    // "American Media Inc": a capital makes it part of a name, but for the sentence's first word.
    if (token.text !== token.lower && at > 0) continue;
    // "police officers", "team leader": the word only narrows the next one down.
    const next = tags[at + 1];
    if (next === 'NN' || next === 'NNS') continue;
    const start = modifiersStart(tokens, tags, at);
    const demonym = words.nationals.has(token.lower) ? demonymIn(tokens, start, at, words) : undefined;
    const first =
      tokens[demonym ?? (words.speakers.has(token.lower) && speaks(tokens, tags, start, at, words) ? start : -1)];
    if (first !== undefined) found.push({ start: first.start, end: token.end });
  }
  return found;
}

const isPeople = wordTest((lower) => vocabulary().people.has(lower));

// "senior Japanese defence ministry officials" has four words before its noun.
const MODIFIERS = 4;
const MODIFIER_TAGS = new Set(['JJ', 'NN', 'NNP', 'NNS', 'HYPH']);

function modifiersStart(tokens: readonly Token[], tags: readonly string[], noun: number): number {
  let at = noun;
  while (at > 0 && at > noun - MODIFIERS && MODIFIER_TAGS.has(tags[at - 1] ?? '') && tokens[at - 1]?.kind !== 'number')
    at--;
  while (at < noun && tags[at] === 'HYPH') at++;
  return at;
}

function demonymIn(tokens: readonly Token[], start: number, noun: number, words: Vocabulary): number | undefined {
  for (let at = start; at < noun; at++) {
    const text = tokens[at]?.text ?? '';
    const two = `${text} ${tokens[at + 1]?.text ?? ''}`;
    if (words.demonyms.has(two) || words.demonyms.get(text)?.plural === false) return at;
  }
  return undefined;
}

const BETWEEN = new Set(['RB', 'VBP', 'MD']);
// "have also said", "later said": the words between a subject and its verb of saying.
const REACH = 3;

function speaks(
  tokens: readonly Token[],
  tags: readonly string[],
  start: number,
  noun: number,
  words: Vocabulary,
): boolean {
  for (let at = noun + 1; at <= noun + REACH; at++) {
    const tag = tags[at] ?? '';
    if (/^VB[DZPN]$/u.test(tag) && words.sayingStems.has(stem(tokens[at]?.lower ?? ''))) return true;
    if (!BETWEEN.has(tag)) break;
  }
  let before = start - 1;
  if (tags[before] === 'DT' || tags[before] === 'PRP$') before--;
  if (tokens[before]?.lower === 'to' && tokens[before - 1]?.lower === 'according') return true;
  return tags[before] === 'VBD' && tokens[before]?.lower === 'said';
}
