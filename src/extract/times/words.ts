import { wordGroups, wordMap } from '../../language/lexicon.ts';
import type { Unit } from './meaning.ts';

const numbers = (name: string): ReadonlyMap<string, number> =>
  new Map([...wordMap(name)].map(([word, value]) => [word, Number(value)]));

/** Months by name and short form, 1 to 12. */
export const MONTHS = numbers('months');
/** Weekdays by name and short form, 1 for Monday. */
export const WEEKDAYS = numbers('weekdays');
/** Number words up to ninety. */
export const CARDINALS = numbers('time-numbers');
/** Ordinal words up to thirtieth. */
export const ORDINALS = numbers('time-ordinals');

const UNIT_NAMES: readonly Unit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'week',
  'weekend',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
];

const units = (name: string): ReadonlyMap<string, Unit> => {
  const found = new Map<string, Unit>();
  for (const [word, value] of wordMap(name)) {
    const unit = UNIT_NAMES.find((known) => known === value);
    if (unit === undefined) throw new Error(`lexicon ${name}: ${value} is no unit of time`);
    found.set(word, unit);
  }
  return found;
};

/** Units of time with their plurals. */
export const UNITS = units('time-units');
/** "daily", "weekly": the unit that returns. */
export const SET_WORDS = units('time-sets');

const GROUPS = wordGroups('time-words');

/** The words of one heading of the lexicon `time-words`. */
export function timeWords(heading: string): ReadonlySet<string> {
  const words = GROUPS.get(heading);
  if (words === undefined) throw new Error(`lexicon time-words has no heading ${heading}`);
  return new Set(words);
}

/** True for a month or weekday in its short form: "Sept", "Tue". */
export function isShortForm(lower: string): boolean {
  return (
    lower !== 'may' &&
    lower !== 'june' &&
    lower !== 'july' &&
    lower.length <= 5 &&
    !lower.endsWith('day') &&
    lower !== 'march' &&
    lower !== 'april'
  );
}
