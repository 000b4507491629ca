import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Quantity, Time } from '../../model/mention.ts';
import type { Passage } from '../../model/place.ts';
import { meet, type Interval } from '../reading/intervals.ts';
import { remembered } from '../reading/remembered.ts';
import { apartInScope, namesOf } from '../reading/scope.ts';
import { sameStanding } from '../reading/standing.ts';
import { shareBesideTimes } from './beside-times.ts';
import { inCommon } from '../reading/surroundings.ts';
import { areToldApart } from '../apart/told-apart.ts';

/** When in a match something happened, in minutes from its start; as wide as all games with two halves need. */
interface Moment extends Passage, Interval {}

/** Moments of a match that cannot be one, of what happens once in it: "the winner came in the 78th minute", "in the first half". */
export function otherMinutes(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const [l, r] = [momentOf(left), momentOf(right)];
  if (l === undefined || r === undefined || meet(l, r) || !areOfOneAct(left, l, right, r)) return [];
  const [a, b] = [
    { mention: l, statement: left },
    { mention: r, statement: right },
  ];
  if (apartInScope(a, b) || !sameStanding(a, b) || areToldApart(left, bare(l), right, bare(r))) return [];
  const passageOf = ({ start, end, text }: Moment) => ({ start, end, text });
  return [
    {
      outcome: 'incompatible',
      reason: 'the minutes of play do not meet',
      confidence: SURE,
      left: { value: l.text.toLowerCase(), passage: passageOf(l) },
      right: { value: r.text.toLowerCase(), passage: passageOf(r) },
    },
  ];
}
const SURE = 0.8;

const bare = ({ start }: Moment) => ({ start, end: start });

/** Phrases with the minutes in which they fall; the first that matches at a place counts. */
const PHRASES: readonly (readonly [RegExp, Interval])[] = [
  [/\bfirst[ -]half (?:stoppage|injury|added) time\b/gi, { min: 40, max: 55 }],
  [/\b(?:stoppage|injury|added) time\b|\bwith the last (?:kick|touch|play)\b/gi, { min: 79, max: 130 }],
  [/\b(?:at|during) (?:half[ -]time|the break|the interval)\b/gi, { min: 25, max: 52 }],
  [/\bextra[ -]time\b/gi, { min: 89, max: 130 }],
  [
    /\b(?:just|shortly|immediately|moments|right|minutes|on the stroke of|late in the first half|towards? the end of the first half) ?(?:before)? ?(?:half[ -]time|the break|the interval)\b/gi,
    { min: 20, max: 50 },
  ],
  [
    /\b(?:just|shortly|immediately|moments|right|minutes|soon|straight) after (?:half[ -]time|the break|the interval|the restart)\b|\bearly in the second half\b/gi,
    { min: 29, max: 66 },
  ],
  [/\bmidway through the second half\b/gi, { min: 44, max: 78 }],
  [/\bbefore (?:half[ -]time|the break|the interval)\b|\b(?:the|a) first[ -]half\b/gi, { min: 0, max: 52 }],
  [
    /\bafter (?:half[ -]time|the break|the interval|the restart)\b|\b(?:the|a) second[ -]half\b/gi,
    { min: 29, max: 130 },
  ],
  [
    /\b(?:in|within|inside) the (?:opening|first) (?:minutes?|seconds|two minutes|three minutes|five minutes|ten minutes)\b/gi,
    { min: 0, max: 16 },
  ],
  [/\bin the (?:closing|final|dying|last) (?:minutes?|seconds|moments|stages)\b/gi, { min: 50, max: 130 }],
];

/** The one moment of a match that a claim tells, as narrowly as its phrases say together. */
const momentOf = remembered((statement: Statement): Moment | undefined => {
  const text = statement.claim.text.slice(0, LONGEST);
  if (actsIn(statement).length === 0) return undefined;
  const told = statement.claim.mentions.flatMap((m) => (m.kind === 'time' ? (byLength(m, statement) ?? []) : []));
  const numbered = statement.claim.mentions.flatMap((m) => (m.kind === 'quantity' ? (byNumber(m) ?? []) : []));
  const phrases = PHRASES.flatMap(([phrase, minutes]) =>
    [...text.matchAll(phrase)].map((match): Moment => {
      const start = statement.claim.start + match.index;
      return { ...minutes, start, end: start + match[0].length, text: match[0] };
    }),
  );
  let found: Moment | undefined;
  for (const each of [...told, ...numbered, ...phrases]) {
    if (found === undefined) found = each;
    else if (each.start < found.end && each.end > found.start) continue;
    // "Scored in the first half and in the 80th minute" tells two.
    else if (!meet(found, each)) return undefined;
    else found = { ...found, min: Math.max(found.min, each.min), max: Math.min(found.max, each.max) };
  }
  return found;
});

/** "The 78th minute", "the third minute". */
const byNumber = ({ dimension, of, min, start, end, text }: Quantity): Moment | undefined =>
  dimension === 'ordinal' && of === 'minute' && min !== null
    ? { start, end, text, min: min - 1, max: min + 1 }
    : undefined;

/** "After seven minutes", "five minutes from time", "ten minutes into the second half". */
function byLength(
  { seconds, granularity, start, end, text }: Time,
  { document, claim }: Statement,
): Moment | undefined {
  if (
    !(granularity === 'minute' || granularity === 'hour') ||
    seconds?.min === null ||
    seconds?.min === undefined ||
    seconds.min !== seconds.max
  )
    return undefined;
  const n = seconds.min / 60;
  if (n > LAST_MINUTE) return undefined;
  const [before, after] = [
    document.text.slice(Math.max(claim.start, start - 16), start),
    document.text.slice(end, claim.end),
  ];
  const place = { start, end, text };
  if (INTO_SECOND.test(after)) return { ...place, min: 30 + n, max: 46 + n };
  if (FROM_END.test(after)) return { ...place, min: Math.max(0, 61 - n), max: 95 - n };
  // "After ten minutes of the second half", "after five minutes of talks".
  return /\bafter (?:just |only |barely |about |around )?$/i.test(before) && !/^ of\b/i.test(after)
    ? { ...place, min: n - 1, max: n + 2 }
    : undefined;
}
const LAST_MINUTE = 90;
const INTO_SECOND = /^ (?:into the second half|after (?:half[ -]time|the break|the interval|the restart))\b/i;
const FROM_END =
  /^ (?:from (?:time|the end|full[ -]time)|before (?:the end|full[ -]time|the final whistle)|left|remaining|to go|to play)\b/i;
const LONGEST = 600;

/** What a match has one of, or one of by each player. */
const ACTS: readonly (readonly [string, RegExp])[] = [
  ['winner', /\b(?:winner|winning goal|winning try|decisive (?:goal|try)|only goal|decider)\b/i],
  ['equaliser', /\b(?:equali[sz][a-z]*|levell?ed|drew level)\b/i],
  [
    'opener',
    /\b(?:opened the scoring|opening (?:goal|try)|opener|first goal|broke the deadlock|took the lead|in front|ahead)\b/i,
  ],
  ['dismissal', /\b(?:sent off|sent [a-zà-ÿ-]+ off|red card|dismissed|shown red|sending[ -]off)\b/i],
  ['change', /\b(?:substituted|replaced|limped off|stretchered off|carried off|taken off|went off)\b/i],
  ['booking', /\b(?:booked|yellow card)\b/i],
  ['abandonment', /\babandoned\b/i],
  [
    'goal',
    /\b(?:scored?|goal|netted|headed|header|penalty|struck|volleyed|converted|tapped|try|found the net|pulled one back)\b/i,
  ],
];

const actsOf = (text: string): readonly string[] => ACTS.flatMap(([act, words]) => (words.test(text) ? [act] : []));

const actsIn = remembered(({ claim }: Statement): readonly string[] => actsOf(claim.text.slice(0, LONGEST)));

/** The acts in the part of the sentence that tells the moment: "sent off Brek, and refused a penalty in stoppage time". */
const actsBeside = ({ claim }: Statement, { start }: Moment): readonly string[] => {
  const at = start - claim.start;
  const parts = claim.text.slice(0, LONGEST).split(PARTS);
  let end = 0;
  for (const part of parts) {
    end += part.length;
    if (at < end) return actsOf(part);
  }
  return [];
};
const PARTS = /(?=[,;] (?:and|but|while|before|after|when|who|which) |;)/u;

/** Whether both tell of one act; goals of one player may be several, so that all else must be the same. */
function areOfOneAct(left: Statement, l: Moment, right: Statement, r: Moment): boolean {
  if (SEVERAL.test(left.claim.text) || SEVERAL.test(right.claim.text)) return false;
  if (scoreIn(left) !== undefined && scoreIn(right) !== undefined && scoreIn(left) !== scoreIn(right)) return false;
  const theirs = actsBeside(right, r);
  const shared = actsBeside(left, l).filter((act) => theirs.includes(act));
  if (shared.some((act) => act !== 'goal' && !BY_PLAYER.has(act))) return true;
  if (shared.some((act) => BY_PLAYER.has(act))) return inCommon(left, right) >= NAMED;
  const named = [left, right].every((statement) => namesOf(statement, ['person']).length > 0);
  return shared.length > 0 && (named || shareBesideTimes(left, right) >= ALIKE) && !areTwoGoals(left, right);
}
/** "To lead 1-0", "to win 2-1": two goals. */
const scoreIn = remembered(({ claim }: Statement): string | undefined => {
  const score = claim.mentions.find((m) => m.kind === 'quantity' && m.dimension === 'score');
  return score?.text;
});
const BY_PLAYER: ReadonlySet<string> = new Set(['dismissal', 'change', 'booking']);
const ALIKE = 0.6;
/** A name counts twice. */
const NAMED = 2;
const SEVERAL =
  /\b(?:twice|brace|hat[ -]trick|second goal|third goal|(?:his|her|their|a) (?:second|third|fourth)|again|also|another|each|both|two goals|double|late goals)\b/i;

/** One claim says which goal it was, the other another one or none. */
const areTwoGoals = (left: Statement, right: Statement): boolean => {
  const [l, r] = [left, right].map((statement) => actsIn(statement).join(' '));
  return l !== r;
};
