import type { Token } from '../language/tokens.ts';
import type { Document, Sentence } from '../model/document.ts';
import type { Mention } from '../model/mention.ts';
import type { Clauses } from './clauses.ts';
import type { Negations } from './polarity/negations.ts';

/** A sentence with its tokens; `tags` holds a Penn Treebank tag for each token. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly tags: readonly string[];
  /** Kept by `clausesOf` and `negationsOf` once they have read them: several extractors ask. */
  clauses?: Clauses | undefined;
  negations?: Negations | undefined;
}

/** What an extractor is given, paragraph by paragraph in the order of the text. */
export interface Paragraph {
  readonly document: Document;
  readonly index: number;
  readonly sentences: readonly ReadSentence[];
}

/**
 * Made once per document, then called for each paragraph with the mentions that earlier extractors found there; what it
 * remembers between paragraphs (the last speaker, full names) lives in its closure. Returns its own mentions only.
 */
export type Extractor = (document: Document) => (paragraph: Paragraph, found: readonly Mention[]) => readonly Mention[];
