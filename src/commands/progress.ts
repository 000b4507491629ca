import type { OnProgress, Stage } from '../model/progress.ts';
import type { Io } from './io.ts';

/** Runs long work that tells how far it is; on a terminal this is drawn on the error stream and wiped away in the end; `watch` is told the same. */
export function withProgress<Result>(
  { stderr, env, now }: Io,
  work: (onProgress?: OnProgress) => Result,
  watch?: OnProgress,
): Result {
  // Screen readers would read every state of the line aloud.
  if (stderr.isTTY !== true || env['TERM'] === 'dumb' || env['INK_SCREEN_READER'] === 'true') return work(watch);
  const columns = stderr.columns ?? 80;
  // Work that ends within this time shows nothing.
  let next = now() + PATIENCE;
  let drawn = false;
  try {
    return work((stage, done, total) => {
      watch?.(stage, done, total);
      const time = now();
      if (time < next) return;
      next = time + BETWEEN_FRAMES;
      drawn = true;
      stderr.write(WIPE + progressLine(stage, done, total, columns));
    });
  } finally {
    if (drawn) stderr.write(WIPE);
  }
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
