import { isDash, isPlural, lowerAt, type Line } from './line.ts';
import type { Expression } from './meaning.ts';
import { CARDINALS, timeWords } from './words.ts';
import type { YearFound } from './year-numbers.ts';

const CENTURIES: ReadonlyMap<string, number> = new Map([
  ['eighteen', 1800],
  ['nineteen', 1900],
  ['twenty', 2000],
]);

/** "nineteen ninety-six", "twenty twenty-four", "two thousand and eight" as broadcasts spell years. */
export function spokenYear(line: Line, at: number): YearFound | undefined {
  if (lowerAt(line, at) === 'two' && lowerAt(line, at + 1) === 'thousand') {
    const rest = belowHundred(line, at + (lowerAt(line, at + 2) === 'and' ? 3 : 2));
    return rest === undefined ? { year: 2000, to: at + 2 } : { year: 2000 + rest.value, to: rest.to };
  }
  const century = CENTURIES.get(lowerAt(line, at));
  const rest = century === undefined ? undefined : belowHundred(line, at + 1);
  return century === undefined || rest === undefined || rest.value < 10
    ? undefined
    : { year: century + rest.value, to: rest.to };
}

/** "six", "ninety", "ninety-six". */
function belowHundred(line: Line, at: number): { readonly value: number; readonly to: number } | undefined {
  const first = CARDINALS.get(lowerAt(line, at)) ?? 0;
  if (first <= 0) return undefined;
  const next = isDash(line, at + 1) ? at + 2 : at + 1;
  const ones = first >= 20 ? (CARDINALS.get(lowerAt(line, next)) ?? 0) : 0;
  return ones > 0 && ones < 10 ? { value: first + ones, to: next + 1 } : { value: first, to: at + 1 };
}

const CUES = timeWords('year cues');
const MEASURES = timeWords('measures');

/** Years in words: "in nineteen ninety-six", "the year two thousand"; "two thousand men" is a count. */
export function spokenYears(line: Line, at: number, floor: number): readonly Expression[] {
  const found = spokenYear(line, at);
  if (found === undefined) return [];
  const from = yearWord(line, at, floor);
  const sure = from < at || found.year % 100 >= 20 || (CUES.has(lowerAt(line, at - 1)) && found.year % 100 !== 0);
  if (!sure || isPlural(line, found.to) || MEASURES.has(lowerAt(line, found.to)) || isDash(line, found.to)) return [];
  return [{ from, to: found.to, meaning: { kind: 'years', first: found.year, last: found.year, granularity: 'year' } }];
}

/** The token at which the words begin: "the year 2000", "year 2000" or the number itself. */
export function yearWord(line: Line, at: number, floor: number): number {
  if (lowerAt(line, at - 1) !== 'year' || at - 1 < floor) return at;
  return lowerAt(line, at - 2) === 'the' && at - 2 >= floor ? at - 2 : at - 1;
}
