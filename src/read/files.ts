import { existsSync, type Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { posix, resolve } from 'node:path';
import { InputError } from '../errors.ts';
import { isSource, KINDS } from './file-kinds.ts';
import { BEGINNING, isOwnReport } from './own-report.ts';

/** Is told of what was left out though it was there, as a sentence with its name; of a file also its path. */
export type Tell = (what: string, path?: string) => void;

/** The sources of a folder and the folders in it, sorted by path; hidden ones, node_modules and linked folders are left out. */
export async function filesWithin(folder: string, cwd: string, tell: Tell): Promise<readonly string[]> {
  const prefix = folder === '.' ? '' : folder.endsWith('/') ? folder : `${folder}/`;
  const files = await articles(await walk(prefix, cwd, tell), cwd, tell);
  if (files.length === 0)
    throw new InputError(`${folder}: the folder holds no sources; ${KINDS} files are read, also in the folders inside`);
  return files;
}

/** True for a name with the marks of a pattern. */
export function isGlob(name: string): boolean {
  return /[*?[{]/u.test(name);
}

/** The files that a pattern matches, sorted by path; `*` and `?` stay within a folder, `**` does not, `{a,b}` and `[abc]` are choices. */
export async function expandGlob(pattern: string, cwd: string, tell: Tell): Promise<readonly string[]> {
  const base = await fixedPart(pattern, cwd);
  const matches = globExpression(pattern.slice(base.length), pattern);
  // What the pattern does not ask for is nothing to tell of; in a folder that cannot be named may be what it asks for.
  const tellMatching: Tell = (what, path) => {
    if (path === undefined || matches.test(path.slice(base.length))) tell(what);
  };
  const all = base === '' || (await isFolder(resolve(cwd, base))) ? await walk(base, cwd, tellMatching) : [];
  const files = await articles(
    all.filter((path) => matches.test(path.slice(base.length))),
    cwd,
    tell,
  );
  if (files.length === 0)
    throw new InputError(
      `${pattern}: none of the ${KINDS} files matches the pattern; check it, and put it in quotes so that the shell leaves it alone`,
    );
  return files;
}

/** The folders that a pattern begins with, each with `/` behind it; "[slug]" is a folder and no mark where there is one. */
async function fixedPart(pattern: string, cwd: string): Promise<string> {
  let base = '';
  for (const segment of pattern.split('/').slice(0, -1)) {
    if (isGlob(segment) && !(await isFolder(resolve(cwd, base + segment)))) break;
    base += `${segment}/`;
  }
  return base;
}

/** Every source of a folder and of those in it, as far as they can be read; hidden ones and node_modules are left out. */
export async function articlesBelow(cwd: string): Promise<readonly string[]> {
  return (await walk('', cwd, () => undefined)).filter(isSource);
}

/** The folders with sources in them that a pattern matches, each with its name below the part of the pattern that is fixed. */
export async function foldersMatching(
  pattern: string,
  cwd: string,
): Promise<readonly { readonly name: string; readonly sources: readonly string[] }[]> {
  const trimmed = pattern.replace(/\/+$/u, '');
  const base = await fixedPart(trimmed, cwd);
  const matches = globExpression(trimmed.slice(base.length), pattern);
  const files = base === '' || (await isFolder(resolve(cwd, base))) ? await walk(base, cwd, () => undefined) : [];
  const inside = files.filter(isSource).map((path) => path.slice(base.length).split('/').slice(0, -1));
  const folders = new Set(inside.flatMap((names) => names.map((_, index) => names.slice(0, index + 1).join('/'))));
  const found = [...folders].filter((folder) => matches.test(folder)).sort();
  if (found.length === 0)
    throw new InputError(`${pattern}: no folder with ${KINDS} files in it matches the pattern; check it`);
  return found.map((name) => ({ name, sources: [`${base}${name}`] }));
}

/** Tells whether a path is one of the patterns' files, or in a folder that one of them names. */
export function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  const expressions = patterns.map((pattern) => {
    const plain = posix.normalize(pattern).replace(/\/+$/u, '');
    return new RegExp(`${globExpression(plain, `!${pattern}`).source.slice(0, -1)}(?:/.*)?$`, 'u');
  });
  return (path) => expressions.some((expression) => expression.test(posix.normalize(path)));
}

// One alternative a mark; whatever is no mark stands for itself.
const GLOB_MARK =
  /(?<folders>(?:\*\*\/)+)|(?<all>\*\*)|(?<some>\*+)|(?<one>\?)|\[(?<not>[!^]?)(?<set>[^\]]+)\]|\{(?<choices>[^{}]*)\}|(?<other>[^])/gu;

function globExpression(glob: string, pattern: string): RegExp {
  try {
    return new RegExp(`^${expressionOf(glob)}$`, 'u');
  } catch {
    throw new InputError(`${pattern}: the pattern is not understood; use *, **, ?, {a,b} and [abc]`);
  }
}

function expressionOf(glob: string): string {
  return glob.replaceAll(GLOB_MARK, (whole: string, ...rest: unknown[]) => {
    const { folders, all, some, one, not, set, choices } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (folders !== undefined) return '(?:[^/]+/)*';
    if (all !== undefined) return '.*';
    if (some !== undefined) return '[^/]*';
    if (one !== undefined) return '[^/]';
    if (set !== undefined) return `[${not === '' ? '' : '^/'}${set.replaceAll(/[\\\]^[&~|]/gu, '\\$&')}]`;
    if (choices !== undefined) return `(?:${choices.split(',').map(expressionOf).join('|')})`;
    return whole.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  });
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

/** The sources among files that nobody named one by one: a report that was written beside its articles is none of them. */
async function articles(paths: readonly string[], cwd: string, tell: Tell): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths.filter(isSource)) {
    if (isOwnReport(await beginningOf(resolve(cwd, path)))) tell(`${path} is a report of crosscheck and left out`);
    else found.push(path);
  }
  return found;
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return '';
  const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
  await file.close();
  return buffer.toString('utf8', 0, bytesRead);
}

/** All files in a folder and the folders in it; what cannot be named, or belongs to a saved page, is left out. */
async function walk(prefix: string, cwd: string, tell: Tell): Promise<string[]> {
  const entries = await readdir(resolve(cwd, prefix), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`${prefix}: the folder cannot be read (${error.code ?? error.message})`);
  });
  const found: string[] = [];
  const pages = new Set(entries.flatMap(({ name }) => /^(?<stem>.+)\.html?$/iu.exec(name)?.groups?.['stem'] ?? []));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = `${prefix}${entry.name}`;
    // Node puts this sign in the place of bytes that are no UTF-8, and finds no file under the name that it made.
    if (entry.name.includes('\uFFFD') && !existsSync(resolve(cwd, path))) {
      if (entry.isDirectory() || isSource(path))
        tell(
          `${path} is left out: its name is not valid UTF-8; rename it (convmv, or mv with a pattern)`,
          entry.isDirectory() ? undefined : path,
        );
      continue;
    }
    // "Story.html" and "Story_files/": what browsers save beside a page, advertisements too.
    if (entry.isDirectory() && pages.has(entry.name.replace(/[_.]files$/u, '')) && /[_.]files$/u.test(entry.name))
      continue;
    if (entry.isDirectory()) found.push(...(await walk(`${path}/`, cwd, tell)));
    else if (await isFile(entry, resolve(cwd, path))) found.push(path);
    else if (entry.isSymbolicLink() && isSource(path) && !existsSync(resolve(cwd, path)))
      tell(`${path} is left out: the link leads to nothing; mend it or take it away`, path);
  }
  return found.sort();
}

// A linked file is read like any other; a linked folder is not entered, so that links can make no loop.
async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await stat(path).catch(() => undefined);
  return target?.isFile() ?? false;
}
