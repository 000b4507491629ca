import type { Filter } from '../filter.ts';
import type { Material } from '../material.ts';
import type { ReviewState } from '../state.ts';
import { chosenItem, listOf } from '../state.ts';

/** The list made anew after what it depends on changed; the cursor stays on its claim, or on its row where that is gone. */
export function relist(state: ReviewState): ReviewState {
  const list = listOf(state);
  const chosen = chosenItem(state);
  const same = list.findIndex((row) => row.kind === 'item' && row.item === chosen);
  if (same !== -1) return { ...state, list, cursor: same };
  return { ...state, list, finding: 0, passagesTop: 0, findingsTop: 0 };
}

/** The state with its filter changed in some parts. */
export function narrow(state: ReviewState, change: Partial<Filter>): ReviewState {
  return relist({ ...state, filter: { ...state.filter, ...change } });
}

/** The state over sources read again: the cursor stays on the same finding, or on a claim with the same words. */
export function withMaterial(state: ReviewState, material: Material): ReviewState {
  const next = { ...state, material, message: 'Read again' };
  const list = listOf(next);
  const before = chosenItem(state);
  const marks = new Set(before?.findings.map(({ fingerprint }) => fingerprint));
  const words = new Set(before?.claims.map(({ text }) => text));
  const places = [
    list.findIndex((row) => row.kind === 'item' && row.item.findings.some(({ fingerprint }) => marks.has(fingerprint))),
    list.findIndex((row) => row.kind === 'item' && row.item.claims.some(({ text }) => words.has(text))),
  ];
  return { ...next, list, cursor: places.find((place) => place !== -1) ?? state.cursor };
}
