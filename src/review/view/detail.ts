import { isNarrow } from '../filter.ts';
import type { Line } from '../line.ts';
import { segment } from '../line.ts';
import type { ReviewState } from '../state.ts';
import { wrap } from '../wrap.ts';
import { bodyHeight, detailOf, detailWidth, sheetHeight } from './geometry.ts';
import { margin } from './margin.ts';
import { menuHeight, menuPart, openMenu, type OpenMenu } from './menu.ts';
import { findingsTitle } from './titles.ts';

/** What stands beside the list: the passages, and below them the findings or a menu. */
export function detailLines(state: ReviewState, width: number): readonly Line[] {
  const { passages, findings } = detailOf(state);
  const above = passagesHeight(state);
  const below = bodyHeight(state) - above - 1;
  const shownPassages = passages.slice(state.passagesTop, state.passagesTop + above).map(margin);
  const menu = menuBeside(state);
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
  const open = menuBeside(state);
  if (open === null) return height;
  const room = bodyHeight(state) - 1;
  return Math.min(height, Math.max(room - menuHeight(open.menu), Math.floor(room * PASSAGES_SHARE)));
}

/** The row of the rule below the passages, for the rule beside it to join; -1 where there is none. */
export function jointOf(state: ReviewState): number {
  const { passages, findings } = detailOf(state);
  return passages.length > 0 || findings.length > 0 || menuBeside(state) !== null ? passagesHeight(state) : -1;
}

function menuBeside(state: ReviewState): OpenMenu | null {
  return sheetHeight(state) > 0 ? null : openMenu(state);
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

/** Share of the height that passages keep beside a long menu. */
const PASSAGES_SHARE = 0.4;
