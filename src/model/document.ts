import type { Passage, Span } from './place.ts';

declare const documentId: unique symbol;
/** Names a document within one run. */
export type DocumentId = string & { readonly [documentId]: true };

/** One source as read: its text, what its front matter says of it, and where the article itself stands in the text. */
export interface Document {
  readonly id: DocumentId;
  /** As the user named it; `-` for standard input. */
  readonly path: string;
  readonly text: string;
  /** The article without its front matter. */
  readonly body: Span;
  /** Comments of Markdown and HTML in the body, `<!-- … -->`, which are no part of the article; left out where there are none. */
  readonly comments?: readonly Passage[];
  /** Lower-case hexadecimal SHA-256 of the bytes read. */
  readonly sha256: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** ISO 8601 date or date and time. */
  readonly published?: string;
  readonly url?: string;
}

/** What part of the page a sentence is. `item` is an entry of a list, `caption` a picture's, `furniture` links, credits and bylines. */
export type SentencePart = 'headline' | 'body' | 'item' | 'caption' | 'furniture';

export interface Sentence extends Span {
  /** Counted from 0 over the document. */
  readonly index: number;
  /** Counted from 0 over the document. */
  readonly paragraph: number;
  readonly part: SentencePart;
}
