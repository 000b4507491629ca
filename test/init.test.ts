import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FORMS } from '../src/commands/init/template.ts';
import { folderWith } from './helpers/folder.ts';
import { run } from './helpers/run-in-process.ts';

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

const fire = (hurt: string): string =>
  `The fire in the northern harbour injured ${hurt} people on Monday night, police said.\n`;
const STORIES = {
  'news/fire/a.md': fire('14'),
  'news/fire/b.md': fire('12'),
  'news/flood/a.md': 'The river rose to 4 metres on Friday.\n',
  'news/flood/b.md': 'The river rose to 5 metres on Friday.\n',
  'news/lone/a.md': 'One alone.\n',
  'README.md': 'About all this.\n',
};

const written = (cwd: string): string => {
  const [name = ''] = readdirSync(cwd).filter((file) => file.startsWith('crosscheck.config.'));
  return readFileSync(join(cwd, name), 'utf8');
};

/** The settings that are set, one a line, without what is commented out. */
const set = (cwd: string): readonly string[] =>
  written(cwd)
    .split('\n')
    .filter((line) => /^\s*"?\w+"?: /u.test(line))
    .map((line) => line.trim());

describe('init --yes', () => {
  it.each([
    ['folders side by side', STORIES, ['extends: news', 'stories: "news/*"']],
    [
      'folders side by side right here',
      { 'x/a.md': 'A.', 'x/b.md': 'B.', 'y/a.md': 'A.', 'y/b.md': 'B.' },
      ['extends: news', 'stories: "*"'],
    ],
    [
      'one folder',
      { 'wire/a.txt': 'A.', 'wire/b.md': 'B.', 'README.md': 'R.' },
      ['extends: news', 'sources: ["wire"]'],
    ],
    ['articles right here', { 'a.txt': 'A.', 'b.md': 'B.' }, ['extends: news', 'sources: ["*.{md,txt}"]']],
    [
      'articles of one kind',
      { 'a.md': 'A.', 'b.md': 'B.', 'LICENSE.md': 'L.' },
      ['extends: news', 'sources: ["*.md"]'],
    ],
    ['nothing', {}, ['extends: news', 'stories: "articles/*"']],
    [
      'only what is about a project',
      { 'README.md': 'R.', 'CHANGELOG.md': 'C.' },
      ['extends: news', 'stories: "articles/*"'],
    ],
  ])('proposes what %s suggest', async (_, files, told) => {
    const cwd = folderWith(files);
    expect(await run(['init', '--yes'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(set(cwd)).toEqual(told);
  });

  it.each(FORMS)('writes %s that check reads, with the rest as comments', async (form) => {
    const cwd = folderWith(STORIES);
    const ran = await run(['init', '-y', '-f', form], { cwd });
    expect(ran).toEqual({
      code: 0,
      stdout: `crosscheck.config.${form} is written; "crosscheck check" compares what it names.\n`,
      stderr: '',
    });
    expect(written(cwd)).toMatch(/^\s*(?:#|\/\/) "?failOn"?: /mu);
    const checked = await ended(['check', '-f', 'json'], cwd);
    expect(checked.code).toBe(1);
    expect(JSON.parse(checked.stdout)).toMatchObject({
      stories: [{ name: 'fire' }, { name: 'flood' }, { name: 'lone' }],
    });
    // What is commented out is right as well.
    const [name = ''] = readdirSync(cwd).filter((file) => file.startsWith('crosscheck.config.'));
    const bared = written(cwd).replaceAll(/^(\s*)(?:#|\/\/) ("?\w+"?: .*)$/gmu, '$1$2');
    expect(bared).not.toBe(written(cwd));
    writeFileSync(join(cwd, name), bared);
    expect(await ended(['check', '-f', 'json', '--no-cache'], cwd)).toMatchObject({ code: 1, stderr: '' });
  });

  it('writes TypeScript that runs without a word from Node in every kind of package', async () => {
    for (const [manifest, name] of [
      ['{}', 'crosscheck.config.mts'],
      ['{ "type": "module" }', 'crosscheck.config.ts'],
    ] as const) {
      const cwd = folderWith({ ...STORIES, 'package.json': manifest });
      await run(['init', '-y', '-f', 'ts'], { cwd });
      expect(existsSync(join(cwd, name))).toBe(true);
      expect(await ended(['check', '-q', '--fail-on', 'never'], cwd)).toMatchObject({ code: 0, stderr: '' });
    }
  });

  it('names the schema and the types of an installed package, and a script for package.json', async () => {
    const cwd = folderWith({ 'package.json': '{}' });
    mkdirSync(join(cwd, 'node_modules'));
    symlinkSync(fileURLToPath(new URL('..', import.meta.url)), join(cwd, 'node_modules/crosscheck'));
    const ran = await run(['init', '-y'], { cwd });
    expect(ran.stdout).toContain('"facts": "crosscheck check"');
    expect(written(cwd)).toMatch(/^# yaml-language-server: \$schema=\.\/node_modules\/crosscheck\//u);
  });

  it.each(['crosscheck.config.yaml', 'crosscheck.config.mjs', 'package.json'])('leaves %s as it is', async (name) => {
    const text = '{ "crosscheck": { "failOn": "never" } }';
    const cwd = folderWith({ [name]: text });
    expect(await run(['init', '--yes'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: `crosscheck: ${name}: there is a configuration already, and it stays as it is; change it by hand, or take it away first\n`,
    });
    expect(readdirSync(cwd)).toEqual([name]);
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(text);
  });

  it('says so where it may not write', async () => {
    const cwd = folderWith({});
    chmodSync(cwd, 0o500);
    const ran = await run(['init', '--yes'], { cwd });
    chmodSync(cwd, 0o700);
    // Whoever runs the tests as root may write everywhere.
    if (ran.code !== 0)
      expect(ran.stderr).toBe('crosscheck: crosscheck.config.yaml: no permission to write in this folder\n');
  });
});

describe('init', () => {
  const ask = (cwd: string, stdin: string, ...argv: string[]) =>
    run(['init', ...argv], { cwd, stdin, stdinIsTty: true });

  it('asks what is compared, where to start from and in what form', async () => {
    const cwd = folderWith(STORIES);
    const ran = await ask(cwd, 'news/**/*.md\nstrict\njson\n');
    expect(ran.code).toBe(0);
    expect(ran.stderr).toBe(
      'What is compared? A folder, a pattern, or folders that are a story each (2 folders with 4 articles) [news/*] ' +
        'Where to start from? news, strict, docs or none [news] In what form? yaml, json or ts [yaml] ',
    );
    expect(set(cwd)).toEqual(['"extends": "strict",', '"sources": ["news/**/*.md"],']);
  });

  it.each([
    ['takes what is proposed for an empty line', '\n\n\n', ['extends: news', 'stories: "news/*"']],
    ['asks again after a slip', '\nnewz\nnone\n\n', ['stories: "news/*"']],
    ['takes a pattern of folders for stories', '*/f*\n\n\n', ['extends: news', 'stories: "*/f*"']],
    ['takes a folder for sources', 'news/fire\ndocs\n\n', ['extends: docs', 'sources: ["news/fire"]']],
  ])('%s', async (_, typed, told) => {
    const cwd = folderWith(STORIES);
    expect((await ask(cwd, typed)).code).toBe(0);
    expect(set(cwd)).toEqual(told);
  });

  it('tells that what is named is not there yet', async () => {
    const ran = await ask(folderWith(STORIES), 'wires\n\n\n');
    expect(ran.stderr).toContain('There is nothing called wires here yet; the file will name it all the same.\n');
    expect((await ask(folderWith(STORIES), 'news/fire\n\n\n')).stderr).not.toContain('There is nothing');
  });

  it('writes nothing when the input ends before the last answer', async () => {
    const cwd = folderWith({});
    const ran = await ask(cwd, '\n');
    expect(ran).toMatchObject({ code: 130, stdout: '' });
    expect(ran.stderr).toMatch(/\ncrosscheck: nothing is written\n$/u);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('needs a terminal to ask on', async () => {
    const cwd = folderWith({});
    expect(await run(['init'], { cwd })).toMatchObject({
      code: 2,
      stderr:
        'crosscheck: init asks a few questions, and there is no terminal to answer on; --yes takes what it proposes\n',
    });
    expect(existsSync(join(cwd, 'crosscheck.config.yaml'))).toBe(false);
  });
});

function ended(argv: readonly string[], cwd: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...argv], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
