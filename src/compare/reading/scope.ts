import { stem as stemOf } from '../../language/stems.ts';
import type { Party, Time } from '../../model/mention.ts';
import type { Passage, Span } from '../../model/place.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import { remembered, rememberedBeside } from './remembered.ts';
import type { Sided } from '../rule.ts';

/** Letters a part of a name must have before it makes two names one. */
const TELLING = 4;

/** Whether two claims speak of other places, other parties or other times, so that their figures may both be right. */
export function apartInScope(left: Sided<Passage>, right: Sided<Passage>): boolean {
  return otherParties(left, right) || timesApart(left, right);
}

/** Whether two claims speak of other places or other parties. */
export function otherParties(left: Sided<Passage>, right: Sided<Passage>): boolean {
  return (
    oneOfMany(left.statement, right.statement) ||
    strangers(left.statement, right.statement, ['place']) ||
    strangers(left.statement, right.statement, ['organisation', 'person']) ||
    otherSubject(left.statement, right.statement)
  );
}

/** Whether one claim is of many places and the other of one of them alone: "in five states: Alabama, Iowa …", "Iowa has four". */
function oneOfMany(left: Statement, right: Statement): boolean {
  return holdsOne(left, right) || holdsOne(right, left);
}

function holdsOne(many: Statement, one: Statement): boolean {
  const members = membersOf(many);
  if (members.length < MANY || membersOf(one).length > 0) return false;
  return namesOf(one, ['place']).some(({ name, text }) => members.some((member) => member === name || member === text));
}

const membersOf = remembered(({ claim }: Statement): readonly string[] =>
  claim.mentions.flatMap((m) => (m.kind === 'list' ? m.members.map(({ name }) => name) : [])),
);

/** From as many places on, a figure is taken to be of all of them together. */
const MANY = 3;

/** Whether both claims name parties of these types and none of them is the same. */
function strangers(left: Statement, right: Statement, types: readonly Party['type'][]): boolean {
  const [l, r] = [namesOf(left, types), namesOf(right, types)];
  if (l.length === 0 || r.length === 0) return false;
  // Initials may be those of the other name.
  if ([...l, ...r].some(({ name }) => INITIALS.test(name))) return false;
  const [a, b] = [lowerOf(left), lowerOf(right)];
  return !l.some((name) => standsIn(name, b)) && !r.some((name) => standsIn(name, a)) && !nameOneState(left, right);
}

/** Whether one claim names a state by its capital, and the other has its name or the same capital. */
export const nameOneState = (left: Statement, right: Statement): boolean =>
  seatsIn(left).some((state) => isNamedIn(state, right)) || seatsIn(right).some((state) => isNamedIn(state, left));

const seatsIn = remembered(({ terms }: Statement): readonly string[] =>
  terms.flatMap((term) => (term.tag.startsWith('NNP') && term.stem !== stemOf(term.lower) ? [term.stem] : [])),
);

const isNamedIn = (state: string, { terms }: Statement): boolean =>
  terms.some((term) => term.stem === state && term.tag.startsWith('NNP'));

const lowerOf = remembered(({ claim }: Statement): string => claim.text.toLowerCase());

const INITIALS = /^(?:\p{Lu}\.?){2,6}$/u;

/** The parties of these types that a claim speaks of, those who only say it left out. */
export function namesOf(statement: Statement, types: readonly Party['type'][]): readonly Party[] {
  const known = namesByTypes(statement);
  const key = types.join(' ');
  const before = known.get(key);
  if (before !== undefined) return before;
  const names = readNames(statement, types);
  known.set(key, names);
  return names;
}

/** What was asked for of a claim so far. */
const namesByTypes = remembered(() => new Map<string, readonly Party[]>());

function readNames({ claim }: Statement, types: readonly Party['type'][]): readonly Party[] {
  const speakers = claim.mentions.flatMap((m) =>
    m.kind === 'quotation' && m.speaker !== undefined ? [m.speaker] : [],
  );
  return claim.mentions.filter(
    (m): m is Party =>
      m.kind === 'party' &&
      types.includes(m.type) &&
      // "Police in Leeds said": where the speaker is, the event is, too.
      (m.type === 'place' || !speakers.some(({ start, end }) => m.start >= start && m.end <= end)),
  );
}

const standsIn = ({ name, aliases, text }: Party, claim: string): boolean =>
  [name.toLowerCase(), text.toLowerCase(), ...aliases].some(
    (form) =>
      claim.includes(form) ||
      form.split(/[^\p{L}\p{M}]+/u).some((part) => part.length >= TELLING && claim.includes(part)),
  );

/** Whether the first name in each claim is one that the other claim does not have: "Kerrow's shares", "Belting, a smaller firm". */
function otherSubject(left: Statement, right: Statement): boolean {
  const [l, r] = [firstName(left), firstName(right)];
  if (l === undefined || r === undefined || otherKinds(typeOf(left, l), typeOf(right, r))) return false;
  if ([left, right].some(({ document }, i) => INITIALS.test(document.text.slice(...spanOf(i === 0 ? l : r)))))
    return false;
  return !right.terms.some((term) => plain(term) === plain(l)) && !left.terms.some((term) => plain(term) === plain(r));
}

/** A name without its accents, which papers set or leave out: "Raúl", "Raul". */
const plain = ({ stem }: Term): string => (PLAIN.test(stem) ? stem : stem.normalize('NFD').replaceAll(/\p{Mn}/gu, ''));
const PLAIN = /^[a-z]*$/u;

const spanOf = ({ start, end }: Term): [start: number, end: number] => [start, end];

/** A place does not stand where a company could: "Slovenia's minister" and "the builder Velstra" are in one story. */
const otherKinds = (left: Party['type'] | undefined, right: Party['type'] | undefined): boolean =>
  left !== undefined && right !== undefined && left !== right;

const typeOf = ({ claim }: Statement, name: Term): Party['type'] | undefined =>
  claim.mentions.find((m): m is Party => m.kind === 'party' && m.start <= name.start && m.end >= name.end)?.type;

const firstName = remembered(({ claim, terms, document }: Statement): Term | undefined => {
  const elsewhere = claim.mentions.flatMap((m): Span[] =>
    m.kind === 'time' || m.kind === 'quantity'
      ? [m]
      : m.kind === 'quotation' && m.speaker !== undefined
        ? [m.speaker]
        : [],
  );
  return terms.find(
    ({ tag, lower, start, end }) =>
      !isCode(document.text, start, end) &&
      (tag === 'NNP' || tag === 'NNPS') &&
      !TITLES.has(lower) &&
      !/\d/u.test(lower) &&
      !elsewhere.some((span) => start >= span.start && end <= span.end),
  );
});

/** "MN4471", "A320": letters beside figures tell one thing of a kind from others, they do not name who acts. */
const isCode = (text: string, start: number, end: number): boolean =>
  /^\d/u.test(text.slice(end, end + 1)) || /\d$/u.test(text.slice(Math.max(0, start - 1), start));

/** What stands before a name is no name. */
const TITLES: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'prof',
  'sir',
  'mr.',
  'mrs.',
  'ms.',
  'dr.',
]);

/** Whether both claims name times that words themselves fix, and none of one meets one of the other. */
export function timesApart(left: Sided<Passage>, right: Sided<Passage>): boolean {
  if (longer(left, right) || longer(right, left)) return true;
  if (weekdaysApart(left.statement, right.statement)) return true;
  const [l, r] = [timesOf(left), timesOf(right)];
  return l.length > 0 && r.length > 0 && !l.some((a) => r.some((b) => overlap(a, b)));
}

/** Whether both claims name weekdays that nothing tells the date of, and none in common: "as of Wednesday", "as of Monday". */
function weekdaysApart(left: Statement, right: Statement): boolean {
  const [l, r] = [weekdaysIn(left), weekdaysIn(right)];
  return l.length > 0 && r.length > 0 && !l.some((day) => r.includes(day));
}

const weekdaysIn = remembered(({ claim }: Statement): readonly string[] =>
  claim.mentions.flatMap((m) =>
    m.kind === 'time' && m.earliest === undefined && m.stated.includes('weekday')
      ? [WEEKDAY.exec(m.text)?.[0].toLowerCase() ?? '']
      : [],
  ),
);
const WEEKDAY = /mon|tue|wed|thu|fri|sat|sun/i;

/** Whether a figure is of several years and the other of one: "in the four years to May", "in 2023". */
function longer(left: Sided<Passage>, right: Sided<Passage>): boolean {
  const [l, r] = [longestOf(left), longestOf(right)];
  return r >= YEAR && l >= YEARS * r;
}

/** Days in the longest stretch of time that a claim names; 0 where it names none. */
const longestOf = rememberedBeside((side: Sided<Passage>): number =>
  Math.max(
    0,
    ...timesOf(side).map(({ earliest, latest }) => (Date.parse(day(latest)) - Date.parse(day(earliest))) / DAY),
  ),
);

const DAY = 86_400_000;
const YEAR = 360;
/** How many times longer a stretch must be to be another one. */
const YEARS = 1.5;

const timesOf = rememberedBeside(({ mention, statement }: Sided<Passage>): readonly Time[] =>
  statement.claim.mentions.filter(
    (m): m is Time =>
      m.kind === 'time' &&
      (m.start !== mention.start || m.end !== mention.end) &&
      m.earliest !== undefined &&
      m.latest !== undefined &&
      !COMPARED.test(statement.document.text.slice(Math.max(0, m.start - BEFORE), m.end)),
  ),
);

/** "Higher than a year earlier", "from July": a time that a figure is only held against. */
const COMPARED = /\b(?:than|from|against|versus|compared|since|earlier|before|ago|previous)\b/i;
/** How many characters before such a time the word stands that says so. */
const BEFORE = 8;

const overlap = (a: Time, b: Time): boolean => day(a.earliest) <= day(b.latest) && day(b.earliest) <= day(a.latest);

const day = (time: string | undefined): string => (time ?? '').slice(0, 10);
