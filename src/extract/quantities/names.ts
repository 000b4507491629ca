import { wordGroups, wordMap } from '../../language/lexicon.ts';
import type { Numeral } from '../../language/numerals.ts';
import { isCapital, isJoined, lower, tag, type Scene } from './scene.ts';

/** True where the number is part of a name, a date, an address, a label or a table and counts nothing, whatever stands behind it. */
export function isPartOfName(scene: Scene, numeral: Numeral, hasUnit: boolean): boolean {
  const { first, next } = numeral;
  const before = lower(scene, first - 1);
  if (CLOCK.has(lower(scene, next))) return true;
  if (numeral.figures) {
    if (isGlued(scene, first, next, hasUnit) || isLabel(scene, numeral)) return true;
    if (
      EMERGENCY.has(scene.tokens[first]?.text ?? '') &&
      /^(?:call|operator|dispatch|emergency|line)/u.test(lower(scene, next))
    )
      return true;
    if (isStreet(scene, next) || isClockFigures(scene, numeral, hasUnit)) return true;
  }
  if (numeral.kind !== 'ordinal' && DESIGNATORS.has(before) && !isHedgedNo(scene, first)) return true;
  if (isByMonth(scene, numeral) || isClock(scene, numeral, hasUnit) || isOdds(scene, numeral)) return true;
  // "the nineteen fifties"
  if (DECADES.has(lower(scene, next))) return true;
  return !numeral.figures && isCapital(scene, first) && isTitleWord(scene, numeral);
}

/** The suffixes of streets: "Street", "Avenue". */
export function isStreetWord(scene: Scene, at: number): boolean {
  return isCapital(scene, at) && STREETS.has(lower(scene, at));
}

/** True where a bare number, behind which nothing counted was found, is rather a name or a year: "Gate 12", "Chelsea 3", "in 2019". */
export function isBareName(scene: Scene, numeral: Numeral): boolean {
  const { first } = numeral;
  if (isYear(scene, numeral) || EMERGENCY.has(scene.tokens[first]?.text ?? '')) return true;
  if (isYearsEnd(scene, first)) return true;
  // "It rained until three", "dad-of-three"
  const before = lower(scene, first - 1);
  if (!numeral.figures && numeral.value <= 12 && (CLOCK_LEADS.has(before) || before === '-')) return true;
  // "before 9.", but "stood at 7"
  if (numeral.value <= 12 && (before === 'before' || before === 'until' || before === 'till')) return true;
  return (
    numeral.figures &&
    first > 0 &&
    isCapital(scene, first - 1) &&
    tag(scene, first - 1).startsWith('NNP') &&
    isJoinedByBlank(scene, first)
  );
}

// "1950 - 53", "2019/20"
function isYearsEnd(scene: Scene, first: number): boolean {
  const link = lower(scene, first - 1);
  return (link === '-' || link === '–' || link === '/') && /^(?:1[89]|20)\d\d$/u.test(lower(scene, first - 2));
}

/** True where the word before makes the number a label unless something countable follows: "Gate 12", "Paper 2". */
export function isLabelled(scene: Scene, { first }: Numeral): boolean {
  return SOFT.has(lower(scene, first - 1));
}

/** True for four figures from 1800 to 2099 without a comma, which are far more often a year than a number. */
export function isYear(scene: Scene, numeral: Numeral): boolean {
  const text = scene.tokens[numeral.first]?.text ?? '';
  return numeral.figures && numeral.next === numeral.first + 1 && /^(?:1[89]|20)\d\d$/u.test(text);
}

const GROUPS = wordGroups('number-names');
const DESIGNATORS = new Set(GROUPS.get('designators'));
const SOFT = new Set(GROUPS.get('soft-designators'));
const STREETS = new Set(GROUPS.get('streets'));
const CLOCK = new Set(GROUPS.get('clock'));
const EMERGENCY = new Set(['911', '999', '112', '111', '000', '101']);
const DECADES = new Set(wordGroups('number-contexts').get('decades'));
const MONTHS = wordMap('months');

// "A320", "F-16", "5G", "14:00", "24/7", "4.4.1", "#3", "737-800-X"
function isGlued(scene: Scene, first: number, next: number, hasUnit: boolean): boolean {
  if (first > 0 && isJoined(scene, first - 1)) {
    const mark = scene.tokens[first - 1];
    if (mark?.kind !== 'mark') return true;
    const further = first > 1 && isJoined(scene, first - 2);
    if ("/:#@_.’'№&<>=".includes(mark.text)) return true;
    if (mark.text === '-' || mark.text === '–') return further && scene.tokens[first - 2]?.kind !== 'mark';
    if (mark.text === ',') return further && scene.tokens[first - 2]?.kind === 'number';
  }
  if (hasUnit || !isJoined(scene, next - 1)) return false;
  if (isChain(scene, next)) return true;
  const mark = scene.tokens[next];
  if (mark?.kind !== 'mark') return true;
  if (!isJoined(scene, next)) return mark.text === '_' || mark.text === '@';
  return '/:_@.#'.includes(mark.text) || (mark.text === ',' && scene.tokens[next + 1]?.kind === 'number');
}

// "206-448-8160": a hyphen, a number, and a hyphen again
function isChain(scene: Scene, at: number): boolean {
  return (
    lower(scene, at) === '-' &&
    isJoined(scene, at) &&
    scene.tokens[at + 1]?.kind === 'number' &&
    isJoined(scene, at + 1) &&
    lower(scene, at + 2) === '-' &&
    isJoined(scene, at + 2) &&
    scene.tokens[at + 3]?.kind === 'number'
  );
}

// "1. The minister", "(2) the court", "[12]", "0600", rows of figures
function isLabel(scene: Scene, { first, next }: Numeral): boolean {
  const text = scene.tokens[first]?.text ?? '';
  if (text.length > 1 && text.startsWith('0') && !text.includes('.')) return true;
  const close = scene.tokens[next]?.text ?? '';
  const open = scene.tokens[first - 1]?.text ?? '';
  if (open === '[' && close === ']') return true;
  if (first === 0 && (close === '.' || close === ')') && isJoined(scene, next - 1) && next + 1 < scene.tokens.length)
    return true;
  // "0800 555 111", "the 12000 block of"
  if (scene.tokens[first - 1]?.kind === 'number' && open.startsWith('0')) return true;
  if (lower(scene, next) === 'block' && lower(scene, next + 1) === 'of') return true;
  return first === 1 && open === '(' && close === ')';
}

// "10 Downing Street", "221b Baker Street"
const LONGEST_STREET = 4;

function isStreet(scene: Scene, next: number): boolean {
  for (let here = next; here < next + LONGEST_STREET && isCapital(scene, here); here++)
    if (here > next && STREETS.has(lower(scene, here))) return true;
  return false;
}

// "no 5" is a name, "no fewer than 5" is not, and neither is the end of "said no. 12 people"
function isHedgedNo(scene: Scene, first: number): boolean {
  return lower(scene, first - 1) === 'no' && !isJoinedByBlank(scene, first);
}

// "May 4", "4 May", "the 4th of May", "Nov. 13"
function isByMonth(scene: Scene, { first, next, kind }: Numeral): boolean {
  if (kind !== 'cardinal' && kind !== 'ordinal') return false;
  const dot = lower(scene, first - 1) === '.' ? 1 : 0;
  if (isMonth(scene, first - 1 - dot))
    return (
      kind === 'ordinal' || Number(scene.tokens[first]?.text ?? '') <= 31 || isYearText(scene.tokens[first]?.text ?? '')
    );
  return isMonth(scene, lower(scene, next) === 'of' ? next + 1 : next);
}

function isMonth(scene: Scene, at: number): boolean {
  return MONTHS.has(lower(scene, at)) && isCapital(scene, at);
}

function isYearText(text: string): boolean {
  return /^(?:1[89]|20)\d\d$/u.test(text);
}

// "outsells it two to one"
function isOdds(scene: Scene, { next }: Numeral): boolean {
  const hyphen = lower(scene, next) === '-' ? 1 : 0;
  return (
    lower(scene, next + hyphen) === 'to' &&
    (lower(scene, next + 1 + 2 * hyphen) === 'one' || lower(scene, next + 1 + 2 * hyphen) === '1')
  );
}

// "at 9.30 on the morning of"
const CLOCK_LEADS = new Set(['at', 'until', 'till', 'by', 'before', 'after', 'since']);

function isClockFigures(scene: Scene, { first }: Numeral, hasUnit: boolean): boolean {
  const text = scene.tokens[first]?.text ?? '';
  return !hasUnit && CLOCK_LEADS.has(lower(scene, first - 1)) && /^(?:1?\d|2[0-3])\.[0-5]\d$/u.test(text);
}

// "half past four", "at two in the morning"
const DAY_PARTS = new Set(['morning', 'afternoon', 'evening']);

function isClock(scene: Scene, { first, next, value }: Numeral, hasUnit: boolean): boolean {
  if (value > 12 || hasUnit) return false;
  if (lower(scene, next) === 'past') return true;
  // "between five and six on Monday evening"
  if (lower(scene, next) === 'on' && scene.isTime(next + 1)) return true;
  if (lower(scene, first - 1) === 'past') return lower(scene, first - 2) !== 'the';
  return lower(scene, next) === 'in' && lower(scene, next + 1) === 'the' && DAY_PARTS.has(lower(scene, next + 2));
}

// "Formula One", "the Group of Seven", "Chapter Eleven": a capital inside a sentence that is no headline
function isTitleWord(scene: Scene, { first, next }: Numeral): boolean {
  if (first < 2 || '“‘"(:—–-'.includes(scene.tokens[first - 1]?.text ?? '')) return false;
  return !isHeadline(scene) && !tag(scene, next).startsWith('NNS');
}

const CAPITAL_SHARE = 0.8;
const LEAST_WORDS = 4;
const headlines = new WeakMap<Scene, boolean>();

function isHeadline(scene: Scene): boolean {
  const known = headlines.get(scene);
  if (known !== undefined) return known;
  const words = scene.tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  const capitals = words.filter((token) => token.text.charAt(0) !== token.lower.charAt(0));
  const answer = words.length >= LEAST_WORDS && capitals.length >= words.length * CAPITAL_SHARE;
  headlines.set(scene, answer);
  return answer;
}

function isJoinedByBlank(scene: Scene, first: number): boolean {
  const before = scene.tokens[first - 1];
  return before?.kind === 'word' && (scene.tokens[first]?.start ?? 0) - before.end <= 1;
}
