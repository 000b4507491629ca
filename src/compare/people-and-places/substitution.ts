import { wordGroups } from '../../language/lexicon.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import type { Party, PartyType, Quantity } from '../../model/mention.ts';
import { relate } from '../reading/intervals.ts';
import { likeness } from '../reading/likeness.ts';
import { actsIn } from './exclusive-acts.ts';
import { mayBeOneName } from './names-alike.ts';
import { isOneOfTwo } from '../one-of-two.ts';
import { remembered } from '../reading/remembered.ts';

/** Two names of one type in the same place of two claims that otherwise speak alike. */
export interface Substitution {
  readonly left: Party;
  readonly right: Party;
  /** How alike the claims are without their names, 0 to 1; worked out when it is asked for. */
  readonly alike: () => number;
  /** Headings of the acts that both claims tell of and that only one can have done. */
  readonly acts: ReadonlySet<string>;
}

/** The only name of a type on each side that the other side lacks; undefined where there is none or more than one. */
export function substitution(left: Statement, right: Statement, type: PartyType): Substitution | undefined {
  const l = onlyOne(left, right, type);
  const r = l && onlyOne(right, left, type);
  if (l === undefined || r === undefined || mayBeOneName(l.name, r.name) || figuresClash(left, right, type))
    return undefined;
  if (standOtherwise(left, l, right, r)) return undefined;
  const [mine, theirs] = [besideNames(left), besideNames(right)];
  if (Math.min(mine.length, theirs.length) < LEAST_WORDS) return undefined;
  const [here, there] = [actsIn(left), actsIn(right)];
  // That both tell of winning makes them no one contest: what was won must be alike.
  const told = new Set([...here.words, ...there.words]);
  const matter = (terms: readonly Term[]): Term[] => terms.filter((term) => !told.has(term.stem));
  return {
    left: l,
    right: r,
    alike: () => likeness(matter(mine), matter(theirs)),
    acts: new Set([...here.acts].filter((act) => there.acts.has(act))),
  };
}

/** Whether both claims give figures of a kind and have none in common: "scored 20 points" and "scored 26 points" are two acts. */
function figuresClash(left: Statement, right: Statement, type: PartyType): boolean {
  const [l, r] = [left, right].map((side) =>
    type === 'place' ? figuresIn(side) : figuresIn(side).filter(({ dimension }) => !KINDS_APART.has(dimension)),
  );
  const rivals = (l ?? []).flatMap((a) =>
    (r ?? [])
      .filter((b) => a.dimension === b.dimension && a.unit === b.unit && a.of === b.of)
      .map((b) => [a, b] as const),
  );
  return rivals.length > 0 && rivals.every(([a, b]) => relate(a, b) === 'apart');
}

const figuresIn = remembered(({ claim }: Statement): readonly Quantity[] =>
  claim.mentions.filter((m): m is Quantity => m.kind === 'quantity'),
);

/** An age or a rank tells of the person, not of the act. */
const KINDS_APART: ReadonlySet<string> = new Set(['age', 'ordinal']);

/** Whether the words right before two names give them other parts: "23 points for the Aces", "23 points against the Heels". */
function standOtherwise(left: Statement, l: Party, right: Statement, r: Party): boolean {
  // "Okoye's mother" stands where nobody else does.
  if (owns(left, l) !== owns(right, r)) return true;
  const [a, b] = [prepositionBefore(left, l), prepositionBefore(right, r)];
  return a !== undefined && b !== undefined && a !== b;
}

const owns = ({ document }: Statement, { end }: Party): boolean => /^['’]s?\b/u.test(document.text.slice(end, end + 3));

const prepositionBefore = ({ document }: Statement, { start }: Party): string | undefined =>
  /\b(?<word>for|against|from|to|with|without|over)(?: the)? $/i
    .exec(document.text.slice(Math.max(0, start - BEFORE_REACH), start))
    ?.groups?.['word']?.toLowerCase();
const BEFORE_REACH = 14;

/** Words besides the names without which two claims are too short to be compared. */
const LEAST_WORDS = 2;

/** A claim with more names of one type enumerates. */
const MOST = 20;

function onlyOne(statement: Statement, other: Statement, type: PartyType): Party | undefined {
  const named = namedAs(statement, type);
  if (named.length === 0) return undefined;
  const { words, names } = namedIn(other);
  const lacking = named.filter(
    ({ party, lower, words: own }) =>
      !names.has(lower) && !party.aliases.some((alias) => names.has(alias)) && !own.some((word) => words.has(word)),
  );
  const first = lacking[0]?.party;
  return first !== undefined && lacking.every(({ party }) => party.name === first.name) ? first : undefined;
}

/** A party with the words of its name. */
interface Named {
  readonly party: Party;
  readonly lower: string;
  readonly words: readonly string[];
}

/** The words of a claim, and the names in it in all forms known. */
const namedIn = remembered(
  ({ claim }: Statement): { readonly words: ReadonlySet<string>; readonly names: ReadonlySet<string> } => ({
    words: new Set(wordsOf(claim.text)),
    names: new Set(claim.mentions.flatMap((m) => (m.kind === 'party' ? [m.name.toLowerCase(), ...m.aliases] : []))),
  }),
);

/** The parties of a type that are told by a name of their own, and neither speak nor stand beside others; none of a claim that names too many. */
function namedAs(statement: Statement, type: PartyType): readonly Named[] {
  const known = namesByType(statement);
  const before = known.get(type);
  if (before !== undefined) return before;
  const all = readNames(statement, type);
  const named = (all.length > MOST ? [] : all)
    .filter(
      (m) => /^\p{Lu}/u.test(m.name) && !speaks(statement, m) && !isListed(statement, m) && !isOneOfTwo(statement, m),
    )
    .map((party) => ({ party, lower: party.name.toLowerCase(), words: wordsOf(party.name) }));
  known.set(type, named);
  return named;
}

/** What was asked for of a claim so far. */
const namesByType = remembered(() => new Map<PartyType, readonly Named[]>());

/** For people also rows of capitalised words that nothing tells what they are: "Annika Storm". */
function readNames(statement: Statement, type: PartyType): Party[] {
  const typed = statement.claim.mentions.filter((m): m is Party => m.kind === 'party' && m.type === type);
  return type === 'person' ? [...typed, ...unknownNames(statement)].sort((a, b) => a.start - b.start) : typed;
}

/** Two or more capitalised words in a row that belong to no party, time or quantity. */
function unknownNames({ claim, document, terms }: Statement): Party[] {
  const held = claim.mentions.filter(({ kind }) => kind === 'party' || kind === 'time' || kind === 'quantity');
  const rows: Term[][] = [];
  for (const term of terms.slice(0, MOST_TERMS)) {
    const isName =
      term.tag.startsWith('NNP') &&
      /^\p{Lu}\p{Ll}/u.test(document.text.slice(term.start, term.end)) &&
      !held.some(({ start, end }) => term.start < end && start < term.end);
    if (!isName) continue;
    const row = rows.at(-1);
    if (row?.at(-1)?.end === term.start - 1) row.push(term);
    else rows.push([term]);
  }
  return rows.flatMap((row): Party[] => {
    const [first, last] = [row[0], row.at(-1)];
    if (first === undefined || last === undefined || first === last || namesThing(last)) return [];
    const text = document.text.slice(first.start, last.end);
    return [{ kind: 'party', type: 'person', name: text, text, start: first.start, end: last.end, aliases: [] }];
  });
}

/** Whether a row of capitalised words names a prize, an event or an office: "Valour Award", "Surgeon General"; "Ann Storm" is a person. */
function namesThing(last: Term): boolean {
  things ??= new Set(
    [...(wordGroups('thing-words').get('last') ?? []), ...(wordGroups('titles').get('office') ?? [])].map((word) =>
      word.toLowerCase(),
    ),
  );
  return things.has(last.lower) && !SURNAMES.has(last.lower);
}
let things: ReadonlySet<string> | undefined;
/** Those of them that people are called by, too. */
const SURNAMES: ReadonlySet<string> = new Set([
  'storm',
  'day',
  'case',
  'law',
  'laws',
  'race',
  'bill',
  'treat',
  'derby',
]);

/** Words of a name long enough to tell it by. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** Whether a name is that of a speaker: another source is no other actor. */
const speaks = ({ claim }: Statement, { start, end }: Party): boolean =>
  claim.mentions.some(
    (m) => m.kind === 'quotation' && m.speaker !== undefined && m.speaker.start <= end && start <= m.speaker.end,
  );

const isListed = ({ claim }: Statement, { start, end }: Party): boolean =>
  claim.mentions.some((m) => m.kind === 'list' && m.start <= start && m.end >= end);

/** Names and words of a claim that are looked at; likeness reads no more. */
const MOST_NAMES = 100;
const MOST_TERMS = 200;

const besideNames = remembered(({ claim, terms }: Statement): readonly Term[] => {
  const names = claim.mentions.filter(({ kind }) => kind === 'party').slice(0, MOST_NAMES);
  return terms
    .slice(0, MOST_TERMS)
    .filter((term) => !names.some(({ start, end }) => term.start >= start && term.end <= end));
});

/** Both names as the sides of a comparison. */
export const sidesOf = ({ left, right }: Substitution) => ({ left: sideOf(left), right: sideOf(right) });

const sideOf = ({ name, start, end, text }: Party) => ({ value: name, passage: { start, end, text } });
