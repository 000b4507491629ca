import { resolve } from 'node:path';
import { InputError } from '../errors.ts';
import type { Document } from '../model/document.ts';
import type { Notice } from '../model/report.ts';
import { readSources, type Surroundings } from '../read/sources.ts';
import type { ReadStory } from '../read/stories.ts';
import type { Settings } from './configuration/settings.ts';
import { shownPath } from './configuration/shown-path.ts';
import type { Configured } from './configuration.ts';

/** What is compared: the documents, and the stories that they are in where stories are told apart. */
export interface Selection {
  readonly documents: readonly Document[];
  readonly notices: readonly Notice[];
  readonly stories?: readonly ReadStory[];
}

/** Reads the sources that were typed, or, where none were, those of the configuration. */
export async function readSelection(args: Configured, surroundings: Surroundings): Promise<Selection> {
  const { words, settings } = args;
  const wanted = args.texts['story'] ?? [];
  if (words.length > 0) {
    if (wanted.length > 0)
      throw new InputError('--story chooses from the stories of the configuration; name no SOURCE with it');
    return readSources(words, surroundings);
  }
  const { sources, stories } = settings ?? {};
  if (settings === undefined || (sources === undefined && stories === undefined)) {
    if (wanted.length > 0) throw new InputError(`--story ${wanted[0]}: there is no configuration with stories`);
    throw new InputError('no SOURCE is named; "crosscheck check a.md b.md" compares two articles');
  }
  const read = await explained(settings, async () => {
    const own = { ...surroundings, cwd: settings.sourcesFolder };
    if (stories === undefined) return readSources(strings(sources), own);
    const { readStories } = await import('../read/stories.ts');
    const told = typeof stories === 'string' ? [stories] : stories;
    return readStories(
      told.map((story) => (typeof story === 'string' ? story : { name: story.name, sources: strings(story.sources) })),
      own,
    );
  });
  return chosen(seenFrom(read, settings.sourcesFolder, surroundings.cwd), wanted);
}

const strings = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

// The names are those of the configuration, and so is the mistake.
async function explained<Result>({ name }: Settings, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${name}: ${error.message}`) : error;
  }
}

/** Paths as they are written in the folder a command is started in. */
function seenFrom(read: Selection, folder: string, cwd: string): Selection {
  if (folder === cwd) return read;
  const documents = read.documents.map((document) =>
    document.path === '-' ? document : { ...document, path: shownPath(resolve(folder, document.path), cwd) },
  );
  return { ...read, documents };
}

/** Only the stories asked for, and the documents in them. */
function chosen(read: Selection, wanted: readonly string[]): Selection {
  if (wanted.length === 0) return read;
  const { stories = [] } = read;
  for (const name of wanted)
    if (!stories.some((story) => story.name === name))
      throw new InputError(
        `--story ${name}: no story is called that; ${stories.length === 0 ? 'the configuration has none' : `there are ${stories.map((story) => story.name).join(', ')}`}`,
      );
  const kept = stories.filter(({ name }) => wanted.includes(name));
  const ids = new Set(kept.flatMap(({ documents }) => documents));
  return {
    documents: read.documents.filter(({ id }) => ids.has(id)),
    notices: read.notices.filter(({ document }) => document === undefined || ids.has(document)),
    stories: kept,
  };
}
