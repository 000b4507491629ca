import { attributionOf, type Attribution } from './attribution.ts';
import { tagAt, wordAt, type Line } from './line.ts';
import { isFiniteTag, isTime, phraseEndingAt, phraseFrom, type Phrase } from './phrases.ts';
import { clauseEnd, trimmed, type Region } from './regions.ts';
import { speechNoun } from './speech-nouns.ts';
import { nearestSubject } from './subjects.ts';
import { isOwnerJoint, isSupportVerb, leadsToTopic } from './words.ts';

/** Attributions that hang on a noun: "his claim that …", "the ministry's criticism of …". */
export function nounAttributions(line: Line, places: readonly number[], stops: ReadonlySet<number>): Attribution[] {
  return places.flatMap((at) => {
    const follows = speechNoun(wordAt(line, at));
    const speaker = possessor(line, at) ?? authorBehind(line, at) ?? subjectOfSupport(line, at);
    const behind = speaker !== undefined && speaker.first > at ? speaker.last + 1 : at + 1;
    const statement = follows?.has('that') === true ? behindThat(line, behind, stops) : undefined;
    // "his support for the plan" stands beside somebody else's words too often to say who "he" is.
    const named = speaker !== undefined && tagAt(line, speaker.first) !== 'PRP$';
    const topic = follows?.has('about') === true && named ? behindAbout(line, behind) : undefined;
    const region = statement ?? topic;
    if (region === undefined) return [];
    return [
      attributionOf({
        cue: { first: at, end: at + 1 },
        ...(speaker === undefined ? {} : { speaker }),
        content: [region],
        kind: statement === undefined ? 'topic' : 'statement',
        speech: false,
      }),
    ];
  });
}

function behindThat(line: Line, at: number, stops: ReadonlySet<number>): Region | undefined {
  // In "the claim that angered him" a verb follows: no clause of its own.
  if (wordAt(line, at) !== 'that' || isFiniteTag(tagAt(line, at + 1))) return undefined;
  return trimmed(line, { first: at + 1, end: clauseEnd(line, at + 1, stops) });
}

function behindAbout(line: Line, at: number): Region | undefined {
  if (!leadsToTopic(line, at) || isTime(line, at + 1)) return undefined;
  const object = phraseFrom(line, at + 1);
  return object === undefined ? undefined : { first: at + 1, end: object.last + 1 };
}

// "his long and often repeated claim": no more words stand between the owner and the noun.
const OWNER_REACH = 6;

function possessor(line: Line, at: number): Phrase | undefined {
  let before = at - 1;
  while (at - before < OWNER_REACH && /^(?:JJ.?|VB[NG]|NN|CD|RB|HYPH|CC)$/u.test(tagAt(line, before))) before--;
  if (tagAt(line, before) === 'PRP$') return { first: before, last: before, head: before };
  return tagAt(line, before) === 'POS' ? phraseEndingAt(line, before - 1, isOwnerJoint) : undefined;
}

/** "the claim by officials that …", "a warning from the ministry that …". */
function authorBehind(line: Line, at: number): Phrase | undefined {
  const joint = wordAt(line, at + 1);
  const author = joint === 'by' || joint === 'from' ? phraseFrom(line, at + 2) : undefined;
  return author !== undefined && wordAt(line, author.last + 1) === 'that' ? author : undefined;
}

/** "expressed concern that", "made the claim that": whose the noun is, the verb's subject tells. */
function subjectOfSupport(line: Line, at: number): Phrase | undefined {
  let before = at - 1;
  while (at - before < OWNER_REACH && /^(?:JJ.?|DT|NN|RB|HYPH)$/u.test(tagAt(line, before))) before--;
  const support = tagAt(line, before).startsWith('V') && isSupportVerb(line, before);
  return support ? nearestSubject(line, before + 1) : undefined;
}
