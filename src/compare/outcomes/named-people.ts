import { stem } from '../../language/stems.ts';
import type { Statement, Term } from '../../model/comparison.ts';
import type { Party } from '../../model/mention.ts';
import type { Pole } from '../reading/poles.ts';
import { SURENESS } from './same-matter.ts';
import { subjectOf } from '../reading/themes.ts';

/** How surely both answers are given of one person: a name in common makes it sure, two names rule it out; undefined where one names nobody. */
export function ofPeople(left: Statement, a: Pole, right: Statement, b: Pole): number | undefined {
  if (areOfOneFamily(left, a, right, b)) return 0;
  const [l, r] = [peopleOf(left, a), peopleOf(right, b)];
  if (l.some((name) => r.includes(name))) return SURENESS.same;
  return l.length > 0 && r.length > 0 ? 0 : undefined;
}

/** Whether both answers are given of people, and of others. */
export function namesClash(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const [l, r] = [peopleOf(left, a), peopleOf(right, b)];
  return (l.length > 0 && r.length > 0 && !l.some((name) => r.includes(name))) || areOfOneFamily(left, a, right, b);
}

/** "Goran Mihic was jailed", "the acquittal of Vesna Mihic": one family name with two first names. */
function areOfOneFamily(left: Statement, a: Pole, right: Statement, b: Pole): boolean {
  const [l, r] = [fullNameOf(left, a), fullNameOf(right, b)];
  if (l === undefined || r === undefined || l.at(-1) !== r.at(-1)) return false;
  const [mine, theirs] = [l[0] ?? '', r[0] ?? ''];
  return !mine.startsWith(theirs.slice(0, SHORT)) && !theirs.startsWith(mine.slice(0, SHORT));
}
/** Letters that a first name has in common with its short form or its initial. */
const SHORT = 1;

/** The words of the only name of whom an answer is given, where it has more than one. */
function fullNameOf({ claim }: Statement, pole: Pole): readonly string[] | undefined {
  const own = [...subjectOf(pole), ...ownersOf(pole)];
  const names = claim.mentions.flatMap((m) =>
    m.kind === 'party' && m.type === 'person' && own.some(({ start, end }) => m.start <= start && m.end >= end)
      ? [m.text.toLowerCase().split(' ')]
      : [],
  );
  return names.length === 1 && (names[0]?.length ?? 0) > 1 ? names[0] : undefined;
}

/** The stems of the names of whom an answer is given; for "she" those of whom it points at. */
export function peopleOf(statement: Statement, pole: Pole): readonly string[] {
  const people = statement.claim.mentions.filter((m): m is Party => m.kind === 'party' && m.type === 'person');
  if (people.length === 0) return [];
  const pointed = pointedAt(statement, pole, people);
  if (pointed !== undefined) return pointed;
  const done = doneTo(statement, pole, people);
  if (done.length > 0) return done;
  return [...subjectOf(pole), ...ownersOf(pole)]
    .filter((term) => people.some((m) => m.start <= term.start && m.end >= term.end))
    .map((term) => term.stem);
}

/** Whom a verb does it to: "the jury cleared Ivo Falk of", "police arrested the owner, Ivo Falk". */
function doneTo(statement: Statement, pole: Pole, people: readonly Party[]): string[] {
  if (pole.passive || !DONE_TO_SOMEBODY.has(pole.question)) return [];
  const { document, terms } = statement;
  const whom = people.find(
    ({ start, end, antecedent }) =>
      antecedent === undefined &&
      ((start >= pole.start && end <= pole.end) ||
        (start >= pole.end && BETWEEN.test(document.text.slice(pole.end, start)))),
  );
  return whom === undefined
    ? []
    : terms.filter(({ start, end }) => start >= whom.start && end <= whom.end).map((term) => term.stem);
}
const DONE_TO_SOMEBODY: ReadonlySet<string> = new Set(['life', 'custody', 'verdict', 'charge', 'office', 'departure']);
/** "Arrested ", "sacked the club's coach, ": nothing but who it is. */
const BETWEEN =
  /^ (?:(?!(?:by|in|at|on|for|from|after|when|with|as|to|and|that|who|because|over|of)\b)[a-z’'-]+,? ){0,4}$/;

/** The names that a pronoun stands for which is the only subject of an answer: "she", right before it. */
function pointedAt({ document }: Statement, { clause, start }: Pole, people: readonly Party[]): string[] | undefined {
  const pronoun = people.find(
    (m) => m.antecedent !== undefined && m.end <= start && PRONOUN.test(m.text) && m.start >= clause.start,
  );
  if (pronoun?.antecedent === undefined || !AUXILIARY.test(document.text.slice(pronoun.end, start))) return undefined;
  return pronoun.antecedent.text
    .split(/[^a-zà-ÿ]+/i)
    .flatMap((word) => (word === '' ? [] : [stem(word.toLowerCase())]));
}
const PRONOUN = /^(?:he|she)$/i;
/** What may stand between a pronoun and its verb: "would not ", " has since been ". */
const AUXILIARY = /^(?: (?:[a-z]+ly|has|had|have|was|is|will|would|did|does|not|never|also|then|since|been|be|to))* $/;

/** Whose a noun is: "accepted the resignation of Ines Falk". */
const ownersOf = ({ state, clause, end, text }: Pole): readonly Term[] =>
  state && !text.includes(' ') ? clause.terms.filter(({ start }) => start >= end && start <= end + OWNED) : [];
/** Letters behind a noun in which stands whose it is. */
const OWNED = 40;
