import type { Finding } from '../../model/comparison.ts';
import type { ReviewState } from '../state.ts';
import { claimsRead } from '../state.ts';

// The cursor stops at rows in the list and the matrix, at claims in an article; whoever moves it need not know which.

/** How many stops the cursor has in the view. */
export function stopCount(state: ReviewState): number {
  return state.view === 'reading' ? claimsRead(state).length : state.list.length;
}

/** The stop the cursor is at. */
export function currentStop(state: ReviewState): number {
  return state.view === 'reading' ? state.claim : state.cursor;
}

/** The findings at a stop. */
export function findingsAt(state: ReviewState, stop: number): readonly Finding[] {
  if (state.view === 'reading') {
    const claim = claimsRead(state)[stop];
    return (claim && state.material.itemOf.get(claim.id)?.findings) ?? [];
  }
  const row = state.list[stop];
  return row?.kind === 'item' ? row.item.findings : [];
}

/** Puts the cursor on a stop and one of its findings; what was scrolled for another claim begins at its top. */
export function goTo(state: ReviewState, stop: number, finding: number): ReviewState {
  if (stop === currentStop(state)) return { ...state, finding };
  const moved = state.view === 'reading' ? { claim: stop } : { cursor: stop };
  return { ...state, ...moved, finding, passagesTop: 0, findingsTop: 0 };
}
