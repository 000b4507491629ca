import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { folderWith } from './helpers/folder.ts';
import { run } from './helpers/run-in-process.ts';

const fire = (hurt: string): string =>
  `The fire in the northern harbour injured ${hurt} people on Monday night, police said.\n`;

/** Nothing of the machine's own settings gets into the repositories of the tests. */
const ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Desk',
  GIT_AUTHOR_EMAIL: 'desk@example.org',
  GIT_COMMITTER_NAME: 'Desk',
  GIT_COMMITTER_EMAIL: 'desk@example.org',
  GIT_ALLOW_PROTOCOL: 'file',
};

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd, env: ENV, encoding: 'utf8', stdio: 'pipe' });

function commit(cwd: string, message: string): void {
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', message);
}

/** A repository with these files in its first commit, on a branch main. */
function repository(files: Readonly<Record<string, string>>): string {
  const cwd = folderWith(files);
  git(cwd, 'init', '-q', '-b', 'main');
  commit(cwd, 'first');
  return cwd;
}

const check = (cwd: string, ...argv: string[]) => run(['check', ...argv], { cwd, env: ENV });

/** The paths of the sources that findings stand in. */
async function touched(cwd: string, ...argv: string[]): Promise<readonly string[]> {
  const { stdout, stderr } = await check(cwd, '-f', 'json', ...argv);
  expect(stderr).toBe('');
  const report = JSON.parse(stdout) as Report;
  const pathOf = new Map(report.documents.map(({ id, path }) => [id, path]));
  const places = report.findings.flatMap(({ readings }) => readings.flatMap((reading) => reading.places));
  return [...new Set(places.map(({ document }) => pathOf.get(document) ?? ''))].sort();
}

const NOTHING = /^crosscheck: nothing to compare: none of the \d+ sources changed since [^\n]+\n$/u;

describe('--changed', () => {
  it('tells what was there before of changed sources only, and fails for these', async () => {
    const cwd = repository({ 'a.txt': fire('14'), 'b.txt': fire('12'), 'c.txt': 'The museum of clocks opened.\n' });
    expect((await check(cwd, '.')).code).toBe(1);
    expect(await check(cwd, '.', '--changed')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'crosscheck: nothing to compare: none of the 3 sources changed since the last commit\n',
    });
    writeFileSync(join(cwd, 'c.txt'), 'The museum of clocks opened at last.\n');
    expect(await check(cwd, '.', '--changed')).toMatchObject({ code: 0, stderr: '' });
    expect(await touched(cwd, '.', '--changed')).toEqual([]);
    writeFileSync(join(cwd, 'd.txt'), fire('40'));
    expect((await check(cwd, '.', '--changed')).code).toBe(1);
    expect(await touched(cwd, '.', '--changed')).toEqual(['a.txt', 'b.txt', 'd.txt']);
  });

  it('compares with where the work parted from a branch, and with a commit', async () => {
    const cwd = repository({ 'a.txt': fire('14'), 'b.txt': fire('14') });
    git(cwd, 'switch', '-q', '-c', 'work');
    writeFileSync(join(cwd, 'b.txt'), fire('12'));
    commit(cwd, 'work');
    git(cwd, 'switch', '-q', 'main');
    writeFileSync(join(cwd, 'a.txt'), fire('16'));
    commit(cwd, 'meanwhile');
    git(cwd, 'switch', '-q', 'work');
    expect((await check(cwd, '.', '--changed=main')).code).toBe(1);
    expect((await check(cwd, '.', '--changed=HEAD')).stderr).toMatch(NOTHING);
    expect((await check(cwd, '.', '--changed=HEAD~1')).code).toBe(1);
    expect((await check(cwd, '.', '--changed')).stderr).toMatch(NOTHING);
  });

  it('takes the default branch of what it was cloned from', async () => {
    const origin = repository({ 'a.txt': fire('14'), 'b.txt': fire('14') });
    const cwd = folderWith({});
    git(cwd, 'clone', '-q', origin, 'clone');
    const clone = join(cwd, 'clone');
    expect((await check(clone, '.', '--changed')).stderr).toContain('since origin/main\n');
    writeFileSync(join(clone, 'b.txt'), fire('12'));
    commit(clone, 'work');
    expect((await check(clone, '.', '--changed')).code).toBe(1);
  });

  it('says what to do in a shallow clone that knows no other commit', async () => {
    const origin = repository({ 'a.txt': fire('14'), 'b.txt': fire('14') });
    writeFileSync(join(origin, 'b.txt'), fire('12'));
    commit(origin, 'second');
    const cwd = folderWith({});
    git(cwd, 'clone', '-q', '--depth', '1', `file://${origin}`, 'clone');
    const clone = join(cwd, 'clone');
    git(clone, 'checkout', '-q', '--detach');
    git(clone, 'remote', 'set-head', 'origin', '-d');
    git(clone, 'update-ref', '-d', 'refs/remotes/origin/main');
    const ran = await check(clone, '.', '--changed');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('no default branch is known in this clone; this clone is shallow: fetch more of it');
    expect((await check(clone, '.', '--changed=main~1')).stderr).toContain('git knows no commit by this name');
  });

  it('takes a file that was only renamed for unchanged, and a rewritten one for changed', async () => {
    const cwd = repository({ 'a.txt': fire('14'), 'b.txt': fire('12') });
    renameSync(join(cwd, 'b.txt'), join(cwd, 'z.txt'));
    git(cwd, 'add', '-A');
    expect((await check(cwd, '.', '--changed')).stderr).toMatch(NOTHING);
    writeFileSync(join(cwd, 'z.txt'), fire('11'));
    git(cwd, 'add', '-A');
    expect((await check(cwd, '.', '--changed')).code).toBe(1);
    rmSync(join(cwd, 'z.txt'));
    writeFileSync(join(cwd, 'y.txt'), fire('14'));
    expect(await touched(cwd, '.', '--changed')).toEqual([]);
  });

  it.each(['ünï cödé.txt', 'a "quoted"\tname.txt', "it's $HOME.txt", '-b.txt', 'line\nbreak.txt', ':(glob)x.txt'])(
    'knows a file called %j',
    async (name) => {
      const cwd = repository({ 'a.txt': fire('14'), [name]: fire('14') });
      writeFileSync(join(cwd, name), fire('12'));
      expect(await touched(cwd, '.', '--changed')).toEqual(['a.txt', name].sort());
      commit(cwd, 'second');
      expect((await check(cwd, '.', '--changed')).stderr).toMatch(NOTHING);
      expect(await touched(cwd, '.', '--changed=HEAD~1')).toEqual(['a.txt', name].sort());
    },
  );

  it('looks from a folder below and through links', async () => {
    const cwd = repository({ 'sub/a.txt': fire('14'), 'sub/b.txt': fire('12'), 'other/c.txt': fire('14') });
    writeFileSync(join(cwd, 'other/c.txt'), fire('15'));
    expect((await check(join(cwd, 'sub'), 'a.txt', 'b.txt', '--changed')).stderr).toMatch(NOTHING);
    expect(await touched(join(cwd, 'sub'), 'a.txt', '../other/c.txt', '--changed')).toEqual([
      '../other/c.txt',
      'a.txt',
    ]);
    symlinkSync('../other/c.txt', join(cwd, 'sub/link.txt'));
    commit(cwd, 'link');
    writeFileSync(join(cwd, 'other/c.txt'), fire('16'));
    expect(await touched(join(cwd, 'sub'), 'a.txt', 'link.txt', '--changed')).toEqual(['a.txt', 'link.txt']);
  });

  it('looks into submodules', async () => {
    const wire = repository({ 'w.txt': fire('14'), 'v.txt': fire('14') });
    const cwd = repository({ 'a.txt': fire('14') });
    git(cwd, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', wire, 'wire');
    commit(cwd, 'wire');
    expect((await check(cwd, 'a.txt', 'wire', '--changed')).stderr).toMatch(NOTHING);
    writeFileSync(join(cwd, 'wire/w.txt'), fire('12'));
    expect(await touched(cwd, 'a.txt', 'wire', '--changed')).toEqual(['a.txt', 'wire/v.txt', 'wire/w.txt']);
    commit(join(cwd, 'wire'), 'moved');
    expect((await check(cwd, 'a.txt', 'wire', '--changed')).code).toBe(1);
    commit(cwd, 'moved along');
    expect((await check(cwd, 'a.txt', 'wire', '--changed')).stderr).toMatch(NOTHING);
    expect((await check(cwd, 'a.txt', 'wire', '--changed=HEAD~1')).code).toBe(1);
    expect((await check(cwd, 'a.txt', 'wire', '--changed=HEAD~2')).code).toBe(1);
  });

  it('tells of sources that git does not look at', async () => {
    const cwd = repository({ 'a.txt': fire('14'), '.gitignore': 'feed/\n' });
    mkdirSync(join(cwd, 'feed'));
    writeFileSync(join(cwd, 'feed/b.txt'), fire('12'));
    const ran = await check(cwd, 'a.txt', 'feed/b.txt', '--changed');
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(ran.stderr).toContain('; git does not look at feed/b.txt, which count as unchanged\n');
  });

  it('takes what comes through a pipe for new, and everything before the first commit', async () => {
    const cwd = repository({ 'a.txt': fire('14') });
    const piped = await run(['check', 'a.txt', '-', '--changed'], { cwd, env: ENV, stdin: fire('12') });
    expect(piped.code).toBe(1);
    const unborn = folderWith({ 'a.txt': fire('14'), 'b.txt': fire('12') });
    git(unborn, 'init', '-q');
    expect((await check(unborn, '.', '--changed')).code).toBe(1);
  });

  it('writes the report of a run in which nothing changed for programs', async () => {
    const cwd = repository({ 'a.txt': fire('14'), 'b.txt': fire('12') });
    const ran = await check(cwd, '.', '--changed', '-f', 'json');
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ findings: [], documents: [{ path: 'a.txt' }, { path: 'b.txt' }] });
  });

  it.each([
    ['an unknown base', ['--changed=nothing'], 'git knows no commit by this name; fetch it first, or name a branch'],
    ['an option in place of a base', ['--changed=--all'], 'git knows no commit by this name'],
    ['a base behind a space', ['main', '--changed'], 'main: no such file or folder; if it is a branch or a commit'],
  ])('refuses %s in one line', async (_, argv, told) => {
    const cwd = repository({ 'a.txt': fire('14'), 'b.txt': fire('12') });
    const ran = await check(cwd, 'a.txt', 'b.txt', ...argv);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^crosscheck: [^\n]+\n$/u);
    expect(ran.stderr).toContain(told);
  });

  it('says so where there is no repository and where there is no git', async () => {
    const cwd = folderWith({ 'a.txt': fire('14'), 'b.txt': fire('12') });
    expect((await check(cwd, '.', '--changed')).stderr).toMatch(
      /^crosscheck: --changed asks git what changed, and git says: fatal: not a git repository[^\n]*\n$/u,
    );
    const ran = await run(['check', '.', '--changed'], { cwd, env: { ...ENV, PATH: '/nonexistent' } });
    expect(ran.stderr).toContain('there is no git here; install it, or drop --changed');
  });
});
