import type { Timing } from './rounds.ts';

/** A group's table: times, ratios to the first row, megabytes a second where `size` gives the bytes read, and notes below. */
export function table(title: string, timings: readonly Timing[], notes: readonly string[], size?: number): string {
  const base = timings[0]?.ms ?? Number.NaN;
  const width = Math.max(...timings.map(({ name }) => name.length));
  const rows = timings.map(({ name, ms }) => {
    const speed = size === undefined ? '' : `${(size / 1000 / ms).toFixed(1).padStart(9)} MB/s`;
    return `  ${name.padEnd(width)}${ms.toFixed(1).padStart(10)} ms${(ms / base).toFixed(2).padStart(9)} x${speed}`;
  });
  return [title, ...rows, ...notes.map((note) => `  ${note}`)].join('\n');
}
