import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES } from '../../compare/rules/index.ts';
import type { CrossCheckOptions } from '../../cross-check.ts';
import type { Cache } from '../../model/cache.ts';
import type { Document } from '../../model/document.ts';
import type { Report } from '../../model/report.ts';
import { VERSION } from '../../version.ts';
import { shownPath } from '../configuration/shown-path.ts';
import type { Configured } from '../configuration.ts';
import { print, type Io } from '../io.ts';
import { folderCache } from './folder.ts';

/** What is compared, and how. */
export interface Comparing {
  readonly args: Configured;
  readonly io: Io;
  readonly documents: readonly Document[];
  readonly options: CrossCheckOptions;
}

/** The report on the documents: as it was kept when nothing is new, else made with what was kept of each document. */
export async function withCache(
  typed: string,
  { args: { settings }, io, documents, options }: Comparing,
  compare: (cache: Cache) => Promise<Report>,
): Promise<Report> {
  const folder = typed === '' ? defaultFolder(settings?.folder ?? io.cwd) : resolve(io.cwd, typed);
  const cache = folderCache(folder, programSalt(), (code) => {
    const why = WHY[code] ?? `it cannot be written (${code})`;
    void print(io.stderr, `crosscheck: warning: --cache: ${shownPath(folder, io.cwd)}: ${why}; nothing is kept\n`);
  });
  // What a plugin does is in no key: only what was done before its rules ran is kept.
  if (options.rules?.some((rule) => typeof rule !== 'string' && !RULES.includes(rule))) {
    const fresh = await compare(cache);
    cache.tidy();
    return fresh;
  }
  const key = reportKey(documents, options);
  const kept = cache.get(key);
  // The cache gives back whole what was put into it, or nothing.
  if (kept !== undefined) return kept as Report;
  const report = await compare(cache);
  cache.set(key, report);
  cache.tidy();
  return report;
}

/** Names all that a report depends on, the documents with their names and in their order. */
function reportKey(documents: readonly Document[], { rules, pairings, stories }: CrossCheckOptions): string {
  const facts = documents.map((document) => ({
    ...document,
    text: document.text.length,
    comments: undefined,
    blocks: undefined,
    page: undefined,
  }));
  const all = JSON.stringify([
    facts,
    rules?.map((rule) => (typeof rule === 'string' ? rule : rule.id)) ?? 'all',
    pairings ?? [],
    stories ?? 'one',
  ]);
  return `report ${createHash('sha256').update(all).digest('hex')}`;
}

/** Where tools keep what can be made again: beside the packages of the project, else beside its other files of crosscheck. */
function defaultFolder(folder: string): string {
  for (let above = folder; ; above = dirname(above)) {
    if (existsSync(join(above, 'package.json')))
      return existsSync(join(above, 'node_modules')) ? join(above, 'node_modules/.cache/crosscheck') : own(above);
    if (dirname(above) === above || existsSync(join(above, '.git'))) return own(folder);
  }
}

const own = (folder: string): string => join(folder, '.crosscheck/cache');

/** Stands for the program as it lies on the disk: another build of the same version may read otherwise. */
function programSalt(): string {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  const told = files.map((name) => {
    const { size, mtimeMs } = statSync(join(root, name));
    return `${name} ${size} ${Math.floor(mtimeMs)}`;
  });
  return createHash('sha256')
    .update([VERSION, process.version, ...told].join('\n'))
    .digest('hex');
}

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write here',
  EPERM: 'no permission to write here',
  EROFS: 'this file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of this path is no folder',
  EEXIST: 'a part of this path is no folder',
};
