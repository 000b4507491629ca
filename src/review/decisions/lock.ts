import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { InputError } from '../../errors.ts';

/** Does the work while holding a lock file, so that runs that write the same file at the same time take turns. */
export function withLock<Result>(path: string, work: () => Result): Result {
  acquire(path);
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

function acquire(path: string): void {
  const deadline = Date.now() + LONGEST_WAIT;
  while (!take(path)) {
    if (dropIfAbandoned(path)) continue;
    if (Date.now() > deadline)
      throw new InputError(`${path}: another crosscheck is writing here; if none is running, delete this file`);
    // Turns take a millisecond or two; waiting in place keeps acts in their order.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_TRIES);
  }
}

function take(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, OWNER);
    closeSync(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock whose run was killed; true when there is no need to wait. */
function dropIfAbandoned(path: string): boolean {
  try {
    const owner = readFileSync(path, 'utf8');
    if (!isAbandoned(owner, statSync(path).mtimeMs)) return false;
    // Two runs may find the same abandoned lock: the one that moves a lock away which was taken anew puts it back.
    const aside = `${path}.${process.pid}`;
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== owner) linkSync(aside, path);
    rmSync(aside, { force: true });
    return true;
  } catch {
    // Somebody else was quicker; the next try tells.
    return true;
  }
}

function isAbandoned(owner: string, modified: number): boolean {
  const [pid = '', host = ''] = owner.split('@');
  if (host === hostname() && /^\d+$/.test(pid)) return !isRunning(Number(pid));
  // Just made and not yet signed, or signed on another machine: only age can tell.
  return Date.now() - modified > ABANDONED_AFTER;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const OWNER = `${process.pid}@${hostname()}`;
/** Milliseconds. A turn takes two or three; eight runs that change one file without pause stay far below this. */
const LONGEST_WAIT = 5_000;
const BETWEEN_TRIES = 2;
const ABANDONED_AFTER = 10_000;
