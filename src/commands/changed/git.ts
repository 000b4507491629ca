import { execFile } from 'node:child_process';
import { InputError } from '../../errors.ts';
import type { Io } from '../io.ts';

/** What git answered. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  /** The first line of what it complained of. */
  readonly complaint: string;
}

/** Asks git in one folder. */
export type Git = (args: readonly string[], input?: string) => Promise<Answer>;

/** A way to ask git in a folder; `isInside` is for a repository within another, where what a hook tells of the outer one is wrong. */
export function gitIn(folder: string, env: Io['env'], isInside = false): Git {
  const own = Object.entries(env).filter(([name]) => !(isInside && OF_THE_OUTER.has(name)));
  // No lock is taken for reading, and messages are not translated.
  const surroundings = { ...Object.fromEntries(own), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  return (args, input) =>
    new Promise((resolve, reject) => {
      const child = execFile(
        'git',
        [...args],
        { cwd: folder, env: surroundings, maxBuffer: Infinity, encoding: 'utf8' },
        (error, stdout, stderr) => {
          if (error !== null && error.code === 'ENOENT')
            reject(
              new InputError(
                '--changed asks git what changed, and there is no git here; install it, or drop --changed',
              ),
            );
          else {
            const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 128;
            resolve({ code, stdout, complaint: stderr.trim().split('\n', 1)[0] ?? '' });
          }
        },
      );
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input ?? '');
    });
}

const OF_THE_OUTER: ReadonlySet<string> = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
]);
