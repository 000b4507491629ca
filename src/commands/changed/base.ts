import { InputError } from '../../errors.ts';
import type { Io } from '../io.ts';
import type { Git } from './git.ts';

/** What the work tree is compared with. */
export interface Base {
  /** As people call it: a branch, a tag or what was typed. */
  readonly name: string;
  /** Left out in a repository without a commit: everything is new there. */
  readonly commit?: string;
}

/**
 * The commit that the work tree is compared with: where it parted from the branch, tag or commit that was typed, else from the
 * branch that a merge request is to go into, or the default branch, else from what it follows; without any remote the last commit.
 */
export async function baseOf(typed: string, git: Git, env: Io['env']): Promise<Base> {
  const commitOf = async (name: string): Promise<string | undefined> => {
    const { code, stdout } = await git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    return code === 0 ? stdout.trim() : undefined;
  };
  const head = await commitOf('HEAD');
  if (typed !== '') {
    const commit = typed.startsWith('-') ? undefined : await commitOf(typed);
    if (commit === undefined)
      throw new InputError(`--changed=${typed}: git knows no commit by this name; ${await wayOut(git, typed)}`);
    return partedFrom(typed, commit, git);
  }
  if (head === undefined) return { name: 'the beginning' };
  const remotes = (await git(['remote'])).stdout.split('\n').filter((name) => name !== '');
  const sorted = remotes.toSorted((a, b) => Number(b === 'origin') - Number(a === 'origin'));
  const target = env['GITHUB_BASE_REF'] || env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'] || undefined;
  const branches = [...(target === undefined ? [] : [target]), 'HEAD', 'main', 'master'];
  for (const name of [...branches.flatMap((branch) => sorted.map((remote) => `${remote}/${branch}`)), '@{upstream}']) {
    const commit = await commitOf(name);
    if (commit !== undefined) return partedFrom(await nameOf(name, git), commit, git);
  }
  if (remotes.length === 0) return { name: 'the last commit', commit: head };
  throw new InputError(
    `--changed: no default branch is known in this clone; ${await wayOut(git, `${sorted[0] ?? 'origin'}/main`)}`,
  );
}

/** Where the work tree parted from a commit; that commit itself where the two have no common past, as in a shallow clone. */
async function partedFrom(name: string, commit: string, git: Git): Promise<Base> {
  const { code, stdout } = await git(['merge-base', commit, 'HEAD']);
  return { name, commit: code === 0 ? (stdout.split('\n', 1)[0] ?? commit) : commit };
}

async function nameOf(name: string, git: Git): Promise<string> {
  const { code, stdout } = await git(['rev-parse', '--abbrev-ref', name]);
  return code === 0 && stdout.trim() !== '' ? stdout.trim() : name;
}

async function wayOut(git: Git, name: string): Promise<string> {
  const isShallow = (await git(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true';
  return isShallow
    ? `this clone is shallow: fetch more of it (git fetch --unshallow, or fetch-depth: 0), then write --changed=${name}`
    : `fetch it first, or name a branch, a tag or a commit that is here (git branch -a lists them)`;
}
