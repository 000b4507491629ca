import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Passage } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import { isDispute } from '../reading/disputes.ts';
import { incidentCausesIn, type IncidentCause } from '../reading/incidents.ts';
import { likeness, ONE_CAUSE } from '../reading/likeness.ts';
import { isOfLongAgo } from '../reading/long-ago.ts';
import { hedgeOf } from '../reading/modality.ts';
import { earlierOf } from '../reading/moments.ts';
import { polesIn, readPoles, type Pole } from '../reading/poles.ts';
import { areToldApart } from '../apart/told-apart.ts';
import { isAnother } from '../people-and-places/whereabouts.ts';

/** How sure two causes of one incident are two that do not go together, by their kinds. */
const SURE = 0.65;

/**
 * Two causes of one incident: "a short circuit started the fire", "the blaze was caused by lightning". Only kinds that do not go together
 * exclude each other: what else is told may be two links of one chain, the storm and the tree that it felled. Undefined where the claims do
 * not both tell the cause of one incident.
 */
export function otherIncidentCauses(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] | undefined {
  const theirs = incidentCausesIn(right);
  if (theirs.length === 0 || isOfLongAgo(left) !== isOfLongAgo(right) || earlierOf(left, right, true) !== undefined)
    return undefined;
  for (const a of incidentCausesIn(left)) {
    const b = theirs.find((each) => each.incident === a.incident);
    if (b === undefined || areToldApart(left, a, right, b) || !shareNoun(left, a, right, b)) continue;
    if (areAsOne(left, a, right, b)) return [];
    const isOpen = !areApart(kindAt(left, a), kindAt(right, b)) || isPartly(left) || isPartly(right);
    return [between(left, a, right, b, isOpen)];
  }
  return undefined;
}

/** Two kinds of cause, however they are told, of what is taken to be one matter: "took his own life", "was strangled". */
export function otherKindsOfCause(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const theirs = isAnother(left) === isAnother(right) ? kindsIn(right) : [];
  for (const a of kindsIn(left)) {
    const b = theirs.find((each) => each.question === a.question);
    if (b !== undefined && areApart(a, b) && !isPartly(left) && !isPartly(right))
      return [between(left, a, right, b, false)];
  }
  return [];
}

function between(left: Statement, a: Passage, right: Statement, b: Passage, isOpen: boolean): Omit<Comparison, 'rule'> {
  const isOnlyOpinion =
    (isOnlySaid(left) || isOnlySaid(right)) && (isDispute(left, a, right, b) || (isTold(left) && isTold(right)));
  return {
    outcome: isOpen || isOnlyOpinion || isUnsure(left, a) || isUnsure(right, b) ? 'different' : 'incompatible',
    reason: 'they give different causes',
    confidence: SURE,
    left: { value: a.text.toLowerCase(), passage: { start: a.start, end: a.end, text: a.text } },
    right: { value: b.text.toLowerCase(), passage: { start: b.start, end: b.end, text: b.text } },
  };
}

/** Whether nothing shows two causes to be more than two words for one. */
const areAsOne = (left: Statement, a: IncidentCause, right: Statement, b: IncidentCause): boolean => {
  const [mine, theirs] = [kindAt(left, a), kindAt(right, b)];
  return (
    a.terms.some((x) => b.terms.some((y) => areAlike(x, y))) ||
    ((mine === undefined || theirs === undefined) && likeness(a.terms, b.terms) >= ONE_CAUSE) ||
    (mine !== undefined &&
      mine.answer === theirs?.answer &&
      (mine.question !== 'manner' || isVague(a) || isVague(b))) ||
    (mine === undefined && isVague(a)) ||
    (theirs === undefined && isVague(b))
  );
};

/** Whether a cause is told only by words that leave open what it was, or that name an event told elsewhere: "the accident", "his death". */
export const isVague = ({ terms }: Pick<IncidentCause, 'terms'>): boolean =>
  terms.some(({ lower }) => VAGUE.has(lower)) &&
  terms.every(({ tag, lower }) => !tag.startsWith('NN') || VAGUE.has(lower));
const VAGUE: ReadonlySet<string> = new Set(
  'accident cause causes failure fault error problem mistake circumstance circumstances event events factor factors injury injuries wound wounds illness disease incident condition conditions reason reasons complication complications damage smoke burns shock fire flame flames impact supplier death killing shooting unrest attack scandal crisis row dispute issue move'.split(
    ' ',
  ),
);

const areApart = (a: Pole | undefined, b: Pole | undefined): boolean =>
  a !== undefined && b !== undefined && a.answer !== b.answer && !GENERAL.has(a.answer) && !GENERAL.has(b.answer);
/** Kinds that go with others: who drives too fast in fog. */
const GENERAL: ReadonlySet<string> = new Set(['weather', 'human']);

/** The kinds of cause that a claim names, one to a question. */
const kindsIn = (statement: Statement): readonly Pole[] => {
  const all = polesIn(statement, readPoles('incident-causes')).filter(
    ({ denied, intended, hedge }) => !denied && !intended && hedge === undefined,
  );
  return all.filter((one) => all.every(({ question, answer }) => question !== one.question || answer === one.answer));
};

/** The kind of a cause, where its words tell one. */
const kindAt = (statement: Statement, { start, end }: IncidentCause): Pole | undefined =>
  kindsIn(statement).find((kind) => kind.start < end && kind.end > start);

const isUnsure = (statement: Statement, { start, end }: Passage): boolean =>
  hedgeOf(statement, { start, end: start + 1 }) !== undefined ||
  hedgeOf(statement, { start: end - 1, end }) !== undefined;

/** Whether a cause is told as one of several, or as somebody's view. */
const isPartly = ({ claim }: Statement): boolean => PARTLY.test(claim.text.slice(0, LONGEST));
const PARTLY =
  /\b(?:partly|in part|blam(?:e|es|ed|ing)|one of|contribut[a-z]*|among|also|as well|mainly|main|factors?|helped|combination|both|together|other (?:causes|reasons))\b/i;
const LONGEST = 600;

/** Whether somebody says it who did not find it out: what two inquiries find cannot both be so. */
const isOnlySaid = ({ claim }: Statement): boolean =>
  claim.mentions.some(
    (m) =>
      m.kind === 'quotation' &&
      m.speaker !== undefined &&
      !FINDING.test(m.cue?.text ?? '') &&
      !INQUIRY.test(m.speaker.text),
  );
const FINDING = /^(?:found|conclud|establish|show|rul|confirm|determin|reveal|prov)/i;
const INQUIRY = /\b(?:report|inquiry|inquest|investigation|findings|study|analysis|tests?|post-mortem|autopsy)\b/i;

/** Whether somebody says what the claim tells. */
export const isTold = ({ claim }: Statement): boolean =>
  claim.mentions.some((m) => m.kind === 'quotation' && m.speaker !== undefined);

/** Whether the claims have a noun in common beside the causes: what burned, or the fire where neither tells what burned. */
function shareNoun(left: Statement, a: IncidentCause, right: Statement, b: IncidentCause): boolean {
  const [mine, theirs] = [nounsBeside(left, a), nounsBeside(right, b)];
  const [l, r] = [mine, theirs].map((terms) => terms.filter(({ lower }) => !NAMES.has(lower)));
  const meet = (x: readonly Term[], y: readonly Term[]): boolean =>
    x.some((one) => y.some((two) => areAlike(one, two)));
  return meet(l ?? [], r ?? []) || (meet(mine, theirs) && (l?.length === 0 || r?.length === 0));
}

/** Nouns for incidents, which many stories have more than one of. */
const NAMES: ReadonlySet<string> = new Set(
  'fire blaze inferno crash collision accident collapse explosion blast death deaths outbreak blackout outage closure delay delays cancellation avalanche landslide flood floods'.split(
    ' ',
  ),
);

const nounsBeside = ({ terms }: Statement, own: IncidentCause): readonly Term[] =>
  terms.filter(
    (term) =>
      term.tag.startsWith('NN') &&
      !own.terms.includes(term) &&
      !/^(?:investigators?|police|inquiry|coroner|inquest)$/.test(term.lower),
  );
