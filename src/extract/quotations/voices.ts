import type { Mention, Party } from '../../model/mention.ts';
import type { Passage, Span } from '../../model/place.ts';
import type { Attribution } from './attribution.ts';
import { passageOf, tagAt, type Line } from './line.ts';
import type { Phrase } from './phrases.ts';
import { isOneOf } from './words.ts';

/** A speaker, or one who passed the words on; `name` where it is known. */
export type Speaker = Passage & { readonly name?: string };

/** Who speaks and what tells of it, as it stands in the document. */
export interface Voice {
  readonly speaker?: Speaker;
  readonly cue?: Passage;
  readonly chain?: readonly Speaker[];
}

/** Gives each speaker a name. Made once per document; told of each paragraph's parties, then asked in the order of the text. */
export interface Names {
  readonly enter: (found: readonly Mention[]) => void;
  readonly voiceOf: (line: Line, attribution: Attribution) => Voice;
  /** The same inside a quotation, where names say nothing of the "he" that follows. */
  readonly quotedVoiceOf: (line: Line, attribution: Attribution) => Voice;
}

// For how many paragraphs a speaker is remembered whom nobody names.
const REMEMBERED = 2;

// No sentence of the news names more people on either side of a cue; it keeps the work linear where a sentence has no end.
const NEAR = 20;

/** Names for the speakers of one document: those of the parties their phrases name, "he" and "she" after the last one who spoke. */
export function speakerNames(text: string): Names {
  let byEnd = new Map<number, Party>();
  let persons: readonly Party[] = [];
  let nextPerson = 0;
  // The last speaker with a name; forgotten as soon as another person is named, who might be "he".
  let last: string | undefined;
  let since = 0;
  // What the title or an earlier pronoun says "he" or "she" of.
  let pronoun: string | undefined;

  const follow = (until: number): void => {
    for (; nextPerson < persons.length && (persons[nextPerson]?.start ?? 0) < until; nextPerson++)
      if (persons[nextPerson]?.name !== last) last = undefined;
  };
  const partyOf = (line: Line, phrase: Phrase): Party | undefined => {
    const party = isPair(line, phrase) ? undefined : byEnd.get(line.words[phrase.head]?.end ?? -1);
    return party !== undefined && party.start < (line.words[phrase.last]?.end ?? 0) ? party : undefined;
  };
  const remember = (line: Line, passage: Passage, party: Party): void => {
    if (party.type !== 'person') return;
    const title = pronounOfTitle(passage.text);
    if (last !== party.name || title !== undefined) pronoun = title;
    last = isOnlyPerson(line.sentence, party.name) ? party.name : undefined;
    since = 0;
  };
  /** Whether no other person is named in the sentence: of "Lee said Park would go" either may be the next "he". */
  const isOnlyPerson = ({ start, end }: Span, name: string): boolean => {
    for (let at = nextPerson - 1; at > nextPerson - NEAR && (persons[at]?.start ?? -1) >= start; at--)
      if (persons[at]?.name !== name) return false;
    for (let at = nextPerson; at < nextPerson + NEAR && (persons[at]?.start ?? end) < end; at++)
      if (persons[at]?.name !== name) return false;
    return true;
  };
  const pointsBack = (lower: string): boolean =>
    last !== undefined && (pronoun ?? lower) === lower && since <= REMEMBERED;

  const speakerOf = (line: Line, phrase: Phrase): Speaker => {
    const passage = passageOf(text, line, phrase.first, phrase.last + 1);
    const party = partyOf(line, phrase);
    follow(passage.start);
    if (party !== undefined) {
      remember(line, passage, party);
      return { ...passage, name: party.name };
    }
    const lower = passage.text.toLowerCase();
    if (!isOneOf('persons', lower)) {
      // "A resident said so": the next "she" may be hers.
      if (tagAt(line, phrase.head) !== 'PRP') last = undefined;
      return passage;
    }
    if (last === undefined || !pointsBack(lower)) return passage;
    pronoun = lower;
    since = 0;
    return { ...passage, name: last };
  };
  const quotedSpeakerOf = (line: Line, phrase: Phrase): Speaker => {
    const passage = passageOf(text, line, phrase.first, phrase.last + 1);
    const name = partyOf(line, phrase)?.name;
    return name === undefined ? passage : { ...passage, name };
  };
  return {
    enter(found) {
      follow(Infinity);
      since++;
      const parties = found.filter((mention) => mention.kind === 'party');
      byEnd = new Map(parties.map((party) => [party.end, party]));
      persons = parties.filter((party) => party.type === 'person').sort((a, b) => a.start - b.start);
      nextPerson = 0;
    },
    voiceOf: (line, attribution) => voiceWith(text, line, attribution, speakerOf),
    quotedVoiceOf: (line, attribution) => voiceWith(text, line, attribution, quotedSpeakerOf),
  };
}

function voiceWith(
  text: string,
  line: Line,
  { speaker, cue, chain }: Attribution,
  speakerOf: (line: Line, phrase: Phrase) => Speaker,
): Voice {
  return {
    ...(speaker === undefined ? {} : { speaker: speakerOf(line, speaker) }),
    ...(cue === undefined ? {} : { cue: passageOf(text, line, cue.first, cue.end) }),
    ...(chain.length === 0 ? {} : { chain: chain.map((phrase) => speakerOf(line, phrase)) }),
  };
}

/** "she" for "Ms Park", "he" for "Sir John"; undefined where no title tells. */
function pronounOfTitle(text: string): string | undefined {
  const first = (/^\p{L}+/u.exec(text)?.[0] ?? '').toLowerCase();
  return isOneOf('her-titles', first) ? 'she' : isOneOf('his-titles', first) ? 'he' : undefined;
}

/** "Lee and Park": two speakers have no one name. */
function isPair(line: Line, { first, last }: Phrase): boolean {
  for (let at = first; at < last; at++) if (tagAt(line, at) === 'CC') return true;
  return false;
}
