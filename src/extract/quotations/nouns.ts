import { wordGroups } from '../../language/lexicon.ts';
import type { Attribution } from './attributions.ts';
import { tagAt, wordAt, type Line } from './line.ts';
import { isFiniteTag, isTime, phraseEndingAt, phraseFrom, type Phrase } from './phrases.ts';
import { clauseEnd, trimmed, type Region } from './regions.ts';
import { isOneOf } from './words.ts';

/** Attributions that hang on a noun: "his claim that …", "the ministry's criticism of …". */
export function nounAttributions(line: Line, stops: ReadonlySet<number>): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < line.words.length; at++) {
    if (!tagAt(line, at).startsWith('NN')) continue;
    const kinds = kindsOf(wordAt(line, at));
    if (kinds === undefined) continue;
    const speaker = possessor(line, at) ?? authorBehind(line, at);
    const behind = speaker !== undefined && speaker.first > at ? speaker.last + 1 : at + 1;
    const statement = kinds.has('that') ? behindThat(line, behind, stops) : undefined;
    const topic = statement === undefined && kinds.has('about') && speaker !== undefined ? behindAbout(line, behind) : undefined;
    const region = statement ?? topic;
    if (region === undefined) continue;
    found.push({
      cue: { first: at, end: at + 1 },
      ...(speaker === undefined ? {} : { speaker }),
      content: [region],
      kind: statement === undefined ? 'topic' : 'statement',
      chain: [],
      speech: false,
    });
  }
  return found;
}

function behindThat(line: Line, at: number, stops: ReadonlySet<number>): Region | undefined {
  // In "the claim that angered him" a verb follows: no clause of its own.
  if (wordAt(line, at) !== 'that' || isFiniteTag(tagAt(line, at + 1))) return undefined;
  return trimmed(line, { first: at + 1, end: clauseEnd(line, at + 1, stops) });
}

function behindAbout(line: Line, at: number): Region | undefined {
  if (!isOneOf('about', wordAt(line, at))) return undefined;
  const object = phraseFrom(line, at + 1);
  return object === undefined || isTime(line, at + 1) ? undefined : { first: at + 1, end: object.last + 1 };
}

// "his long and often repeated claim": words between the possessor and the noun.
const POSSESSOR_REACH = 6;

function possessor(line: Line, at: number): Phrase | undefined {
  let before = at - 1;
  while (at - before < POSSESSOR_REACH && /^(?:JJ.?|VB[NG]|NN|CD|RB|HYPH|CC)$/u.test(tagAt(line, before))) before--;
  if (tagAt(line, before) === 'PRP$') return { first: before, last: before, head: before };
  return tagAt(line, before) === 'POS' ? phraseEndingAt(line, before - 1) : undefined;
}

/** "the claim by officials that …", "a warning from the ministry that …". */
function authorBehind(line: Line, at: number): Phrase | undefined {
  const joint = wordAt(line, at + 1);
  if (joint !== 'by' && joint !== 'from') return undefined;
  const author = phraseFrom(line, at + 2);
  return author !== undefined && wordAt(line, author.last + 1) === 'that' ? author : undefined;
}

let table: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function kindsOf(lower: string): ReadonlySet<string> | undefined {
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
