import { digitsAt, isGlued, lowerAt, type Line } from './line.ts';
import type { Expression } from './meaning.ts';

/** Times of races as a stopwatch shows them: "won in 2:06:41", "a time of 1:43.2"; scores, verses and clocks are none. */
export function raceTimes(line: Line, at: number): readonly Expression[] {
  if (isGlued(line, at) || !isMinuteMark(line, at + 1)) return [];
  const first = digitsAt(line, at, 2);
  const second = SECONDS.exec(line.tokens[at + 2]?.text ?? '')?.[0];
  if (first === undefined || second === undefined || Number(second) >= 60) return [];
  const third = isMinuteMark(line, at + 3) ? SECONDS.exec(line.tokens[at + 4]?.text ?? '')?.[0] : undefined;
  const to = third === undefined ? at + 3 : at + 5;
  if (isGlued(line, to) && /^[:/%]$/u.test(lowerAt(line, to))) return [];
  // "3:45.12" is no reading of anything else; "2:06:41" may be the time of a recording and "13:44" an hour.
  const isFine = third === undefined && second.includes('.');
  if (!isFine && !isRun(line, at, third !== undefined)) return [];
  if (third !== undefined && second.includes('.')) return [];
  const seconds =
    third === undefined ? first * 60 + Number(second) : first * 3600 + Number(second) * 60 + Number(third);
  const amount = { min: seconds, max: seconds };
  return [{ from: at, to, meaning: { kind: 'duration', unit: 'second', amount } }];
}

const SECONDS = /^[0-5]\d(?:\.\d{1,3})?$/u;

const isMinuteMark = (line: Line, at: number): boolean =>
  lowerAt(line, at) === ':' && isGlued(line, at) && isGlued(line, at + 1);

/** "Clocked 2:06:41", "in a time of 2:06:41", "won the race in 13:44". */
function isRun(line: Line, at: number, isLong: boolean): boolean {
  const before = lowerAt(line, at - 1);
  if (CLOCKED.has(before) || (before === 'of' && /^(?:time|best|record|mark)$/u.test(lowerAt(line, at - 2))))
    return true;
  if (before !== 'in' && !(isLong && /^(?:her|his|a|the|is|was)$/u.test(before))) return false;
  for (let i = at - 2; i >= 0 && i > at - REACH; i--) if (RUN.has(lowerAt(line, i))) return true;
  return false;
}
/** Words between "won" and "in": "won the relay over four laps in Oslo in". */
const REACH = 14;
const CLOCKED: ReadonlySet<string> = new Set([
  'clocked',
  'clocking',
  'ran',
  'running',
  'timed',
  'swam',
  'posted',
  'recorded',
]);
const RUN: ReadonlySet<string> = new Set(
  'won win wins winning ran run runs finished finish finishes finishing crossed covered completed swam rowed cycled raced race marathon record best broke lowered line second third'.split(
    ' ',
  ),
);
