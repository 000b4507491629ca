import { lowerAt, type Line } from './line.ts';
import { timeWords } from './words.ts';

export type Leaning = 'past' | 'future' | 'unknown';

/** How far from an expression its verb is looked for, in tokens; longer clauses are left undecided. */
const REACH = 14;
/** "asked the company to respond by Friday": at most so many tokens lie between the verb and its "to". */
const OBJECT = 5;
const WILL = timeWords('will');
/** Words that tell of what is to come whatever stands around them: "payable Dec. 15", "the deadline". */
const AHEAD = timeWords('ahead');
/** Words that do so only before "to" or "for": "is set to", "due for". */
const AHEAD_TO = timeWords('ahead to');
/** Verbs whose infinitive lies ahead: "agreed to meet", "ordered him to leave". */
const GOVERNORS = timeWords('ahead governors');
/** Verbs of putting off: "extended until Tuesday", "postponed to May". */
const PUT_OFF = timeWords('put off');
const SCHEDULES = timeWords('schedules');
/** "until June": a time at which something ends. */
const LIMIT = /^(?:until|till)$/u;
/** "will stay shut until June": a participle tells what stays, the verb before it when. */
const STAYING = /^(?:stay|stays|remain|remains|keep|keeps)$/u;
const STAYS = /^(?:stays|remains|keeps)$/u;
/** Words that open another clause: the verb before them tells nothing of what is behind. */
const OPENERS = new Set(['who', 'which', 'where', 'whose', 'when', 'because', 'although', 'while', ';']);

/** Whether the verb that an expression belongs to tells of what was or of what is to come. */
export function leaning(line: Line, from: number, to: number): Leaning {
  if (lowerAt(line, from - 1) === 'of' && lowerAt(line, from - 2) === 'ahead') return 'future';
  if (lowerAt(line, from - 1) === 'as' && /^(?:soon|early)$/u.test(lowerAt(line, from - 2))) return 'future';
  if (lowerAt(line, to) === "'s" && !isOccasion(line, from)) return 'unknown';
  const by = lowerAt(line, from - 1) === 'by';
  const limit = LIMIT.test(lowerAt(line, from - 1));
  const putOff = limit || /^(?:to|through)$/u.test(lowerAt(line, from - 1));
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    if (OPENERS.has(lowerAt(line, at))) break;
    if (putOff && PUT_OFF.has(lowerAt(line, at))) return 'future';
    if (limit && isLasting(line, at)) return 'future';
    // "a plan to repay the loan by February": what is to be done by a time lies ahead.
    if (by && line.tags[at] === 'VB' && lowerAt(line, at - 1) === 'to') return 'future';
    const found = verbAt(line, at);
    if (found !== undefined) return found;
  }
  for (let at = to; at < line.tokens.length && at < to + REACH; at++) {
    if (OPENERS.has(lowerAt(line, at))) break;
    const found = verbAt(line, at);
    if (found !== undefined) return found;
  }
  // "The museum remains closed until June": where no verb tells, what ends by a time is still so.
  return limit ? 'future' : 'unknown';
}

/** "The road is closed", "are not needed", "stays": so it is on the day of writing. */
function isLasting(line: Line, at: number): boolean {
  if (STAYS.test(lowerAt(line, at))) return true;
  if (line.tags[at] !== 'VBN' && line.tags[at] !== 'VBD') return false;
  return /^(?:is|are|'s|'re)$/u.test(lowerAt(line, lowerAt(line, at - 1) === 'not' ? at - 2 : at - 1));
}

/** "will start in Saturday's race" goes with its verb, "will study Friday's ruling" does not. */
function isOccasion(line: Line, from: number): boolean {
  return /^(?:in|for|at)$/u.test(lowerAt(line, from - 1));
}

function verbAt(line: Line, at: number): Leaning | undefined {
  const lower = lowerAt(line, at);
  if (WILL.has(lower) || AHEAD.has(lower)) return 'future';
  // "The deadline is 31 May", not "missed the deadline on 31 May".
  if (lower === 'deadline' && lowerAt(line, at + 1) === 'is') return 'future';
  if (AHEAD_TO.has(lower) && /^(?:to|for)$/u.test(lowerAt(line, at + 1))) return 'future';
  switch (line.tags[at]) {
    case 'MD':
      return modal(line, at);
    case 'VB':
      return infinitive(line, at);
    case 'VBD':
      return STAYING.test(lowerAt(line, at - 1)) ? undefined : 'past';
    case 'VBN':
      return lowerAt(line, at - 1) === 'be' || STAYING.test(lowerAt(line, at - 1)) ? undefined : 'past';
    case 'VBZ':
    case 'VBP':
      // "the talks resume on Friday": the present of a schedule.
      return SCHEDULES.has(lower) ? 'future' : undefined;
    default:
      return undefined;
  }
}

/** "may have left on Friday" and "could not be reached Friday" tell of the past, "may leave on Friday" of what is to come. */
function modal(line: Line, at: number): Leaning | undefined {
  const lower = lowerAt(line, at);
  const negated = /^(?:not|n't)$/u.test(lowerAt(line, at + 1));
  if (lowerAt(line, negated ? at + 2 : at + 1) === 'have') return 'past';
  return lower === 'could' ? (negated ? 'past' : undefined) : 'future';
}

/** "plans to meet", "is to meet", "asked the company to respond": the word that governs the infinitive decides. */
function infinitive(line: Line, at: number): Leaning | undefined {
  if (lowerAt(line, at - 1) !== 'to') return undefined;
  const governor = lowerAt(line, at - 2);
  if (governor === 'is' || governor === 'are') return 'future';
  for (let i = at - 2; i >= 0 && i >= at - 2 - OBJECT; i--) {
    if (GOVERNORS.has(lowerAt(line, i))) return 'future';
    if (/^(?:VB|MD|[,;:])/u.test(line.tags[i] ?? '')) break;
  }
  return undefined;
}
