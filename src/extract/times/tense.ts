import { lowerAt, type Line } from './line.ts';

export type Leaning = 'past' | 'future' | 'unknown';

/** How far from an expression its verb is looked for, in tokens; longer clauses are left undecided. */
const REACH = 14;
const WILL = new Set(['will', "'ll", 'shall', 'wo', "won't", 'tomorrow']);
const PLANNED = new Set([
  'expected',
  'scheduled',
  'due',
  'set',
  'slated',
  'planned',
  'planning',
  'going',
  'supposed',
  'likely',
  'poised',
  'bound',
  'hoping',
  'preparing',
  'intended',
  'projected',
  'forecast',
  'ready',
  'about',
  'looking',
]);
const PLANS = new Set([
  'plan',
  'plans',
  'expect',
  'expects',
  'intend',
  'intends',
  'hope',
  'hopes',
  'aim',
  'aims',
  'promise',
  'promises',
  'vow',
  'vows',
  'want',
  'wants',
  'needs',
  'predict',
  'predicts',
  'forecast',
  'forecasts',
  'sees',
  'propose',
  'proposes',
]);

/** Whether the verb that an expression belongs to tells of what was or of what is to come. */
export function leaning(line: Line, from: number, to: number): Leaning {
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    const found = verbAt(line, at);
    if (found !== undefined) return found;
    if (lowerAt(line, at) === ';') break;
  }
  for (let at = to; at < line.tokens.length && at < to + REACH; at++) {
    const found = verbAt(line, at);
    if (found !== undefined) return found;
    if (lowerAt(line, at) === ';') break;
  }
  return 'unknown';
}

function verbAt(line: Line, at: number): Leaning | undefined {
  const lower = lowerAt(line, at);
  if (WILL.has(lower)) return 'future';
  switch (line.tags[at]) {
    case 'MD':
      return lower === 'would' ||
        lower === 'could' ||
        lower === 'might' ||
        lower === 'should' ||
        lower === 'may' ||
        lower === 'must' ||
        lower === 'can'
        ? modal(line, at)
        : undefined;
    case 'VB':
      return infinitive(line, at);
    case 'VBD':
      return PLANNED.has(lower) && lowerAt(line, at + 1) === 'to' ? 'future' : 'past';
    case 'VBN':
      return participle(line, at);
    case 'VBZ':
    case 'VBP':
      return PLANS.has(lower) ? 'future' : undefined;
    default:
      return undefined;
  }
}

/** "may have left on Friday" tells of the past, "may leave on Friday" of what is to come. */
function modal(line: Line, at: number): Leaning {
  const next = lowerAt(line, at + 1) === 'not' ? at + 2 : at + 1;
  return lowerAt(line, next) === 'have' ? 'past' : 'future';
}

/** "is to meet", "plans to meet", "will meet": the words before a bare verb decide. */
function infinitive(line: Line, at: number): Leaning | undefined {
  const before = lowerAt(line, at - 1);
  if (WILL.has(before) || line.tags[at - 1] === 'MD') return undefined;
  if (before !== 'to') return undefined;
  const governor = lowerAt(line, at - 2);
  if (PLANS.has(governor) || PLANNED.has(governor) || governor === 'is' || governor === 'are') return 'future';
  return undefined;
}

/** "was held", "has left": past; "to be held", "will be held", "is scheduled": to come. */
function participle(line: Line, at: number): Leaning | undefined {
  const lower = lowerAt(line, at);
  const before = lowerAt(line, at - 1);
  if (before === 'be') return undefined;
  if (PLANNED.has(lower)) return 'future';
  return before === 'was' ||
    before === 'were' ||
    before === 'been' ||
    before === 'has' ||
    before === 'have' ||
    before === 'had'
    ? 'past'
    : undefined;
}
