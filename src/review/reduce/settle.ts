import type { Mode, ReviewState } from '../state.ts';
import { chosenItem, claimsRead } from '../state.ts';
import { articleFor, detailOf, helpHeight, listHeight, panesOf } from '../view/geometry.ts';
import { helpLines } from '../view/help.ts';
import { clamp } from './clamp.ts';

/** Brings every number into its range after whatever happened. */
export function settle(state: ReviewState): ReviewState {
  const source = clamp(state.source, 0, state.material.sources.length - 1);
  const firstColumn = clamp(state.firstColumn, 0, state.material.sources.length - 1);
  const cursor = clamp(state.cursor, 0, state.list.length - 1);
  const claim = clamp(state.claim, 0, claimsRead({ ...state, source }).length - 1);
  const stopped = { ...state, source, firstColumn, cursor, claim };
  const item = chosenItem(stopped);
  const finding = clamp(state.finding, 0, (item?.findings.length ?? 0) - 1);
  const chosen = { ...stopped, finding, open: state.open && item !== undefined && state.view === 'findings' };
  const panes = panesOf(chosen);
  const placed = { ...chosen, pane: panes.includes(state.pane) ? state.pane : (panes[0] ?? 'list') };
  return { ...placed, ...scrolled(placed), mode: settledMode(state) };
}

/** Every pane that scrolls, scrolled so that it is full and shows what is chosen. */
function scrolled(state: ReviewState): Partial<ReviewState> {
  const detail = detailOf(state);
  const [begin, end] = detail.findingRanges[state.finding] ?? [0, 0];
  // The findings follow the chosen one, so that what a decision would be about is always in sight.
  const findingsTop = into(state.findingsTop, begin, end, detail.findingsHeight);
  return {
    ...(state.view === 'reading' ? { articleTop: articleTop(state) } : { top: listTop(state) }),
    passagesTop: clamp(state.passagesTop, 0, detail.passages.length - detail.passagesHeight),
    findingsTop: clamp(findingsTop, 0, detail.findings.length - detail.findingsHeight),
  };
}

function listTop(state: ReviewState): number {
  const height = listHeight(state);
  const margin = marginOf(height);
  const near = into(state.top, state.cursor - margin, state.cursor + 1 + margin, height);
  return clamp(near, 0, state.list.length - height);
}

function articleTop(state: ReviewState): number {
  const { lines, ranges } = articleFor(state);
  const height = listHeight(state);
  const [begin, end] = ranges[state.claim] ?? [0, 0];
  const margin = marginOf(height);
  return clamp(into(state.articleTop, begin - margin, end + margin, height), 0, lines.length - height);
}

function settledMode(state: ReviewState): Mode {
  const { mode } = state;
  if (mode.kind !== 'help') return mode;
  return { ...mode, top: clamp(mode.top, 0, helpLines(state).length - helpHeight(state)) };
}

/** The first line nearest to `top` that shows the lines from `begin` to `end`, or only them where they do not fit. */
function into(top: number, begin: number, end: number, height: number): number {
  return clamp(top, Math.min(begin, end - height), Math.max(begin, end - height));
}

/** Rows kept in sight above and below the cursor. */
function marginOf(height: number): number {
  return Math.min(2, Math.floor((height - 1) / 2));
}
