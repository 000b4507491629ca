import { digitsAt, isDash, isGlued, isNoun, lowerAt, type Line } from './line.ts';
import type { Expression } from './meaning.ts';
import { CARDINALS, timeWords } from './words.ts';
import { zoneAt } from './zones.ts';

/** The reading of a clock that leaves morning or evening open, with the token behind it. */
interface Hour {
  readonly to: number;
  readonly hour: number;
  readonly minute: number;
  readonly exact: boolean;
}

/** Numbers in words that an hour may begin with. */
export const HOUR_WORDS: readonly string[] = [...CARDINALS].flatMap(([word, value]) =>
  value >= 1 && value <= 12 ? [word] : [],
);

const HOURLY = timeWords('hour verbs');
const TIMED = timeWords('timed verbs');
const OPEN = timeWords('opening hours');
const GOES_ON = timeWords('until verbs');
const NO_HOURS = timeWords('no hours');
const PARTICLE = /^(?:off|out|up|down|again|on|in|promptly|due|only|early|late)$/u;
const FOLLOWING =
  /^(?:on|this|that|tomorrow|yesterday|tonight|today|last|every|each|sharp|monday|tuesday|wednesday|thursday|friday|saturday|sunday|in|local)$/u;
const ENDING =
  /^(?:|[.,;:!?()"”’—–]|and|but|or|when|while|as|with|after|before|until|till|to|for|from|where|near|outside|instead)$/u;

/** Hours told without their half of the day: "closes at five", "half past eight", "left at 9.15", "open from 9 to 6". */
export function bareHours(line: Line, at: number, floor: number): readonly Expression[] {
  const range = openingHours(line, at);
  if (range.length > 0) return range;
  const spoken = pastOrTo(line, at);
  if (spoken !== undefined && at >= floor) return [clock(line, at, spoken)];
  const hour = hourAt(line, at);
  if (hour === undefined || isGlued(line, at) || at - 1 < floor) return [];
  if (isEndOfOpening(line, at)) return [clock(line, at, hour)];
  return isTold(line, at - 1, hour) ? [clock(line, at, hour), ...further(line, hour.to)] : [];
}

function clock(line: Line, from: number, { to, hour, minute, exact }: Hour): Expression {
  const zone = zoneAt(line, to);
  return {
    from,
    to: zone?.to ?? to,
    meaning: {
      kind: 'clock',
      clock: {
        minute: (hour % 12) * 60 + minute + (hour > 12 ? HALF_DAY : 0),
        exact,
        named: undefined,
        ...(hour <= 12 && { either: true }),
        ...(zone !== undefined && { zone: zone.zone }),
      },
    },
  };
}
const HALF_DAY = 720;

/** "Nine", "9", "9.15", "nine thirty"; a dot is no colon in "9.15 per cent", which the words around must show. */
function hourAt(line: Line, at: number): Hour | undefined {
  const dotted = /^(?<hour>\d{1,2})\.(?<minute>[0-5]\d)$/u.exec(line.tokens[at]?.text ?? '')?.groups;
  if (dotted !== undefined) {
    const hour = Number(dotted['hour']);
    return hour > 23 ? undefined : { to: at + 1, hour, minute: Number(dotted['minute']), exact: true };
  }
  const hour = digitsAt(line, at, 2) ?? CARDINALS.get(lowerAt(line, at));
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  const next = isDash(line, at + 1) ? at + 2 : at + 1;
  const minute = MINUTES.has(lowerAt(line, next)) ? CARDINALS.get(lowerAt(line, next)) : undefined;
  return minute === undefined
    ? { to: at + 1, hour, minute: 0, exact: false }
    : { to: next + 1, hour, minute, exact: true };
}
const MINUTES: ReadonlySet<string> = new Set(['fifteen', 'thirty']);

/** "Half past eight", "quarter to six", "ten minutes past nine". */
function pastOrTo(line: Line, at: number): Hour | undefined {
  const first = lowerAt(line, at);
  const minutes = first === 'half' ? 30 : first === 'quarter' ? 15 : TENS.has(first) ? CARDINALS.get(first) : undefined;
  if (minutes === undefined) return undefined;
  const side = lowerAt(line, at + 1) === 'minutes' ? at + 2 : at + 1;
  const word = lowerAt(line, side);
  if (word !== 'past' && (word !== 'to' || first === 'half' || !isAtClock(line, at, first))) return undefined;
  const hour = digitsAt(line, side + 1, 2) ?? CARDINALS.get(lowerAt(line, side + 1));
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  const minute = word === 'past' ? minutes : 60 - minutes;
  return { to: side + 2, hour: word === 'past' ? hour : ((hour + 10) % 12) + 1, minute, exact: true };
}
const TENS: ReadonlySet<string> = new Set(['five', 'ten', 'twenty']);

/** "At ten to six" and "a quarter to six" are hours, "from ten to six" a stretch, "ten to one" odds. */
const isAtClock = (line: Line, at: number, first: string): boolean =>
  first === 'quarter' ||
  lowerAt(line, at - 1) === 'at' ||
  (/^(?:about|around)$/u.test(lowerAt(line, at - 1)) && lowerAt(line, at - 2) === 'at') ||
  lowerAt(line, at + 1) === 'minutes';

/** Whether what stands around "at nine" shows that nine is an hour: "closes at nine.", "was due to leave Leeds at 6.05". */
function isTold(line: Line, preposition: number, { to, exact }: Hour): boolean {
  const before = lowerAt(line, preposition);
  const next = lowerAt(line, to);
  const followed = FOLLOWING.test(next) && isOfDay(line, to);
  // "Shortly before seven in the evening"
  const isNight = next === 'at' && lowerAt(line, to + 1) === 'night';
  // "Shortly after five."
  const isClose = /^(?:before|after)$/u.test(before) && /^(?:shortly|just|soon)$/u.test(lowerAt(line, preposition - 1));
  const isUntil = before === 'until' || before === 'till';
  if (before !== 'at' && !(before === 'by' || isUntil || (AROUND.test(before) && (followed || isNight || isClose))))
    return false;
  if (!followed && !ENDING.test(next) && !isNight) return false;
  if (speaksOfOther(line)) return false;
  if (isNight || isClose || (followed && (exact || next === 'in'))) return true;
  const verb = verbBefore(line, preposition);
  if (verb === undefined || (before === 'by' && !TIMED.has(verb.word) && !/^(?:leave|return|go)$/u.test(verb.word)))
    return false;
  if (before === 'until' || before === 'till') return GOES_ON.has(verb.word) || OPEN.has(verb.word);
  if (followed || exact) return HOURLY.has(verb.word) || TIMED.has(verb.word) || (followed && BE.has(verb.word));
  // "Began playing at nine" tells an age, "began at nine" an hour.
  return TIMED.has(verb.word) && verb.near;
}
const AROUND = /^(?:from|since|before|after|around|about|until|till)$/u;
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be']);

/** "At nine on Friday", "at nine in the morning", "at nine last night". */
const isOfDay = (line: Line, at: number): boolean => {
  const [first, second, third] = [lowerAt(line, at), lowerAt(line, at + 1), lowerAt(line, at + 2)];
  if (first === 'on' || first === 'in') return DAYS.test(second) || (second === 'the' && DAYS.test(third));
  if (first === 'local') return second === 'time';
  return !/^(?:this|that|last|every|each)$/u.test(first) || DAYS.test(second);
};
const DAYS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays|weekends?|morning|afternoon|evening|night|day)$/u;

function verbBefore(line: Line, preposition: number): { readonly word: string; readonly near: boolean } | undefined {
  for (let at = preposition - 1, steps = 0; at >= 0 && steps < REACH; at--, steps++) {
    const word = lowerAt(line, at);
    // "Gets under way at four"
    if (word === 'way' && lowerAt(line, at - 1) === 'under') return { word: 'start', near: at + 1 === preposition };
    if (HOURLY.has(word) || TIMED.has(word) || BE.has(word) || GOES_ON.has(word))
      return { word, near: isRight(line, at, preposition) };
    if (line.tags[at]?.startsWith('VB') === true || /^[.;:!?]$/u.test(word)) return undefined;
  }
  return undefined;
}
/** Words between a verb and the hour at which it happens: "was due to leave Leeds for Manchester at". */
const REACH = 9;
const isRight = (line: Line, verb: number, preposition: number): boolean =>
  verb + 1 === preposition || (verb + 2 === preposition && PARTICLE.test(lowerAt(line, verb + 1)));

/** "The shares opened at nine", "arrived at nine, aged": a line on prices, scores or ages may mean those. */
const speaksOfOther = (line: Line): boolean => line.tokens.some(({ lower }) => NO_HOURS.has(lower));

/** "At 7.15 and 11.30", "at nine, eleven and four". */
function further(line: Line, from: number): readonly Expression[] {
  const word = lowerAt(line, from);
  if (word !== 'and' && word !== 'or' && word !== ',') return [];
  const hour = hourAt(line, from + 1);
  if (hour === undefined || !(ENDING.test(lowerAt(line, hour.to)) || FOLLOWING.test(lowerAt(line, hour.to)))) return [];
  return [clock(line, from + 1, hour), ...(from - 1 < LONGEST_ROW ? further(line, hour.to) : [])];
}
/** Tokens of a line up to which a row of hours is read. */
const LONGEST_ROW = 200;

/** "Open from noon to eight", "closed from 1pm until two". */
const isEndOfOpening = (line: Line, at: number): boolean =>
  /^(?:to|until|till)$/u.test(lowerAt(line, at - 1)) &&
  /^(?:noon|midday|midnight|am|pm|a\.m\.|p\.m\.)$/u.test(lowerAt(line, at - 2)) &&
  ENDING.test(lowerAt(line, at + 1)) &&
  opensBefore(line, at - 2);

/** "Open from 9 to 6", "open daily from ten until four", "closed between one and two". */
function openingHours(line: Line, at: number): readonly Expression[] {
  const word = lowerAt(line, at - 1);
  if (word !== 'from' && word !== 'between' && !OPEN.has(word)) return [];
  const first = hourAt(line, at);
  if (first === undefined) return [];
  const joint = lowerAt(line, first.to);
  if (joint !== 'to' && joint !== 'until' && joint !== 'till' && joint !== 'and' && !isDash(line, first.to)) return [];
  const second = hourAt(line, first.to + 1);
  if (second === undefined || zoneAt(line, second.to) !== undefined) return [];
  // "Open from 3 to 9 July", "from nine to six days".
  const next = lowerAt(line, second.to);
  if (!ENDING.test(next) && !(FOLLOWING.test(next) || /^(?:daily|weekdays|seven|mondays?|p\.?m\.?)$/u.test(next)))
    return [];
  if (isNoun(line, second.to) && !FOLLOWING.test(next)) return [];
  if (!opensBefore(line, at - 1)) return [];
  return [clock(line, at, first), clock(line, first.to + 1, second)];
}

function opensBefore(line: Line, from: number): boolean {
  for (let at = from, steps = 0; at >= 0 && steps < OPEN_REACH; at--, steps++)
    if (OPEN.has(lowerAt(line, at))) return true;
  return false;
}
/** Words between "open" and its hours: "open to visitors every day from". */
const OPEN_REACH = 8;
