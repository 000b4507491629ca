import { digitsAt, isGlued, isPlural, lowerAt, type Line } from './line.ts';
import { spokenYear } from './spoken-years.ts';
import { timeWords } from './words.ts';

/** A year with the token behind it. */
export interface YearFound {
  readonly year: number;
  readonly to: number;
}

/** Numbers of four digits outside these are counts or codes more often than years. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;
/** Two digits behind an apostrophe: up to here this century, above it the last. */
const LAST_SHORT_YEAR = 49;

/** The year behind a day or a month: "2024", ", 2024", "of 2024", "'69". */
export function yearAfter(line: Line, at: number): YearFound | undefined {
  const comma = lowerAt(line, at) === ',';
  const start = comma || lowerAt(line, at) === 'of' ? at + 1 : at;
  const year = fourDigits(line, start);
  // "on March 5, 1500 soldiers"
  const counted = isMeasured(line, start) || (comma && isPlural(line, start + 1));
  if (year !== undefined && !counted) return { year, to: start + 1 };
  const apostrophe = /^['’‘]$/u.test(lowerAt(line, start)) && isGlued(line, start + 1);
  const short = apostrophe ? digitsAt(line, start + 1, 2) : undefined;
  if (short !== undefined && lowerAt(line, start + 2) !== 's')
    return { year: short + (short <= LAST_SHORT_YEAR ? 2000 : 1900), to: start + 2 };
  return spokenYear(line, start);
}

/** The number that stands there if it can be a year. */
export function fourDigits(line: Line, at: number): number | undefined {
  const year = line.tokens[at]?.text.length === 4 ? digitsAt(line, at, 4) : undefined;
  return year !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

const MEASURES = timeWords('measures');

/** True where the number counts or is a clock: "2000 people", "1500 km", "1900 GMT". */
export function isMeasured(line: Line, at: number): boolean {
  const next = lowerAt(line, at + 1);
  if (MEASURES.has(next) || next === '%') return true;
  if (!isGlued(line, at + 1) || !/^[:.,/]$/u.test(next)) return false;
  return isGlued(line, at + 2) && line.tokens[at + 2]?.kind === 'number';
}
