import type { Finding } from '../model/comparison.ts';
import type { Line, ReadingRole, Role } from './line.ts';

/** How the roles look: select-graphic-rendition parameters by role. */
export type Theme = Readonly<Record<Role, string>>;

/** The theme the environment asks for: without colour where NO_COLOR is set to anything. */
export function themeFor(env: Readonly<Record<string, string | undefined>>): Theme {
  return (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb' ? COLOUR : PLAIN;
}

/** A line as the terminal gets it. The only place that writes an escape sequence into drawn text. */
export function paint(row: Line, theme: Theme): string {
  let painted = '';
  let look = '';
  let run = '';
  const finish = (): void => {
    painted += look === '' || run === '' ? run : `\u001B[${look}m${run}\u001B[0m`;
    run = '';
  };
  // Wrapped text has a segment for every word: one pair of sequences does for all that look alike.
  for (const { text, role } of row.segments) {
    const next = row.chosen === true ? reversed(theme[role]) : theme[role];
    if (next !== look) finish();
    look = next;
    run += text;
  }
  finish();
  return painted;
}

/** A look on a reversed row. Faint words would stand on a bar of another grey. */
function reversed(look: string): string {
  return look === '' || look === FAINT ? REVERSED : `${REVERSED};${look}`;
}

const BOLD = '1';
const FAINT = '2';
const UNDERLINED = '4';
const REVERSED = '7';

/** Readings are underlined in their verdict's colour, their own words bold, all of the chosen finding reversed. */
function readings(
  colours: Readonly<Record<Finding['verdict'], readonly string[]>>,
): Readonly<Record<ReadingRole, string>> {
  const look = (verdict: Finding['verdict'], ...more: readonly string[]): string =>
    [...more, UNDERLINED, ...colours[verdict]].join(';');
  return {
    'reading-contradict': look('contradict'),
    'reading-contradict-own': look('contradict', BOLD),
    'reading-differ': look('differ'),
    'reading-differ-own': look('differ', BOLD),
    'reading-compatible': look('compatible'),
    'reading-compatible-own': look('compatible', BOLD),
    'chosen-contradict': look('contradict', REVERSED),
    'chosen-contradict-own': look('contradict', BOLD, REVERSED),
    'chosen-differ': look('differ', REVERSED),
    'chosen-differ-own': look('differ', BOLD, REVERSED),
    'chosen-compatible': look('compatible', REVERSED),
    'chosen-compatible-own': look('compatible', BOLD, REVERSED),
  };
}

// Without colour every difference that matters still shows: by a sign, a word, weight or underline.
const PLAIN: Theme = {
  text: '',
  dim: FAINT,
  strong: BOLD,
  key: BOLD,
  rule: FAINT,
  focus: `${BOLD};${REVERSED}`,
  input: BOLD,
  cursor: `${BOLD};${REVERSED}`,
  found: `${UNDERLINED};${REVERSED}`,
  contradict: BOLD,
  differ: BOLD,
  compatible: '',
  agree: '',
  'only-here': FAINT,
  'word-differs': BOLD,
  ...readings({ contradict: [], differ: [], compatible: [] }),
};

// Only the sixteen colours that each terminal's own palette makes legible on its background.
const COLOUR: Theme = {
  ...PLAIN,
  key: `${BOLD};36`,
  focus: `${BOLD};${REVERSED};36`,
  input: `${BOLD};36`,
  found: '30;43',
  contradict: `${BOLD};31`,
  differ: `${BOLD};33`,
  compatible: '36',
  agree: '32',
  'word-differs': '33',
  ...readings({ contradict: ['31'], differ: ['33'], compatible: ['36'] }),
};
