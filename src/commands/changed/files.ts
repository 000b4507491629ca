import { join } from 'node:path';
import { InputError } from '../../errors.ts';
import type { Io } from '../io.ts';
import type { Base } from './base.ts';
import { gitIn, type Git } from './git.ts';

/** Tells of an absolute path, all links resolved, whether its file changed. */
export type IsChanged = (path: string) => boolean;

/** What changed in a work tree since a commit: what was committed, staged, edited or is new; a file that was only renamed did not. */
export async function changedFiles(root: string, { commit }: Base, git: Git, env: Io['env']): Promise<IsChanged> {
  if (commit === undefined) return () => true;
  const diff = await git([
    'diff',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-ext-diff',
    '--no-relative',
    '--find-renames=100%',
    '--ignore-submodules=none',
    commit,
    '--',
  ]);
  if (diff.code !== 0) throw new InputError(`--changed: git cannot tell what changed (${diff.complaint})`);
  const untracked = await git(['ls-files', '--others', '--exclude-standard', '-z']);
  if (untracked.code !== 0) throw new InputError(`--changed: git cannot tell what is new (${untracked.complaint})`);
  const files = new Set<string>();
  const folders: string[] = [];
  const inside: IsChanged[] = [];
  for (const path of untracked.stdout.split('\0'))
    if (path.endsWith('/')) folders.push(join(root, path));
    else if (path !== '') files.add(join(root, path));
  for (const { path, isSubmodule, before } of entriesOf(diff.stdout)) {
    const full = join(root, path);
    if (isSubmodule) inside.push(await insideSubmodule(full, before, env));
    else files.add(full);
  }
  return (path) =>
    files.has(path) || folders.some((folder) => path.startsWith(folder)) || inside.some((own) => own(path));
}

interface Entry {
  readonly path: string;
  readonly isSubmodule: boolean;
  /** The commit that a submodule was at; all zeros for a new one. */
  readonly before: string;
}

/** The entries of `git diff --raw -z` that leave a file: ":100644 100644 <before> <after> M", its path, a second path after a rename. */
function entriesOf(raw: string): Entry[] {
  const fields = raw.split('\0');
  const entries: Entry[] = [];
  for (let index = 0; index + 1 < fields.length;) {
    const [, mode = '', before = '', , status = ''] = (fields[index] ?? '').split(' ');
    const isRename = status.startsWith('R') || status.startsWith('C');
    const path = fields[index + (isRename ? 2 : 1)] ?? '';
    if (!isRename && status !== 'D') entries.push({ path, isSubmodule: mode === SUBMODULE, before });
    index += isRename ? 3 : 2;
  }
  return entries;
}

const SUBMODULE = '160000';

/** What changed within a submodule; everything where git does not know what it was before. */
async function insideSubmodule(root: string, before: string, env: Io['env']): Promise<IsChanged> {
  const within: IsChanged = (path) => path.startsWith(`${root}/`);
  const git = gitIn(root, env, true);
  if (/^0+$/u.test(before)) return within;
  const known = await git(['rev-parse', '--verify', '--quiet', `${before}^{commit}`]);
  if (known.code !== 0) return within;
  return changedFiles(root, { name: before, commit: before }, git, env);
}
