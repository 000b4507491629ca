import { readFileSync } from 'node:fs';

/** One of the values that a case allows: days, both ends included, minutes after midnight, seconds. */
export interface Value {
  readonly from?: string;
  readonly to?: string;
  readonly fromMinute?: number;
  readonly toMinute?: number;
  readonly seconds?: number;
  readonly offset?: number;
}

export interface Expected {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Any of these is right; empty where finding the words is all that is asked. */
  readonly values: readonly Value[];
}

export interface Case {
  readonly input: string;
  readonly reference: string | undefined;
  readonly expected: readonly Expected[];
}

type Raw = Readonly<Record<string, unknown>>;

const rows = (path: string): readonly Raw[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Raw);

const record = (value: unknown): Raw => (typeof value === 'object' && value !== null ? (value as Raw) : {});
const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const defined = (value: Readonly<Record<string, string | number | undefined>>): Value =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined));

/** The cases of a file of Recognizers-Text. */
export function recognizersCases(path: string): readonly Case[] {
  return rows(path).map((row) => ({
    input: string(row['input']) ?? '',
    reference: string(row['reference']),
    expected: (row['results'] as readonly Raw[]).map((result) => {
      const text = string(result['Text']) ?? '';
      const start = number(result['Start']) ?? 0;
      const kind = (string(result['TypeName']) ?? string(result['Typename']) ?? string(result['Type']) ?? '').replace(
        'datetimeV2.',
        '',
      );
      const values = record(result['Resolution'] ?? result['Value']);
      const list = Array.isArray(values['values'])
        ? (values['values'] as readonly Raw[])
        : [record(values['FutureResolution']), record(values['PastResolution'])];
      return { kind, text, start, end: start + text.length, values: kind === 'set' ? [] : list.map(recognizersValue) };
    }),
  }));
}

function recognizersValue(raw: Raw): Value {
  const single =
    string(raw['value']) ??
    string(raw['date']) ??
    string(raw['dateTime']) ??
    string(raw['time']) ??
    string(raw['duration']);
  const from =
    single ??
    string(raw['start']) ??
    string(raw['startDate']) ??
    string(raw['startDateTime']) ??
    string(raw['startTime']);
  const to =
    single ?? string(raw['end']) ?? string(raw['endDate']) ?? string(raw['endDateTime']) ?? string(raw['endTime']);
  if (single !== undefined && /^\d+(?:\.\d+)?$/u.test(single)) return { seconds: Number(single) };
  return defined({ from: day(from), to: day(to), fromMinute: minute(from), toMinute: minute(to) });
}

function day(value: string | undefined): string | undefined {
  // The first day of all stands for none.
  return value?.startsWith('0001-01-01') === true ? undefined : /^\d{4}-\d\d-\d\d/u.exec(value ?? '')?.[0];
}

function minute(value: string | undefined): number | undefined {
  const groups = /(?:^|[ T])(?<hour>\d\d):(?<minute>\d\d)/u.exec(value ?? '')?.groups;
  return groups === undefined ? undefined : Number(groups['hour']) * 60 + Number(groups['minute']);
}

/** The cases of a file of chrono; cases without a reference that expect nothing are its negative ones. */
export function chronoCases(path: string): readonly Case[] {
  return rows(path).map((row) => {
    const input = string(row['text']) ?? '';
    const [first, last] = [record(row['start']), record(row['end'])];
    const match = string(row['match']) ?? (Object.keys(first).length > 0 ? input.trim() : undefined);
    const reference = referenceDay(string(row['reference']));
    if (match === undefined) return { input, reference, expected: [] };
    const start = Math.max(0, input.indexOf(match));
    const value = chronoValue(first, last, reference);
    const kind = Object.keys(last).length > 0 ? 'range' : value.fromMinute === undefined ? 'date' : 'date with a time';
    return {
      input,
      reference,
      expected: [
        { kind, text: match, start, end: start + match.length, values: Object.keys(value).length > 0 ? [value] : [] },
      ],
    };
  });
}

function chronoValue(first: Raw, last: Raw, reference: string | undefined): Value {
  const from = chronoDay(first, reference);
  const hour = number(first['hour']);
  const lastHour = number(last['hour']);
  const minutes = (hours: number | undefined, part: Raw): number | undefined =>
    hours === undefined ? undefined : hours * 60 + (number(part['minute']) ?? 0);
  return defined({
    from,
    to: Object.keys(last).length > 0 ? chronoDay(last, reference) : from,
    fromMinute: minutes(hour, first),
    toMinute: minutes(lastHour ?? hour, lastHour === undefined ? first : last),
    offset: number(first['timezoneOffset']),
  });
}

function chronoDay(part: Raw, reference: string | undefined): string | undefined {
  const [year, month, dayOfMonth] = [
    number(part['year']) ?? Number(reference?.slice(0, 4)),
    number(part['month']),
    number(part['day']),
  ];
  if (month === undefined || Number.isNaN(year)) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth ?? 1).padStart(2, '0')}`;
}

/** Most references are ISO dates; some are written as JavaScript prints them: "Sat Apr 18 2015". */
function referenceDay(text: string | undefined): string | undefined {
  if (text === undefined || /^\d{4}-/u.test(text)) return text;
  const groups =
    /(?<month>[A-Z][a-z]{2})[a-z]* (?<day>\d+) (?<year>\d{4})|(?<day2>\d+) (?<month2>[A-Z][a-z]{2})[a-z]* (?<year2>\d{4})/u.exec(
      text,
    )?.groups;
  if (groups === undefined) return undefined;
  const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(groups['month'] ?? groups['month2'] ?? '') / 3 + 1;
  return `${groups['year'] ?? groups['year2']}-${String(month).padStart(2, '0')}-${(groups['day'] ?? groups['day2'] ?? '').padStart(2, '0')}`;
}
