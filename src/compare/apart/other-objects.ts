import type { Statement, Term } from '../../model/comparison.ts';
import { areAlike } from '../reading/alike.ts';
import { contentsDiffer } from './other-contents.ts';
import type { Pole } from '../reading/poles.ts';
import { objectOf, subjectOf } from '../reading/themes.ts';

/** Whether words behind or before two answers show that they are of two matters: "ruled out a coalition", "does not rule out that prices will rise". */
export const areOfOtherObjects = (left: Statement, a: Pole, right: Statement, b: Pole): boolean =>
  contentsDiffer(left, a, right, b) ||
  (a.question === 'spot-kick' && isInShootOut(left) !== isInShootOut(right)) ||
  officesDiffer(left, a, right, b) ||
  isTiedTo(left, a, b) ||
  isTiedTo(right, b, a) ||
  rolesDiffer(a, b) ||
  papersDiffer(a, b) ||
  areOtherGuests(a, b) ||
  isOneOfGroup(left, a, right, b) ||
  isOneOfGroup(right, b, left, a) ||
  stretchesDiffer(left, a, right, b) ||
  isToBegin(left, a, right, b) ||
  isToBegin(right, b, left, a) ||
  isOfDayBefore(left, a) !== isOfDayBefore(right, b) ||
  monthsDiffer(left, a, right, b) ||
  (a.question === 'guilt' && isOfMistakes(left, a) !== isOfMistakes(right, b));

/** "Missed in the shoot-out", "scored from the spot after 20 minutes". */
const isInShootOut = ({ claim }: Statement): boolean => /\bshoot-?out\b/i.test(claim.text.slice(0, LONGEST));
const LONGEST = 600;

/** "Will resign as party leader", "remains in office as caretaker". */
function officesDiffer(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  if (a.question !== 'office' && a.question !== 'departure') return false;
  const [mine, theirs] = [officeOf(left, a), officeOf(right, b)];
  if (mine === undefined || theirs === undefined || areAlike(mine, theirs)) return false;
  return (
    mine.lower === 'caretaker' || theirs.lower === 'caretaker' || (!HEADS.has(mine.lower) && !HEADS.has(theirs.lower))
  );
}
function officeOf({ document, terms, claim }: Statement, { end }: Pole): Term | undefined {
  const as = /^[^.;,]{0,24}?\bas (?:(?:the|an?|its|his|her|their|acting|interim) )*/u.exec(
    document.text.slice(end, claim.end),
  );
  if (as === null) return undefined;
  const from = end + as.index + as[0].length;
  const first = terms.findIndex(
    ({ start, tag }) => start >= from && start < from + OFFICE_REACH && tag.startsWith('NN'),
  );
  const last = terms.findIndex((term, at) => at >= first && terms[at + 1]?.start !== term.end + 1);
  return first === -1 ? undefined : terms[last];
}
/** Letters in which the noun behind "as" begins. */
const OFFICE_REACH = 16;
/** Words for whoever is at the top, by whatever title. */
const HEADS: ReadonlySet<string> = new Set(['head', 'leader', 'chief', 'boss']);

/** "The bank's chairman resigned", "its chief executive will not resign". */
function rolesDiffer(a: Pole, b: Pole): boolean {
  const [mine, theirs] = [postOf(a), postOf(b)];
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}
const postOf = (pole: Pole): string | undefined =>
  pole.clause.terms.some(({ tag, end }) => tag.startsWith('NNP') && end <= pole.start)
    ? undefined
    : POSTS.get(subjectOf(pole).at(-1)?.lower ?? '');
/** Posts and relations of two people; those of one value may be one. */
const POSTS: ReadonlyMap<string, string> = new Map(
  [
    'chairman chairwoman chair chairperson president',
    'executive director manager',
    'minister secretary',
    'mayor',
    'governor',
    'ambassador',
    'editor',
    'publisher',
    'conductor',
    'captain',
    'headteacher headmaster headmistress head principal',
    'landlord',
    'tenant',
    'priest vicar pastor',
    'general',
    'sheriff',
    'consul',
    'bishop archbishop',
    'treasurer',
    'judge',
    'prosecutor',
    'king queen',
    'son',
    'daughter',
    'brother',
    'sister',
    'father',
    'mother',
    'wife',
    'husband',
    'uncle',
    'aunt',
  ].flatMap((row) => row.split(' ').map((word) => [word, row] as const)),
);

/** "The treaty is unsigned", "a declaration of intent was signed". */
function papersDiffer(a: Pole, b: Pole): boolean {
  const [mine, theirs] = [paperOf(a), paperOf(b)];
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}
const paperOf = (pole: Pole): string | undefined =>
  [...subjectOf(pole), ...objectOf(pole)].map(({ lower }) => PAPERS.get(lower)).find((kind) => kind !== undefined);
/** Papers that are signed; those of one value may be one. */
const PAPERS: ReadonlyMap<string, string> = new Map(
  [
    'treaty agreement accord pact deal contract convention',
    'declaration statement communique memorandum letter',
    'petition',
    'confession',
    'bill law act',
    'decree order',
    'will testament',
  ].flatMap((row) => row.split(' ').map((word) => [word, row] as const)),
);

/** "The owner of the dog was found dead", "the dog was found alive"; "the road below the dam is not safe". */
function isTiedTo({ document }: Statement, pole: Pole, other: Pole): boolean {
  if (!OF_EACH.has(pole.question)) return false;
  const [own, theirs] = [subjectOf(pole), subjectOf(other)];
  const noun = own.at(-1);
  if (noun === undefined || theirs.length === 0 || WHOLES.has(noun.lower)) return false;
  if (
    other.clause.terms.some((term) => areAlike(term, noun)) ||
    own.some((term) => theirs.some((x) => areAlike(term, x)))
  )
    return false;
  return pole.clause.terms.some(
    (term) =>
      term.tag.startsWith('NN') &&
      theirs.some((x) => areAlike(term, x)) &&
      !objectOf(pole).includes(term) &&
      (term.start > noun.end
        ? term.end <= pole.start && TYING.test(document.text.slice(noun.end, term.start))
        : OWNING.test(document.text.slice(term.end, noun.start))),
  );
}
const TYING =
  /^ (?:of|below|above|under|near|beside|behind|opposite|outside|around|by|next to) (?:the |an? |its |their |his |her )?(?:[a-zà-ÿ]+ )?$/i;
const OWNING = /^['’]s? (?:[a-zà-ÿ]+ )?$/i;
/** Questions that are asked of each person and each thing. */
const OF_EACH: ReadonlySet<string> = new Set([
  'life',
  'health',
  'custody',
  'office',
  'departure',
  'charge',
  'verdict',
  'guilt',
  'marriage',
  'finding',
  'soundness',
  'crowd',
  'occupancy',
]);
/** Nouns that stand for what they are tied to. */
const WHOLES: ReadonlySet<string> = new Set(
  'body bodies remains town city village state province island majority rest most members case fate condition life health whole crew passengers occupants people name group number'.split(
    ' ',
  ),
);

/** "The king did not attend", "the queen attended": who was there is asked of each. */
function areOtherGuests(a: Pole, b: Pole): boolean {
  const [l, r] = [subjectOf(a).at(-1), subjectOf(b).at(-1)];
  if (a.question === 'crowd' || a.question === 'load')
    return l !== undefined && r !== undefined && PLACES.has(l.lower) && PLACES.has(r.lower) && l.stem !== r.stem;
  if (a.question !== 'attendance' && a.question !== 'participation') return false;
  return l?.tag === 'NN' && r?.tag === 'NN' && !areAlike(l, r);
}

/** What is full or empty by itself. */
const PLACES: ReadonlySet<string> = new Set(
  'bus train tram plane ferry station airport platform street restaurant hotel pub shop school church square beach road hospital prison'.split(
    ' ',
  ),
);

/** "A dozen countries signed the treaty", "Ostmark did not sign it". */
const isOneOfGroup = (left: Statement, group: Pole, right: Statement, one: Pole): boolean =>
  group.question === 'treaty' &&
  !group.denied &&
  one.denied &&
  !one.passive &&
  subjectOf(one).some(({ tag }) => tag.startsWith('NNP')) &&
  left.claim.mentions.some(
    (m) =>
      m.kind === 'quantity' &&
      m.dimension === 'count' &&
      subjectOf(group).some(({ tag, start, end }) => tag === 'NNS' && start >= m.start && end <= m.end),
  ) &&
  !right.terms.some(({ tag }) => tag === 'CD');

/** "Blocked between Arn and Belk", "passable between Belk and Corr". */
function stretchesDiffer(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const [mine, theirs] = [stretchIn(left, a), stretchIn(right, b)];
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}
const stretchIn = ({ document }: Statement, { clause }: Pole): string | undefined => {
  const text = document.text.slice(clause.start, clause.end);
  return FROM_TO.test(text) ? STRETCH.exec(text)?.slice(1).sort().join(' ') : undefined;
};
const FROM_TO = /\b(?:between|from) \S+ (?:and|to) /;
const STRETCH = /\b(?:between|from) (\p{Lu}\p{L}+) (?:and|to) (\p{Lu}\p{L}+)/u;

/** "Will be closed from Monday", "is still open today". */
const isToBegin = (left: Statement, a: Pole, right: Statement, b: Pole): boolean =>
  /\bwill\b.*\bfrom\b|\bfrom\b.*\bwill\b/u.test(left.document.text.slice(a.clause.start, a.clause.end)) &&
  /\b(?:still|today|now|currently|at present)\b/i.test(right.document.text.slice(b.clause.start, b.clause.end));

/** "Was late", "had been on time the day before". */
const isOfDayBefore = ({ document }: Statement, { clause, end }: Pole): boolean =>
  /\bthe (?:day|night|week|month|year|season) (?:before|earlier)\b/i.test(document.text.slice(end, clause.end));

/** "Raised its rate in May", "left its rate unchanged in June"; "tested positive on Friday". */
function monthsDiffer(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  if (!BY_TIMES.has(a.question)) return false;
  const [mine, theirs] = [timesIn(left, a), timesIn(right, b)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((time) => theirs.includes(time));
}
/** Questions that are asked again and again. */
const BY_TIMES: ReadonlySet<string> = new Set(['change', 'result', 'rates', 'rate']);
const timesIn = ({ document }: Statement, { clause }: Pole): readonly string[] =>
  document.text
    .slice(clause.start, clause.end + 1)
    .match(TIMES)
    ?.map((time) => time.toLowerCase()) ?? [];
const TIMES =
  /\b(?:(?<=\b(?:in|since|last) )(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?<=\bon )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/gu;

/** Who admits mistakes has not admitted what somebody is accused of. */
const isOfMistakes = ({ document }: Statement, { clause, start }: Pole): boolean =>
  /^\S+(?: to)?(?: having)?(?: made| making)?(?: [a-zà-ÿ]+)? (?:mistakes?|errors?|failings?|shortcomings|faults?)\b/i.test(
    document.text.slice(start, clause.end),
  );
