/** A half-open range of UTF-16 code units into a document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the words that stand there: `text` is always `document.text.slice(start, end)`. */
export interface Passage extends Span {
  readonly text: string;
}
