import { sameThing, shareOf } from './subject.ts';
import { relate } from './intervals.ts';
import { movesOn } from './as-of.ts';
import { defineRule, type Judgement, type Rule, type Sided } from './rule.ts';
import type { Dimension, Quantity } from '../model/mention.ts';

interface MeasureRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly check: string;
  readonly status: 'stable' | 'trial';
  /** The dimensions that this rule compares. */
  readonly dimensions: readonly Dimension[];
  /** How surely two numbers with nothing counted beside them answer one question, given that the claims share most of their words. */
  readonly bare: number;
}

/** From this strength on, two numbers apart are a contradiction; below, the rule stays silent. */
const SURE = 0.5;

/** What it counts that only one of two claims names a role ("killed") for the number. */
const ONE_ROLE = 0.7;
/** How the share of common words bears on numbers that differ: a quarter in common is enough where the things counted are the same. */
const CONTEXT_BASE = 0.25;
const CONTEXT_SLOPE = 1;
/** Equal numbers find each other with this strength even where it is unsure that they count the same. */
const EQUAL_ANYWAY = 0.3;

/** Makes a rule that compares numbers of the given dimensions as intervals. */
export function defineMeasureRule({ dimensions, bare, ...words }: MeasureRule): Rule {
  return defineRule({
    ...words,
    compares: 'quantity',
    pairs: (left, right) => (dimensions.includes(left.mention.dimension) ? strength(left, right, bare) : 0),
    compare: judge,
    reading,
  });
}

function strength(left: Sided<Quantity>, right: Sided<Quantity>, bare: number): number {
  const [l, r] = [left.mention, right.mention];
  if (
    l.dimension !== r.dimension ||
    l.unit !== r.unit ||
    l.change !== r.change ||
    (l.part ?? false) !== (r.part ?? false)
  )
    return 0;
  if ((l.per ?? '') !== (r.per ?? '') || (l.point === 'from') !== (r.point === 'from')) return 0;
  if (l.role !== '' && r.role !== '' && l.role !== r.role) return 0;
  const roles = l.role === r.role ? 1 : ONE_ROLE;
  const value = roles * sameThing(left, right, bare);
  // Numbers that differ need a subject that is surely the same; equal ones may find each other more freely.
  switch (relate(l, r)) {
    case 'equal':
      return Math.max(value, EQUAL_ANYWAY);
    case 'holds':
      return value;
    case 'apart':
      return value * contextOf(left, right) >= SURE ? value : 0;
  }
}

/** How well the words around two numbers that differ bear out that they are one count, 0 to 1. */
function contextOf(left: Sided<Quantity>, right: Sided<Quantity>): number {
  return Math.min(1, CONTEXT_BASE + CONTEXT_SLOPE * shareOf(left.statement, right.statement));
}

function judge(left: Sided<Quantity>, right: Sided<Quantity>): Judgement {
  const relation = relate(left.mention, right.mention);
  if (relation === 'equal') return { outcome: 'same', reason: 'the same number', confidence: 1 };
  if (relation === 'holds')
    return {
      outcome: 'compatible',
      reason: 'one number holds the other, by its bounds or its rounding',
      confidence: 0.9,
    };
  const update = movesOn(left, right);
  if (update !== undefined) return { outcome: 'compatible', reason: update, confidence: 0.8 };
  return { outcome: 'incompatible', reason: 'the numbers do not overlap', confidence: 0.9 };
}

function reading({ min, max, unit, of, role }: Quantity): string {
  const value =
    min === max ? `${min}` : min === null ? `at most ${max}` : max === null ? `at least ${min}` : `${min} to ${max}`;
  return [value, unit === '1' ? '' : unit, of, role].filter((part) => part !== '').join(' ');
}
