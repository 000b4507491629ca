import type { Quotation } from '../../model/mention.ts';
import type { ReadSentence } from '../extractor.ts';
import { ownersOf, type Owner } from './owners.ts';
import type { Quoted } from './pairs.ts';
import { readWithin } from './read-lines.ts';
import { wordsSaid } from './spoken.ts';
import type { Names, Voice } from './voices.ts';

/** What a speaker quotes of another: in “He told me, ‘We are done,’” she said, "We are done" is his, and she passes it on. */
export function nestedQuotations(
  text: string,
  sentences: readonly ReadSentence[],
  pairs: readonly Quoted[],
  voices: ReadonlyMap<Quoted, Voice>,
  names: Names,
): Quotation[] {
  const inner = pairs.filter(({ depth }) => depth === 1);
  if (inner.length === 0) return [];
  const outer = pairs.filter(({ depth }) => depth === 0);
  const out: Quotation[] = [];
  let next = 0;
  let around = 0;
  for (const read of sentences) {
    const { sentence } = read;
    while (next < inner.length && (inner[next]?.outer.end ?? 0) <= sentence.start) next++;
    const first = inner[next];
    if (first === undefined || first.outer.start >= sentence.end) continue;
    while (around < outer.length - 1 && (outer[around]?.end ?? 0) <= first.start) around++;
    const within = outer[around];
    if (within === undefined) continue;
    let end = next;
    while (end < inner.length && (inner[end]?.outer.end ?? 0) <= Math.min(within.end, sentence.end)) end++;
    const line = readWithin(text, read, inner.slice(next, end), within, names);
    for (const [quoted, owner] of ownersOf([line])) {
      const quotation = owner.bond === 'near' ? undefined : passedOn(text, quoted, owner, voices.get(within));
      if (quotation !== undefined) out.push(quotation);
    }
  }
  return out;
}

function passedOn(text: string, quoted: Quoted, { voice }: Owner, reporter: Voice | undefined): Quotation | undefined {
  const words = wordsSaid(text, quoted);
  if (words === undefined) return undefined;
  const chain = [...(voice.chain ?? []), ...(reporter?.speaker === undefined ? [] : [reporter.speaker])];
  return {
    kind: 'quotation',
    ...words,
    direct: true,
    content: 'statement',
    ...voice,
    ...(chain.length === 0 ? {} : { chain }),
  };
}
