import { digitsAt, isGlued, isHyphen, lowerAt, type Line } from './line.ts';
import type { Expression, Meaning } from './meaning.ts';
import { timeWords } from './words.ts';
import { fourDigits } from './year-numbers.ts';

/** Decades in figures: "1990s", "the 1990's", "the '80s", "the 80s"; "temperatures in the 80s" and "in his 60s" are none. */
export function decades(line: Line, at: number, floor: number): readonly Expression[] {
  const suffix = lowerAt(line, at + 1);
  if (!isGlued(line, at + 1) || (suffix !== 's' && suffix !== "'s")) return [];
  const the = lowerAt(line, at - 1) === 'the' && at - 1 >= floor;
  const year = fourDigits(line, at);
  if (year === undefined) return suffix === 's' ? shortDecades(line, at, floor, the) : [];
  // "1989's biggest hit" is a possessive.
  if (year % 10 !== 0 || (suffix === "'s" && !the) || (isGlued(line, at) && !isHyphen(line, at - 1))) return [];
  return [{ from: the ? at - 1 : at, to: at + 2, meaning: decadeFrom(year), approximate: year % 100 === 0 }];
}

/** "the 1900s" may be ten years or a hundred. */
function decadeFrom(first: number): Meaning {
  return first % 100 === 0
    ? { kind: 'years', first, last: first + 99, granularity: 'century' }
    : { kind: 'years', first, last: first + 9, granularity: 'decade' };
}

const AGES = /^(?:his|her|their|my|your|our|low|mid|high|upper|lower)$/u;
const CUES = timeWords('decade cues');
/** Decades below this may be of this century or the last: "the '20s". */
const FIRST_SURE = 30;

function shortDecades(line: Line, at: number, floor: number, the: boolean): readonly Expression[] {
  const short = digitsAt(line, at, 2);
  if (short === undefined || short < 20 || short % 10 !== 0) return [];
  const apostrophe = isGlued(line, at) && /^['’‘]$/u.test(lowerAt(line, at - 1));
  const start = apostrophe ? at - 1 : at;
  const article = lowerAt(line, start - 1) === 'the' && start - 1 >= floor;
  const opened = the && CUES.has(lowerAt(line, at - 2)) && !isScaled(line, at);
  if (!apostrophe && !opened && !followsDecade(line, at)) return [];
  if (AGES.test(lowerAt(line, start - 1)) || AGES.test(lowerAt(line, start - 2))) return [];
  const meaning: Meaning = short < FIRST_SURE ? { kind: 'vague' } : decadeFrom(1900 + short);
  return [{ from: article ? start - 1 : start, to: at + 2, meaning }];
}

/** "the 1960s and 70s". */
function followsDecade(line: Line, at: number): boolean {
  return /^(?:and|or|to|–|-)$/u.test(lowerAt(line, at - 1)) && lowerAt(line, at - 2) === 's' && isGlued(line, at - 2);
}

const SCALES = timeWords('scales');
/** How many tokens on either side may tell of degrees or ages. */
const NEAR = 12;

function isScaled(line: Line, at: number): boolean {
  return line.tokens.slice(Math.max(0, at - NEAR), at + NEAR).some((token) => SCALES.has(token.lower));
}

const SPOKEN: ReadonlyMap<string, number> = new Map([
  ['noughties', 2000],
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
]);

/** The words for decades. */
export const DECADE_WORDS: ReadonlySet<string> = new Set(SPOKEN.keys());

/** Decades in words: "the nineties", "the early sixties"; "in her sixties" is an age. */
export function spokenDecades(line: Line, at: number, floor: number): readonly Expression[] {
  const first = SPOKEN.get(lowerAt(line, at));
  const before = lowerAt(line, at - 1);
  const modifier = /^(?:early|mid|late|swinging|roaring)$/u.test(before) ? 1 : isHyphen(line, at - 1) ? 2 : 0;
  const article = at - 1 - modifier;
  if (first === undefined || article < floor || lowerAt(line, article) !== 'the' || isScaled(line, at)) return [];
  const meaning: Meaning = { kind: 'years', first, last: first + 9, granularity: 'decade' };
  return [{ from: modifier === 0 ? article : at, to: at + 1, meaning }];
}
