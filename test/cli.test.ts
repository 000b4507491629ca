import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Arguments } from '../src/commands/command.ts';
import { EXIT } from '../src/commands/exit-codes.ts';
import { COMMANDS } from '../src/commands/list.ts';
import { nearest } from '../src/nearest.ts';
import { parsePlain } from '../src/commands/parse-plain.ts';
import { consultYargs } from '../src/commands/consult-yargs.ts';
import { FORMATS } from '../src/report/formats.ts';
import { VERSION } from '../src/version.ts';
import fc from 'fast-check';
import { folderWith } from './helpers/folder.ts';
import { run } from './helpers/run-in-process.ts';

const ROOT = new URL('..', import.meta.url).pathname;

const FIRE = {
  'a.txt': 'The fire in the northern harbour injured 14 people on Monday night, police said.\n',
  'b.txt': 'The fire in the northern harbour injured 12 people on Monday night, police said.\n',
  'c.txt': 'The fire in the northern harbour injured 14 people on Monday night, police said. \n',
};

describe('exit codes', () => {
  it('are the published ones, in the README as well', () => {
    expect(EXIT).toEqual({ clean: 0, findings: 1, usage: 2, nothingCompared: 3, crash: 70, interrupted: 130 });
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    for (const code of Object.values(EXIT)) expect(readme).toMatch(new RegExp(`^\\| ${code} `, 'mu'));
  });

  it('tell contradictions, as far as --fail-on asks', async () => {
    const cwd = folderWith(FIRE);
    const code = async (...argv: string[]): Promise<number> => (await run(['check', ...argv], { cwd })).code;
    expect(await code('a.txt', 'b.txt')).toBe(1);
    expect(await code('a.txt', 'b.txt', '--fail-on', 'never')).toBe(0);
    expect(await code('a.txt', 'b.txt', '--skip', 'quantity')).toBe(0);
    expect(await code('a.txt', 'c.txt')).toBe(0);
  });

  it('are 70 and a stack after a crash', async () => {
    const env = {
      get FORCE_COLOR(): string {
        throw new TypeError('broken');
      },
    };
    const ran = await run(['check', 'a.txt', 'b.txt'], { cwd: folderWith(FIRE), env });
    expect(ran).toMatchObject({ code: 70, stdout: '' });
    expect(ran.stderr).toMatch(/^TypeError: broken\n {4}at /u);
  });
});

describe('check', () => {
  it('prints the report on the output and nothing else anywhere', async () => {
    const ran = await run(['check', 'a.txt', 'b.txt'], { cwd: folderWith(FIRE) });
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toContain('✗ contradict');
    expect(ran.stdout).toContain('a.txt:1:');
    expect(ran.stdout).toContain('⟦');
  });

  it('colours for a terminal, and as NO_COLOR and FORCE_COLOR say', async () => {
    const cwd = folderWith(FIRE);
    const painted = async (given: Parameters<typeof run>[1]): Promise<boolean> =>
      (await run(['check', 'a.txt', 'b.txt'], { cwd, ...given })).stdout.includes('\u001B[');
    expect(await painted({})).toBe(false);
    expect(await painted({ stdoutIsTty: true })).toBe(true);
    expect(await painted({ stdoutIsTty: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await painted({ stdoutIsTty: true, env: { NO_COLOR: '' } })).toBe(true);
    expect(await painted({ stdoutIsTty: true, env: { TERM: 'dumb' } })).toBe(false);
    expect(await painted({ env: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await painted({ stdoutIsTty: true, env: { FORCE_COLOR: '0' } })).toBe(false);
  });

  it('writes to a file what it would print in a pipe', async () => {
    const cwd = folderWith(FIRE);
    const ran = await run(['check', 'a.txt', 'b.txt', '-o', 'report.txt'], { cwd, stdoutIsTty: true });
    expect(ran).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toBe(
      (await run(['check', 'a.txt', 'b.txt'], { cwd })).stdout,
    );
  });

  it('takes sources and settings from crosscheck.config.json, and what was typed first', async () => {
    const config = JSON.stringify({ sources: ['[ab].txt'], failOn: 'never' });
    const cwd = folderWith({ ...FIRE, 'crosscheck.config.json': config });
    expect(await run(['check'], { cwd })).toMatchObject({ code: 0, stdout: expect.stringContaining('✗ contradict') });
    expect((await run(['check', '--fail-on', 'contradict'], { cwd })).code).toBe(1);
    expect((await run(['check', 'a.txt', 'c.txt'], { cwd })).stdout).not.toContain('b.txt');
  });

  it('is quiet when asked and nothing fails', async () => {
    const cwd = folderWith(FIRE);
    expect(await run(['check', 'a.txt', 'c.txt', '--quiet'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await run(['check', 'a.txt', 'b.txt', '--quiet'], { cwd })).stdout).toContain('✗ contradict');
  });

  it('reads a source from standard input', async () => {
    const ran = await run(['check', 'a.txt', '-', '--format', 'json'], { cwd: folderWith(FIRE), stdin: FIRE['b.txt'] });
    const report = JSON.parse(ran.stdout) as { documents: { id: string; path: string }[] };
    expect(report.documents.map(({ id, path }) => [id, path])).toEqual([
      ['a', 'a.txt'],
      ['b', '-'],
    ]);
  });

  it('finds the same in any order of the sources, byte for byte twice', async () => {
    const cwd = folderWith(FIRE);
    const json = async (...names: string[]): Promise<string> =>
      (await run(['check', ...names, '--format', 'json'], { cwd })).stdout;
    expect(await json('a.txt', 'b.txt')).toBe(await json('a.txt', 'b.txt'));
    expect(fingerprints(await json('b.txt', 'a.txt'))).toEqual(fingerprints(await json('a.txt', 'b.txt')));
  });
});

describe('claims and pairs', () => {
  it.each([
    ['{"id":2}', { id: 2, error: 'a is missing; it takes a text' }],
    ['{"id":2,"a":"x","b":["y"]}', { id: 2, error: 'b is ["y"]; it takes a text' }],
    ['{"a":"x","b":"y"}', { error: 'id is missing; it takes a text or a number' }],
    ['{"id":true,"a":"x","b":"y"}', { error: 'id is true; it takes a text or a number' }],
    ['{"id":"3","a":"x","b":"y","aPublished":5}', { id: '3', error: 'aPublished is 5; it takes a text' }],
    ['["x","y"]', { error: 'a line holds one object: { "id": "1", … }' }],
  ])('say what is wrong with the line %s', async (line, answer) => {
    const { code, stdout } = await run(['pairs', '-'], { stdin: `${line}\n` });
    expect({ code, answer: JSON.parse(stdout) as unknown }).toEqual({ code: 2, answer });
  });

  it.each([66, 80, 100])('breaks what claims tells between words, at %i columns', async (columns) => {
    const text =
      'The harbour master said on Monday that a fire on the northern quay had injured fourteen people of whom three died in hospital.\n';
    const cwd = folderWith({ 'a.txt': text });
    const given = { cwd, stdoutIsTty: true, columns, env: { NO_COLOR: '1' } };
    const { stdout } = await run(['claims', 'a.txt'], given);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    const unbroken = (await run(['claims', 'a.txt'], { cwd })).stdout;
    expect(stdout.replaceAll(/\s+/gu, ' ')).toBe(unbroken.replaceAll(/\s+/gu, ' '));
  });

  it('claims shows the text with marks and a table', async () => {
    const ran = await run(['claims', 'a.txt'], { cwd: folderWith(FIRE) });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^a\.txt\n1 sentence, 1 claim/u);
    expect(ran.stdout).toMatch(/^quantity +1:\d+ +14 people/mu);
  });

  it('claims --batch answers each line in its place', async () => {
    const lines = [
      '{"id":"x","text":"Two boats sank.","published":"March 5, 2024"}',
      '',
      'no JSON',
      '{"id":7,"text":"Three boats sank."}',
      '{"id":"y"}',
      '{"id":"z","text":"x","published":"soon"}',
      '[]',
    ];
    const ran = await run(['claims', '--batch', '-'], { stdin: `\uFEFF${lines.join('\r\n')}` });
    const answers = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers).toEqual([
      expect.objectContaining({ id: 'x', sentences: [expect.objectContaining({ start: 0, end: 15 })] }),
      { error: expect.stringContaining('not valid JSON') },
      expect.objectContaining({ id: 7 }),
      { id: 'y', error: expect.stringContaining('text') },
      { id: 'z', error: expect.stringContaining('"soon" is not understood as a date') },
      { error: expect.any(String) },
    ]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toBe('crosscheck: standard input: 4 lines were not valid; the answers to them say why\n');
  });

  it('pairs gives a verdict a line, from a file as well', async () => {
    const cwd = folderWith({
      'p.ndjson': '{"id":"1","a":"A fire hurt 14 people.","b":"A museum opened.","bPublished":null}\n',
    });
    const ran = await run(['pairs', 'p.ndjson'], { cwd });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(ran.stdout)).toMatchObject({
      id: '1',
      verdict: expect.any(String),
      score: expect.any(Number),
      findings: [],
    });
  });

  it('refuse what cannot be read at all', async () => {
    const cwd = folderWith({ 'in/a.txt': 'x' });
    const refused = async (...argv: string[]): Promise<string> => {
      const ran = await run(argv, { cwd, stdinIsTty: true });
      expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
      return ran.stderr;
    };
    expect(await refused('pairs', '-')).toContain('standard input is a terminal');
    expect(await refused('pairs', 'none.ndjson')).toContain('none.ndjson: it cannot be read (ENOENT)');
    expect(await refused('pairs', 'in')).toContain('in: this is a folder');
    expect(await refused('claims')).toContain('claims needs a SOURCE or --batch FILE');
    expect(await refused('claims', 'in', '--batch', '-')).toContain('drop "in" or drop --batch');
  });

  it('answer lines while more are still to come', async () => {
    const child = spawn(process.execPath, [TSX, CLI, 'pairs', '-'], { cwd: ROOT });
    const answers: string[] = [];
    const answered = (count: number): Promise<void> =>
      new Promise((resolve, reject) => {
        child.on('close', () => reject(new Error('ended early')));
        child.stdout.on('data', (chunk: Buffer) => {
          answers.push(...chunk.toString().split('\n').filter(Boolean));
          if (answers.length >= count) resolve();
        });
      });
    const first = answered(1);
    child.stdin.write('{"id":"1","a":"x","b":"y"}\n');
    await first;
    const second = answered(2);
    child.stdin.write('{"id":"2","a":"x","b":"y"}\n');
    await second;
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });
});

describe('help', () => {
  it('shows commands, options and examples on the output', async () => {
    const main = await run(['--help']);
    expect(main).toMatchObject({ code: 0, stderr: '' });
    for (const { name } of COMMANDS) expect(main.stdout).toContain(`crosscheck ${name}`);
    for (const command of COMMANDS) {
      const { code, stdout } = await run([command.name, '--help']);
      expect(code).toBe(0);
      for (const option of command.options) expect(stdout).toContain(`--${option.name}`);
      for (const [line] of command.examples) expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(`crosscheck ${line}`);
    }
  });

  it('examples are commands that can be parsed', () => {
    for (const command of COMMANDS)
      for (const [line] of command.examples) {
        const words = line.replaceAll(/["']/gu, '').split(' | ').at(-1)?.split(' ') ?? [];
        expect(words[0]).toBe(command.name);
        expect(parsePlain(command, words.slice(1))).toBeDefined();
      }
  });

  it('tells the version', async () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(VERSION).toBe(manifest.version);
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
  });

  it.each([
    [['chek', 'a', 'b'], 'no command is called chek; did you mean check?'],
    [['revew'], 'no command is called revew; did you mean review?'],
    [['frobnicate'], 'no command is called frobnicate; crosscheck --help lists them'],
    [['a.md', 'b.md'], 'no command is given; did you mean "crosscheck check a.md b.md"?'],
    [['--json', 'check'], 'the command comes first'],
    [[], 'no command is given'],
  ])('helps on after %j', async (argv, told) => {
    const ran = await run(argv);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`crosscheck: ${told}`);
    expect(ran.stderr.trimEnd()).not.toContain('\n');
  });

  it('completes commands, options and values', async () => {
    expect(await completions('ch')).toContain('check');
    expect(await completions('check', '--fail')).toContain('--fail-on');
    expect(await completions('check', '--format', '')).toEqual([...FORMATS]);
    expect((await run(['completion'])).stdout).toContain('crosscheck');
  });

  it('explains rules and prints schemas', async () => {
    expect((await run(['explain'])).stdout).toMatch(/^ {2}quotation +\S/mu);
    expect((await run(['explain', 'quantity'])).stdout).toContain('What to do');
    expect((await run(['explain', 'quanttiy'])).stderr).toContain('did you mean quantity?');
    expect(JSON.parse((await run(['schema', 'report'])).stdout)).toMatchObject({ title: 'crosscheck report' });
    expect((await run(['schema', 'reprot'])).stderr).toContain('did you mean report?');
  });

  it('says of the review that it needs a terminal', async () => {
    const ran = await run(['review', 'a.md', 'b.md']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('"crosscheck check a.md b.md"');
  });
});

describe('both parsers', () => {
  it('understand every good command line alike', async () => {
    const word = fc.constantFrom(
      'a.md',
      '-',
      '007',
      'text',
      'json',
      '--',
      '-q',
      '--quiet',
      '--format',
      '--format=json',
      '-f',
      '-fjson',
      '--rule',
      'list',
      '--rule=list',
      '--fail-on',
      'differ',
      '--allow-unrelated',
      '-o',
      'x=y',
      '-qf',
      '-qo',
      '-of=x',
      'é',
      '--output=a=b',
      '--changed',
      '--changed=main',
      '--changed=',
      '--no-config',
    );
    const [check] = COMMANDS;
    if (check === undefined) throw new Error('no commands');
    let understood = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), async (argv) => {
        const plain = parsePlain(check, argv);
        if (plain === undefined) return;
        understood += 1;
        const asked = await consultYargs(['check', ...argv], COMMANDS, 80);
        expect('args' in asked ? shape(asked.args) : asked).toEqual(shape(plain));
      }),
      { numRuns: 300 },
    );
    expect(understood).toBeGreaterThan(30);
  });

  it.each([
    [['check', '-h'], 'Compare two or more sources'],
    [['help', 'check'], 'Compare two or more sources'],
    [['-h'], 'Compares what several articles say'],
    [['help'], 'Compares what several articles say'],
  ])('help where %j asks for it', async (argv, told) => {
    const asked = await consultYargs(argv, COMMANDS, 80);
    expect('text' in asked ? asked.text : '').toContain(told);
  });

  it('offer the shell no letter as a word', async () => {
    const asked = await consultYargs(['--get-yargs-completions', 'crosscheck', 'check', '--fo'], COMMANDS, 80);
    const offered = 'text' in asked ? asked.text.trim().split('\n') : [];
    expect(offered).toContain('--format');
    expect(offered.filter((word) => word.length < 5)).toEqual([]);
  });

  it('suggest the nearest word or none', () => {
    expect(nearest('chekc', ['check', 'claims'])).toBe('check');
    expect(nearest('rep', ['report', 'pairs'])).toBe('report');
    expect(nearest('xyz', ['check', 'claims'])).toBeUndefined();
    expect(nearest('x'.repeat(100_000), ['check'])).toBeUndefined();
  });
});

describe('the program', () => {
  const start = (argv: readonly string[], options: Parameters<typeof spawnSync>[2] = {}) =>
    spawnSync(process.execPath, [TSX, CLI, ...argv], { cwd: ROOT, encoding: 'utf8', ...options });

  it('ends with the exit code and has written all of a long report to a pipe', () => {
    const text = Array.from({ length: 300 }, (_, place) => sentence(place)).join('');
    const cwd = folderWith({ 'a.txt': text, 'b.txt': text });
    const ran = start(['check', 'a.txt', 'b.txt', '--format', 'json', '--fail-on', 'never'], {
      cwd,
      maxBuffer: 1 << 28,
    });
    expect(ran.status).toBe(0);
    expect(String(ran.stdout).length).toBeGreaterThan(100_000);
    expect(() => JSON.parse(String(ran.stdout)) as unknown).not.toThrow();
  });

  it('tells of a plugin that waits for what never comes', () => {
    const cwd = folderWith({
      'a.txt': 'A fire.',
      'crosscheck.config.yaml': 'sources: a.txt\nplugins: ./slow.mjs\n',
      'slow.mjs': 'await new Promise(() => {});\nexport const rules = [];\n',
    });
    const ran = start(['check'], { cwd });
    expect(ran.stderr).toBe(
      'crosscheck: crosscheck.config.yaml:2:10: ./slow.mjs cannot be loaded: it waits for what never comes, and is not loaded to its end\n',
    );
    expect(ran.status).toBe(2);
  });

  it('does not read the file that its own output is sent to', () => {
    const text = 'The fire in the northern harbour injured 14 people on Monday night.\n';
    const cwd = folderWith({ 'a.txt': text, 'b.txt': text });
    const ran = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${TSX}" "${CLI}" check . > report.txt; cat report.txt`],
      {
        cwd,
        encoding: 'utf8',
      },
    );
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toContain('No contradictions. 2 sources, 1 claim in more than one of them');
    expect(ran.stdout).not.toContain('report.txt');
  });

  it('ends with the code of a crash when a plugin fails behind its back', () => {
    const cwd = folderWith({
      'a.txt': 'A fire.',
      'crosscheck.config.yaml': 'sources: a.txt\nplugins: ./late.mjs\n',
      'late.mjs':
        'setTimeout(() => { throw new Error("too late"); }, 1);\nawait new Promise((done) => setTimeout(done, 500));\nexport const rules = [];\n',
    });
    const ran = start(['check'], { cwd });
    expect(ran.stderr).toMatch(/^Error: too late\n/u);
    expect(ran.status).toBe(70);
  });

  it.skipIf(process.platform !== 'linux')('ends with its own code where nothing can be told', () => {
    const cwd = folderWith({});
    const ran = spawnSync('bash', ['-c', `"${process.execPath}" "${TSX}" "${CLI}" check no.txt no.md 2>/dev/full`], {
      cwd,
    });
    expect(ran.status).toBe(2);
  });

  it('takes a closed pipe calmly', () => {
    const lines = Array.from({ length: 5000 }, (_, id) => JSON.stringify({ id, a: 'A fire.', b: 'A flood.' })).join(
      '\n',
    );
    const cwd = folderWith({ 'p.ndjson': `${lines}\n` });
    const line = `'${process.execPath}' '${TSX}' '${CLI}' pairs p.ndjson | head -n 1; echo "\${PIPESTATUS[0]}"`;
    const ran = spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8' });
    expect(ran.stderr).toBe('');
    expect(ran.stdout.trimEnd().split('\n').at(-1)).toBe('0');
  });

  it('ends with 130 after Ctrl-C', async () => {
    const child = spawn(process.execPath, [TSX, CLI, 'pairs', '-'], { cwd: ROOT });
    child.stdin.write('{"id":"1","a":"x","b":"y"}\n');
    await new Promise((resolve, reject) => {
      child.stdout.once('data', resolve);
      child.once('close', () => reject(new Error('ended early')));
    });
    child.kill('SIGINT');
    const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
      child.on('close', (...end) => resolve(end)),
    );
    expect([130, 'SIGINT']).toContain(code ?? signal);
  });

  it('loads neither React nor yargs, zod and YAML for a check', () => {
    const cwd = folderWith({
      'a.txt': `---\ntitle: Fire\npublished: 2024-03-05\n---\n${FIRE['a.txt']}`,
      'b.txt': FIRE['b.txt'],
    });
    const hook = join(ROOT, 'test/helpers/loaded-modules.js');
    const ran = spawnSync(
      process.execPath,
      ['--import', hook, '--import', join(ROOT, 'node_modules/tsx/dist/esm/index.mjs'), CLI, 'check', 'a.txt', 'b.txt'],
      {
        cwd,
        encoding: 'utf8',
      },
    );
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('/src/cross-check.ts');
    for (const name of ['react', 'ink', 'yargs', 'zod', 'yaml', 'wrap-ansi', 'htmlparser2', 'linkedom', '@mozilla'])
      expect(ran.stderr).not.toContain(`/node_modules/${name}/`);
  });

  it('says in one line which Node it needs, or hands over to the one that a checkout carries', () => {
    const old = join(ROOT, 'test/helpers/old-node.js');
    const alone = folderWith({ 'src/cli.ts': readFileSync(CLI) });
    const refused = spawnSync(process.execPath, ['--import', old, join(alone, 'src/cli.ts'), '--version'], {
      encoding: 'utf8',
    });
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toBe('crosscheck: needs Node 22 or later and this is 18.20.0\n');
  });
});

const shape = ({ words, texts, given, flags }: Arguments): unknown => ({
  words,
  texts: { ...texts },
  given,
  flags: [...flags].sort(),
});

const fingerprints = (text: string): string[] =>
  (JSON.parse(text) as { findings: { fingerprint: string }[] }).findings.map(({ fingerprint }) => fingerprint).sort();

const completions = async (...typed: string[]): Promise<string[]> =>
  (await run(['--get-yargs-completions', 'crosscheck', ...typed])).stdout.trimEnd().split('\n');

const sentence = (place: number): string =>
  `The council of town ${place} bought ${place + 3} new buses for the school on Monday.\n\n`;

const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const CLI = join(ROOT, 'src/cli.ts');
