import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from '../../model/cache.ts';

/** A cache in a folder, with what has to be done once a run is over. */
export interface FolderCache extends Cache {
  /** Takes away what was not used for longest, until the folder is within its bounds. */
  readonly tidy: () => void;
}

/**
 * A cache in a folder that any number of runs may use at once: a file is written beside its place and put there whole, and what
 * is damaged counts as not there. `salt` stands for the program; `onTrouble` is told once, with the system's code, when nothing
 * can be kept.
 */
export function folderCache(
  folder: string,
  salt: string,
  onTrouble: (code: string) => void,
  mostBytes: number = MOST_BYTES,
): FolderCache {
  let isTroubled = false;
  let isChanged = false;
  const fileOf = (key: string): string => join(folder, `${hashOf(`${salt}\n${key}`)}${KEPT}`);
  return {
    get: (key) => readWhole(fileOf(key)),
    set: (key, value) => {
      if (isTroubled) return;
      try {
        writeWhole(folder, fileOf(key), JSON.stringify(value));
        isChanged = true;
      } catch (error) {
        isTroubled = true;
        onTrouble(error instanceof Error && 'code' in error ? String(error.code) : String(error));
      }
    },
    tidy: () => {
      if (isChanged) tidy(folder, mostBytes);
    },
  };
}

const KEPT = '.kept';
const DRAFT = '.draft';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

// The first line is the hash of the rest: half a file, or one that a disk or a person changed, does not fit it.
function readWhole(file: string): unknown {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const payload = text.slice(end + 1);
    if (end < 0 || text.slice(0, end) !== hashOf(payload)) return undefined;
    touch(file);
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}

// When it was last of use, for whoever tidies up. A folder that may only be read keeps its times.
function touch(file: string): void {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Nothing is lost but a place in the order.
  }
}

function writeWhole(folder: string, file: string, payload: string): void {
  makeFolder(folder);
  const draft = join(folder, `${randomUUID()}${DRAFT}`);
  try {
    writeFileSync(draft, `${hashOf(payload)}\n${payload}`, { flag: 'wx' });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

// Nobody wants it under version control, wherever it is.
function makeFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined) writeFileSync(join(folder, '.gitignore'), '*\n');
}

/** Bytes. An article of 400 words takes 60 kB, so this holds some four thousand. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Milliseconds after which a draft belongs to a run that was ended. */
const ABANDONED_AFTER = 3_600_000;

function tidy(folder: string, mostBytes: number): void {
  try {
    const files = readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      const info = statSync(path, { throwIfNoEntry: false });
      return info === undefined ? [] : [{ path, name, size: info.size, used: info.mtimeMs }];
    });
    const now = Date.now();
    for (const { path, name, used } of files)
      if (name.endsWith(DRAFT) && now - used > ABANDONED_AFTER) rmSync(path, { force: true });
    const kept = files.filter(({ name }) => name.endsWith(KEPT)).sort((a, b) => b.used - a.used);
    let size = 0;
    for (const file of kept) {
      size += file.size;
      if (size > mostBytes) rmSync(file.path, { force: true });
    }
  } catch {
    // Another run tidies up, or the folder is gone: both are well.
  }
}
