import { fstatSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { InputError } from '../errors.ts';
import { EXIT } from './exit-codes.ts';

/** The world as a command sees it; tests hand in their own. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  /** The file that the standard output goes to, where it is one. */
  readonly outputFile?: { readonly dev: number; readonly ino: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  /** Bytes of memory that the process held at most. */
  readonly memory: () => number;
  /** Date and time; nothing that is compared or found depends on it, only when decisions were made and until when they hold. */
  readonly clock: () => Date;
  /** Runs long work that never yields; meanwhile Ctrl-C ends the process at once. */
  readonly busy: <Result>(work: () => Result) => Result;
  /** Has something done before Ctrl-C ends the process, until what it gives back is called. */
  readonly beforeInterrupt: (last: () => void) => () => void;
}

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The process's own streams and surroundings; from now on Ctrl-C exits with 130. */
export function processIo(): Io {
  process.on('SIGINT', interrupted);
  // Failed writes are told by the write's own callback, see print.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    ...outputFile(),
    env: process.env,
    // Asked for when it is needed: a folder that was taken away is told of as everything else that is wrong.
    get cwd() {
      return process.cwd();
    },
    now: () => performance.now(),
    // Told in kilobytes.
    memory: () => process.resourceUsage().maxRSS * 1024,
    clock: () => clockOf(process.env),
    busy: (work) => {
      // A handler would wait until the work is done, the system's default does not; shells see 130 either way.
      process.off('SIGINT', interrupted);
      try {
        return work();
      } finally {
        process.on('SIGINT', interrupted);
      }
    },
    beforeInterrupt: (last) => {
      lasts.add(last);
      return () => lasts.delete(last);
    },
  };
}

function outputFile(): Pick<Io, 'outputFile'> {
  try {
    const info = fstatSync(process.stdout.fd);
    return info.isFile() ? { outputFile: { dev: info.dev, ino: info.ino } } : {};
  } catch {
    // Closed before we began.
    return {};
  }
}

/** The date and time, or those of SOURCE_DATE_EPOCH (seconds since 1970), so that a run can be repeated to the byte. */
function clockOf({ SOURCE_DATE_EPOCH: epoch }: Io['env']): Date {
  if (epoch === undefined || epoch === '') return new Date();
  const time = /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : undefined;
  if (time === undefined || Number.isNaN(time.getTime()))
    throw new InputError(`SOURCE_DATE_EPOCH is ${epoch}; it should be a number of seconds since 1970`);
  return time;
}

/** The day it is, as ISO 8601 writes it, in UTC: the same day for everybody who runs the same thing. */
export function todayOf({ clock }: Pick<Io, 'clock'>): string {
  return clock().toISOString().slice(0, 'YYYY-MM-DD'.length);
}

const lasts = new Set<() => void>();

function interrupted(): never {
  for (const last of lasts) last();
  process.exit(EXIT.interrupted);
}

/** Writes and waits until the text is handed on; false when the reader has gone away (`| head`). */
export function print(output: Output, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => {
      if (error === null || error === undefined) return resolve(true);
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'ECONNRESET') return resolve(false);
      return reject(new InputError(`the result cannot be written: ${error.message}`));
    });
  });
}
