import { skipAdverbials } from './adverbials.ts';
import { tagAt, wordAt, type Line } from './line.ts';
import { phraseFrom } from './phrases.ts';
import type { PlacedCue } from './placement.ts';
import { behindListener, behindSaying, quotationAt, thatBehind, type Content } from './speech-content.ts';

/** "was told by Lee that …", "described by critics as …", "it was announced that …". */
export function behindPassive(line: Line, { cue, subject }: PlacedCue): Content | undefined {
  const { frames } = cue.verb;
  const next = cue.last + 1;
  const agent = wordAt(line, next) === 'by' ? phraseFrom(line, next + 1) : undefined;
  const behind = agent === undefined ? next : agent.last + 1;
  const at = skipAdverbials(line, behind);
  const speaker = agent === undefined ? { unnamed: true } : { speaker: agent };
  // "Asked about it, he was told, “…”": nobody is named who said so.
  const quotation = frames.has('tell') || frames.has('say') ? quotationAt(line, at) : undefined;
  if (quotation !== undefined && subject !== undefined) return { ...quotation, ...speaker };
  const that = thatBehind(line, behind, at);
  if (that !== undefined && subject !== undefined) return { first: that + 1, kind: 'statement', ...speaker };
  if (agent === undefined) return undefined;
  if ((frames.has('call') || frames.has('think')) && /^(?:as|of|for)$/u.test(wordAt(line, at)))
    return { first: at + 1, kind: 'statement', speaker: agent };
  if (frames.has('urge') && tagAt(line, at) === 'TO') return { first: at, kind: 'intention', speaker: agent };
  if (frames.has('judge') && subject !== undefined)
    return { first: subject.first, end: subject.last + 1, kind: 'topic', speaker: agent };
  return undefined;
}

const SAYING: ReadonlySet<string> = new Set(['say', 'tell']);

/** "Kyodo quoted officials as saying …", "Lee was cited by Kyodo as telling the press that …". */
export function quotedAsSaying(line: Line, { cue, subject }: PlacedCue): Content | undefined {
  const next = cue.last + 1;
  const passive = cue.shape === 'passive';
  const start = passive && wordAt(line, next) === 'by' ? next + 1 : next;
  const phrase = passive && start === next ? undefined : phraseFrom(line, start);
  const speaker = passive ? subject : phrase;
  const through = passive ? phrase : subject;
  const as = skipAdverbials(line, phrase === undefined ? start : phrase.last + 1);
  if (wordAt(line, as) !== 'as' || tagAt(line, as + 1) !== 'VBG') return undefined;
  const saying = wordAt(line, as + 1) === 'having' ? as + 2 : as + 1;
  const said = behindListener(line, saying + 1) ?? behindSaying(line, 'say', SAYING, saying + 1);
  if (said === undefined) return undefined;
  return {
    ...said,
    ...(speaker === undefined ? {} : { speaker }),
    ...(through === undefined ? {} : { through }),
    cueEnd: saying + 1,
  };
}
