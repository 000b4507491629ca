import { startOf, type Attribution } from './attribution.ts';
import { QUOTE, tagAt, wordAt, type Line } from './line.ts';
import { isFiniteTag } from './phrases.ts';
import { isSourceWord } from './words.ts';

/** The attributions of a line, in order, with those who passed the words on. */
export function chained(line: Line, found: readonly Attribution[]): Attribution[] {
  const cited = citing(line, found);
  return cited.map((one, index) => {
    const before = cited.slice(Math.max(0, index - CHAIN_REACH), index);
    const outer = before.findLast((other) => reports(line, other, one));
    if (outer?.speaker === undefined || one.chain.length > 0) return one;
    return { ...one, chain: [outer.speaker, ...outer.chain] };
  });
}

// How many attributions back the one may stand that reports another.
const CHAIN_REACH = 3;

/** Of "Kyodo said, citing officials, that …" the officials are the speakers and Kyodo passes it on. */
function citing(line: Line, found: readonly Attribution[]): readonly Attribution[] {
  const out: Attribution[] = [];
  found.forEach((one, index) => {
    const next = found[index + 1];
    const before = found[index - 1];
    if ((before !== undefined && isCiting(line, one, before)) || (next !== undefined && isCiting(line, one, next)))
      return;
    const cite = [next, before].find((other) => other !== undefined && isCiting(line, other, one));
    const source = cite?.content[0];
    if (source === undefined || one.speaker === undefined) out.push(one);
    else {
      const speaker = { first: source.first, last: source.end - 1, head: source.end - 1 };
      out.push({ ...one, speaker, chain: [one.speaker, ...one.chain] });
    }
  });
  return out;
}

const CITING = new Set(['citing', 'quoting', 'cited']);

function isCiting(line: Line, cite: Attribution, said: Attribution): boolean {
  const source = cite.content[0];
  if (source === undefined || cite.kind !== 'topic' || !said.speech || tagAt(line, source.first) === QUOTE)
    return false;
  return (
    source.first === cite.cue?.end &&
    CITING.has(wordAt(line, source.first - 1)) &&
    cite.speaker?.first === said.speaker?.first &&
    isSource(line, source.end - 1)
  );
}

/** Somebody or something that can be cited for words: "officials", "a police report", "Kyodo"; not "low growth". */
function isSource(line: Line, head: number): boolean {
  return tagAt(line, head).startsWith('NNP') || isSourceWord(line, head);
}

/** Whether all that `outer` reports is what `inner` says: "Kyodo reported that officials said …". */
function reports(line: Line, outer: Attribution, inner: Attribution): boolean {
  const content = outer.content[0];
  if (content === undefined || inner.speaker === undefined || outer.speaker === undefined || !outer.speech)
    return false;
  const { first } = inner.speaker;
  const cueFirst = startOf(inner);
  if (first < content.first || cueFirst >= content.end || tagAt(line, first) === 'PRP') return false;
  for (let at = content.first; at < cueFirst; at++) if (isFiniteTag(tagAt(line, at))) return false;
  return true;
}
