import { wordGroups } from '../../language/lexicon.ts';
import { stem } from '../../language/stems.ts';
import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Party } from '../../model/mention.ts';
import type { Passage } from '../../model/place.ts';
import { areAlike } from '../reading/alike.ts';
import { clauseAt } from '../reading/clauses.ts';
import { earlierOf } from '../reading/moments.ts';
import { polesIn, readPoles, type Pole } from '../reading/poles.ts';
import { remembered } from '../reading/remembered.ts';
import { isCountry, sizeOf } from '../reading/sizes-of-places.ts';
import { tellsOfOneMore } from '../reading/one-more.ts';
import { areTiedApart } from '../reading/tied-nouns.ts';
import { areToldApart } from '../apart/told-apart.ts';
import { isOwnPerson } from '../apart/kinds-of-people.ts';
import { areOfOtherThings } from '../apart/other-things.ts';
import { subjectOf } from '../reading/themes.ts';
import { arePeople } from './sole-doers.ts';
import { placingsIn } from './venues.ts';
import { twoValues } from '../reading/two-values.ts';

/** Where a claim says that something happened which a story has in one place: "his body was found in the cellar". */
export interface Whereabouts {
  readonly act: string;
  /** A town by its name or a kind of place, each with its sort before it, since a town may have a cellar. */
  readonly where: string;
  readonly passage: Passage;
  /** The words that tell the act, where it is told of somebody or something. */
  readonly told?: Pole;
}

/** How surely two places of one act in a story exclude each other. */
const SURE = 0.65;

/** Other places of one act: "arrested in Aska", "picked up in Norby". */
export function otherWhereabouts(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  const theirs = whereaboutsIn(right);
  if (theirs.length === 0 || earlierOf(left, right, true) !== undefined) return [];
  if (isAnother(left) !== isAnother(right)) return [];
  const [found] = whereaboutsIn(left).flatMap((a) =>
    theirs
      .filter((b) => a.act === b.act && exclude(a.where, b.where) && !names(right, a) && !names(left, b))
      .filter((b) => !areOfTwo(left, a, right, b))
      .map((b) => [a, b] as const),
  );
  if (found === undefined) return [];
  const [a, b] = found;
  const [l, r] = [clauseAt(left, a.passage.start), clauseAt(right, b.passage.start)];
  // "Ministers from Norway met", "ministers from Finland met".
  if (areToldApart(left, a.passage, right, b.passage)) return [];
  if (l === undefined || r === undefined || (a.act.includes(' ') && areTiedApart(left, l, right, r))) return [];
  return [
    twoValues(
      left,
      { value: a.where, passage: a.passage },
      right,
      { value: b.where, passage: b.passage },
      {
        confidence: SURE,
        reason: [a.passage.text, b.passage.text].toSorted().join(' or '),
        ...(!a.act.includes(' ') && { byStory: true as const }),
      },
    ),
  ];
}

/** Whether an act is told of two: "a knife was found in the park", "a gun was found in the flat"; a man and a suspect may be one. */
function areOfTwo(left: Statement, { act, told: a }: Whereabouts, right: Statement, { told: b }: Whereabouts): boolean {
  if (a === undefined || b === undefined) return false;
  const [l, r] = [subjectOf(a), subjectOf(b)].map((terms) => terms.filter(({ tag }) => /^NNS?$/.test(tag)));
  if (l === undefined || r === undefined) return false;
  // Many are housed after a flood, each crowd in its place.
  const areSet = l.length > 0 && r.length > 0 && (act === 'shelter' || (!arePeople(l) && !arePeople(r)));
  return (
    (areSet && !l.some((x) => r.some((y) => areAlike(x, y)))) ||
    isOwnPerson(left, a) !== isOwnPerson(right, b) ||
    areOfOtherThings(left, a, right, b)
  );
}

/** Whether a claim tells of another event of its kind: "a second fire started in the barn", "the last talks". */
export const isAnother = (statement: Statement): boolean =>
  tellsOfOneMore(statement) || BEFORE_IT.test(statement.claim.text.slice(0, LONGEST));
const BEFORE_IT = /\b(?:(?:the|its|their|his|her) (?:last|previous|earlier)|a new) \p{Ll}/iu;
const LONGEST = 600;

/** Whether two places are of one sort and others: two towns, two kinds of place. */
export const exclude = (a: string, b: string): boolean => a !== b && a.split(' ')[0] === b.split(' ')[0];

/** Whether a claim has the words of a place: "in Newton Street, Aska" is in Aska. */
const names = ({ claim }: Statement, { passage }: Whereabouts): boolean =>
  claim.text.toLowerCase().includes(passage.text.toLowerCase());

/** The places of such acts in a claim; none where it is only hoped for, asked or denied. */
export const whereaboutsIn = remembered((statement: Statement): readonly Whereabouts[] => [
  ...placingsIn(statement).flatMap((placing): Whereabouts[] => {
    const found = townBehind(statement, placing);
    return found === undefined ? [] : [{ act: placing.act, ...found }];
  }),
  ...homesIn(statement),
  ...signingsIn(statement),
  ...polesIn(statement, readPoles('placed-acts')).flatMap((pole): Whereabouts[] => {
    if (pole.denied || (pole.hedge !== undefined && pole.hedge !== 'planned')) return [];
    return [townBehind(statement, pole), spotBehind(statement, pole)].flatMap((found) =>
      found === undefined ? [] : [{ act: pole.question, ...found, told: pole }],
    );
  }),
]);

type Found = Omit<Whereabouts, 'act'>;

/** "Signed an agreement on fishing in Oslo": where it was signed, if nothing between tells of another place. */
const signingsIn = (statement: Statement): readonly Whereabouts[] =>
  polesIn(statement, readPoles('states')).flatMap((pole): Whereabouts[] => {
    if (pole.question !== 'treaty' || pole.answer !== 'signed' || pole.denied || pole.hedge !== undefined) return [];
    const found = townBehind(statement, pole);
    return found === undefined || !SIGNED_IN.test(statement.document.text.slice(pole.start, found.passage.start))
      ? []
      : [{ act: 'signing', ...found, told: pole }];
  });
const SIGNED_IN =
  /^(?:signed|put (?:its|his|her|their) names? to|affixed (?:its|his|her|their) signatures? to)\b(?:(?!\b(?:to|that|which|who|for|with|by|after|before|build|new|plant|factory)\b)[^.;:,])* (?:in|at) $/i;

/** "In Berlin, where she has lived for years": a town that is told to be home, of whoever it is; "Ada Roth from Aska" tells of whom. */
const homesIn = ({ claim, document }: Statement): readonly Whereabouts[] =>
  claim.mentions.flatMap((m): Whereabouts[] => {
    if (m.kind !== 'party' || m.type !== 'place' || sizeOf(m) === 'wide' || isCountry(m)) return [];
    const dweller = claim.mentions.find(
      (p): p is Party => p.kind === 'party' && p.type === 'person' && FROM.test(document.text.slice(p.end, m.start)),
    );
    if (dweller === undefined && !HOME.test(document.text.slice(m.end, m.end + REACH))) return [];
    const where = `${sizeOf(m) === 'city' ? 'city' : 'town'} ${m.name.toLowerCase()}`;
    const act =
      dweller === undefined
        ? 'home'
        : `live ${stem(dweller.name.slice(dweller.name.lastIndexOf(' ') + 1).toLowerCase())}`;
    return [{ act, where, passage: { start: m.start, end: m.end, text: m.text } }];
  });
/** "Ada Roth from Aska", "Ada Roth, 38, of Aska"; "Dr Roth of Aska" may teach there. */
const FROM = /^(?:(?:, \d\d,)? from|, \d\d, of) $/u;
const HOME = /^,? where (?:he|she) (?:(?:now|still|has|also|then) )*(?:lives|lived)\b/u;

/** The first town named behind an act in its clause, where no wider place stands before it. */
function townBehind({ claim, document }: Statement, { end, clause }: Pick<Pole, 'end' | 'clause'>): Found | undefined {
  const places = claim.mentions.filter(
    (m): m is Party => m.kind === 'party' && m.type === 'place' && m.start >= end && m.end <= clause.end + BEYOND,
  );
  const [first] = places;
  if (first !== undefined && AWAY.test(document.text.slice(end, first.start))) return undefined;
  if (first === undefined || first.start - end > REACH || STREET.test(first.name)) return undefined;
  // "To Norland": two countries are two places; that one of them is wider than a town shows nothing.
  if (isCountry(first))
    return {
      where: `country ${first.name.toLowerCase()}`,
      passage: { start: first.start, end: first.end, text: first.text },
    };
  if (sizeOf(first) === 'wide') return undefined;
  // A town that nobody knows may be a part of one that is known.
  const sort = sizeOf(first) === 'city' ? 'city' : 'town';
  return {
    where: `${sort} ${first.name.toLowerCase()}`,
    passage: { start: first.start, end: first.end, text: first.text },
  };
}

/** "140 kilometres from Kolm", "not far from Kolm": elsewhere. */
const AWAY =
  /\b(?:kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|hours?|minutes?|far|away|outside|north|south|east|west) (?:from|of) $/i;

/** What lies in a town. */
const STREET =
  /\b(?:street|road|avenue|lane|square|drive|close|way|terrace|park|bridge|station|hospital|airport|hall|place|court)$/i;

/** The first kind of place told behind an act, behind a preposition and two other words at the most: "in the old cellar". */
function spotBehind({ document }: Statement, pole: Pole): Found | undefined {
  // "Was hidden in": the act ends in the preposition.
  const end = pole.end - (ENDS.exec(pole.text)?.[0].length ?? 0);
  const text = document.text.slice(end, Math.min(pole.clause.end, end + REACH));
  const folded = text.toLowerCase();
  // A few letters have two in lower case.
  const lower = folded.length === text.length ? folded : text;
  for (const preposition of text.matchAll(PREPOSITION)) {
    if (AWAY.test(text.slice(0, preposition.index + preposition[0].length))) continue;
    const starts = wordStarts(lower, preposition.index + preposition[0].length);
    for (const [kind, words] of spots())
      for (const start of starts) {
        const word = words.find(
          (each) => lower.startsWith(each, start) && !WORD.test(lower[start + each.length] ?? ''),
        );
        if (word === undefined) continue;
        const passage = { start: end + preposition.index, end: end + start + word.length };
        return {
          where: `${sortOf(kind)} ${kind}`,
          passage: { ...passage, text: document.text.slice(passage.start, passage.end) },
        };
      }
  }
  return undefined;
}

/** A kitchen lies on a floor, and both lie in a hotel: only kinds of one sort exclude each other. */
const sortOf = (kind: string): string =>
  FLOORS.has(kind) ? 'floor' : ROOMS.has(kind) ? 'room' : HOLDERS.has(kind) ? 'holder' : 'spot';
const FLOORS: ReadonlySet<string> = new Set([
  'basement',
  'ground-floor',
  'first-floor',
  'upper-floors',
  'attic',
  'roof',
]);
const ROOMS: ReadonlySet<string> = new Set(['kitchen', 'bedroom', 'bathroom', 'galley', 'engine-room', 'office']);
/** What holds a thing stands in a room or a house. */
const HOLDERS: ReadonlySet<string> = new Set(['car-boot', 'suitcase', 'safe', 'rubbish', 'tent', 'car', 'lorry']);

const PREPOSITION = /\b(?:in|at|on|from|to|near|inside|under|by) /gi;
const ENDS = /\b(?:in|at|on|from|to|near|inside|under|by)$/i;
const WORD = /\w/u;

/** Where a word begins at `from` and behind one and two words more, the farthest first. */
function wordStarts(text: string, from: number): readonly number[] {
  const starts = [from];
  for (let at = from; starts.length <= MOST_BETWEEN;) {
    const word = /^\p{L}+ /u.exec(text.slice(at))?.[0];
    if (word === undefined) break;
    at += word.length;
    starts.unshift(at);
  }
  return starts;
}
/** Words between a preposition and its place: "the old". */
const MOST_BETWEEN = 2;

/** Letters behind an act in which its place stands. */
const REACH = 60;
const BEYOND = 2;

let kinds: readonly (readonly [kind: string, words: readonly string[]])[] | undefined;

const spots = (): readonly (readonly [string, readonly string[]])[] => (kinds ??= [...wordGroups('spots')]);
