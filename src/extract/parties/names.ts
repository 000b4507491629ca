import { isCommonWord, lookUp } from '../../language/tags/words.ts';
import type { PartyType } from '../../model/mention.ts';
import type { Span } from '../../model/place.ts';
import { cutsOf, shortened } from './cuts.ts';
import { isLocal } from './evidence.ts';
import { fold } from './fold.ts';
import { textOf, type Part } from './part.ts';
import { demonymSize } from './parts.ts';
import type { Identity, Registry } from './registry.ts';
import { nameRuns, type NameWord } from './runs.ts';
import { withoutFunctionWord, type Segment } from './segments.ts';
import { opensSentence, surroundings } from './surroundings.ts';
import { looksPersonal, type Survey } from './survey.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A name found in a sentence, with the party it stands for and the title's words before it. */
export interface NameFound extends Span {
  readonly identity: Identity;
  readonly role: Span | undefined;
}

/** What names are read with: the lexicon, the document's survey and its registry. */
export interface Reader {
  readonly words: Vocabulary;
  readonly survey: Survey;
  readonly registry: Registry;
}

/** The names of a sentence in running text. */
export function namesOf(text: string, sentence: Span, reader: Reader): NameFound[] {
  const found: NameFound[] = [];
  for (const run of nameRuns(text, sentence.start, sentence.end)) {
    const opening = opensSentence(text, run.start, sentence.start);
    for (const cut of cutsOf(run, reader.words)) {
      const opens = opening && cut.segment[0] === run.words[0];
      const { parts } = opens ? shortened(cut, reader.words, (segment) => withoutOpener(segment, reader)) : cut;
      for (const part of parts) {
        const name = nameOf(text, part, reader);
        if (name !== undefined) found.push(name);
      }
    }
  }
  return found;
}

/** "Ferry Selayar", "Meanwhile Kishi": the sentence's first word stays only where something says that it is part of a name. */
function withoutOpener(segment: Segment, { words, survey, registry }: Reader): Segment {
  const first = segment[0];
  if (first === undefined || !isCommonWord(first.text.toLowerCase())) return segment;
  const lower = first.text.toLowerCase();
  const rest = withoutFunctionWord(segment, words);
  if (rest.length < segment.length || isName(segment, words, survey)) return rest;
  if (rest.length === 1) return registry.isShortName(first.text) ? segment : [];
  if (words.honorifics.has(first.text) || words.offices.has(lower) || words.trades.has(lower)) return segment;
  if (words.roleModifiers.has(lower) || words.place.compass.has(first.text)) return segment;
  const others = segment.slice(1);
  return isName(others, words, survey) || words.givenNames.has(others[0]?.text ?? '') ? others : segment;
}

function isName(segment: Segment, words: Vocabulary, survey: Survey): boolean {
  const name = textOf(segment);
  return words.known.has(name) || survey.seen.has(fold(name)) || demonymSize(segment, words) > 0;
}

function nameOf(text: string, part: Part, reader: Reader): NameFound | undefined {
  const first = part.words[0];
  const last = part.words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const { start } = first;
  const { end } = last;
  switch (part.kind) {
    case 'demonym':
    case 'role':
    case 'thing':
      return undefined;
    case 'group': {
      const name = text.slice(start, end);
      return { start, end, identity: { name, type: 'group', aliases: [fold(name)] }, role: undefined };
    }
    case 'name': {
      const identity = identify(text, start, end, part, reader);
      if (identity === undefined) return undefined;
      const titleFirst = part.role?.[0];
      const titleLast = part.role?.at(-1);
      const role =
        titleFirst === undefined || titleLast === undefined
          ? undefined
          : { start: titleFirst.start, end: titleLast.end };
      return { start, end, identity, role };
    }
  }
}

function identify(
  text: string,
  start: number,
  end: number,
  part: Extract<Part, { kind: 'name' }>,
  { survey, registry }: Reader,
): Identity | undefined {
  const name = text.slice(start, end);
  // "a Victorian house": an adjective of the dictionary, capital or not.
  if (part.words.length === 1 && !part.sure && lookUp(name)[0] === 'JJ' && !registry.isShortName(name))
    return undefined;
  const identity = registry.identify(name, part.sure ? part.type : undefined);
  if (identity !== undefined) return identity;
  if (survey.acronyms.get(name) === '') return undefined;
  return registry.identify(name, part.type ?? guessType(text, start, end, part.words));
}

/** The type of a name that nothing in the document tells, from its shape alone; undefined where a guess would be one. */
function guessType(text: string, start: number, end: number, parts: readonly NameWord[]): PartyType | undefined {
  const { before, after } = surroundings(text, start, end);
  const written = parts.map((word) => word.text);
  if (isLocal(after) && parts.length > 1) return 'place';
  if (before !== 'the' && looksPersonal(written)) return 'person';
  // "Brackwell Structures", "the National Renewal": several words that are no person's name.
  if (parts.length > 1 && !written.some((word) => /\p{N}/u.test(word)))
    return before === 'the' || !isCommonWord(written[0]?.toLowerCase() ?? '') ? 'organisation' : undefined;
  return undefined;
}
