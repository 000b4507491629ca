import { readNumeral, type Numeral } from '../../language/numerals.ts';
import { currencyBefore } from './currencies.ts';
import { measureBehind, type Measure } from './measures.ts';
import { movesBefore } from './movement.ts';
import { isYear } from './names.ts';
import { isJoined, lower, tag, type Scene } from './scene.ts';

/** Two written numbers that bound a range: "10 to 12", "between £4bn and £5bn", "5-7 million". */
export interface Range {
  readonly low: Numeral;
  readonly high: Numeral;
  readonly measure: Measure | undefined;
  /** Index of the token that opens it: "between" or "from", else the first number's. */
  readonly first: number;
  /** Index behind the second number and its unit. */
  readonly next: number;
}

// "two or three" is a guess, "12 or 40" are two counts.
const MOST_APART = 2;

/** The range that the numeral begins; `first` is where its currency sign stands, `measure` its own unit. */
export function rangeOf(
  scene: Scene,
  numeral: Numeral,
  first: number,
  measure: Measure | undefined,
): Range | undefined {
  if (numeral.kind !== 'cardinal' && numeral.kind !== 'fraction') return undefined;
  const opener = lower(scene, first - 1);
  const link = measure === undefined || measure.next <= numeral.next ? numeral.next : measure.next;
  const word = lower(scene, link);
  if (!isLink(scene, link, word, opener)) return undefined;
  const to = secondOf(scene, link + 1, measure);
  if (to === undefined || to.numeral.kind !== numeral.kind || isYear(scene, numeral) || isYear(scene, to.numeral))
    return undefined;
  const own = to.measure;
  if (measure !== undefined && own !== undefined && measure.unit !== own.unit && measure.dimension !== own.dimension)
    return undefined;
  if (measure !== undefined && own !== undefined && measure.factor !== own.factor) return undefined;
  // "$5 to 7 people", but "$5-7"
  if (measure !== undefined && own === undefined && measure.dimension !== 'money') return undefined;
  const low = sameScale(numeral, to.numeral);
  if (low.value >= to.numeral.value) return undefined;
  if (word === 'or' && to.numeral.value > low.value * MOST_APART && to.numeral.value - low.value > 1) return undefined;
  const opens = opener === 'between' || opener === 'from';
  // "rose 12 to 150", "raised from 5% to 7%": a size or a level and the level reached
  if (
    word === 'to' &&
    opener !== 'between' &&
    movesBefore(scene, first) &&
    (opener === 'from' || measure !== undefined || own === undefined)
  )
    return undefined;
  return {
    low,
    high: to.numeral,
    measure: own ?? measure,
    first: opens ? first - 1 : first,
    next: own === undefined ? to.numeral.next : own.next,
  };
}

function isLink(scene: Scene, at: number, word: string, opener: string): boolean {
  switch (word) {
    case '-':
    case '–':
    case '—':
      return (
        isJoined(scene, at - 1) === isJoined(scene, at) &&
        (word !== '—' || isJoined(scene, at)) &&
        scene.tokens[at + 1]?.kind !== 'word'
      );
    case 'to':
      return true;
    case 'and':
      return opener === 'between';
    case 'or':
      return true;
    default:
      return false;
  }
}

function secondOf(
  scene: Scene,
  at: number,
  measure: Measure | undefined,
): { readonly numeral: Numeral; readonly measure: Measure | undefined } | undefined {
  const signs =
    scene.tokens[at]?.kind === 'number'
      ? 0
      : scene.tokens[at + 1]?.kind === 'number'
        ? 1
        : scene.tokens[at + 2]?.kind === 'number'
          ? 2
          : 0;
  const currency = signs > 0 ? currencyBefore(scene, at + signs) : undefined;
  if (signs > 0 && currency?.first !== at) {
    if (scene.tokens[at]?.kind !== 'word') return undefined;
    return withUnit(scene, readNumeral(scene.tokens, at));
  }
  const money = currency !== undefined || measure?.dimension === 'money';
  const numeral = readNumeral(scene.tokens, at + signs, { letters: money });
  if (numeral === undefined) return undefined;
  return currency === undefined
    ? withUnit(scene, numeral)
    : { numeral, measure: { ...currency.measure, next: numeral.next } };
}

function withUnit(scene: Scene, numeral: Numeral | undefined) {
  if (numeral === undefined || (numeral.figures && isChain(scene, numeral))) return undefined;
  return { numeral, measure: measureBehind(scene, numeral, numeral.next) };
}

// "555-0123-99"
function isChain(scene: Scene, numeral: Numeral): boolean {
  return (
    lower(scene, numeral.next) === '-' &&
    isJoined(scene, numeral.next - 1) &&
    tag(scene, numeral.next + 1) === 'CD' &&
    isJoined(scene, numeral.next)
  );
}

// "5-7 million", "between one and two million": the scale is said once
function sameScale(low: Numeral, high: Numeral): Numeral {
  const applies = low.scale === 1 && high.scale > 1 && low.value < high.value / high.scale;
  if (!applies) return low;
  const value = low.value * high.scale;
  return { ...low, value, most: value, precision: low.precision * high.scale, scale: high.scale };
}
