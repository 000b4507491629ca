import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../../errors.ts';
import { shownPath } from './shown-path.ts';

/** The names that a configuration file may have. */
export const FILE_NAMES: readonly string[] = ['json', 'yaml', 'yml', 'ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map(
  (extension) => `crosscheck.config.${extension}`,
);

/** The package file whose key `crosscheck` may hold the configuration. */
export const PACKAGE = 'package.json';

/**
 * The configuration file of a folder or of the nearest folder above it that has one, undefined where none has; the root of a
 * repository is the last folder looked at, so that what lies around it on a machine changes nothing.
 */
export function findConfiguration(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const [first, second] = configurationsIn(folder);
    if (first !== undefined && second !== undefined)
      throw new InputError(
        `${shownPath(first, cwd)} and ${shownPath(second, cwd)} both configure crosscheck; keep one of them, or name it with --config`,
      );
    if (first !== undefined) return first;
    if (dirname(folder) === folder || existsSync(join(folder, '.git'))) return undefined;
  }
}

/** The paths of the files in a folder that configure crosscheck. */
export function configurationsIn(folder: string): readonly string[] {
  const files = FILE_NAMES.map((name) => join(folder, name)).filter(isFile);
  const manifest = join(folder, PACKAGE);
  return isFile(manifest) && hasKey(manifest) ? [...files, manifest] : files;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

// What is no JSON is npm's to complain of.
function hasKey(manifest: string): boolean {
  try {
    const text = readFileSync(manifest, 'utf8');
    if (!text.includes('"crosscheck"')) return false;
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'crosscheck');
  } catch {
    return false;
  }
}
