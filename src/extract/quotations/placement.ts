import { endsHere, skipAdverbials } from './adverbials.ts';
import { clauseOpens, hasVerb } from './clauses.ts';
import { cuesOf, type Cue } from './cues.ts';
import { isDash, QUOTE, tagAt, wordAt, type Line } from './line.ts';
import { isFiniteTag, isTime, phraseEndingAt, phraseFrom, type Phrase } from './phrases.ts';
import { mainSubject, nearestSubject, subjectAhead, subjectBefore } from './subjects.ts';
import { isCloseJoint, neverSpeaks } from './words.ts';

/** A cue with its subject, and on which side of it the words said begin. */
export interface PlacedCue {
  readonly cue: Cue;
  readonly subject?: Phrase;
  /** True where the subject is another verb's: "…, adding that". */
  readonly borrowed: boolean;
  /** `after`: the cue stands behind or inside what was said; `before`: in front of it. */
  readonly placement: 'before' | 'after';
  /** True where the subject stands behind the cue: "…, said Lee". */
  readonly inverted: boolean;
  /** First word of subject and cue. */
  readonly first: number;
  /** First word behind them; with their adverbials where they stand behind what was said. */
  readonly tail: number;
}

/** The cues among the verbs of a line at `places`, with their subjects, in order. */
export function placedCues(line: Line, places: readonly number[]): PlacedCue[] {
  const placed: PlacedCue[] = [];
  let saying: PlacedCue | undefined;
  for (const cue of cuesOf(line, places)) {
    const hasOwn = cue.shape === 'finite' || cue.shape === 'passive';
    const own = hasOwn ? subjectBefore(line, cue.first) : undefined;
    const one = behindSpeech(line, cue, own) ?? inFront(line, cue, own, placed.at(-1), saying);
    placed.push(one);
    if (!one.borrowed && one.subject !== undefined && canSay(cue)) saying = one;
  }
  return placed;
}

/** True for a verb that tells of words. */
export function canSay(cue: Cue): boolean {
  return cue.verb.frames.has('say') || cue.verb.frames.has('tell');
}

/** The cue as one that stands behind what was said, with its subject before it ("…, he said") or behind it ("…, said Lee"). */
function behindSpeech(line: Line, cue: Cue, own: Phrase | undefined): PlacedCue | undefined {
  if (cue.shape !== 'finite') return undefined;
  if (own !== undefined && !neverSpeaks(line, own.last)) {
    // "…, as the minister put it"
    const start = own.described ?? own.first;
    const first = wordAt(line, start - 1) === 'as' ? start - 1 : start;
    const tail = tailBehindSpeech(line, cue, first, cue.last + 1);
    if (tail !== undefined)
      return { cue, subject: own, borrowed: false, placement: 'after', inverted: false, first, tail };
  }
  const inverted = invertedSubject(line, cue, own);
  const tail = inverted === undefined ? undefined : tailBehindSpeech(line, cue, cue.first, inverted.last + 1);
  if (inverted === undefined || tail === undefined) return undefined;
  return { cue, subject: inverted, borrowed: false, placement: 'after', inverted: true, first: cue.first, tail };
}

/** Where the cue's adverbials end, if what was said stands right before `first` and nothing but a boundary follows. */
function tailBehindSpeech(line: Line, cue: Cue, first: number, next: number): number | undefined {
  const { frames } = cue.verb;
  const says = canSay(cue) || frames.has('utter');
  const before = first - 1;
  const comma = tagAt(line, before) === ',' || isDash(line, before);
  const tail = skipListener(line, cue, next);
  // "To chants of “Out, out,” Lee said the vote was fair": a clause of its own follows.
  if (says && tagAt(line, before) === QUOTE && before > 0 && next === cue.last + 1 && clauseOpens(line, next))
    return undefined;
  if (says && tagAt(line, before) === QUOTE) return tail;
  if (says && comma && tagAt(line, before - 1) === QUOTE) return tail;
  if (!comma || before === 0 || cue.governed || !endsHere(line, tail) || !hasClause(line, before, tail))
    return undefined;
  return frames.has('say') || frames.has('think') || frames.has('show') ? tail : undefined;
}

// How far from the cue the verb may stand of what was said.
const VERB_REACH = 60;

/** Whether what stands around the cue can have been said: a verb stands before it, or behind the comma at `tail`. */
function hasClause(line: Line, before: number, tail: number): boolean {
  const behind = tagAt(line, tail) === '.' ? tail : Math.min(line.words.length, tail + VERB_REACH);
  return (
    hasVerb(line, { first: Math.max(0, before - VERB_REACH), end: before }) ||
    hasVerb(line, { first: tail, end: behind })
  );
}

/** The first word behind listener, time and place: "told reporters in Hanoi on Monday". */
function skipListener(line: Line, cue: Cue, from: number): number {
  const listener =
    cue.verb.frames.has('tell') && from === cue.last + 1 ? phraseFrom(line, from, isCloseJoint) : undefined;
  return skipAdverbials(line, listener === undefined ? from : listener.last + 1);
}

function invertedSubject(line: Line, cue: Cue, own: Phrase | undefined): Phrase | undefined {
  if (cue.first !== cue.at || !(canSay(cue) || cue.verb.frames.has('utter'))) return undefined;
  const before = cue.first - 1;
  const comma = tagAt(line, before) === ',' || isDash(line, before);
  const quoted = tagAt(line, before) === QUOTE || (comma && tagAt(line, before - 1) === QUOTE);
  if (!quoted && (!comma || own !== undefined)) return undefined;
  const subject = phraseFrom(line, cue.last + 1);
  return subject === undefined || isFiniteTag(tagAt(line, subject.last + 1)) ? undefined : subject;
}

/** The cue as one that stands in front of what was said. */
function inFront(
  line: Line,
  cue: Cue,
  own: Phrase | undefined,
  last: PlacedCue | undefined,
  saying: PlacedCue | undefined,
): PlacedCue {
  const tail = cue.last + 1;
  if (own !== undefined)
    return {
      cue,
      subject: own,
      borrowed: false,
      placement: 'before',
      inverted: false,
      first: own.described ?? own.first,
      tail,
    };
  const opening = cue.at === 0 ? phraseFrom(line, 1) : undefined;
  // "Said Lee: “…”"
  if (
    opening !== undefined &&
    canSay(cue) &&
    /^(?:VBD|VBN|VBZ)$/u.test(tagAt(line, 0)) &&
    wordAt(line, opening.last + 1) === ':'
  )
    return {
      cue,
      subject: opening,
      borrowed: false,
      placement: 'before',
      inverted: true,
      first: 0,
      tail: opening.last + 1,
    };
  const lent = borrowedSubject(line, cue, last, saying);
  return {
    cue,
    ...(lent === undefined ? {} : { subject: lent }),
    borrowed: true,
    placement: 'before',
    inverted: false,
    first: cue.first,
    tail,
  };
}

function borrowedSubject(
  line: Line,
  cue: Cue,
  last: PlacedCue | undefined,
  saying: PlacedCue | undefined,
): Phrase | undefined {
  const before = cue.first - 1;
  switch (cue.shape) {
    case 'passive':
      return undefined;
    case 'finite':
      // A comma does in headlines: "Minister quits, says he was betrayed".
      if (tagAt(line, before) !== 'CC' && tagAt(line, before) !== ',') return undefined;
      // "said … and added": the same speaker; else the verb nearest before lends its subject.
      return saying !== undefined && canSay(cue) ? saying.subject : nearestSubject(line, cue.first);
    case 'infinitive': {
      // "urged him to say": the one who is urged speaks; in "held talks to say" the one who held them.
      const object = subjectBefore(line, cue.first);
      const urged =
        object !== undefined &&
        last !== undefined &&
        last.cue.verb.frames.has('urge') &&
        last.cue.last === object.first - 1;
      return urged ? object : (saying?.subject ?? nearestSubject(line, cue.first));
    }
    case 'participle':
      return subjectOfParticiple(line, cue, saying);
  }
}

function subjectOfParticiple(line: Line, cue: Cue, saying: PlacedCue | undefined): Phrase | undefined {
  const before = cue.first - 1;
  const lender = saying?.subject ?? mainSubject(line, cue.first);
  if (before >= 0 && (tagAt(line, before) === ',' || isDash(line, before) || tagAt(line, before) === 'CC'))
    // "State television, citing the governor, said …": no verb stands before, but a noun does.
    return lender ?? (tagAt(line, before) === ',' ? phraseEndingAt(line, before - 1) : undefined);
  // "Calling it a mistake, Lee resigned", "In rejecting the plan, the court …"
  if (lender === undefined && (before < 0 || tagAt(line, before) === 'IN')) return subjectAhead(line, cue.at);
  if (tagAt(line, before) === 'IN') return lender;
  // "polls showing …", "with Lee calling it …"; but who "issued a statement saying …" is the main subject.
  const own = subjectBefore(line, cue.first);
  if (own === undefined || isTime(line, own.head)) return lender;
  const messenger = canSay(cue) && tagAt(line, own.head) !== 'NNP' && wordAt(line, own.first - 1) !== 'with';
  return messenger ? (lender ?? own) : own;
}
