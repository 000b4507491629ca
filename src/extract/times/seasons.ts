import { choiceBefore } from './choices.ts';
import { isDash, isNoun, lowerAt, type Line } from './line.ts';
import type { Expression, Season } from './meaning.ts';
import { timeWords } from './words.ts';
import { yearAfter } from './year-numbers.ts';

const SEASONS: ReadonlyMap<string, Season> = new Map([
  ['spring', 'spring'],
  ['summer', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
]);
/** The words that name a season. */
export const SEASON_WORDS: ReadonlySet<string> = new Set(SEASONS.keys());
const CUES = timeWords('season cues');
const MODIFIERS = timeWords('season modifiers');

/** Seasons: "last summer", "in the spring of 2020", "winter 2023", "this fall"; "fall" and "spring" alone are verbs. */
export function seasons(line: Line, at: number, floor: number): readonly Expression[] {
  const season = SEASONS.get(lowerAt(line, at));
  if (season === undefined || (/^VB[DZGN]?$/u.test(line.tags[at] ?? '') && !MODIFIERS.has(lowerAt(line, at - 1))))
    return [];
  const year = yearAfter(line, at + 1);
  const choice = choiceBefore(line, at, floor);
  let from = at;
  if (MODIFIERS.has(lowerAt(line, from - 1)) && from - 1 >= floor) from--;
  else if (isDash(line, from - 1) && MODIFIERS.has(lowerAt(line, from - 2)) && from - 2 >= floor) from -= 2;
  const article = lowerAt(line, from - 1) === 'the' && from - 1 >= floor;
  const outer = article ? from - 1 : from;
  // "in the fall of Saigon" is no season; "in the fall" and "during the winter" are.
  const cue = article && CUES.has(lowerAt(line, outer - 1)) && lowerAt(line, at + 1) !== 'of';
  const bare =
    season !== 'spring' && lowerAt(line, at) !== 'fall' && CUES.has(lowerAt(line, outer - 1)) && !isNoun(line, at + 1);
  if (year === undefined && choice === undefined && !cue && !bare) return [];
  const inYear: Expression | undefined =
    year === undefined
      ? undefined
      : {
          from: at + 1,
          to: year.to,
          meaning: { kind: 'years', first: year.year, last: year.year, granularity: 'year' },
        };
  return [
    {
      from: choice?.from ?? outer,
      to: year?.to ?? at + 1,
      meaning: { kind: 'season', season, ...(choice === undefined ? {} : { choice: choice.choice }) },
      ...(inYear === undefined ? {} : { within: inYear }),
    },
  ];
}
