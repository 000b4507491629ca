import { InputError } from '../errors.ts';
import type { Document } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import type { DecisionStore } from './decisions/store.ts';
import { materialOf } from './material.ts';
import type { Ending, Render } from './session.ts';

export interface ReviewInput {
  readonly report: Report;
  readonly documents: readonly Document[];
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly decisions: DecisionStore;
  /** Renders a report in a format of `check`. */
  readonly render: Render;
  /** The date and time at which decisions are made. */
  readonly now?: () => Date;
  /** Reads and compares the same sources again; left out where that cannot be done, as for standard input. */
  readonly reload?: () => Promise<{ readonly report: Report; readonly documents: readonly Document[] }>;
}

/** Shows the report in a full-screen terminal UI until the person leaves, and gives back how they left. */
export async function startReview(input: ReviewInput): Promise<Ending> {
  const { report, documents, stdin, stdout, env, decisions, now = () => new Date(), reload, render } = input;
  if (!stdin.isTTY || !stdout.isTTY)
    throw new InputError(
      'review needs a terminal; use `crosscheck check` to write the same report to a file or a pipe',
    );
  // React keeps a record of every render unless it is told, before it loads, that this is not its development.
  process.env['NODE_ENV'] ??= 'production';
  const { draw } = await import('./draw.tsx');
  const material = materialOf(report, documents);
  const again =
    reload &&
    (async () => {
      const read = await reload();
      return materialOf(read.report, read.documents);
    });
  return draw({
    material,
    decisions,
    stdin,
    stdout,
    env,
    now,
    render,
    ...(again && { reload: again }),
  });
}
