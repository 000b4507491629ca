import type { Filter } from '../filter.ts';
import type { Line, Segment } from '../line.ts';

/** The lines with every word that is searched for set off. */
export function withFound(lines: readonly Line[], { text }: Filter): readonly Line[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return lines;
  const wanted = new RegExp(words.map((word) => word.replaceAll(SYNTAX, '\\$&')).join('|'), 'giu');
  return lines.map((row) => ({ ...row, segments: row.segments.flatMap((part) => split(part, wanted)) }));
}

function split(part: Segment, wanted: RegExp): readonly Segment[] {
  const pieces: Segment[] = [];
  let end = 0;
  for (const match of part.text.matchAll(wanted)) {
    if (match.index > end) pieces.push({ ...part, text: part.text.slice(end, match.index) });
    pieces.push({ ...part, text: match[0], role: 'found' });
    end = match.index + match[0].length;
  }
  if (end === 0) return [part];
  return end < part.text.length ? [...pieces, { ...part, text: part.text.slice(end) }] : pieces;
}

/** What has a meaning of its own in a pattern. */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;
