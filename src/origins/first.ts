import type { Document, DocumentId } from '../model/document.ts';

/** The document that was published before all the others; undefined where one has no date or two have the same. */
export function firstOf(documents: readonly Document[]): DocumentId | undefined {
  let first: Document | undefined;
  for (const document of documents) {
    if (document.published === undefined) return undefined;
    if (first === undefined || isBefore(document.published, first.published ?? '')) first = document;
  }
  const earliest = first;
  if (earliest === undefined || documents.length < 2) return undefined;
  return documents.every((other) => other === earliest || isBefore(earliest.published ?? '', other.published ?? ''))
    ? earliest.id
    : undefined;
}

// Two moments with zones are compared as such; all else by the day alone, since a day has no time and a time without a zone no place.
function isBefore(a: string, b: string): boolean {
  if (ZONED.test(a) && ZONED.test(b)) return Date.parse(a) < Date.parse(b);
  return a.slice(0, DAY) < b.slice(0, DAY);
}

const ZONED = /T.*(?:Z|[+-]\d\d:\d\d)$/u;
const DAY = 'yyyy-mm-dd'.length;
