import type { Rule } from '../compare/rule.ts';
import { RULES } from '../compare/rules/index.ts';
import { InputError } from '../errors.ts';
import type { Configured } from './configuration.ts';
import { nearest } from '../nearest.ts';

/** The rules that --rule and --skip leave, plugins' ones among them; undefined for all that are bundled. */
export function rulesOf(args: Configured): readonly Rule[] | undefined {
  const only = args.texts['rule'] ?? [];
  const skipped = args.texts['skip'] ?? [];
  const all = knownRules(args);
  for (const id of [...only, ...skipped])
    if (!all.some((rule) => rule.id === id))
      throw new InputError(
        unknownRule(
          id,
          all.map((rule) => rule.id),
        ),
      );
  if (only.length === 0 && skipped.length === 0) return all.length === RULES.length ? undefined : all;
  const rules = all.filter(({ id }) => (only.length === 0 || only.includes(id)) && !skipped.includes(id));
  if (rules.length === 0) throw new InputError('--rule and --skip leave no rule to run; drop one of them');
  return rules;
}

/** The bundled rules and those of plugins. */
export const knownRules = ({ settings }: Configured): readonly Rule[] =>
  settings === undefined || settings.plugins.rules.length === 0 ? RULES : [...RULES, ...settings.plugins.rules];

/** One line about a rule that does not exist, with the nearest that does. */
export function unknownRule(id: string, known: readonly string[]): string {
  if (id.includes(',')) return `no rule is called ${id}; give the option once for each rule`;
  const guess = nearest(id, known);
  return `no rule is called ${id}; ${guess === undefined ? '' : `did you mean ${guess}? `}crosscheck explain lists the rules`;
}
