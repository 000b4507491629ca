import { EVERYTHING } from '../filter.ts';
import { commandFor } from '../keymap.ts';
import { type Choice, menuOf } from '../menus.ts';
import type { Mode, ReviewState } from '../state.ts';
import { clamp } from './clamp.ts';
import { dismissFor } from './decide.ts';
import { partFromOthers } from './pair.ts';
import { narrow } from './relist.ts';
import { editAt, writeReport } from './take.ts';

/** What a key does in a menu: moves, chooses the entry under the cursor or the one with that number, or leaves. */
export function inMenu(state: ReviewState, mode: Extract<Mode, { kind: 'menu' }>, key: string): ReviewState {
  const { entries } = menuOf(state, mode);
  const shut: ReviewState = { ...state, mode: { kind: 'browse' } };
  const to = (cursor: number): ReviewState => ({
    ...state,
    mode: { ...mode, cursor: clamp(cursor, 0, entries.length - 1) },
  });
  const pick = (index: number): ReviewState => {
    const choice = entries[index]?.choice;
    return choice === undefined ? state : chosen({ ...to(index) }, choice);
  };
  if (/^[1-9]$/.test(key)) return pick(Number(key) - 1);
  switch (commandFor(key)) {
    case 'down':
      return to(mode.cursor + 1);
    case 'up':
      return to(mode.cursor - 1);
    case 'page-down':
    case 'half-down':
      return key === 'space' ? pick(mode.cursor) : to(mode.cursor + PAGE);
    case 'page-up':
    case 'half-up':
      return to(mode.cursor - PAGE);
    case 'first':
      return to(0);
    case 'last':
      return to(Infinity);
    case 'open':
      return pick(mode.cursor);
    case 'show-all':
      return mode.purpose === 'filter' ? narrow(state, EVERYTHING) : state;
    case 'back':
    case 'quit':
    case 'dismiss':
    case 'filter':
    case 'edit':
    case 'part':
    case 'export':
      return shut;
    default:
      return state;
  }
}

/** One reason ends its menu; filters are often set two at a time, so their menu stays and the list shows the effect. */
function chosen(state: ReviewState, choice: Choice): ReviewState {
  switch (choice.kind) {
    case 'dismiss':
      return dismissFor({ ...state, mode: { kind: 'browse' } }, choice.reason);
    case 'narrow':
      return narrow(state, choice.change);
    case 'command':
      return state;
    case 'part':
      return partFromOthers({ ...state, mode: { kind: 'browse' } }, choice.claim);
    case 'report':
      return writeReport({ ...state, mode: { kind: 'browse' } }, choice.format);
    case 'edit':
      return editAt({ ...state, mode: { kind: 'browse' } }, choice.place);
  }
}

const PAGE = 8;
