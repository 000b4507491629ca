import type { Finding } from '../model/comparison.ts';
import type { Document, DocumentId } from '../model/document.ts';
import { flat, short } from './excerpt.ts';
import { positionsIn } from '../model/position.ts';
import { SIGNS } from './signs.ts';

/** Tells where an offset of a document stands: "harbour/a.md:6:90". */
export type Locate = (place: { readonly document: DocumentId; readonly start: number }) => string;

/** A finding in one line: what it is, and the first words of each reading with their place. */
export function findingLine({ message, rule, verdict, readings }: Finding, locate: Locate): string {
  const words = readings.flatMap(({ places: [first] }) =>
    first === undefined ? [] : [`“${short(flat(first.text))}” ${locate(first)}`],
  );
  return [`${SIGNS[verdict].sign} ${flat(message)}`, `[${flat(rule)}]`, ...words].join('  ');
}

/** Finds places in documents; each text is looked through once, and only when it is asked for. */
export function locatorIn(documents: readonly Document[]): Locate {
  const finders = new Map<DocumentId, ReturnType<typeof positionsIn>>();
  return ({ document: id, start }) => {
    const document = documents.find((one) => one.id === id);
    if (document === undefined) return '';
    const find = finders.get(id) ?? positionsIn(document);
    finders.set(id, find);
    const { line, column } = find(start);
    return `${flat(document.path === '-' ? '<stdin>' : document.path)}:${line}:${column}`;
  };
}
