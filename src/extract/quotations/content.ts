import { skipAdverbials } from './adverbials.ts';
import type { ContentKind } from './attribution.ts';
import { clauseOpens } from './clauses.ts';
import { isDash, QUOTE, tagAt, wordAt, type Line } from './line.ts';
import { isFiniteTag, isTime, phraseFrom, type Phrase } from './phrases.ts';
import type { PlacedCue } from './placement.ts';
import { isOneOf, wordsOf } from './words.ts';

/** Where what a cue reports begins; `end` where it is not the clause's. */
export interface Content {
  readonly first: number;
  readonly end?: number;
  readonly kind: ContentKind;
  /** Where it is not the cue's subject. */
  readonly speaker?: Phrase;
  /** True where nobody is named: "was told that". */
  readonly unnamed?: boolean;
  /** Who passed it on. */
  readonly through?: Phrase;
  /** Where the cue goes on: "quoted officials as saying". */
  readonly cueEnd?: number;
}

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

/** Behind a verb that takes a clause: a quotation, a colon, "that", or a clause that is clear by itself. */
function behindSaying(
  line: Line,
  lemma: string,
  frames: ReadonlySet<string>,
  next: number,
  stops?: ReadonlySet<number>,
): Content | undefined {
  const clause = frames.has('say') || frames.has('think') || frames.has('show');
  if (!clause && !frames.has('utter') && !frames.has('hold')) return undefined;
  const at = skipAdverbials(line, next);
  if (frames.has('say') || frames.has('utter') || frames.has('tell')) {
    const quotation = quotationAt(line, next) ?? quotationAt(line, at);
    if (quotation !== undefined) return quotation;
  }
  const that = clause ? thatBehind(line, next, at, stops) : [next, at].find((place) => opensThat(line, place));
  if ((clause || frames.has('hold')) && that !== undefined) return { first: that + 1, kind: 'statement' };
  if (frames.has('say') && wordAt(line, at) === ':') return { first: at + 1, kind: 'statement' };
  if (!clause) return undefined;
  for (const start of at === next ? [next] : [at, next]) {
    if (clauseOpens(line, start, stops) || (lemma === 'say' && isSayable(line, start)))
      return { first: start, kind: 'statement' };
  }
  return gapClause(line, next);
}

/** A quotation at `at` or behind the comma or colon there. */
function quotationAt(line: Line, at: number): Content | undefined {
  const start = tagAt(line, at) === ',' || wordAt(line, at) === ':' || isDash(line, at) ? at + 1 : at;
  const part = line.quotes[start];
  // "wrote “Peter Pan”", "told “Good Morning Britain”"
  if (part === undefined || (start === at && part.title)) return undefined;
  return { first: start, ...quotationEnd(line, start), kind: 'statement' };
}

/** A quotation that a boundary follows is all that was said. */
function quotationEnd(line: Line, at: number): { readonly end?: number } {
  const next = tagAt(line, at + 1);
  if (next === 'CC' && tagAt(line, at + 2) === QUOTE) return { end: at + 3 };
  return /^(?:|,|\.|:|QUOTE|CC|-RRB-|VBG|IN)$/u.test(next) || isDash(line, at + 1) ? { end: at + 1 } : {};
}

// How far behind a cue its "that" may stand: "said at a news conference in the capital on Friday that".
const THAT_REACH = 16;

/** Where "that" opens what was said. */
function thatBehind(line: Line, next: number, at: number, stops?: ReadonlySet<number>): number | undefined {
  for (const place of [next, at]) if (opensThat(line, place)) return place;
  // A noun right behind the cue has a "that" of its own: "said the plan that failed".
  if (!/^(?:IN|TO|RB|,|CD|VBG)$/u.test(tagAt(line, next)) && at === next) return undefined;
  for (let place = at; place < line.words.length && place - next < THAT_REACH; place++) {
    // "to accept a deal that lifts pay": a verb right behind shows a relative clause.
    if (opensThat(line, place)) return isFiniteTag(tagAt(line, place + 1)) ? undefined : place;
    if (stops?.has(place) === true || /^(?:QUOTE|\.)$/u.test(tagAt(line, place)) || isFiniteTag(tagAt(line, place)))
      return undefined;
  }
  return undefined;
}

function opensThat(line: Line, at: number): boolean {
  return (
    wordAt(line, at) === 'that' &&
    (tagAt(line, at) !== 'DT' || /^(?:,|QUOTE)$/u.test(tagAt(line, at + 1)) || clauseOpens(line, at + 1))
  );
}

function isSayable(line: Line, at: number): boolean {
  return line.words.length - at >= 3 && /^(?:N|PRP|DT|JJ|CD|EX|PDT)/u.test(tagAt(line, at));
}

/** "a step that officials said would cost millions": the clause lacks the subject that "that" stands for. */
function gapClause(line: Line, next: number): Content | undefined {
  return isFiniteTag(tagAt(line, next)) ? { first: next, kind: 'statement' } : undefined;
}

/** "told reporters (on Monday) that …", "assured them: “…”", "asked Lee whether …". */
function behindListener(line: Line, next: number, stops?: ReadonlySet<number>): Content | undefined {
  // "told “Good Morning Hull” that"
  const programme = line.quotes[next]?.title === true ? { last: next } : undefined;
  const listener = programme ?? phraseFrom(line, next, wordsOf('close-joints'));
  if (listener === undefined) return undefined;
  const behind = listener.last + 1;
  const at = skipAdverbials(line, behind);
  for (const start of at === behind ? [behind] : [at, behind]) {
    const quotation = quotationAt(line, start);
    if (quotation !== undefined) return quotation;
    if (wordAt(line, start) === 'that' && !isFiniteTag(tagAt(line, start + 1)))
      return { first: start + 1, kind: 'statement' };
    if (wordAt(line, start) === ':') return { first: start + 1, kind: 'statement' };
    if (isOneOf('question-openers', wordAt(line, start))) return { first: start, kind: 'question' };
    if (clauseOpens(line, start, stops)) return { first: start, kind: 'statement' };
  }
  const that = thatBehind(line, behind, at, stops);
  return that === undefined ? undefined : { first: that + 1, kind: 'statement' };
}

// "asked at the meeting whether": adverbials between a verb and its question are short.
const QUESTION_REACH = 8;

function question(line: Line, next: number): Content | undefined {
  const at = skipAdverbials(line, next);
  return isOneOf('question-openers', wordAt(line, at)) && at - next < QUESTION_REACH
    ? { first: at, kind: 'question' }
    : undefined;
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
  const object = phraseFrom(line, next, wordsOf('close-joints'));
  if (object === undefined) return undefined;
  const at = skipAdverbials(line, object.last + 1);
  return opensInfinitive(line, at) ? { first: at, kind: 'intention' } : undefined;
}

/** "called it a mistake", "accused him of lying", "described the talks as frank". */
function behindCalled(line: Line, next: number): Content | undefined {
  const quotation = quotationAt(line, next);
  if (quotation !== undefined) return quotation;
  if (wordAt(line, next) === 'as') return { first: next + 1, kind: 'statement' };
  const object = phraseFrom(line, next, wordsOf('close-joints'));
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
  if (isOneOf('clause-openers', wordAt(line, next)) && wordAt(line, next) !== 'that') return undefined;
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

/** "was told by Lee that …", "described by critics as …", "it was announced that …". */
function behindPassive(line: Line, { cue, subject }: PlacedCue): Content | undefined {
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
  if ((frames.has('judge') || frames.has('call')) && subject !== undefined)
    return { first: subject.first, end: subject.last + 1, kind: 'topic', speaker: agent };
  return undefined;
}

const SAYING: ReadonlySet<string> = new Set(['say', 'tell']);

/** "Kyodo quoted officials as saying …", "Lee was quoted by AP as telling reporters that …". */
function quotedAsSaying(line: Line, { cue, subject }: PlacedCue): Content | undefined {
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
