import { commandFor } from '../keymap.ts';
import { REASONS } from '../reasons.ts';
import type { Mode, ReviewState } from '../state.ts';
import { clamp } from './clamp.ts';
import { dismissFor } from './decide.ts';

/** What a key does in a menu: moves, chooses the entry under the cursor or the one with that number, or leaves. */
export function inMenu(state: ReviewState, mode: Extract<Mode, { kind: 'menu' }>, key: string): ReviewState {
  const shut: ReviewState = { ...state, mode: { kind: 'browse' } };
  const to = (cursor: number): ReviewState => ({
    ...state,
    mode: { ...mode, cursor: clamp(cursor, 0, REASONS.length - 1) },
  });
  const pick = (index: number): ReviewState => {
    const chosen = REASONS[index];
    return chosen === undefined ? state : dismissFor(shut, chosen.reason);
  };
  if (/^[1-9]$/.test(key)) return pick(Number(key) - 1);
  switch (commandFor(key)) {
    case 'down':
      return to(mode.cursor + 1);
    case 'up':
      return to(mode.cursor - 1);
    case 'first':
      return to(0);
    case 'last':
      return to(Infinity);
    case 'open':
      return pick(mode.cursor);
    case 'back':
    case 'quit':
    case 'dismiss':
      return shut;
    default:
      return state;
  }
}
