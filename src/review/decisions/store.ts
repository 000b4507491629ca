import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../../errors.ts';
import { pairingKey } from '../../model/review.ts';
import type { Decision, Decisions, Pairing, Pairings } from '../../model/review.ts';
import { sourceNames, type SourceNames } from './context.ts';
import { formatDecisions, parseDecisions, type Judgements } from './format.ts';
import { withLock } from './lock.ts';

/** Where decisions are kept. */
export interface DecisionStore {
  /** What messages call it. */
  readonly name: string;
  /** How it names sources. */
  readonly names: SourceNames;
  readonly read: () => Decisions;
  readonly pairings: () => Pairings;
  /** Puts one decision in place of what is there for its finding, or takes it away; all others stay as they are there now. */
  readonly change: (fingerprint: string, decision: Decision | null) => Change;
  /** Puts what the work makes of all decisions in their place, if it makes anything else of them; gives back what is decided then. */
  readonly update: (work: (now: Decisions) => Decisions) => Decisions;
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

/**
 * The decisions in a file, which need not exist yet; messages call it `name`, and sources are named from the folder `cwd`. A change
 * is on disk, whole, before it is told to be done.
 */
export function decisionFile(path: string, name: string = path, cwd: string = dirname(path)): DecisionStore {
  const read = (): Judgements => readWhole(path, name);
  const changing = <Result>(work: (now: Judgements) => readonly [Judgements, Result]): Result =>
    explained(name, () => {
      mkdirSync(dirname(path), { recursive: true });
      // A link is followed: the file it points to is the one to be replaced.
      const target = realPath(path);
      return withLock(`${target}.lock`, () => {
        // Read again under the lock: what somebody else decided meanwhile is kept.
        const now = read();
        const [next, result] = work(now);
        if (next !== now) replace(target, formatDecisions(next));
        return result;
      });
    });
  return { name, names: sourceNames(path, cwd), ...storeOver(read, changing) };
}

/** Decisions that are kept for as long as the store is, for tests and for trying things out. */
export function decisionsInMemory(given: Decisions = new Map()): DecisionStore {
  let kept: Judgements = { decisions: given, pairings: new Map() };
  const store = storeOver(
    () => kept,
    (work) => {
      const [next, result] = work(kept);
      kept = next;
      return result;
    },
  );
  return { name: 'memory', names: { nameOf: (path) => path, pathOf: (name) => name }, ...store };
}

/** A store over a way to read everything and a way to put something else in its place. */
function storeOver(
  read: () => Judgements,
  changing: <Result>(work: (now: Judgements) => readonly [Judgements, Result]) => Result,
): Omit<DecisionStore, 'name' | 'names'> {
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
    update: (work) =>
      changing((now) => {
        const decisions = work(now.decisions);
        return [decisions === now.decisions ? now : { ...now, decisions }, decisions];
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
  try {
    const file = openSync(draft, 'w');
    try {
      // In one call a disk that is nearly full takes a part only, and says nothing.
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
  } catch (error) {
    drop(draft);
    throw error;
  }
}

function drop(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What went wrong before is what is told.
  }
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
  EACCES: 'no permission to read or write here; change that of the file or its folder',
  EPERM: 'no permission to read or write here; change that of the file or its folder',
  EROFS: 'this file system is read-only and the file is as it was; run it where it can be written',
  ENOSPC: 'the disk is full and the file is as it was; make room and run it again',
  EDQUOT: 'the disk quota is used up and the file is as it was; make room and run it again',
  EISDIR: 'this is a folder, not a file of decisions; move it away',
  ENOENT: 'a link on this path leads to nothing, or its folder was taken away; mend it',
  ELOOP: 'a link on this path leads back to itself; mend it',
  ENOTDIR: 'a part of this path is no folder; move what stands in its place away',
  EEXIST: 'a part of this path is no folder; move what stands in its place away',
};
