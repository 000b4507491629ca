import type { List, Mention } from '../model/mention.ts';
import type { Extractor, ReadSentence } from './extractor.ts';
import { commonLists } from './lists/common.ts';
import { nameLists } from './lists/names.ts';

/** The paragraph's enumerations: names from two members on, common nouns from three. */
export const lists: Extractor = (document) => (paragraph, found) => {
  const made: List[] = [];
  for (const sentence of paragraph.sentences) {
    if (!enumerates(sentence)) continue;
    const { start, end } = sentence.sentence;
    const within = found.filter((mention) => mention.start >= start && mention.start < end);
    made.push(...sentenceLists(document.text, sentence, within));
  }
  return made;
};

/** Whether the sentence holds a word without which nothing is enumerated; most sentences have none, and the look costs little. */
function enumerates({ tokens, tags }: ReadSentence): boolean {
  return (
    tags.includes('CC') ||
    tokens.some(({ lower }) => lower === 'including' || lower === 'such' || lower === 'among' || lower === 'well')
  );
}

function sentenceLists(text: string, sentence: ReadSentence, within: readonly Mention[]): List[] {
  const names = nameLists(text, sentence, within);
  const common = commonLists(text, sentence, within).filter(
    (list) => !names.some((name) => name.start < list.end && list.start < name.end),
  );
  return [...names, ...common].sort((a, b) => a.start - b.start);
}
