import { wordAt, type Line } from './line.ts';
import type { Owner } from './owners.ts';
import type { Quoted } from './pairs.ts';
import type { ReadLine } from './read-lines.ts';
import type { Voice } from './voices.ts';

/** The voice of every quotation of a paragraph that has one; called paragraph by paragraph in the order of the text. */
export type Carrier = (
  paragraph: number,
  lines: readonly ReadLine[],
  owners: ReadonlyMap<Quoted, Owner>,
  runsIn: boolean,
) => Map<Quoted, Voice>;

/**
 * Gives quotations that no cue tells of the speaker of those around them: of the same paragraph, of the line before that
 * ends in a colon, or of the paragraph before where one quotation is all of this one.
 */
export function carrier(): Carrier {
  let last: Voice | undefined;
  let lastParagraph = -1;
  let announced: Voice | undefined;
  let open: Voice | undefined;
  return (paragraph, lines, owners, runsIn) => {
    const voices = new Map<Quoted, Voice>();
    let here: Voice | undefined;
    lines.forEach(({ line, attributed }, index) => {
      for (const part of line.quotes) {
        if (part === undefined || voices.has(part.quoted)) continue;
        const owner = owners.get(part.quoted);
        const voice = owner === undefined ? carriedTo(line, index) : withSpeaker(line, owner.voice, here);
        if (voice === undefined) continue;
        voices.set(part.quoted, voice);
        if (owner?.bond !== 'near' && isLong(part)) here = voice;
        if (!part.quoted.closed) open = voice;
      }
      const speech = attributed.findLast(
        ({ attribution, voice }) =>
          attribution.speech && attribution.kind === 'statement' && voice.speaker !== undefined,
      );
      here ??= speech?.voice;
      if (speech !== undefined && !line.hasQuotes) here = speech.voice;
      announced = wordAt(line, line.words.length - 1) === ':' ? (speech?.voice ?? here) : undefined;
    });
    if (here !== undefined) {
      last = here;
      lastParagraph = paragraph;
    }
    return voices;

    function carriedTo(line: Line, index: number): Voice | undefined {
      if (announced !== undefined) return announced;
      if (index === 0 && runsIn && open !== undefined) return withoutCue(open);
      if (!line.alone) return undefined;
      if (here !== undefined) return withoutCue(here);
      const following = index === 0 ? ownerOfNext(lines[1]?.line, owners) : undefined;
      if (following !== undefined) return withoutCue(following);
      return index === 0 && last !== undefined && lastParagraph === paragraph - 1 ? withoutCue(last) : undefined;
    }
  };
}

// A shorter fragment in marks does not make its speaker the one of the next quotation.
const LONG = 12;

function isLong(part: { readonly start: number; readonly end: number }): boolean {
  return part.end - part.start >= LONG;
}

/** Where a second quotation follows at once, its speaker said the first one too: “No.” “Never,” she said. */
function ownerOfNext(line: Line | undefined, owners: ReadonlyMap<Quoted, Owner>): Voice | undefined {
  const first = line?.quotes[0];
  return first === undefined ? undefined : owners.get(first.quoted)?.voice;
}

/** "Adding, “…”": a cue that opens the line without a subject has the speaker before. */
function withSpeaker(line: Line, voice: Voice, before: Voice | undefined): Voice {
  const opens = voice.cue?.start === line.words[0]?.start;
  return voice.speaker === undefined && before?.speaker !== undefined && opens
    ? { ...voice, speaker: before.speaker }
    : voice;
}

/** The cue told of other words. */
function withoutCue({ speaker, chain }: Voice): Voice {
  return { ...(speaker === undefined ? {} : { speaker }), ...(chain === undefined ? {} : { chain }) };
}
