import type { Quotation } from '../../model/mention.ts';
import type { Paragraph } from '../extractor.ts';
import { attributionsOf } from './attributions.ts';
import { lineOf } from './line.ts';
import type { Quoted } from './marks.ts';
import { ownersOf, type ReadLine } from './owners.ts';
import { wordsSaid } from './spoken.ts';
import type { Names, Voice } from './voices.ts';

/** What a speaker quotes of another: in “He told me, ‘We are done,’” she said, "We are done" is his, and she passes it on. */
export function nestedQuotations(
  text: string,
  paragraph: Paragraph,
  pairs: readonly Quoted[],
  voices: ReadonlyMap<Quoted, Voice>,
  names: Names,
): Quotation[] {
  const inner = pairs.filter((pair) => pair.depth === 1);
  if (inner.length === 0) return [];
  const out: Quotation[] = [];
  let next = 0;
  let around = 0;
  const outer = pairs.filter((pair) => pair.depth === 0);
  for (const read of paragraph.sentences) {
    while (next < inner.length && (inner[next]?.outer.end ?? 0) <= read.sentence.start) next++;
    const first = inner[next];
    if (first === undefined || first.outer.start >= read.sentence.end) continue;
    while (around < outer.length - 1 && (outer[around]?.end ?? 0) <= first.start) around++;
    const within = outer[around];
    if (within === undefined) continue;
    let last = next;
    while (last < inner.length && (inner[last]?.outer.end ?? 0) <= Math.min(within.end, read.sentence.end)) last++;
    const line = lineOf(text, read, inner.slice(next, last), within);
    const readLine: ReadLine = {
      line,
      attributed: attributionsOf(line).map((attribution) => ({ attribution, voice: names.voiceOf(line, attribution) })),
    };
    const reporter = voices.get(within)?.speaker;
    for (const [quoted, owner] of ownersOf([readLine])) {
      const words = owner.bond === 'near' ? undefined : wordsSaid(text, quoted);
      if (words === undefined) continue;
      const chain = [...(owner.voice.chain ?? []), ...(reporter === undefined ? [] : [reporter])];
      out.push({
        kind: 'quotation',
        ...words,
        direct: true,
        content: 'statement',
        ...owner.voice,
        ...(chain.length === 0 ? {} : { chain }),
      });
    }
  }
  return out;
}
