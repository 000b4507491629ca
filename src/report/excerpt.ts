import type { Span } from '../model/place.ts';
import { marked, type Look, type Tone } from './look.ts';
import { printable } from './printable.ts';

// About five printed lines; a claim longer than this is shown around its marks only.
const LONGEST = 420;
// Characters shown on either side of a mark in a shortened claim.
const AROUND = 120;

/** A passage of `text` on one line, made harmless, with `marks` (sorted, apart from each other) standing out. */
export function excerpt(text: string, passage: Span, marks: readonly Span[], look: Look, tone: Tone): string {
  const { start, end } = shownPart(text, passage, marks);
  let shown = start > passage.start ? '… ' : '';
  let at = start;
  for (const mark of marks) {
    shown += flat(text.slice(at, mark.start)) + marked(look, tone, flat(text.slice(mark.start, mark.end)));
    at = mark.end;
  }
  return shown + flat(text.slice(at, end)) + (end < passage.end ? ' …' : '');
}

/** The part of a passage that is shown: all of it, or where it is long the words around its marks. */
export function shownPart(text: string, passage: Span, marks: readonly Span[]): Span {
  const first = marks[0];
  const last = marks.at(-1);
  if (passage.end - passage.start <= LONGEST || first === undefined || last === undefined) return passage;
  return {
    start: wordEdge(text, Math.max(passage.start, first.start - AROUND), passage.start, -1),
    end: wordEdge(text, Math.min(passage.end, last.end + AROUND), passage.end, 1),
  };
}

/** Text on one line: line breaks become spaces, everything invisible becomes visible, nothing is a command to a CI job. */
export function flat(text: string): string {
  const line = printable(text.replaceAll(/\s*\r?\n\s*/gu, ' '));
  return line.includes('##') || line.includes('::') ? line.replaceAll(COMMAND, '$& ') : line;
}

// Runners read the log of a job: "##[error]", "##vso[…" and "##teamcity[…" act anywhere in a line, "::error::" where it begins.
const COMMAND = /#(?=#[a-z]*\[)|(?<=^\s*):(?=:)/giu;

// Enough for a name with its title or a date; longer passages stand in full in the source.
const SHORT = 44;

/** A text cut to a few words, with a sign where something is left out. */
export function short(text: string): string {
  return text.length <= SHORT ? text : `${text.slice(0, SHORT - 1).trimEnd()}…`;
}

// Moves outwards to the next blank, so that no word is cut, by 40 characters at most.
function wordEdge(text: string, from: number, limit: number, step: -1 | 1): number {
  let at = from;
  for (let moved = 0; moved < 40 && at !== limit; moved += 1, at += step) {
    if (/\s/u.test(text[step < 0 ? at - 1 : at] ?? ' ')) return at;
  }
  return at;
}
