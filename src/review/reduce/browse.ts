import { EVERYTHING, isNarrow } from '../filter.ts';
import type { Command } from '../keymap.ts';
import type { ReviewState, View } from '../state.ts';
import { chosenItem } from '../state.ts';
import { confirm, dismiss, note, redo, undo } from './decide.ts';
import { move, movePage, paneAfter } from './move.ts';
import { pair, part } from './pair.ts';
import { narrow, relist } from './relist.ts';
import { isContradiction, isFinding, isUndecided, seek } from './seek.ts';
import { goTo } from './stops.ts';
import { copyFinding, edit, exportShown } from './take.ts';
import { look, nextSource } from './views.ts';

/** What a command does while claims are looked at; `count` says how often, or which, where one was typed. */
export function browse(state: ReviewState, command: Command, count: number | null = null): ReviewState {
  const times = count ?? 1;
  switch (command) {
    case 'down':
      return move(state, times);
    case 'up':
      return move(state, -times);
    case 'page-down':
      return movePage(state, times);
    case 'page-up':
      return movePage(state, -times);
    case 'half-down':
      return movePage(state, times / 2);
    case 'half-up':
      return movePage(state, -times / 2);
    case 'first':
      return count === null ? move(state, -Infinity) : goToNumber(state, count);
    case 'last':
      return count === null ? move(state, Infinity) : goToNumber(state, count);
    case 'next-undecided':
      return seek(state, 1, isUndecided, times, 'finding without a decision');
    case 'previous-undecided':
      return seek(state, -1, isUndecided, times, 'finding without a decision');
    case 'next-finding':
      return seek(state, 1, isFinding, times, 'finding');
    case 'previous-finding':
      return seek(state, -1, isFinding, times, 'finding');
    case 'next-contradiction':
      return seek(state, 1, isContradiction, times, 'contradiction');
    case 'previous-contradiction':
      return seek(state, -1, isContradiction, times, 'contradiction');
    case 'confirm':
      return confirm(state);
    case 'dismiss':
      return dismiss(state);
    case 'note':
      return note(state);
    case 'part':
      return part(state);
    case 'pair':
      return pair(state);
    case 'undo':
      return undo(state);
    case 'redo':
      return redo(state);
    case 'view-findings':
      return lookOrTell(state, 'findings');
    case 'view-reading':
      return lookOrTell(state, 'reading');
    case 'view-matrix':
      return lookOrTell(state, 'matrix');
    case 'next-source':
      return nextSource(state, 1);
    case 'previous-source':
      return nextSource(state, -1);
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
      if (state.marked.length > 0) return { ...state, marked: [], message: 'Mark lifted' };
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
    case 'palette':
      return { ...state, mode: { kind: 'palette', text: '', cursor: 0 } };
    case 'help':
      return { ...state, mode: { kind: 'help', top: 0, text: '', typing: false } };
    case 'quit':
      return { ...state, request: { kind: 'leave', ending: 'quit' } };
    case 'suspend':
      return { ...state, request: { kind: 'suspend' } };
    case 'interrupt':
      return { ...state, request: { kind: 'leave', ending: 'interrupted' } };
  }
}

/** Goes to the claim with that number, counted as the title of the list counts. */
export function goToNumber(state: ReviewState, number: number): ReviewState {
  const fold = state.view === 'reading' ? -1 : state.list.findIndex((row) => row.kind === 'fold');
  const stop = number - 1 + (fold !== -1 && number > fold ? 1 : 0);
  return goTo({ ...state, pane: state.open ? state.pane : 'list' }, Math.max(0, stop), 0);
}

/** Who types 12j sees nothing happen at the 1: the place to say how it is done. */
function lookOrTell(state: ReviewState, view: View): ReviewState {
  const next = look(state, view);
  const isHere = view === state.view && !state.open && state.pane === 'list';
  return isHere ? { ...next, message: 'A count from 1, 2 or 3 on is typed 012j' } : next;
}

function openChosen(state: ReviewState): ReviewState {
  const row = state.list[state.cursor];
  if (state.view !== 'reading' && row?.kind === 'fold') return toggleLone(state);
  if (chosenItem(state) === undefined) return state;
  if (state.view === 'findings' && state.open) return { ...state, open: false, pane: 'list' };
  return { ...look(state, 'findings'), open: true, pane: 'passages' };
}

function toggleLone(state: ReviewState): ReviewState {
  const next = relist({ ...state, lone: !state.lone });
  const fold = next.list.findIndex((row) => row.kind === 'fold');
  if (fold === -1) return { ...state, message: 'Every claim shown stands in more than one source' };
  // Shut in, the claim that was chosen is behind the fold.
  const stays = state.view === 'reading' || chosenItem(next) === chosenItem(state);
  return stays ? next : goTo(next, fold, 0);
}
