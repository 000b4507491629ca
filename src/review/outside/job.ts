import { setTimeout } from 'node:timers/promises';

/** Stops this process and those it was started by or with, as Ctrl-Z does elsewhere; resolves when the shell lets it go on. */
export async function stopAsJob(): Promise<void> {
  // Windows has no jobs that could be stopped.
  if (process.platform === 'win32') return;
  process.kill(0, 'SIGTSTP');
  // No time passes while the process is stopped. Where no shell could wake it again the system leaves it running.
  await setTimeout(A_MOMENT);
}

/** Milliseconds: the signal is there before the timer is. */
const A_MOMENT = 50;
