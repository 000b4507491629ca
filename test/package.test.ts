import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install, pack, put, ROOT, run, type Packed } from './helpers/packed.ts';

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-package-'));
const project = join(folder, 'project');
let packed: Packed;

// One tarball and one installation for all: they take most of the time.
beforeAll(() => {
  packed = pack(join(folder, 'stage'));
  install(packed.tarball, project);
  cpSync(join(ROOT, 'examples'), join(project, 'examples'), { recursive: true });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

const node = (args: readonly string[], input?: string): string => run(process.execPath, args, project, input);

/** Compiles files of the project with the strictest settings. */
function compile(options: Readonly<Record<string, unknown>>, files: readonly string[]): void {
  const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
  const compilerOptions = {
    target: 'ES2023',
    lib: ['ES2023', 'DOM', 'ESNext.Disposable'],
    ...strict,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    noEmit: true,
    ...options,
  };
  put(project, { 'tsconfig.json': JSON.stringify({ compilerOptions, files }) });
  node([join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.']);
}

/** Each example with what it is given on the command line and as its input. */
const EXAMPLES: readonly { readonly name: string; readonly args?: readonly string[]; readonly input?: string }[] = [
  { name: 'two-texts.js' },
  { name: 'folder-to-markdown.js', args: ['examples/harbour'] },
  { name: 'own-rule.ts' },
  { name: 'own-reporter.ts' },
  { name: 'stories.js' },
  { name: 'stream.js', input: 'pairs.ndjson' },
];

describe('the published package', () => {
  it('holds what is needed and nothing else', () => {
    const groups = new Set(
      packed.files.map(({ path }) =>
        path
          .replace(/^dist\/chunk-[A-Z0-9]+\.js$/u, 'dist/chunk-*.js')
          .replace(/^dist\/(?!cli|index).*\.d\.ts$/u, 'dist/**/*.d.ts')
          .replace(/^dist\/report\/html\/page\/.*$/u, 'dist/report/html/page/*')
          .replace(/^(docs|examples|templates)\/.*$/u, '$1/**')
          .replace(/^fixtures\/rules\/.*\.yml$/u, 'fixtures/rules/**/*.yml'),
      ),
    );
    expect([...groups].sort()).toEqual([
      'ARCHITECTURE.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'NOTICE',
      'README.md',
      'dist/**/*.d.ts',
      'dist/LICENSES.txt',
      'dist/chunk-*.js',
      'dist/cli.js',
      'dist/config.schema.json',
      'dist/index.d.ts',
      'dist/index.js',
      'dist/language/data/lexicon.json',
      'dist/language/data/stems.bin',
      'dist/language/data/tags.bin',
      'dist/language/data/vectors.bin',
      'dist/report/html/page/*',
      'docs/**',
      'examples/**',
      'fixtures/rules/**/*.yml',
      'package.json',
      'templates/**',
    ]);
  });

  // Who installed it reads the README there, offline.
  it('holds all that its README and its documentation lead to', () => {
    const paths = new Set(packed.files.map(({ path }) => path));
    const isThere = (path: string): boolean =>
      paths.has(path) || [...paths].some((other) => other.startsWith(`${path}/`));
    const dead = [...paths]
      .filter((path) => /^(?:README|docs\/.*|examples\/.*)\.md$/u.test(path))
      .flatMap((path) =>
        [...readFileSync(join(ROOT, path), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/gu)].map(
          ([, to = '']) => [path, posix.join(posix.dirname(path), to)] as const,
        ),
      )
      .filter(([, to]) => !isThere(to.replace(/\/$/u, '')));
    expect(dead).toEqual([]);
  });

  // The directions of words are 5.4 MB and do not compress; everything else together is less than a megabyte.
  it('is no larger than 7 MB', () => {
    expect(packed.size).toBeLessThan(7_000_000);
  });

  it('passes publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: join(project, 'node_modules/crosscheck'), strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it('tells of a folder that was taken away', () => {
    const program = join(project, 'node_modules/crosscheck/dist/cli.js');
    const ran = (...argv: string[]) =>
      spawnSync(
        'bash',
        ['-c', 'mkdir gone && cd gone && rmdir ../gone && "$@"', '', process.execPath, program, ...argv],
        {
          cwd: project,
          encoding: 'utf8',
        },
      );
    for (const argv of [
      ['check', '--help'],
      ['check', join(project, 'a.md'), join(project, 'b.md')],
    ])
      expect(ran(...argv)).toMatchObject({
        status: 2,
        stderr: 'crosscheck: the folder you are in is gone; go to another one\n',
      });
  });

  it('has types that every way of resolving modules finds', () => {
    const attw = join(ROOT, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    // Ends with another exit code than 0 where anything but CommonJS has trouble.
    expect(node([attw, packed.tarball, '--profile', 'esm-only', '--no-emoji', '--no-color'])).toMatch(/bundler +│ OK/u);
  });
});

describe('the library, installed', () => {
  const program = readFileSync(new URL('../fixtures/package/program.ts', import.meta.url), 'utf8');

  it.each([
    ['NodeNext', 'NodeNext'],
    ['ESNext', 'Bundler'],
  ])('is typed for module %s resolved by %s', (module, moduleResolution) => {
    put(project, { 'program.ts': program });
    compile({ module, moduleResolution, types: [] }, ['program.ts']);
  });

  it('is typed for the examples, also where they are JavaScript', () => {
    const options = { module: 'NodeNext', allowJs: true, checkJs: true, noImplicitAny: false, types: ['node'] };
    const names = ['plugin/flights.ts', ...EXAMPLES.map(({ name }) => name)].map((name) => `examples/${name}`);
    compile({ ...options, typeRoots: [join(ROOT, 'node_modules/@types')], skipLibCheck: true }, names);
  });

  it('is imported without React, yargs or anything of the command line', () => {
    put(project, {
      'import.js': "import { crossCheck } from 'crosscheck';\nif (typeof crossCheck !== 'function') throw 1;\n",
    });
    const hook = join(ROOT, 'test/helpers/loaded-modules.js');
    const { stderr, status } = spawnSync(process.execPath, ['--import', hook, 'import.js'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    const loaded = stderr.split('\n').filter((url) => url.startsWith('file:') && !url.endsWith('/import.js'));
    expect(loaded.length).toBeGreaterThan(0);
    for (const url of loaded) expect(url).toMatch(/\/node_modules\/crosscheck\/dist\/(?:index|chunk-[A-Z0-9]+)\.js$/u);
  });
});

describe('the programs in the README, installed', () => {
  const programs = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/^```js\n(.*?)^```/gmsu)];

  it.each(programs.map(([, program = ''], index) => [index + 1, program] as const))('number %i', (_, program) => {
    put(project, { 'readme.js': program });
    const printed = node(['readme.js']);
    const [, promised = 'contradict'] = /\/\/ (.*)$/mu.exec(program) ?? [];
    expect(printed).toContain(promised);
  });

  it('are there', () => {
    expect(programs.length).toBeGreaterThan(1);
  });
});

describe('the command, installed', () => {
  it('compares two articles', () => {
    const { stdout, status } = spawnSync(
      process.execPath,
      ['node_modules/crosscheck/dist/cli.js', 'check', 'examples/harbour'],
      { cwd: project, encoding: 'utf8' },
    );
    expect(stdout).toContain('✗ contradict  Different numbers');
    expect(status).toBe(1);
  });

  it('writes a page with its style and script', () => {
    const { stdout } = spawnSync(
      process.execPath,
      ['node_modules/crosscheck/dist/cli.js', 'check', 'examples/harbour', '--format', 'html'],
      { cwd: project, encoding: 'utf8' },
    );
    expect(stdout).toMatch(/<style>:root \{.*<script>\(\(\) => \{.*startKeys.*<\/html>\n$/su);
  });

  it('is found by npx and explains rules with their examples', () => {
    const explained = run('npx', ['--no-install', 'crosscheck', 'explain', 'quantity'], project);
    expect(explained).toContain('✗ contradict');
  });
});

describe('an example, beside the installed package, prints what is written down', () => {
  it.each(EXAMPLES)('$name', async ({ name, args = [], input }) => {
    const given = input === undefined ? '' : readFileSync(join(ROOT, 'examples', input), 'utf8');
    const printed = node([`examples/${name}`, ...args], given);
    await expect(printed).toMatchFileSnapshot(join(ROOT, 'examples/output', `${name}.txt`));
  });

  it('plugin', async () => {
    const { stdout, status } = spawnSync(
      process.execPath,
      [join(project, 'node_modules/crosscheck/dist/cli.js'), 'check'],
      { cwd: join(project, 'examples/plugin'), encoding: 'utf8' },
    );
    await expect(stdout).toMatchFileSnapshot(join(ROOT, 'examples/output', 'plugin.txt'));
    expect(status).toBe(1);
  });

  it('matcher.test.ts', () => {
    // Vitest is the one that runs this test: installing it once more would take half a minute.
    symlinkSync(join(ROOT, 'node_modules/vitest'), join(project, 'node_modules/vitest'));
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
    expect(node([vitest, 'run', '--root', project, 'examples/matcher.test.ts'])).toMatch(/Tests\s+2 passed/u);
  });
});
