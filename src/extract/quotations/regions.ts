import { isFiniteTag } from './phrases.ts';
import { QUOTE, isDash, tagAt, wordAt, type Line } from './line.ts';
import { canSay, type PlacedCue } from './placement.ts';
import { isContrast } from './words.ts';

/** Places in a line, half-open. */
export interface Region {
  readonly first: number;
  readonly end: number;
}

// No reported clause of the news is longer; it keeps the work linear where a sentence has no end.
const MAX_REGION = 150;

/** The places of a line where what a cue reports ends because another attribution begins. */
export function stopsOf(line: Line, placed: readonly PlacedCue[]): ReadonlySet<number> {
  const stops = new Set<number>();
  for (const one of placed) {
    const stop = stopAt(line, one);
    if (stop !== undefined) stops.add(stop);
  }
  return stops;
}

function stopAt(line: Line, { cue, placement, first, borrowed }: PlacedCue): number | undefined {
  const before = first - 1;
  // "called it a triumph, while his rival called it …"
  if (!borrowed && isContrast(line, before)) return tagAt(line, before - 1) === ',' ? before - 1 : before;
  if (!canSay(cue)) return undefined;
  const comma = tagAt(line, before) === ',';
  if (placement === 'after' || cue.shape === 'participle') return comma ? before : undefined;
  if (cue.shape !== 'finite') return undefined;
  if (tagAt(line, before) === 'CC') {
    if (tagAt(line, before - 1) === ',') return before - 1;
    return borrowed ? before : undefined;
  }
  return comma && !borrowed ? before : undefined;
}

/** Where the infinitive that begins at `first` ends: at the clause's end, or where the sentence goes on behind a comma. */
export function infinitiveEnd(line: Line, first: number, stops: ReadonlySet<number>): number {
  const end = clauseEnd(line, first, stops);
  // "a cut that the owners wanted to make, failed", "urged them to act and accused the firm"
  for (let at = first; at < end; at++)
    if (/^(?:,|CC)$/u.test(tagAt(line, at)) && isFiniteTag(tagAt(line, at + 1))) return at;
  return end;
}

/** Where the clause that begins at `first` ends. */
export function clauseEnd(line: Line, first: number, stops: ReadonlySet<number>): number {
  const limit = Math.min(line.words.length, first + MAX_REGION);
  let open = 0;
  let commas = 0;
  for (let at = first; at < limit; at++) {
    const word = wordAt(line, at);
    if ((at > first && stops.has(at)) || word === ';') return at;
    // In "Abe, who fears the talks may fail, praised" the clause ends at the comma; in "the talks, held in May, failed" it goes on.
    if (word === ',' && isFiniteTag(tagAt(line, at + 1)) && commas % 2 === 0) return at;
    if (word === ',') commas++;
    if (word === '(') open++;
    else if (word === ')' && --open < 0) return at;
    // "He said it was over! “…”": sentences that the splitter kept together.
    else if (tagAt(line, at) === '.' && word !== '.' && tagAt(line, at + 1) === QUOTE) return at + 1;
  }
  return limit;
}

/** Where the clause that ends before `end` begins, not before `floor`: in "The bus was late; it had stopped, he said" behind the semicolon. */
export function clauseStart(line: Line, end: number, floor: number): number {
  const limit = Math.max(floor === 0 ? datelineEnd(line) : floor, end - MAX_REGION);
  let start = end;
  while (start > limit && wordAt(line, start - 1) !== ';') start--;
  while (start < end && tagAt(line, start) === 'CC') start++;
  return start;
}

// "PORT MORESBY, Papua New Guinea (Reuters) -": no dateline has more words.
const MAX_DATELINE = 12;

/** Where the story begins behind "LONDON (Reuters) -"; the line's first word where no dateline stands. */
function datelineEnd(line: Line): number {
  const place = line.words[0]?.text ?? '';
  if (place.length < 3 || place !== place.toUpperCase() || !/^\p{L}+$/u.test(place)) return 0;
  for (let at = 1; at < line.words.length && at <= MAX_DATELINE; at++) {
    if (isDash(line, at)) return at + 1;
    if (isFiniteTag(tagAt(line, at)) || tagAt(line, at) === QUOTE) return 0;
  }
  return 0;
}

/** The region without the marks at its ends; undefined where nothing is left. */
export function trimmed(line: Line, { first, end }: Region): Region | undefined {
  let from = first;
  let to = end;
  while (from < to && isEdge(line, from)) from++;
  while (to > from && isEdge(line, to - 1)) to--;
  return to > from ? { first: from, end: to } : undefined;
}

function isEdge(line: Line, at: number): boolean {
  const tag = tagAt(line, at);
  return tag === '.' || tag === ',' || tag === ':' || tag === "''" || tag === '``' || isDash(line, at);
}

/** True where a region is one quotation and nothing else. */
export function isQuotation(line: Line, { first, end }: Region): boolean {
  return end - first === 1 && tagAt(line, first) === QUOTE;
}
