import type { Filter } from '../filter.ts';
import type { Material } from '../material.ts';
import type { ReviewState } from '../state.ts';
import { chosenItem, claimsRead, listOf } from '../state.ts';

/** The list made anew after what it depends on changed; the cursor stays on its claim, or on its row where that is gone. */
export function relist(state: ReviewState): ReviewState {
  const list = listOf(state);
  const chosen = chosenItem(state);
  const same = list.findIndex((row) => row.kind === 'item' && row.item === chosen);
  if (same !== -1) return { ...state, list, cursor: same };
  // An article is shown whole, however the list is narrowed.
  if (state.view === 'reading') return { ...state, list };
  return { ...state, list, finding: 0, passagesTop: 0, findingsTop: 0 };
}

/** The state with its filter changed in some parts. */
export function narrow(state: ReviewState, change: Partial<Filter>): ReviewState {
  return relist({ ...state, filter: { ...state.filter, ...change } });
}

/** The state over sources read again: the cursor stays on the same finding, or on a claim with the same words. */
export function withMaterial(state: ReviewState, material: Material, message: string | null): ReviewState {
  const next = { ...state, material, marked: [], message: message ?? state.message };
  const list = listOf(next);
  const before = chosenItem(state);
  const marks = new Set(before?.findings.map(({ fingerprint }) => fingerprint));
  const words = new Set(before?.claims.map(({ text }) => text));
  const places = [
    list.findIndex((row) => row.kind === 'item' && row.item.findings.some(({ fingerprint }) => marks.has(fingerprint))),
    list.findIndex((row) => row.kind === 'item' && row.item.claims.some(({ text }) => words.has(text))),
  ];
  const cursor = places.find((place) => place !== -1) ?? state.cursor;
  return inSameArticle(state, { ...next, list, cursor });
}

/** The article that was read is found by its name, the claim in it by its words. */
function inSameArticle(state: ReviewState, next: ReviewState): ReviewState {
  const path = state.material.sources[state.source]?.document.path;
  const source = next.material.sources.findIndex(({ document }) => document.path === path);
  const read = { ...next, source: Math.max(0, source) };
  const words = claimsRead(state)[state.claim]?.text;
  const claim = claimsRead(read).findIndex(({ text }) => text === words);
  return { ...read, claim: claim === -1 ? state.claim : claim };
}
