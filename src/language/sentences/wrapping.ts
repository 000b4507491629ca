import type { Span } from '../../model/place.ts';
import { kindAt, LOWER, STOP } from './characters.ts';
import { type Line, linesOf } from './lines.ts';
import { isOf } from './openers.ts';
import { wordBefore } from './words.ts';

/** How much of a text is looked at to see whether its lines are wrapped. */
const SAMPLE = 32_000;
/** Widths at which text is wrapped by hand, mailers and editors. */
const WIDTHS = { least: 36, most: 110 };
/** Share of the lines that must be full before the whole text counts as wrapped: prose in mail keeps a few short lines. */
const FULL_LINES = 0.8;
/** Share of the lines that must break inside a sentence; in a text of one paragraph a line hardly any does. */
const OPEN_LINES = 0.4;
/** Lines followed by another that a text needs before its width is believed. */
const FEWEST = 3;

/** The column at which the lines of the text are wrapped; 0 where each line is a paragraph of its own. */
export function wrapWidth(text: string): number {
  const lines = [...linesOf(text.slice(0, SAMPLE))];
  const inner: { readonly length: number; readonly word: number; readonly open: boolean }[] = [];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (next === undefined || isEmpty(line) || isEmpty(next)) continue;
    inner.push({ length: widthOf(line), word: firstWord(text, next), open: !endsStopped(text, line) });
  }
  if (inner.length < FEWEST) return 0;
  const lengths = inner.map((line) => line.length).sort((a, b) => a - b);
  // A long address or two may stick out.
  const width = lengths[Math.ceil(lengths.length * 0.95) - 1] ?? 0;
  if (width < WIDTHS.least || width > WIDTHS.most) return 0;
  const full = inner.filter((line) => line.length + 1 + line.word > width).length;
  const open = inner.filter((line) => line.open).length;
  return full >= inner.length * FULL_LINES && open >= inner.length * OPEN_LINES ? width : 0;
}

/** Whether `next` goes on with the paragraph of the line before it. */
export function goesOn(text: string, line: Line, next: Line, width: number): boolean {
  const filled = widthOf(line) + 1 + firstWord(text, next) > (width > 0 ? width : widthOf(next));
  if (width > 0) return filled && next.indent <= line.indent + 1;
  if (endsStopped(text, line)) return false;
  const lower = (kindAt(text, next.start) & LOWER) !== 0;
  // "It was a cold ⏎night": the blank before the break was once between two words.
  if (line.trailing && lower) return true;
  const length = widthOf(line);
  if (!filled || length < WIDTHS.least || length > WIDTHS.most || widthOf(next) > WIDTHS.most) return false;
  return lower || isOf('dangling', wordBefore(text, line.end, line.start).toLowerCase());
}

/** Whether the last character that is no closing mark is a stop or a colon. */
export function endsStopped(text: string, span: Span): boolean {
  let end = span.end;
  while (end > span.start && /["'’”»)\]*_\s]/u.test(text.charAt(end - 1))) end--;
  return end > span.start && ((kindAt(text, end - 1) & STOP) !== 0 || text[end - 1] === ':');
}

export function isEmpty(line: Line): boolean {
  return line.start === line.end;
}

function widthOf(line: Line): number {
  return line.indent + line.end - line.start;
}

function firstWord(text: string, line: Line): number {
  const blank = text.slice(line.start, Math.min(line.end, line.start + WIDTHS.most)).search(/\s/u);
  return blank < 0 ? line.end - line.start : blank;
}
