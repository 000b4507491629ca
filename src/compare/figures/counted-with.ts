import { wordGroups } from '../../language/lexicon.ts';
import type { Quantity } from '../../model/mention.ts';
import { rememberedBeside } from '../reading/remembered.ts';
import type { Sided } from '../rule.ts';
import { headOf, singular } from '../reading/surroundings.ts';

/**
 * A count of people together with the single ones told beside it, where the other claim counts people in general or such a company too: "killing the
 * driver and three passengers" are four people killed.
 */
export function withCompany(side: Sided<Quantity>, other: Sided<Quantity>): Sided<Quantity> {
  const all = companyOf(side);
  if (all === undefined) return side;
  const noun = headOf(other.mention.of);
  const isOther = companyOf(other) !== undefined && singular(noun) !== singular(headOf(side.mention.of));
  return isOther || (other.mention.dimension === 'count' && ANYONE.has(noun)) ? all : side;
}

const companyOf = rememberedBeside((side: Sided<Quantity>): Sided<Quantity> | undefined => {
  const { mention, statement } = side;
  const { claim, document } = statement;
  const { min, max, dimension, of } = mention;
  if (dimension !== 'count' || min === null || min !== max || mention.part === true || !isKind(headOf(of)))
    return undefined;
  const before = BEFORE.exec(document.text.slice(Math.max(claim.start, mention.start - REACH), mention.start))?.groups;
  const after = AFTER.exec(document.text.slice(mention.end, Math.min(claim.end, mention.end + REACH)))?.groups;
  const beside = before?.['who'] ?? after?.['who'];
  if (beside === undefined || !isKind(beside.toLowerCase())) return undefined;
  const role = mention.role === '' ? roleOf(before?.['verb']) : mention.role;
  if (role === undefined) return undefined;
  const { modifiers: _limits, ...rest } = mention;
  const told = { ...rest, min: min + 1, max: min + 1, of: 'people', role };
  const mentions = claim.mentions.map((m) => (m === mention ? told : m));
  return { mention: told, statement: { ...statement, claim: { ...claim, mentions } } };
});

/** "Killing the driver and", "a woman and" right before a count; one more before it, as in "a man, a woman and two children", is too many to be read. */
const BEFORE =
  /(?:^|[^,;] |\b(?<verb>[a-z]+) )(?:an?|the|its|their|his|her|one) (?:[a-z-]+ ){0,2}(?<who>[a-z]+) and $/i;
const AFTER =
  /^ and (?:an?|the|its|their|his|her|one) (?:[a-z-]+ ){0,2}(?<who>[a-z]+)(?: (?:were|have|died|are)\b|[,.;]|$)/i;
/** Letters beside a count in which a single one stands. */
const REACH = 60;

/** What happened to all of whom a verb tells: "killing the driver and three passengers". */
const roleOf = (verb: string | undefined): string | undefined =>
  ROLES.find(([pattern]) => verb !== undefined && pattern.test(verb))?.[1];
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/^kill(?:s|ed|ing)$/i, 'killed'],
  [/^(?:injur|wound)(?:es|s|ed|ing)$/i, 'injured'],
  [/^arrest(?:s|ed|ing)$/i, 'arrested'],
  [/^(?:rescu|sav)(?:es|ed|ing)$/i, 'rescued'],
];

const people = wordGroups('counted-people');
const ANYONE: ReadonlySet<string> = new Set(people.get('anyone'));
const KINDS: ReadonlySet<string> = new Set([
  ...(people.get('some') ?? []),
  ...'mother father son sons daughter daughters brother brothers sister sisters pilot pilots child baby boy girl policeman bystander bystanders'.split(
    ' ',
  ),
]);
const isKind = (noun: string): boolean => KINDS.has(noun) || KINDS.has(`${noun}s`);
