import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../../errors.ts';
import { pairingKey } from '../../model/review.ts';
import type { Decision, Decisions, Pairing, Pairings } from '../../model/review.ts';
import { formatDecisions, parseDecisions, type Judgements } from './format.ts';
import { withLock } from './lock.ts';

/** Where decisions are kept. */
export interface DecisionStore {
  readonly read: () => Decisions;
  readonly pairings: () => Pairings;
  /** Puts one decision in place of what is there for its finding, or takes it away; all others stay as they are there now. */
  readonly change: (fingerprint: string, decision: Decision | null) => Change;
  /** The same for pairings, all or none; gives back the changes with what stood there before. */
  readonly pair: (changes: readonly NewPairing[]) => readonly PairingChange[];
}

export interface Change {
  readonly before: Decision | null;
  /** Everything that is decided now, by whomever. */
  readonly decisions: Decisions;
}

/** What is to stand for two claims; null takes away what stands there. */
export interface NewPairing {
  readonly claims: Pairing['claims'];
  readonly after: Pairing | null;
}

export interface PairingChange extends NewPairing {
  readonly before: Pairing | null;
}

/** The decisions in a file, which need not exist yet; messages call it `name`. A change is on disk, whole, before it is told to be done. */
export function decisionFile(path: string, name: string = path): DecisionStore {
  const read = (): Judgements => readWhole(path, name);
  const changing = <Result>(work: (now: Judgements) => readonly [Judgements, Result]): Result =>
    explained(name, () => {
      mkdirSync(dirname(path), { recursive: true });
      // A link is followed: the file it points to is the one to be replaced.
      const target = realPath(path);
      return withLock(`${target}.lock`, () => {
        // Read again under the lock: what somebody else decided meanwhile is kept.
        const [next, result] = work(read());
        replace(target, formatDecisions(next));
        return result;
      });
    });
  return storeOver(read, changing);
}

/** Decisions that are kept for as long as the store is, for tests and for trying things out. */
export function decisionsInMemory(given: Decisions = new Map()): DecisionStore {
  let kept: Judgements = { decisions: given, pairings: new Map() };
  return storeOver(
    () => kept,
    (work) => {
      const [next, result] = work(kept);
      kept = next;
      return result;
    },
  );
}

/** A store over a way to read everything and a way to put something else in its place. */
function storeOver(
  read: () => Judgements,
  changing: <Result>(work: (now: Judgements) => readonly [Judgements, Result]) => Result,
): DecisionStore {
  return {
    read: () => read().decisions,
    pairings: () => read().pairings,
    change: (fingerprint, decision) =>
      changing((now) => {
        const before = now.decisions.get(fingerprint) ?? null;
        const decisions = withEntry(now.decisions, fingerprint, decision);
        return [
          { ...now, decisions },
          { before, decisions },
        ];
      }),
    pair: (changes) =>
      changing((now) => {
        let { pairings } = now;
        const done = changes.map(({ claims, after }): PairingChange => {
          const key = pairingKey(claims);
          const before = pairings.get(key) ?? null;
          pairings = withEntry(pairings, key, after);
          return { claims, before, after };
        });
        return [{ ...now, pairings }, done];
      }),
  };
}

function withEntry<Value>(entries: ReadonlyMap<string, Value>, key: string, value: Value | null): Map<string, Value> {
  const next = new Map(entries);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}

function readWhole(path: string, name: string): Judgements {
  return explained(name, () => {
    try {
      return parseDecisions(readFileSync(path, 'utf8'), name);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return { decisions: new Map(), pairings: new Map() };
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
