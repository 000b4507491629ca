import { wordGroups } from '../../language/lexicon.ts';
import { stem } from '../../language/stems.ts';
import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Party } from '../../model/mention.ts';
import { otherActors } from '../reading/actors.ts';
import { otherRole, otherWords } from '../apart/copies.ts';
import { otherHolder } from '../people-and-places/holders.ts';
import { otherFinish } from '../people-and-places/finishers.ts';
import { otherHome } from '../people-and-places/homes.ts';
import { otherNationality } from '../people-and-places/nationalities.ts';
import { otherDoers } from '../people-and-places/one-doer.ts';
import { defineClaimRule } from '../rule.ts';
import { otherSex } from '../people-and-places/sexes.ts';
import { sidesOf, substitution } from '../people-and-places/substitution.ts';

/** Likeness of two claims without their names from which another name for an exclusive act is a contradiction; below stand claims on two contests or posts. */
const SAME_ACT = 0.15;
/** The same for acts that two may share the credit of. */
const SAME_CREDIT = 0.4;
/** Acts that only one person can have done or that make one person the holder of an office. */
const EXCLUSIVE = ['winning', 'authorship', 'founding', 'holding', 'veto'];
/** The same for taking an office: a story names many who had to do with one. */
const SAME_OFFICE = 0.3;
const CREDITED = ['finding', 'making'];

export const person = defineClaimRule({
  id: 'person',
  title: 'Another person',
  why: 'Who did it, who won, who holds the office is what a report is for.',
  check: 'Look whether both speak of the same act or office, and whether two people may share it.',
  status: 'stable',
  compares: 'claim',
  compare: (left, right): Omit<Comparison, 'rule'>[] => {
    const role = otherRole(left, right, 'person');
    if (role !== undefined) return [otherWords(role)];
    const doers = otherDoers(left, right);
    if (doers.length > 0) return doers;
    const actors = otherActors(left, right);
    if (actors.length > 0) return actors;
    const finishes = otherFinish(left, right);
    if (finishes.length > 0) return finishes;
    const sexes = otherSex(left, right);
    if (sexes.length > 0) return sexes;
    const nations = otherNationality(left, right);
    if (nations.length > 0) return nations;
    const homes = otherHome(left, right, true);
    if (homes.length > 0) return homes;
    const holders = otherHolder(left, right);
    if (holders.length > 0) return holders;
    const found = substitution(left, right, 'person');
    if (found === undefined || !isFull(found.left.name, found.left.role) || !isFull(found.right.name, found.right.role))
      return [];
    const names = [found.left.name, found.right.name].toSorted().join(' or ');
    const exclusive =
      ((EXCLUSIVE.some((act) => found.acts.has(act)) ||
        (found.acts.has('signing') && left.terms.some(isDocument) && right.terms.some(isDocument))) &&
        found.alike() >= SAME_ACT) ||
      (found.acts.has('office') &&
        found.alike() >= SAME_OFFICE &&
        sameOffice(left, right) &&
        !hasGiven(left, found.left) &&
        !hasGiven(right, found.right) &&
        !gives(left, found.left) &&
        !gives(right, found.right) &&
        !hasLeft(left, found.left) &&
        !hasLeft(right, found.right));
    // In a match that teams play, many have won it.
    if (exclusive && [left, right].some(hasScore)) return [];
    if (exclusive) return [{ outcome: 'incompatible', reason: names, confidence: 0.7, ...sidesOf(found) }];
    if (CREDITED.some((act) => found.acts.has(act)) && found.alike() >= SAME_CREDIT)
      return [{ outcome: 'different', reason: names, confidence: 0.6, ...sidesOf(found) }];
    return [];
  },
});

const hasScore = ({ claim }: Statement): boolean =>
  claim.mentions.some((m) => m.kind === 'quantity' && m.dimension === 'score');

/** What one person signs for each side; a club signs many players, and a player a contract of his own. */
const DOCUMENT =
  /^(?:treaty|agreement|accord|bill|law|act|order|decree|pact|protocol|declaration|memorandum|truce|ceasefire|armistice|charter|convention|pardon|warrant)s?$/u;
const isDocument = ({ lower }: Term): boolean => DOCUMENT.test(lower);

/** Whether a name is a full one or stands with its office, so that it can be nobody else's. */
const isFull = (name: string, role: string | undefined): boolean => name.includes(' ') || role !== undefined;

/** Whether somebody is told to have given an office, or to have held it before: "named by Ms Roe", "to replace Ms Roe". */
const hasGiven = ({ document }: Statement, { start }: Party): boolean =>
  /\b(?:by|under|replac\w+|succeed\w*|than|whether)(?:\s+\p{L}+){0,2}\s+$/iu.test(
    document.text.slice(Math.max(0, start - GIVEN), start),
  );
/** Whether a name is that of who gives the office: "President Roe is nominating a doctor", not "Ms Roe was named". */
const gives = ({ document }: Statement, { end }: Party): boolean =>
  GIVING.test(document.text.slice(end, end + GIVING_REACH));
const GIVING =
  /^[^.;,]*?\b(?:(?:nominat|nam|choos)(?:es|ing)|(?:appoint|select)(?:s|ing)|hir(?:es|ing)|(?<!\b(?:is|are|was|were|been|being|be)\s)(?:nominated|named|chose|appointed|selected|hired))\b/i;
const GIVING_REACH = 80;

/** Whether the named is told to have gone: "Ms Roe had stepped down on Tuesday" beside who "takes over". */
const hasLeft = ({ document }: Statement, { end }: Party): boolean =>
  LEFT.test(document.text.slice(end, end + GIVING_REACH));
const LEFT =
  /^[^.;]*?\b(?:resign\p{L}*|quit|step(?:s|ped|ping)? down|st(?:ands|ood) down|left|leav(?:es|ing)|retir(?:es|ed|ing)|no longer|was (?:sacked|fired|dismissed|ousted|removed)|died)\b/iu;

/** Letters before a name in which it stands that the named gave the office. */
const GIVEN = 36;

let offices: ReadonlySet<string> | undefined;

/** Whether both claims name the same office: "chief executive", "speaker". */
function sameOffice(left: Statement, right: Statement): boolean {
  offices ??= new Set(
    wordGroups('titles')
      .get('office')
      ?.filter((word) => !word.includes(' '))
      .map(stem),
  );
  const there = new Set(right.terms.map(({ stem: word }) => word));
  return left.terms.some(({ stem: word }) => there.has(word) && (offices?.has(word) || word === EXECUTIVE));
}
const EXECUTIVE = stem('executive');
