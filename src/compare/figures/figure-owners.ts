import { areTwoKinds } from '../apart/bound-elsewhere.ts';
import { areOfOtherOnes } from '../apart/other-ones.ts';
import { areOfOwnerAndOwned } from '../apart/owner-and-owned.ts';
import { areAlike } from '../reading/alike.ts';
import { clauseAt } from '../reading/clauses.ts';
import { rememberedBeside } from '../reading/remembered.ts';
import type { Sided } from '../rule.ts';
import { wordGroups } from '../../language/lexicon.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import type { Quantity } from '../../model/mention.ts';
import type { Passage } from '../../model/place.ts';

/** Whether two figures belong to two: to a thing and what it is of, a player and the club, two named people, the one and the other of a kind. */
export const areOfOtherOwners = (left: Sided<Quantity>, right: Sided<Quantity>): boolean =>
  areOfOthers(left, right) ||
  tookOther(left, right) ||
  isOwnedByOther(left, right) ||
  isOwnedByOther(right, left) ||
  (!PEOPLE_OR_MONEY.has(left.mention.dimension) && areOfOwnerAndOwned(left, right)) ||
  (left.mention.dimension !== 'ordinal' &&
    (areOfTwoSubjects(left, right) ||
      areOfPersonAndBody(left, right) ||
      (isOfPart(left) !== isOfPart(right) && areOfOwnerAndOwned(left, right))));

/** Letters before a figure in which stands whose it is. */
const REACH = 80;

/** "18 per cent of those who took the drug", "24 per cent of those who took a placebo": two groups. */
function tookOther(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [takenIn(left), takenIn(right)];
  return l !== undefined && r !== undefined && !areAlike(l, r);
}

/** What those took or got who are counted, named behind the figure or before it. */
const takenIn = rememberedBeside(
  ({ mention: { start, end }, statement: { claim, document, terms } }: Sided<Quantity>): Term | undefined => {
    const behind = TAKEN.exec(document.text.slice(end, Math.min(claim.end, end + REACH)));
    const before = TAKEN.exec(document.text.slice(Math.max(claim.start, start - REACH), start));
    const from = behind === null ? Math.max(claim.start, start - REACH) : end;
    const taken = behind ?? before;
    return taken === null ? undefined : terms.find((term) => term.start === from + taken.index + taken[0].length);
  },
);
const TAKEN = /\b(?:who|that) (?:took|take|received|got|used|drank|ate|had|were given) (?:an? |the )?(?=\p{Ll})/u;

/** "Six killed in the north", "nobody killed in the south". */
const areOfOthers = (left: Sided<Quantity>, right: Sided<Quantity>): boolean => {
  const [l, r] = [left, right].map(({ statement, mention }) => clauseAt(statement, mention.start));
  return (
    l !== undefined &&
    r !== undefined &&
    areOfOtherOnes(left.statement, { ...left.mention, clause: l }, right.statement, { ...right.mention, clause: r })
  );
};

/** "Dale's 226 yards": a figure that belongs to somebody whom the other claim does not name. */
function isOwnedByOther(side: Sided<Quantity>, other: Sided<Quantity>): boolean {
  const owner = ownerOf(side);
  return (
    owner !== undefined &&
    !other.statement.document.text.slice(other.statement.claim.start, other.statement.claim.end).includes(owner)
  );
}

const ownerOf = rememberedBeside(
  ({ mention, statement: { claim, document } }: Sided<Passage>): string | undefined =>
    OWNER.exec(document.text.slice(Math.max(claim.start, mention.start - REACH), mention.start))?.[1],
);
const OWNER = /(\p{Lu}\p{L}+)\s?['’]s?\s+$/u;

/** "The boat", "the boat's licence": how many they are for is one number; how long the tower is that of the church is not. */
const PEOPLE_OR_MONEY: ReadonlySet<string> = new Set(['count', 'money', 'percent', 'ordinal']);

/** "Nurses earn 2,900 euros", "doctors earn 6,500 euros"; "the road tunnel", "the rail tunnel". */
function areOfTwoSubjects(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [left, right].map(({ mention, statement }) => clauseAt(statement, mention.start));
  if (l === undefined || r === undefined) return false;
  if (areTwoKinds(l, r)) return true;
  if (left.mention.dimension !== 'money') return false;
  const [a, b] = [l.subject.at(-1), r.subject.at(-1)];
  return (
    a?.tag === 'NNS' &&
    b?.tag === 'NNS' &&
    isOfPeople(a.lower) &&
    isOfPeople(b.lower) &&
    a.stem !== b.stem &&
    !areAlike(a, b)
  );
}

let people: ReadonlySet<string> | undefined;

const isOfPeople = (noun: string): boolean => (people ??= new Set(wordGroups('counted-people').get('some'))).has(noun);

/** "The player was fined 5,000 pounds", "the club was fined 20,000 pounds". */
function areOfPersonAndBody(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [kindOfSubject(left), kindOfSubject(right)];
  return l !== undefined && r !== undefined && l !== r;
}

const kindOfSubject = rememberedBeside(({ mention, statement }: Sided<Quantity>): 'person' | 'body' | undefined => {
  const clause = clauseAt(statement, mention.start);
  // Who says it is not who pays it.
  const subject = clause?.subject.findLast(({ end }) => end <= mention.start);
  return subject === undefined || speaks(statement, subject)
    ? undefined
    : PERSONS.has(subject.lower)
      ? 'person'
      : BODIES_OF_PEOPLE.has(subject.lower)
        ? 'body'
        : undefined;
});

const speaks = ({ claim }: Statement, { start, end }: Term): boolean =>
  claim.mentions.some(
    (m) => m.kind === 'quotation' && m.speaker !== undefined && m.speaker.start <= start && m.speaker.end >= end,
  );
const PERSONS: ReadonlySet<string> = new Set(
  'player captain goalkeeper striker coach driver pilot owner boss chairman director executive worker employee tenant resident pensioner nurse teacher officer man woman boy girl father mother widow winner minister mayor president singer actor actress author farmer'.split(
    ' ',
  ),
);
const BODIES_OF_PEOPLE: ReadonlySet<string> = new Set(
  'club team company firm bank government ministry council city town state county university school hospital union party charity foundation league federation federations'.split(
    ' ',
  ),
);

/** "The hotel's east wing has 80 rooms"; "the boat's licence" is no part of the boat. */
const isOfPart = rememberedBeside(({ mention, statement }: Sided<Quantity>): boolean => {
  const { document } = statement;
  // "The department awarded contracts worth 18 million": the figure is of the contracts.
  if (OF_NOUN.test(document.text.slice(Math.max(0, mention.start - NOUN), mention.start))) return false;
  const subject = clauseAt(statement, mention.start)?.subject.findLast(({ end }) => end <= mention.start);
  return subject !== undefined && PARTS.has(subject.lower);
});
const OF_NOUN = /\b(?:worth|valued at|costing|totalling) (?:[a-z]+ ){0,2}$/i;
/** Letters of "valued at more than ". */
const NOUN = 24;
const PARTS: ReadonlySet<string> = new Set(
  'wing wings hall halls tower towers mast roof deck branch branches arm unit units division subsidiary department plant site section half part side stand end campus daughter son wife husband brother sister mother father academy assistant secretary deputy aide adviser partner colleague'.split(
    ' ',
  ),
);
