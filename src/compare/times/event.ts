import { wordGroups } from '../../language/lexicon.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import type { Party, Quotation } from '../../model/mention.ts';
import type { Passage } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import { shareBesideTimes } from './beside-times.ts';
import { clauseAt } from '../reading/clauses.ts';
import { rememberedBeside } from '../reading/remembered.ts';
import type { Sided } from '../rule.ts';
import { namesOf } from '../reading/scope.ts';
import { inCommon, shareOf } from '../reading/surroundings.ts';
import { areTiedApart } from '../reading/tied-nouns.ts';
import { areTwoEnds, eventsMeet } from '../reading/topics.ts';

/** A time this near behind a word of saying tells when it was said, not when it happened. */
const TELLING = 24;
/** Share of the shorter claim's words that both must have before two times are taken to be of one event, with and without a verb in common. */
const WITH_VERB = 0.25;
const WITHOUT_VERB = 0.4;
/** The same where the verbs are not known to mean the same. */
const OTHER_VERB = 0.7;
/** Share up to which claims of two subjects are of two events, though the verb is the same. */
const OTHER_SUBJECT = 0.5;

const SAYING = new Set(wordGroups('event-words').get('saying'));

/** Whether two times are attached to the same event: the verb they stand with is the same, or, unless `sameVerb` asks for it, the claims are nearly. */
export function sameEvent(left: Sided<Passage>, right: Sided<Passage>, sameVerb = false): boolean {
  if (otherActor(left.statement, right.statement) || areTwoEnds(left, right)) return false;
  if (isStopping(left) !== isStopping(right)) return false;
  const share = shareOf(left.statement, right.statement);
  // "The president will visit on Thursday", "the foreign minister will visit on Monday".
  if (subjectsDiffer(left, right) && shareBesideTimes(left.statement, right.statement) <= OTHER_SUBJECT) return false;
  const [l, r] = [verbsOf(left), verbsOf(right)];
  if (l.length === 0 || r.length === 0) return share >= WITHOUT_VERB && !sameVerb;
  if (share >= OTHER_VERB && !sameVerb && eventsMeet(left, right) !== 'other' && !areElsewhere(l, r, left, right))
    return true;
  return share >= WITH_VERB && l.some((verb) => r.some((other) => areAlike(verb, other)));
}

/** Whether the act of one time stands in the other claim, and with no time there: "broke apart on Tuesday", "ran aground on Monday after its mast broke". */
const areElsewhere = (l: readonly Term[], r: readonly Term[], left: Sided<Passage>, right: Sided<Passage>): boolean =>
  isElsewhere(l, r, right.statement) || isElsewhere(r, l, left.statement);
const isElsewhere = (verbs: readonly Term[], theirs: readonly Term[], other: Statement): boolean =>
  verbs.some(
    ({ stem }) =>
      !theirs.some((verb) => verb.stem === stem) &&
      other.terms.some((term) => term.stem === stem && term.tag.startsWith('VB')),
  );

/** "The referendum takes place in March", "the election takes place in October": what it is only its subject tells. */
export const areTwoMeetings = (left: Sided<Passage>, right: Sided<Passage>): boolean =>
  (takesPlace(left) && takesPlace(right) && subjectsDiffer(left, right)) || areTied(left, right);
/** "The trial of the mother begins in May", "the trial of the son begins in June". */
function areTied(left: Sided<Passage>, right: Sided<Passage>): boolean {
  const [l, r] = [left, right].map(({ mention, statement }) => clauseAt(statement, mention.start));
  return l !== undefined && r !== undefined && areTiedApart(left.statement, l, right.statement, r);
}
const takesPlace = (side: Sided<Passage>): boolean => verbsOf(side).some(({ lower }) => TAKING_PLACE.test(lower));
const TAKING_PLACE = /^(?:tak(?:e|es|en|ing)|took|held)$/;

/** Whether each is told of a noun that the other claim does not have. */
function subjectsDiffer(left: Sided<Passage>, right: Sided<Passage>): boolean {
  const [l, r] = [subjectOf(left), subjectOf(right)];
  return l !== undefined && r !== undefined && !hasTerm(right.statement, l) && !hasTerm(left.statement, r);
}

const hasTerm = ({ terms }: Statement, term: Term): boolean => terms.some((other) => areAlike(other, term));

const subjectOf = ({ mention, statement }: Sided<Passage>): Term | undefined =>
  clauseAt(statement, mention.start)?.subject.find(({ end, tag }) => end <= mention.start && /^NNS?$/u.test(tag));

/** "Stop running at midnight", "run again at five": the same verb for both ends. */
const isStopping = ({ statement: { claim } }: Sided<Passage>): boolean => STOPPING.test(claim.text.slice(0, LONGEST));
const STOPPING = /\b(?:stop|stops|stopped|cease|ceases|ceased|quit|quits) [a-z]+ing\b/i;
const LONGEST = 600;

/** How surely two times that show what happened at them stand in claims of one thing. */
const VOUCHED = 0.65;
/** Words besides that of the event itself which claims of one event have in common at the least. */
const COMMON = 2;

/** That two times are of one event by the words that news has for it, and how surely their claims are then of one thing. */
export function vouchedEvent(left: Sided<Passage>, right: Sided<Passage>): number | undefined {
  if (otherActor(left.statement, right.statement) || eventsMeet(left, right) !== 'same') return undefined;
  return inCommon(left.statement, right.statement) >= COMMON ? VOUCHED : undefined;
}

/** Whether a time is the day on which something was said, and not the day on which it happened. */
export const isOfTelling = rememberedBeside((side: Sided<Passage>): boolean => {
  const { mention, statement } = side;
  const [verb] = verbsOf(side);
  if (isDoneBySaying(side, verb)) return false;
  const cues = statement.claim.mentions.filter((m): m is Quotation => m.kind === 'quotation').map(({ cue }) => cue);
  if (cues.some((cue) => cue !== undefined && mention.start >= cue.end && mention.start - cue.end < TELLING))
    return true;
  return SAYING.has(verb?.lower ?? '');
});

/** "Announced her resignation on Monday": what is done by being said. */
const isDoneBySaying = ({ mention, statement: { document } }: Sided<Passage>, verb: Term | undefined): boolean =>
  verb !== undefined &&
  verb.end < mention.start &&
  /^ (?:an?|the|his|her|their|its) (?:[a-z]+ )?(?:resignation|departure|retirement|withdrawal|divorce|engagement|candidacy|verdict|ban|strike|ceasefire|truce)\b/i.test(
    document.text.slice(verb.end, mention.start),
  );

/** The verbs that a time may stand with: the last one before it; for a time that opens the claim, the first ones after it. */
export const verbsOf = rememberedBeside(
  ({ mention, statement: { terms, document } }: Sided<Passage>): readonly Term[] => {
    const next = terms.find(({ start }) => start >= mention.end);
    // "Saturday's signing": what the day owns is the event.
    if (next !== undefined && OWNS.test(document.text.slice(mention.end - 2, mention.end + 2))) return [next];
    const verbs = terms.filter(({ tag }) => tag.startsWith('VB'));
    const before = verbs.findLast(({ end }) => end <= mention.start);
    return before === undefined ? verbs.filter(({ start }) => start >= mention.end).slice(0, OPENED) : [before];
  },
);

const OWNS = /['’]s?/u;
/** How many verbs a time at the head of a claim may go with: "On Friday a man walked in and filed for divorce". */
const OPENED = 3;

/** Whether the first person or body named on either side is another one. */
function otherActor(left: Statement, right: Statement): boolean {
  const [l, r] = [actorOf(left), actorOf(right)];
  if (l === undefined || r === undefined) return false;
  const parts = (name: string): string[] => name.toLowerCase().split(/[^\p{L}\p{M}]+/u);
  if (l.type !== r.type) return false;
  const mine = parts(l.name);
  return (
    mine[0] !== parts(r.name)[0] &&
    !parts(r.name).every((part) => mine.includes(part)) &&
    !mine.every((part) => parts(r.name).includes(part))
  );
}

const actorOf = (statement: Statement): Party | undefined => namesOf(statement, ['person'])[0];
