import { QUOTE, tagAt, wordAt, type Line } from './line.ts';
import { isFiniteTag, phraseFrom } from './phrases.ts';
import type { Region } from './regions.ts';
import { isOneOf } from './words.ts';

// How far behind the first word of a clause its verb may stand: a subject with a relative clause.
const CLAUSE_REACH = 25;

/** Whether a clause with a subject and a verb of its own begins at `at`, with nothing but `between` in the middle. */
export function clauseOpens(line: Line, at: number, stops: ReadonlySet<number> = NO_STOPS, between = BETWEEN): boolean {
  const start = tagAt(line, at) === 'IN' && isOneOf('adjuncts', wordAt(line, at)) ? behindComma(line, at) : at;
  if (start === undefined) return false;
  const next = behindSubject(line, start);
  return next !== undefined && verbFollows(line, next, stops, between);
}

/** Whether a verb or a quotation, which may hold one, stands in a region. */
export function hasVerb(line: Line, { first, end }: Region): boolean {
  for (let at = first; at < end; at++) if (isFiniteTag(tagAt(line, at)) || tagAt(line, at) === QUOTE) return true;
  return false;
}

function behindComma(line: Line, from: number): number | undefined {
  for (let at = from; at < line.words.length && at - from < CLAUSE_REACH; at++)
    if (tagAt(line, at) === ',') return at + 1;
  return undefined;
}

function behindSubject(line: Line, start: number): number | undefined {
  const tag = tagAt(line, start);
  if (wordAt(line, start) === 'there' || tag === QUOTE || tag === 'VBG' || tag === 'EX') return start + 1;
  const subject = phraseFrom(line, start);
  return subject === undefined ? undefined : subject.last + 1;
}

/** What may stand between subject and verb where no verb of saying vouches for the clause: "found jobs that pay" is none. */
export const CLOSE = /^(?:RB|IN|N.*|DT|JJ.?|CD|POS|HYPH)$/u;

// What may stand between a subject and its verb: "the plan, which Lee backed in May, has".
const BETWEEN = /^(?:RB|IN|,|N.*|DT|JJ.?|CD|POS|PRP.?|QUOTE|HYPH|W.*|VB[NG]|CC|TO)$/u;

const NO_STOPS: ReadonlySet<number> = new Set();

function verbFollows(line: Line, from: number, stops: ReadonlySet<number>, between: RegExp): boolean {
  for (let at = from; at < line.words.length && at - from < CLAUSE_REACH; at++) {
    const tag = tagAt(line, at);
    // "said the president “offered nothing new”": the verb stands in the marks.
    if (isFiniteTag(tag) || (tag === QUOTE && at === from)) return true;
    if (!between.test(tag) || stops.has(at)) return false;
    if (between === CLOSE && isOneOf('clause-openers', wordAt(line, at))) return false;
  }
  return false;
}
