import type { Line } from '../line.ts';
import { segment } from '../line.ts';

/** A line with the column of air that every pane has at its left. */
export function margin(row: Line): Line {
  return { ...row, segments: [segment(' '), ...row.segments] };
}
