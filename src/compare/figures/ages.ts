import type { Quantity } from '../../model/mention.ts';
import { mayBeOneName } from '../people-and-places/names-alike.ts';
import { countryOf } from '../people-and-places/nationalities.ts';
import { rememberedBeside } from '../reading/remembered.ts';
import { headOf } from '../reading/surroundings.ts';
import type { Sided } from '../rule.ts';

/** Whether two ages are told of one person by name: that is enough, whatever else the claims tell of her. */
export function areAgesOfOneName(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [nameOf(left), nameOf(right)];
  return l !== undefined && r !== undefined && headOf(l) === headOf(r) && mayBeOneName(l, r);
}

/** Whether two ages are told of two people by name: "Ada Roth, 38", "Piet Roth, 48". */
export function areAgesOfTwo(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  const [l, r] = [nameOf(left), nameOf(right)];
  if (l !== undefined && r !== undefined) return !mayBeOneName(l, r);
  // "A girl of eight and a boy of ten", "a boy of nine": who is told of alone may be one more.
  if (left.mention.dimension === 'age' && agesIn(left) > 1 !== agesIn(right) > 1) return true;
  // "A 44-year-old Dane", "a 29-year-old Polish sailor"
  const [a, b] = [countryBehind(left), countryBehind(right)];
  return a !== undefined && b !== undefined && a !== b;
}

const agesIn = ({ statement: { claim } }: Sided<Quantity>): number =>
  claim.mentions.filter((m) => m.kind === 'quantity' && m.dimension === 'age').length;

const countryBehind = rememberedBeside(
  ({ mention: { dimension, end }, statement: { document } }: Sided<Quantity>): string | undefined => {
    const word = dimension === 'age' ? /^ (\p{Lu}\p{L}+)/u.exec(document.text.slice(end, end + REACH))?.[1] : undefined;
    return word === undefined ? undefined : countryOf(word);
  },
);

/** Whose age a figure is, by name; undefined for an age of another time: "who was 19 when it opened". */
const nameOf = rememberedBeside(({ mention, statement: { claim, document } }: Sided<Quantity>): string | undefined => {
  const { dimension, of, end } = mention;
  if (dimension !== 'age' || of === '' || OTHER_TIME.test(document.text.slice(end, end + REACH))) return undefined;
  const surname = headOf(of);
  const person = claim.mentions.find(
    (m) => m.kind === 'party' && m.type === 'person' && m.name.toLowerCase().split(' ').at(-1) === surname,
  );
  return person?.kind === 'party' ? person.name.toLowerCase() : undefined;
});
const OTHER_TIME = /^,? (?:when|at the time|then|in (?:19|20)\d\d|last|next|years? (?:ago|later))\b/i;
/** Letters behind an age in which another time stands. */
const REACH = 24;
