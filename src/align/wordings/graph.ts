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
  const likest = likestOf(MOST + 1);
  groups.forEach((_, wording) => {
    likest.clear();
    likeGroups(wording, (other, value) => {
      if (other !== wording) likest.enter(other, value);
    });
    const { others, values } = likest;
    const found = likest.count();
    if (found > MOST && (values[MOST] ?? 0) >= STRONG) cut.add(wording);
    for (let kept = 0; kept < Math.min(found, MOST); kept++) {
      if (kept >= PARTNERS && (values[kept] ?? 0) < STRONG) break;
      const other = others[kept] ?? 0;
      own[Math.min(wording, other)]?.push(Math.max(wording, other));
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

/** Those of the highest value that were entered since it was cleared, highest first and of like ones the lowest number. */
interface Likest {
  readonly others: Int32Array;
  readonly values: Float64Array;
  readonly count: () => number;
  readonly clear: () => void;
  readonly enter: (other: number, value: number) => void;
}

/** Keeps so many at the most: a wording is like hundreds, of which a few dozen count. */
function likestOf(most: number): Likest {
  const others = new Int32Array(most);
  const values = new Float64Array(most);
  let count = 0;
  return {
    others,
    values,
    count: () => count,
    clear: () => {
      count = 0;
    },
    enter: (other, value) => {
      let at = count;
      while (at > 0) {
        const before = values[at - 1] ?? 0;
        if (before > value || (before === value && (others[at - 1] ?? 0) < other)) break;
        if (at < most) {
          others[at] = others[at - 1] ?? 0;
          values[at] = before;
        }
        at--;
      }
      if (at === most) return;
      others[at] = other;
      values[at] = value;
      if (count < most) count++;
    },
  };
}
