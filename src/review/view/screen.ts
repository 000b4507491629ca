import type { Line } from '../line.ts';
import { fit, line, segment } from '../line.ts';
import type { ReviewState } from '../state.ts';
import { findingsTitle, footerLine, headerLine, titleLine } from './frame.ts';
import { bodyHeight, detailOf, detailWidth, helpHeight, listWidth, SMALLEST } from './geometry.ts';
import { helpLines } from './help.ts';
import { listLines } from './list.ts';
import { wrap } from '../wrap.ts';

/** What is on screen: bars over the whole width and, between them, panes side by side. */
export interface Screen {
  readonly top: readonly Line[];
  readonly panes: readonly Pane[];
  readonly bottom: readonly Line[];
}

interface Pane {
  readonly width: number;
  readonly lines: readonly Line[];
}

/** The screen for a state. Pure, and never more work than what fits on the screen and the chosen claim ask for. */
export function screenOf(state: ReviewState): Screen {
  const { columns, rows } = state;
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) return tooSmall(columns, rows);
  if (state.help !== null) return helpScreen(state, state.help);
  const list = listWidth(state);
  const height = bodyHeight(state);
  const right = columns - list - (list === 0 ? 0 : 1);
  return {
    top: [headerLine(state), titleLine(state)],
    panes: [
      ...(list === 0 ? [] : [{ width: list, lines: filled(listLines(state), height) }, divider(state, height)]),
      { width: right, lines: filled(detailLines(state, right), height) },
    ],
    bottom: [footerLine(state)],
  };
}

function detailLines(state: ReviewState, width: number): Line[] {
  const detail = detailOf(state);
  if (detail.passages.length === 0) return wrap([segment(emptyText(state), 'dim')], detailWidth(state)).map(margin);
  return [
    ...detail.passages.slice(state.passagesTop, state.passagesTop + detail.passagesHeight).map(margin),
    findingsTitle(state, width),
    ...detail.findings.slice(state.findingsTop, state.findingsTop + detail.findingsHeight).map(margin),
  ];
}

/** The rule between the list and the rest, joined to the rule above the findings. */
function divider(state: ReviewState, height: number): Pane {
  const { passages, passagesHeight } = detailOf(state);
  const joint = passages.length === 0 ? -1 : passagesHeight;
  return {
    width: 1,
    lines: Array.from({ length: height }, (_, row) => line(segment(row === joint ? '├' : '│', 'rule'))),
  };
}

function emptyText(state: ReviewState): string {
  if (state.list.length === 0) return 'The sources hold no claims.';
  return state.lone ? 'Below: what only one source says.' : 'Enter or z shows what only one source says.';
}

function helpScreen(state: ReviewState, top: number): Screen {
  const height = helpHeight(state);
  const lines = helpLines(state.columns);
  const more = lines.length > top + height ? ' · j for more' : '';
  return {
    top: [fit(line(segment(' Help', 'strong'), segment(`  Esc or ? goes back${more}`, 'dim')), state.columns)],
    panes: [{ width: state.columns, lines: filled(lines.slice(top, top + height).map(margin), height) }],
    bottom: [footerLine(state)],
  };
}

function tooSmall(columns: number, rows: number): Screen {
  const told = `The terminal has ${columns}×${rows}; the review needs ${SMALLEST.columns}×${SMALLEST.rows}. q quits.`;
  return {
    top: [],
    panes: [{ width: columns, lines: filled(wrap([segment(told)], columns), rows).slice(0, rows) }],
    bottom: [],
  };
}

function margin(row: Line): Line {
  return { ...row, segments: [segment(' '), ...row.segments] };
}

function filled(lines: readonly Line[], height: number): readonly Line[] {
  return [...lines, ...Array.from({ length: Math.max(0, height - lines.length) }, () => EMPTY)];
}

const EMPTY = line();
