import { paletteOf } from '../menus.ts';
import type { Mode, ReviewState } from '../state.ts';
import { browse, goToNumber } from './browse.ts';
import { clamp } from './clamp.ts';
import { edited } from './prompt.ts';

/** What a key does while a command is looked for by its name. */
export function inPalette(state: ReviewState, mode: Extract<Mode, { kind: 'palette' }>, key: string): ReviewState {
  const shut: ReviewState = { ...state, mode: { kind: 'browse' } };
  const { entries } = paletteOf(mode);
  const to = (cursor: number): ReviewState => ({
    ...state,
    mode: { ...mode, cursor: clamp(cursor, 0, entries.length - 1) },
  });
  switch (key) {
    case 'down':
    case 'tab':
    case 'ctrl-n':
      return to(mode.cursor + 1);
    case 'up':
    case 'shift-tab':
    case 'ctrl-p':
      return to(mode.cursor - 1);
    case 'escape':
      return shut;
    case 'enter': {
      if (/^ *\d+ *$/.test(mode.text)) return goToNumber(shut, Number(mode.text));
      const choice = entries[mode.cursor]?.choice;
      if (choice?.kind !== 'command') return { ...shut, message: `No command with “${mode.text}”` };
      return browse(shut, choice.command);
    }
    default: {
      // As in an editor's command line, taking back the colon leaves it.
      if (key === 'backspace' && mode.text === '') return shut;
      const text = edited(mode.text, key);
      return text === mode.text ? state : { ...state, mode: { ...mode, text, cursor: 0 } };
    }
  }
}
