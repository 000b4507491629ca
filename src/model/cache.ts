import type { Document } from './document.ts';

/** Keeps what was worked out from one run to the next: plain values by a key that names all that they depend on. */
export interface Cache {
  /** What was kept, undefined where nothing was. */
  readonly get: (key: string) => unknown;
  readonly set: (key: string, value: unknown) => void;
}

/**
 * Names what a document says, whatever it is called: the hash of its bytes stands for the text, but a document made of a text in
 * memory may have facts that are not in its bytes.
 */
export function contentKey({ sha256, text, body, title, publisher, author, published, url }: Document): string {
  return JSON.stringify([sha256, text.length, body, title, publisher, author, published, url]);
}
