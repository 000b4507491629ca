import { createReadStream, existsSync } from 'node:fs';
import { readFile, stat, realpath } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { InputError } from '../errors.ts';
import { sourceName, type Document } from '../model/document.ts';
import type { Notice } from '../model/report.ts';
import { documentOfBytes } from './document.ts';
import { expandGlob, filesWithin, isGlob, matcherOf, type Tell } from './files.ts';

/** Where the sources are looked for. */
export interface Surroundings {
  readonly cwd: string;
  readonly stdin: AsyncIterable<unknown> & { readonly isTTY?: boolean };
  /** The file that the standard output is sent to, where it is one: `check . > report.txt` makes it before anything is read. */
  readonly outputFile?: FileIdentity;
}

/** What tells one file from all others of a machine. */
export interface FileIdentity {
  readonly dev: number;
  readonly ino: number;
}

/** What was read, and what trouble there was. */
export interface Sources {
  readonly documents: readonly Document[];
  readonly notices: readonly Notice[];
}

/** An article is a few kilobytes, a book two megabytes; what is larger is a mistake and would take minutes and gigabytes. */
export const MOST_BYTES = 32 * 1024 * 1024;

const NOT_READ = new Set('.pdf .doc .docx .odt .rtf .epub .json .jsonl .ndjson .xml .csv .yml .yaml'.split(' '));

/** The documents behind the names a user gave, in that order; folders and globs give their files sorted. */
export async function readSources(names: readonly string[], surroundings: Surroundings): Promise<Sources> {
  const leftOut: Notice[] = [];
  const paths = await pathsOf(names, surroundings, teller(leftOut));
  const { documents, notices } = await readPaths(paths, surroundings);
  return { documents, notices: [...leftOut, ...notices] };
}

/** Makes warnings of what is told. */
export const teller =
  (notices: Notice[]): Tell =>
  (message) =>
    void notices.push({ level: 'warning', message });

/** The documents in these files, in that order. */
export async function readPaths(paths: readonly string[], surroundings: Surroundings): Promise<Sources> {
  const documents: Document[] = [];
  const notices: Notice[] = [];
  const seen = new Map<string, string>();
  for (const path of paths) {
    const bytes = path === '-' ? await readStdin(surroundings.stdin) : await readNamed(path, surroundings.cwd);
    const read = await documentOfBytes(idOf(documents.length), path, bytes);
    const twin = seen.get(read.document.sha256);
    if (twin !== undefined)
      notices.push({
        level: 'info',
        document: read.document.id,
        message: `${sourceName(path)} holds the same bytes as ${sourceName(twin)}: the two agree by themselves`,
      });
    seen.set(read.document.sha256, twin ?? path);
    documents.push(read.document);
    notices.push(...read.notices);
  }
  return { documents, notices };
}

/** `a` … `z`, then `aa`, `ab` and so on. */
export function idOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : idOf(rest - 1)) + String.fromCharCode(97 + (index % 26));
}

/** The files behind the names; a pattern after `!` leaves out what it matches. */
export async function pathsOf(
  names: readonly string[],
  { cwd, outputFile }: Omit<Surroundings, 'stdin'>,
  tell: Tell,
): Promise<readonly string[]> {
  const paths: string[] = [];
  const named = new Map<string, string>();
  const excluding = names.filter((name) => name.startsWith('!') && !existsSync(resolve(cwd, name)));
  for (const name of names) {
    if (excluding.includes(name)) continue;
    const expanded = await expand(name, cwd, tell);
    const found =
      expanded[0] === name || outputFile === undefined ? expanded : await without(outputFile, expanded, cwd);
    for (const path of found) {
      const key = await identityOf(path, cwd);
      const before = named.get(key);
      // A file named by itself and found again in a folder is one source; named twice by hand it is a slip.
      if (before === undefined) paths.push(path);
      else if (found.length === 1 && found[0] === name && !name.startsWith('/dev/'))
        throw new InputError(
          before === name
            ? `${sourceName(path)}: this source is named twice; name each source once`
            : `${path}: this is the same file as ${before}; name each source once`,
        );
      named.set(key, before ?? path);
    }
  }
  const isLeftOut = matcherOf(excluding.map((name) => name.slice(1)));
  const kept = paths.filter((path) => path === '-' || !isLeftOut(path));
  if (kept.length === 0 && excluding.length > 0)
    throw new InputError(`${excluding.join(' ')}: this leaves out every source; narrow it`);
  return kept;
}

async function without({ dev, ino }: FileIdentity, paths: readonly string[], cwd: string): Promise<readonly string[]> {
  const infos = await Promise.all(paths.map((path) => stat(resolve(cwd, path)).catch(() => undefined)));
  return paths.filter((_, index) => infos[index]?.ino !== ino || infos[index].dev !== dev);
}

/** What makes two names of one file equal. */
export async function identityOf(path: string, cwd: string): Promise<string> {
  return path === '-' ? path : realpath(resolve(cwd, path)).catch(() => resolve(cwd, path));
}

async function expand(name: string, cwd: string, tell: Tell): Promise<readonly string[]> {
  if (name === '-') return [name];
  if (/^https?:\/\//iu.test(name))
    throw new InputError(`${name}: web addresses are not read in this version; save the page and name that file`);
  if (name === '') throw new InputError('an empty name was given as a source; name a file, a folder or -');
  const info = await stat(resolve(cwd, name)).catch((error: NodeJS.ErrnoException) => error);
  if (info instanceof Error) {
    if (info.code === 'ENOENT' && isGlob(name)) return expandGlob(name, cwd, tell);
    throw unreadable(name, info);
  }
  if (info.isDirectory()) return filesWithin(name, cwd, tell);
  return [name];
}

async function readNamed(path: string, cwd: string): Promise<Uint8Array> {
  const extension = extname(path).toLowerCase();
  if (NOT_READ.has(extension))
    throw new InputError(
      `${path}: ${extension} files are not read in this version; save the article as .txt, .md or .html and name that file`,
    );
  try {
    const info = await stat(resolve(cwd, path));
    // Devices and pipes tell no size, and some never end.
    if (!info.isFile()) return await readAll(createReadStream(resolve(cwd, path)), path);
    if (info.size > MOST_BYTES) throw tooLarge(path, info.size);
    const bytes = await readFile(resolve(cwd, path));
    if (bytes.length > MOST_BYTES) throw tooLarge(path, bytes.length);
    return bytes;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw unreadable(path, error as NodeJS.ErrnoException);
  }
}

async function readStdin(stdin: Surroundings['stdin']): Promise<Uint8Array> {
  if (stdin.isTTY === true)
    throw new InputError('standard input is a terminal; pipe an article into crosscheck or name a file instead of -');
  return readAll(stdin, 'standard input');
}

/** All bytes of a stream, as far as one source may hold them. */
async function readAll(stream: AsyncIterable<unknown>, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MOST_BYTES) throw tooLarge(name, size);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (name: string, size: number): InputError =>
  new InputError(
    `${name}: ${Math.ceil(size / 1_048_576)} MB are more than one source may hold (${MOST_BYTES / 1_048_576} MB); name one article per file`,
  );

function unreadable(path: string, error: NodeJS.ErrnoException): InputError {
  switch (error.code) {
    case 'ENOENT':
      return new InputError(`${path}: no such file or folder; check the spelling and the folder you are in`);
    case 'EACCES':
    case 'EPERM':
      return new InputError(`${path}: reading it is not permitted; check the file's permissions`);
    case 'ELOOP':
      return new InputError(`${path}: the link leads back to itself; name the file that it should lead to`);
    case 'ENAMETOOLONG':
      return new InputError(`${path.slice(0, 60)}…: the name is too long for a file`);
    default:
      return new InputError(`${path}: it cannot be read (${error.code ?? error.message})`);
  }
}
