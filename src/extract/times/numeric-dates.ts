import { digitsAt, isDash, isGlued, lowerAt, type Line } from './line.ts';
import { monthLength } from './calendar.ts';
import type { Expression } from './meaning.ts';
import { UNITS, WEEKDAYS } from './words.ts';

/** Dates in figures: "2024-03-05", "2024-03-05T14:00Z", "13/05/2024", "9/11"; "03/05/2024" is a date whose month is unsure. */
export function numericDates(line: Line, at: number): readonly Expression[] {
  if (isGlued(line, at) && !/^[(“"'‘[]$/u.test(lowerAt(line, at - 1))) return [];
  return attacks(line, at) ?? isoDates(line, at) ?? slashedDates(line, at) ?? [];
}

/** "9/11" names the attacks of 2001 and their day. */
function attacks(line: Line, at: number): readonly Expression[] | undefined {
  const named = digitsAt(line, at, 1) === 9 && lowerAt(line, at + 1) === '/' && digitsAt(line, at + 2, 2) === 11;
  if (
    !named ||
    !isGlued(line, at + 1) ||
    !isGlued(line, at + 2) ||
    (isGlued(line, at + 3) && line.tokens[at + 3]?.kind !== 'mark')
  )
    return undefined;
  if (lowerAt(line, at + 3) === '/' || UNITS.has(lowerAt(line, at + 3))) return undefined;
  return [{ from: at, to: at + 3, meaning: { kind: 'date', year: 2001, month: 9, day: 11 } }];
}

/** Three numbers with the same mark between them, nothing glued behind. */
function triple(line: Line, at: number, mark: (at: number) => boolean): readonly [number, number, number] | undefined {
  const joined =
    mark(at + 1) &&
    isGlued(line, at + 1) &&
    isGlued(line, at + 2) &&
    mark(at + 3) &&
    isGlued(line, at + 3) &&
    isGlued(line, at + 4);
  if (!joined) return undefined;
  const [first, second, third] = [digitsAt(line, at, 4), digitsAt(line, at + 2, 4), digitsAt(line, at + 4, 4)];
  return first === undefined || second === undefined || third === undefined ? undefined : [first, second, third];
}

function isoDates(line: Line, at: number): readonly Expression[] | undefined {
  const parts =
    triple(line, at, (i) => isDash(line, i)) ??
    (line.tokens[at]?.text.length === 4 ? triple(line, at, (i) => lowerAt(line, i) === '/') : undefined);
  if (parts === undefined || line.tokens[at]?.text.length !== 4) return undefined;
  const [year, month, day] = parts;
  const date = valid(year, month, day);
  if (date === undefined) return [];
  const dateFound: Expression = { from: at, to: at + 5, meaning: date };
  if (lowerAt(line, at + 5) === 't' && isGlued(line, at + 5)) return [isoTime(line, at + 6, dateFound) ?? dateFound];
  return isGlued(line, at + 5) && (isDash(line, at + 5) || lowerAt(line, at + 5) === '/') && isGlued(line, at + 6)
    ? []
    : [dateFound];
}

/** The "14:00Z" of "2024-03-05T14:00Z". */
function isoTime(line: Line, at: number, date: Expression): Expression | undefined {
  const [hour, minute] = [digitsAt(line, at, 2), digitsAt(line, at + 2, 2)];
  if (hour === undefined || hour > 23 || lowerAt(line, at + 1) !== ':' || minute === undefined || minute > 59)
    return undefined;
  const seconds = lowerAt(line, at + 3) === ':' && digitsAt(line, at + 4, 2) !== undefined ? 2 : 0;
  const to = at + 3 + seconds;
  const utc = lowerAt(line, to) === 'z' && isGlued(line, to);
  return {
    from: date.from,
    to: utc ? to + 1 : to,
    meaning: {
      kind: 'clock',
      clock: { minute: hour * 60 + minute, exact: true, named: undefined, ...(utc ? { zone: { offsets: [0] } } : {}) },
    },
    within: { ...date, to: at - 1 },
  };
}

function slashedDates(line: Line, at: number): readonly Expression[] | undefined {
  const parts = triple(line, at, (i) => lowerAt(line, i) === '/');
  const digits = line.tokens[at + 4]?.text.length;
  if (parts === undefined || (digits !== 4 && digits !== 2)) return undefined;
  const [first, second, last] = parts;
  const year = digits === 4 ? last : last + (last < FIRST_SHORT_YEAR ? 2000 : 1900);
  const american = valid(year, first, second);
  const british = valid(year, second, first);
  const date = american ?? british;
  if (date === undefined || (isGlued(line, at + 5) && lowerAt(line, at + 5) === '/')) return [];
  const unsure = american !== undefined && british !== undefined && first !== second;
  return [
    { from: at, to: at + 5, meaning: unsure ? { ...date, unsure } : date, ...(unsure ? { approximate: true } : {}) },
  ];
}

/** Two digits from here on are years of the last century. */
const FIRST_SHORT_YEAR = 40;
/** Years that figures may name: before these "1200/10/12" is no date of a news story. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;

function valid(
  year: number,
  month: number,
  day: number,
): { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number } | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > monthLength(year, month))
    return undefined;
  return { kind: 'date', year, month, day };
}

/** "on the 5th", "Friday the 13th": a day of a month that is not named; "the 5th floor" is none. */
export function daysOfMonth(line: Line, at: number, floor: number): readonly Expression[] {
  const day = digitsAt(line, at, 2);
  const suffix = lowerAt(line, at + 1);
  if (day === undefined || day < 1 || day > 31 || !isGlued(line, at + 1) || !/^(?:st|nd|rd|th)$/u.test(suffix))
    return [];
  // "Mon 13th"
  const behindWeekday = WEEKDAYS.has(lowerAt(line, at - 1));
  if (behindWeekday) return [{ from: at, to: at + 2, meaning: { kind: 'date', day } }];
  if (lowerAt(line, at - 1) !== 'the' || at - 1 < floor) return [];
  const next = line.tags[at + 2] ?? '.';
  const opened = /^(?:on|by|until|since|before|after|and|of)$/u.test(lowerAt(line, at - 2));
  const meaning = { kind: 'date', day } as const;
  const found: Expression = { from: at - 1, to: at + 2, meaning };
  if (/^(?:NN|JJ|VBG|CD|HYPH|POS)/u.test(next) || isDash(line, at + 2) || lowerAt(line, at + 2) === 'of') return [];
  return [opened && /^(?:on|by|until|since)$/u.test(lowerAt(line, at - 2)) ? found : { ...found, tentative: true }];
}
