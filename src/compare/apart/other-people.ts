import type { Statement, Term } from '../../model/comparison.ts';
import { kindOf } from '../reading/actors.ts';
import { areAlike } from '../reading/alike.ts';
import type { Pole } from '../reading/poles.ts';
import { isCountry } from '../reading/sizes-of-places.ts';
import { subjectOf, subjectsMatch, type Placed } from '../reading/themes.ts';

/** Whether words beside two answers show that they are given of two people or two bodies: "the suspect's brother" and the suspect. */
export function areOfOtherPeople(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  return (
    isKinOf(left, a, b) ||
    isKinOf(right, b, a) ||
    isHelper(a) !== isHelper(b) ||
    titlesDiffer(a, b) ||
    areOtherSubjects(left, a, right, b) ||
    isOfOtherSide(a, b) ||
    ranksDiffer(left, a, right, b) ||
    chambersDiffer(left, a, right, b) ||
    courtsDiffer(left, a, right, b) ||
    isOnlyBySome(left, a, b) ||
    isOnlyBySome(right, b, a) ||
    countriesDiffer(left, a, right, b) ||
    tradesDiffer(a, b) ||
    isOneVote(left, a, b) ||
    isOneVote(right, b, a)
  );
}

/** Whether the subject of one answer only belongs to that of the other: "the suspect's brother was released", "the suspect is held". */
function isKinOf(statement: Statement, pole: Pole, other: Pole): boolean {
  const subject = subjectOf(other);
  // "She stayed away", "her sister came".
  if (other.clause.carried && isHisKin(statement, pole)) return true;
  const owned = ownedIn(statement, pole);
  if (owned === undefined) return false;
  return (
    subject.some((term) => areAlike(term, owned.owner)) &&
    ![...subject, ...other.clause.terms].some((term) => areAlike(term, owned.owned))
  );
}

/** "The suspect fled on foot", "the accomplice fled in a car". */
const isHelper = (pole: Pole): boolean => subjectOf(pole).some(({ lower }) => HELPER.test(lower));
const HELPER = /^(?:accomplice|co-pilot|co-driver|co-defendant|widow)s?$/u;

/**
 * "The mayor has not been charged", "the builder has been charged": of two nouns that each say what somebody is, neither stands in the other
 * claim; "the man" and "the suspect" may be anybody.
 */
function areOtherSubjects(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  if (!OF_EACH.has(a.question)) return false;
  const [l, r] = [subjectOf(a).at(-1), subjectOf(b).at(-1)];
  return (
    l?.tag === 'NN' &&
    r?.tag === 'NN' &&
    !ANY.has(l.lower) &&
    !ANY.has(r.lower) &&
    !right.terms.some((term) => areAlike(term, l)) &&
    !left.terms.some((term) => areAlike(term, r))
  );
}
const OF_EACH: ReadonlySet<string> = new Set([
  'building',
  'occupancy',
  'charge',
  'wakefulness',
  'life',
  'custody',
  'health',
  'apology',
  'guilt',
  'capture',
  'extradition',
  'resignation',
  'plea',
  'sobriety',
  'dismissal',
]);
const ANY: ReadonlySet<string> = new Set(
  'man woman boy girl child person teenager youth student pensioner suspect defendant accused victim attacker gunman killer shooter thief robber culprit offender inmate prisoner father mother employee worker building house structure property premises site place area complex facility thing'.split(
    ' ',
  ),
);

/** "The prosecution will appeal", "Pekar accepted the verdict": each side of a trial appeals for itself. */
const isOfOtherSide = (a: Pole, b: Pole): boolean =>
  a.question === 'appeal' && subjectOf(b).length > 0 && subjectOf(a).length > 0 && isOfState(a) !== isOfState(b);
const isOfState = (pole: Pole): boolean => subjectOf(pole).some(({ lower }) => /^(?:prosecut|state$)/.test(lower));

/** Whether a subject is told by whom it belongs to alone: "her sister", not "his partner, Lena Moss". */
export const isHisKin = (statement: Statement, placed: Placed): boolean =>
  subjectOf(placed).some(
    ({ lower, start, end }) =>
      KIN.test(lower) &&
      /\b(?:his|her|their) $/i.test(statement.document.text.slice(Math.max(0, start - HIS), start)) &&
      !/^,? \p{Lu}/u.test(statement.document.text.slice(end, end + HIS)),
  );
/** Letters of "their ". */
const HIS = 6;

/** Who a person before an answer belongs to: "the suspect's brother", "a brother of the suspect". */
function ownedIn({ document }: Statement, { clause, start }: Pole): { owned: Term; owner: Term } | undefined {
  const before = clause.terms.filter((term) => term.end <= start);
  for (const [at, term] of before.entries()) {
    const next = before[at + 1];
    if (next === undefined) continue;
    const between = document.text.slice(term.end, next.start);
    if (/^\s?['’]s?\s$/u.test(between) && KIN.test(next.lower)) return { owned: next, owner: term };
    if (/^ of (?:the |an? |his |her |their )?$/u.test(between) && KIN.test(term.lower))
      return { owned: term, owner: next };
  }
  return undefined;
}

/** Nouns for people who are told by whom they belong to. */
const KIN =
  /^(?:brother|sister|wife|husband|widow|son|daughter|father|mother|parent|uncle|aunt|cousin|nephew|niece|partner|girlfriend|boyfriend|friend|lawyer|solicitor|attorney|adviser|advisor|aide|deputy|driver|secretary|spokesman|spokeswoman|assistant|accomplice|predecessor|successor|rival|colleague|neighbour|neighbor|opponent|predecessor)s?$/u;

/** Whether the subjects of two predicates bear two titles with one noun: "the prime minister will not come", "the foreign minister will come". */
export function titlesDiffer(a: Placed, b: Placed): boolean {
  const [mine, theirs] = [titleOf(a), titleOf(b)];
  return (
    mine !== undefined &&
    theirs !== undefined &&
    mine.head.stem === theirs.head.stem &&
    mine.before.stem !== theirs.before.stem
  );
}
function titleOf({ clause, start }: Placed): { readonly head: Term; readonly before: Term } | undefined {
  const head = clause.subject.find((term) => term.end <= start && TITLED.test(term.lower));
  const before = head && clause.terms.find(({ end, tag }) => end + 1 === head.start && /^(?:JJ|NN)/u.test(tag));
  return head === undefined || before === undefined ? undefined : { head, before };
}
const TITLED = /^(?:ministers?|secretar(?:y|ies)|drivers?|coach(?:es)?|officers?|presidents?|judges?|courts?|police)$/u;

/** "The deputy mayor" and "the mayor": one noun with a lower rank before it in one claim alone, and no name that shows them to be one. */
function ranksDiffer(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const isNamed = a.clause.terms.some(
    (term) => term.tag.startsWith('NNP') && b.clause.terms.some(({ stem }) => stem === term.stem),
  );
  return (
    !isNamed &&
    subjectOf(a).some((term) =>
      subjectOf(b).some((other) => term.stem === other.stem && rankOf(left, term) !== rankOf(right, other)),
    )
  );
}

const rankOf = ({ document }: Statement, { start }: Term): string =>
  /\b(?<rank>deputy|vice|assistant|shadow|former|ex|junior)[ -]$/i
    .exec(document.text.slice(Math.max(0, start - RANK_REACH), start))
    ?.groups?.['rank']?.toLowerCase() ?? '';
/** Letters of the longest such word and a space. */
const RANK_REACH = 10;

/** "Passed by the lower house", "not yet approved by the senate": what is put to two chambers, one after the other. */
function chambersDiffer(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  if (!PUT_TO_BOTH.has(a.question)) return false;
  const [mine, theirs] = [chamberIn(left, a), chamberIn(right, b)];
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}
const PUT_TO_BOTH: ReadonlySet<string> = new Set(['approval', 'treaty', 'validity', 'holding', 'decision', 'unity']);

/** "The lower court acquitted her", "the court of appeal found her guilty": what two courts find, one after the other. */
function courtsDiffer(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const [mine, theirs] = [courtIn(left, a), courtIn(right, b)];
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}

function courtIn({ document }: Statement, { clause }: Pole): 'first' | 'higher' | undefined {
  const text = document.text.slice(clause.start, clause.end);
  const [first, higher] = [FIRST_COURT.test(text), HIGHER_COURT.test(text)];
  return first === higher ? undefined : first ? 'first' : 'higher';
}
const FIRST_COURT =
  /\b(?:(?:lower|district|trial|crown|magistrates['’]?|county|regional|local) court|first instance)\b/i;
const HIGHER_COURT =
  /\b(?:courts? of appeals?|appeals? (?:court|judges)|appellate court|(?:supreme|constitutional|high|higher|highest) court|court of cassation|on appeal)\b/i;

/** The chamber that a clause names, the committee too; none where it names two. */
function chamberIn({ document }: Statement, { clause }: Pole): string | undefined {
  const text = document.text.slice(clause.start, clause.end);
  const found = CHAMBERS.filter(([, words]) => words.test(text)).map(([chamber]) => chamber);
  return found.length === 1 ? found[0] : undefined;
}
const CHAMBERS: readonly (readonly [chamber: string, words: RegExp])[] = [
  ['upper', /\b(?:senate|senators|upper (?:house|chamber)|lords|peers|bundesrat)\b/i],
  [
    'lower',
    /\b(?:(?:lower|us|u\.s\.) (?:house|chamber)|house of (?:representatives|commons)|commons|national assembly|bundestag|sejm|duma|chamber of deputies)\b/i,
  ],
  ['committee', /\b(?:sub-?committee|committee|panel)\b/i],
  ['cabinet', /\bcabinet\b/i],
  ['council', /\b(?:full council|plenary|whole council)\b/i],
];

/** "The ambassador signed it", "the consul refused to sign it": what each does for himself. */
function tradesDiffer(a: Pole, b: Pole): boolean {
  if (a.passive || b.passive || a.state || b.state) return false;
  const [l, r] = [a, b].map((pole) => subjectOf(pole).at(-1));
  const [mine, theirs] = [l, r].map((term) => (term?.tag === 'NN' ? kindOf(term) : undefined));
  return [mine, theirs].every((kind) => kind !== undefined && !OF_BODIES.has(kind)) && mine !== theirs;
}
/** Kinds of doers that are bodies, or may speak for one. */
const OF_BODIES: ReadonlySet<string> = new Set(
  'police fire soldiers coastguard state council ministry office board union bank university church charity club hospital museum family couple watchdog insurers donors mayor governor president king business journalist worker village'.split(
    ' ',
  ),
);

/** "The senator voted against the bill", "the bill was passed": what one of many votes is not what they decide. */
const isOneVote = ({ document }: Statement, pole: Pole, other: Pole): boolean =>
  pole.question === 'approval' &&
  /^vot/i.test(pole.text) &&
  !/^vot/i.test(other.text) &&
  subjectOf(pole).some(({ tag }) => tag === 'NN' || tag === 'NNP') &&
  !BODY.test(document.text.slice(pole.clause.start, pole.start)) &&
  subjectsMatch(pole, other) !== 'same';
const BODY =
  /\b(?:parliament|council|senate|house|chamber|assembly|congress|committee|board|court|cabinet|government|electorate|country|nation|union|panel|commission|jury|majority|party|town|city|island|state)\b/i;

/** "Must still be signed by the queen", "two ministers signed it": not yet by one, but by others. */
function isOnlyBySome({ document }: Statement, pole: Pole, other: Pole): boolean {
  if (!pole.denied || !pole.passive || other.passive) return false;
  const by = BY.exec(document.text.slice(pole.end, pole.clause.end));
  const doer = by && pole.clause.terms.find((term) => term.start >= pole.end + by.index && term.tag.startsWith('NN'));
  return !!doer && subjectOf(other).length > 0 && !other.clause.terms.some((term) => areAlike(term, doer));
}
const BY = /^ by\b/i;

/** "Norland and Sudmark signed it", "Ostmark did not sign it": what each country does for itself. */
function countriesDiffer(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const [mine, theirs] = [countriesBefore(left, a), countriesBefore(right, b)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((name) => theirs.includes(name));
}

const countriesBefore = ({ claim }: Statement, pole: Pole): readonly string[] =>
  pole.passive
    ? []
    : claim.mentions.flatMap((m) =>
        m.kind === 'party' &&
        m.type === 'place' &&
        isCountry(m) &&
        subjectOf(pole).some(({ start, end }) => m.start <= start && m.end >= end)
          ? [m.name]
          : [],
      );
