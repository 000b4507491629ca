import {
  closeSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeSync,
} from 'node:fs';
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
    const dropped = dropIfAbandoned(path);
    if (Date.now() > deadline)
      throw new InputError(`${path}: another crosscheck is writing here; if none is running, delete this file`);
    if (dropped) continue;
    // Turns take a millisecond or two; waiting in place keeps acts in their order.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BETWEEN_TRIES);
  }
}

function take(path: string): boolean {
  try {
    // A link is made and signed in one step: killed in between, a file would stay that nobody signed.
    symlinkSync(OWNER, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (NO_LINKS.has(codeOf(error))) return takeFile(path);
    throw error;
  }
}

/** The same where links are not to be had, as on Windows without the right to make them. */
function takeFile(path: string): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, OWNER);
    closeSync(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock whose run was killed; true when there is no need to wait. */
function dropIfAbandoned(path: string): boolean {
  try {
    const owner = ownerOf(path);
    if (!isAbandoned(owner, Date.now() - lstatSync(path).mtimeMs)) return false;
    // Two runs may find the same abandoned lock: the one that moves a lock away which was taken anew puts it back.
    const aside = `${path}.${process.pid}`;
    renameSync(path, aside);
    const moved = ownerOf(aside);
    rmSync(aside, { force: true });
    if (moved !== owner) symlinkSync(moved, path);
    return true;
  } catch (error) {
    // Somebody else was quicker, and the next try tells; a folder in its place stays there.
    return codeOf(error) !== 'EISDIR';
  }
}

function ownerOf(path: string): string {
  return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : readFileSync(path, 'utf8');
}

function isAbandoned(owner: string, age: number): boolean {
  const [pid = '', host = ''] = owner.split('@');
  if (host === hostname() && /^\d+$/.test(pid)) return !isRunning(Number(pid));
  // Signed on another machine, or not signed: only age can tell.
  return age > (owner === '' ? UNSIGNED_AFTER : ABANDONED_AFTER);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const OWNER = `${process.pid}@${hostname()}`;
/** Milliseconds. A turn takes two or three, and one on a busy disk fifty: eight runs that change one file without pause stay below this. */
const LONGEST_WAIT = 15_000;
const BETWEEN_TRIES = 2;
const ABANDONED_AFTER = 10_000;
const UNSIGNED_AFTER = 1_000;
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);
