import type { Statement } from '../../model/comparison.ts';
import type { Pole } from '../reading/poles.ts';
import { subjectOf } from '../reading/themes.ts';
import type { Quantity } from '../../model/mention.ts';
import { headOf } from '../reading/surroundings.ts';

/** Whether both answers may be of some of those concerned; what is said of all of them leaves none: "all four were at large". */
export const areOfSome = (left: Statement, a: Pole, right: Statement, b: Pole): boolean =>
  (isCounted(left, a) || isCounted(right, b)) && !isOfAll(left, a) && !isOfAll(right, b);

const isOfAll = ({ document }: Statement, { clause, start }: Pole): boolean =>
  /^[\s,;–—“"]*(?:and |but )?(?:all|both|every one|none|neither) (?!but\b|except\b)(?:of )?(?:the |them )?(?:[a-zà-ÿ]+|\d+)\b(?! (?:but|except))/i.test(
    document.text.slice(clause.start, start),
  );

/** "Vetoed two laws", "signed 40 laws": what one act is done to and the other are not the same. */
export function countsDiffer(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const [l, r] = [countBehind(left, a), countBehind(right, b)];
  return (
    l !== undefined &&
    r !== undefined &&
    l.min !== r.min &&
    headOf(l.of) === headOf(r.of) &&
    ![left, right].some(tellsOfNone)
  );
}
/** "Opened 31 shops and closed none". */
const tellsOfNone = ({ claim }: Statement): boolean => / (?:none|no one|nobody)\b/u.test(claim.text);
const countBehind = ({ claim }: Statement, { start, end, clause }: Pole): Quantity | undefined =>
  claim.mentions.find(
    (m): m is Quantity =>
      m.kind === 'quantity' &&
      m.dimension === 'count' &&
      m.form === 'exact' &&
      m.start > start &&
      m.end <= clause.end &&
      m.start <= end + COUNTED_REACH,
  );

/** Whether a number of people or things stands beside the answer: "two died" and "four survived" are both true. */
export function isCounted({ claim }: Statement, { clause, question, start, end }: Pole): boolean {
  if (!COUNTED.has(question)) return false;
  return claim.mentions.some(
    (m) =>
      m.kind === 'quantity' &&
      m.dimension === 'count' &&
      m.start >= clause.start &&
      m.end <= clause.end &&
      (m.start < start || m.start <= end + COUNTED_REACH),
  );
}
/** Letters behind an answer in which the number stands that it is said of: "killed at least 12", not "on the run from 300 officers". */
const COUNTED_REACH = 12;
const COUNTED = new Set([
  'life',
  'health',
  'custody',
  'finding',
  'employment',
  'building',
  'attendance',
  'participation',
  'backing',
  'isolation',
  'working',
]);

/** "Two countries have not signed": the others may have. */
export const isDeniedOfSome = ({ claim, document }: Statement, { denied, clause, start }: Pole): boolean =>
  denied &&
  (isOneOfThem(document.text.slice(clause.start, start)) ||
    claim.mentions.some(
      (m) =>
        m.kind === 'quantity' &&
        m.dimension === 'count' &&
        m.max !== 0 &&
        m.start >= clause.start &&
        m.end <= start &&
        !/\ball\s(?:the\s|of the\s)?$|\bboth\b/i.test(document.text.slice(clause.start, m.start)) &&
        DENIED_NEXT.test(document.text.slice(m.end, start)),
    ));
/** "The third director has not been charged": two others may have been. */
/** Whether the words before an answer pick one of several, or some of all: "the third director", "nobody among them". */
export const isOneOfThem = (before: string): boolean => ONE_OF_THEM.test(before);
const ONE_OF_THEM =
  /^\W*(?:but |and |while )?(?:(?:nobody|no one|none) among\b|the (?:second|third|fourth|fifth|sixth|other|others|remaining|rest)\b)/i;
const DENIED_NEXT =
  /^[^,;:]{0,40}?\b(?:not|never|no longer|yet|fail[a-zà-ÿ]*|refus[a-zà-ÿ]*|declin[a-zà-ÿ]*)\b|^[^,;:]{0,40}n['’]t\b/i;

/** "Married three times", "has won twice", "lost three games": so many events make no state and no outcome. */
const REPEATED: ReadonlySet<string> = new Set(['marriage', 'contest']);
export const isRepeated = (statement: Statement, { clause, question }: Pole): boolean =>
  REPEATED.has(question) &&
  (/\b(?:times|twice)\b/i.test(statement.document.text.slice(clause.start, clause.end)) ||
    (question === 'contest' &&
      statement.claim.mentions.some(
        (m) =>
          m.kind === 'quantity' &&
          m.dimension === 'count' &&
          m.start >= clause.start &&
          m.end <= clause.end &&
          /\b(?:games|matches|fixtures|races|bouts|fights|finals|titles)$/i.test(m.of),
      )));

/** Whether one answer is given of one that is somebody's own and the other of many: "her school is open", "schools remained closed". */
export const isOneAndMany = ({ document }: Statement, one: Pole, many: Pole): boolean => {
  const [x, y] = [subjectOf(one).at(-1), subjectOf(many).at(-1)];
  return (
    x?.tag === 'NN' &&
    y?.tag === 'NNS' &&
    x.stem === y.stem &&
    /\b(?:my|his|her|their|our|one)(?: own)? $/i.test(document.text.slice(Math.max(0, x.start - OWN_REACH), x.start))
  );
};
/** Letters of "their own ". */
const OWN_REACH = 10;
