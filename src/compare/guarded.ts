import { RuleError } from '../errors.ts';
import type { Comparison, Statement } from '../model/comparison.ts';
import type { Rule } from './rule.ts';

/** The rule, made to throw a RuleError that names it where it throws or answers what is no list of comparisons. */
export function guarded(rule: Rule): Rule {
  return {
    ...rule,
    run: (left, right) => {
      const at = `on claims ${left.claim.id} and ${right.claim.id}`;
      const found = answerOf(rule, left, right, at);
      if (!Array.isArray(found)) throw new RuleError(rule.id, `its answer ${at} is no array of comparisons`);
      for (const comparison of found) {
        const trouble = troubleWith(comparison, left, right);
        if (trouble !== undefined) throw new RuleError(rule.id, `${trouble} ${at}`);
      }
      return found.map((comparison) => ({ ...comparison, rule: rule.id }));
    },
  };
}

function answerOf(rule: Rule, left: Statement, right: Statement, at: string): unknown {
  try {
    return rule.run(left, right);
  } catch (error) {
    throw new RuleError(rule.id, `it failed ${at}: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}

const OUTCOMES: readonly unknown[] = [
  'same',
  'compatible',
  'different',
  'incompatible',
] satisfies Comparison['outcome'][];

function troubleWith(given: unknown, left: Statement, right: Statement): string | undefined {
  const found = recordOf(given);
  if (!OUTCOMES.includes(found['outcome']))
    return `the outcome is ${shown(found['outcome'])}, not same, compatible, different or incompatible`;
  if (typeof found['reason'] !== 'string') return `the reason is ${shown(found['reason'])}, not a text`;
  if (!isShare(found['confidence'])) return `the confidence is ${shown(found['confidence'])}, not a number from 0 to 1`;
  return sideTrouble('left', found['left'], left) ?? sideTrouble('right', found['right'], right);
}

function sideTrouble(side: string, given: unknown, { document }: Statement): string | undefined {
  const { value, passage } = recordOf(given);
  if (typeof value !== 'string') return `${side}.value is ${shown(value)}, not a text`;
  const { start, end, text } = recordOf(passage);
  if (typeof start !== 'number' || typeof end !== 'number' || !(start >= 0 && start < end))
    return `${side}.passage has no start and end`;
  if (document.text.slice(start, end) !== text)
    return `${side}.passage.text is not what stands at ${start} to ${end} of the document`;
  return undefined;
}

const recordOf = (given: unknown): Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null ? { ...given } : {};

const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;

/** A value as an error message names it; long ones are cut. */
const shown = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 40);
