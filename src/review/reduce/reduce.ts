import { commandFor } from '../keymap.ts';
import type { ReviewAction, ReviewState } from '../state.ts';
import { browse } from './browse.ts';
import { recorded } from './decide.ts';
import { inHelp } from './help.ts';
import { inMenu } from './menu.ts';
import { inPalette } from './palette.ts';
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
      return settle(withMaterial(state, action));
    case 'pasted':
      return settle(pastedInto(state, action.text));
  }
}

/** A digit adds to the count; 1, 2 and 3 alone are views, so a count that begins with them is typed with a 0 before it. */
function inBrowse(state: ReviewState, key: string): ReviewState {
  const { count } = state;
  if (/^\d$/.test(key) && (count !== null || !/[123]/.test(key)))
    return { ...state, count: Math.min((count ?? 0) * 10 + Number(key), MOST) };
  const command = commandFor(key);
  const counted = count === null ? state : { ...state, count: null };
  return command === undefined ? counted : browse(counted, command, count === 0 ? null : count);
}

function press(state: ReviewState, key: string): ReviewState {
  const { mode } = state;
  // The ways out work everywhere, whatever else a mode makes of the keys.
  if (commandFor(key) === 'interrupt') return { ...state, request: { kind: 'leave', ending: 'interrupted' } };
  if (commandFor(key) === 'suspend') return { ...state, request: { kind: 'suspend' } };
  switch (mode.kind) {
    case 'browse':
      return inBrowse(state, key);
    case 'palette':
      return inPalette(state, mode, key);
    case 'help':
      return inHelp(state, mode, key);
    case 'prompt':
      return inPrompt(state, mode, key);
    case 'menu':
      return inMenu(state, mode, key);
  }
}

/** Further than any list is long. */
const MOST = 999_999;
