import { times } from '../../src/extract/times.ts';
import { tagTokens } from '../../src/language/tags.ts';
import { tokenize } from '../../src/language/tokens.ts';
import { paragraphs } from '../../src/language/sentences.ts';
import type { Time } from '../../src/model/mention.ts';
import { documentOf } from '../../src/read/document.ts';

/** The times read in a text published on that day. */
export function mentionsOf(text: string, published: string | undefined): readonly Time[] {
  const document = documentOf('case', text, published);
  const read = times(document);
  const found: Time[] = [];
  for (const { index, sentences } of paragraphs(document.text, document.body)) {
    const lines = sentences.map((sentence) => {
      const tokens = tokenize(text, sentence.start, sentence.end);
      return { sentence, tokens, tags: tagTokens(tokens) };
    });
    for (const mention of read({ document, index, sentences: lines }, []))
      if (mention.kind === 'time') found.push(mention);
  }
  return found;
}
