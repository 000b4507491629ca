import { PassThrough } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';
import { InputError } from '../errors.ts';
import type { Arguments } from './command.ts';
import { compareSources } from './compare-sources.ts';
import { configured } from './configuration.ts';
import { decisionStore } from './decisions.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { todayOf, type Io } from './io.ts';

/** Opens the terminal UI over the report on the sources. */
export async function review(args: Arguments, io: Io): Promise<ExitCode> {
  const { stdin, stdout, env } = io;
  if (!isTerminal<ReadStream>(stdin) || !isTerminal<WriteStream>(stdout))
    throw new InputError(
      `review needs a terminal to draw on; "crosscheck check ${args.words.join(' ')}" writes the same report to a file or a pipe`,
    );
  const { settings } = await configured(args, io);
  const { storeAsOf } = await import('../review/decisions/as-of.ts');
  const decisions = storeAsOf(await decisionStore(io, settings), () => todayOf(io));
  // Who leaves while the sources are read again is not kept waiting for that.
  const left = new AbortController();
  const compare = async (seen: Io): ReturnType<typeof compareSources> =>
    compareSources(await configured(args, io), seen, decisions.pairings(), { signal: left.signal });
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
    // Standard input is read to its end: there is nothing left of it to read again.
    ...(args.words.includes('-') ? {} : { reload: () => compare(unseen(io)) }),
  });
  left.abort();
  return ending === 'interrupted' ? EXIT.interrupted : EXIT.clean;
}

/** The same world without a terminal to draw progress on, for work done while the review has it. */
function unseen(io: Io): Io {
  return { ...io, stderr: new PassThrough().resume() };
}

function isTerminal<Terminal extends ReadStream | WriteStream>(stream: {
  readonly isTTY?: boolean;
}): stream is Terminal {
  return stream.isTTY === true;
}
