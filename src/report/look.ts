/** How a report is drawn. The same report with the same look gives the same characters. */
export interface Look {
  /** With colour, marked words are underlined; without, they stand in ⟦brackets⟧. */
  readonly color: boolean;
  /** Breaks a painted text into lines of at most this many columns; left out where lines are not to be broken. */
  readonly wrap?: (text: string, columns: number) => string;
  /** Columns to fill where lines are broken. */
  readonly columns: number;
}

/** Nothing but characters, as for a pipe or a file. */
export const PLAIN: Look = { color: false, columns: 80 };

export type Tone = 'contradict' | 'differ' | 'compatible' | 'agree' | 'only-here' | 'dim' | 'strong';

// Only the sixteen colours that each terminal's own palette makes legible on its background.
const TONES: Readonly<Record<Tone, string>> = {
  contradict: '1;31',
  differ: '1;33',
  compatible: '36',
  agree: '32',
  'only-here': '2',
  dim: '2',
  strong: '1',
};

/** The text in a tone; without colour as it is. */
export function paint(look: Look, tone: Tone, text: string): string {
  return look.color ? `\u001B[${TONES[tone]}m${text}\u001B[0m` : text;
}

/** Words that stand out from those around them. */
export function marked(look: Look, tone: Tone, text: string): string {
  return look.color ? `\u001B[${TONES[tone]};4m${text}\u001B[0m` : `⟦${text}⟧`;
}

/** A paragraph with `indent` before each of its lines, broken where the look says so. */
export function block(look: Look, indent: string, text: string): string {
  const lines =
    look.wrap === undefined ? [text] : look.wrap(text, Math.max(20, look.columns - indent.length)).split('\n');
  return lines.map((line) => `${indent}${line}\n`).join('');
}
