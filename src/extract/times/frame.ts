import { isDash, lowerAt, type Line } from './line.ts';
import type { Expression } from './meaning.ts';
import { timeWords } from './words.ts';

type Part = NonNullable<Expression['part']>;
type Bound = NonNullable<Expression['bound']>;

const PARTS: readonly (readonly [ReadonlySet<string>, Part])[] = [
  [timeWords('early'), 'early'],
  [timeWords('middle'), 'middle'],
  [timeWords('late'), 'late'],
];
/** "the beginning of", "the end of". */
const PART_NOUNS: readonly (readonly [ReadonlySet<string>, Part])[] = [
  [timeWords('beginning'), 'early'],
  [timeWords('middle'), 'middle'],
  [timeWords('end'), 'late'],
];
const BOUNDS: readonly (readonly [ReadonlySet<string>, Bound])[] = [
  [timeWords('since'), 'since'],
  [timeWords('until'), 'until'],
  [timeWords('by'), 'by'],
  [timeWords('before'), 'before'],
  [timeWords('after'), 'after'],
];
const ABOUT = timeWords('about');
const CLOSELY = timeWords('closely');

/** Takes in the words before an expression that shade it: "late Tuesday", "the end of 2019", "since 1987", "at least two hours", "shortly before noon". */
export function frame(line: Line, expression: Expression, floor: number): Expression {
  const parted = withPart(line, expression, floor);
  return parted.meaning.kind === 'duration'
    ? withLimit(line, parted, floor)
    : withBound(line, withAbout(line, parted, floor));
}

function wordIn<Value>(table: readonly (readonly [ReadonlySet<string>, Value])[], word: string): Value | undefined {
  return table.find(([words]) => words.has(word))?.[1];
}

function withPart(line: Line, expression: Expression, floor: number): Expression {
  const { kind } = expression.meaning;
  if (kind === 'duration' || kind === 'vague' || kind === 'set' || kind === 'clock') return expression;
  const { from } = expression;
  // "mid-March", "early this month", "later on Tuesday", "late in 2019"
  let at = isDash(line, from - 1) ? from - 2 : from - 1;
  if (lowerAt(line, at) === 'in' || lowerAt(line, at) === 'on') at--;
  const direct = at >= floor && line.tags[at] !== 'VB' ? wordIn(PARTS, lowerAt(line, at)) : undefined;
  if (direct !== undefined) return { ...expression, from: article(line, at, floor), part: direct };
  if (isDash(line, from - 1) && lowerAt(line, from - 2) === 'end' && from - 2 >= floor)
    return { ...expression, from: from - 2, part: 'late' };
  // "the end of the week", "at the beginning of 2019"
  const of = from - 1;
  const noun = lowerAt(line, of) === 'of' && of - 1 >= floor ? wordIn(PART_NOUNS, lowerAt(line, of - 1)) : undefined;
  return noun === undefined ? expression : { ...expression, from: article(line, of - 1, floor), part: noun };
}

function article(line: Line, at: number, floor: number): number {
  return lowerAt(line, at - 1) === 'the' && at - 1 >= floor ? at - 1 : at;
}

/** "about noon", "around March 5", "nearly two weeks ago". */
function withAbout(line: Line, expression: Expression, floor: number): Expression {
  const at = expression.from - 1;
  // "look for ways around Wednesday's ruling" goes around the ruling.
  if (lowerAt(line, expression.to) === "'s" || at < floor || !ABOUT.has(lowerAt(line, at))) return expression;
  // "some Monday", "said about 2019": words about a time, not a rough one; a number or a clock can be rough.
  const rough = expression.meaning.kind !== 'years' || lowerAt(line, at) === 'around' || lowerAt(line, at) === 'circa';
  return rough && lowerAt(line, at) !== 'some' && lowerAt(line, at) !== 'close'
    ? { ...expression, from: at, approximate: true }
    : expression;
}

function withBound(line: Line, expression: Expression): Expression {
  const { from, meaning } = expression;
  if (meaning.kind === 'set' || meaning.kind === 'vague') return expression;
  const word = lowerAt(line, from - 1);
  const bound =
    limitOf(line, expression) ??
    (word === 'to' || word === 'through' ? rangeEnd(line, from) : word === 'from' ? 'since' : wordIn(BOUNDS, word));
  if (bound === undefined) return expression;
  if (bound === 'before' && meaning.kind === 'part-of-day' && DAYBREAK.has(meaning.part))
    return { ...expression, from: from - 1, meaning: { ...meaning, first: 0, last: BEFORE_DAWN } };
  if (bound === 'before' && isDenied(line, from - 1)) return { ...expression, bound: 'after' };
  const close = (bound === 'before' || bound === 'after') && CLOSELY.has(lowerAt(line, from - 2));
  return { ...expression, bound, ...(close ? { approximate: true } : {}) };
}

/** "Before dawn on Monday" is Monday, too. */
const DAYBREAK: ReadonlySet<string> = new Set(['dawn', 'daybreak', 'sunrise']);
/** The last minute of a day before which it is still dark, or nearly. */
const BEFORE_DAWN = 419;

/** "no earlier than 2027", "Friday at the latest". */
function limitOf(line: Line, { from, to }: Expression): Bound | undefined {
  const isMore = lowerAt(line, from - 1) === 'than' && /^(?:no|not)$/u.test(lowerAt(line, from - 3));
  const isEnd = lowerAt(line, to) === 'at' && lowerAt(line, to + 1) === 'the';
  switch (isMore ? lowerAt(line, from - 2) : isEnd ? lowerAt(line, to + 2) : '') {
    case 'earlier':
    case 'earliest':
      return 'after';
    case 'later':
    case 'latest':
      return 'by';
    default:
      return undefined;
  }
}

/** "Cannot begin before 2027" leaves 2027 and what comes after it. */
function isDenied(line: Line, before: number): boolean {
  for (let at = before - 1; at >= 0 && at >= before - DENIAL_REACH; at--) {
    const word = lowerAt(line, at);
    if (/^(?:[.,;:!?()"“”—–]|and|but|because|that|who|which|when|while|if)$/u.test(word)) return false;
    if (/^(?:not|n['’]t|cannot|never|nobody|none|nothing|no)$|n['’]t$/u.test(word)) return true;
  }
  return false;
}
/** Words between a denial and its "before". */
const DENIAL_REACH = 8;

/** "to Monday" ends what "from Friday" began; "compared to last year" ends nothing. */
function rangeEnd(line: Line, from: number): Bound | undefined {
  for (let at = from - 2; at >= 0 && at > from - 8; at--) if (lowerAt(line, at) === 'from') return 'until';
  return lowerAt(line, from - 1) === 'through' ? 'until' : undefined;
}

const LIMITS: readonly (readonly [readonly string[], 'min' | 'max' | undefined])[] = [
  [['at', 'least'], 'min'],
  [['no', 'less', 'than'], 'min'],
  [['not', 'less', 'than'], 'min'],
  [['more', 'than'], 'min'],
  [['longer', 'than'], 'min'],
  [['well', 'over'], 'min'],
  [['just', 'over'], 'min'],
  [['over'], 'min'],
  [['at', 'most'], 'max'],
  [['no', 'more', 'than'], 'max'],
  [['not', 'more', 'than'], 'max'],
  [['up', 'to'], 'max'],
  [['less', 'than'], 'max'],
  [['just', 'under'], 'max'],
  [['under'], 'max'],
  [['within'], 'max'],
];

/** "at least 30 days", "more than four hours", "nearly an hour", "up to two years". */
function withLimit(line: Line, expression: Expression, floor: number): Expression {
  const { meaning, from } = expression;
  // "over the past week" is during it, not longer.
  if (meaning.kind !== 'duration' || meaning.amount === undefined || meaning.reach !== undefined) return expression;
  for (const [words, open] of LIMITS) {
    const start = from - words.length;
    if (start < floor || open === undefined || !words.every((word, i) => lowerAt(line, start + i) === word)) continue;
    return { ...expression, from: start, meaning: { ...meaning, open } };
  }
  const about = from - 1 >= floor && ABOUT.has(lowerAt(line, from - 1));
  return about ? { ...expression, from: from - 1, approximate: true } : expression;
}
