import { digitsAt, isCapital, isDash, isGlued, isHyphen, isNoun, isPlural, lowerAt, type Line } from './line.ts';
import type { Expression } from './meaning.ts';
import { CARDINALS, timeWords } from './words.ts';

/** Numbers of four digits outside these are counts or codes more often than years. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;
/** Years that news speaks of without a preposition: "the 2012 Games", "2023 sales". */
const FIRST_PLAIN_YEAR = 1900;
/** Two digits behind an apostrophe, or in "3 Aug 96": up to here this century, above it the last. */
const LAST_SHORT_YEAR = 49;

/** The year that stands at the token; a comma may come first where `comma` allows: "March 5, 2024". */
export function yearAfter(
  line: Line,
  at: number,
  comma: boolean,
): { readonly year: number; readonly to: number } | undefined {
  let start = at;
  if (comma && lowerAt(line, at) === ',') start++;
  else if (lowerAt(line, at) === 'of' || lowerAt(line, at) === ',') start++;
  const year = fourDigits(line, start);
  if (year !== undefined && !isMeasured(line, start)) return { year, to: start + 1 };
  const short =
    /^['’‘]$/u.test(lowerAt(line, start)) && isGlued(line, start + 1) ? digitsAt(line, start + 1, 2) : undefined;
  if (short !== undefined && lowerAt(line, start + 2) !== 's') return { year: longYear(short), to: start + 2 };
  return spoken(line, start);
}

function longYear(short: number): number {
  return short + (short <= LAST_SHORT_YEAR ? 2000 : 1900);
}

function fourDigits(line: Line, at: number): number | undefined {
  const year = line.tokens[at]?.text.length === 4 ? digitsAt(line, at, 4) : undefined;
  return year !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

const MEASURES = timeWords('measures');

/** "2000 people", "1500 km", "1900 GMT": a count or a clock time. */
function isMeasured(line: Line, at: number): boolean {
  const next = lowerAt(line, at + 1);
  if (MEASURES.has(next) || next === '%') return true;
  return (
    isGlued(line, at + 1) && /^[:.,/]$/u.test(next) && isGlued(line, at + 2) && line.tokens[at + 2]?.kind === 'number'
  );
}

const CUES = timeWords('year cues');
const NUMBERED = timeWords('numbered');
const MARKS_BEFORE = /^[(“"'‘,;:–—-]$/u;
const PREFIXES = new Set(['mid', 'early', 'late', 'pre', 'post', 'end', 'fy', 'since', 'circa', 'then']);

/** Years, decades in figures and fiscal years: "in 2019", "2019-21", "fiscal 2024", "the 1990s", "the '80s". */
export function years(line: Line, at: number, floor: number): readonly Expression[] {
  const decade = decadeAt(line, at, floor);
  if (decade !== undefined) return [decade];
  const year = fourDigits(line, at);
  if (year === undefined || !mayPrecede(line, at) || isMeasured(line, at)) return [];
  const fiscal = fiscalBefore(line, at, floor);
  const from = fiscal ?? yearWord(line, at, floor);
  const range = rangeEnd(line, at, year);
  if (range === undefined && isCode(line, at)) return [];
  const joined = floor === at && at > 0;
  if (fiscal === undefined && from === at && range === undefined && !joined && !isYear(line, at, year)) return [];
  const first: Expression = {
    from,
    to: at + 1,
    meaning: {
      kind: 'years',
      first: year,
      last: year,
      granularity: 'year',
      ...(fiscal === undefined ? {} : { fiscal: true }),
    },
  };
  if (range === undefined) return [first];
  return [
    first,
    {
      from: at + 2,
      to: at + 3,
      meaning: {
        kind: 'years',
        first: range,
        last: range,
        granularity: 'year',
        ...(fiscal === undefined ? {} : { fiscal: true }),
      },
    },
  ];
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

/** "the year 2000". */
function yearWord(line: Line, at: number, floor: number): number {
  if (lowerAt(line, at - 1) !== 'year' || at - 1 < floor) return at;
  return lowerAt(line, at - 2) === 'the' && at - 2 >= floor ? at - 2 : at - 1;
}

const AGES = /^(?:his|her|their|my|your|our|low|mid|high|upper|lower)$/u;

/** "1990s", "the 1990's", "the '80s", "the 80s". */
function decadeAt(line: Line, at: number, floor: number): Expression | undefined {
  const suffix = lowerAt(line, at + 1);
  if (!isGlued(line, at + 1) || (suffix !== 's' && suffix !== "'s")) return undefined;
  const the = lowerAt(line, at - 1) === 'the' && at - 1 >= floor;
  const year = fourDigits(line, at);
  if (year !== undefined) {
    if (year % 10 !== 0 || (suffix === "'s" && !the) || (isGlued(line, at) && !isHyphen(line, at - 1)))
      return undefined;
    const whole = year % 100 === 0;
    return {
      from: the ? at - 1 : at,
      to: at + 2,
      meaning: { kind: 'years', first: year, last: year + (whole ? 99 : 9), granularity: whole ? 'century' : 'decade' },
      ...(whole ? { approximate: true } : {}),
    };
  }
  const short = digitsAt(line, at, 2);
  if (short === undefined || short < 20 || short % 10 !== 0 || suffix !== 's') return undefined;
  const apostrophe = isGlued(line, at) && /^['’‘]$/u.test(lowerAt(line, at - 1));
  const article = apostrophe ? at - 2 : at - 1;
  const second =
    /^(?:and|or|to|–|-)$/u.test(lowerAt(line, at - 1)) && lowerAt(line, at - 2) === 's' && isGlued(line, at - 2);
  if (second && !apostrophe)
    return {
      from: at,
      to: at + 2,
      meaning: { kind: 'years', first: 1900 + short, last: 1909 + short, granularity: 'decade', short: true },
    };
  // "temperatures in the 80s", "a man in his 80s" are no decades.
  if (
    !apostrophe &&
    (!the ||
      !/^(?:19|in|of|since|during|early|late|from|by|through)$/u.test(lowerAt(line, at - 2)) ||
      isWeather(line, at))
  )
    return undefined;
  if (AGES.test(lowerAt(line, article)) || AGES.test(lowerAt(line, article - 1))) return undefined;
  const withArticle = lowerAt(line, article) === 'the' && article >= floor;
  return {
    from: withArticle ? article : apostrophe ? at - 1 : at,
    to: at + 2,
    meaning: { kind: 'years', first: 1900 + short, last: 1909 + short, granularity: 'decade', short: true },
  };
}

const SCALES = timeWords('scales');
/** How many tokens on either side may tell of degrees or ages. */
const NEAR = 12;

function isWeather(line: Line, at: number): boolean {
  return line.tokens.slice(Math.max(0, at - NEAR), at + NEAR).some((token) => SCALES.has(token.lower));
}

const SPOKEN_CENTURIES: ReadonlyMap<string, number> = new Map([
  ['eighteen', 1800],
  ['nineteen', 1900],
  ['twenty', 2000],
]);

/** "nineteen ninety-six", "twenty twenty-four", "two thousand and eight" as broadcasts spell years. */
export function spoken(line: Line, at: number): { readonly year: number; readonly to: number } | undefined {
  if (lowerAt(line, at) === 'two' && lowerAt(line, at + 1) === 'thousand') {
    const next = at + (lowerAt(line, at + 2) === 'and' ? 3 : 2);
    const rest = CARDINALS.get(lowerAt(line, next)) ?? 0;
    if (rest <= 0 || rest >= 100) return { year: 2000, to: at + 2 };
    const ones = rest >= 20 ? (CARDINALS.get(lowerAt(line, isDash(line, next + 1) ? next + 2 : next + 1)) ?? 0) : 0;
    return ones > 0 && ones < 10
      ? { year: 2000 + rest + ones, to: isDash(line, next + 1) ? next + 3 : next + 2 }
      : { year: 2000 + rest, to: next + 1 };
  }
  const century = SPOKEN_CENTURIES.get(lowerAt(line, at));
  const tens = CARDINALS.get(lowerAt(line, at + 1)) ?? 0;
  if (century === undefined || tens < 10) return undefined;
  const dash = isDash(line, at + 2) ? 3 : 2;
  const ones = tens >= 20 ? (CARDINALS.get(lowerAt(line, at + dash)) ?? 0) : 0;
  return ones > 0 && ones < 10
    ? { year: century + tens + ones, to: at + dash + 1 }
    : { year: century + tens, to: at + 2 };
}

const SPOKEN_DECADES: ReadonlyMap<string, number> = new Map([
  ['noughties', 2000],
  ['twenties', 1920],
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
]);

/** The words for decades. */
export const DECADE_WORDS: ReadonlySet<string> = new Set(SPOKEN_DECADES.keys());

/** "the nineties", "the early sixties"; "in her sixties" is an age. */
export function spokenDecades(line: Line, at: number, floor: number): readonly Expression[] {
  const first = SPOKEN_DECADES.get(lowerAt(line, at));
  const modifier = /^(?:early|mid|late|swinging|roaring)$/u.test(lowerAt(line, at - 1))
    ? 1
    : isHyphen(line, at - 1)
      ? 2
      : 0;
  const article = at - 1 - modifier;
  if (first === undefined || article < floor || lowerAt(line, article) !== 'the' || isWeather(line, at)) return [];
  return [
    {
      from: modifier === 0 ? article : at,
      to: at + 1,
      meaning: { kind: 'years', first, last: first + 9, granularity: 'decade', short: true },
    },
  ];
}

/** Years in words: "in nineteen ninety-six", "the year two thousand"; "two thousand men" is a count. */
export function spokenYears(line: Line, at: number, floor: number): readonly Expression[] {
  const found = spoken(line, at);
  if (found === undefined) return [];
  const from = yearWord(line, at, floor);
  const sure = from < at || found.year % 100 >= 20 || (CUES.has(lowerAt(line, at - 1)) && found.year % 100 !== 0);
  if (!sure || isPlural(line, found.to) || MEASURES.has(lowerAt(line, found.to)) || isDash(line, found.to)) return [];
  return [{ from, to: found.to, meaning: { kind: 'years', first: found.year, last: found.year, granularity: 'year' } }];
}
