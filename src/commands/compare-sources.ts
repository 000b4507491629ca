import { crossCheckInSteps } from '../cross-check.ts';
import { InputError } from '../errors.ts';
import type { Cache } from '../model/cache.ts';
import { sourceName, type Document } from '../model/document.ts';
import type { Notice, Report } from '../model/report.ts';
import type { Pairings } from '../model/review.ts';
import type { ReadStory } from '../read/stories.ts';
import type { Changes } from './changed/changed.ts';
import { textOf } from './command.ts';
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
  if (documents.length < 2) throw new InputError(onlyOne(documents[0]?.path ?? '', notices));
  const changes = await changed?.changedSources(base ?? '', documents, io);
  const seen = changes === undefined ? stories : changedStories(changes, stories);
  const options = { pairings: [...pairings.values()], ...(rules && { rules }), ...(seen && { stories: seen }) };
  const compare = (cache?: Cache): Promise<Report> =>
    withProgress(io, crossCheckInSteps(documents, { ...options, ...(cache && { cache }) }), watching);
  const wanted = args.flags.has('no-cache') ? undefined : textOf(args, 'cache');
  const found =
    wanted === undefined
      ? await compare()
      : await (await import('./cache/cache.ts')).withCache(wanted, { args, io, documents, options }, compare);
  const report = { ...found, notices: [...notices, ...found.notices] };
  if (changed === undefined || changes === undefined) return { documents, report, whole: report };
  return { documents, changes, whole: report, report: changed.onlyChanged(report, changes) };
}

/** The stories in which something changed; without stories everything has to be compared, unless nothing changed at all. */
function changedStories(
  { documents }: Changes,
  stories: readonly ReadStory[] | undefined,
): readonly ReadStory[] | undefined {
  if (documents.size === 0) return [];
  return stories?.filter((story) => [...documents].some((id) => story.documents.includes(id)));
}

// What was left out of a folder on the way here may be the other source.
function onlyOne(path: string, notices: readonly Notice[]): string {
  const leftOut = notices.filter(({ document }) => document === undefined).map(({ message }) => message);
  const why = leftOut.length === 0 ? '' : ` (${leftOut.slice(0, 3).join('; ')})`;
  return `${sourceName(path)}: this is the only source${why}; name two or more articles on the same story to compare`;
}
