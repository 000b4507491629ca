import type { Quotation } from '../model/mention.ts';
import type { Extractor } from './extractor.ts';
import { carrier } from './quotations/carried.ts';
import { passageOf } from './quotations/line.ts';
import { nestedQuotations } from './quotations/nested.ts';
import { ownersOf, type Owner } from './quotations/owners.ts';
import { quotedParts, type Quoted } from './quotations/pairs.ts';
import { readLines, type ReadLine } from './quotations/read-lines.ts';
import { isQuotation } from './quotations/regions.ts';
import { isSpoken, wordsSaid } from './quotations/spoken.ts';
import { speakerNames, type Voice } from './quotations/voices.ts';

/**
 * The quotations and attributions of each paragraph: what stands in quotation marks, one mention for each sentence of it,
 * and what is reported without them. A reported clause that holds quoted words gives both, one inside the other.
 */
export const quotations: Extractor = ({ text }) => {
  const names = speakerNames(text);
  const carry = carrier();
  let runsIn = false;
  return ({ sentences, index }, found) => {
    const start = sentences[0]?.sentence.start ?? 0;
    const end = sentences.at(-1)?.sentence.end ?? start;
    const { pairs, runsOn } = quotedParts(text, start, end, runsIn);
    names.enter(found);
    const outer = pairs.filter(({ depth }) => depth === 0);
    const lines = readLines(text, sentences, outer, names);
    const owners = ownersOf(lines);
    const voices = carry(index, lines, owners, runsIn);
    runsIn = runsOn;
    return [
      ...lines.flatMap((line) => reported(text, line)),
      ...lines.flatMap((line) => spoken(text, line, owners, voices)),
      ...nestedQuotations(text, sentences, pairs, voices, names),
    ];
  };
};

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
