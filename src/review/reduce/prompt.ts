import type { Mode, ReviewState } from '../state.ts';
import { keepNote } from './decide.ts';

/** What a key does while a line is written. */
export function inPrompt(state: ReviewState, mode: Extract<Mode, { kind: 'prompt' }>, key: string): ReviewState {
  const shut: ReviewState = { ...state, mode: { kind: 'browse' } };
  switch (key) {
    case 'enter':
      return keepNote(shut, mode.text);
    case 'escape':
      return shut;
    default: {
      const text = edited(mode.text, key);
      return text === mode.text ? state : { ...state, mode: { ...mode, text } };
    }
  }
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
