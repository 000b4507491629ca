import type { Line } from '../line.ts';
import { fit, line, segment } from '../line.ts';
import { type Entry, type Menu, menuOf, paletteOf } from '../menus.ts';
import { shown } from '../shown.ts';
import type { ReviewState } from '../state.ts';
import { margin } from './margin.ts';
import { menuTitle } from './titles.ts';

export interface OpenMenu {
  readonly menu: Menu;
  readonly cursor: number;
}

/** The menu that stands in place of the findings, if one is open. */
export function openMenu(state: ReviewState): OpenMenu | null {
  const { mode } = state;
  if (mode.kind === 'menu') return { menu: menuOf(state, mode), cursor: mode.cursor };
  return mode.kind === 'palette' ? { menu: paletteOf(mode), cursor: mode.cursor } : null;
}

/** The menu under its title, in no more than `height` lines below that. */
export function menuPart({ menu, cursor }: OpenMenu, width: number, height: number): readonly Line[] {
  return [menuTitle(menu.title, width), ...menuLines(menu, cursor, width, height).map(margin)];
}

/** The entries of a menu that fit in `height` lines around the one under the cursor, and what the keys do. */
function menuLines(menu: Menu, cursor: number, columns: number, height: number): readonly Line[] {
  const width = columns - 2;
  const room = Math.max(1, height - 1);
  const top = Math.max(0, Math.min(cursor - Math.floor(room / 2), menu.entries.length - room));
  return [
    ...menu.entries.slice(top, top + room).map((entry, index) => entryLine(entry, top + index, cursor, width)),
    fit(line(segment(menu.hint, 'dim')), width),
  ];
}

/** Lines a menu takes where there is room for all of it. */
export function menuHeight(menu: Menu): number {
  return menu.entries.length + 1;
}

function entryLine({ label, about, on, key }: Entry, index: number, cursor: number, width: number): Line {
  const chosen = index === cursor;
  const row = line(
    segment(chosen ? '▌' : ' ', 'key'),
    segment(key === undefined ? `${index < 9 ? index + 1 : ' '} ` : key.padEnd(KEY_COLUMN), 'key'),
    ...(on === undefined ? [] : [segment(on ? '[x] ' : '[ ] ', on ? 'strong' : 'dim')]),
    segment(shown(label).padEnd(LABEL_COLUMN), on === true ? 'strong' : 'text'),
    segment(` ${shown(about)}`, 'dim'),
  );
  return { ...fit(row, width), chosen };
}

const LABEL_COLUMN = 16;
/** As wide as `Shift-Tab` and a blank. */
const KEY_COLUMN = 10;
