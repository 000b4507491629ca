import type { Pane, ReviewState } from '../state.ts';
import { articleFor, detailOf, listHeight, panesOf } from '../view/geometry.ts';
import { clamp } from './clamp.ts';
import { currentStop, goTo, stopCount } from './stops.ts';

/** Moves in the pane that has the focus: the cursor in the list, the chosen finding among the findings, the text elsewhere. */
export function move(state: ReviewState, by: number): ReviewState {
  switch (state.pane) {
    case 'list': {
      const stop = clamp(currentStop(state) + by, 0, stopCount(state) - 1);
      return stop === currentStop(state) ? state : goTo(state, stop, 0);
    }
    case 'passages':
      return { ...state, passagesTop: state.passagesTop + by };
    case 'findings':
      return moveInFindings(state, by);
  }
}

/** Moves by a share of a page of the pane that has the focus. */
export function movePage(state: ReviewState, pages: number): ReviewState {
  switch (state.pane) {
    case 'list':
      if (state.view === 'reading') return moveLines(state, pages * (listHeight(state) - 1));
      return move(state, stepOf(pages * (listHeight(state) - 1)));
    case 'passages':
      return move(state, stepOf(pages * (detailOf(state).passagesHeight - 1)));
    case 'findings':
      return move(state, Math.sign(pages));
  }
}

/** The pane after or before the one with the focus; the last and the first are neighbours. */
export function paneAfter(state: ReviewState, step: 1 | -1): Pane {
  const panes = panesOf(state);
  return panes[(panes.indexOf(state.pane) + step + panes.length) % panes.length] ?? 'list';
}

/** Moves through an article to the claim that stands so many lines on. */
function moveLines(state: ReviewState, lines: number): ReviewState {
  const { ranges } = articleFor(state);
  const target = (ranges[state.claim]?.[0] ?? 0) + lines;
  const reached =
    lines > 0 ? ranges.findIndex(([begin]) => begin >= target) : ranges.findLastIndex(([begin]) => begin <= target);
  const stop = reached === -1 ? (lines > 0 ? ranges.length - 1 : 0) : reached;
  return stop === state.claim ? move(state, Math.sign(lines)) : goTo(state, Math.max(0, stop), 0);
}

/** Reads a finding that is longer than its pane line by line before going to the next. */
function moveInFindings(state: ReviewState, by: number): ReviewState {
  const { findingRanges, findingsHeight } = detailOf(state);
  const [begin, end] = findingRanges[state.finding] ?? [0, 0];
  const hidden = by > 0 ? end > state.findingsTop + findingsHeight : begin < state.findingsTop;
  if (hidden) return { ...state, findingsTop: state.findingsTop + by };
  return { ...state, finding: clamp(state.finding + by, 0, findingRanges.length - 1) };
}

/** At least one step, away from zero. */
function stepOf(rows: number): number {
  return Math.sign(rows) * Math.max(1, Math.ceil(Math.abs(rows)));
}
