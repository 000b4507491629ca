import type { Comparison, Statement } from '../model/comparison.ts';
import { contentOf, written } from '../model/content.ts';
import { remembered } from './remembered.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

/** What rules find between two statements, in the rules' order. */
export type Run = (left: Statement, right: Statement) => readonly Comparison[];

/**
 * Runs rules once for all pairs of statements that say the same: an agency's sentence stands in a hundred articles, and what is
 * found of it in one is found in all, at its place in each. Rules of the caller's own see every pair, as they may ask where it stands.
 */
export function onceForEach(rules: readonly Rule[]): Run {
  const numbers = new Map<string, number>();
  const numberOf = new Map<Statement, number>();
  const known = new Map<number, Known>();
  const bundled = rules.every((rule) => RULES.includes(rule));
  const number = (statement: Statement): number => {
    const before = numberOf.get(statement);
    if (before !== undefined) return before;
    const key = readingOf(statement);
    const own = numbers.get(key) ?? numbers.size;
    numbers.set(key, own);
    numberOf.set(statement, own);
    return own;
  };
  return (left, right) => {
    if (!bundled) return rules.flatMap((rule) => rule.run(left, right));
    const key = number(left) * MOST + number(right);
    const twin = known.get(key);
    if (twin !== undefined) return moved(twin, left.claim.start, right.claim.start);
    const found = rules.flatMap((rule) => rule.run(left, right));
    known.set(key, { found, left: left.claim.start, right: right.claim.start });
    return found;
  };
}

/** More statements than memory holds, few enough that two numbers below it make one. */
const MOST = 2 ** 26;

interface Known {
  readonly found: readonly Comparison[];
  /** Where the two statements begin that it was found in. */
  readonly left: number;
  readonly right: number;
}

function moved({ found, left, right }: Known, toLeft: number, toRight: number): readonly Comparison[] {
  if (found.length === 0 || (left === toLeft && right === toRight)) return found;
  return found.map((comparison) => ({
    ...comparison,
    left: sideAt(comparison.left, toLeft - left),
    right: sideAt(comparison.right, toRight - right),
  }));
}

const sideAt = ({ value, passage: { start, end, text } }: Comparison['left'], by: number): Comparison['left'] => ({
  value,
  passage: { start: start + by, end: end + by, text },
});

/** All that a rule can read of a statement: what it says, the sentence around it, and the day that its times count from. */
const readingOf = remembered((statement: Statement): string => {
  const { claim, document, sentence } = statement;
  const { text } = document;
  const before = BEFORE.exec(text.slice(Math.max(0, claim.start - AROUND), claim.start))?.[0].trim() ?? '';
  const behind = ENDED.test(claim.text) ? '' : (BEHIND.exec(text.slice(claim.end, claim.end + AROUND))?.[0] ?? '');
  return `${document.published}\n${before}\n${behind}\n${written(sentence, claim.start)}\n${contentOf(statement)}`;
});

/** Characters around a claim in which the rest of its sentence may tell of it. */
const AROUND = 160;
const BEFORE = /[^.!?\n]*$/u;
const BEHIND = /^[^.!?\n]*/u;
/** A claim that ends its sentence. */
const ENDED = /[.!?]["'”’)]*$/u;
