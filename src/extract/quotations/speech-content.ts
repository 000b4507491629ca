import { skipAdverbials } from './adverbials.ts';
import type { ContentKind } from './attribution.ts';
import { clauseOpens } from './clauses.ts';
import { isDash, QUOTE, tagAt, wordAt, type Line } from './line.ts';
import { isFiniteTag, isTime, phraseFrom, type Phrase } from './phrases.ts';
import { isCloseJoint, opensQuestion } from './words.ts';

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

/** Behind a verb that takes a clause: a quotation, a colon, "that", or a clause that is clear by itself. */
export function behindSaying(
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

/** "told reporters (on Monday) that …", "assured them: “…”", "asked Lee whether …". */
export function behindListener(line: Line, next: number, stops?: ReadonlySet<number>): Content | undefined {
  // "told “Good Morning Hull” that"
  const programme = line.quotes[next]?.title === true ? { last: next } : undefined;
  const listener = programme ?? phraseFrom(line, next, isCloseJoint);
  if (listener === undefined) return undefined;
  const behind = listener.last + 1;
  const at = skipAdverbials(line, behind);
  for (const start of at === behind ? [behind] : [at, behind]) {
    const quotation = quotationAt(line, start);
    if (quotation !== undefined) return quotation;
    if (wordAt(line, start) === 'that' && !isFiniteTag(tagAt(line, start + 1)))
      return { first: start + 1, kind: 'statement' };
    if (wordAt(line, start) === ':') return { first: start + 1, kind: 'statement' };
    if (opensQuestion(line, start)) return { first: start, kind: 'question' };
    if (clauseOpens(line, start, stops)) return { first: start, kind: 'statement' };
  }
  const that = thatBehind(line, behind, at, stops);
  return that === undefined ? undefined : { first: that + 1, kind: 'statement' };
}

/** A quotation at `at` or behind the comma or colon there. */
export function quotationAt(line: Line, at: number): Content | undefined {
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
export function thatBehind(line: Line, next: number, at: number, stops?: ReadonlySet<number>): number | undefined {
  for (const place of [next, at]) if (opensThat(line, place)) return place;
  // A noun right behind the cue has a "that" of its own: "said the plan that failed".
  if (!/^(?:IN|TO|RB|,|CD|VBG)$/u.test(tagAt(line, next)) && at === next) return undefined;
  for (let place = at; place < line.words.length && place - next < THAT_REACH; place++) {
    // "to accept a deal that lifts pay": a verb right behind shows a relative clause.
    if (opensThat(line, place)) return isFiniteTag(tagAt(line, place + 1)) ? undefined : place;
    // "agreed to drop a demand that …" has another verb in between.
    if (tagAt(line, place) === 'VB') return undefined;
    if (stops?.has(place) === true || /^(?:QUOTE|\.)$/u.test(tagAt(line, place)) || isFiniteTag(tagAt(line, place)))
      return undefined;
  }
  return undefined;
}

function opensThat(line: Line, at: number): boolean {
  return (
    wordAt(line, at) === 'that' &&
    !(isTime(line, at + 1) && wordAt(line, at + 2) === 'that') &&
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
