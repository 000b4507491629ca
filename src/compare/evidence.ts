import type { Outcome, Statement } from '../model/comparison.ts';
import type { Rule } from './rule.ts';

/** What rules find between two statements: how sure the surest comparison of each outcome is, 0 where there is none. */
export function evidenceOf(
  left: Statement,
  right: Statement,
  rules: readonly Rule[],
): Readonly<Record<Outcome, number>> {
  const surest = { same: 0, compatible: 0, different: 0, incompatible: 0 };
  for (const rule of rules)
    for (const { outcome, confidence } of rule.run(left, right))
      surest[outcome] = Math.max(surest[outcome], confidence);
  return surest;
}
