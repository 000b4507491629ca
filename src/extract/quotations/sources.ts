import type { Attribution } from './attributions.ts';
import { QUOTE, tagAt, wordAt, type Line } from './line.ts';
import { phraseEndingAt, phraseFrom, type Phrase } from './phrases.ts';
import { clauseEnd, isQuotation, trimmed, type Region } from './regions.ts';
import { isOneOf } from './words.ts';

/** Attributions without a verb: "according to officials", "in the words of the judge", "Lee: …". */
export function phraseAttributions(line: Line, stops: ReadonlySet<number>): Attribution[] {
  const found: Attribution[] = [];
  for (let at = 0; at < line.words.length; at++) {
    const end = cueEnd(line, at);
    const speaker = end === undefined ? undefined : phraseFrom(line, end);
    if (end === undefined || speaker === undefined) continue;
    const through = quotedBy(line, speaker.last + 1);
    const behind = (through ?? speaker).last + 1;
    found.push({
      cue: { first: at, end },
      speaker,
      content: regionsBeside(line, at, behind, stops),
      kind: 'statement',
      chain: through === undefined ? [] : [through],
      speech: true,
    });
  }
  const labelled = afterLabel(line, stops);
  return labelled === undefined ? found : [...found, labelled];
}

/** Where "according to" cuts off what another cue reports. */
export function accordingStops(line: Line): number[] {
  const stops: number[] = [];
  for (let at = 1; at < line.words.length; at++)
    if (wordAt(line, at) === 'according' && cueEnd(line, at) !== undefined) stops.push(tagAt(line, at - 1) === ',' ? at - 1 : at);
  return stops;
}

function cueEnd(line: Line, at: number): number | undefined {
  if (wordAt(line, at) === 'according' && wordAt(line, at + 1) === 'to') return at + 2;
  const inThe = wordAt(line, at) === 'in' && wordAt(line, at + 1) === 'the' && isOneOf('in-the', wordAt(line, at + 2));
  return inThe && wordAt(line, at + 3) === 'of' ? at + 4 : undefined;
}

/** "officials quoted by Kyodo", "a minister cited by AP". */
function quotedBy(line: Line, at: number): Phrase | undefined {
  const verb = wordAt(line, at);
  return (verb === 'quoted' || verb === 'cited') && wordAt(line, at + 1) === 'by' ? phraseFrom(line, at + 2) : undefined;
}

// What stands between an opening "according to" and its comma: a long description of the source.
const SOURCE_REACH = 40;

function regionsBeside(line: Line, at: number, behind: number, stops: ReadonlySet<number>): Region[] {
  const before = beforeSource(line, at);
  if (before !== undefined) {
    // "The bridge, according to Lee, will stay shut": a short first part goes on behind the source.
    const interrupted = tagAt(line, at - 1) === ',' && tagAt(line, behind) === ',' && !hasVerb(line, before);
    const after = interrupted ? trimmed(line, { first: behind, end: clauseEnd(line, behind, stops) }) : undefined;
    return after === undefined ? [before] : [before, after];
  }
  let comma = behind;
  while (comma < line.words.length && comma - behind < SOURCE_REACH && tagAt(line, comma) !== ',' && tagAt(line, comma) !== QUOTE) comma++;
  const after = trimmed(line, { first: comma, end: clauseEnd(line, comma + 1, stops) });
  return after === undefined ? [] : [after];
}

function hasVerb(line: Line, { first, end }: Region): boolean {
  for (let at = first; at < end; at++) if (/^(?:VB[DZP]|MD|QUOTE)$/u.test(tagAt(line, at))) return true;
  return false;
}

function beforeSource(line: Line, at: number): Region | undefined {
  let first = at;
  while (first > 0 && wordAt(line, first - 1) !== ';') first--;
  while (first < at && tagAt(line, first) === 'CC') first++;
  return trimmed(line, { first, end: at });
}

// "Lee:", "Defence Minister Lee:", "The ministry:": what stands before such a colon is no longer.
const MAX_LABEL = 6;

/** "Lee: “We are ready”": a name and a colon at the line's start; without a quotation only where a sentence follows. */
function afterLabel(line: Line, stops: ReadonlySet<number>): Attribution | undefined {
  let colon = 1;
  while (colon <= MAX_LABEL && wordAt(line, colon) !== ':') colon++;
  if (colon > MAX_LABEL) return undefined;
  const speaker = phraseEndingAt(line, colon - 1);
  if (speaker?.first !== 0 || !tagAt(line, speaker.head).startsWith('NNP')) return undefined;
  if (speaker.head === 0 && wordAt(line, 0).length === 1) return undefined;
  if (isOneOf('labels', wordAt(line, speaker.head)) || isOneOf('labels', wordAt(line, 0))) return undefined;
  const region = trimmed(line, { first: colon + 1, end: clauseEnd(line, colon + 1, stops) });
  if (region === undefined || (!hasVerb(line, region) && !isQuotation(line, region))) return undefined;
  return { cue: { first: colon, end: colon + 1 }, speaker, content: [region], kind: 'statement', chain: [], speech: true };
}
