import type { Line } from '../line.ts';
import { fit, line, segment } from '../line.ts';
import type { ReviewState } from '../state.ts';
import { findingsTitle, footerLine, headerLine, menuTitle, titleLine } from './frame.ts';
import { bodyHeight, detailOf, detailWidth, helpHeight, listWidth, SMALLEST } from './geometry.ts';
import { helpLines } from './help.ts';
import { listLines } from './list.ts';
import { menuLines } from './menu.ts';
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
  if (state.mode.kind === 'help') return helpScreen(state, state.mode.top);
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

function detailLines(state: ReviewState, width: number): readonly Line[] {
  const { passages, findings } = detailOf(state);
  if (passages.length === 0) return wrap([segment(emptyText(state), 'dim')], detailWidth(state)).map(margin);
  const above = passagesHeight(state);
  const { mode } = state;
  return [
    ...passages.slice(state.passagesTop, state.passagesTop + above).map(margin),
    ...(mode.kind === 'menu'
      ? [menuTitle(width), ...menuLines(mode, width).map(margin)]
      : [
          findingsTitle(state, width),
          ...findings.slice(state.findingsTop, state.findingsTop + bodyHeight(state) - above - 1).map(margin),
        ]),
  ];
}

/** Lines of the passages on screen; a menu stands in place of the findings, so that the choice is made in sight of the words. */
function passagesHeight(state: ReviewState): number {
  const { passagesHeight: height } = detailOf(state);
  if (state.mode.kind !== 'menu') return height;
  return Math.min(height, bodyHeight(state) - 1 - menuLines(state.mode, state.columns).length);
}

/** The rule between the list and the rest, joined to the rule below the passages. */
function divider(state: ReviewState, height: number): Pane {
  const joint = detailOf(state).passages.length === 0 ? -1 : passagesHeight(state);
  return {
    width: 1,
    lines: Array.from({ length: height }, (_, row) => line(segment(row === joint ? '├' : '│', 'rule'))),
  };
}

function emptyText(state: ReviewState): string {
  const row = state.list[state.cursor];
  if (row === undefined) return 'The sources hold no claims.';
  return row.kind === 'fold' && row.open
    ? 'Below: what only one source says.'
    : 'Enter or z shows what only one source says.';
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
