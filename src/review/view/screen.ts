import type { Line } from '../line.ts';
import { fit, line, segment } from '../line.ts';
import { isNarrow } from '../filter.ts';
import type { Mode, ReviewState } from '../state.ts';
import { findingsTitle, footerLine, headerLine, menuTitle, titleLine } from './frame.ts';
import {
  articleFor,
  bodyHeight,
  detailOf,
  detailWidth,
  helpHeight,
  listHeight,
  listWidth,
  SMALLEST,
} from './geometry.ts';
import { helpLines } from './help.ts';
import { listLines } from './list.ts';
import { type Menu, menuOf, paletteOf } from '../menus.ts';
import { matrixHead, matrixLines } from './matrix.ts';
import { menuHeight, menuLines } from './menu.ts';
import { shown } from '../shown.ts';
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
  if (state.mode.kind === 'help') return helpScreen(state, state.mode);
  const height = bodyHeight(state);
  return {
    top: [headerLine(state), titleLine(state)],
    panes: panesFor(state).map(({ width, lines }) => ({ width, lines: filled(lines, height) })),
    bottom: [footerLine(state)],
  };
}

function panesFor(state: ReviewState): readonly Pane[] {
  const list = listWidth(state);
  const right = state.columns - list - (list === 0 ? 0 : 1);
  const beside = { width: right, lines: detailLines(state, right) };
  switch (state.view) {
    case 'matrix':
      return [{ width: state.columns, lines: matrixScreen(state) }];
    case 'reading': {
      const { lines } = articleFor(state);
      const shownLines = lines.slice(state.articleTop, state.articleTop + listHeight(state)).map(margin);
      return [{ width: list, lines: shownLines }, divider(state), beside];
    }
    case 'findings':
      return list === 0 ? [beside] : [{ width: list, lines: listLines(state) }, divider(state), beside];
  }
}

function matrixScreen(state: ReviewState): readonly Line[] {
  const { columns, findingsTop } = state;
  const height = listHeight(state);
  const below = bodyHeight(state) - height - 2;
  const menu = openMenu(state);
  return [
    matrixHead(state),
    ...filled(matrixLines(state), height),
    ...(menu !== null
      ? menuPart(menu, columns, below)
      : [
          findingsTitle(state, columns),
          ...detailOf(state)
            .findings.slice(findingsTop, findingsTop + below)
            .map(margin),
        ]),
  ];
}

/** The menu that stands in place of the findings, if one is open. */
function openMenu(state: ReviewState): { readonly menu: Menu; readonly cursor: number } | null {
  const { mode } = state;
  if (mode.kind === 'menu') return { menu: menuOf(state, mode), cursor: mode.cursor };
  return mode.kind === 'palette' ? { menu: paletteOf(mode), cursor: mode.cursor } : null;
}

function menuPart(
  { menu, cursor }: NonNullable<ReturnType<typeof openMenu>>,
  width: number,
  height: number,
): readonly Line[] {
  return [menuTitle(menu.title, width), ...menuLines(menu, cursor, width, height).map(margin)];
}

function detailLines(state: ReviewState, width: number): readonly Line[] {
  const { passages, findings } = detailOf(state);
  const above = passagesHeight(state);
  const below = bodyHeight(state) - above - 1;
  const shownPassages = passages.slice(state.passagesTop, state.passagesTop + above).map(margin);
  const menu = openMenu(state);
  if (menu !== null) return [...shownPassages, ...menuPart(menu, width, below)];
  if (passages.length === 0 && findings.length === 0)
    return wrap([segment(emptyText(state), 'dim')], detailWidth(state)).map(margin);
  return [
    ...shownPassages,
    findingsTitle(state, width),
    ...findings.slice(state.findingsTop, state.findingsTop + below).map(margin),
  ];
}

/** Lines of the passages on screen. A menu stands in place of the findings, so that the choice is made in sight of the words. */
function passagesHeight(state: ReviewState): number {
  const { passagesHeight: height } = detailOf(state);
  const open = openMenu(state);
  if (open === null) return height;
  const room = bodyHeight(state) - 1;
  return Math.min(height, Math.max(room - menuHeight(open.menu), Math.floor(room * PASSAGES_SHARE)));
}

/** The rule between the list and the rest, joined to the rule below the passages. */
function divider(state: ReviewState): Pane {
  const { passages, findings } = detailOf(state);
  const below = passages.length > 0 || findings.length > 0 || openMenu(state) !== null;
  const joint = below ? passagesHeight(state) : -1;
  const rule = Array.from({ length: bodyHeight(state) }, (_, row) => line(segment(row === joint ? '├' : '│', 'rule')));
  return { width: 1, lines: rule };
}

function emptyText(state: ReviewState): string {
  if (state.view === 'reading') return 'Nothing in this article was read as a claim.';
  const row = state.list[state.cursor];
  if (row === undefined)
    return isNarrow(state.filter) ? 'Nothing matches. F shows all again.' : 'The sources hold no claims.';
  return row.kind === 'fold' && row.open
    ? 'Below: what only one source says.'
    : 'Enter or z shows what only one source says.';
}

function helpScreen(state: ReviewState, { top, text, typing }: Extract<Mode, { kind: 'help' }>): Screen {
  const height = helpHeight(state);
  const lines = helpLines(state.columns, text);
  const more = lines.length > top + height ? ' · j for more' : '';
  return {
    top: [fit(helpTitle(text, typing, more), state.columns)],
    panes: [{ width: state.columns, lines: filled(lines.slice(top, top + height).map(margin), height) }],
    bottom: [footerLine(state)],
  };
}

function helpTitle(text: string, typing: boolean, more: string): Line {
  const title = segment(' Help', 'strong');
  if (!typing && text === '') return line(title, segment(`  / searches · Esc or ? goes back${more}`, 'dim'));
  return line(
    title,
    segment(' /', 'strong'),
    segment(shown(text), 'input'),
    segment(typing ? '▏' : '  Esc shows all', 'dim'),
  );
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
