import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { InputError } from '../../errors.ts';
import { PACKAGE } from './find.ts';
import type { Written } from './written.ts';

/** A configuration is a page; what is larger is another file by mistake. */
const MOST_BYTES = 1_048_576;

/** What a configuration file holds, `name` is what messages call it; for a package.json what stands under `crosscheck`. */
export async function readConfiguration(path: string, name: string): Promise<Written> {
  const extension = extname(path).toLowerCase();
  if (CODE.has(extension)) {
    assertFile(path, name);
    return (await import('./load-code.ts')).loadCode(name, path);
  }
  const text = textOf(path, name);
  try {
    if (extension === '.yaml' || extension === '.yml') return (await import('./read-yaml.ts')).readYaml(name, text);
    if (extension === '.json' || extension === '.jsonc') {
      const written = (await import('./read-json.ts')).readJson(name, text);
      return basename(path) === PACKAGE ? within(written, 'crosscheck') : written;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    // Nesting beyond the stack and alias bombs.
    throw new InputError(
      `${name}: it is nested too deeply or refers to itself; a configuration is a plain list of settings`,
    );
  }
  throw new InputError(`${name}: a configuration is a .json, .yaml, .ts, .mts, .cts, .js, .mjs or .cjs file`);
}

const CODE: ReadonlySet<string> = new Set(['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs']);

function within(written: Written, key: string): Written {
  const { value, place } = written;
  const inner = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Object.entries(value) : [];
  return {
    name: written.name,
    value: inner.find(([name]) => name === key)?.[1],
    place: (path, of) => place([key, ...path], of),
  };
}

function textOf(path: string, name: string): string {
  assertFile(path, name);
  try {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
    if (text.includes('\0')) throw new InputError(`${name}: this is no text file; save it as UTF-8`);
    return text;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw unreadable(name, error);
  }
}

function assertFile(path: string, name: string): void {
  const info = ((): ReturnType<typeof statSync> => {
    try {
      return statSync(path);
    } catch (error) {
      throw unreadable(name, error);
    }
  })();
  if (info?.isFile() !== true) throw new InputError(`${name}: a configuration is a file, and this is none`);
  if (info.size > MOST_BYTES) throw new InputError(`${name}: it is larger than 1 MB, too large for a configuration`);
}

function unreadable(name: string, error: unknown): InputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new InputError(
    code === 'ENOENT' ? `${name}: there is no such file; check the path` : `${name}: it cannot be read (${code})`,
  );
}
