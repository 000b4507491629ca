import type { Numbered } from './profile.ts';
import { UNKNOWN } from './vocabulary.ts';

/** The likenesses of two claims. */
export interface Likenesses {
  /** How well the words of either find words of like meaning in the other, 0 to 1. */
  readonly all: number;
  /** The same, the better side alone. */
  readonly better: number;
  /** The same for the words that are no names. */
  readonly plain: number;
  /** What the three strongest matches weigh, strongest first: two claims of one matter share a few words that tell, long or short. */
  readonly strongest: readonly [number, number, number];
}

/**
 * Weighted mean over each side's words of the best cosine on the other side (after BERTScore, Zhang et al. 2020, with static
 * vectors): of all words, and of those that are no names. Each cosine is taken once for all four directions. `inRight` and
 * `inLeft` hold for each word its place on the other side, -1 where it does not stand there.
 */
export function likenesses(left: Numbered, right: Numbered, inRight: Int32Array, inLeft: Int32Array): Likenesses {
  const ls = sideOf(left, right, inRight, ofLeft);
  const rs = sideOf(right, left, inLeft, ofRight);
  const [width, height] = [left.ids.length, right.ids.length];
  const open = enterWanting(right, rs);
  for (let i = 0; i < width; i++) {
    const direction = left.directions[i] ?? -1;
    if (direction < 0) continue;
    const isPlain = left.plain[i] === 1;
    let [best, bestPlain, told] = [ls.best[i] ?? 0, ls.bestPlain[i] ?? 0, ls.told[i] ?? 0];
    // A word that stands on the other side too can only raise those that do not.
    const isWhole = best === SAME && (!isPlain || bestPlain === SAME);
    const count = isWhole ? open : height;
    if (count === 0) continue;
    const cosines = left.vocabulary.cosinesOf(direction);
    for (let at = 0; at < count; at++) {
      const j = isWhole ? (rs.wanting[at] ?? 0) : at;
      const other = right.directions[j] ?? -1;
      if (other < 0) continue;
      const both = isPlain && right.plain[j] === 1;
      const wanted = best !== SAME || rs.best[j] !== SAME;
      if (!wanted && !(both && (bestPlain !== SAME || rs.bestPlain[j] !== SAME))) continue;
      const known = cosines[other] ?? UNKNOWN;
      const value = known === UNKNOWN ? left.vocabulary.take(direction, other) : known;
      // Below, it raises nothing: all begin at 0.
      if (value <= 0) continue;
      if (value > best) best = value;
      raise(rs.best, j, value);
      if (value > ALIKE) {
        const telling = ((value - ALIKE) / (1 - ALIKE)) * Math.min(left.weights[i] ?? 0, right.weights[j] ?? 0);
        if (telling > told) told = telling;
        raise(rs.told, j, telling);
      }
      if (!both) continue;
      if (value > bestPlain) bestPlain = value;
      raise(rs.bestPlain, j, value);
    }
    ls.best[i] = best;
    ls.bestPlain[i] = bestPlain;
    ls.told[i] = told;
  }
  const [toRight, toLeft] = [coverage(left, ls.best, false), coverage(right, rs.best, false)];
  return {
    all: harmonic(toRight, toLeft),
    better: Math.max(toRight, toLeft),
    plain: harmonic(coverage(left, ls.bestPlain, true), coverage(right, rs.bestPlain, true)),
    strongest: strongest(topThree(ls.told, width), topThree(rs.told, height)),
  };
}

/** A word that stands on the other side too has found its match. */
const SAME = 2;

interface Side {
  /** The best cosine of each word so far, or `SAME`. */
  readonly best: Float64Array;
  readonly bestPlain: Float64Array;
  /** What each word's strongest match tells: how alike the two are times the weight of the lighter one. */
  readonly told: Float64Array;
  /** The places of the words that still want a match. */
  readonly wanting: Int32Array;
}

/** Room for one side, used again for each pair of claims: making it took a third of the time of measuring a pair. */
interface Room {
  side: Side;
}

const roomFor = (words: number): Side => ({
  best: new Float64Array(words),
  bestPlain: new Float64Array(words),
  told: new Float64Array(words),
  wanting: new Int32Array(words),
});

const ofLeft: Room = { side: roomFor(64) };
const ofRight: Room = { side: roomFor(64) };

function sideOf({ ids, weights, plain }: Numbered, other: Numbered, places: Int32Array, room: Room): Side {
  if (room.side.best.length < ids.length) room.side = roomFor(2 * ids.length);
  const { best, bestPlain, told } = room.side;
  for (let i = 0; i < ids.length; i++) {
    const place = places[i] ?? -1;
    const isShared = place >= 0;
    best[i] = isShared ? SAME : 0;
    told[i] = isShared ? (weights[i] ?? 0) : 0;
    bestPlain[i] = isShared && plain[i] === 1 && other.plain[place] === 1 ? SAME : 0;
  }
  return room.side;
}

/** Enters the places of the words that want a match, and tells how many there are. */
function enterWanting(words: Numbered, side: Side): number {
  let count = 0;
  for (let i = 0; i < words.ids.length; i++) if (isWanting(side, words, i)) side.wanting[count++] = i;
  return count;
}

const isWanting = ({ best, bestPlain }: Side, { plain }: Numbered, at: number): boolean =>
  isOpen(best, at) || (plain[at] === 1 && isOpen(bestPlain, at));

/** Two words less alike than this tell nothing (.3 did better than 0 and .5 on left-out stories). */
const ALIKE = 0.3;

type Three = readonly [number, number, number];

/** The three strongest matches, each as seen from the side where it is the weaker. */
const strongest = (ls: Three, rs: Three): Three => [
  Math.min(ls[0], rs[0]),
  Math.min(ls[1], rs[1]),
  Math.min(ls[2], rs[2]),
];

/** The three largest of so many values. */
function topThree(values: Float64Array, count: number): Three {
  let [first, second, third] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? 0;
    if (value > first) [first, second, third] = [value, first, second];
    else if (value > second) [second, third] = [value, second];
    else if (value > third) third = value;
  }
  return [first, second, third];
}

const isOpen = (best: Float64Array, at: number): boolean => best[at] !== SAME;

function raise(best: Float64Array, at: number, value: number): void {
  if (value > (best[at] ?? 0)) best[at] = value;
}

/** The harmonic mean of both directions. */
function harmonic(toRight: number, toLeft: number): number {
  const sum = toRight + toLeft;
  return sum === 0 ? 0 : (2 * toRight * toLeft) / sum;
}

function coverage(words: Numbered, best: Float64Array, plainOnly: boolean): number {
  const { ids, weights, plain } = words;
  const total = plainOnly ? words.plainTotal : words.total;
  if (total === 0) return 0;
  let sum = 0;
  for (let i = 0; i < ids.length; i++) {
    if (plainOnly && plain[i] !== 1) continue;
    const value = best[i] ?? 0;
    const weight = weights[i] ?? 0;
    sum += weight * (value === SAME ? 1 : value);
  }
  return sum / total;
}
