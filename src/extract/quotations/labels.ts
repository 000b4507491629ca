import { attributionOf, type Attribution } from './attribution.ts';
import { hasVerb } from './clauses.ts';
import { isDash, QUOTE, tagAt, wordAt, type Line } from './line.ts';
import { phraseEndingAt, plainPhraseEndingAt, type Phrase } from './phrases.ts';
import { clauseEnd, trimmed } from './regions.ts';
import type { Triggers } from './triggers.ts';
import { isLabelWord } from './words.ts';

/** Attributions by a name and a mark: "Lee: “We are ready”", “We are ready.” — Ann Lee. */
export function labelAttributions(
  line: Line,
  { colons, dashes }: Pick<Triggers, 'colons' | 'dashes'>,
  stops: ReadonlySet<number>,
): Attribution[] {
  const signed = dashes ? signature(line) : undefined;
  return [signed, ...colons.map((colon) => afterLabel(line, colon, stops))].filter((one) => one !== undefined);
}

// "Lee:", "Defence Minister Lee:": what stands before such a colon is no longer.
const MAX_LABEL = 6;

/** A name and a colon at the start or behind a dash; without a quotation only where a sentence follows. */
function afterLabel(line: Line, colon: number, stops: ReadonlySet<number>): Attribution | undefined {
  const quoted = tagAt(line, colon + 1) === QUOTE;
  const speaker = colon <= MAX_LABEL || quoted ? phraseEndingAt(line, colon - 1) : undefined;
  if (speaker === undefined || !isLabel(line, speaker, quoted)) return undefined;
  const region = trimmed(line, { first: colon + 1, end: quoted ? colon + 2 : clauseEnd(line, colon + 1, stops) });
  if (region === undefined || !hasVerb(line, region)) return undefined;
  return attributionOf({ cue: { first: colon, end: colon + 1 }, speaker, content: [region] });
}

function isLabel(line: Line, { first, head }: Phrase, quoted: boolean): boolean {
  const opens = first === 0 || (quoted && isDash(line, first - 1));
  // "Q:", "A:"
  if (!opens || (first === head && wordAt(line, first).length === 1)) return false;
  if (isLabelWord(line, head) || isLabelWord(line, first)) return false;
  const capital = /^\p{Lu}/u.test(line.words[head]?.text ?? '');
  return tagAt(line, head).startsWith('NNP') || (quoted && first === 0 && capital && tagAt(line, head) === 'NN');
}

/** A name behind a dash, and nothing else, tells whose words stand before it, in this line or the last. */
function signature(line: Line): Attribution | undefined {
  const all = trimmed(line, { first: 0, end: line.words.length });
  const speaker = all === undefined ? undefined : plainPhraseEndingAt(line, all.end - 1);
  if (speaker === undefined || !tagAt(line, speaker.head).startsWith('NNP') || !isDash(line, speaker.first - 1))
    return undefined;
  let dash = speaker.first - 1;
  while (dash > 0 && isDash(line, dash - 1)) dash--;
  if (dash === 0) return attributionOf({ speaker, where: 'before' });
  if (tagAt(line, dash - 1) !== QUOTE) return undefined;
  return attributionOf({ speaker, content: [{ first: dash - 1, end: dash }] });
}
