import { isDash, QUOTE, tagAt, type Line } from './line.ts';
import { isFiniteTag } from './phrases.ts';
import type { PlacedCue } from './placement.ts';
import { clauseEnd, clauseStart, isQuotation, trimmed, type Region } from './regions.ts';
import { opensClause, tellsCircumstance } from './words.ts';

/** What is said before a cue that stands behind or inside it, from `floor` on, and what is said after. */
export function regionsAround(line: Line, placed: PlacedCue, floor: number, stops: ReadonlySet<number>): Region[] {
  const before = regionBefore(line, placed.first, floor);
  const spoken = before !== undefined && isQuotation(line, before);
  const after = spoken || placed.inverted ? nextQuotation(line, placed.tail) : clauseBehind(line, placed, stops);
  if (before !== undefined && !spoken && isCircumstance(line, before)) return after === undefined ? [] : [after];
  return [before, after].filter((region) => region !== undefined);
}

function regionBefore(line: Line, first: number, floor: number): Region | undefined {
  let end = first;
  while (end > floor && (tagAt(line, end - 1) === ',' || tagAt(line, end - 1) === ':' || isDash(line, end - 1))) end--;
  if (tagAt(line, end - 1) === QUOTE) {
    const lead = tagAt(line, end - 2);
    // "Asked about it, “…,” he said": the words before the comma are the writer's.
    if (end - 1 === floor || /^(?:[,:.]|CC|-RRB-)$/u.test(lead)) return { first: end - 1, end };
  }
  return trimmed(line, { first: clauseStart(line, end, floor), end });
}

/** "On Monday, he said, …", "As the votes came in, he said": told of the saying, not said. */
function isCircumstance(line: Line, { first, end }: Region): boolean {
  const tag = tagAt(line, first);
  if (tag === 'VBG' || tag === 'VBN') return !hasMainClause(line, first, end);
  if (tag === 'WRB' || (tag === 'IN' && tellsCircumstance(line, first))) return !hasMainClause(line, first, end);
  return false;
}

/** Whether a verb stands behind the first comma, or behind a preposition that opens no clause: "At noon the bridge will open". */
function hasMainClause(line: Line, first: number, end: number): boolean {
  const clause = opensClause(line, first) || tagAt(line, first).startsWith('VB');
  let open = !clause;
  for (let at = first + 1; at < end; at++) {
    if (tagAt(line, at) === ',') open = true;
    else if (open && (isFiniteTag(tagAt(line, at)) || tagAt(line, at) === QUOTE)) return true;
  }
  return false;
}

/** “…,” he said, “…”: what was said may go on behind a few of the writer's words. */
function nextQuotation(line: Line, tail: number): Region | undefined {
  for (let at = tail; at < line.words.length && at - tail < SECOND_PART_REACH; at++) {
    const before = tagAt(line, at - 1);
    if (tagAt(line, at) === QUOTE)
      return at === tail || before === ',' || before === ':' || isDash(line, at - 1)
        ? { first: at, end: at + 1 }
        : undefined;
    // "“…,” he said as Lee replied, “…”" has another speaker.
    if (isFiniteTag(tagAt(line, at)) && at > tail) return undefined;
  }
  return undefined;
}

// A second part of what was said stands no further from the cue than this.
const SECOND_PART_REACH = 20;

/** "The plan, he said, would fail": the clause goes on behind the cue. */
function clauseBehind(line: Line, { tail }: PlacedCue, stops: ReadonlySet<number>): Region | undefined {
  if (tagAt(line, tail) === QUOTE) return { first: tail, end: clauseEnd(line, tail, stops) };
  const at = tail + 1;
  if (tagAt(line, tail) !== ',' && !isDash(line, tail)) return undefined;
  if (/^(?:VB[GN]|W.*)$/u.test(tagAt(line, at)) || tellsCircumstance(line, at)) return undefined;
  return trimmed(line, { first: at, end: clauseEnd(line, at, stops) });
}
