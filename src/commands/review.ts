import { openSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ReadStream, type WriteStream } from 'node:tty';
import { InputError } from '../errors.ts';
import type { Finding } from '../model/comparison.ts';
import type { Arguments } from './command.ts';
import { compareSources } from './compare-sources.ts';
import { configured } from './configuration.ts';
import { decisionStore } from './decisions.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { todayOf, type Io } from './io.ts';

/** Opens the terminal UI over the report on the sources. */
export async function review(args: Arguments, io: Io): Promise<ExitCode> {
  const { stdout, env } = io;
  const piped = args.words.includes('-') && io.stdin.isTTY !== true;
  const stdin = piped ? keyboard() : io.stdin;
  if (!isTerminal<ReadStream>(stdin) || !isTerminal<WriteStream>(stdout))
    throw new InputError(
      `review needs a terminal to draw on; "${['crosscheck check', ...args.words].join(' ')}" writes the same report to a file or a pipe`,
    );
  // A pipe can be read only once, and the sources are compared again whenever claims are paired by hand.
  const given = piped ? await buffer(io.stdin) : null;
  const { settings } = await configured(args, io);
  const { storeAsOf } = await import('../review/decisions/as-of.ts');
  const { recognisingStore } = await import('../review/decisions/recognised.ts');
  let findings: readonly Finding[] = [];
  const known = recognisingStore(await decisionStore(io, settings), () => findings);
  const decisions = storeAsOf(known, () => todayOf(io));
  // Who leaves while the sources are read again is not kept waiting for that.
  const left = new AbortController();
  const compare = async (seen: Io): ReturnType<typeof compareSources> => {
    const compared = await compareSources(
      await configured(args, io),
      given === null ? seen : { ...seen, stdin: Readable.from([given]) },
      decisions.pairings(),
      { signal: left.signal },
    );
    findings = compared.report.findings;
    return compared;
  };
  const { report, documents } = await compare(io);
  const { startReview } = await import('../review/start.ts');
  const ending = await startReview({
    report,
    documents,
    stdin,
    stdout,
    env,
    decisions,
    now: io.clock,
    reload: () => compare(unseen(io)),
    render: async (format, shown, from) => {
      const { renderDecided } = await import('./render-decided.ts');
      return renderDecided(format, shown, from, { args: await configured(args, io), decisions, io });
    },
  });
  left.abort();
  if (piped) stdin.destroy();
  return ending === 'interrupted' ? EXIT.interrupted : EXIT.clean;
}

/** The same world without a terminal to draw progress on, for work done while the review has it. */
function unseen(io: Io): Io {
  return { ...io, stderr: new PassThrough().resume() };
}

/** The keys of the terminal where standard input is an article, as pagers and editors read them. */
function keyboard(): Io['stdin'] {
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch {
    return new PassThrough();
  }
}

function isTerminal<Terminal extends ReadStream | WriteStream>(stream: {
  readonly isTTY?: boolean;
}): stream is Terminal {
  return stream.isTTY === true;
}
