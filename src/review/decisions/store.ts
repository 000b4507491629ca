import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../../errors.ts';
import type { Decision, Decisions } from '../../model/review.ts';
import { formatDecisions, parseDecisions } from './format.ts';
import { withLock } from './lock.ts';

/** Where decisions are kept. */
export interface DecisionStore {
  readonly read: () => Decisions;
  /** Puts one decision in place of what is there for its finding, or takes it away; all others stay as they are there now. */
  readonly change: (fingerprint: string, decision: Decision | null) => Change;
}

export interface Change {
  readonly before: Decision | null;
  /** Everything that is decided now, by whomever. */
  readonly decisions: Decisions;
}

/** The decisions in a file, which need not exist yet; messages call it `name`. A change is on disk, whole, before it is told to be done. */
export function decisionFile(path: string, name: string = path): DecisionStore {
  const read = (): Decisions => readWhole(path, name);
  return {
    read,
    change: (fingerprint, decision) =>
      explained(name, () => {
        mkdirSync(dirname(path), { recursive: true });
        // A link is followed: the file it points to is the one to be replaced.
        const target = realPath(path);
        return withLock(`${target}.lock`, () => {
          // Read again under the lock: what somebody else decided meanwhile is kept.
          const decisions = new Map(read());
          const before = decisions.get(fingerprint) ?? null;
          if (decision === null) decisions.delete(fingerprint);
          else decisions.set(fingerprint, decision);
          replace(target, formatDecisions(decisions));
          return { before, decisions };
        });
      }),
  };
}

/** Decisions that are kept for as long as the store is, for tests and for trying things out. */
export function decisionsInMemory(given: Decisions = new Map()): DecisionStore {
  let decisions = given;
  return {
    read: () => decisions,
    change: (fingerprint, decision) => {
      const before = decisions.get(fingerprint) ?? null;
      const next = new Map(decisions);
      if (decision === null) next.delete(fingerprint);
      else next.set(fingerprint, decision);
      decisions = next;
      return { before, decisions };
    },
  };
}

function readWhole(path: string, name: string): Decisions {
  return explained(name, () => {
    try {
      return parseDecisions(readFileSync(path, 'utf8'), name);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return new Map();
      throw error;
    }
  });
}

/** Writes beside the file, then puts it in the file's place: whoever reads sees the old or the new one, never a part. */
function replace(path: string, text: string): void {
  // One name is enough: only the holder of the lock writes it, and what a killed run left is overwritten.
  const draft = `${path}.new`;
  const file = openSync(draft, 'w');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function explained<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const why = WHY[codeOf(error)];
    if (why === undefined) throw error;
    throw new InputError(`${name}: ${why}`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'no permission to read or write here',
  EPERM: 'no permission to read or write here',
  EROFS: 'this file system is read-only',
  ENOSPC: 'the disk is full; the file is as it was',
  EDQUOT: 'the disk quota is used up; the file is as it was',
  EISDIR: 'this is a folder, not a file of decisions',
  ENOTDIR: 'a part of this path is no folder',
  EEXIST: 'a part of this path is no folder',
};
