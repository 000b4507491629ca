import { crossCheckInSteps } from '../cross-check.ts';
import { InputError } from '../errors.ts';
import type { Document } from '../model/document.ts';
import type { Report } from '../model/report.ts';
import type { Pairings } from '../model/review.ts';
import type { Changes } from './changed/changed.ts';
import type { Configured } from './configuration.ts';
import type { Io } from './io.ts';
import { type Watching, withProgress } from './progress.ts';
import { rulesOf } from './rule-options.ts';
import { readSelection } from './selection.ts';

/** A report with the documents that it was made from. */
export interface Compared {
  readonly report: Report;
  /** The report before what did not change was left out of it. */
  readonly whole: Report;
  readonly documents: readonly Document[];
  /** Which of them changed, where only these are asked for. */
  readonly changes?: Changes;
}

/** Reads the sources that were named and compares them, paired as a person wants them; one source alone is an error. */
export async function compareSources(
  args: Configured,
  io: Io,
  pairings: Pairings,
  watching: Watching = {},
): Promise<Compared> {
  const rules = rulesOf(args);
  const base = args.texts['changed']?.at(-1);
  const changed = base === undefined ? undefined : await import('./changed/changed.ts');
  if (base === '') changed?.assertSources(args.words, io);
  const { documents, notices, stories } = await readSelection(args, io);
  if (documents.length < 2) throw new InputError(onlyOne(documents[0]?.path ?? ''));
  const changes = await changed?.changedSources(base ?? '', documents, io);
  const isNothingNew = changes?.documents.size === 0;
  const steps = crossCheckInSteps(documents, {
    pairings: [...pairings.values()],
    ...(rules && { rules }),
    ...(isNothingNew ? { stories: [] } : stories && { stories }),
  });
  const found = await withProgress(io, steps, watching);
  const report = { ...found, notices: [...notices, ...found.notices] };
  if (changed === undefined || changes === undefined) return { documents, report, whole: report };
  return { documents, changes, whole: report, report: changed.onlyChanged(report, changes) };
}

function onlyOne(path: string): string {
  return `${path === '-' ? 'standard input' : path}: this is the only source; name two or more articles on the same story to compare`;
}
