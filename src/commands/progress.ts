import { setImmediate } from 'node:timers/promises';
import type { InSteps, OnProgress, Progress, Stage } from '../model/progress.ts';
import type { Io } from './io.ts';

/**
 * Does long work step by step. On a terminal a line on the error stream tells how far it is, which is wiped away in the end;
 * now and then keys and signals are heard, so that Ctrl-C ends the process within a step and wipes the line away as well.
 */
export async function withProgress<Result>(
  io: Io,
  work: InSteps<Progress, Result>,
  { watch, signal }: Watching = {},
): Promise<Result> {
  const { stderr, now } = io;
  const columns = stderr.columns ?? 80;
  // Work that ends within this time shows nothing.
  const begun = now();
  let draw = isShown(io) ? begun + PATIENCE : Infinity;
  let listen = begun + BETWEEN_FRAMES;
  let drawn = false;
  const wipe = (): void => void (drawn && stderr.write(WIPE));
  const release = io.beforeInterrupt(wipe);
  try {
    for (;;) {
      const { done, value } = work.next();
      if (done === true) return value;
      watch?.(...value);
      const time = now();
      if (time >= draw) {
        draw = time + BETWEEN_FRAMES;
        drawn = true;
        stderr.write(WIPE + progressLine(...value, columns));
      }
      if (time >= listen) {
        listen = time + BETWEEN_FRAMES;
        await setImmediate();
        signal?.throwIfAborted();
      }
    }
  } finally {
    release();
    wipe();
  }
}

/** Who else follows the work. */
export interface Watching {
  /** Is told of every step. */
  readonly watch?: OnProgress | undefined;
  /** Ends the work by an error. */
  readonly signal?: AbortSignal;
}

/** Screen readers would read every state of the line aloud. */
function isShown({ stderr, env }: Io): boolean {
  return stderr.isTTY === true && env['TERM'] !== 'dumb' && env['INK_SCREEN_READER'] !== 'true';
}

/** One line, shorter than the terminal is wide: what is done, a bar where there is room for it, counts. */
export function progressLine(stage: Stage, done: number, total: number, columns: number): string {
  const { doing, what } = TOLD[stage];
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const counts = `${grouped(done)} of ${grouped(total)} ${what}`;
  const room = Math.min(WIDEST_BAR, columns - doing.length - counts.length - '  '.length - 1);
  const full = Math.round(share * room);
  const bar = room < NARROWEST_BAR ? '' : ` ${'█'.repeat(full)}${'░'.repeat(room - full)}`;
  return `${doing}${bar} ${counts}`.slice(0, columns - 1);
}

const grouped = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');

const TOLD: Readonly<Record<Stage, { readonly doing: string; readonly what: string }>> = {
  read: { doing: 'Reading  ', what: 'articles' },
  align: { doing: 'Aligning ', what: 'articles' },
  compare: { doing: 'Comparing', what: 'pairs' },
};

// Milliseconds. People notice a wait after about a second; ten states a second look steady and cost nothing.
const PATIENCE = 1_000;
const BETWEEN_FRAMES = 100;
const WIDEST_BAR = 40;
const NARROWEST_BAR = 8;
/** To the line's beginning, and everything on it wiped away. */
const WIPE = '\r\u001B[2K';
