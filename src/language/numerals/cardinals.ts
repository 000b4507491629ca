import type { Numeral } from '../numerals.ts';
import type { Token } from '../tokens.ts';
import { readFigures } from './figures.ts';
import { denominators, joined, lastDigit, numberWords, pastHyphen } from './words.ts';

// Beyond this a row of scale words is play ("a billion billion billion") and no longer exact.
const MOST = 1e18;

/** The cardinal that begins at `at`: "1,200", "2.4 million", "two hundred and six", "a dozen", "two and a half million". */
export function readCardinal(tokens: readonly Token[], at: number, letters: boolean): Numeral | undefined {
  const figures = readFigures(tokens, at);
  const written = figures === undefined ? readWords(tokens, at) : { ...figures, scale: 1 };
  if (written === undefined) return undefined;
  const spoken = withPoint(tokens, written, figures !== undefined);
  const halved = spoken.scale > 1 ? spoken : withHalf(tokens, spoken);
  const scaled = withScales(tokens, halved, figures !== undefined, letters);
  const last = scaled.scale > 1 ? withHalf(tokens, scaled) : scaled;
  if (last.value > MOST) return undefined;
  const { value, next, precision, scale } = last;
  return { first: at, next, kind: 'cardinal', value, most: value, precision, figures: figures !== undefined, scale };
}

interface Written {
  readonly value: number;
  readonly next: number;
  readonly precision: number;
  /** The last scale word's value, or 1. */
  readonly scale: number;
}

// The sum of the groups read so far, the group being read, and the last scale word that closed one.
interface Sum {
  total: number;
  group: number | undefined;
  scale: number;
}

function readWords(tokens: readonly Token[], at: number): Written | undefined {
  const sum: Sum = { total: 0, group: undefined, scale: Infinity };
  let here = at;
  const article = tokens[at]?.lower;
  if (article === 'a' || article === 'an') {
    const kind = numberWords.get(tokens[at + 1]?.lower ?? '')?.kind;
    if (kind !== 'hundred' && kind !== 'scale' && kind !== 'group') return undefined;
    sum.group = 1;
    here = at + 1;
  }
  let next = at;
  while (here < tokens.length && take(sum, tokens, here)) {
    next = here + 1;
    here = following(tokens, next, sum);
    if (sum.scale === 12) break;
  }
  if (next === at) return undefined;
  const value = sum.total + (sum.group ?? 0);
  const scale = sum.group === undefined && sum.scale < Infinity ? sum.scale : 1;
  return { value, next, precision: sum.scale === 12 ? DOZEN_PRECISION : lastDigit(value), scale };
}

// "A dozen" is said of ten to fifteen.
const DOZEN_PRECISION = 6;

function take(sum: Sum, tokens: readonly Token[], at: number): boolean {
  const word = numberWords.get(tokens[at]?.lower ?? '');
  if (word === undefined) return false;
  const group = sum.group;
  switch (word.kind) {
    case 'digit':
      if (
        group !== undefined &&
        (word.value === 0 || group % 10 !== 0 || (group % 100 < 20 && group < 100) || group % 100 === 10)
      )
        return false;
      sum.group = (group ?? 0) + word.value;
      return true;
    case 'teen':
    case 'ten':
      if (group !== undefined && (group % 100 !== 0 || group < 100)) return false;
      sum.group = (group ?? 0) + word.value;
      return true;
    case 'hundred':
      if (group === undefined || group === 0 || group > 99) return false;
      sum.group = group * 100;
      return true;
    case 'scale':
      return takeScale(sum, word.value);
    case 'group':
      if (group === undefined || group === 0 || group > 99 || sum.total > 0) return false;
      sum.group = group * word.value;
      sum.scale = 12;
      return true;
    case 'short-scale':
    case 'letter-scale':
    case 'ordinal':
      return false;
  }
}

function takeScale(sum: Sum, scale: number): boolean {
  if (sum.group !== undefined) {
    if (sum.group === 0 || scale >= sum.scale) return false;
    sum.total += sum.group * scale;
  } else {
    // "ten lakh crore", "a thousand billion"
    if (sum.total === 0 || sum.total * scale > MOST) return false;
    sum.total *= scale;
  }
  sum.group = undefined;
  sum.scale = scale;
  return true;
}

// Where the next word of the number would stand: behind a hyphen, or behind "and" after a hundred or a scale word.
function following(tokens: readonly Token[], at: number, sum: Sum): number {
  const past = pastHyphen(tokens, at);
  if (past !== at) return numberWords.has(tokens[past]?.lower ?? '') ? past : at;
  if (tokens[at]?.lower !== 'and') return at;
  const round = sum.group === undefined ? sum.total > 0 : sum.group >= 100 && sum.group % 100 === 0;
  const word = numberWords.get(tokens[at + 1]?.lower ?? '');
  // "nine million and three quarters"
  const part = sum.group === undefined && denominators.has(tokens[at + 2]?.lower ?? '');
  return round && !part && word !== undefined && word.kind !== 'ordinal' && word.value > 0 && adds(sum, tokens, at + 1)
    ? at + 1
    : at;
}

// "two hundred and two thousand" is one number, "nine hundred and nine hundred" and "two million and three million" are two.
function adds(sum: Sum, tokens: readonly Token[], at: number): boolean {
  for (let here = at; here < at + 4; here++) {
    const word = numberWords.get(tokens[pastHyphen(tokens, here)]?.lower ?? '');
    switch (word?.kind) {
      case 'digit':
      case 'teen':
      case 'ten':
        continue;
      case 'hundred':
        return sum.group === undefined;
      case 'scale':
        return sum.group !== undefined || word.value < sum.scale;
      case 'group':
        return false;
      default:
        return true;
    }
  }
  return true;
}

// "two point five", "nine point nought four"
function withPoint(tokens: readonly Token[], written: Written, figures: boolean): Written {
  if (figures || written.scale > 1 || tokens[written.next]?.lower !== 'point') return written;
  let digits = '';
  let here = written.next + 1;
  for (;;) {
    const word = numberWords.get(tokens[here]?.lower ?? '');
    if (word === undefined || digits.length > 6) break;
    if (word.kind === 'digit') digits += String(word.value);
    else if (digits === '' && (word.kind === 'teen' || word.kind === 'ten')) {
      const ones = numberWords.get(tokens[pastHyphen(tokens, here + 1)]?.lower ?? '');
      const compound = word.kind === 'ten' && ones?.kind === 'digit' && ones.value > 0;
      digits = String(word.value + (compound ? ones.value : 0));
      here = compound ? pastHyphen(tokens, here + 1) : here;
    } else break;
    here++;
  }
  if (digits === '') return written;
  return {
    value: Number(`${written.value}.${digits}`),
    next: here,
    precision: Number(`1e-${digits.length}`),
    scale: 1,
  };
}

// "two and a half", "two-and-a-half", "three million and a quarter"
function withHalf(tokens: readonly Token[], written: Written): Written {
  const { scale } = written;
  const hyphen = tokens[written.next]?.text === '-' ? 1 : 0;
  const and = written.next + hyphen;
  if (tokens[and]?.lower !== 'and' || !Number.isInteger(written.value)) return written;
  const article = tokens[and + 1 + hyphen]?.lower;
  const over = article === 'a' || article === 'one' ? 1 : numberWords.get(article ?? '')?.value;
  const under = denominators.get(tokens[and + 2 + 2 * hyphen]?.lower ?? '');
  if (over === undefined || under === undefined || over >= under || written.value === 0) return written;
  const next = and + 3 + 2 * hyphen;
  // "a billion and a half million" is another number behind the first; "two and a third man" is none.
  const scaleNext = numberWords.get(tokens[next]?.lower ?? '')?.kind === 'scale';
  if (scale > 1 && scaleNext) return written;
  if (over === 1 && under > 4 && tokens[next]?.kind === 'word' && scale === 1) return written;
  return { value: written.value + (scale * over) / under, next, precision: scale / under, scale };
}

function withScales(tokens: readonly Token[], written: Written, figures: boolean, letters: boolean): Written {
  let scale = 1;
  let next = written.next;
  for (;;) {
    const past = figures || next > written.next ? pastHyphen(tokens, next) : next;
    const word = numberWords.get(tokens[past]?.lower ?? '');
    if (
      word === undefined ||
      !scales(word.kind, tokens, past, figures, letters) ||
      scale * word.value * written.value > MOST
    )
      break;
    scale *= word.value;
    next = past + 1;
  }
  return { value: written.value * scale, next, precision: written.precision * scale, scale: written.scale * scale };
}

function scales(kind: string, tokens: readonly Token[], at: number, figures: boolean, letters: boolean): boolean {
  switch (kind) {
    case 'scale':
    case 'hundred':
      return true;
    case 'short-scale':
      // "10k" but not "10 k"; "250 mln"
      return figures && (tokens[at]?.lower !== 'k' || joined(tokens, at - 1));
    case 'letter-scale':
      return figures && letters && joined(tokens, at - 1);
    default:
      return false;
  }
}
