import { commandFor } from '../keymap.ts';
import type { Mode, ReviewState } from '../state.ts';
import { helpHeight } from '../view/geometry.ts';

/** What a key does while the help is read. */
export function inHelp(state: ReviewState, mode: Extract<Mode, { kind: 'help' }>, key: string): ReviewState {
  const page = helpHeight(state);
  const to = (top: number): ReviewState => ({ ...state, mode: { ...mode, top } });
  switch (commandFor(key)) {
    case 'down':
      return to(mode.top + 1);
    case 'up':
      return to(mode.top - 1);
    case 'page-down':
    case 'half-down':
      return to(mode.top + page);
    case 'page-up':
    case 'half-up':
      return to(mode.top - page);
    case 'first':
      return to(0);
    case 'last':
      return to(Infinity);
    case 'help':
    case 'back':
    case 'quit':
      return { ...state, mode: { kind: 'browse' } };
    default:
      return state;
  }
}
