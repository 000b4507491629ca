import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { table } from './table.ts';
import { newsText } from './texts.ts';

/** Lengths in characters and how often each is read; the short one more often, as it is the more uncertain. */
const SIZES = [
  { size: 1_000_000, runs: 3 },
  { size: 10_000_000, runs: 1 },
];
/** By then V8's young generation has the size that it keeps however much is read: it is no part of what an article needs. */
const WARM_UP = 3_000_000;
const CHILD = fileURLToPath(new URL('read-once.ts', import.meta.url));

/** What one child process saw: see read-once.ts. */
interface Seen {
  readonly ms: number;
  readonly textBytes: number;
  readonly peakBytes: number;
  readonly idleBytes: number;
}

/** The whole reading of 1 MB and of 10 MB, each in a process of its own: how time grows, and peak memory against the text. */
export function growth(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-growth-'));
  const fileOf = (size: number): string => {
    const path = join(folder, `${size}.txt`);
    writeFileSync(path, newsText(size));
    return path;
  };
  const warmUp = fileOf(WARM_UP);
  const seen = SIZES.map(({ size, runs }) => ({ size, ...readOnce([warmUp, fileOf(size), String(runs)]) }));
  rmSync(folder, { recursive: true });
  const first = seen[0];
  const last = seen.at(-1);
  const notes = seen.map(
    ({ size, textBytes, peakBytes, idleBytes }) =>
      `${size / 1_000_000} MB: peak memory ${megabytes(peakBytes)} MB, of which ${megabytes(idleBytes)} MB before reading; ` +
      `${((peakBytes - idleBytes) / textBytes).toFixed(1)} x the text on top of it, ${(peakBytes / textBytes).toFixed(1)} x in all`,
  );
  if (first !== undefined && last !== undefined) {
    const exponent = Math.log(last.ms / first.ms) / Math.log(last.size / first.size);
    notes.push(`time grows with the length to the power of ${exponent.toFixed(2)} (1 is linear)`);
  }
  return table(
    'growth of the whole reading',
    seen.map(({ size, ms }) => ({ name: `${size / 1_000_000} MB`, ms })),
    notes,
  );
}

function readOnce(args: readonly string[]): Seen {
  const done = spawnSync(process.execPath, ['--import', 'tsx', CHILD, ...args], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`read-once ${args.join(' ')}: ${done.stderr}`);
  return JSON.parse(done.stdout) as Seen;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}
