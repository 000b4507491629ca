import { beginsNumeral, readNumeral, type Numeral } from '../../language/numerals.ts';
import { numeralWords, vulgarFractions } from '../../language/numerals/words.ts';
import type { Token } from '../../language/tokens.ts';
import type { Quantity } from '../../model/mention.ts';
import { ageOf } from './ages.ts';
import { amountOf, type Previous } from './amounts.ts';
import { chanceOf } from './chances.ts';
import { currencyBefore } from './currencies.ts';
import { quantityOf } from './draft.ts';
import { hedgesBefore } from './hedges.ts';
import { intervalOf } from './intervals.ts';
import { lettersScale } from './letters.ts';
import { magnitudeOf } from './magnitudes.ts';
import { multipleAt, multipleOf, multipleWords, type Multiple } from './multiples.ts';
import { isPartOfName } from './names.ts';
import { ordinalOf } from './ordinals.ts';
import type { Scene } from './scene.ts';
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
    found.push(...step.quantities);
    previous = step.previous ?? previous;
    at = Math.max(step.next, at + 1);
  }
  return found;
}

/** True where a quantity can begin with this token: nearly all tokens of a text are none, and cost no more than this. */
export function canBegin(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'word') return BEGINNINGS.has(token.lower);
  return token.kind === 'number' || vulgarFractions.has(token.text);
}

const BEGINNINGS: ReadonlySet<string> = new Set(['a', 'an', ...numeralWords, ...multipleWords, ...zeroWords]);

interface Step {
  readonly quantities: readonly Quantity[];
  readonly next: number;
  readonly previous?: Previous;
}

const nothing = (next: number): Step => ({ quantities: [], next });

function readAt(scene: Scene, at: number, previous: Previous | undefined): Step {
  const token = scene.tokens[at];
  if (token === undefined) return nothing(at + 1);
  if (zeroWords.has(token.lower)) {
    const zero = zeroAt(scene, at);
    return zero === undefined ? nothing(token.lower === 'no' ? at + 2 : at + 1) : only(zero, behind(scene, at, zero));
  }
  const word = multipleWords.has(token.lower) ? multipleAt(scene, at) : undefined;
  if (word !== undefined) return only(multiple(scene, word, undefined), word.next);
  const start = isPoint(scene, at) ? at - 1 : at;
  if (!beginsNumeral(scene.tokens, start)) return nothing(at + 1);
  const currency = token.kind === 'number' || start < at ? currencyBefore(scene, start) : undefined;
  const numeral = readNumeral(scene.tokens, start, { letters: currency !== undefined || lettersScale(scene, at) });
  if (numeral === undefined) return nothing(skipNumbers(scene, at));
  if (currency !== undefined) return amountOf(scene, numeral, currency, previous);
  return readPlain(scene, numeral, previous);
}

function readPlain(scene: Scene, numeral: Numeral, previous: Previous | undefined): Step {
  const age = ageOf(scene, numeral);
  if (age !== undefined) {
    const hedged = hedgesBefore(scene, age.first);
    const interval = intervalOf(
      { ...numeral, value: age.years, most: age.most, kind: age.vague ? 'vague' : 'cardinal' },
      hedged.hedges,
      false,
    );
    const draft = {
      first: hedged.first,
      next: age.next,
      interval,
      precision: 1,
      dimension: 'age',
      unit: 'year',
      of: age.of,
    } as const;
    return only(quantityOf(scene, draft), Math.max(age.next, numeral.next));
  }
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
  return amountOf(scene, chanceOf(scene, numeral) ?? numeral, undefined, previous);
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

function only(quantity: Quantity | undefined, next: number): Step {
  return { quantities: quantity === undefined ? [] : [quantity], next };
}

// ".25" is a mark and a number.
function isPoint(scene: Scene, at: number): boolean {
  const point = scene.tokens[at - 1];
  return point?.text === '.' && point.end === scene.tokens[at]?.start && scene.tokens[at - 2]?.end !== point.start;
}

// Past a row of digits too long to be read, which may go on behind commas.
function skipNumbers(scene: Scene, at: number): number {
  let here = at + 1;
  while (scene.tokens[here]?.kind === 'number' && scene.tokens[here]?.start === scene.tokens[here - 1]?.end) here++;
  return here;
}

function behind(scene: Scene, at: number, quantity: Quantity): number {
  let here = at;
  while ((scene.tokens[here]?.start ?? Infinity) < quantity.end && (here === at || !canBegin(scene.tokens[here])))
    here++;
  return here;
}
