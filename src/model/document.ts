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
  /** What each part of the text is, where the source tells it beside the text; left out where the text itself does. */
  readonly blocks?: readonly Block[];
  /** Where the text stands in the file, for a web page: its text is the article that was taken out of it. */
  readonly page?: Page;
  /** Lower-case hexadecimal SHA-256 of the bytes read. */
  readonly sha256: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** ISO 8601 date or date and time. */
  readonly published?: string;
  readonly url?: string;
}

/** A paragraph, heading, entry of a list or caption. */
export interface Block extends Span {
  readonly kind: 'text' | 'heading' | 'item' | 'caption' | 'rule';
}

/** Where a text stands in the file that it was taken out of. */
export interface Page {
  /** The offsets at which lines of the file begin. */
  readonly lines: readonly number[];
  /** In the order of the text; what is in none of them stands nowhere in the file. */
  readonly pieces: readonly Piece[];
}

/** A piece of a text, letter for letter as in the file where both are equally long: "&amp;" and a run of blanks are longer there. */
export interface Piece {
  readonly start: number;
  readonly length: number;
  /** The offset in the file, as decoded. */
  readonly from: number;
  readonly size: number;
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

/** What a message calls the source of this path. */
export const sourceName = (path: string): string => (path === '-' ? 'standard input' : path);
