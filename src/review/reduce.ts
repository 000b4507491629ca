import type { Command } from './keymap.ts';
import type { Item } from './material.ts';
import type { Pane, ReviewAction, ReviewState, Row } from './state.ts';
import { chosenItem, listOf } from './state.ts';
import { detailOf, helpHeight, listHeight } from './view/geometry.ts';
import { helpLines } from './view/help.ts';

/** The state after an action. Pure; whatever the action, the cursor is on a row and every pane shows lines it has. */
export function reduce(state: ReviewState, action: ReviewAction): ReviewState {
  switch (action.type) {
    case 'resize':
      if (action.columns === state.columns && action.rows === state.rows) return state;
      return settle({ ...state, columns: action.columns, rows: action.rows });
    case 'command': {
      const quiet = state.message === '' ? state : { ...state, message: '' };
      return settle(quiet.help === null ? browse(quiet, action.command) : inHelp(quiet, quiet.help, action.command));
    }
  }
}

function browse(state: ReviewState, command: Command): ReviewState {
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
    case 'next-finding':
      return seek(state, 1, hasFinding, 'No finding further down');
    case 'previous-finding':
      return seek(state, -1, hasFinding, 'No finding further up');
    case 'next-contradiction':
      return seek(state, 1, isContradiction, 'No contradiction further down');
    case 'previous-contradiction':
      return seek(state, -1, isContradiction, 'No contradiction further up');
    case 'next-pane':
      return { ...state, pane: paneAfter(state, 1) };
    case 'previous-pane':
      return { ...state, pane: paneAfter(state, -1) };
    case 'open':
      return openChosen(state);
    case 'back':
      return { ...state, open: false, pane: 'list' };
    case 'toggle-lone':
      return toggleLone(state);
    case 'help':
      return { ...state, help: 0 };
    // Both are for whoever owns the terminal; the state has no part in leaving.
    case 'quit':
    case 'interrupt':
      return state;
  }
}

function inHelp(state: ReviewState, top: number, command: Command): ReviewState {
  const page = helpHeight(state);
  switch (command) {
    case 'down':
      return { ...state, help: top + 1 };
    case 'up':
      return { ...state, help: top - 1 };
    case 'page-down':
    case 'half-down':
      return { ...state, help: top + page };
    case 'page-up':
    case 'half-up':
      return { ...state, help: top - page };
    case 'first':
      return { ...state, help: 0 };
    case 'last':
      return { ...state, help: Infinity };
    case 'help':
    case 'back':
      return { ...state, help: null };
    default:
      return state;
  }
}

/** Moves in the pane that has the focus: the cursor in the list, the chosen finding among the findings, the text elsewhere. */
function move(state: ReviewState, by: number): ReviewState {
  switch (state.pane) {
    case 'list':
      return choose(state, clamp(state.cursor + by, 0, state.list.length - 1));
    case 'passages':
      return { ...state, passagesTop: state.passagesTop + by };
    case 'findings': {
      const count = chosenItem(state)?.findings.length ?? 0;
      return { ...state, finding: clamp(state.finding + by, 0, count - 1) };
    }
  }
}

function choose(state: ReviewState, cursor: number): ReviewState {
  if (cursor === state.cursor) return state;
  return { ...state, cursor, finding: 0, passagesTop: 0, findingsTop: 0 };
}

function seek(state: ReviewState, step: 1 | -1, wanted: (item: Item) => boolean, none: string): ReviewState {
  for (let index = state.cursor + step; index >= 0 && index < state.list.length; index += step) {
    const row = state.list[index];
    if (row?.kind === 'item' && wanted(row.item)) return choose(state, index);
  }
  return { ...state, message: none };
}

const hasFinding = (item: Item): boolean => item.cluster.verdict === 'contradict' || item.cluster.verdict === 'differ';
const isContradiction = (item: Item): boolean => item.cluster.verdict === 'contradict';

function openChosen(state: ReviewState): ReviewState {
  const row = state.list[state.cursor];
  if (row === undefined) return state;
  if (row.kind === 'fold') return toggleLone(state);
  return state.open ? { ...state, open: false, pane: 'list' } : { ...state, open: true, pane: 'passages' };
}

function toggleLone(state: ReviewState): ReviewState {
  const lone = !state.lone;
  const list = listOf(state.material, lone);
  const chosen = chosenItem(state);
  const fold = list.findIndex((row) => row.kind === 'fold');
  if (fold === -1) return { ...state, message: 'Every claim stands in more than one source' };
  const same = list.findIndex((row) => row.kind === 'item' && row.item === chosen);
  const cursor = same === -1 ? fold : same;
  return { ...choose({ ...state, lone, list, cursor: -1 }, cursor), ...(same !== -1 && keptPlace(state)) };
}

function keptPlace(state: ReviewState): Partial<ReviewState> {
  return { finding: state.finding, passagesTop: state.passagesTop, findingsTop: state.findingsTop };
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

/** Brings every number into its range after whatever happened. */
function settle(state: ReviewState): ReviewState {
  const cursor = clamp(state.cursor, 0, state.list.length - 1);
  const height = listHeight(state);
  const top = clamp(
    clamp(state.top, cursor - height + 1 + marginOf(height), cursor - marginOf(height)),
    0,
    state.list.length - height,
  );
  const row: Row | undefined = state.list[cursor];
  const item = row?.kind === 'item' ? row.item : undefined;
  const finding = clamp(state.finding, 0, (item?.findings.length ?? 0) - 1);
  const open = state.open && item !== undefined;
  const pane = settledPane(state.pane, open, item);
  const placed = { ...state, cursor, top, finding, open, pane };
  const detail = detailOf(placed);
  const [begin, end] = detail.findingRanges[finding] ?? [0, 0];
  const wanted =
    finding === state.finding && pane !== 'findings'
      ? state.findingsTop
      : into(state.findingsTop, begin, end, detail.findingsHeight);
  return {
    ...placed,
    passagesTop: clamp(state.passagesTop, 0, detail.passages.length - detail.passagesHeight),
    findingsTop: clamp(wanted, 0, detail.findings.length - detail.findingsHeight),
    help: state.help === null ? null : clamp(state.help, 0, helpLines(state.columns).length - helpHeight(state)),
  };
}

function settledPane(pane: Pane, open: boolean, item: Item | undefined): Pane {
  if (item === undefined) return 'list';
  if (pane === 'findings' && item.findings.length === 0) return open ? 'passages' : 'list';
  return open && pane === 'list' ? 'passages' : pane;
}

/** The first line that brings the lines from `begin` to `end` on screen with the least scrolling. */
function into(top: number, begin: number, end: number, height: number): number {
  return clamp(top, Math.min(begin, end - height), begin);
}

/** Rows kept in sight above and below the cursor. */
function marginOf(height: number): number {
  return Math.min(2, Math.floor((height - 1) / 2));
}

/** `value` within the bounds; the lower bound wins where they cross, as they do for an empty list. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
