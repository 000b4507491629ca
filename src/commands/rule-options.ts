import { RULES } from '../compare/rules/index.ts';
import { InputError } from '../errors.ts';
import type { Arguments } from './command.ts';
import { nearest } from '../nearest.ts';

/** The rules that --rule and --skip leave, undefined for all of them. */
export function rulesOf(args: Arguments): readonly string[] | undefined {
  const only = args.texts['rule'] ?? [];
  const skipped = args.texts['skip'] ?? [];
  for (const id of [...only, ...skipped]) assertRule(id);
  if (only.length === 0 && skipped.length === 0) return undefined;
  const rules = RULES.map((rule) => rule.id).filter(
    (id) => (only.length === 0 || only.includes(id)) && !skipped.includes(id),
  );
  if (rules.length === 0) throw new InputError('--rule and --skip leave no rule to run; drop one of them');
  return rules;
}

function assertRule(id: string): void {
  const known = RULES.map((rule) => rule.id);
  if (!known.includes(id)) throw new InputError(unknownRule(id, known));
}

/** One line about a rule that does not exist, with the nearest that does. */
export function unknownRule(id: string, known: readonly string[]): string {
  const guess = nearest(id, known);
  return `no rule is called ${id}; ${guess === undefined ? '' : `did you mean ${guess}? `}crosscheck explain lists the rules`;
}
