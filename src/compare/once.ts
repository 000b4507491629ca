import type { Comparison, Statement } from '../model/comparison.ts';
import { numberedBy, sameReading } from '../model/content.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

/** What rules found between two statements, in the rules' order, at the places where they were first found. */
export interface Found {
  readonly comparisons: readonly Comparison[];
  /** How much further on in its document each of the two sides stands here. */
  readonly inLeft: number;
  readonly inRight: number;
}

/** Runs rules on two statements. */
export type Run = (left: Statement, right: Statement) => Found;

/**
 * Runs rules once for all pairs of statements that say the same: an agency's sentence stands in a hundred articles, and what is
 * found of it in one is found in all, at its place in each. Rules of the caller's own see every pair, as they may ask where it stands.
 */
export function onceForEach(rules: readonly Rule[], pairs: number): Run {
  if (pairs < MANY || !rules.every((rule) => RULES.includes(rule)))
    return (left, right) => ({ comparisons: foundBy(rules, left, right), inLeft: 0, inRight: 0 });
  const numberOf = numberedBy(sameReading);
  const firsts: Statement[] = [];
  const contents = new Map<Statement, Content>();
  const known = new Map<number, readonly Comparison[]>();
  const content = (statement: Statement): Content => {
    const before = contents.get(statement);
    if (before !== undefined) return before;
    const number = numberOf(statement);
    const own = { first: (firsts[number] ??= statement), number };
    contents.set(statement, own);
    return own;
  };
  return (left, right) => {
    const [l, r] = [content(left), content(right)];
    const key = l.number * MOST + r.number;
    let comparisons = known.get(key);
    if (comparisons === undefined) {
      // Rules are symmetric: where they found nothing one way round there is nothing.
      const swapped = known.get(r.number * MOST + l.number);
      // On the first of each, so that what is prepared for a statement is prepared once.
      comparisons = swapped?.length === 0 ? swapped : foundBy(rules, l.first, r.first);
      known.set(key, comparisons);
    }
    return {
      comparisons,
      inLeft: left.claim.start - l.first.claim.start,
      inRight: right.claim.start - r.first.claim.start,
    };
  };
}

/** Pairs from which on it pays to ask of each claim what it says: two articles have some dozens, and knowing their claims again takes 5 ms. */
const MANY = 300;

const foundBy = (rules: readonly Rule[], left: Statement, right: Statement): readonly Comparison[] =>
  rules.flatMap((rule) => rule.run(left, right));

/** What statements say, with the first of them. */
interface Content {
  readonly first: Statement;
  readonly number: number;
}

/** More statements than memory holds, few enough that two numbers below it make one. */
const MOST = 2 ** 26;

/** What was found, each at its own place. */
export function placed({ comparisons, inLeft, inRight }: Found): readonly Comparison[] {
  return comparisons.map((comparison) => ({
    ...comparison,
    left: sideAt(comparison.left, inLeft),
    right: sideAt(comparison.right, inRight),
  }));
}

const sideAt = ({ value, passage: { start, end, text } }: Comparison['left'], by: number): Comparison['left'] => ({
  value,
  passage: { start: start + by, end: end + by, text },
});
