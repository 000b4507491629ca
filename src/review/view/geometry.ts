import type { Line } from '../line.ts';
import type { ReviewState } from '../state.ts';
import { chosenItem } from '../state.ts';
import { findingLines } from './findings.ts';
import { passageLines } from './passages.ts';

/** Smallest terminal the screens are made for. */
export const SMALLEST = { columns: 60, rows: 20 };

/** Rows between the header with its rule and the footer. */
export function bodyHeight(state: ReviewState): number {
  return Math.max(1, state.rows - 3);
}

/** Rows of the list on screen. */
export function listHeight(state: ReviewState): number {
  return bodyHeight(state);
}

/** Lines of the help on screen: its title and the footer take a row each. */
export function helpHeight(state: ReviewState): number {
  return Math.max(1, state.rows - 2);
}

/** Columns of the list; none while a claim is open over the whole width. */
export function listWidth(state: ReviewState): number {
  if (state.open) return 0;
  return Math.max(LIST_WIDTH.least, Math.min(Math.round(state.columns * LIST_WIDTH.share), LIST_WIDTH.most));
}

/** Columns of the panes beside the list, within their margin of one column on each side. */
export function detailWidth(state: ReviewState): number {
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
    return { passages: [], passagesHeight: body, findings: [], findingsHeight: 0, findingRanges: [] };
  const width = detailWidth(state);
  // A single finding needs no mark to be told from others.
  const chosen = item.findings.length > 1 ? state.finding : -1;
  const { lines: findings, ranges: findingRanges } = findingLines(state.material, item, state.decisions, chosen, width);
  const room = body - 1;
  const around = passageLines(state.material, item, chosen, width, true);
  const fits = around.length + findings.length <= room;
  // The sentences around a claim help to read it, but never at the price of scrolling.
  const passages = fits ? around : passageLines(state.material, item, chosen, width, false);
  const findingsHeight = Math.min(
    findings.length,
    Math.max(room - passages.length, Math.floor(room * FINDINGS_SHARE)),
    room - 1,
  );
  const passagesHeight = Math.min(passages.length, room - findingsHeight);
  return { passages, passagesHeight, findings, findingsHeight: room - passagesHeight, findingRanges };
}

/** A third of the screen reads well beside two columns of text; below 24 columns no summary can be told from another. */
const LIST_WIDTH = { share: 0.34, least: 24, most: 52 };
/** Share of the height that findings may take from long passages: at 24 rows two findings stay readable. */
const FINDINGS_SHARE = 0.4;
