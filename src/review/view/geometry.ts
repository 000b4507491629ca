import type { Line } from '../line.ts';
import type { Pane, ReviewState } from '../state.ts';
import { chosenItem } from '../state.ts';
import { type Article, articleOf } from './article.ts';
import { findingLines } from './findings.ts';
import { menuHeight, openMenu } from './menu.ts';
import { passageLines } from './passages.ts';

/** Smallest terminal the screens are made for. */
export const SMALLEST = { columns: 60, rows: 20 };

/** Rows between the header with its rule and the footer, or a menu above that. */
export function bodyHeight(state: ReviewState): number {
  return Math.max(1, state.rows - 3 - sheetHeight(state));
}

/** Rows of the menu that is open over the whole width, where beside the list its words would be cut; else none. */
export function sheetHeight(state: ReviewState): number {
  const open = openMenu(state);
  if (open === null || state.view === 'matrix' || detailWidth(state) >= ROOM_FOR_MENU) return 0;
  return Math.min(menuHeight(open.menu) + 1, Math.floor((state.rows - 3) * SHEET_SHARE));
}

/** Rows of the list, the article or the matrix on screen. */
export function listHeight(state: ReviewState): number {
  const body = bodyHeight(state);
  // The matrix has a row of letters above it, a rule and the findings below.
  return state.view === 'matrix' ? Math.max(1, body - 2 - matrixFindings(state)) : body;
}

function matrixFindings(state: ReviewState): number {
  return Math.floor(bodyHeight(state) * FINDINGS_SHARE);
}

/** Lines of the help on screen: its title and the footer take a row each. */
export function helpHeight(state: ReviewState): number {
  return Math.max(1, state.rows - 2);
}

/** Columns of the list or the article; none while a claim is open over the whole width, all in the matrix. */
export function listWidth(state: ReviewState): number {
  switch (state.view) {
    case 'matrix':
      return state.columns;
    case 'reading':
      return Math.round(state.columns * ARTICLE_SHARE);
    case 'findings':
      if (state.open) return 0;
      return Math.max(LIST_WIDTH.least, Math.min(Math.round(state.columns * LIST_WIDTH.share), LIST_WIDTH.most));
  }
}

/** The panes on screen that can have the focus. */
export function panesOf(state: ReviewState): readonly Pane[] {
  const item = chosenItem(state);
  const passages =
    item !== undefined && state.view !== 'matrix' && (state.view === 'findings' || item.letters.length > 1);
  return [
    ...(state.open ? [] : (['list'] as const)),
    ...(passages ? (['passages'] as const) : []),
    ...((item?.findings.length ?? 0) > 0 ? (['findings'] as const) : []),
  ];
}

/** The article that is read, laid out for the width it has. */
export function articleFor(state: ReviewState): Article {
  const source = state.material.sources[state.source];
  if (source === undefined) return { lines: [], ranges: [] };
  return articleOf(state.material, source, state.claim, listWidth(state) - 2);
}

/** Columns of the panes beside or below the list, within their margin of one column on each side. */
export function detailWidth(state: ReviewState): number {
  if (state.view === 'matrix') return Math.max(1, state.columns - 2);
  const list = listWidth(state);
  return Math.max(1, state.columns - list - (list === 0 ? 0 : 1) - 2);
}

/** What stands beside the list: all lines of both panes and how many of each are on screen. */
export interface Detail {
  readonly passages: readonly Line[];
  readonly passagesHeight: number;
  readonly findings: readonly Line[];
  readonly findingsHeight: number;
  /** Half-open range of `findings` that each finding takes. */
  readonly findingRanges: readonly (readonly [begin: number, end: number])[];
}

/** The passages and findings of the chosen claim, laid out for the terminal's size. */
export function detailOf(state: ReviewState): Detail {
  const item = chosenItem(state);
  const body = bodyHeight(state);
  if (item === undefined)
    return { passages: [], passagesHeight: 0, findings: [], findingsHeight: body, findingRanges: [] };
  // A single finding needs no mark to be told from others.
  const chosen = item.findings.length > 1 ? state.finding : -1;
  const width = detailWidth(state);
  const { lines: findings, ranges } = findingLines(state.material, item, state.decisions, chosen, width);
  const told = { findings, findingRanges: ranges };
  if (state.view === 'matrix')
    return { ...told, passages: [], passagesHeight: 0, findingsHeight: matrixFindings(state) };
  const without = state.view === 'reading' ? state.material.sources[state.source]?.document.id : undefined;
  const passagesOf = (context: boolean): readonly Line[] =>
    passageLines(state.material, item, { chosen, width, context, ...(without !== undefined && { without }) });
  const room = body - 1;
  const around = passagesOf(true);
  // The sentences around a claim help to read it, but never at the price of scrolling.
  const passages = around.length + findings.length <= room ? around : passagesOf(false);
  const findingsHeight = Math.min(
    findings.length,
    Math.max(room - passages.length, Math.floor(room * FINDINGS_SHARE)),
    room - 1,
  );
  const passagesHeight = Math.min(passages.length, room - findingsHeight);
  return { ...told, passages, passagesHeight, findingsHeight: room - passagesHeight };
}

/** A third of the screen reads well beside two columns of text; below 24 columns no summary can be told from another. */
const LIST_WIDTH = { share: 0.34, least: 24, most: 52 };
/** Share of the height that findings may take from long passages: at 24 rows two findings stay readable. */
const FINDINGS_SHARE = 0.4;
/** Columns that the longest line of a menu takes; a share of the height that leaves the words in sight. */
const ROOM_FOR_MENU = 49;
const SHEET_SHARE = 0.6;
/** An article is read in half the screen, what the others say stands in the other half. */
const ARTICLE_SHARE = 0.5;
