import { paragraphs, type ParagraphSpan } from '../language/sentences.ts';
import { tagTokens } from '../language/tags.ts';
import { tokenize } from '../language/tokens.ts';
import type { Document } from '../model/document.ts';
import type { Paragraph } from './extractor.ts';

/**
 * Characters of the paragraphs that one stage after the other works on. A processor runs the same code again at once far faster
 * than after all the rest of the code: with 16,000 a text was read in three fifths of the time that it took paragraph by
 * paragraph, with 2,000 in three quarters of it, and with more than 16,000 no faster.
 */
const BATCH = 16_000;

/**
 * Characters that a process reads paragraph by paragraph before it takes them in batches. Until code is compiled, V8 counts how much of what each
 * place makes outlives a collection, and where nearly all does, makes everything there long-lived for good. A whole batch does outlive it: so
 * read, some processes needed 30 times the text, paragraph by paragraph twice it. With 30,000 none was seen that needed more than with 200,000.
 */
const WARM_UP = 30_000;
let read = 0;

/** The paragraphs of a document with their tokens and tags, in order and some at a time: at least `atLeast` characters of them, if told. */
export function* batches(document: Document, atLeast?: number): Generator<readonly Paragraph[]> {
  let batch: ParagraphSpan[] = [];
  let length = 0;
  for (const paragraph of paragraphs(document.text, document.body, document.blocks)) {
    batch.push(paragraph);
    length += paragraph.end - paragraph.start;
    if (length < (atLeast ?? (read < WARM_UP ? 0 : BATCH))) continue;
    yield tagged(document, batch);
    batch = [];
    read += length;
    length = 0;
  }
  if (batch.length > 0) yield tagged(document, batch);
}

/** First the tokens of all, then their tags, as the stages behind do. */
function tagged(document: Document, batch: readonly ParagraphSpan[]): Paragraph[] {
  const split = batch.map(({ index, sentences }) => ({
    index,
    sentences: sentences.map((sentence) => ({
      sentence,
      tokens: tokenize(document.text, sentence.start, sentence.end),
    })),
  }));
  return split.map(({ index, sentences }) => ({
    document,
    index,
    sentences: sentences.map(({ sentence, tokens }) => ({
      sentence,
      tokens,
      tags: tagTokens(tokens),
      clauses: undefined,
      negations: undefined,
    })),
  }));
}
