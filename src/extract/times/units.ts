import { amountBefore } from './amounts.ts';
import { countedTimes } from './counted.ts';
import { compounds } from './compounds.ts';
import { isCapital, isDash, lowerAt, type Line } from './line.ts';
import type { Expression } from './meaning.ts';
import { periods } from './periods.ts';
import { isRate } from './rates.ts';
import { sections } from './sections.ts';
import { timeWords, UNITS } from './words.ts';

const EACH = timeWords('each');
const HOW_OFTEN = timeWords('how often');
/** "$61 million a year ago" is no rate. */
const COUNTS_BACK = new Set([...timeWords('ago'), ...timeWords('earlier'), ...timeWords('later')]);
const NEEDS_AMOUNT = timeWords('units that need a number');

/** Expressions around a unit of time: "two weeks ago", "last year", "the third quarter", "five-day", "every month", "the week". */
export function units(line: Line, at: number, floor: number): readonly Expression[] {
  const unit = UNITS.get(lowerAt(line, at));
  if (unit === undefined || isAge(line, at) || isAsMany(line, at)) return [];
  const often = sets(line, at, floor);
  if (often !== undefined) return often;
  const compound = compounds(line, at, unit, floor);
  if (compound !== undefined) return compound;
  const section = sections(line, at, unit, floor);
  if (section !== undefined) return [section];
  const amount = amountBefore(line, at, floor);
  if (isName(line, at)) return [];
  if (amount !== undefined) return countedTimes(line, at, unit, amount, floor);
  return NEEDS_AMOUNT.has(lowerAt(line, at)) ? [] : periods(line, at, unit, floor);
}

/** "60 Minutes", "This Week": a capital inside a sentence that is not all capitals names a programme; "2 Days Ago" heads a story. */
function isName(line: Line, at: number): boolean {
  const text = line.tokens[at]?.text ?? '';
  const told = COUNTS_BACK.has(lowerAt(line, at + 1)) || lowerAt(line, at + 1) === 'from';
  return (
    !told &&
    at > 0 &&
    isCapital(line, at) &&
    text !== text.toUpperCase() &&
    (isCapital(line, at - 1) || line.tokens[at - 1]?.kind === 'number')
  );
}

/** "44-year-old", "12 years old", "10 years of age": how old somebody is says nothing of when. */
function isAge(line: Line, at: number): boolean {
  const next = isDash(line, at + 1) ? at + 2 : at + 1;
  const lower = lowerAt(line, next);
  return lower === 'old' || lower === 'olds' || (lower === 'of' && lowerAt(line, next + 1) === 'age');
}

/** "The second fire in as many months": a number that stands elsewhere. */
const isAsMany = (line: Line, at: number): boolean =>
  lowerAt(line, at - 1) === 'many' && lowerAt(line, at - 2) === 'as';

/** "every day", "each of the past three years" (no set), "once a week", "three times a year", "every two weeks". */
function sets(line: Line, at: number, floor: number): readonly Expression[] | undefined {
  const unit = UNITS.get(lowerAt(line, at));
  if (EACH.has(lowerAt(line, at - 1)) && at - 1 >= floor)
    return [{ from: at - 1, to: at + 1, meaning: { kind: 'set', unit } }];
  const article = lowerAt(line, at - 1);
  if ((article === 'a' || article === 'an' || article === 'per') && at - 2 >= floor) {
    if (HOW_OFTEN.has(lowerAt(line, at - 2))) {
      const count = lowerAt(line, at - 2) === 'times' ? amountBefore(line, at - 2, floor) : undefined;
      return [{ from: count?.from ?? at - 2, to: at + 1, meaning: { kind: 'set', unit } }];
    }
    if (COUNTS_BACK.has(lowerAt(line, at + 1))) return undefined;
    // "$500 million a year", "24 hours a day", "four flights a week": a rate, which belongs to its number.
    if (isRate(line, at - 2)) return [];
  }
  const amount = amountBefore(line, at, floor);
  if (amount === undefined && lowerAt(line, at - 1) === 'other' && lowerAt(line, at - 2) === 'every' && at - 2 >= floor)
    return [{ from: at - 2, to: at + 1, meaning: { kind: 'set', unit } }];
  if (amount === undefined || !EACH.has(lowerAt(line, amount.from - 1)) || amount.from - 1 < floor) return undefined;
  return [{ from: amount.from - 1, to: at + 1, meaning: { kind: 'set', unit } }];
}
