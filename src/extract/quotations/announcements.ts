import { skipAdverbials } from './adverbials.ts';
import { attributionOf, type Attribution } from './attribution.ts';
import { tagAt, wordAt, type Line } from './line.ts';
import { canSay, type PlacedCue } from './placement.ts';
import { nearestSubject } from './subjects.ts';

/** "Lee replied:" at a line's end announces what follows; "Lee said." alone tells whose the words before are. */
export function announcing(line: Line, placed: PlacedCue, common: Partial<Attribution>): Attribution | undefined {
  if (placed.subject === undefined) return undefined;
  if (endsInColon(line)) return attributionOf({ ...common, where: 'next' });
  // “We are ready.” / Lee said. The splitter took the cue for a sentence of its own.
  const all =
    !placed.borrowed &&
    canSay(placed.cue) &&
    placed.first === 0 &&
    skipAdverbials(line, placed.tail) >= line.words.length - 1;
  return all ? attributionOf({ ...common, where: 'before' }) : undefined;
}

/** "The mayor made this comment:" at a line's end, where no verb of saying announces what follows. */
export function announced(line: Line, found: readonly Attribution[]): Attribution[] {
  if (!endsInColon(line) || found.some(({ where }) => where === 'next')) return [];
  const speaker = nearestSubject(line, line.words.length - 1);
  return speaker === undefined ? [] : [attributionOf({ speaker, where: 'next' })];
}

/** "The letter makes its case: “…”": no verb of saying, yet a comma or a colon and the subject of the verb before. */
export function introduced(line: Line, found: readonly Attribution[]): Attribution[] {
  if (!line.hasQuotes) return [];
  const told = new Set<number>();
  for (const { content } of found)
    for (const { first, end } of content) for (let at = first; at < end; at++) told.add(at);
  return line.quotes.flatMap((part, at) => {
    const mark = tagAt(line, at - 1);
    if (part === undefined || part.title || told.has(at) || (mark !== ',' && mark !== ':')) return [];
    const speaker = nearestSubject(line, at);
    return speaker === undefined
      ? []
      : [attributionOf({ speaker, content: [{ first: at, end: at + 1 }], speech: false })];
  });
}

function endsInColon(line: Line): boolean {
  return wordAt(line, line.words.length - 1) === ':';
}
