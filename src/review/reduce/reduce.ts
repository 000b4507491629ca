import { commandFor } from '../keymap.ts';
import type { ReviewAction, ReviewState } from '../state.ts';
import { browse } from './browse.ts';
import { recorded } from './decide.ts';
import { inHelp } from './help.ts';
import { inMenu } from './menu.ts';
import { inPrompt, pastedInto } from './prompt.ts';
import { withMaterial } from './relist.ts';
import { settle } from './settle.ts';

/** The state after an action. Pure; whatever the action, the cursor is on a row and every pane shows lines it has. */
export function reduce(state: ReviewState, action: ReviewAction): ReviewState {
  switch (action.type) {
    case 'resize':
      if (action.columns === state.columns && action.rows === state.rows) return state;
      return settle({ ...state, columns: action.columns, rows: action.rows });
    case 'key': {
      const next = press(state.message === '' ? state : { ...state, message: '' }, action.key);
      return next === state ? state : settle(next);
    }
    case 'recorded':
      return settle(recorded(state, action));
    case 'told':
      return { ...state, message: action.message };
    case 'material':
      return settle(withMaterial(state, action.material));
    case 'pasted':
      return settle(pastedInto(state, action.text));
  }
}

function press(state: ReviewState, key: string): ReviewState {
  const { mode } = state;
  // The way out works everywhere, whatever else a mode makes of the keys.
  if (commandFor(key) === 'interrupt') return { ...state, request: { kind: 'leave', ending: 'interrupted' } };
  switch (mode.kind) {
    case 'browse': {
      const command = commandFor(key);
      return command === undefined ? state : browse(state, command);
    }
    case 'help':
      return inHelp(state, mode, key);
    case 'prompt':
      return inPrompt(state, mode, key);
    case 'menu':
      return inMenu(state, mode, key);
  }
}
