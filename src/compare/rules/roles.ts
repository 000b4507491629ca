import type { Comparison, Statement, Term } from '../../model/comparison.ts';
import type { Deed } from '../reading/deeds.ts';
import { isDispute } from '../reading/disputes.ts';
import { earlierOf } from '../reading/moments.ts';
import { passageAt } from '../reading/passage-at.ts';
import { deedsIn } from '../people-and-places/roles.ts';
import { defineClaimRule } from '../rule.ts';

const SURE = 0.85;

export const roles = defineClaimRule({
  id: 'roles',
  title: 'Parts swapped',
  why: 'Who beat, bought or killed whom is the news; told the other way round it is another story.',
  check: 'Look which of the two did it and which one it was done to.',
  status: 'stable',
  compares: 'claim',
  compare: (left, right) => {
    const [mine, theirs] = [deedsIn(left), deedsIn(right)];
    if (mine.length === 0 || theirs.length === 0 || earlierOf(left, right) !== undefined) return [];
    for (const a of mine) for (const b of theirs) if (areSwapped(a, b)) return [between(left, a, right, b)];
    return [];
  },
});

/** Whether the doer of each deed suffers the other. */
const areSwapped = (a: Deed, b: Deed): boolean =>
  a.deed === b.deed &&
  !areAnybody(a, b) &&
  meet(a.doers, b.sufferers) &&
  meet(a.sufferers, b.doers) &&
  !meet(a.doers, b.doers) &&
  !meet(a.sufferers, b.sufferers);

/** Whether the nouns of two deeds may be said of the same people: a woman may be a worker, but no man. */
function areAnybody(a: Deed, b: Deed): boolean {
  const all = [...a.doers, ...a.sufferers, ...b.doers, ...b.sufferers];
  return (
    all.every(({ lower }) => ANYBODY.has(lower) || SEXES.test(lower)) && all.some(({ lower }) => ANYBODY.has(lower))
  );
}
const SEXES = /^(?:man|men|woman|women|boys?|girls?)$/u;
const ANYBODY: ReadonlySet<string> = new Set(
  'person people child children worker workers co-worker co-workers employee employees colleague colleagues resident residents neighbour neighbours neighbor neighbors suspect victim victims'.split(
    ' ',
  ),
);

const meet = (a: readonly Term[], b: readonly Term[]): boolean => a.some((x) => b.some((y) => x.stem === y.stem));

function between(left: Statement, a: Deed, right: Statement, b: Deed): Omit<Comparison, 'rule'> {
  const told = ({ doers, sufferers }: Deed): string => [...doers, ...sufferers].map(({ lower }) => lower).join(' → ');
  return {
    outcome: isDispute(left, a, right, b) ? 'different' : 'incompatible',
    reason: 'the one who does it in one claim suffers it in the other',
    confidence: SURE,
    left: { value: told(a), passage: passageAt(left, wholeOf(a)) },
    right: { value: told(b), passage: passageAt(right, wholeOf(b)) },
  };
}

/** From the first to the last word of a deed. */
function wholeOf(deed: Deed): { readonly start: number; readonly end: number } {
  const parts = [deed, ...deed.doers, ...deed.sufferers];
  return { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) };
}
