import { skipAdverbials } from './adverbials.ts';
import { QUOTE, tagAt, wordAt, type Line } from './line.ts';
import { isTime, phraseFrom } from './phrases.ts';
import { behindPassive, quotedAsSaying } from './passive-content.ts';
import type { PlacedCue } from './placement.ts';
import { behindListener, behindSaying, quotationAt, type Content } from './speech-content.ts';
import { isCloseJoint, opensClause, opensQuestion } from './words.ts';

/** Where the words begin that a cue in front of them reports; undefined where it reports none. */
export function contentBehind(line: Line, placed: PlacedCue, stops: ReadonlySet<number>): Content | undefined {
  const { cue } = placed;
  const { frames } = cue.verb;
  const next = placed.tail;
  // "As Kyodo reported, the ministers met"
  if (placed.first === 1 && wordAt(line, 0) === 'as' && tagAt(line, next) === ',')
    return { first: next + 1, kind: 'statement' };
  if (frames.has('quote')) {
    const handedOn = quotedAsSaying(line, placed);
    if (handedOn !== undefined) return handedOn;
  }
  if (cue.shape === 'passive') return behindPassive(line, placed);
  return (
    (frames.has('tell') ? behindListener(line, next, stops) : undefined) ??
    behindSaying(line, cue.verb.lemma, frames, next, stops) ??
    (frames.has('ask') ? question(line, next) : undefined) ??
    (frames.has('promise') ? intention(line, next) : undefined) ??
    (frames.has('urge') ? behindUrged(line, next) : undefined) ??
    (frames.has('call') ? behindCalled(line, next) : undefined) ??
    (frames.has('judge') ? topic(line, next, frames.has('tell')) : undefined)
  );
}

// "asked at the meeting whether": adverbials between a verb and its question are short.
const QUESTION_REACH = 8;

function question(line: Line, next: number): Content | undefined {
  const at = skipAdverbials(line, next);
  // "said sorry to those who were hurt": behind a noun "who" asks nothing.
  if (at > next && /^(?:who|which|whose|whom|where|when)$/u.test(wordAt(line, at))) return undefined;
  return opensQuestion(line, at) && at - next < QUESTION_REACH ? { first: at, kind: 'question' } : undefined;
}

/** "vowed (on Monday) to leave". */
function intention(line: Line, next: number): Content | undefined {
  const at = skipAdverbials(line, next);
  return opensInfinitive(line, at) ? { first: at, kind: 'intention' } : undefined;
}

function opensInfinitive(line: Line, at: number): boolean {
  return tagAt(line, at) === 'TO' && /^(?:V.*|RB|QUOTE)$/u.test(tagAt(line, at + 1));
}

/** "urged residents to leave". */
function behindUrged(line: Line, next: number): Content | undefined {
  const object = phraseFrom(line, next, isCloseJoint);
  if (object === undefined) return undefined;
  const at = skipAdverbials(line, object.last + 1);
  return opensInfinitive(line, at) ? { first: at, kind: 'intention' } : undefined;
}

/** "called it a mistake", "accused him of lying", "described the talks as frank". */
function behindCalled(line: Line, next: number): Content | undefined {
  const quotation = quotationAt(line, next);
  if (quotation !== undefined) return quotation;
  if (wordAt(line, next) === 'as') return { first: next + 1, kind: 'statement' };
  const object = phraseFrom(line, next, isCloseJoint);
  if (object === undefined) return undefined;
  const far = phraseFrom(line, next);
  // "called the lack of advice from the commanders “reckless”"
  if (far !== undefined && tagAt(line, far.last + 1) === QUOTE) return { first: next, kind: 'statement' };
  const at = object.last + 1;
  return /^(?:QUOTE|DT|JJ|RB)$/u.test(tagAt(line, at)) || /^(?:as|of|for|to|with)$/u.test(wordAt(line, at))
    ? { first: next, kind: 'statement' }
    : undefined;
}

/** "criticised the plan": the phrase that names what the words were about. */
function topic(line: Line, next: number, listener: boolean): Content | undefined {
  const quotation = quotationAt(line, next);
  if (quotation !== undefined) return quotation;
  if (opensClause(line, next) && wordAt(line, next) !== 'that') return undefined;
  const at = skipAdverbials(line, next);
  if (tagAt(line, at) === 'VBG') return { first: at, kind: 'intention' };
  const first = phraseFrom(line, at);
  // "promised everyone a refund"
  const second = listener && first !== undefined ? phraseFrom(line, first.last + 1) : undefined;
  const object = second ?? first;
  // "it", "them": nothing that could be compared.
  if (object === undefined || /^(?:PRP|DT)$/u.test(tagAt(line, object.last))) return undefined;
  return isTime(line, at) ? undefined : { first: object.first, end: object.last + 1, kind: 'topic' };
}
