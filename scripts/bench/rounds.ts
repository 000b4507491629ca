/** Something that is timed beside others. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** Median time in milliseconds. */
export interface Timing {
  readonly name: string;
  readonly ms: number;
}

/** Times the contestants in turn, round after round, so that a slow moment of the machine falls on all of them; the first round is for warming up. */
export function inRounds(contestants: readonly Contestant[], rounds: number): readonly Timing[] {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, contestant] of contestants.entries()) {
      const began = performance.now();
      contestant.run();
      if (round > 0) times[i]?.push(performance.now() - began);
    }
  }
  return contestants.map(({ name }, i) => ({ name, ms: median(times[i] ?? []) }));
}

/** The middle one of some values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
