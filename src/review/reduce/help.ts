import { commandFor } from '../keymap.ts';
import type { Mode, ReviewState } from '../state.ts';
import { helpHeight } from '../view/geometry.ts';
import { edited } from './prompt.ts';

type Help = Extract<Mode, { kind: 'help' }>;

/** What a key does while the help is read, or while it is searched. */
export function inHelp(state: ReviewState, mode: Help, key: string): ReviewState {
  const as = (change: Partial<Help>): ReviewState => ({ ...state, mode: { ...mode, ...change } });
  if (mode.typing) {
    if (key === 'enter') return as({ typing: false });
    if (key === 'escape') return as({ typing: false, text: '', top: 0 });
    return as({ text: edited(mode.text, key), top: 0 });
  }
  const page = helpHeight(state);
  switch (commandFor(key)) {
    case 'down':
      return as({ top: mode.top + 1 });
    case 'up':
      return as({ top: mode.top - 1 });
    case 'page-down':
    case 'half-down':
      return as({ top: mode.top + page });
    case 'page-up':
    case 'half-up':
      return as({ top: mode.top - page });
    case 'first':
      return as({ top: 0 });
    case 'last':
      return as({ top: Infinity });
    case 'search':
      return as({ typing: true });
    case 'back':
      return mode.text === '' ? { ...state, mode: { kind: 'browse' } } : as({ text: '', top: 0 });
    case 'help':
    case 'quit':
      return { ...state, mode: { kind: 'browse' } };
    default:
      return state;
  }
}
