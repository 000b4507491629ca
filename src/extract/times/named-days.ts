import { wordMap } from '../../language/lexicon.ts';
import { choiceBefore } from './choices.ts';
import { isCapital, isGlued, isNoun, lowerAt, type Line } from './line.ts';
import type { Expression } from './meaning.ts';

interface Holiday {
  readonly words: readonly string[];
  readonly rule: string;
}

const HOLIDAYS = new Map<string, Holiday[]>();
for (const [name, rule] of wordMap('time-holidays')) {
  // Names are told apart token by token: "new year 's eve".
  const words = name.replaceAll(/(?='s\b)|(?<=s)(?='( |$))|(?<=\bst)(?=\.)|(?<=\bjr)(?=\.)/gu, ' ').split(' ');
  const first = words[0] ?? '';
  HOLIDAYS.set(first, [...(HOLIDAYS.get(first) ?? []), { words, rule }]);
}
for (const list of HOLIDAYS.values()) list.sort((a, b) => b.words.length - a.words.length);

/** The first words of the holidays' names. */
export const HOLIDAY_STARTS: ReadonlySet<string> = new Set(HOLIDAYS.keys());

/** Holidays by name: "Christmas Day", "last Easter", "New Year's Eve". */
export function holidays(line: Line, at: number, floor: number): readonly Expression[] {
  const found = HOLIDAYS.get(lowerAt(line, at))?.find(({ words }) =>
    words.every((word, i) => lowerAt(line, at + i) === word),
  );
  if (found === undefined) return [];
  const to = at + found.words.length;
  if (!isCapital(line, at) && found.words.length === 1) return [];
  // "Easter Island", "Christmas Carol", "Thanksgiving Parade" are names; "Christmas dinner" is no day either.
  if (found.words.length === 1 && (isCapital(line, to) || isNoun(line, to))) return [];
  const choice = choiceBefore(line, at, floor);
  const chosen = choice === undefined ? {} : { choice: choice.choice };
  return [{ from: choice?.from ?? at, to, meaning: { kind: 'holiday', rule: found.rule, ...chosen } }];
}

/** Days named from the day of publication: "yesterday", "the day before yesterday", "tonight", "last night", "overnight". */
export function namedDays(line: Line, at: number, floor: number): readonly Expression[] {
  switch (lowerAt(line, at)) {
    case 'today':
      return isTitle(line, at) ? [] : [day(at, at + 1, 0)];
    case 'yesterday':
      return [besides(line, at, floor, 'before', -1)];
    case 'tomorrow':
      return [besides(line, at, floor, 'after', 1)];
    case 'tonight':
      return [{ from: at, to: at + 1, meaning: NIGHT, within: day(at, at + 1, 0) }];
    case 'overnight':
      return [{ from: at, to: at + 1, meaning: { kind: 'vague' } }];
    default:
      return [];
  }
}

const NIGHT = { kind: 'part-of-day', part: 'night', first: 18 * 60, last: 24 * 60 - 1 } as const;

function day(from: number, to: number, shift: number): Expression {
  return { from, to, meaning: { kind: 'period', unit: 'day', shift } };
}

/** "the day before yesterday", "the day after tomorrow". */
function besides(line: Line, at: number, floor: number, relation: string, shift: number): Expression {
  if (lowerAt(line, at - 1) !== relation || lowerAt(line, at - 2) !== 'day' || at - 2 < floor)
    return day(at, at + 1, shift);
  const article = lowerAt(line, at - 3) === 'the' && at - 3 >= floor;
  return day(article ? at - 3 : at - 2, at + 1, 2 * shift);
}

/** "USA Today", "Today show": a name. */
function isTitle(line: Line, at: number): boolean {
  return isCapital(line, at) && at > 0 && isCapital(line, at - 1) && !isGlued(line, at);
}
