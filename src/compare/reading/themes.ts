import type { Term } from '../../model/comparison.ts';
import type { Span } from '../../model/place.ts';
import { areAlike } from './alike.ts';
import type { Clause } from './clauses.ts';

/** A predicate in its clause, with what is said before and behind it. */
export interface Placed extends Span {
  readonly clause: Clause;
  /** True for "was acquitted": what stands before it suffers it, who does it stands behind "by". */
  readonly passive?: boolean;
  /** True for "was open", a passive that names a state. */
  readonly state?: boolean;
}

/** How well what two predicates are said of matches: nothing else can be meant, it may be, it cannot be the same. */
export type Match = 'same' | 'likely' | 'open' | 'other';
type Side = 'same' | 'open' | 'other';

/** Whether two predicates are said of the same thing: subjects and objects are held against each other, passives the other way round. */
export function themesMatch(a: Placed, b: Placed): Match {
  if (namesClash(a, b)) return 'other';
  if (a.passive === true || b.passive === true) return bySufferer(a, b);
  const [sa, oa, sb, ob] = [subjectOf(a), objectOf(a), subjectOf(b), objectOf(b)];
  const straight = both(side(sa, sb), side(oa, ob));
  // "The bill on gambling" is not "the bill on shipping".
  if (straight === 'same' && side(limitsOf(a, oa), limitsOf(b, ob)) === 'other') return 'open';
  if (straight === 'same') return 'same';
  const crossed = both(side(sa, ob), side(oa, sb));
  return crossed === 'same' ? 'same' : straight;
}

/** Whether two predicates have the same subject and the same object, or either's subject is the other's object: "causes", "is a side effect of". */
export function bothMatch(a: Placed, b: Placed): boolean {
  const [sa, oa, sb, ob] = [subjectOf(a), objectsOf(a), subjectOf(b), objectsOf(b)];
  const meet = (x: readonly Term[], y: readonly Term[]): boolean => side(x, y) === 'same';
  return (meet(sa, sb) && meet(oa, ob)) || (meet(sa, ob) && meet(oa, sb));
}

/** The objects, and the noun that the words of the predicate hold: "turned down the prize". */
const objectsOf = (placed: Placed): readonly Term[] => [
  ...objectOf(placed),
  ...placed.clause.terms.filter(
    ({ start, end, tag }) => start > placed.start && end <= placed.end && tag.startsWith('NN'),
  ),
];

/** What a passive is said of is its subject, and the object of an active verb; who does it need not be told. */
function bySufferer(a: Placed, b: Placed): Match {
  if (a.state === true && b.state === true && subjectOf(a).length + subjectOf(b).length === 0)
    return byWhatFollows(a, b);
  const [l, r] = [suffererOf(a, b.state === true), suffererOf(b, a.state === true)];
  const same = l.some((x) => r.some((y) => side(x, y) === 'same'));
  // "The sale of the mill" is not "the sale of the yard".
  if (same && side(limitsAt(a, l[0]), limitsAt(b, r[0])) === 'other') return 'open';
  if (same) return side(doerOf(a), doerOf(b)) === 'other' ? 'likely' : 'same';
  return l.some((x) => x.length === 0) || r.some((x) => x.length === 0) ? 'open' : 'other';
}

/** "It is easy to get a permit", "it is difficult to get a permit": what "it" stands for comes behind. */
function byWhatFollows(a: Placed, b: Placed): Match {
  const [l, r] = [a, b].map(({ clause, end }) => clause.terms.filter((term) => term.start >= end));
  if (l === undefined || r === undefined || l.length === 0 || r.length === 0) return 'open';
  const within = (few: readonly Term[], many: readonly Term[]): boolean =>
    few.every((term) => many.some((other) => areAlike(term, other)));
  return within(l, r) || within(r, l) ? 'same' : 'open';
}

/** The words that may be what a predicate is done to: of an active verb its object, and its subject where it has none ("the bridge shut"); against a state either. */
function suffererOf(placed: Placed, againstState: boolean): readonly (readonly Term[])[] {
  const [subject, object] = [subjectOf(placed), objectOf(placed)];
  if (againstState && placed.passive !== true) return [object, subject].filter(({ length }) => length > 0);
  return placed.passive === true || object.length === 0 ? [subject] : [object];
}

/** What limits the first word of what a predicate is done to; of a passive it stands before the predicate. */
const limitsAt = (placed: Placed, sufferer: readonly Term[] | undefined): readonly Term[] =>
  limitsOf(placed, sufferer ?? []).filter(
    (term) => placed.passive !== true || (sufferer?.[0]?.start ?? 0) > placed.start || term.end <= placed.start,
  );

const doerOf = (placed: Placed): readonly Term[] =>
  placed.passive === true || objectOf(placed).length === 0 ? [] : subjectOf(placed);

/** Whether one subject does something to two things: "signed a striker", "signed a goalkeeper". */
export const objectsDiffer = (a: Placed, b: Placed): boolean =>
  subjectsMatch(a, b) === 'same' && side(objectOf(a), objectOf(b)) === 'other';

/** Whether the subjects of two predicates are the same. */
export const subjectsMatch = (a: Placed, b: Placed): Side => side(subjectOf(a), subjectOf(b));

function both(subjects: Side, objects: Side): Match {
  if (subjects === 'other' && objects === 'other') return 'other';
  if (subjects === 'same' && objects !== 'other') return 'same';
  if (objects === 'same') return subjects === 'open' ? 'same' : 'likely';
  return subjects === 'open' && objects === 'open' ? 'open' : 'other';
}

function side(left: readonly Term[], right: readonly Term[]): Side {
  if (left.length === 0 || right.length === 0) return 'open';
  return left.some((term) => right.some((other) => areAlike(term, other) || areShares(term, other))) ? 'same' : 'other';
}

/** "Fell 7 percent", "rose 7 per cent". */
const areShares = (a: Term, b: Term): boolean =>
  (a.lower === 'percent' && b.lower === 'cent') || (a.lower === 'cent' && b.lower === 'percent');

/** The heads before a predicate; those of the clause before where a pronoun or nothing stands there. */
export function subjectOf({ clause, start }: Placed): readonly Term[] {
  const before = clause.heads.filter((term) => term.end <= start);
  return before.length > 0 ? before : clause.subject.filter((term) => term.end <= start);
}

/** The heads behind a predicate; the first even where a particle of the predicate seems to govern it: "waved through the plan". */
export function objectOf({ clause, start, end }: Placed): readonly Term[] {
  const within = clause.terms.filter((term) => term.start > start && term.end < end);
  const particle = clause.terms.find((term) => term.end === end && PARTICLES.has(term.lower));
  // "Called the strike off".
  if (particle !== undefined && within.some(({ tag }) => tag.startsWith('NN')))
    return within.filter(({ tag }) => tag.startsWith('NN'));
  const heads = clause.heads.filter((term) => term.start >= end);
  const nouns = clause.terms.filter((term) => term.start >= end && term.tag.startsWith('NN'));
  const last = nouns.findIndex((noun, at) => (nouns[at + 1]?.start ?? Infinity) > noun.end + 1);
  const [found, next] = [nouns[last], nouns[last + 1]];
  // "Narrow the island's gap": who owns it is not it.
  const isOwner = found !== undefined && next !== undefined && next.start - found.end === OWNED;
  const first = isOwner && !heads.includes(found) ? undefined : found;
  // "Rejected the findings of the report": the report.
  const held =
    first !== undefined && CONTENTS.has(first.lower) && next !== undefined && next.start - first.end < OF ? [next] : [];
  return first === undefined || first.start > end + NEAR || heads.includes(first)
    ? [...heads, ...held]
    : [first, ...heads, ...held];
}

/** Words that part from their verb behind its object. */
const PARTICLES: ReadonlySet<string> = new Set(['off', 'up', 'down', 'out', 'back', 'through', 'away']);

/** What stands in a thing, and is approved or rejected with it. */
const CONTENTS: ReadonlySet<string> = new Set([
  'findings',
  'conclusions',
  'recommendations',
  'terms',
  'contents',
  'provisions',
  'results',
  'plan',
  'plans',
  'proposal',
  'proposals',
  'scheme',
  'bid',
]);
/** Letters of " for a new " and the like. */
const OF = 14;

/** Letters between an owner and what is owned: "'s ". */
const OWNED = 3;

/** The nouns that limit the first object: "gambling" in "the bill on gambling". */
function limitsOf({ clause }: Placed, [object]: readonly Term[]): readonly Term[] {
  if (object === undefined) return [];
  return clause.terms.filter(
    (term) => term.start > object.end && term.tag.startsWith('NN') && !clause.heads.includes(term),
  );
}

/** Letters within which the noun behind a predicate begins that is surely its object. */
const NEAR = 24;

/** Whether names stand around both predicates and none around both: other people, firms or places. */
function namesClash(a: Placed, b: Placed): boolean {
  const [l, r] = [namesOf(a), namesOf(b)];
  return l.length > 0 && r.length > 0 && !l.some((x) => r.some((y) => x.stem === y.stem));
}

const namesOf = ({ clause }: Placed): readonly Term[] => clause.terms.filter(({ tag }) => tag.startsWith('NNP'));
