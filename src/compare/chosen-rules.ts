import { InputError, RuleError } from '../errors.ts';
import { guarded } from './guarded.ts';
import type { Rule } from './rule.ts';

/**
 * The rules to run: of the `known` ones those that are chosen by id or by themselves, in their own order, then those of the
 * caller's own, in the order given, each made to fail with its name. All known ones when nothing is chosen.
 */
export function chosenRules(chosen: readonly (string | Rule)[] | undefined, known: readonly Rule[]): readonly Rule[] {
  if (chosen === undefined) return known;
  if (!Array.isArray(chosen)) throw new InputError('rules is a list of ids and rules: { rules: ["quantity"] }');
  const ids = new Set<string>();
  const own: Rule[] = [];
  for (const choice of chosen) {
    if (typeof choice === 'string') {
      if (!known.some(({ id }) => id === choice)) throw new InputError(unknown(choice, known));
      ids.add(choice);
    } else if (known.includes(choice)) ids.add(choice.id);
    else {
      assertRule(choice);
      if (known.some(({ id }) => id === choice.id))
        throw new RuleError(choice.id, 'one of the bundled rules is called so; give it another id');
      if (own.some(({ id }) => id === choice.id)) throw new RuleError(choice.id, 'two rules are called so');
      own.push(choice);
    }
  }
  return [...known.filter(({ id }) => ids.has(id)), ...own.map(guarded)];
}

const unknown = (id: string, known: readonly Rule[]): string =>
  `no rule is called "${id}"; there are ${known.map((rule) => rule.id).join(', ')}`;

/** Throws where what is given is no rule. TypeScript sees these slips; plain JavaScript does not. */
export function assertRule(given: unknown): asserts given is Rule {
  const rule: Partial<Record<keyof Rule, unknown>> = typeof given === 'object' && given !== null ? given : {};
  const { id, title, why, check, status, run } = rule;
  if (typeof id !== 'string')
    throw new InputError('a rule is given that has no id; make rules with defineRule({ id, … })');
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id))
    throw new RuleError(id, 'an id is made of small letters, digits and hyphens, as in "flight-number"');
  if (typeof title !== 'string' || typeof why !== 'string' || typeof check !== 'string')
    throw new RuleError(id, 'title, why and check must be texts');
  if (status !== 'stable' && status !== 'trial') throw new RuleError(id, 'status must be "stable" or "trial"');
  if (typeof run !== 'function')
    throw new RuleError(id, 'there is no run function; pass it through defineRule or defineClaimRule');
}
