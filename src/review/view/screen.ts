import type { Line } from '../line.ts';
import { fit, line, segment } from '../line.ts';
import { isNarrow } from '../filter.ts';
import type { ReviewState } from '../state.ts';
import { findingsTitle, footerLine, headerLine, menuTitle, titleLine } from './frame.ts';
import { bodyHeight, detailOf, detailWidth, helpHeight, listWidth, SMALLEST } from './geometry.ts';
import { helpLines } from './help.ts';
import { listLines } from './list.ts';
import { menuOf } from '../menus.ts';
import { menuHeight, menuLines } from './menu.ts';
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
  const above = passagesHeight(state);
  const below = bodyHeight(state) - above - 1;
  const shownPassages = passages.slice(state.passagesTop, state.passagesTop + above).map(margin);
  if (state.mode.kind === 'menu') {
    const menu = menuOf(state, state.mode);
    const lines = menuLines(menu, state.mode.cursor, width, below).map(margin);
    return [...shownPassages, menuTitle(menu.title, width), ...lines];
  }
  if (passages.length === 0) return wrap([segment(emptyText(state), 'dim')], detailWidth(state)).map(margin);
  return [
    ...shownPassages,
    findingsTitle(state, width),
    ...findings.slice(state.findingsTop, state.findingsTop + below).map(margin),
  ];
}

/** Lines of the passages on screen. A menu stands in place of the findings, so that the choice is made in sight of the words. */
function passagesHeight(state: ReviewState): number {
  const { passagesHeight: height, passages } = detailOf(state);
  const beside = passages.length === 0 ? 0 : height;
  if (state.mode.kind !== 'menu') return beside;
  const room = bodyHeight(state) - 1;
  return Math.min(beside, Math.max(room - menuHeight(menuOf(state, state.mode)), Math.floor(room * PASSAGES_SHARE)));
}

/** The rule between the list and the rest, joined to the rule below the passages. */
function divider(state: ReviewState, height: number): Pane {
  const below = detailOf(state).passages.length > 0 || state.mode.kind === 'menu';
  const joint = below ? passagesHeight(state) : -1;
  return {
    width: 1,
    lines: Array.from({ length: height }, (_, row) => line(segment(row === joint ? '├' : '│', 'rule'))),
  };
}

function emptyText(state: ReviewState): string {
  const row = state.list[state.cursor];
  if (row === undefined)
    return isNarrow(state.filter) ? 'Nothing matches. F shows all again.' : 'The sources hold no claims.';
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
/** Share of the height that passages keep beside a long menu. */
const PASSAGES_SHARE = 0.4;
