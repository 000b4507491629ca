import type { Document } from '../model/document.ts';
import type { Party } from '../model/mention.ts';
import type { Span } from '../model/place.ts';
import type { Extractor, ReadSentence } from './extractor.ts';
import { antecedents, type Antecedents } from './parties/antecedents.ts';
import { fold } from './parties/fold.ts';
import { groupsOf } from './parties/groups.ts';
import { headlineNames } from './parties/headlines.ts';
import { namesOf, type Reader } from './parties/names.ts';
import { registry } from './parties/registry.ts';
import { roleOf } from './parties/roles.ts';
import { survey } from './parties/survey.ts';
import { isHeadline } from './parties/surroundings.ts';
import { vocabulary } from './parties/vocabulary.ts';

/** The paragraph's people, organisations, places and groups, each with the name it goes by in this document. */
export const parties: Extractor = (document) => {
  let made: { readonly reader: Reader; readonly pointing: Antecedents } | undefined;
  return (paragraph) => {
    made ??= begin(document);
    const { reader, pointing } = made;
    const found: Party[] = [];
    pointing.paragraph();
    for (const sentence of paragraph.sentences) {
      const named = sentenceParties(document.text, sentence, reader);
      const pointers = pointing.resolve(document.text, sentence, named);
      found.push(...(pointers.length === 0 ? named : [...named, ...pointers].sort(inOrder)));
    }
    return found;
  };
};

const inOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

function begin(document: Document): { readonly reader: Reader; readonly pointing: Antecedents } {
  const words = vocabulary();
  const seen = survey(document.text, document.body, words);
  return { reader: { words, survey: seen, registry: registry(seen, words) }, pointing: antecedents(words) };
}

function sentenceParties(text: string, read: ReadSentence, reader: Reader): Party[] {
  const { sentence } = read;
  const headline = isHeadline(text, sentence.start, sentence.end);
  const names = headline ? headlineNames(text, sentence, reader) : namesOf(text, sentence, reader);
  const found: Party[] = names.map((name) => {
    const role = headline ? undefined : roleOf(name, read, reader.words);
    const { name: canonical, type, aliases } = name.identity;
    const party = {
      kind: 'party',
      start: name.start,
      end: name.end,
      text: text.slice(name.start, name.end),
      type,
      name: canonical,
      aliases,
    } as const;
    return role === undefined ? party : { ...party, role: text.slice(role.start, role.end).toLowerCase() };
  });
  if (headline) return found;
  for (const group of groupsOf(read, reader.words)) {
    const name = text.slice(group.start, group.end);
    found.push({ kind: 'party', ...group, text: name, type: 'group', name, aliases: [fold(name)] });
  }
  return found.sort(inOrder);
}
