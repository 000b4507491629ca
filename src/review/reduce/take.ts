import type { Format } from '../../report/formats.ts';
import { findingMarkdown, findingsMarkdown } from '../markdown.ts';
import type { Item } from '../material.ts';
import { type EditablePlace, editablePlaces } from '../places.ts';
import { reportShown } from '../reports.ts';
import type { ReviewState } from '../state.ts';
import { chosenFinding, chosenItem } from '../state.ts';

/** Asks for the editor at the chosen words; where several sources have them, asks which. */
export function edit(state: ReviewState): ReviewState {
  const places = editablePlaces(state);
  const [only] = places;
  if (only === undefined) return { ...state, message: 'There is no file to open here' };
  return places.length === 1 ? editAt(state, only) : { ...state, mode: { kind: 'menu', purpose: 'edit', cursor: 0 } };
}

export function editAt(state: ReviewState, { path, line, column }: EditablePlace): ReviewState {
  return { ...state, request: { kind: 'edit', path, line, column } };
}

/** Asks for the chosen finding to be put on the clipboard. */
export function copyFinding(state: ReviewState): ReviewState {
  const [item, finding] = [chosenItem(state), chosenFinding(state)];
  if (item === undefined || finding === undefined) return { ...state, message: 'No finding here to copy' };
  return { ...state, request: { kind: 'copy', text: findingMarkdown(state.material, item, finding, state.decisions) } };
}

/** Asks in which form the findings shown are to be written. */
export function exportShown(state: ReviewState): ReviewState {
  if (findingsShown(state) === 0) return { ...state, message: 'No finding is shown that could be written' };
  return { ...state, mode: { kind: 'menu', purpose: 'export', cursor: 0 } };
}

/** Asks for the findings of the list, as it is filtered, to be written to a file. */
export function writeReport(state: ReviewState, format: Format): ReviewState {
  if (format !== 'markdown')
    return { ...state, message: 'Writing…', request: { kind: 'report', format, report: reportShown(state) } };
  const text = findingsMarkdown(state.material, itemsShown(state), state.decisions);
  return { ...state, request: { kind: 'export', text, findings: findingsShown(state) } };
}

const findingsShown = (state: ReviewState): number =>
  itemsShown(state).reduce((sum, { findings }) => sum + findings.length, 0);

function itemsShown({ list }: ReviewState): readonly Item[] {
  return list.flatMap((row) => (row.kind === 'item' && row.item.findings.length > 0 ? [row.item] : []));
}
