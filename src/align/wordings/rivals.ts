import type { Profile } from '../profile.ts';
import type { Graph } from './graph.ts';
import type { Rows } from './rows.ts';
import type { Wordings } from './wordings.ts';

/** What else the document of the other claim has for the left and the right claim of each pair in turn, one side after the other. */
export interface Rivals {
  /** Where those of each side begin, and last where all end. */
  readonly from: Int32Array;
  /** The pairs of the claim with them. */
  readonly pairs: Int32Array;
  /** Which share of the words that the pair rests on that other pair rests on too. */
  readonly shares: Float64Array;
}

/** The rivals of each pair of wordings at its two places. */
export function rivalsOf(
  { first, second, left, right, count }: Graph,
  { wordingOf, documentOf, from, standsIn }: Wordings,
  profiles: readonly Profile[],
  { start, pairs, partners }: Rows,
): Rivals {
  const found: number[][] = Array.from({ length: 2 * count });
  // The place of each other wording among the partners of the wording at hand, counted from 1.
  const placeOf = new Int32Array(start.length);
  for (let wording = 0; wording + 1 < start.length; wording++) {
    const [begin, end] = [start[wording] ?? 0, start[wording + 1] ?? 0];
    for (let i = begin; i < end; i++) placeOf[partners[i] ?? 0] = i + 1;
    const shareOf = sharesOf(wording, partners.subarray(begin, end), profiles);
    for (let i = begin; i < end; i++) {
      const pair = pairs[i] ?? 0;
      // A copied sentence has no partner but its copy.
      if (first[pair] === second[pair]) continue;
      const isLeft = first[pair] === wording;
      const [place, facing] = isLeft ? [left[pair] ?? 0, right[pair] ?? 0] : [right[pair] ?? 0, left[pair] ?? 0];
      const [home, document] = [documentOf[place] ?? 0, documentOf[facing] ?? 0];
      const own: number[] = [];
      for (let at = from[document] ?? 0; at < (from[document + 1] ?? 0); at++) {
        const other = wordingOf[at] ?? 0;
        const beside = (placeOf[other] ?? 0) - 1;
        if (beside < 0 || at === facing || standsIn(other, home)) continue;
        own.push(pairs[beside] ?? 0, shareOf(i - begin, beside - begin));
      }
      found[2 * pair + (isLeft ? 0 : 1)] = own;
    }
    for (let i = begin; i < end; i++) placeOf[partners[i] ?? 0] = 0;
  }
  return flat(found);
}

function flat(found: readonly (readonly number[] | undefined)[]): Rivals {
  const from = new Int32Array(found.length + 1);
  found.forEach((own, side) => {
    from[side + 1] = (from[side] ?? 0) + (own?.length ?? 0) / 2;
  });
  const all = from.at(-1) ?? 0;
  const [pairs, shares] = [new Int32Array(all), new Float64Array(all)];
  let at = 0;
  for (const own of found) {
    if (own === undefined) continue;
    for (let i = 0; i < own.length; i += 2) {
      pairs[at] = own[i] ?? 0;
      shares[at++] = own[i + 1] ?? 0;
    }
  }
  return { from, pairs, shares };
}

/** Tells of two partners of a wording which share of the words that it has in common with the first it has with the second too. */
function sharesOf(
  wording: number,
  partners: Int32Array,
  profiles: readonly Profile[],
): (partner: number, other: number) => number {
  const own = profiles[wording]?.sorted ?? NO_WORDS;
  // For each partner a bit for each word of the wording.
  const width = (own.length + 31) >> 5;
  const bits = new Int32Array(width * partners.length);
  const isKnown = new Uint8Array(partners.length);
  const enter = (partner: number): void => {
    if (isKnown[partner] === 1) return;
    isKnown[partner] = 1;
    enterCommon(own, profiles[partners[partner] ?? -1]?.sorted ?? NO_WORDS, bits, partner * width);
  };
  return (partner, other) => {
    enter(partner);
    enter(other);
    let [count, both] = [0, 0];
    for (let i = 0; i < width; i++) {
      const mine = bits[partner * width + i] ?? 0;
      count += ones(mine);
      both += ones(mine & (bits[other * width + i] ?? 0));
    }
    return count === 0 ? 1 : both / count;
  };
}

const NO_WORDS = new Int32Array();

/** Sets the bits of those numbers that stand on both sides, which are sorted. */
function enterCommon(own: Int32Array, others: Int32Array, bits: Int32Array, from: number): void {
  for (let i = 0, j = 0; i < own.length && j < others.length;) {
    const [x, y] = [own[i] ?? 0, others[j] ?? 0];
    if (x === y) {
      const at = from + (i >> 5);
      bits[at] = (bits[at] ?? 0) | (1 << (i & 31));
    }
    if (x <= y) i++;
    if (y <= x) j++;
  }
}

/** How many bits of a number are set. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
