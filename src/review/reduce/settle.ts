import type { Item } from '../material.ts';
import type { Mode, Pane, ReviewState } from '../state.ts';
import { detailOf, helpHeight, listHeight } from '../view/geometry.ts';
import { helpLines } from '../view/help.ts';
import { clamp } from './clamp.ts';

/** Brings every number into its range after whatever happened. */
export function settle(state: ReviewState): ReviewState {
  const cursor = clamp(state.cursor, 0, state.list.length - 1);
  const height = listHeight(state);
  const margin = marginOf(height);
  const near = clamp(state.top, cursor - height + 1 + margin, cursor - margin);
  const top = clamp(near, 0, state.list.length - height);
  const row = state.list[cursor];
  const item = row?.kind === 'item' ? row.item : undefined;
  const finding = clamp(state.finding, 0, (item?.findings.length ?? 0) - 1);
  const open = state.open && item !== undefined;
  const placed = { ...state, cursor, top, finding, open, pane: settledPane(state.pane, open, item) };
  const detail = detailOf(placed);
  const [begin, end] = detail.findingRanges[finding] ?? [0, 0];
  // The findings follow the chosen one, so that what a decision would be about is always in sight.
  const findingsTop = into(state.findingsTop, begin, end, detail.findingsHeight);
  return {
    ...placed,
    passagesTop: clamp(state.passagesTop, 0, detail.passages.length - detail.passagesHeight),
    findingsTop: clamp(findingsTop, 0, detail.findings.length - detail.findingsHeight),
    mode: settledMode(state),
  };
}

function settledPane(pane: Pane, open: boolean, item: Item | undefined): Pane {
  if (item === undefined) return 'list';
  if (pane === 'findings' && item.findings.length === 0) return open ? 'passages' : 'list';
  return open && pane === 'list' ? 'passages' : pane;
}

function settledMode(state: ReviewState): Mode {
  const { mode } = state;
  if (mode.kind !== 'help') return mode;
  return { ...mode, top: clamp(mode.top, 0, helpLines(state.columns).length - helpHeight(state)) };
}

/** The first line nearest to `top` that shows the lines from `begin` to `end`, or only them where they do not fit. */
function into(top: number, begin: number, end: number, height: number): number {
  return clamp(top, Math.min(begin, end - height), Math.max(begin, end - height));
}

/** Rows kept in sight above and below the cursor. */
function marginOf(height: number): number {
  return Math.min(2, Math.floor((height - 1) / 2));
}
