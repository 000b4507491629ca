import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Time } from '../../model/mention.ts';
import { areAlike } from '../reading/alike.ts';
import { dayOf, type DayRange } from './days-apart.ts';
import { areOfOwnerAndOwned } from '../apart/owner-and-owned.ts';
import { remembered } from '../reading/remembered.ts';
import { otherParties } from '../reading/scope.ts';
import { sameStanding } from '../reading/standing.ts';
import { shareBesideTimes } from './beside-times.ts';
import { isOwner } from '../apart/told-apart.ts';

/** When something began or ended, told by how long it has been so, or by the act itself. */
interface Turn {
  readonly mention: Time;
  readonly days: DayRange;
  /** `state` for "since 2011", "for the past six years", "until 2027"; else the kind of act. */
  readonly by: 'state' | 'joining' | 'role' | 'beginning' | 'ending' | 'return' | 'becoming';
  readonly side: 'begun' | 'ended';
  readonly granularity: Time['granularity'];
}

/** What is so since a day on which it had not begun, or until a day before which it ends: "has led it since 2011", "joined it in 2014". */
export function begunAndEnded(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const [mine, theirs] = [turnsIn(left), turnsIn(right)];
  if (mine.length !== 1 || theirs.length !== 1) return [];
  const [l, r] = [mine[0], theirs[0]];
  if (l === undefined || r === undefined || l.side !== r.side || (l.by === 'state') === (r.by === 'state')) return [];
  const [state, act] = l.by === 'state' ? [l, r] : [r, l];
  const [lasting, acting] = l.by === 'state' ? [left, right] : [right, left];
  const isLater = act.days.from > state.days.to;
  if (!isLater && !(act.days.to < state.days.from)) return [];
  if (act.by === 'joining' && !isLater) return [];
  if (!areOfOne(lasting, state, acting, act)) return [];
  const [a, b] = [
    { mention: l.mention, statement: left },
    { mention: r.mention, statement: right },
  ];
  // "The rower's ban" is the rower's.
  if ((act.by !== 'ending' && areOfOwnerAndOwned(a, b)) || otherParties(a, b) || !sameStanding(a, b)) return [];
  return [
    {
      outcome: 'incompatible',
      reason: l.side === 'begun' ? 'it had not begun by then' : 'it ends on another day',
      confidence: SURE,
      left: readingOf(l),
      right: readingOf(r),
    },
  ];
}
const SURE = 0.8;

const readingOf = ({ mention: { start, end, text }, side, days }: Turn): Comparison['left'] => ({
  value: `${side} ${iso(days.from)}${days.from === days.to ? '' : ` to ${iso(days.to)}`}`,
  passage: { start, end, text },
});
const iso = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const DAY = 86_400_000;

const turnsIn = remembered((statement: Statement): readonly Turn[] =>
  statement.claim.mentions.flatMap((m) => {
    const turn = m.kind === 'time' ? turnOf(m, statement) : undefined;
    return turn === undefined ? [] : [turn];
  }),
);

function turnOf(mention: Time, statement: Statement): Turn | undefined {
  const { granularity, bound, earliest, latest, type, stated } = mention;
  const before = statement.document.text.slice(Math.max(statement.claim.start, mention.start - REACH), mention.start);
  if (type === 'duration') return lastsFor(mention, statement, before);
  if (type !== 'date' || earliest === undefined || latest === undefined) return undefined;
  const days = { from: dayOf(earliest), to: dayOf(latest) };
  const isState = bound === 'since' && LASTING.test(before) && !AGAIN.test(before);
  if (isState) return { mention, days, by: 'state', side: 'begun', granularity };
  if (bound === 'until') return { mention, days, by: 'state', side: 'ended', granularity };
  if (AGAIN.test(before) && (bound === 'since' || bound === undefined))
    return { mention, days, by: 'return', side: 'ended', granularity };
  if (bound !== undefined || (stated.length === 0 && !RELATIVE.test(mention.text))) return undefined;
  const act =
    ACTS.find(([, words]) => words.test(before))?.[0] ?? (becoming(before) === undefined ? undefined : 'becoming');
  return act === undefined
    ? undefined
    : { mention, days, by: act, side: act === 'ending' ? 'ended' : 'begun', granularity };
}
/** Letters before a time in which its verb stands. */
const REACH = 90;
const RELATIVE = /^(?:yesterday|today|last|this|earlier this|(?:a|one|two|three|four|five|six|\d+) )/i;

/** "Can compete again from June": the ban ends then. */
const AGAIN = /\b(?:can|may|will be able to|is free to|eligible to|allowed to)\b[^.;:]*\bagain (?:from|in|on) $/i;

/** "Has been", "have led": what is so up to now. */
const LASTING = /\b(?:has|have|['’]s|['’]ve)\b[^.;]*$/i;

/** Acts with what may stand between one and its day: no further clause. */
const ACTS: readonly (readonly [Exclude<Turn['by'], 'state'>, RegExp])[] = [
  [
    'joining',
    /\b(?:joined|(?:was|were) hired|moved (?:in)?to|took over(?! as)|took charge|took the helm|was put in charge)\b[^.;:,]{0,48}$/i,
  ],
  ['role', /\b(?:became|took over as|was (?:first )?(?:elected|appointed|named|made|sworn in))\b[^.;:,]{0,48}$/i],
  [
    'beginning',
    /\b(?:began|started|broke out|walked out|went on strike|was (?:imposed|introduced|launched))\b[^.;:,]{0,48}$/i,
  ],
  [
    'ending',
    /\b(?:ends?|ended|expires?|expired|finish(?:es|ed)?|lapses?|runs? out|(?:is|was|will be) lifted)\b[^.;:,]{0,48}$/i,
  ],
];

/** "Got engaged", "closed its doors": what comes to be so, by its word right behind the verb or by the verb. */
const becoming = (before: string): string | undefined =>
  /\b(?:got|became|went|was|were) ([a-z]{4,})(?: [a-z]+){0,3} ?(?:in|on|at)? ?$/i.exec(before)?.[1]?.toLowerCase() ??
  /\b([a-z]{3,}ed|shut)\b(?: [a-z]+){0,4} $/i.exec(before)?.[1]?.toLowerCase();

/** What is so: "has been closed", "have been engaged". */
const beingOf = ({ claim }: Statement): string | undefined =>
  /\bbeen ([a-z]{3,})\b/i.exec(claim.text)?.[1]?.toLowerCase();

/** "Has been mayor for the past six years": begun as long ago, give or take what people leave out. */
function lastsFor(mention: Time, { document, claim }: Statement, before: string): Turn | undefined {
  const { min, max } = mention.seconds ?? { min: null, max: null };
  const unit = UNIT[mention.granularity];
  if (document.published === undefined || min === null || unit === undefined) return undefined;
  if (!/\bfor (?:about |around |nearly |almost )?$/i.test(before) || !LASTING.test(before)) return undefined;
  // "Has been closed for two years since the fire" and "for three years until 2010" count from elsewhere.
  if (/\b(?:since|until|before|after|from)\b/i.test(document.text.slice(mention.end, claim.end))) return undefined;
  const today = dayOf(document.published);
  const days = {
    from: max === null ? -Infinity : today - (max / SECONDS_A_DAY + unit) * LOOSE,
    to: today - (min / SECONDS_A_DAY) * (mention.approximate ? ABOUT : ROUNDED),
  };
  return { mention, days, by: 'state', side: 'begun', granularity: mention.granularity };
}
const SECONDS_A_DAY = 86_400;
/** "For six years" is said up to the seventh, and from a little before the sixth is over. */
const LOOSE = 1.05;
const ROUNDED = 0.9;
const ABOUT = 0.75;
const UNIT: Readonly<Partial<Record<Time['granularity'], number>>> = {
  day: 1,
  week: 7,
  month: 31,
  year: 366,
  decade: 3660,
};

/** Whether the state is that which the act begins or ends, by the nouns of both. */
function areOfOne(lasting: Statement, state: Turn, acting: Statement, act: Turn): boolean {
  const nouns = (statement: Statement, { mention }: Turn) =>
    statement.terms.filter(
      ({ tag, start, end }) => tag.startsWith('NN') && (end <= mention.start || start >= mention.end),
    );
  const theirs = act.by === 'ending' || act.by === 'beginning' ? lasting.terms : nouns(lasting, state);
  const shared = nouns(acting, act).filter((noun) => theirs.some((other) => areAlike(noun, other)));
  if (shared.length === 0) return false;
  // "Has been mayor since", "became mayor": the office is what both name.
  if (act.by === 'role') {
    const from = acting.claim.start + Math.max(0, acting.claim.text.search(TAKING));
    return /\bbeen\b/i.test(lasting.claim.text) && shared.some(({ tag, start }) => /^NNS?$/u.test(tag) && start > from);
  }
  if (act.by === 'joining') return true;
  if (act.by === 'becoming') {
    const before = acting.document.text.slice(
      Math.max(acting.claim.start, act.mention.start - REACH),
      act.mention.start,
    );
    return becoming(before) === beingOf(lasting) && !/\b(?:again|re-?)/i.test(acting.claim.text);
  }
  if (act.by === 'return') return BARRED.test(lasting.claim.text);
  // "The company began in 1924" and "has been listed since 1961".
  if (act.by === 'beginning' && shared.length === 1 && !GOES_ON.test(lasting.claim.text) && !isDoing(lasting, shared))
    return false;
  // "The rower's contract ends" ends no ban of the rower.
  const [what] = nouns(acting, act).filter((noun) => !isOwner(acting, noun));
  return shared.some((noun) => noun === what) && (shared.length > 1 || shareBesideTimes(lasting, acting) >= ALIKE);
}
const ALIKE = 0.5;
const TAKING = /\b(?:became|took over as|elected|appointed|named|made|sworn in)\b/i;

/** "Have been searching", "the search began". */
const isDoing = (lasting: Statement, shared: readonly Term[]): boolean => {
  const doing = /\bbeen ([a-z]{3,})ing\b/i.exec(lasting.claim.text)?.[1]?.toLowerCase();
  return doing !== undefined && shared.some(({ lower }) => lower.startsWith(doing));
};

/** What keeps somebody from taking part. */
const BARRED = /\b(?:bann?ed|bans?|suspended|suspension|barred|disqualified|out|sidelined|ruled out)\b/i;
/** What is said of a strike, a fire or a ban as long as it lasts. */
const GOES_ON =
  /\bbeen (?:on|in force|in place|in effect|under way|underway|going on|raging|burning|running|ongoing)\b/i;
