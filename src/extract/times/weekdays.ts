import { choiceBefore } from './choices.ts';
import { isCapital, isGlued, lowerAt, type Line } from './line.ts';
import type { Expression } from './meaning.ts';
import { isShortForm, ORDINALS, timeWords, WEEKDAYS } from './words.ts';

const EACH = timeWords('each');
const CUES = timeWords('weekday cues');

/** Days of the week: "Tuesday", "last Friday", "every Monday", "on Tuesdays", "Tue." beside a date. */
export function weekdays(line: Line, at: number, floor: number): readonly Expression[] {
  const lower = lowerAt(line, at);
  const plural = lower.endsWith('days');
  const weekday = WEEKDAYS.get(plural ? lower.slice(0, -1) : lower);
  if (weekday === undefined) return [];
  const short = isShortForm(lower);
  const dot = short && lowerAt(line, at + 1) === '.' && isGlued(line, at + 1);
  const to = at + (dot ? 2 : 1);
  if (short && !isShortDay(line, at, to)) return [];
  if (EACH.has(lowerAt(line, at - 1)) && at - 1 >= floor)
    return [{ from: at - 1, to, meaning: { kind: 'set', unit: 'week', weekday } }];
  if (lowerAt(line, at - 1) === 'other' && EACH.has(lowerAt(line, at - 2)) && at - 2 >= floor)
    return [{ from: at - 2, to, meaning: { kind: 'set', unit: 'week', weekday } }];
  // "it was a Tuesday", "on a Friday night": which one is not said; "at a Tuesday hearing" is the last one.
  const named = /^(?:NN|JJ|VBG)/u.test(line.tags[to] ?? '') && lowerAt(line, at - 2) !== 'on';
  if (/^(?:a|an|one|some)$/u.test(lowerAt(line, at - 1)) && !named)
    return [{ from: at, to, meaning: { kind: 'vague' } }];
  if (plural) return [{ from: at, to, meaning: { kind: 'set', unit: 'week', weekday } }];
  const choice = choiceBefore(line, at, floor);
  const nth = nthBefore(line, at, to, floor, choice?.choice === 'last');
  if (nth !== undefined) return [{ from: nth.from, to, meaning: { kind: 'date', weekday, nth: nth.number } }];
  const chosen = choice === undefined ? {} : { choice: choice.choice };
  return [{ from: choice?.from ?? at, to, meaning: { kind: 'date', weekday, ...chosen } }];
}

/** "the first Monday of October", "the last Sunday in May"; "the second Tuesday" alone counts from something else. */
function nthBefore(
  line: Line,
  at: number,
  to: number,
  floor: number,
  last: boolean,
): { readonly from: number; readonly number: number } | undefined {
  const counted = lowerAt(line, to) === 'of' || lowerAt(line, to) === 'in';
  const number = ORDINALS.get(lowerAt(line, at - 1)) ?? (last && counted ? -1 : undefined);
  if (number === undefined || number > 5 || at - 1 < floor) return undefined;
  const article = lowerAt(line, at - 2) === 'the' && at - 2 >= floor;
  return { from: article ? at - 2 : at - 1, number };
}

/** "Sun", "Sat" and "Wed" are words and newspapers: a short form needs a date behind it or a preposition before it. */
function isShortDay(line: Line, at: number, to: number): boolean {
  if (!isCapital(line, at)) return false;
  const next = line.tokens[lowerAt(line, to) === ',' ? to + 1 : to];
  const dated = next?.kind === 'number' || (next !== undefined && CUES.has(next.lower));
  return dated || (CUES.has(lowerAt(line, at - 1)) && !isCapital(line, to));
}
