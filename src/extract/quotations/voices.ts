import type { Mention, Party } from '../../model/mention.ts';
import type { Passage } from '../../model/place.ts';
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
}

// For how many paragraphs a speaker is remembered whom nobody names.
const REMEMBERED = 2;

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
  const speakerOf = (line: Line, phrase: Phrase): Speaker => {
    const passage = passageOf(text, line, phrase.first, phrase.last + 1);
    const party = isPair(line, phrase) ? undefined : byEnd.get(line.words[phrase.head]?.end ?? -1);
    follow(passage.start);
    if (party !== undefined && party.start < passage.end) {
      if (party.type === 'person') {
        const title = pronounOfTitle(passage.text);
        if (last !== party.name || title !== undefined) pronoun = title;
        last = party.name;
        since = 0;
      }
      return { ...passage, name: party.name };
    }
    const lower = passage.text.toLowerCase();
    if (!isOneOf('persons', lower)) {
      // "A resident said so": the next "she" may be hers.
      if (tagAt(line, phrase.head) !== 'PRP') last = undefined;
      return passage;
    }
    if (last === undefined || (pronoun ?? lower) !== lower || since > REMEMBERED) return passage;
    pronoun = lower;
    since = 0;
    return { ...passage, name: last };
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
    voiceOf(line, { speaker, cue, chain }) {
      return {
        ...(speaker === undefined ? {} : { speaker: speakerOf(line, speaker) }),
        ...(cue === undefined ? {} : { cue: passageOf(text, line, cue.first, cue.end) }),
        ...(chain.length === 0 ? {} : { chain: chain.map((phrase) => speakerOf(line, phrase)) }),
      };
    },
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
