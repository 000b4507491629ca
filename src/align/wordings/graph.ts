import { likeGroupsOf, type Group } from '../candidates.ts';
import type { Profile } from '../profile.ts';
import type { Wordings } from './wordings.ts';

/** Partners looked at for each wording, likest first. */
const PARTNERS = 40;
/** The same for strong ones, whose weighted overlap is at least this. */
const MOST = 64;
const STRONG = 0.5;

/** Pairs of wordings that may speak of the same thing, each with the two places at which it is measured. */
export interface Graph {
  readonly count: number;
  /** The two wordings of each pair, in their order; of a wording and itself where several documents have it. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** The statement of each in whose place it is measured: two of different documents. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The wordings that are strongly like more others than were looked at. */
  readonly cut: ReadonlySet<number>;
}

/** The pairs of wordings that share a weighted stem, and those of a wording with its copies, sorted. */
export function graphOf(wordings: Wordings, profiles: readonly Profile[]): Graph {
  const groups = profiles.map((profile, wording): Group => ({ profile, members: wordings.places[wording] ?? [] }));
  const likeGroups = likeGroupsOf(groups);
  const cut = new Set<number>();
  const own: number[][] = groups.map((_, wording) => [wording]);
  groups.forEach((_, wording) => {
    const ranked: { readonly other: number; readonly value: number }[] = [];
    likeGroups(wording, (other, value) => {
      if (other !== wording) ranked.push({ other, value });
    });
    ranked.sort((a, b) => b.value - a.value || a.other - b.other);
    let kept = 0;
    if ((ranked[MOST]?.value ?? 0) >= STRONG) cut.add(wording);
    for (const { other, value } of ranked) {
      if (kept >= MOST || (kept >= PARTNERS && value < STRONG)) break;
      own[Math.min(wording, other)]?.push(Math.max(wording, other));
      kept++;
    }
  });
  const pairs: number[] = [];
  own.forEach((others, first) => {
    let last = -1;
    for (const second of others.sort((a, b) => a - b)) {
      if (second === last) continue;
      last = second;
      const placed = first === second ? copiesOf(first, wordings) : apart(first, second, wordings);
      if (placed !== undefined) pairs.push(first, second, ...placed);
    }
  });
  const column = (at: number): Int32Array =>
    Int32Array.from({ length: pairs.length / 4 }, (_, i) => pairs[4 * i + at] ?? 0);
  return { count: pairs.length / 4, first: column(0), second: column(1), left: column(2), right: column(3), cut };
}

/** A wording in two documents. */
function copiesOf(wording: number, { places, documentOf }: Wordings): readonly [number, number] | undefined {
  const own = places[wording] ?? [];
  const [first = 0] = own;
  const other = own.find((place) => documentOf[place] !== documentOf[first]);
  return other === undefined ? undefined : [first, other];
}

/**
 * Two wordings in two documents of which neither has both: a copied sentence is the partner of its copy alone, not of the sentences
 * that resemble it.
 */
function apart(
  first: number,
  second: number,
  { places, documentOf, standsIn }: Wordings,
): readonly [number, number] | undefined {
  const alone = (wording: number, other: number): number | undefined =>
    places[wording]?.find((place) => !standsIn(other, documentOf[place] ?? 0));
  const [left, right] = [alone(first, second), alone(second, first)];
  return left === undefined || right === undefined ? undefined : [left, right];
}
