import { digitsAt, isCapital, isDash, isGlued, isHyphen, isNoun, isPlural, lowerAt, type Line } from './line.ts';
import type { Expression } from './meaning.ts';
import { yearWord } from './spoken-years.ts';
import { timeWords } from './words.ts';
import { fourDigits, isMeasured } from './year-numbers.ts';

/** Years that news speaks of without a preposition: "the 2012 Games", "2023 sales". */
const FIRST_PLAIN_YEAR = 1900;

const CUES = timeWords('year cues');
const NUMBERED = timeWords('numbered');
const MARKS_BEFORE = /^[(“"'‘,;:–—-]$/u;
const PREFIXES = new Set(['mid', 'early', 'late', 'pre', 'post', 'end', 'fy', 'since', 'circa', 'then']);

/** Years and fiscal years in figures: "in 2019", "2019-21", "fiscal 2024", "the 2012 Games"; "2000 copies" and "Room 2019" are none. */
export function years(line: Line, at: number, floor: number): readonly Expression[] {
  const year = fourDigits(line, at);
  if (year === undefined || !mayPrecede(line, at) || isMeasured(line, at)) return [];
  const fiscal = fiscalBefore(line, at, floor);
  const from = fiscal ?? yearWord(line, at, floor);
  const range = rangeEnd(line, at, year);
  if (range === undefined && isCode(line, at)) return [];
  const joined = floor === at && at > 0;
  if (fiscal === undefined && from === at && range === undefined && !joined && !isYear(line, at, year)) return [];
  const found = (first: number, start: number, to: number): Expression => ({
    from: start,
    to,
    meaning: {
      kind: 'years',
      first,
      last: first,
      granularity: 'year',
      ...(fiscal === undefined ? {} : { fiscal: true }),
    },
  });
  return range === undefined ? [found(year, from, at + 1)] : [found(year, from, at + 1), found(range, at + 2, at + 3)];
}

function mayPrecede(line: Line, at: number): boolean {
  if (!isGlued(line, at)) return !NUMBERED.has(lowerAt(line, lowerAt(line, at - 1) === '.' ? at - 2 : at - 1));
  const before = lowerAt(line, at - 1);
  // "138-2010-2015" is no year and "02/29/2022" no date.
  const chained =
    isGlued(line, at - 2) && line.tokens[at - 3]?.kind === 'mark' && /^[-–/+]$/u.test(lowerAt(line, at - 3));
  const paired = fourDigits(line, at - 2) !== undefined && !chained;
  if (isHyphen(line, at - 1)) return PREFIXES.has(lowerAt(line, at - 2)) || paired;
  return MARKS_BEFORE.test(before) || before === 'fy' || isDash(line, at - 1) || (before === '/' && paired);
}

function isYear(line: Line, at: number, year: number): boolean {
  if (isHyphen(line, at - 1) && PREFIXES.has(lowerAt(line, at - 2))) return true;
  const before = lowerAt(line, at - 1);
  if (CUES.has(before))
    return (
      !isPlural(line, at + 1) || (year >= FIRST_PLAIN_YEAR && before !== 'of' && before !== 'for' && year % 100 !== 0)
    );
  if (year < FIRST_PLAIN_YEAR) return false;
  // "Euro 2024", "Windows 2000": a name.
  if (/^NNPS?$/u.test(line.tags[at - 1] ?? '')) return false;
  if (/^(?:DT|PRP\$|POS)$/u.test(line.tags[at - 1] ?? '')) return !isPlural(line, at + 1) || year % 50 !== 0;
  if (isPlural(line, at + 1)) return year % 10 !== 0;
  return year % 100 !== 0 || !isNoun(line, at + 1) || isCapital(line, at + 1);
}

/** "2014-08-32", "2012-1400": more figures hang on it that make no range. */
function isCode(line: Line, at: number): boolean {
  return isHyphen(line, at + 1) && line.tokens[at + 2]?.kind === 'number';
}

/** "2019-2021", "2019-20": the last year; a slash joins the halves of a season: "2023/24". */
function rangeEnd(line: Line, at: number, year: number): number | undefined {
  const joined =
    isGlued(line, at + 1) && isGlued(line, at + 2) && (isDash(line, at + 1) || lowerAt(line, at + 1) === '/');
  if (!joined || (isGlued(line, at + 3) && line.tokens[at + 3]?.kind !== 'mark')) return undefined;
  const long = fourDigits(line, at + 2);
  const digits = line.tokens[at + 2]?.text.length === 2 ? digitsAt(line, at + 2, 2) : undefined;
  const end = long ?? (digits === undefined ? undefined : Math.floor(year / 100) * 100 + digits);
  // "2012-14" may be a code; what ends before it begins is one.
  return end !== undefined && end > year ? end : undefined;
}

/** "fiscal 2024", "fiscal year 2024", "FY2024", "the financial year 2024". */
function fiscalBefore(line: Line, at: number, floor: number): number | undefined {
  let from = at - 1;
  if (lowerAt(line, from) === 'fy' && from >= floor) return from;
  if (lowerAt(line, from) === 'year') from--;
  const lower = lowerAt(line, from);
  if (from < floor || !(lower === 'fiscal' || (lower === 'financial' && from < at - 1))) return undefined;
  return from;
}
