import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Quantity, Time } from '../../model/mention.ts';
import { remembered } from '../reading/remembered.ts';
import { namesOf } from '../reading/scope.ts';

/** How many characters before a year "born" may stand: "born in Leeds in the winter of 1931". */
const BORN_BEFORE = 48;
const VOUCHED = 0.65;
const BORN = /\bborn\b[^.;]*$/i;

/** The ages of one claim against the years of birth in another, both taken at the year of publication. */
export function agesAgainstBirths(left: Statement, right: Statement): Omit<Comparison, 'rule'>[] {
  return [...compared(left, right, false), ...compared(right, left, true)];
}

function compared(old: Statement, born: Statement, swapped: boolean): Omit<Comparison, 'rule'>[] {
  const [age, ...ages] = agesIn(old);
  if (age === undefined) return [];
  const now = Number((old.document.published ?? born.document.published ?? '').slice(0, 4));
  const [birth, ...births] = born.claim.mentions.filter((m): m is Time => m.kind === 'time' && isBirth(m, born));
  if (birth === undefined || ages.length > 0 || births.length > 0 || !(now > 0)) return [];
  if (age.min === null || age.min !== age.max || age.approximate) return [];
  if (!samePerson(old, born) || tellsOtherYear(old, now)) return [];
  const year = Number((birth.earliest ?? '').slice(0, 4));
  const may = [now - year - 1, now - year];
  const fits = may.includes(age.min);
  const mine = { value: `age ${age.min}`, passage: passageOf(age) };
  const theirs = { value: `born ${year}`, passage: passageOf(birth) };
  return [
    {
      outcome: fits ? 'compatible' : 'incompatible',
      reason: fits ? 'the age fits the year of birth' : `somebody born in ${year} is ${may.join(' or ')} in ${now}`,
      confidence: 0.85,
      // One name on both sides is as good as a pairing.
      vouched: VOUCHED,
      left: swapped ? theirs : mine,
      right: swapped ? mine : theirs,
    },
  ];
}

const agesIn = remembered(({ claim }: Statement): readonly Quantity[] =>
  claim.mentions.filter((m): m is Quantity => m.kind === 'quantity' && m.dimension === 'age'),
);

function isBirth({ start, stated, earliest }: Time, { document, claim }: Statement): boolean {
  if (earliest === undefined || !stated.includes('year')) return false;
  return BORN.test(document.text.slice(Math.max(claim.start, start - BORN_BEFORE), start));
}

/** Whether both claims name one person, and nobody else. */
function samePerson(left: Statement, right: Statement): boolean {
  const [l, r] = [namesOf(left, ['person']), namesOf(right, ['person'])];
  if (l.length !== 1 || r.length !== 1) return false;
  const words = (name: string): string[] => name.toLowerCase().split(' ');
  return words(l[0]?.name ?? '').at(-1) === words(r[0]?.name ?? '').at(-1);
}

/** Whether the claim dates itself to another year: an age then is no age now. */
const tellsOtherYear = ({ claim }: Statement, now: number): boolean =>
  claim.mentions.some(
    (m) => m.kind === 'time' && m.earliest !== undefined && Math.abs(Number(m.earliest.slice(0, 4)) - now) > 0,
  );

const passageOf = ({ start, end, text }: Quantity | Time) => ({ start, end, text });
