const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// The zones of e-mail dates (RFC 822), in hours from UTC.
const ZONES: ReadonlyMap<string, number> = new Map([
  ['z', 0],
  ['gmt', 0],
  ['utc', 0],
  ['est', -5],
  ['edt', -4],
  ['cst', -6],
  ['cdt', -5],
  ['mst', -7],
  ['mdt', -6],
  ['pst', -8],
  ['pdt', -7],
]);

const YEAR_FIRST = /^(?<year>\d{4})(?<mark>[-/.]?)(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d])/u;
const DAY_FIRST = /^(?:[a-z]{3,9},? )?(?<day>\d{1,2})(?:st|nd|rd|th)? (?<name>[a-z]{3,9})\.?,? (?<year>\d{4})(?!\d)/u;
const MONTH_FIRST = /^(?:[a-z]{3,9},? )?(?<name>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?!\d)/u;
const TIME =
  /^(?:t|,? (?:at )?)(?<hour>\d{1,2})[:.](?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?(?: ?(?<half>[ap])\.?m\.?)? ?(?:(?<zone>[a-z]{1,3})|(?<sign>[-+−])(?<zoneHour>\d\d):?(?<zoneMinute>\d\d)?)?$/u;

/** A date of publication as an ISO 8601 date or date and time; undefined where it is not one full date in a form that reads only one way. */
export function isoDate(written: string): string | undefined {
  const text = written.trim().replaceAll(/\s+/gu, ' ').toLowerCase();
  const match = YEAR_FIRST.exec(text) ?? DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text);
  if (match?.groups === undefined) return undefined;
  const { year, month, day, name } = match.groups;
  const monthNumber = name === undefined ? Number(month) : monthOf(name);
  const date = calendarDate(Number(year), monthNumber, Number(day));
  if (date === undefined) return undefined;
  const rest = text.slice(match[0].length);
  if (rest === '') return date;
  const time = clockTime(rest);
  return time === undefined ? undefined : `${date}T${time}`;
}

function monthOf(name: string): number {
  const full = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'];
  full.push('october', 'november', 'december');
  const month = MONTHS.indexOf(name.slice(0, 3));
  return name === 'sept' || full[month]?.startsWith(name) === true ? month + 1 : 0;
}

function calendarDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

function clockTime(text: string): string | undefined {
  const groups = TIME.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { minute, second, half, zone, sign, zoneHour, zoneMinute } = groups;
  const written = Number(groups['hour']);
  if (half !== undefined && (written < 1 || written > 12)) return undefined;
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined;
  const clock = `${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}`;
  if (sign !== undefined) return `${clock}${sign === '+' ? '+' : '-'}${zoneHour}:${zoneMinute ?? '00'}`;
  if (zone === undefined) return clock;
  const offset = ZONES.get(zone);
  if (offset === undefined) return undefined;
  return offset === 0 ? `${clock}Z` : `${clock}${offset < 0 ? '-' : '+'}${two(Math.abs(offset))}:00`;
}

const two = (value: number): string => String(value).padStart(2, '0');
