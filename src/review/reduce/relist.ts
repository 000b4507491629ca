import { type Pairing, wordsOfClaim } from '../../model/review.ts';
import type { Filter } from '../filter.ts';
import type { Item } from '../material.ts';
import type { ReviewAction, ReviewState } from '../state.ts';
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

/**
 * The state over sources read again: the cursor goes to what brought two claims together, or else stays on the same finding
 * or on a claim with the same words.
 */
export function withMaterial(
  state: ReviewState,
  { material, decisions, message, changed }: Extract<ReviewAction, { type: 'material' }>,
): ReviewState {
  const next = { ...state, material, decisions, marked: [], message: message ?? state.message };
  const list = listOf(next);
  const before = chosenItem(state);
  const marks = new Set(before?.findings.map(({ fingerprint }) => fingerprint));
  const words = new Set(before?.claims.map(({ text }) => text));
  const placeOf = (test: (item: Item) => boolean): number =>
    list.findIndex((row) => row.kind === 'item' && test(row.item));
  const brought = changed.length === 0 ? -1 : placeOf((item) => changed.some((pair) => holdsBoth(item, pair)));
  const places = [
    brought,
    placeOf(({ findings }) => findings.some(({ fingerprint }) => marks.has(fingerprint))),
    placeOf(({ claims }) => claims.some(({ text }) => words.has(text))),
  ];
  const cursor = places.find((place) => place !== -1) ?? state.cursor;
  // What was undone is judged as if it were seen for the first time.
  const fresh = brought !== -1 && state.view !== 'reading' ? { finding: 0, passagesTop: 0, findingsTop: 0 } : {};
  return inSameArticle(state, { ...next, ...fresh, list, cursor }, changed);
}

function holdsBoth({ claims }: Item, pair: Pairing['claims']): boolean {
  if (claims.length < 2) return false;
  const words = new Set(claims.map(({ text }) => wordsOfClaim(text)));
  return pair.every((one) => words.has(one));
}

/** The article that was read is found by its name, the claim in it by its words: one whose pairing changed before that read last. */
function inSameArticle(state: ReviewState, next: ReviewState, changed: readonly Pairing['claims'][]): ReviewState {
  const path = state.material.sources[state.source]?.document.path;
  const source = next.material.sources.findIndex(({ document }) => document.path === path);
  const read = { ...next, source: Math.max(0, source) };
  const words = claimsRead(state)[state.claim]?.text;
  const now = claimsRead(read);
  const paired = new Set(changed.flat());
  const places = [
    paired.size === 0 ? -1 : now.findIndex(({ text }) => paired.has(wordsOfClaim(text))),
    now.findIndex(({ text }) => text === words),
  ];
  return { ...read, claim: places.find((place) => place !== -1) ?? state.claim };
}
