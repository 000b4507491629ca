import { InputError } from '../errors.ts';
import type { Document } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import { materialOf } from './material.ts';
import type { Ending } from './session.ts';

export interface ReviewInput {
  readonly report: Report;
  readonly documents: readonly Document[];
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Shows the report in a full-screen terminal UI until the person leaves, and gives back how they left. */
export async function startReview({ report, documents, stdin, stdout, env }: ReviewInput): Promise<Ending> {
  if (!stdin.isTTY || !stdout.isTTY)
    throw new InputError(
      'review needs a terminal; use `crosscheck check` to write the same report to a file or a pipe',
    );
  // React keeps a record of every render unless it is told, before it loads, that this is not its development.
  process.env['NODE_ENV'] ??= 'production';
  const { draw } = await import('./draw.tsx');
  return draw(materialOf(report, documents), { stdin, stdout, env });
}
