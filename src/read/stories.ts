import { basename } from 'node:path';
import { InputError } from '../errors.ts';
import type { Notice } from '../model/report.ts';
import { foldersMatching, isGlob } from './files.ts';
import { identityOf, pathsOf, readPaths, teller, type Sources, type Surroundings } from './sources.ts';

/** A story as a user writes it: its name and the names of its sources, or a pattern of folders that are stories each. */
export type WrittenStory = string | { readonly name: string; readonly sources: readonly string[] };

/** A story with the ids of its documents. */
export interface ReadStory {
  readonly name: string;
  readonly documents: readonly string[];
}

/** The documents of all stories, each read once, and the stories that they are in. */
export async function readStories(
  written: readonly WrittenStory[],
  surroundings: Surroundings,
): Promise<Sources & { readonly stories: readonly ReadStory[] }> {
  const { cwd } = surroundings;
  const paths = new Map<string, string>();
  const leftOut: Notice[] = [];
  const stories: { readonly name: string; readonly keys: readonly string[] }[] = [];
  for (const { name, sources } of await namedStories(written, cwd)) {
    if (stories.some((story) => story.name === name))
      throw new InputError(`two stories are called ${name}; give each a name of its own`);
    const keys: string[] = [];
    for (const path of await pathsOf(sources, surroundings, teller(leftOut))) {
      const key = await identityOf(path, cwd);
      keys.push(key);
      if (!paths.has(key)) paths.set(key, path);
    }
    stories.push({ name, keys });
  }
  const read = await readPaths([...paths.values()], surroundings);
  const ids = new Map([...paths.keys()].map((key, index) => [key, read.documents[index]?.id]));
  return {
    ...read,
    notices: [...leftOut, ...read.notices],
    stories: stories.map(({ name, keys }) => ({ name, documents: keys.flatMap((key) => ids.get(key) ?? []) })),
  };
}

async function namedStories(
  written: readonly WrittenStory[],
  cwd: string,
): Promise<readonly Exclude<WrittenStory, string>[]> {
  const named = await Promise.all(
    written.map(async (story) => {
      if (typeof story !== 'string') return [story];
      if (!isGlob(story)) return [{ name: basename(story), sources: [story] }];
      return foldersMatching(story, cwd);
    }),
  );
  return named.flat();
}
