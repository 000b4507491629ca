import { Readable, Writable } from 'node:stream';
import { runCli } from '../../src/commands/run.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run is given; by default a pipe with nothing in it, no colour and the repository as its folder. */
export interface Given {
  readonly stdin?: string | Uint8Array;
  readonly stdinIsTty?: boolean;
  readonly stdoutIsTty?: boolean;
  readonly stderrIsTty?: boolean;
  /** ISO 8601 date and time at which it runs. */
  readonly at?: string;
  /** The clock; it stands still unless one is given. */
  readonly now?: () => number;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs one command line in this process and gives back all it wrote and its exit code. */
export async function run(argv: readonly string[], given: Given = {}): Promise<Ran> {
  const stdout = collector(given.stdoutIsTty === true, given.columns ?? 80);
  const stderr = collector(given.stderrIsTty === true, given.columns ?? 80);
  const stdin = Object.assign(Readable.from([Buffer.from(given.stdin ?? '')]), { isTTY: given.stdinIsTty === true });
  const code = await runCli(argv, {
    stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: given.env ?? {},
    cwd: given.cwd ?? process.cwd(),
    now: given.now ?? (() => 0),
    memory: () => 64 << 20,
    clock: () => new Date(given.at ?? '2024-03-07T09:00:00.000Z'),
    busy: (work) => work(),
    beforeInterrupt: () => () => undefined,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collector(
  isTTY: boolean,
  columns: number,
): { stream: Writable & { isTTY: boolean; columns: number }; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY, columns }), text: () => Buffer.concat(chunks).toString('utf8') };
}
