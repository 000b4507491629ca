import { EVERYTHING, isNarrow } from '../filter.ts';
import type { Command } from '../keymap.ts';
import type { Pane, ReviewState } from '../state.ts';
import { chosenItem } from '../state.ts';
import { detailOf, listHeight } from '../view/geometry.ts';
import { clamp } from './clamp.ts';
import { confirm, dismiss, note, redo, undo } from './decide.ts';
import { narrow, relist } from './relist.ts';
import { copyFinding, edit, exportShown } from './take.ts';
import { choose, isContradiction, isFinding, isUndecided, seek } from './seek.ts';

/** What a command does while claims are looked at. */
export function browse(state: ReviewState, command: Command): ReviewState {
  switch (command) {
    case 'down':
      return move(state, 1);
    case 'up':
      return move(state, -1);
    case 'page-down':
      return move(state, pageOf(state));
    case 'page-up':
      return move(state, -pageOf(state));
    case 'half-down':
      return move(state, Math.ceil(pageOf(state) / 2));
    case 'half-up':
      return move(state, -Math.ceil(pageOf(state) / 2));
    case 'first':
      return move(state, -Infinity);
    case 'last':
      return move(state, Infinity);
    case 'next-undecided':
      return seek(state, 1, isUndecided, 'No finding without a decision further down');
    case 'previous-undecided':
      return seek(state, -1, isUndecided, 'No finding without a decision further up');
    case 'next-finding':
      return seek(state, 1, isFinding, 'No finding further down');
    case 'previous-finding':
      return seek(state, -1, isFinding, 'No finding further up');
    case 'next-contradiction':
      return seek(state, 1, isContradiction, 'No contradiction further down');
    case 'previous-contradiction':
      return seek(state, -1, isContradiction, 'No contradiction further up');
    case 'confirm':
      return confirm(state);
    case 'dismiss':
      return dismiss(state);
    case 'note':
      return note(state);
    case 'undo':
      return undo(state);
    case 'redo':
      return redo(state);
    case 'next-pane':
      return { ...state, pane: paneAfter(state, 1) };
    case 'previous-pane':
      return { ...state, pane: paneAfter(state, -1) };
    case 'open':
      return openChosen(state);
    case 'search':
      return {
        ...state,
        mode: { kind: 'prompt', purpose: 'search', text: state.filter.text, before: state.filter.text },
      };
    case 'filter':
      return { ...state, mode: { kind: 'menu', purpose: 'filter', cursor: 0 } };
    case 'toggle-decided':
      return narrow(state, { decision: state.filter.decision === 'open' ? null : 'open' });
    case 'show-all':
      return narrow(state, EVERYTHING);
    case 'back':
      if (state.pane === 'list' && isNarrow(state.filter)) return narrow(state, EVERYTHING);
      return { ...state, open: false, pane: 'list' };
    case 'toggle-lone':
      return toggleLone(state);
    case 'edit':
      return edit(state);
    case 'copy':
      return copyFinding(state);
    case 'export':
      return exportShown(state);
    case 'reload':
      return { ...state, message: 'Reading the sources again…', request: { kind: 'reload' } };
    case 'help':
      return { ...state, mode: { kind: 'help', top: 0 } };
    case 'quit':
      return { ...state, request: { kind: 'leave', ending: 'quit' } };
    case 'interrupt':
      return { ...state, request: { kind: 'leave', ending: 'interrupted' } };
  }
}

/** Moves in the pane that has the focus: the cursor in the list, the chosen finding among the findings, the text elsewhere. */
function move(state: ReviewState, by: number): ReviewState {
  switch (state.pane) {
    case 'list': {
      const cursor = clamp(state.cursor + by, 0, state.list.length - 1);
      return cursor === state.cursor ? state : choose(state, cursor, 0);
    }
    case 'passages':
      return { ...state, passagesTop: state.passagesTop + by };
    case 'findings':
      return moveInFindings(state, by);
  }
}

/** Reads a finding that is longer than its pane line by line before going to the next. */
function moveInFindings(state: ReviewState, by: number): ReviewState {
  const { findingRanges, findingsHeight } = detailOf(state);
  const [begin, end] = findingRanges[state.finding] ?? [0, 0];
  const hidden = by > 0 ? end > state.findingsTop + findingsHeight : begin < state.findingsTop;
  if (hidden) return { ...state, findingsTop: state.findingsTop + by };
  return { ...state, finding: clamp(state.finding + by, 0, findingRanges.length - 1) };
}

function openChosen(state: ReviewState): ReviewState {
  const row = state.list[state.cursor];
  if (row === undefined) return state;
  if (row.kind === 'fold') return toggleLone(state);
  return state.open ? { ...state, open: false, pane: 'list' } : { ...state, open: true, pane: 'passages' };
}

function toggleLone(state: ReviewState): ReviewState {
  const next = relist({ ...state, lone: !state.lone });
  const fold = next.list.findIndex((row) => row.kind === 'fold');
  if (fold === -1) return { ...state, message: 'Every claim shown stands in more than one source' };
  // Shut in, the claim that was chosen is behind the fold.
  return chosenItem(next) === chosenItem(state) ? next : choose(next, fold, 0);
}

function paneAfter(state: ReviewState, step: 1 | -1): Pane {
  const panes: readonly Pane[] = [
    ...(state.open ? [] : (['list'] as const)),
    ...(chosenItem(state) === undefined ? [] : (['passages'] as const)),
    ...((chosenItem(state)?.findings.length ?? 0) === 0 ? [] : (['findings'] as const)),
  ];
  return panes[(panes.indexOf(state.pane) + step + panes.length) % panes.length] ?? 'list';
}

function pageOf(state: ReviewState): number {
  switch (state.pane) {
    case 'list':
      return Math.max(1, listHeight(state) - 1);
    case 'passages':
      return Math.max(1, detailOf(state).passagesHeight - 1);
    case 'findings':
      return 1;
  }
}
