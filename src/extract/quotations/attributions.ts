import { regionsAround } from './around.ts';
import { contentBehind, type ContentKind } from './content.ts';
import { QUOTE, tagAt, wordAt, type Line } from './line.ts';
import { nounAttributions } from './nouns.ts';
import { isFiniteTag, type Phrase } from './phrases.ts';
import { canSay, placedCues, type PlacedCue } from './placement.ts';
import { accordingStops, phraseAttributions } from './sources.ts';
import { clauseEnd, stopsOf, trimmed, type Region } from './regions.ts';

/** Who says what in a line, as places in the line. */
export interface Attribution {
  readonly cue: Region;
  readonly speaker?: Phrase;
  /** What is said: one region, or two where the cue stands between them. None where it follows in the next sentence. */
  readonly content: readonly Region[];
  readonly kind: ContentKind;
  /** Who passed it on, nearest first. */
  readonly chain: readonly Phrase[];
  /** True where the cue tells of words, so that what stands in quotation marks there was said by the speaker. */
  readonly speech: boolean;
}

/** The attributions of a line, in the order of their cues. */
export function attributionsOf(line: Line): Attribution[] {
  const placed = placedCues(line);
  const stops = new Set([...stopsOf(line, placed), ...accordingStops(line)]);
  const found: Attribution[] = [...phraseAttributions(line, stops), ...nounAttributions(line, stops)];
  let floor = 0;
  for (const one of placed) {
    if (one.placement === 'after') {
      found.push({
        ...common(one),
        content: regionsAround(line, one, floor, stops),
        kind: 'statement',
        chain: [],
      });
      floor = one.tail;
      continue;
    }
    const attribution = inFrontOfContent(line, one, stops);
    if (attribution !== undefined) found.push(attribution);
  }
  found.sort((a, b) => a.cue.first - b.cue.first);
  return chained(line, citing(line, found));
}

function common({ cue, subject }: PlacedCue): Pick<Attribution, 'cue' | 'speaker' | 'speech'> {
  const { frames } = cue.verb;
  return {
    cue: { first: cue.first, end: cue.last + 1 },
    ...(subject === undefined ? {} : { speaker: subject }),
    speech: canSay(cue) || frames.has('utter') || frames.has('call') || frames.has('quote') || frames.has('urge'),
  };
}

function inFrontOfContent(line: Line, placed: PlacedCue, stops: ReadonlySet<number>): Attribution | undefined {
  const content = contentBehind(line, placed);
  if (content === undefined) return announcing(line, placed);
  const region = trimmed(line, { first: content.first, end: content.end ?? clauseEnd(line, content.first, stops) });
  const own = common(placed);
  if (region === undefined) return announcing(line, placed);
  return {
    ...own,
    ...(content.speaker === undefined ? {} : { speaker: content.speaker }),
    cue: { first: own.cue.first, end: content.cueEnd ?? own.cue.end },
    content: [region],
    kind: content.kind,
    chain: content.through === undefined ? [] : [content.through],
  };
}

/** "Lee replied:" at a line's end: what was said follows. */
function announcing(line: Line, placed: PlacedCue): Attribution | undefined {
  if (wordAt(line, line.words.length - 1) !== ':' || placed.borrowed) return undefined;
  return { ...common(placed), content: [], kind: 'statement', chain: [] };
}

/** Of "Kyodo said, citing officials, that …" the officials are the speakers and Kyodo passes it on. */
function citing(line: Line, found: readonly Attribution[]): readonly Attribution[] {
  const out: Attribution[] = [];
  for (const [index, one] of found.entries()) {
    const next = found[index + 1];
    const source = next !== undefined && isCiting(line, next, one) ? next.content[0] : undefined;
    const before = found[index - 1];
    if (before !== undefined && isCiting(line, one, before)) continue;
    if (source === undefined || one.speaker === undefined) out.push(one);
    else {
      const speaker = { first: source.first, last: source.end - 1, head: source.end - 1 };
      out.push({ ...one, speaker, chain: [one.speaker, ...one.chain] });
    }
  }
  return out;
}

function isCiting(line: Line, cite: Attribution, said: Attribution): boolean {
  const word = wordAt(line, cite.cue.end - 1);
  const sourceFirst = cite.content[0]?.first;
  if (word !== 'citing' && word !== 'quoting' && word !== 'cited') return false;
  return cite.kind === 'topic' && sourceFirst === cite.cue.end && said.speech && cite.speaker?.first === said.speaker?.first && tagAt(line, sourceFirst) !== QUOTE;
}

/** What one speaker reports of another keeps both: in "Kyodo reported that officials said …" Kyodo passes it on. */
function chained(line: Line, found: readonly Attribution[]): Attribution[] {
  return found.map((one, index) => {
    const outer = found.slice(Math.max(0, index - CHAIN_REACH), index).findLast((other) => reports(line, other, one));
    return outer?.speaker === undefined || one.chain.length > 0 ? one : { ...one, chain: [outer.speaker, ...outer.chain] };
  });
}

// How many attributions back the one may stand that reports another.
const CHAIN_REACH = 3;

/** Whether all that `outer` reports is what `inner` says. */
function reports(line: Line, outer: Attribution, inner: Attribution): boolean {
  const content = outer.content[0];
  if (content === undefined || inner.speaker === undefined || outer.speaker === undefined || !outer.speech) return false;
  const { first } = inner.speaker;
  if (first < content.first || inner.cue.first >= content.end || tagAt(line, first) === 'PRP') return false;
  for (let at = content.first; at < inner.cue.first; at++) if (isFiniteTag(tagAt(line, at))) return false;
  return true;
}
