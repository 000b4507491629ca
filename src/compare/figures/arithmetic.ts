import type { Quantity } from '../../model/mention.ts';
import { meet, widened } from '../reading/intervals.ts';
import type { Sided } from '../rule.ts';

/** How many figures of a claim are reckoned with: tables in running text would make the work quadratic. */
const AT_MOST = 8;
/** Ranks, scores and ages are not added up. */
const UNCOUNTED: ReadonlySet<string> = new Set(['ordinal', 'score', 'age']);
/** How many characters behind a number a single one may be named. */
const BEHIND = 60;
/** "Two women and a man": a single one named without a number counts as well. */
const SINGLE = /^\W*(?:\w+\W+){0,2}?(?:and|plus)\s+(?:an?|one|another)\s/i;

/**
 * Whether a figure follows from those of the other side: their sum ("14 crew and 26 passengers" are 40), what is left of
 * one without another ("five, including two"), one times another ("three packs of five") or one shared out.
 */
export function addsUp(left: Sided<Quantity>, right: Sided<Quantity>): boolean {
  if (UNCOUNTED.has(left.mention.dimension)) return false;
  return follows(left.mention, right) || follows(right.mention, left);
}

function follows(figure: Quantity, { mention, statement }: Sided<Quantity>): boolean {
  const all = statement.claim.mentions.filter((m): m is Quantity => m.kind === 'quantity').slice(0, AT_MOST);
  const own = all.filter((m) => m.dimension === figure.dimension && m.unit === figure.unit);
  const aim = widened(figure);
  const hits = (value: number): boolean => Number.isFinite(value) && meet(aim, { min: value, max: value });
  const values = own.flatMap(exact);
  const [value] = exact(mention);
  if (value === undefined) return false;
  const behind = statement.document.text.slice(mention.end, Math.min(statement.claim.end, mention.end + BEHIND));
  if (SINGLE.test(behind) && hits(value + 1)) return true;
  let sum = 0;
  for (const [index, term] of values.entries()) {
    sum += term;
    if (index > 0 && (hits(sum) || hits(sum - (values[0] ?? 0)))) return true;
  }
  const others = own.filter((m) => m !== mention).flatMap(exact);
  // Who was rescued without those taken to hospital is not "rescued": of one role only sums are the same count.
  if (figure.role !== '' && figure.role === mention.role) return others.some((other) => hits(value + other));
  const factors = all.filter((m) => m !== mention && FACTORS.has(m.dimension)).flatMap(exact);
  return (
    balances(value, others.slice(0, IN_BALANCE)).some((left) => hits(Math.abs(left))) ||
    factors.some((other) => other > 1 && (hits(value * other) || hits(value / other) || hits(other / value)))
  );
}

/** What may be left of a value when some of the others are added or taken away; the value itself is not among it. */
const balances = (value: number, others: readonly number[]): number[] =>
  others
    .reduce<number[]>((reached, other) => reached.flatMap((so) => [so, so + other, so - other]), [value])
    .filter((left) => left !== value);

/** With how many figures a balance is struck: two give nine results, more would hit anything by chance. */
const IN_BALANCE = 2;
const FACTORS: ReadonlySet<string> = new Set(['count', 'multiple']);

const exact = ({ min, max }: Quantity): number[] => (min !== null && min === max ? [min] : []);
