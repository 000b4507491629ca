import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { clauseAt } from '../reading/clauses.ts';
import type { Pole } from '../reading/poles.ts';
import { timesApart } from '../reading/scope.ts';

/** "No election this year", "an election next spring": what is ruled out for a time may come at another. */
export const areOfOtherTimes = (left: Statement, a: Pole, right: Statement, b: Pole): boolean =>
  timesApart({ statement: left, mention: a }, { statement: right, mention: b });

/** "A loss in the first quarter", "a profit for the year": what a firm's books show of two stretches of time. */
export function areOfOtherPeriods({ claim: left }: Statement, { claim: right }: Statement): boolean {
  if (FORMERLY.test(left.text) !== FORMERLY.test(right.text)) return true;
  const [a, b] = [left, right].map(({ text }) => QUARTER.exec(text)?.[1]?.toLowerCase());
  if (a !== undefined && b !== undefined && a !== b) return true;
  const [l, r] = [PERIOD.exec(left.text)?.[0].toLowerCase(), PERIOD.exec(right.text)?.[0].toLowerCase()];
  return (l === undefined) !== (r === undefined) ? (l ?? r) !== 'year' : l !== r;
}
const FORMERLY =
  /\b(?:(?:year|quarter|month|season) (?:before|earlier|ago)|(?:previous|prior|preceding) (?:year|quarter|month|season)|year-ago|same (?:quarter|period|month) (?:of )?(?:last|a) year)\b/i;
const QUARTER = /\b(first|second|third|fourth)[- ](?:fiscal[- ])?quarter\b/i;
const PERIOD = /\b(?:quarter|half|month|year)\b/i;

/** "The skylight had no grating", "the skylight has a grating now". */
export const isSoByNow = (
  denier: Statement,
  denied: Comparison['left'],
  other: Statement,
  affirmed: Comparison['left'],
): boolean => {
  const [then, now] = [[denier, denied] as const, [other, affirmed] as const].map(([statement, { passage }]) => {
    const { start, end } = clauseAt(statement, passage.start) ?? passage;
    return statement.document.text.slice(start, end);
  });
  return /^(?:not?|never) /.test(denied.value) && WAS.test(then ?? '') && NOW.test(now ?? '');
};
const WAS = /\b(?:was|were|had|did)\b/i;
const NOW =
  /\b(?:is|are|has|have|can|do|does)\b(?:.*\b(?:now|by now|these days|today|since then)\b)|\b(?:now|today) (?:is|are|has|have|can)\b/i;

/** "Left without a deal", "signed the deal a month later": how it stood before does not deny what came in the end. */
export const isLaterOn = (statement: Statement, { value, passage }: Comparison['left']): boolean => {
  const { start, end } = clauseAt(statement, passage.start) ?? passage;
  return !value.startsWith('not ') && LATER_ON.test(statement.document.text.slice(start, end));
};
const LATER_ON = /\b(?:(?:hours?|days?|weeks?|months?|years?) later|later that|eventually|in the end)\b/i;

/** "Will not open before noon", "no play for two weeks": what is denied of a stretch of time alone may come after it. */
export function isPutOff(denier: Statement, { start, end }: Span, other: Statement, affirmed: Span): boolean {
  const { claim, document } = denier;
  const clause = clauseAt(denier, start) ?? { start, end };
  const put = PUT_OFF.exec(document.text.slice(start, Math.max(clause.end, end + PUT_OFF_REACH)));
  const word = put?.[1];
  if (put === null || word === undefined || new RegExp(`\\b${word}\\b`, 'i').test(other.claim.text)) return false;
  const isToCome = TO_COME.test(document.text.slice(clause.start, start + put.index));
  // "Will not take effect until it is approved", "took effect on Monday".
  if (isToCome && !isToBe(other, affirmed)) return false;
  // "Had not been tested for two years" denies any test in them.
  if (/^for$/i.test(word)) return isToCome || DID.test(document.text.slice(clause.start, end));
  if (!/^before$/i.test(word)) return true;
  // "No warning before she sailed" denies a warning; "before Monday" and "will not sail before" tell when.
  const behind = start + put.index + word.length + 1;
  return claim.mentions.some((m) => m.kind === 'time' && m.start <= behind + ARTICLE && m.end > behind) || isToCome;
}

function isToBe(statement: Statement, affirmed: Span): boolean {
  const { start } = clauseAt(statement, affirmed.start) ?? affirmed;
  return TO_COME.test(statement.document.text.slice(start, affirmed.end));
}
/** Letters of a word between "before" and its time. */
const ARTICLE = 4;
const TO_COME = /\b(?:will|wo|would|shall|may|might|can|ca|cannot|could|must|should|to be)\b/i;
const DID = /\bdid(?: not|n['’]t)\b/i;
/** Up to where a denial is put off. */
const PUT_OFF =
  /\b(before|until|till|unless|sooner|earlier|for(?= (?:now\b|(?:the|an?|at|another|some|up|more|several|many|few|nearly|almost|about|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)\b(?: [a-z]+){0,3}? ?(?:moment|time being|present|future|minutes?|hours?|days?|nights?|weeks?|fortnight|months?|years?|decades?|seasons?|terms?)\b)))\b/i;
/** Letters behind what is denied in which that may stand. */
const PUT_OFF_REACH = 40;
