import type { Line } from '../line.ts';
import { fit, line, segment } from '../line.ts';
import type { ReviewState } from '../state.ts';
import { wrap } from '../wrap.ts';
import { detailLines, jointOf } from './detail.ts';
import { footerLine } from './footer.ts';
import { withFound } from './found.ts';
import { articleFor, bodyHeight, helpHeight, listHeight, listWidth, sheetHeight, SMALLEST } from './geometry.ts';
import { headerLine } from './header.ts';
import { helpLines, helpTitle } from './help.ts';
import { listLines } from './list.ts';
import { matrixScreen } from './matrix.ts';
import { margin } from './margin.ts';
import { menuPart, openMenu } from './menu.ts';
import { titleLine } from './titles.ts';

/** What is on screen: bars over the whole width and, between them, panes side by side. */
export interface Screen {
  readonly top: readonly Line[];
  readonly panes: readonly Pane[];
  readonly bottom: readonly Line[];
}

interface Pane {
  /** Each as wide as the pane, but in the last one: nothing stands to the right of that. */
  readonly lines: readonly Line[];
}

/** The screen for a state. Pure, and never more work than what fits on the screen and the chosen claim ask for. */
export function screenOf(state: ReviewState): Screen {
  const { columns, rows } = state;
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) return tooSmall(columns, rows);
  if (state.mode.kind === 'help') return helpScreen(state, state.mode.top);
  const height = bodyHeight(state);
  return {
    top: [headerLine(state), titleLine(state)],
    panes: panesFor(state, height).map(({ lines }) => ({ lines: withFound(lines, state.filter) })),
    bottom: [...sheet(state), footerLine(state)],
  };
}

/** A menu over the whole width. */
function sheet(state: ReviewState): readonly Line[] {
  const height = sheetHeight(state);
  const open = openMenu(state);
  if (height === 0 || open === null) return [];
  const lines = menuPart(open, state.columns, height - 1);
  return filled(lines, height).map((row) => fit(row, state.columns));
}

function panesFor(state: ReviewState, height: number): readonly Pane[] {
  const list = listWidth(state);
  const right = state.columns - list - (list === 0 ? 0 : 1);
  const beside = { lines: filled(detailLines(state, right), height) };
  switch (state.view) {
    case 'matrix':
      return [{ lines: filled(matrixScreen(state), height) }];
    case 'reading': {
      const { lines } = articleFor(state);
      const read = lines.slice(state.articleTop, state.articleTop + listHeight(state));
      const column = filled(read, height).map((row) => fit(margin(row), list));
      return [{ lines: column }, divider(state), beside];
    }
    case 'findings':
      if (list === 0) return [beside];
      return [{ lines: filled(listLines(state), height, fit(EMPTY, list)) }, divider(state), beside];
  }
}

function helpScreen(state: ReviewState, top: number): Screen {
  const height = helpHeight(state);
  const lines = helpLines(state);
  return {
    top: [helpTitle(state, lines.length > top + height)],
    panes: [{ lines: filled(lines.slice(top, top + height).map(margin), height) }],
    bottom: [footerLine(state)],
  };
}

/** The rule between the list and the rest, joined to the rule below the passages. */
function divider(state: ReviewState): Pane {
  const joint = jointOf(state);
  const rule = Array.from({ length: bodyHeight(state) }, (_, row) => line(segment(row === joint ? '├' : '│', 'rule')));
  return { lines: rule };
}

function tooSmall(columns: number, rows: number): Screen {
  const told = `The terminal has ${columns}×${rows}; the review needs ${SMALLEST.columns}×${SMALLEST.rows}. q quits.`;
  return {
    top: [],
    panes: [{ lines: filled(wrap([segment(told)], columns), rows).slice(0, rows) }],
    bottom: [],
  };
}

function filled(lines: readonly Line[], height: number, blank: Line = EMPTY): readonly Line[] {
  return [...lines, ...Array.from({ length: Math.max(0, height - lines.length) }, () => blank)];
}

const EMPTY = line();
