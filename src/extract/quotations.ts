import type { Mention, Quotation } from '../model/mention.ts';
import type { Extractor, Paragraph } from './extractor.ts';
import { attributionsOf } from './quotations/attributions.ts';
import { carrier } from './quotations/carried.ts';
import { lineOf, passageOf } from './quotations/line.ts';
import { quotedParts, type Quoted } from './quotations/marks.ts';
import { nestedQuotations } from './quotations/nested.ts';
import { ownersOf, type Owner, type ReadLine } from './quotations/owners.ts';
import { isQuotation } from './quotations/regions.ts';
import { isSpoken, wordsSaid } from './quotations/spoken.ts';
import { speakerNames, type Names, type Voice } from './quotations/voices.ts';

/**
 * The quotations and attributions of each paragraph: what stands in quotation marks, one mention for each sentence of it,
 * and what is reported without them. A reported clause that holds quoted words gives both, one inside the other.
 */
export const quotations: Extractor = ({ text }) => {
  const names = speakerNames(text);
  const carry = carrier();
  let runsIn = false;
  return (paragraph, found) => {
    const start = paragraph.sentences[0]?.sentence.start ?? 0;
    const end = paragraph.sentences.at(-1)?.sentence.end ?? start;
    const quoted = quotedParts(text, start, end, runsIn);
    const lines = readLines(text, paragraph, quoted.pairs, names, found);
    const owners = ownersOf(lines);
    const voices = carry(paragraph.index, lines, owners, runsIn);
    runsIn = quoted.runsOn;
    return [
      ...lines.flatMap((line) => reported(text, line)),
      ...lines.flatMap((line) => spoken(text, line, owners, voices)),
      ...nestedQuotations(text, paragraph, quoted.pairs, voices, names),
    ];
  };
};

function readLines(
  text: string,
  paragraph: Paragraph,
  pairs: readonly Quoted[],
  names: Names,
  found: readonly Mention[],
): ReadLine[] {
  const outer = pairs.filter((pair) => pair.depth === 0);
  let next = 0;
  names.enter(found);
  return paragraph.sentences.map((read) => {
    while (next < outer.length && (outer[next]?.outer.end ?? 0) <= read.sentence.start) next++;
    let last = next;
    while (last < outer.length && (outer[last]?.outer.start ?? 0) < read.sentence.end) last++;
    const line = lineOf(text, read, outer.slice(next, last));
    return {
      line,
      attributed: attributionsOf(line).map((attribution) => ({ attribution, voice: names.voiceOf(line, attribution) })),
    };
  });
}

/** What a line reports without quotation marks around all of it. */
function reported(text: string, { line, attributed }: ReadLine): Quotation[] {
  return attributed.flatMap(({ attribution, voice }) =>
    attribution.content
      .filter((region) => !isQuotation(line, region))
      .map((region): Quotation => ({
        kind: 'quotation',
        ...passageOf(text, line, region.first, region.end),
        direct: false,
        content: attribution.kind,
        ...voice,
      })),
  );
}

/** What stands in quotation marks in a line and was said. */
function spoken(
  text: string,
  { line }: ReadLine,
  owners: ReadonlyMap<Quoted, Owner>,
  voices: ReadonlyMap<Quoted, Voice>,
): Quotation[] {
  if (!line.hasQuotes) return [];
  return line.quotes.flatMap((part, at): Quotation[] => {
    const words = part === undefined ? undefined : wordsSaid(text, part);
    if (part === undefined || words === undefined || !isSpoken(line, at, words.text, owners.get(part.quoted)))
      return [];
    return [{ kind: 'quotation', ...words, direct: true, content: 'statement', ...voices.get(part.quoted) }];
  });
}
