import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './helpers/folder.ts';
import { run, type Ran } from './helpers/run-in-process.ts';

const ARTICLES = {
  'a.txt': 'Flight SK 461 landed safely in Bergen on Sunday after an engine failed.\n',
  'b.txt': 'Flight SK463 landed safely in Bergen on Sunday after an engine failed.\n',
};

/** A rule in plain JavaScript, without anything imported. */
const rule = (id: string, more = ''): string => `{
  id: '${id}', title: 'Different flights', why: 'Another number.', check: 'The timetable.', status: 'stable', compares: 'claim',
  run: (left, right) => {
    const [a, b] = [left, right].map(({ claim }) => /SK ?(\\d+)/.exec(claim.text));
    if (!a || !b) return [];
    const side = ({ claim }, m) => ({ value: m[1], passage: { start: claim.start + m.index, end: claim.start + m.index + m[0].length, text: m[0] } });
    return [{ rule: '${id}', outcome: a[1] === b[1] ? 'same' : 'incompatible', reason: 'other', confidence: 0.9, left: side(left, a), right: side(right, b) }];
  }, ${more}
}`;
const reporter = (id: string): string =>
  `{ id: '${id}', about: 'x', extension: 'x', mediaType: 'text/plain', render: ({ findings }) => findings.map(({ rule }) => rule + '\\n') }`;

const PLUGIN = `export default { rules: [${rule('flight-number')}], reporters: [${reporter('brief')}] };`;
const CONFIG = 'plugins: ./flights.mjs\n';

const check = (files: Readonly<Record<string, string>>, argv: readonly string[] = []): Promise<Ran> =>
  run(['check', 'a.txt', 'b.txt', ...argv], { cwd: folderWith({ ...ARTICLES, ...files }) });

const found = async (files: Readonly<Record<string, string>>, argv: readonly string[] = []) => {
  const ran = await check(files, [...argv, '--format', 'json']);
  return { code: ran.code, rules: JSON.parse(ran.stdout).findings.map((finding: { rule: string }) => finding.rule) };
};

describe('a plugin', () => {
  it('brings rules that run beside the bundled ones', async () => {
    const files = { 'flights.mjs': PLUGIN, 'crosscheck.config.yaml': CONFIG };
    expect(await found(files)).toEqual({ code: 1, rules: ['flight-number'] });
    expect(await found(files, ['--no-config'])).toEqual({ code: 0, rules: [] });
    expect(await found(files, ['--skip', 'flight-number'])).toEqual({ code: 0, rules: [] });
    expect(await found(files, ['--rule', 'flight-number'])).toEqual({ code: 1, rules: ['flight-number'] });
    expect(await found(files, ['--rule', 'quantity'])).toEqual({ code: 0, rules: [] });
  });

  it.each([
    ['off', { code: 0, rules: [] }],
    ['warn', { code: 0, rules: ['flight-number'] }],
    ['error', { code: 1, rules: ['flight-number'] }],
    ['{ severity: error, minConfidence: 0.95 }', { code: 0, rules: ['flight-number'] }],
  ])('has rules that are set as bundled ones are: %s', async (severity, expected) => {
    const config = `${CONFIG}failOn: never\nrules:\n  flight-number: ${severity}\n`;
    expect(await found({ 'flights.mjs': PLUGIN, 'crosscheck.config.yaml': config })).toEqual(expected);
  });

  it('brings formats, for --format and for the configuration', async () => {
    const files = { 'flights.mjs': PLUGIN, 'crosscheck.config.yaml': CONFIG };
    expect(await check(files, ['--format', 'brief'])).toEqual({ code: 1, stdout: 'flight-number\n', stderr: '' });
    const written = `${CONFIG}format: brief\n`;
    expect((await check({ ...files, 'crosscheck.config.yaml': written })).stdout).toBe('flight-number\n');
    expect((await check(files, ['--format', 'breif'])).stderr).toMatch(
      /^crosscheck: --format cannot be breif; it takes text, .*, brief; see crosscheck check --help\n$/u,
    );
  });

  it('is told of by explain', async () => {
    const cwd = folderWith({ 'flights.mjs': PLUGIN, 'crosscheck.config.yaml': CONFIG });
    expect((await run(['explain'], { cwd })).stdout).toMatch(/flight-number +Different flights/u);
    expect((await run(['explain', 'flight-number'], { cwd })).stdout).toContain('The timetable.');
    expect((await run(['explain', 'flight-numbr'], { cwd })).stderr).toContain('did you mean flight-number?');
  });

  it.each([
    ['a package for import alone', { type: 'module', exports: { '.': { import: './in.mjs' } } }],
    ['a package for all', { exports: { default: './in.mjs' } }],
    ['a package of the old kind', { main: './in.mjs' }],
  ])('may be %s, looked for where the configuration stands', async (_, manifest) => {
    const files = {
      'crosscheck.config.json': '{ "plugins": ["crosscheck-plugin-flights"] }',
      'node_modules/crosscheck-plugin-flights/package.json': JSON.stringify({ name: 'x', ...manifest }),
      'node_modules/crosscheck-plugin-flights/in.mjs': PLUGIN,
      'deep/er/x.txt': 'x',
    };
    const cwd = folderWith({ ...ARTICLES, ...files });
    const ran = await run(['check', '../../a.txt', '../../b.txt', '-f', 'brief'], { cwd: join(cwd, 'deep/er') });
    expect(ran).toEqual({ code: 1, stdout: 'flight-number\n', stderr: '' });
  });

  it('comes with a configuration that is extended, and counts once where two name it', async () => {
    const files = {
      'base/flights.mjs': PLUGIN,
      'base/shared.config.yaml': 'plugins: ./flights.mjs\nformat: brief\n',
      'crosscheck.config.yaml':
        'extends: ./base/shared.config.yaml\nplugins: [./base/flights.mjs]\nrules: { flight-number: warn }\n',
    };
    expect(await check(files)).toEqual({ code: 0, stdout: 'flight-number\n', stderr: '' });
  });

  it('is run anew where a cache is kept, whatever was found before', async () => {
    const cwd = folderWith({ ...ARTICLES, 'flights.mjs': PLUGIN, 'crosscheck.config.yaml': CONFIG });
    const argv = ['check', 'a.txt', 'b.txt', '-f', 'brief', '--cache=kept'];
    expect((await run(argv, { cwd })).stdout).toBe('flight-number\n');
    writeFileSync(join(cwd, 'flights.mjs'), PLUGIN.replace("? 'same' : 'incompatible'", "? 'same' : 'same'"));
    // Another time of change, whatever the clock of the file system.
    expect((await run(argv, { cwd })).stdout).toBe('');
    expect((await run([...argv, '--no-config'], { cwd })).stderr).toContain('--format cannot be brief');
  });

  it.each<[what: string, config: string, plugin: string, says: RegExp | string]>([
    [
      'a file that is not there',
      'plugins:\n  - ./flight.mjs\n',
      PLUGIN,
      'crosscheck.config.yaml:2:5: there is no file ./flight.mjs beside the configuration',
    ],
    [
      'a name that is no file',
      'plugins: flights.mjs\n',
      PLUGIN,
      'crosscheck.config.yaml:1:10: no package flights.mjs is installed here; install it, or begin the name of a file with ./',
    ],
    [
      'a module that fails',
      CONFIG,
      'throw new Error("no\\nluck");',
      'crosscheck.config.yaml:1:10: ./flights.mjs cannot be loaded: no',
    ],
    [
      'a module that is none',
      CONFIG,
      'export default {',
      /crosscheck\.config\.yaml:1:10: \.\/flights\.mjs cannot be loaded: \w/u,
    ],
    [
      'nothing in it',
      CONFIG,
      'export default {};',
      /:1:10: \.\/flights\.mjs brings nothing; a plugin exports rules, reporters or both/u,
    ],
    ['no list', CONFIG, 'export const rules = 5;', /:1:10: \.\/flights\.mjs: rules and reporters must be lists/u],
    [
      'a rule without a run',
      CONFIG,
      `export const rules = [${rule('flight', 'run: 5')}];`,
      ':1:10: ./flights.mjs: rule "flight": there is no run function',
    ],
    [
      'a rule called as a bundled one',
      CONFIG,
      `export const rules = [${rule('quantity')}];`,
      ':1:10: ./flights.mjs: a bundled rule is called quantity; give it another id',
    ],
    [
      'two rules of one name',
      CONFIG,
      `export const rules = [${rule('x')}, ${rule('x')}];`,
      'two rules of plugins are called x; leave one out',
    ],
    [
      'a reporter called as a bundled one',
      CONFIG,
      `export const reporters = [${reporter('csv')}];`,
      'a bundled format is called csv',
    ],
    [
      'a reporter without a render',
      CONFIG,
      'export const reporters = [{ id: "x", about: "", extension: "x", mediaType: "x" }];',
      'reporter "x": there is no render function',
    ],
    [
      'a rule that is not there',
      `${CONFIG}rules: { flight-nummer: warn }\n`,
      PLUGIN,
      'crosscheck.config.yaml:2:10: there is no rule flight-nummer; did you mean flight-number?',
    ],
    [
      'a format that is not there',
      `${CONFIG}format: breif\n`,
      PLUGIN,
      'crosscheck.config.yaml:2:9: no format is called breif; did you mean brief?',
    ],
    [
      'a rule that fails',
      CONFIG,
      PLUGIN.replace('if (!a || !b)', 'null.x; if (!a)'),
      /^crosscheck: rule "flight-number": it failed on claims [ab]:1 and [ab]:1: /u,
    ],
    [
      'a value of another kind',
      'plugins: 5\n',
      PLUGIN,
      'crosscheck.config.yaml:1:10: plugins cannot be 5; it takes a text or a list',
    ],
  ])('is refused in one line: %s', async (_, config, plugin, says) => {
    const ran = await check({ 'flights.mjs': plugin, 'crosscheck.config.yaml': config });
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^crosscheck: [^\n]+\n$/u);
    if (typeof says === 'string') expect(ran.stderr).toContain(says);
    else expect(ran.stderr).toMatch(says);
  });
});
