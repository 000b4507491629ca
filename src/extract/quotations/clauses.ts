import { QUOTE, tagAt, wordAt, type Line } from './line.ts';
import { isFiniteTag, phraseFrom } from './phrases.ts';
import type { Region } from './regions.ts';
import { isAdjunct, opensClause } from './words.ts';

const NO_STOPS: ReadonlySet<number> = new Set();

/** Whether a clause with a subject and a verb of its own begins at `at` and reaches its verb before any of `stops`. */
export function clauseOpens(line: Line, at: number, stops: ReadonlySet<number> = NO_STOPS): boolean {
  const start = tagAt(line, at) === 'IN' && isAdjunct(line, at) ? behindComma(line, at) : at;
  if (start === undefined) return false;
  const next = behindSubject(line, start);
  return next !== undefined && verbFollows(line, next, stops);
}

/** Whether a verb or a quotation, which may hold one, stands in a region. */
export function hasVerb(line: Line, { first, end }: Region): boolean {
  for (let at = first; at < end; at++) if (isFiniteTag(tagAt(line, at)) || tagAt(line, at) === QUOTE) return true;
  return false;
}

// How far behind the first word of a clause its verb may stand: a subject with a relative clause.
const CLAUSE_REACH = 25;

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

// What may stand between a subject and its verb: "the plan, which Lee backed in May, has".
const BETWEEN = /^(?:RB|IN|,|N.*|DT|JJ.?|CD|POS|PRP.?|QUOTE|HYPH|W.*|VB[NG]|CC|TO)$/u;

/** Whether the verb of a subject follows that ends before `from`. A relative clause on the way has a verb of its own. */
function verbFollows(line: Line, from: number, stops: ReadonlySet<number>): boolean {
  let awaited = 1;
  let commas = 0;
  for (let at = from; at < line.words.length && at - from < CLAUSE_REACH; at++) {
    const tag = tagAt(line, at);
    // "said the president “offered nothing new”": the verb stands in the marks.
    if (tag === QUOTE && at === from) return true;
    if (isFiniteTag(tag)) {
      // In "advises the bank, has said" one comma parts the noun from the verb: it is not its subject.
      if (--awaited === 0) return commas % 2 === 0;
    } else if (!BETWEEN.test(tag) || stops.has(at)) return false;
    else if (tag.startsWith('W') || wordAt(line, at) === 'that') awaited++;
    // "reported a fall but kept its dividend"
    else if (tag === 'CC' && isFiniteTag(tagAt(line, at + 1))) return false;
    else if (tag === ',') {
      if (tagAt(line, at + 1) === 'CC') return false;
      commas++;
    } else if (tag === 'IN' && opensClause(line, at)) return false;
  }
  return false;
}
