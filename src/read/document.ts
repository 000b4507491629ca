import { createHash } from 'node:crypto';
import type { Document, DocumentId } from '../model/document.ts';

/** A document made of a text that is already in memory, as `pairs` and `claims --batch` need it. */
export function documentOf(id: string, text: string, published?: string): Document {
  return {
    id: id as DocumentId,
    path: id,
    text,
    body: { start: 0, end: text.length },
    sha256: createHash('sha256').update(text).digest('hex'),
    ...(published === undefined ? {} : { published }),
  };
}
