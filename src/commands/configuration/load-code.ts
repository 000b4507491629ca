import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { InputError } from '../../errors.ts';
import type { Written } from './written.ts';

/** The default export of a module in JavaScript or TypeScript; `place` tells of it by the path of the key. */
export async function loadCode(name: string, path: string): Promise<Written> {
  let loaded: unknown;
  try {
    loaded = await importedFrom(path);
  } catch (error) {
    throw new InputError(`${name}: it cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
  }
  const value = typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : undefined;
  if (value === undefined)
    throw new InputError(
      `${name}: it exports nothing as default; write "export default { … }" or "export default defineConfig({ … })"`,
    );
  return { name, value, place: () => name };
}

/** What a module exports; an error tells in one line why it cannot be loaded. */
export async function importedFrom(path: string): Promise<unknown> {
  const url = pathToFileURL(path);
  // A review loads it again after it was changed.
  url.hash = String(statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  try {
    return await finished(import(url.href));
  } catch (error) {
    throw new Error(reason(error), { cause: error });
  }
}

/** What a module gives, or an error where it waits for what never comes: Node would end without a word of ours. */
async function finished(loading: Promise<unknown>): Promise<unknown> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(new Error('it waits for what never comes, and is not loaded to its end'));
  process.once('beforeExit', stop);
  try {
    return await Promise.race([loading, promise]);
  } finally {
    process.off('beforeExit', stop);
  }
}

function reason(error: unknown): string {
  const told = (error instanceof Error ? error.message : String(error)).trim().split('\n', 1)[0] ?? '';
  switch (error instanceof Error && 'code' in error ? error.code : '') {
    case 'ERR_UNKNOWN_FILE_EXTENSION':
      return `TypeScript needs Node 22.18 or later and this is ${process.versions.node}; write it in JavaScript, or update Node`;
    case 'ERR_MODULE_NOT_FOUND':
      return `${told}; install what it imports beside it`;
    default:
      return told;
  }
}
