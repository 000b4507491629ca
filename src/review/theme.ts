import type { Line, Role } from './line.ts';

/** How the roles look: select-graphic-rendition parameters by role. */
export type Theme = Readonly<Record<Role, string>>;

/** The theme the environment asks for: without colour where NO_COLOR is set to anything. */
export function themeFor(env: Readonly<Record<string, string | undefined>>): Theme {
  return (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb' ? COLOUR : PLAIN;
}

/** A line as the terminal gets it. The only place that writes an escape sequence into drawn text. */
export function paint(row: Line, theme: Theme): string {
  let painted = '';
  for (const { text, role } of row.segments) {
    const look = [row.chosen === true ? REVERSED : '', theme[role]].filter((part) => part !== '').join(';');
    painted += look === '' ? text : `\u001B[${look}m${text}\u001B[0m`;
  }
  return painted;
}

const BOLD = '1';
const FAINT = '2';
const UNDERLINED = '4';
const REVERSED = '7';

// Without colour every difference that matters still shows: by a sign, a word, weight or underline.
const PLAIN: Theme = {
  text: '',
  dim: FAINT,
  strong: BOLD,
  key: BOLD,
  rule: FAINT,
  focus: `${BOLD};${REVERSED}`,
  input: BOLD,
  contradict: BOLD,
  differ: BOLD,
  compatible: '',
  agree: '',
  'only-here': FAINT,
  'word-differs': BOLD,
  'reading-contradict': `${BOLD};${UNDERLINED}`,
  'reading-differ': `${BOLD};${UNDERLINED}`,
  'reading-compatible': UNDERLINED,
  'chosen-contradict': `${UNDERLINED};${REVERSED}`,
  'chosen-differ': `${UNDERLINED};${REVERSED}`,
  'chosen-compatible': `${UNDERLINED};${REVERSED}`,
};

// Only the sixteen colours that each terminal's own palette makes legible on its background.
const COLOUR: Theme = {
  ...PLAIN,
  key: `${BOLD};36`,
  focus: `${BOLD};${REVERSED};36`,
  input: `${BOLD};36`,
  contradict: `${BOLD};31`,
  differ: `${BOLD};33`,
  compatible: '36',
  agree: '32',
  'word-differs': '33',
  'reading-contradict': `${BOLD};${UNDERLINED};31`,
  'reading-differ': `${BOLD};${UNDERLINED};33`,
  'reading-compatible': `${UNDERLINED};36`,
  'chosen-contradict': `${UNDERLINED};${REVERSED};31`,
  'chosen-differ': `${UNDERLINED};${REVERSED};33`,
  'chosen-compatible': `${UNDERLINED};${REVERSED};36`,
};
