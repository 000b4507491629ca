import { relative, sep } from 'node:path';

/** A path as a person in the folder `cwd` writes it, with forward slashes. */
export function shownPath(path: string, cwd: string): string {
  const shown = relative(cwd, path);
  return shown === '' ? '.' : sep === '/' ? shown : shown.replaceAll(sep, '/');
}
