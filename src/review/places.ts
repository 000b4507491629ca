import type { ReviewState } from './state.ts';
import { chosenFinding, chosenItem } from './state.ts';

/** A place of a source that an editor can be sent to. */
export interface EditablePlace {
  readonly letter: string;
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Where the chosen finding's words stand, one place for each source that is a file; its claims where there is no finding. */
export function editablePlaces(state: ReviewState): readonly EditablePlace[] {
  const item = chosenItem(state);
  const finding = chosenFinding(state);
  const passages = [...(finding?.readings.flatMap(({ places }) => places) ?? []), ...(item?.claims ?? [])];
  const places = new Map<string, EditablePlace>();
  for (const { document, start } of passages) {
    const source = state.material.sourceOf.get(document);
    if (source === undefined || places.has(source.letter) || !isFile(source.document.path)) continue;
    const { letter, name } = source;
    places.set(letter, { letter, name, path: source.document.path, ...source.positionOf(start) });
  }
  return [...places.values()].toSorted((a, b) => a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : 1));
}

/** Standard input and pages of the web have no file to open. */
function isFile(path: string): boolean {
  return path !== '-' && !/^https?:/i.test(path);
}
