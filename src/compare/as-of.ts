import type { Quantity } from '../model/mention.ts';
import type { Sided } from './rule.ts';

/** Roles of counts that go up while a story unfolds. */
const RISING = new Set([
  'killed',
  'injured',
  'missing',
  'rescued',
  'evacuated',
  'displaced',
  'arrested',
  'detained',
  'hospitalised',
  'infected',
  'homeless',
  'recovered',
  'found',
]);

/** Says why two counts that differ may both be right because one was made later; undefined where time does not explain it. */
export function movesOn(left: Sided<Quantity>, right: Sided<Quantity>): string | undefined {
  const role = left.mention.role || right.mention.role;
  if (!RISING.has(role)) return undefined;
  const [l, r] = [momentOf(left), momentOf(right)];
  if (l === undefined || r === undefined || l === r) return undefined;
  const [earlier, later] = l < r ? [left.mention, right.mention] : [right.mention, left.mention];
  // A toll may rise between two days; that it falls needs another explanation, except for the missing.
  if (role !== 'missing' && (later.min ?? Infinity) < (earlier.min ?? 0)) return undefined;
  return 'the later count replaces the earlier one';
}

/** The moment a count holds for: the latest time in its claim, else the end of the day of publication. */
function momentOf({ statement: { claim, document } }: Sided<Quantity>): string | undefined {
  const moments = claim.mentions.flatMap((mention) => {
    if (mention.kind !== 'time' || mention.latest === undefined) return [];
    if (mention.type === 'time-of-day') return [mention.latest.slice(0, 16)];
    return mention.type === 'date' && mention.granularity === 'day' ? [`${mention.latest.slice(0, 10)}T23:59`] : [];
  });
  if (moments.length > 0) return moments.sort().at(-1);
  return document.published === undefined ? undefined : `${document.published.slice(0, 10)}T23:59`;
}
