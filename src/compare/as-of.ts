import type { Quantity } from '../model/mention.ts';
import type { Sided } from './rule.ts';

/** Roles of counts that go up while a story unfolds. */
const RISING = new Set(['killed', 'injured', 'missing', 'rescued', 'evacuated', 'displaced', 'arrested', 'detained', 'hospitalised', 'infected', 'homeless', 'recovered', 'found']);

/** Says why two counts that differ may both be right because one was made later; undefined where time does not explain it. */
export function movesOn(left: Sided<Quantity>, right: Sided<Quantity>): string | undefined {
  const role = left.mention.role || right.mention.role;
  if (!RISING.has(role)) return undefined;
  const [l, r] = [dayOf(left), dayOf(right)];
  if (l === undefined || r === undefined || l === r) return undefined;
  const [earlier, later] = l < r ? [left.mention, right.mention] : [right.mention, left.mention];
  // A toll may rise between two days; that it falls needs another explanation, except for the missing.
  if (role !== 'missing' && (later.min ?? Infinity) < (earlier.min ?? 0)) return undefined;
  return 'the later count replaces the earlier one';
}

/** The day a count holds for: a date in its claim, else the day of publication. */
function dayOf({ statement: { claim, document } }: Sided<Quantity>): string | undefined {
  const days = claim.mentions.flatMap((mention) => (mention.kind === 'time' && mention.type === 'date' && mention.granularity === 'day' && mention.latest !== undefined ? [mention.latest.slice(0, 10)] : []));
  return days.length > 0 ? days.sort().at(-1) : document.published?.slice(0, 10);
}
