import { choiceBefore } from './choices.ts';
import { isCapital, lowerAt, type Line } from './line.ts';
import type { Expression, Meaning, Unit } from './meaning.ts';
import { leaning } from './tense.ts';
import { timeWords, UNITS } from './words.ts';
import { yearAfter } from './year-numbers.ts';

const ADJECTIVES = timeWords('period adjectives');
const BEFORE = timeWords('before this');
const AFTER = timeWords('after this');

/** One unit without a number: "last week", "this year", "the following day", "that month", "the quarter", "years". */
export function periods(line: Line, at: number, unit: Unit, floor: number): readonly Expression[] {
  const plural = lowerAt(line, at) !== unit;
  const fiscal = /^(?:fiscal|financial)$/u.test(lowerAt(line, at - 1));
  const calendar = fiscal || ADJECTIVES.has(lowerAt(line, at - 1)) ? 1 : 0;
  const head = at - calendar;
  const to = at + 1;
  if (plural) return plurals(line, at, unit, floor);
  const choice = choiceBefore(line, head, floor);
  const before = lowerAt(line, head - 1);
  const the = /^(?:the|that|its|their)$/u.test(lowerAt(line, head - 2)) && head - 2 >= floor;
  const single = (from: number, meaning: Meaning): readonly Expression[] => [{ from, to, meaning }];
  const offset = (sign: -1 | 0 | 1, from: 'text' | 'either'): Meaning => ({
    kind: 'offset',
    unit,
    amount: { min: 1, max: 1 },
    sign,
    from,
  });
  // "the year 2000" and "the year two thousand" are the year's own.
  if (
    head - 1 < floor ||
    (unit === 'year' &&
      yearAfter(line, to)?.to !== undefined &&
      lowerAt(line, to) !== 'of' &&
      lowerAt(line, to) !== ',')
  )
    return [];
  // "the last week of July"
  if (before === 'last' && lowerAt(line, to) === 'of' && unit !== 'year' && unit !== 'decade' && unit !== 'century')
    return single(the ? head - 2 : head - 1, { kind: 'section', unit, number: -1, count: 1 });
  if (BEFORE.has(before) && (the || before !== 'last')) {
    // "the last week", "the past year" reach up to now; "the previous week" is the one before what was told.
    if (the && before === 'last' && unit === 'quarter') return single(head - 2, { kind: 'period', unit, shift: -1 });
    if (the && before !== 'previous' && before !== 'preceding')
      return single(head - 2, { kind: 'duration', unit, amount: { min: 1, max: 1 }, reach: 'past' });
    return before === 'past' && !the ? [] : single(the ? head - 2 : head - 1, offset(-1, 'text'));
  }
  if (AFTER.has(before)) {
    if (the && /^(?:coming|upcoming)$/u.test(before))
      return single(head - 2, { kind: 'duration', unit, amount: { min: 1, max: 1 }, reach: 'next' });
    // "will fall in the next quarter"
    if (the && before === 'next' && unit !== 'day' && leaning(line, head - 2, to) === 'future')
      return single(head - 2, { kind: 'period', unit, shift: 1 });
    if (the || before === 'following') return single(the ? head - 2 : head - 1, offset(1, 'text'));
  }
  if (before === 'same' || before === 'latest' || before === 'corresponding' || before === 'comparable')
    return the ? single(head - 2, offset(0, before === 'latest' ? 'either' : 'text')) : [];
  if (choice !== undefined) {
    const shift = choice.choice === 'last' ? -1 : choice.choice === 'next' ? 1 : 0;
    return single(choice.from, { kind: 'period', unit, shift, ...(fiscal ? { fiscal } : {}) });
  }
  if (before === 'all') return single(head - 1, { kind: 'duration', unit, amount: { min: 1, max: 1 } });
  // "by end of year"
  if (before === 'of' && PART_NOUNS.has(lowerAt(line, head - 2)))
    return single(head, { kind: 'period', unit, shift: 0 });
  if (before === 'that') return isThatTime(line, head - 1) ? single(head - 1, offset(0, 'text')) : [];
  return before === 'the' ? definite(line, at, head, unit, fiscal) : [];
}

/** "that year", but not "said that day care" and the like. */
function isThatTime(line: Line, at: number): boolean {
  return line.tags[at] !== 'IN' || !/^(?:NN|VB)/u.test(line.tags[at + 2] ?? '');
}

/** "the quarter", "the week", "the day before", "the weekend". */
function definite(line: Line, at: number, head: number, unit: Unit, fiscal: boolean): readonly Expression[] {
  const from = head - 1;
  const next = lowerAt(line, at + 1);
  const offset = (to: number, sign: -1 | 0 | 1, anchor: 'text' | 'either'): readonly Expression[] => [
    { from, to, meaning: { kind: 'offset', unit, amount: { min: 1, max: 1 }, sign, from: anchor } },
  ];
  if (isCapital(line, at)) return [];
  const goesOn =
    /^(?:DT|NN|NNS|NNP|PRP|PRP\$|JJ|VBG|WDT|IN|CD)$/u.test(line.tags[at + 2] ?? '') &&
    next !== 'earlier' &&
    next !== 'afterwards' &&
    next !== 'afterward';
  if (next === 'before' && lowerAt(line, at + 2) === 'last')
    return [{ from, to: at + 3, meaning: { kind: 'period', unit, shift: -2 } }];
  if (next === 'after' && lowerAt(line, at + 2) === 'next')
    return [{ from, to: at + 3, meaning: { kind: 'period', unit, shift: 2 } }];
  // "the day before the vote" hangs on the vote; "the day before Christmas" is joined to its date later.
  const hangs: readonly Expression[] = [
    { from, to: at + 1, meaning: { kind: 'duration', unit, amount: { min: 1, max: 1 } }, tentative: true },
  ];
  if (/^(?:before|earlier|prior)$/u.test(next)) return goesOn ? hangs : offset(at + 2, -1, 'text');
  if (/^(?:after|afterwards?|following)$/u.test(next)) return goesOn ? hangs : offset(at + 2, 1, 'text');
  switch (unit) {
    case 'quarter':
      return next === 'of' || lowerAt(line, from - 1) === 'than' ? [] : offset(at + 1, 0, 'either');
    case 'day':
      return /^(?:in|during|of|for|on)$/u.test(lowerAt(line, from - 1)) &&
        !/^(?:NN|WDT|WRB|PRP|DT|TO)/u.test(line.tags[at + 1] ?? '') &&
        next !== 'of' &&
        next !== 'when'
        ? offset(at + 1, 0, 'either')
        : [];
    case 'year':
    case 'week':
    case 'month':
    case 'weekend':
      return [{ from, to: at + 1, meaning: { kind: 'period', unit, shift: 0, ...(fiscal ? { fiscal } : {}) } }];
    case 'decade':
    case 'century':
      // "the turn of the century", "the disaster of the decade": which one is anyone's guess.
      return [{ from, to: at + 1, meaning: { kind: 'vague' } }];
    case 'second':
    case 'minute':
    case 'hour':
    case 'night':
    case 'fortnight':
      return [];
    default:
      return unit satisfies never;
  }
}

const PART_NOUNS = new Set([...timeWords('beginning'), ...timeWords('end'), ...timeWords('middle')]);
const RECENT = timeWords('recent');

/** "recent years", "years ago", "for weeks": some time, without a number. */
function plurals(line: Line, at: number, unit: Unit, floor: number): readonly Expression[] {
  const next = lowerAt(line, at + 1);
  const before = lowerAt(line, at - 1);
  if (next === 'ago') return [{ from: at, to: at + 2, meaning: { kind: 'vague' } }];
  if (RECENT.has(before) && at - 1 >= floor) {
    const the = /^(?:the|these|those)$/u.test(lowerAt(line, at - 2)) && at - 2 >= floor;
    return [{ from: the ? at - 2 : at - 1, to: at + 1, meaning: { kind: 'vague' } }];
  }
  if (UNITS.get(before) !== undefined && isCapital(line, at)) return [];
  const from = /^(?:these|those)$/u.test(before) && at - 1 >= floor ? at - 1 : at;
  if (from < at && unit === 'day') return [{ from, to: at + 1, meaning: { kind: 'vague' } }];
  const later = next === 'later' || next === 'earlier' ? 1 : 0;
  return [
    {
      from,
      to: at + 1 + later,
      meaning: later === 1 ? { kind: 'vague' } : { kind: 'duration', unit, amount: undefined },
    },
  ];
}
