import type { Numeral } from '../../language/numerals.ts';
import { phraseTable } from '../../language/phrases.ts';
import { wordGroups } from '../../language/lexicon.ts';
import { currencyBehind } from './currencies.ts';
import { BASE_UNITS, unitEntries, type Unit } from './units.ts';
import { isCapital, isJoined, lower, textOf, type Scene } from './scene.ts';

/** What a number measures: its unit with the way to the base unit, `value * factor + zero`. */
export interface Measure extends Unit {
  /** Index of the token behind the unit. */
  readonly next: number;
  /** True where the unit hangs on the number by a hyphen: "a 3-inch crack". */
  readonly hyphen: boolean;
}

/** The unit behind the numeral, whose last token stands before `at`: "13ft", "80 km/h", "3-inch", "half a mile", "5 per cent". */
export function measureBehind(scene: Scene, numeral: Numeral, at: number): Measure | undefined {
  const place = unitPlace(scene, numeral, at);
  const measure = readUnit(scene, numeral, place.at) ?? currencyBehind(scene, numeral, place.at);
  if (measure === undefined) return undefined;
  return { ...(speedOf(scene, measure) ?? measure), hyphen: place.hyphen };
}

const SYMBOLS = phraseTable(unitEntries('symbols'), true);
const NAMES = phraseTable(unitEntries('names'));

const CONTEXTS = wordGroups('number-contexts');
// Symbols that are words or letters of other trades: only right behind the figures.
const ATTACHED = new Set(CONTEXTS.get('attached-symbols'));

function unitPlace(scene: Scene, numeral: Numeral, at: number): { readonly at: number; readonly hyphen: boolean } {
  const hyphen = lower(scene, at) === '-' && isJoined(scene, at) && isJoined(scene, at - 1);
  if (hyphen) return { at: at + 1, hyphen };
  if (numeral.kind !== 'fraction') return { at: bracketed(scene, at), hyphen };
  // "half a mile", "three quarters of an hour", "a quarter of a percentage point"
  let here = lower(scene, at) === 'of' ? at + 1 : at;
  const article = lower(scene, here);
  if (article === 'a' || article === 'an' || article === 'one') here++;
  return { at: here === at + 1 && lower(scene, at) === 'of' ? at : here, hyphen };
}

// "20 (kg)"
function bracketed(scene: Scene, at: number): number {
  return lower(scene, at) === '(' && lower(scene, at + 2) === ')' && SYMBOLS.from(scene.tokens, at + 1) !== undefined
    ? at + 1
    : at;
}

function readUnit(scene: Scene, numeral: Numeral, at: number): Omit<Measure, 'hyphen'> | undefined {
  const symbol = numeral.figures ? symbolAt(scene, at) : undefined;
  if (symbol !== undefined) return withScale(scene, symbol);
  const letter = numeral.figures ? letterDegrees(scene, numeral, at) : undefined;
  if (letter !== undefined) return letter;
  const name = NAMES.from(scene.tokens, at);
  if (name?.value.written === 'pound' && isSterling(scene, numeral, name.next))
    return { ...STERLING_POUND, next: name.next };
  if (name === undefined || isOtherWord(scene, numeral, at, name.next, name.value.written)) return undefined;
  return withScale(scene, { ...name.value.unit, next: name.next });
}

// "km2" and "sq m" as they are written: "6ft 2in" has no square feet
function symbolAt(scene: Scene, at: number): Omit<Measure, 'hyphen'> | undefined {
  let symbol = SYMBOLS.from(scene.tokens, at);
  while (symbol !== undefined && textOf(scene, at, symbol.next) !== symbol.value.written)
    symbol = SYMBOLS.from(scene.tokens, at, symbol.next - 1);
  if (symbol === undefined || !mayAttach(scene, at, symbol.next, symbol.value.written)) return undefined;
  return { ...symbol.value.unit, next: symbol.next };
}

function mayAttach(scene: Scene, at: number, next: number, symbol: string): boolean {
  // "24703L202"
  if (isJoined(scene, next - 1) && scene.tokens[next]?.kind !== 'mark') return false;
  if (isJoined(scene, at - 1)) return true;
  return !ATTACHED.has(symbol) || (symbol === 'm' && isMetres(scene, at, next));
}

// "1,000 ft (300 m)", "300 m from the shore": apart from its figures the letter is more often a word of another trade.
function isMetres(scene: Scene, at: number, next: number): boolean {
  const behind = lower(scene, next);
  if (behind !== ')') return BEHIND_METRES.has(behind);
  return scene.tokens.slice(Math.max(0, at - BRACKET_REACH), at).some(({ text }) => text === '(');
}

const BEHIND_METRES = new Set(CONTEXTS.get('behind-metres'));
const BRACKET_REACH = 4;

const GROUPS = wordGroups('number-names');
const WEATHER = new Set(GROUPS.get('weather-cues'));
const ANGLES = new Set(GROUPS.get('angle-nouns'));
const STERLING = new Set(GROUPS.get('sterling-cues'));

// "expected to hit 40C"; an F needs more of the weather about it, for there are F-series cars and 13F forms.
const HOTTEST_C = 60;
const HOTTEST_F = 140;

function letterDegrees(scene: Scene, numeral: Numeral, at: number): Omit<Measure, 'hyphen'> | undefined {
  const letter = scene.tokens[at]?.text;
  if (!isJoined(scene, at - 1) || (isJoined(scene, at) && scene.tokens[at + 1]?.kind === 'word')) return undefined;
  if (letter === 'C' && numeral.value <= HOTTEST_C) return { ...CELSIUS, next: at + 1 };
  if (letter === 'F' && numeral.value <= HOTTEST_F && scene.mentions(WEATHER)) return { ...FAHRENHEIT, next: at + 1 };
  return undefined;
}

const CELSIUS: Unit = { dimension: 'temperature', unit: 'celsius', factor: 1, zero: 0, assumed: false };
const STERLING_POUND: Unit = { dimension: 'money', unit: 'GBP', factor: 1, zero: 0, assumed: true };
const FAHRENHEIT: Unit = { dimension: 'temperature', unit: 'celsius', factor: 5 / 9, zero: -160 / 9, assumed: false };

// "a 45-degree angle", "361 million pounds", "5 stone pillars", "three second-hand cars"
function isOtherWord(scene: Scene, numeral: Numeral, at: number, next: number, name: string): boolean {
  switch (name) {
    case 'degree':
    case 'deg':
      return (
        ANGLES.has(lower(scene, next)) ||
        lower(scene, next + 1) === 'angle' ||
        ((lower(scene, at - 1) === '-' || numeral.value % TURN === 0) && !scene.mentions(WEATHER))
      );
    case 'stone':
      return numeral.value > 40;
    case 'second':
      return lower(scene, next) === '-' || numeral.value === 0;
    case 'bit':
      return numeral.value === 1;
    case 'click':
    case 'foot':
      return lower(scene, next) === 'soldiers' || lower(scene, next) === 'patrols';
    case 'bar':
      return true;
    default:
      return isCapital(scene, at) && isCapital(scene, next) && !isCapital(scene, at - 1) && name === 'yard';
  }
}

// Right angles and their halves are turns rather than temperatures.
const TURN = 45;

function isSterling(scene: Scene, numeral: Numeral, next: number): boolean {
  if (numeral.scale >= 1_000_000) return true;
  if (lower(scene, next) === 'of' || lower(scene, next) === 'per') return false;
  return lower(scene, next - 2) !== '-' && scene.mentions(STERLING);
}

// "7.1 on the Richter scale" is told elsewhere; "5 degrees on the Celsius scale" here.
function withScale(scene: Scene, measure: Omit<Measure, 'hyphen'>): Omit<Measure, 'hyphen'> {
  if (measure.unit !== 'degree') return measure;
  const scale = lower(scene, measure.next) === 'in' ? lower(scene, measure.next + 1) : '';
  if (scale === 'celsius' || scale === 'centigrade') return { ...CELSIUS, next: measure.next + 2 };
  if (scale === 'fahrenheit') return { ...FAHRENHEIT, next: measure.next + 2 };
  return measure;
}

// "188 miles an hour", "metres per second", "50 km per hour"
function speedOf(scene: Scene, measure: Omit<Measure, 'hyphen'>): Omit<Measure, 'hyphen'> | undefined {
  if (measure.dimension !== 'length') return undefined;
  const link = lower(scene, measure.next);
  if (link !== 'per' && link !== 'a' && link !== 'an' && link !== '/') return undefined;
  const time = NAMES.from(scene.tokens, measure.next + 1) ?? SYMBOLS.from(scene.tokens, measure.next + 1);
  if (time === undefined || time.value.unit.dimension !== 'duration' || time.value.unit.factor > SLOWEST)
    return undefined;
  return {
    dimension: 'speed',
    unit: BASE_UNITS.speed,
    factor: measure.factor / time.value.unit.factor,
    zero: 0,
    assumed: false,
    next: time.next,
  };
}

// "20 metres a day" is a speed; "15,000 miles a year" is a distance and a rate.
const SLOWEST = 86_400;
