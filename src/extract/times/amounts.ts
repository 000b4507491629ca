import { digitsAt, isDash, isGlued, isHyphen, lowerAt, type Line } from './line.ts';
import type { Amount } from './meaning.ts';
import { CARDINALS, timeWords } from './words.ts';

/** A number phrase with its tokens: "two and a half", "10 to 15", "a couple of", "several". */
export interface AmountFound {
  readonly from: number;
  readonly amount: Amount;
}

const FILLERS = timeWords('fillers');
const CONNECTORS = new Set(['and', 'to', 'or', 'of', 'a', 'an', 'the']);
/** What vague words stand for: "few" as it is used of days and years in news. */
const VAGUE: ReadonlyMap<string, Amount> = new Map([
  ['couple', { min: 2, max: 3 }],
  ['few', { min: 2, max: 9 }],
  ['several', { min: 2, max: 12 }],
  ['many', { min: 3, max: 1000 }],
  ['dozen', { min: 12, max: 12 }],
  ['half', { min: 0.5, max: 0.5 }],
  ['quarter', { min: 0.25, max: 0.25 }],
  ['another', { min: 1, max: 1 }],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);
/** Longest phrase read: "between nine hundred and ninety nine" and the like need no more tokens. */
const LONGEST = 9;

/** The number phrase that ends right before `end` and begins at `floor` or later; a hyphen or one filler may stand between. */
export function amountBefore(line: Line, end: number, floor: number): AmountFound | undefined {
  let stop = end;
  if (isHyphen(line, stop - 1)) stop--;
  else if (FILLERS.has(lowerAt(line, stop - 1))) stop--;
  let from = stop;
  while (from > floor && stop - from < LONGEST && isAmountPart(line, from - 1)) from--;
  for (; from < stop; from++) {
    if (CONNECTORS.has(lowerAt(line, from)) && !isArticle(line, from)) continue;
    const read = readRange(line, from, stop);
    // "9/11 days", "3.5.11 weeks": a piece of something longer.
    if (isGlued(line, from) && /^[/.:]$/u.test(lowerAt(line, from - 1))) continue;
    if (read?.to === stop) return { from, amount: read.amount };
  }
  return undefined;
}

function isArticle(line: Line, at: number): boolean {
  const lower = lowerAt(line, at);
  return lower === 'a' || lower === 'an';
}

function isAmountPart(line: Line, at: number): boolean {
  const token = line.tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'number') return token.text.length <= 12;
  const { lower } = token;
  if (isDash(line, at)) return isGlued(line, at) || isGlued(line, at + 1);
  return CARDINALS.has(lower) || VAGUE.has(lower) || SCALES.has(lower) || CONNECTORS.has(lower) || lower === '/';
}

interface Read {
  readonly to: number;
  readonly amount: Amount;
}

/** "10 to 15", "two or three", "5-7". */
function readRange(line: Line, from: number, stop: number): Read | undefined {
  const first = readValue(line, from, stop);
  if (first === undefined || first.to >= stop) return first;
  const joint = lowerAt(line, first.to);
  if (joint !== 'to' && joint !== 'or' && !isDash(line, first.to)) return first;
  const second = readValue(line, first.to + 1, stop);
  if (second === undefined || second.amount.max < first.amount.min) return first;
  return { to: second.to, amount: { min: first.amount.min, max: second.amount.max } };
}

function readValue(line: Line, from: number, stop: number): Read | undefined {
  const base = readDigits(line, from, stop) ?? readWords(line, from, stop);
  if (base === undefined) return undefined;
  const half = halfBehind(line, base.to);
  if (half !== undefined && half <= stop)
    return { to: half, amount: { min: base.amount.min + 0.5, max: base.amount.max + 0.5 } };
  return base;
}

/** The token behind "and a half", "-and-a-half", "and one-half". */
export function halfBehind(line: Line, at: number): number | undefined {
  let next = isHyphen(line, at) ? at + 1 : at;
  if (lowerAt(line, next) !== 'and') return undefined;
  next += isHyphen(line, next + 1) ? 2 : 1;
  if (!/^(?:a|one)$/u.test(lowerAt(line, next))) return undefined;
  next += isHyphen(line, next + 1) ? 2 : 1;
  return lowerAt(line, next) === 'half' ? next + 1 : undefined;
}

function readDigits(line: Line, from: number, stop: number): Read | undefined {
  const token = line.tokens[from];
  if (token === undefined || token.kind !== 'number' || from >= stop) return undefined;
  let value = Number(token.text.replaceAll(',', ''));
  let to = from + 1;
  // "5 1/2", "1/2"
  const fraction = (at: number): number | undefined => {
    const [over, under] = [digitsAt(line, at, 1), digitsAt(line, at + 2, 1)];
    return over !== undefined && under !== undefined && under > over && lowerAt(line, at + 1) === '/'
      ? over / under
      : undefined;
  };
  const own = fraction(from);
  const added = fraction(to);
  if (own !== undefined) [value, to] = [own, from + 3];
  else if (added !== undefined && !isGlued(line, to)) [value, to] = [value + added, to + 3];
  const scale = SCALES.get(lowerAt(line, to));
  if (scale !== undefined && to < stop) [value, to] = [value * scale, to + 1];
  return { to, amount: { min: value, max: value } };
}

/** "twenty-four", "a hundred and thirty", "a couple of", "a few", "half a". */
function readWords(line: Line, from: number, stop: number): Read | undefined {
  let at = from;
  const article = isArticle(line, at);
  if (article) at++;
  // "a five-week strike": the article is the strike's.
  if (article && CARDINALS.has(lowerAt(line, at))) return undefined;
  const vague = at < stop ? VAGUE.get(lowerAt(line, at)) : undefined;
  if (vague !== undefined) {
    at++;
    if (lowerAt(line, at) === 'of' || isArticle(line, at)) at++;
    if (lowerAt(line, at - 1) === 'of' && lowerAt(line, at) === 'the') at++;
    return { to: Math.min(at, stop), amount: vague };
  }
  let total = 0;
  let group = article ? 1 : 0;
  let open = false;
  let to = from;
  for (; at < stop; at++) {
    const lower = lowerAt(line, at);
    const value = CARDINALS.get(lower);
    const scale = SCALES.get(lower);
    if (value !== undefined) {
      if (open && !(group % 100 === 0 || (group % 10 === 0 && group % 100 >= 20 && value < 10))) break;
      group = (open ? group : 0) + value;
    } else if (scale === 100) group = (group === 0 ? 1 : group) * 100;
    else if (scale !== undefined) [total, group] = [total + (group === 0 ? 1 : group) * scale, 0];
    else if ((lower === 'and' && open && group % 100 === 0) || (isDash(line, at) && isHyphen(line, at) && open))
      continue;
    else break;
    open = true;
    to = at + 1;
  }
  if (!open) return article ? { to: from + 1, amount: { min: 1, max: 1 } } : undefined;
  return { to, amount: { min: total + group, max: total + group } };
}
