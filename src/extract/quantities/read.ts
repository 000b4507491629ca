import { wordTest } from '../../language/forms.ts';
import { beginsNumeral, readNumeral, type Numeral } from '../../language/numerals.ts';
import { numberWords, numeralWords, vulgarFractions } from '../../language/numerals/words.ts';
import type { Token } from '../../language/tokens.ts';
import type { Quantity } from '../../model/mention.ts';
import { ageInWords, ageWords, type Age } from './ages-by-decade.ts';
import { ageOf } from './ages.ts';
import { amountOf } from './amounts.ts';
import { chanceOf } from './chances.ts';
import type { Found, Previous } from './counts.ts';
import { currencyBefore } from './currencies.ts';
import { quantityOf } from './draft.ts';
import { hedgeBehind, hedgesBefore } from './hedges.ts';
import { intervalOf } from './intervals.ts';
import { lettersScale } from './letters.ts';
import { magnitudeOf } from './magnitudes.ts';
import { majorityAt, majorityWords } from './majorities.ts';
import { multipleAt, multipleOf, multipleWords, type Multiple } from './multiples.ts';
import { isPartOfName } from './names.ts';
import { onlyAt, onlyWords } from './onlies.ts';
import { ordinalOf } from './ordinals.ts';
import { lower, tag, type Scene } from './scene.ts';
import { scoreOf } from './scores.ts';
import { zeroAt, zeroWords } from './zeros.ts';

/** The quantities of one sentence, in the order of the text. */
export function readQuantities(scene: Scene): readonly Quantity[] {
  const found: Quantity[] = [];
  let previous: Previous | undefined;
  let at = 0;
  while (at < scene.tokens.length) {
    if (!canBegin(scene.tokens[at])) {
      at++;
      continue;
    }
    const step = readAt(scene, at, previous);
    if (step.quantity !== undefined) found.push(step.quantity);
    previous = step.previous ?? previous;
    at = Math.max(step.next, at + 1);
  }
  return found;
}

/** True where a quantity can begin with this token: nearly all tokens of a text are none, and cost no more than this. */
export function canBegin(token: Token | undefined): boolean {
  return token?.kind === 'number' || isBeginning(token);
}

const BEGINNINGS: ReadonlySet<string> = new Set([
  'a',
  'an',
  ...numeralWords,
  ...multipleWords,
  ...zeroWords,
  ...onlyWords,
  ...majorityWords,
  ...ageWords,
  ...vulgarFractions.keys(),
]);
const isBeginning = wordTest((word) => BEGINNINGS.has(word));

const nothing = (next: number): Found => ({ quantity: undefined, next });

function readAt(scene: Scene, at: number, previous: Previous | undefined): Found {
  const token = scene.tokens[at];
  if (token === undefined) return nothing(at + 1);
  if (isInRow(scene, at)) return nothing(at + 1);
  if (zeroWords.has(token.lower)) {
    const zero = zeroAt(scene, at);
    return zero === undefined
      ? nothing(token.lower === 'no' ? pastNo(scene, at) : at + 1)
      : // the "one" of "not one deputy" is no other number
        only(zero, behindOf(scene, token.lower === 'not' ? at + 1 : at, zero));
  }
  if (onlyWords.has(token.lower)) {
    const one = onlyAt(scene, at);
    return one === undefined ? nothing(at + 1) : only(one, behindOf(scene, at, one));
  }
  if (majorityWords.has(token.lower)) {
    const share = majorityAt(scene, at);
    return share === undefined ? nothing(at + 1) : only(share, behindOf(scene, at, share));
  }
  if (ageWords.has(token.lower)) {
    const age = ageInWords(scene, at);
    return age === undefined ? nothing(at + 1) : only(ageQuantity(scene, undefined, age), age.next);
  }
  const word = multipleWords.has(token.lower) ? multipleAt(scene, at) : undefined;
  if (word !== undefined) return only(multiple(scene, word, undefined), word.next);
  const start = isPoint(scene, at) ? at - 1 : at;
  if (!beginsNumeral(scene.tokens, start)) return nothing(at + 1);
  const currency = token.kind === 'number' || start < at ? currencyBefore(scene, start) : undefined;
  const numeral = readNumeral(scene.tokens, start, { letters: currency !== undefined || lettersScale(scene, at) });
  if (numeral === undefined) return nothing(skipNumbers(scene, at));
  if (currency !== undefined) return amountOf(scene, numeral, { currency, previous });
  return readPlain(scene, numeral, previous);
}

// A number between numbers is a cell of a table: "12 9 3 27 41". Groups of three figures may be one number, "1 234 567".
function isInRow(scene: Scene, at: number): boolean {
  const isCell = (here: number): boolean => tag(scene, here) === 'CD' && !isScale(scene, here);
  if (!isCell(at) || scene.tokens[at + 1]?.text.length === 3) return false;
  return isCell(at - 1) ? isCell(at + 1) || isCell(at - 2) : isCell(at + 1) && isCell(at + 2);
}

function isScale(scene: Scene, at: number): boolean {
  const kind = numberWords.get(lower(scene, at))?.kind;
  return kind !== undefined && kind !== 'digit' && kind !== 'teen' && kind !== 'ten';
}

function readPlain(scene: Scene, numeral: Numeral, previous: Previous | undefined): Found {
  const age = ageOf(scene, numeral);
  if (age !== undefined) return only(ageQuantity(scene, numeral, age), Math.max(age.next, numeral.next));
  if (scene.isTime(numeral.first)) return nothing(numeral.next);
  const magnitude = magnitudeOf(scene, numeral);
  if (magnitude !== undefined) {
    const hedged = hedgesBefore(scene, magnitude.first);
    const interval = intervalOf(numeral, hedged.hedges, false);
    const draft = {
      first: hedged.first,
      next: magnitude.next,
      interval,
      precision: numeral.precision,
      dimension: 'magnitude',
      unit: magnitude.unit,
    } as const;
    return only(quantityOf(scene, draft), magnitude.next);
  }
  const score = scoreOf(scene, numeral);
  if (score !== undefined && !isPartOfName(scene, numeral, true)) {
    const interval = { min: score.low, max: score.high, approximate: false, form: 'exact' } as const;
    const draft = {
      first: numeral.first,
      next: score.next,
      interval,
      precision: 1,
      dimension: 'score',
      unit: '1',
    } as const;
    return only(quantityOf(scene, draft), score.next);
  }
  const times = multipleOf(scene, numeral);
  if (times !== undefined) return only(multiple(scene, times, numeral), times.next);
  if (numeral.kind === 'ordinal')
    return isPartOfName(scene, numeral, false) ? nothing(numeral.next) : only(ordinalOf(scene, numeral), numeral.next);
  const chance = chanceOf(scene, numeral);
  return chance === undefined
    ? amountOf(scene, numeral, { previous })
    : amountOf(scene, chance.numeral, { previous, ...(chance.things !== undefined && { things: chance.things }) });
}

function ageQuantity(scene: Scene, numeral: Numeral | undefined, age: Age): Quantity | undefined {
  const before = hedgesBefore(scene, age.first);
  // "aged 12 and over"
  const behind = hedgeBehind(scene, age.next);
  const hedges = behind === undefined ? before.hedges : [...before.hedges, behind.hedge];
  const kind = age.vague ? 'vague' : 'cardinal';
  const read = numeral ?? { first: age.first, next: age.next, precision: 1, figures: false, scale: 1 };
  const interval = intervalOf({ ...read, value: age.years, most: age.most, kind }, hedges, false);
  const form = age.range === true && interval.form === 'exact' ? 'range' : interval.form;
  const next = Math.max(age.next, behind?.next ?? 0);
  const place = { first: before.first, next, interval: { ...interval, form }, precision: 1 };
  return quantityOf(scene, { ...place, dimension: 'age', unit: 'year', of: age.of });
}

function multiple(
  scene: Scene,
  { value, first, next, change }: Multiple,
  numeral: Numeral | undefined,
): Quantity | undefined {
  const hedged = hedgesBefore(scene, first);
  const plain: Numeral = numeral ?? {
    first,
    next,
    kind: 'cardinal',
    value,
    most: value,
    precision: 1,
    figures: false,
    scale: 1,
  };
  const interval = intervalOf({ ...plain, value, most: value, kind: 'cardinal' }, hedged.hedges, false);
  const movement = { change, ...(change && ({ direction: value < 1 ? 'down' : 'up' } as const)) };
  return quantityOf(scene, {
    first: hedged.first,
    next,
    interval,
    precision: plain.precision,
    dimension: 'multiple',
    unit: '1',
    movement,
  });
}

function only(quantity: Quantity | undefined, next: number): Found {
  return { quantity, next };
}

// ".25" is a mark and a number.
function isPoint(scene: Scene, at: number): boolean {
  const point = scene.tokens[at - 1];
  return point?.text === '.' && point.end === scene.tokens[at]?.start && scene.tokens[at - 2]?.end !== point.start;
}

// "no one", "no-one"
function pastNo(scene: Scene, at: number): number {
  return lower(scene, at + 1) === '-' ? at + 3 : lower(scene, at + 1) === 'one' ? at + 2 : at + 1;
}

// Past a row of digits too long to be read, which may go on behind commas.
function skipNumbers(scene: Scene, at: number): number {
  let here = at + 1;
  while (scene.tokens[here]?.kind === 'number' && scene.tokens[here]?.start === scene.tokens[here - 1]?.end) here++;
  return here;
}

function behindOf(scene: Scene, at: number, quantity: Quantity): number {
  let here = at;
  while ((scene.tokens[here]?.start ?? Infinity) < quantity.end && (here === at || !canBegin(scene.tokens[here])))
    here++;
  return here;
}
