import type { Comparison, Statement } from '../../model/comparison.ts';
import type { Dimension, Quantity } from '../../model/mention.ts';
import { ratioOf, relate, widened } from '../reading/intervals.ts';
import { apartInScope } from '../reading/scope.ts';
import { reading } from './measure.ts';
import { remembered } from '../reading/remembered.ts';

/**
 * A figure told as a multiple of a former one against the figure itself, where both claims name the former one: "twice as many
 * as last year's 310" against "345, up from 310".
 */
export function multiplesOfFigures(
  left: Statement,
  right: Statement,
  of: 'count' | 'money',
): Omit<Comparison, 'rule'>[] {
  return [...reckoned(left, right, of, false), ...reckoned(right, left, of, true)];
}

/** By how much what was reckoned may be off: nobody says "twice" of what is exactly twice. */
const ROUND = 1.15;

function reckoned(one: Statement, other: Statement, of: Dimension, swapped: boolean): Omit<Comparison, 'rule'>[] {
  const [multiple, ...more] = multiplesIn(one);
  if (multiple === undefined) return [];
  const [base, ...bases] = quantitiesOf(one).filter((m) => m.dimension === of && isLevel(m) && m.point !== 'to');
  if (base === undefined || more.length > 0 || bases.length > 0) return [];
  const theirs = quantitiesOf(other).filter(
    (m) => m.dimension === base.dimension && m.unit === base.unit && isLevel(m),
  );
  const same = theirs.filter((m) => relate(m, base) === 'equal' && isFormer(m, other));
  const [now, ...others] = theirs.filter((m) => relate(m, base) !== 'equal' && m.point !== 'from');
  if (same.length !== 1 || now === undefined || others.length > 0) return [];
  if (apartInScope({ mention: multiple, statement: one }, { mention: now, statement: other })) return [];
  const factor = factorOf(multiple);
  if (factor === undefined || base.min === null || base.min !== base.max) return [];
  const aim = base.min * factor;
  const off = ratioOf({ min: aim, max: aim }, widened(now));
  if (off < ROUND || ((now.min ?? 0) <= aim && aim <= (now.max ?? Infinity))) return [];
  const mine = { value: `${aim}`, passage: passageOf(multiple) };
  const its = { value: reading(now), passage: passageOf(now) };
  return [
    {
      outcome: 'incompatible',
      reason: `${multiple.text} and ${base.text} make ${aim}`,
      confidence: 0.8,
      left: swapped ? its : mine,
      right: swapped ? mine : its,
    },
  ];
}

/** Whether a figure is one that another is held against: "up from 310", "an improvement on the 310 of last year". */
const isFormer = ({ point, start }: Quantity, { document }: Statement): boolean =>
  point === 'from' || HELD_AGAINST.test(document.text.slice(Math.max(0, start - REACH), start));

const HELD_AGAINST = /\b(?:from|than|on|against|with|above|below)\s+(?:the\s+|its\s+|last year's\s+)?$/i;
const REACH = 24;

const quantitiesOf = ({ claim }: Statement): Quantity[] =>
  claim.mentions.filter((m): m is Quantity => m.kind === 'quantity');

const multiplesIn = remembered((statement: Statement): readonly Quantity[] =>
  quantitiesOf(statement).filter(({ dimension }) => dimension === 'multiple'),
);
const isLevel = ({ change }: Quantity): boolean => !change;

/** What a multiple multiplies by; undefined where it is open or tells a growth. */
const factorOf = ({ min, max }: Quantity): number | undefined =>
  min !== null && min === max && min > 0 ? min : undefined;

const passageOf = ({ start, end, text }: Quantity) => ({ start, end, text });
