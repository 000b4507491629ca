import type { Time } from '../../model/mention.ts';
import { areToldApart } from '../apart/told-apart.ts';
import type { Sided } from '../rule.ts';
import { shareOf } from '../reading/surroundings.ts';

/** Whether both lengths are readings of a stopwatch. */
export const areTimed = (left: Sided<Time>, right: Sided<Time>): boolean =>
  finenessOf(left.mention) !== undefined && finenessOf(right.mention) !== undefined;

/** Whether two readings of a stopwatch cannot be one: "won in 2:06:41" and "won in 2:08:12". */
export function areTimedApart({ mention: left }: Sided<Time>, { mention: right }: Sided<Time>): boolean {
  const [a, b] = [left, right].map(({ seconds }) => seconds?.min ?? 0);
  // 9.86 may be told as 9.9 or, cut short, as 9.8.
  const slack = Math.max(finenessOf(left) ?? 0, finenessOf(right) ?? 0) * ROUNDED;
  return Math.abs((a ?? 0) - (b ?? 0)) > slack;
}
const ROUNDED = 1.01;

/** Whether both are of one race: the claims say the same of it, and neither speaks of a record, a heat or a lap beside it. */
export const areOfOneRace = (left: Sided<Time>, right: Sided<Time>): boolean =>
  shareOf(left.statement, right.statement) >= ALIKE &&
  kindsOf(left) === kindsOf(right) &&
  !areToldApart(left.statement, left.mention, right.statement, right.mention);

/** Share of the words of the shorter claim that stand in the other: of one race, and not only of one runner. */
const ALIKE = 0.6;

const kindsOf = ({ statement: { claim } }: Sided<Time>): string =>
  [...new Set(claim.text.slice(0, LONGEST).toLowerCase().match(KINDS) ?? [])].toSorted().join(' ');
const KINDS =
  /\b(?:records?|best|heats?|semi-?finals?|finals?|splits?|laps?|qualifying|qualified|practice|stages?|seconds? (?:behind|ahead|clear|faster|slower|off)|previous|half|opening|last year)\b/gu;
const LONGEST = 600;

/** The last digit told, in seconds: 0.1 of "1:43.2", 1 of "2:06:41"; undefined where no stopwatch was read. */
function finenessOf({ text, seconds, approximate, granularity }: Time): number | undefined {
  if (approximate || seconds?.min === null || seconds?.min !== seconds?.max) return undefined;
  if (granularity === 'minute') return /\bhours? (?:and )?\S+ minutes?\b/i.test(text) ? MINUTE : undefined;
  if (granularity !== 'second') return undefined;
  if (/\bminutes? (?:and )?\S+ seconds?\b/i.test(text)) return 1;
  const [, fraction] = /\d\.(\d{1,3})\b/u.exec(text) ?? [];
  return fraction === undefined ? (text.includes(':') ? 1 : undefined) : 10 ** -fraction.length;
}
const MINUTE = 60;
