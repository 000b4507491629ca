import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../src/commands/configuration/presets.ts';
import type { Report } from '../src/model/report.ts';
import { config } from '../src/schema/config.ts';
import { caseFiles } from './helpers/cases.ts';
import { folderWith } from './helpers/folder.ts';
import { run, type Ran } from './helpers/run-in-process.ts';

const FIRE = {
  'a.txt': 'The fire in the northern harbour injured 14 people on Monday night, police said.\n',
  'b.txt': 'The fire in the northern harbour injured 12 people on Monday night, police said.\n',
};
const BRIDGE = {
  'c.txt': 'The council will spend 3 million pounds on the new footbridge in spring, the mayor said.\n',
  'd.txt': 'The council will spend 5 million pounds on the new footbridge in spring, the mayor said.\n',
};

const inside = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

const reportIn = async (cwd: string, ...argv: string[]): Promise<Report> =>
  JSON.parse((await run(['check', '--format', 'json', ...argv], { cwd })).stdout) as Report;

const pathsIn = async (cwd: string, ...argv: string[]): Promise<readonly string[]> =>
  (await reportIn(cwd, ...argv)).documents.map(({ path }) => path);

/** By Node itself: the test runner would take TypeScript apart in its own way. */
async function runOutside(argv: readonly string[], { cwd }: { readonly cwd: string }): Promise<Ran> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...argv], { cwd, encoding: 'utf8' });
  return { code: status ?? -1, stdout, stderr };
}

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

for (const { about, cases } of caseFiles('configuration', ['file', 'text', 'says'])) {
  describe(about, () => {
    for (const { name, place, fields } of cases)
      it(name, async () => {
        const cwd = folderWith({ ...FIRE, [String(fields['file'])]: String(fields['text']) });
        const ran = await (String(fields['file']).endsWith('ts') ? runOutside : run)(['check'], { cwd });
        expect(ran, place).toEqual({ code: 2, stdout: '', stderr: `crosscheck: ${String(fields['says'])}\n` });
      });
  });
}

describe('a configuration', () => {
  it.each([
    ['crosscheck.config.json', '{ "sources": ["[ab].txt"] /* both */, }'],
    ['crosscheck.config.yaml', 'sources: "[ab].txt"'],
    ['crosscheck.config.yml', 'sources:\n  - a.txt\n  - b.txt\n'],
    ['crosscheck.config.ts', 'const sources: string[] = ["a.txt", "b.txt"];\nexport default { sources };'],
    ['crosscheck.config.mts', 'export default { sources: ["a.txt", "b.txt"] satisfies string[] };'],
    ['crosscheck.config.js', 'export default { sources: ["a.txt", "b.txt"] };'],
    ['crosscheck.config.cjs', 'module.exports = { sources: ["a.txt", "b.txt"] };'],
    ['crosscheck.config.mjs', 'export default { sources: ["a.txt", "b.txt"] };'],
    ['package.json', '{ "name": "desk", "crosscheck": { "sources": ["a.txt", "b.txt"] } }'],
  ])('is found in %s, here and from folders below, with paths relative to it', async (file, text) => {
    const cwd = folderWith({ ...FIRE, [file]: text, 'deep/er/x.txt': 'Nothing.' });
    const paths = async (folder: string): Promise<readonly string[]> => {
      const { stdout } = await (file.endsWith('ts') ? runOutside : run)(['check', '-f', 'json'], { cwd: folder });
      return (JSON.parse(stdout) as Report).documents.map(({ path }) => path);
    };
    expect(await paths(cwd)).toEqual(['a.txt', 'b.txt']);
    expect(await paths(join(cwd, 'deep/er'))).toEqual(['../../a.txt', '../../b.txt']);
  });

  it('is the nearest one; two in a folder are told by both names', async () => {
    const cwd = folderWith({
      ...inside('one', FIRE),
      'crosscheck.config.json': '{ "sources": "nothing" }',
      'one/crosscheck.config.yaml': 'sources: .',
      'package.json': '{ "name": "desk" }',
    });
    expect(await pathsIn(join(cwd, 'one'))).toEqual(['a.txt', 'b.txt']);
    writeFileSync(join(cwd, 'one/package.json'), '{ "crosscheck": {} }');
    expect((await run(['check'], { cwd: join(cwd, 'one') })).stderr).toBe(
      'crosscheck: crosscheck.config.yaml and package.json both configure crosscheck; keep one of them, or name it with --config\n',
    );
  });

  it('is not looked for beyond the root of a repository', async () => {
    const cwd = folderWith({ 'crosscheck.config.json': '{ "failOn": "wrong" }', ...inside('repository', FIRE) });
    mkdirSync(join(cwd, 'repository/.git'));
    expect((await run(['check', 'a.txt', 'b.txt'], { cwd: join(cwd, 'repository') })).code).toBe(1);
    expect((await run(['check', 'repository/a.txt', 'repository/b.txt'], { cwd })).code).toBe(2);
  });

  it('is named with --config and left aside with --no-config', async () => {
    const cwd = folderWith({
      ...FIRE,
      'crosscheck.config.json': '{ "failOn": "wrong" }',
      'settings/lenient.yaml': 'failOn: never\nsources: [../a.txt, ../b.txt]',
    });
    const code = async (...argv: string[]): Promise<number> => (await run(['check', ...argv], { cwd })).code;
    expect(await code('a.txt', 'b.txt')).toBe(2);
    expect(await code('a.txt', 'b.txt', '--no-config')).toBe(1);
    expect(await code('--config', 'settings/lenient.yaml')).toBe(0);
    expect(await pathsIn(cwd, '--config', 'settings/lenient.yaml')).toEqual(['a.txt', 'b.txt']);
    expect(await code('--config', 'settings/lenient.yaml', '--fail-on', 'differ')).toBe(1);
    expect((await run(['check', '--config', 'none.yaml'], { cwd })).stderr).toBe(
      'crosscheck: none.yaml: there is no such file; check the path\n',
    );
    expect((await run(['check', '--config', 'a.txt'], { cwd })).stderr).toContain('a.txt: a configuration is a');
    expect((await run(['check', '--config', 'settings'], { cwd })).stderr).toContain('settings: a configuration is a');
    expect(await code('--config', 'settings/lenient.yaml', '--no-config')).toBe(2);
  });

  it.each([
    ['deep nesting', 'crosscheck.config.json', '['.repeat(100_000)],
    ['deep nesting in YAML', 'crosscheck.config.yaml', '['.repeat(20_000)],
    ['an alias bomb', 'crosscheck.config.yaml', bomb()],
    ['more than a page', 'crosscheck.config.json', ' '.repeat(1_048_577)],
    ['bytes that are no text', 'crosscheck.config.yaml', 'a\0b'],
    ['a key that is a sentence with an escape', 'crosscheck.config.json', `{ "${'x'.repeat(500)}\\u001b[31m": 1 }`],
    ['a key of the language', 'crosscheck.config.json', '{ "__proto__": { "failOn": "never" } }'],
  ])('with %s is refused in one harmless line', async (_, file, text) => {
    const ran = await run(['check', 'a.txt', 'b.txt'], { cwd: folderWith({ ...FIRE, [file]: text }) });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(new RegExp(`^crosscheck: ${file}[^\\n\\u001b]{1,300}\\n$`, 'u'));
  });

  it('that may not be read is told', async () => {
    const cwd = folderWith({ ...FIRE, 'crosscheck.config.json': '{}' });
    chmodSync(join(cwd, 'crosscheck.config.json'), 0o000);
    const ran = await run(['check', 'a.txt', 'b.txt'], { cwd });
    // Whoever runs the tests as root may read everything.
    if (ran.code === 2) expect(ran.stderr).toBe('crosscheck: crosscheck.config.json: it cannot be read (EACCES)\n');
    else expect(ran.code).toBe(1);
  });
});

describe('extends', () => {
  it('starts from presets and files, the later before the earlier and its own settings before all', async () => {
    const cwd = folderWith({
      ...inside('articles', FIRE),
      'base/desk.yaml':
        'failOn: never\nsources: ../articles\ndecisions: judged.json\nrules: { quantity: off, date: warn }',
      'crosscheck.config.yaml': 'extends: [strict, base/desk.yaml]\nrules: { quantity: error }',
    });
    expect(await pathsIn(cwd)).toEqual(['articles/a.txt', 'articles/b.txt']);
    expect((await run(['check'], { cwd })).code).toBe(1);
    writeFileSync(join(cwd, 'crosscheck.config.yaml'), 'extends: [base/desk.yaml, strict]');
    expect((await run(['check'], { cwd })).stdout).not.toContain('[quantity]');
  });

  it('of itself is an error that names the circle', async () => {
    const cwd = folderWith({ ...FIRE, 'a.yaml': 'extends: ./b.yaml', 'b.yaml': 'extends: ./a.yaml' });
    expect((await run(['check', '--config', 'a.yaml'], { cwd })).stderr).toBe(
      'crosscheck: a.yaml: it extends itself (a.yaml → b.yaml → a.yaml)\n',
    );
  });

  it('knows presets that are valid by themselves', () => {
    expect(Object.keys(PRESETS)).toEqual(['strict', 'news', 'docs']);
    for (const { settings } of Object.values(PRESETS)) expect(config.parse(settings)).toEqual(settings);
  });
});

describe('rules', () => {
  const told = async (text: string, ...argv: string[]): Promise<readonly [code: number, found: boolean]> => {
    const cwd = folderWith({ ...FIRE, 'crosscheck.config.yaml': text });
    const ran = await run(['check', 'a.txt', 'b.txt', ...argv], { cwd });
    return [ran.code, ran.stdout.includes('[quantity]')];
  };

  it.each([
    ['off is not run', 'rules: { quantity: off }', [], 0, false],
    ['off is run where it is asked for', 'rules: { quantity: off }', ['--rule', 'quantity'], 1, true],
    ['warn is shown and does not fail', 'rules: { quantity: warn }', ['--fail-on', 'differ'], 0, true],
    ['error fails where nothing else does', 'failOn: never\nrules: { quantity: error }', [], 1, true],
    ['error gives way to a typed never', 'rules: { quantity: error }', ['--fail-on', 'never'], 0, true],
    ['an object may set how sure it has to be', 'rules: { quantity: { minConfidence: 1 } }', [], 0, true],
    ['… and both', 'failOn: never\nrules: { quantity: { severity: error, minConfidence: 0.5 } }', [], 1, true],
    ['a list runs only these', 'rules: [date, quantity]', [], 1, true],
    ['… and no others', 'rules: [date]', [], 0, false],
    ['skip leaves out', 'skip: [quantity]', [], 0, false],
    ['skip adds to a typed --skip', 'skip: [quantity]', ['--skip', 'date'], 0, false],
  ] as const)('%s', async (_, text, argv, code, found) => {
    expect(await told(text, ...argv)).toEqual([code, found]);
  });
});

describe('stories', () => {
  const FILES = { ...inside('fire', FIRE), ...inside('bridge', BRIDGE) };

  it.each([
    ['a pattern of folders', 'stories: "*"', ['bridge', 'fire']],
    ['folders by name', 'stories: [fire, ./bridge/]', ['bridge', 'fire']],
    [
      'names with sources',
      'stories:\n  - { name: harbour, sources: fire }\n  - { name: mixed, sources: ["*/[ad].txt", "!bridge/a.txt"] }',
      ['harbour', 'mixed'],
    ],
  ])('may be %s', async (_, text, names) => {
    const report = await reportIn(folderWith({ ...FILES, 'crosscheck.config.yaml': text }));
    expect(report.stories?.map(({ name }) => name)).toEqual(names);
  });

  it('are compared each by itself, in one report that names them', async () => {
    const cwd = folderWith({ ...FILES, 'crosscheck.config.yaml': 'stories: "*"' });
    const ran = await run(['check'], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/\[quantity\] {2}fire$/mu);
    expect(ran.stdout).toMatch(/\[money\] {2}bridge$/mu);
    expect((await run(['check', '-f', 'markdown'], { cwd })).stdout).toContain('`money`\n\nfails the run · bridge');
    expect((await reportIn(cwd, '--story', 'bridge')).findings.map(({ rule }) => rule)).toEqual(['money']);
    expect(await pathsIn(cwd, '--story', 'bridge')).toEqual(['bridge/c.txt', 'bridge/d.txt']);
    expect((await run(['check', '--story', 'fier'], { cwd })).stderr).toBe(
      'crosscheck: --story fier: no story is called that; there are bridge, fire\n',
    );
    expect((await run(['check', 'fire', '--story', 'fire'], { cwd })).code).toBe(2);
    expect(await pathsIn(cwd, 'fire/a.txt', 'bridge/c.txt')).toEqual(['fire/a.txt', 'bridge/c.txt']);
  });

  it('share a document that is read once, by whatever name', async () => {
    const text =
      'stories:\n  - { name: one, sources: [fire] }\n  - { name: two, sources: [./fire/a.txt, bridge/c.txt] }';
    const { documents, stories } = await reportIn(folderWith({ ...FILES, 'crosscheck.config.yaml': text }));
    expect(documents.map(({ path }) => path)).toEqual(['fire/a.txt', 'fire/b.txt', 'bridge/c.txt']);
    expect(stories).toEqual([
      { name: 'one', documents: ['a', 'b'] },
      { name: 'two', documents: ['a', 'c'] },
    ]);
  });

  it('are kept apart by --why', async () => {
    const cwd = folderWith({ ...FILES, 'crosscheck.config.yaml': 'stories: "*"' });
    expect((await run(['check', '--why', 'fire/a.txt:1', '--why', 'fire/b.txt:1'], { cwd })).code).toBe(0);
    expect((await run(['check', '--why', 'fire/a.txt:1', '--why', 'bridge/c.txt:1'], { cwd })).stderr).toContain(
      'the two sources are in no story together',
    );
  });
});

function bomb(): string {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array.from({ length: 9 }, () => `*l${level}`).join(',')}]`,
  );
  return `l0: &l0 [x]\n${levels.join('\n')}\n`;
}
