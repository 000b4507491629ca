import type { ReviewState, View } from '../state.ts';
import { chosenItem, claimsRead } from '../state.ts';
import { matrixColumns } from '../view/matrix-columns.ts';
import { clamp } from './clamp.ts';
import { relist } from './relist.ts';

/** Changes the way to look; the claim that was chosen stays chosen. */
export function look(state: ReviewState, view: View): ReviewState {
  if (view === state.view) return { ...state, open: false, pane: 'list' };
  const kept = { passagesTop: 0, findingsTop: 0, open: false, pane: 'list' as const };
  if (view === 'reading') return { ...read(state, bestSource(state)), ...kept, view };
  if (state.view !== 'reading') return { ...state, ...kept, view };
  return { ...backToList(state), ...kept, view };
}

/** Another article at the same claim, or other columns of the matrix. */
export function nextSource(state: ReviewState, step: 1 | -1): ReviewState {
  const { sources } = state.material;
  switch (state.view) {
    case 'findings':
      return { ...state, message: '2 reads the articles one by one, 3 shows who says what' };
    case 'reading': {
      const source = clamp(state.source + step, 0, sources.length - 1);
      if (source !== state.source) return read(state, source);
      return { ...state, message: step === 1 ? 'This is the last article' : 'This is the first article' };
    }
    case 'matrix': {
      const page = matrixColumns(state).shownSources.length;
      const first = clamp(state.firstColumn + step * page, 0, Math.max(0, sources.length - page));
      return { ...state, firstColumn: first };
    }
  }
}

/** Opens an article at the claim that is chosen, where it has it. */
function read(state: ReviewState, source: number): ReviewState {
  const own = new Set(chosenItem(state)?.claims.map(({ id }) => id));
  const next: ReviewState = { ...state, source };
  const claim = claimsRead(next).findIndex(({ id }) => own.has(id));
  const finding = claim === -1 ? 0 : state.finding;
  return { ...next, claim: Math.max(0, claim), finding, articleTop: 0, passagesTop: 0, findingsTop: 0 };
}

/** The article read last where the chosen claim stands in it, or else the first that has it. */
function bestSource(state: ReviewState): number {
  const { sources } = state.material;
  const letters = chosenItem(state)?.letters ?? [];
  const last = sources[state.source]?.letter ?? '';
  if (letters.length === 0 || letters.includes(last)) return state.source;
  return Math.max(
    0,
    sources.findIndex(({ letter }) => letter === letters[0]),
  );
}

/** The list with the claim that was read under its cursor, unfolded for it where need be; filters are the person's and stay. */
function backToList(state: ReviewState): ReviewState {
  const item = chosenItem(state);
  const unfolded = item?.cluster.verdict === 'only-here' ? relist({ ...state, lone: true }) : state;
  const cursor = unfolded.list.findIndex((row) => row.kind === 'item' && row.item === item);
  return cursor === -1 ? { ...state, finding: 0 } : { ...unfolded, cursor };
}
