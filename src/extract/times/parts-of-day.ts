import { wordMap } from '../../language/lexicon.ts';
import { choiceBefore } from './choices.ts';
import { isCapital, isDash, isNoun, lowerAt, type Line } from './line.ts';
import type { Expression, Meaning } from './meaning.ts';
import { zoneAt } from './zones.ts';
import { timeWords } from './words.ts';

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const PARTS: ReadonlyMap<string, Meaning & { readonly kind: 'part-of-day' }> = new Map(
  [...wordMap('time-parts-of-day')].map(([name, hours]) => [
    name,
    { kind: 'part-of-day', part: name, first: minutes(hours.slice(0, 5)), last: minutes(hours.slice(6)) },
  ]),
);
/** The words that name a part of a day. */
export const PART_WORDS: ReadonlySet<string> = new Set(PARTS.keys());
const CUES = timeWords('part-of-day cues');
const EACH = timeWords('each');
const MODIFIERS = timeWords('part-of-day modifiers');

/** Parts of a day: "this morning", "last night", "in the afternoon", "mid-afternoon"; beside a day they are joined to it later. */
export function partsOfDay(line: Line, at: number, floor: number): readonly Expression[] {
  const meaning = PARTS.get(lowerAt(line, at));
  if (meaning === undefined) return [];
  if (EACH.has(lowerAt(line, at - 1)) && at - 1 >= floor)
    return [{ from: at - 1, to: at + 1, meaning: { kind: 'set', unit: 'day' } }];
  const choice = choiceBefore(line, at, floor);
  if (choice !== undefined) {
    // "the next morning" follows what was told; "this morning" and "last night" are counted from the publication.
    const told = choice.choice === 'next' || choice.choice === 'previous' || choice.choice === 'following';
    const day: Meaning = told
      ? {
          kind: 'offset',
          unit: 'day',
          amount: { min: 1, max: 1 },
          sign: choice.choice === 'previous' ? -1 : 1,
          from: 'text',
        }
      : { kind: 'period', unit: 'day', shift: choice.choice === 'last' ? -1 : 0 };
    return [
      {
        from: choice.from,
        to: at + 1,
        meaning,
        within: { from: choice.from, to: at + 1, meaning: day },
      },
    ];
  }
  let from = at;
  if (isDash(line, from - 1) && MODIFIERS.has(lowerAt(line, from - 2)) && from - 2 >= floor) from -= 2;
  else if (MODIFIERS.has(lowerAt(line, from - 1)) && from - 1 >= floor) from--;
  const article = /^(?:the|that|one)$/u.test(lowerAt(line, from - 1)) && from - 1 >= floor;
  const outer = article ? from - 1 : from;
  // "in the morning", "at dawn" tell a time; "good morning" and "morning coffee" do not.
  const tells = CUES.has(lowerAt(line, outer - 1)) && !isNoun(line, at + 1);
  return [{ from: outer, to: at + 1, meaning, ...(tells ? {} : { tentative: true }) }];
}

/** "noon", "midday" and "midnight", with a zone where one follows. */
export function namedHours(line: Line, at: number): readonly Expression[] {
  const midnight = lowerAt(line, at) === 'midnight';
  // "High Noon" and "noon prayers" are no hours; "noon Thursday" is one.
  const noun =
    isNoun(line, at + 1) &&
    !isCapital(line, at + 1) &&
    !/^(?:tonight|today|tomorrow|yesterday)$/u.test(lowerAt(line, at + 1));
  if (isCapital(line, at) && isCapital(line, at - 1)) return [];
  if (noun && zoneAt(line, at + 1) === undefined && !CUES.has(lowerAt(line, at - 1))) return [];
  const zone = zoneAt(line, at + 1);
  const from = lowerAt(line, at - 1) === 'the' ? at - 1 : at;
  return [
    {
      from,
      to: zone?.to ?? at + 1,
      meaning: {
        kind: 'clock',
        clock: {
          minute: midnight ? 0 : 720,
          exact: false,
          named: midnight ? 'midnight' : 'noon',
          ...(zone === undefined ? {} : { zone: zone.zone }),
        },
      },
    },
  ];
}
