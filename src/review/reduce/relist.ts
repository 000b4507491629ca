import type { Filter } from '../filter.ts';
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
