import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { median } from './rounds.ts';

const SIZES = [
  [80, 24],
  [200, 50],
  [300, 100],
] as const;
const ENTRY = fileURLToPath(new URL('../../test/helpers/open-review.ts', import.meta.url));
const PRESSES = 200;
const MANY = 10_000;

/**
 * The review of 100 sources with 5,000 clusters in a terminal of its own: time to the first screen, from a key to its bytes,
 * processor time and bytes a key, and what the heap holds, once collected, before and after 10,000 keys. Linux alone, by `script` and /proc.
 */
export async function review(): Promise<string> {
  const rows = [];
  for (const [columns, lines] of SIZES) rows.push(await seen(columns, lines));
  return ['the review of 100 sources with 5,000 clusters', ...rows.map((row) => `  ${row}`)].join('\n');
}

async function seen(columns: number, lines: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
  const decisions = join(folder, 'decisions.json');
  const command = `stty cols ${columns} rows ${lines}; exec '${process.execPath}' --expose-gc --import tsx '${ENTRY}' wide '${decisions}'`;
  const child = spawn('script', ['-qfec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let bytes = 0;
  let heard = '';
  let wake = (): void => undefined;
  child.stdout.on('data', (drawn: Buffer) => {
    bytes += drawn.length;
    if (!heard.includes(LISTENING)) heard += drawn.toString();
    wake();
  });
  const press = async (key: string): Promise<number> => {
    const begun = performance.now();
    const drawn = new Promise<void>((resolve) => (wake = resolve));
    child.stdin.write(key);
    await Promise.race([drawn, pause(LONGEST_WAIT)]);
    return performance.now() - begun;
  };
  while (!heard.includes(OTHER_SCREEN)) await pause(1);
  const opened = performance.now();
  while (!heard.includes(LISTENING)) await pause(1);
  const first = performance.now() - opened;
  await pause(SETTLED);
  const { pid } = JSON.parse(readFileSync(`${decisions}.pid`, 'utf8')) as { pid: number };
  for (let key = 0; key < 20; key++) await press('j');
  const [cpu, sent] = [processorTime(pid), bytes];
  const times: number[] = [];
  for (let key = 0; key < PRESSES; key++) {
    times.push(await press('j'));
    // A held key comes 30 times a second.
    await pause(33);
  }
  const each = (processorTime(pid) - cpu) / PRESSES;
  const drawn = (bytes - sent) / PRESSES;
  const heap = `${decisions}.heap`;
  const rounds = [await memory(pid, heap)];
  for (let key = 0; key < MANY; key += 100) {
    await press((key % 200 === 0 ? 'j' : 'k').repeat(100));
    if (key === MANY / 2) rounds.push(await memory(pid, heap));
  }
  rounds.push(await memory(pid, heap));
  child.stdin.write('q');
  await new Promise((resolve) => child.on('exit', resolve));
  rmSync(folder, { recursive: true });
  return [
    `${columns}×${lines}: first screen ${first.toFixed(0)} ms after the terminal is taken`,
    `a key is drawn in ${median(times).toFixed(1)} ms and takes ${each.toFixed(1)} ms of processor time, ${drawn.toFixed(0)} bytes`,
    `${rounds.map((size) => size.toFixed(1)).join(', ')} MB in use after 0, 5,000 and 10,000 keys`,
  ].join(' · ');
}

/** Milliseconds; the kernel counts in hundredths of a second. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Megabytes of the heap in use after a collection: what the process takes besides is room that it keeps for garbage. */
async function memory(pid: number, file: string): Promise<number> {
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  for (;;) {
    const told = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (told.endsWith('\n')) return Number(told) / 1e6;
    await pause(10);
  }
}

/** What the review sends first, and what it sends once the first screen is drawn and keys are heard. */
const OTHER_SCREEN = '\u001B[?1049h';
const LISTENING = '\u001B[?2004h';
/** Milliseconds. */
const LONGEST_WAIT = 500;
const SETTLED = 1_000;
