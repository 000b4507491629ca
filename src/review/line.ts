import stringWidth from 'string-width';
import type { Finding } from '../model/comparison.ts';

/** What a piece of a line is; the theme alone knows how each role looks. */
export type Role =
  | 'text'
  | 'dim'
  | 'strong'
  | 'key'
  | 'rule'
  | 'focus'
  | 'input'
  | 'cursor'
  | 'found'
  | 'contradict'
  | 'differ'
  | 'compatible'
  | 'agree'
  | 'only-here'
  | 'word-differs'
  | ReadingRole;

/** A reading's words; the `chosen` finding's are set off, and so are words that are not in the other readings (`own`). */
export type ReadingRole = `${'reading' | 'chosen'}-${Finding['verdict']}${'' | '-own'}`;

/** A run of harmless text in one role. */
export interface Segment {
  readonly text: string;
  readonly role: Role;
  /** Number of the claim that the words belong to, kept through wrapping so that the claim's lines can be found. */
  readonly claim?: number;
}

/** One row of a pane; `chosen` rows carry the cursor and are drawn reversed. */
export interface Line {
  readonly segments: readonly Segment[];
  readonly chosen?: boolean;
}

/** A segment: short to write, as views are mostly made of them. */
export function segment(text: string, role: Role = 'text'): Segment {
  return { text, role };
}

/** A line of the segments given. */
export function line(...segments: readonly Segment[]): Line {
  return { segments };
}

/** The text of a line without its roles. */
export function plainText(row: Line): string {
  return row.segments.map((part) => part.text).join('');
}

/** The width of the segments in terminal columns. */
export function widthOf(segments: readonly Segment[]): number {
  let width = 0;
  for (const part of segments) width += stringWidth(part.text);
  return width;
}

/** The segments cut to `columns`, the cut shown by an ellipsis. */
export function cut(segments: readonly Segment[], columns: number): readonly Segment[] {
  if (columns <= 0) return [];
  if (widthOf(segments) <= columns) return segments;
  const kept: Segment[] = [];
  let room = columns - 1;
  for (const part of segments) {
    const head = headOf(part.text, room);
    if (head !== '') kept.push({ ...part, text: head });
    if (head !== part.text) break;
    room -= stringWidth(head);
  }
  return [...kept, segment('…', kept.at(-1)?.role ?? 'dim')];
}

/** The line made exactly `columns` wide, cut or filled with spaces. */
export function fit(row: Line, columns: number): Line {
  const segments = cut(row.segments, columns);
  const missing = columns - widthOf(segments);
  return missing > 0 ? { ...row, segments: [...segments, segment(' '.repeat(missing))] } : { ...row, segments };
}

/** `left` and `right` at the two ends of a line of `columns`; the left side gives way. */
export function spread(left: readonly Segment[], right: readonly Segment[], columns: number): Line {
  const rightWidth = widthOf(right);
  if (rightWidth >= columns) return fit({ segments: left }, columns);
  const head = fit({ segments: left }, columns - rightWidth);
  return { segments: [...head.segments, ...right] };
}

/** The longest beginning of `text` that takes no more than `columns`, never half a character. */
export function headOf(text: string, columns: number): string {
  if (columns <= 0) return '';
  // Only as many characters as could fit are looked at: a passage of 100,000 characters costs no more than a short one.
  const probe = text.length > columns * LONGEST_CHARACTER ? text.slice(0, columns * LONGEST_CHARACTER) : text;
  if (probe === text && stringWidth(text) <= columns) return text;
  let width = 0;
  let end = 0;
  for (const { segment: character, index } of graphemes.segment(probe)) {
    width += stringWidth(character);
    if (width > columns) break;
    end = index + character.length;
  }
  return probe.slice(0, end);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** No everyday grapheme has more code units; family emoji have 11. */
const LONGEST_CHARACTER = 16;
