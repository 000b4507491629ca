import type { Mode, ReviewState } from '../state.ts';
import { keepNote } from './decide.ts';
import { narrow } from './relist.ts';

type Prompt = Extract<Mode, { kind: 'prompt' }>;

/** What a key does while a line is written. */
export function inPrompt(state: ReviewState, mode: Prompt, key: string): ReviewState {
  const shut: ReviewState = { ...state, mode: { kind: 'browse' } };
  switch (key) {
    case 'enter':
      return mode.purpose === 'note' ? keepNote(shut, mode.text) : shut;
    case 'escape':
      return mode.purpose === 'note' ? shut : narrow(shut, { text: mode.before });
    default: {
      const text = edited(mode.text, key);
      if (text === mode.text) return state;
      const next = { ...state, mode: { ...mode, text } };
      // A search shows what it finds with every letter.
      return mode.purpose === 'search' ? narrow(next, { text }) : next;
    }
  }
}

/** The state after a paste: text for the line that is written, nothing where keys would be commands. */
export function pastedInto(state: ReviewState, text: string): ReviewState {
  const { mode } = state;
  if (mode.kind === 'palette') return { ...state, mode: { ...mode, text: mode.text + oneLine(text), cursor: 0 } };
  if (mode.kind === 'help' && mode.typing) return { ...state, mode: { ...mode, text: mode.text + oneLine(text) } };
  if (mode.kind !== 'prompt') return { ...state, message: 'Pasted text is no command; / searches, a writes a note' };
  const line = oneLine(text);
  const next = { ...state, mode: { ...mode, text: mode.text + line } };
  return mode.purpose === 'search' ? narrow(next, { text: mode.text + line }) : next;
}

function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ');
}

/** The line after a key: keys that are no characters leave it as it is. */
export function edited(text: string, key: string): string {
  switch (key) {
    case 'space':
      return `${text} `;
    case 'backspace':
      return [...graphemes.segment(text)]
        .slice(0, -1)
        .map(({ segment }) => segment)
        .join('');
    case 'ctrl-u':
      return '';
    case 'ctrl-w':
      return text.replace(/\S+\s*$/, '');
    default:
      return [...key].length === 1 && !CONTROL.test(key) ? text + key : text;
  }
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const CONTROL = /\p{Cc}/u;
