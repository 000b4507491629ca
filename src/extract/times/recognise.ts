import { wordTest } from '../../language/forms.ts';
import { bareHours, HOUR_WORDS } from './bare-hours.ts';
import { clocks } from './clocks.ts';
import { DECADE_WORDS, decades, spokenDecades } from './decades.ts';
import { earlyHours } from './early-hours.ts';
import type { Line } from './line.ts';
import type { Expression } from './meaning.ts';
import { months } from './months.ts';
import { HOLIDAY_STARTS, holidays, namedDays } from './named-days.ts';
import { daysOfMonth, numericDates } from './numeric-dates.ts';
import { namedHours, partsOfDay, PART_WORDS } from './parts-of-day.ts';
import { raceTimes } from './race-times.ts';
import { SEASON_WORDS, seasons } from './seasons.ts';
import { halves, shortSections } from './sections.ts';
import { spokenYears } from './spoken-years.ts';
import { years } from './years.ts';
import { units } from './units.ts';
import { repeated, vague, VAGUE_WORDS } from './vague.ts';
import { weekdays } from './weekdays.ts';
import { MONTHS, SET_WORDS, UNITS, WEEKDAYS } from './words.ts';

/** Reads the expressions around one token; tokens before `floor` belong to an expression already. */
type Recogniser = (line: Line, at: number, floor: number) => readonly Expression[];

const NUMBERS: readonly Recogniser[] = [numericDates, raceTimes, clocks, bareHours, daysOfMonth, decades, years];
/** Which words begin or carry an expression; the first recogniser of a word that finds something wins. */
const TRIGGERS = new Map<string, Recogniser[]>();
const trigger = (words: Iterable<string>, recogniser: Recogniser): void => {
  for (const word of words) TRIGGERS.set(word, [...(TRIGGERS.get(word) ?? []), recogniser]);
};
trigger(HOLIDAY_STARTS, holidays);
trigger(MONTHS.keys(), months);
trigger(WEEKDAYS.keys(), weekdays);
trigger(
  [...WEEKDAYS.keys()].filter((word) => word.endsWith('day')).map((word) => `${word}s`),
  weekdays,
);
trigger(['today', 'yesterday', 'tomorrow', 'tonight', 'overnight'], namedDays);
trigger(['noon', 'midday', 'midnight'], namedHours);
trigger(['hours'], earlyHours);
trigger(UNITS.keys(), units);
trigger(PART_WORDS, partsOfDay);
trigger(SEASON_WORDS, seasons);
// "Half", "quarter" and the numbers up to twelve begin an hour in words.
trigger([...HOUR_WORDS, 'half', 'quarter', 'twenty'], bareHours);
trigger(['half'], halves);
trigger(['q', 'h'], shortSections);
trigger(['eighteen', 'nineteen', 'twenty', 'two'], spokenYears);
trigger(DECADE_WORDS, spokenDecades);
trigger(SET_WORDS.keys(), repeated);
trigger(VAGUE_WORDS, vague);

const isTrigger = wordTest((lower) => TRIGGERS.has(lower));

/** The expressions of a line in order, each as small as it can stand; they never overlap. */
export function recognise(line: Line): readonly Expression[] {
  const found: Expression[] = [];
  let floor = 0;
  for (let at = 0; at < line.tokens.length; at++) {
    const token = line.tokens[at];
    if (token === undefined || at < floor) continue;
    const recognisers = token.kind === 'number' ? NUMBERS : isTrigger(token) ? TRIGGERS.get(token.lower) : undefined;
    if (recognisers === undefined) continue;
    for (const recogniser of recognisers) {
      const expressions = recogniser(line, at, floor);
      if (expressions.length === 0) continue;
      found.push(...expressions);
      floor = expressions.at(-1)?.to ?? floor;
      break;
    }
  }
  return found;
}
