import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeReport } from '../../src/commands/write-report.ts';
import { workflowCommands } from '../helpers/consumers.ts';
import { folderWith } from '../helpers/folder.ts';
import { madeReport } from '../helpers/made-report.ts';
import { run } from '../helpers/run-in-process.ts';
import { renderReport } from '../../src/render-report.ts';

// One contradiction (who was hurt) and one difference (what was said).
const FIRE = {
  'a.txt':
    'The fire in the northern harbour injured 14 people on Monday night, police said.\n\n“The roof went before we could get a ladder up,” fire chief Dana Orlov said.\n',
  'b.txt':
    'The fire in the northern harbour injured 12 people on Monday night, police said.\n\nFire chief Dana Orlov said “the roof was gone before we had a single ladder up”.\n',
};

const check = (cwd: string, ...options: readonly string[]) => run(['check', 'a.txt', 'b.txt', ...options], { cwd });

describe('several reports of one run', () => {
  it('go each to the file that follows its format, one of them to the output', async () => {
    const cwd = folderWith(FIRE);
    const ran = await check(
      cwd,
      '-f',
      'json',
      '-o',
      'r.json',
      '--format=text',
      '--format',
      'sarif',
      '--output=r.sarif',
    );
    expect(ran).toMatchObject({ code: 1, stderr: '' });
    expect(ran.stdout).toContain('✗ contradict');
    for (const [format, file] of [
      ['json', 'r.json'],
      ['sarif', 'r.sarif'],
    ] as const)
      expect(readFileSync(join(cwd, file), 'utf8')).toBe((await check(cwd, '-f', format)).stdout);
  });

  it('belong together in either order where there is one of each', async () => {
    const cwd = folderWith(FIRE);
    expect((await check(cwd, '-o', 'r.json', '-f', 'json')).stdout).toBe('');
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'))).toMatchObject({ schema: 'crosscheck/report@1' });
  });

  it('may name the output itself', async () => {
    const cwd = folderWith(FIRE);
    const ran = await check(cwd, '-f', 'csv', '-o', '-', '-f', 'json', '-o', 'r.json');
    expect(ran.stdout).toMatch(/^fingerprint,/u);
    expect(existsSync(join(cwd, '-'))).toBe(false);
  });

  it.each([
    [['-f', 'json', '-f', 'csv'], '--format json and --format csv would both go to the standard output'],
    [['-f', 'json', '-o', '-', '-f', 'csv'], 'would both go to the standard output'],
    [['-o', 'x', '-f', 'json', '-f', 'csv'], '--output x stands before every --format'],
    [['-f', 'json', '-o', 'x', '-o', 'y'], '--format json has two outputs, x and y'],
    [['-o', 'x', '-o', 'y'], '--format text has two outputs, x and y'],
    [['-f', 'json', '-o', 'x', '-f', 'csv', '-o', './x'], './x: json and csv would both be written there'],
    [['-o', 'a.txt'], 'a.txt: this is one of the sources'],
    [['--max-warnings', 'many'], '--max-warnings takes a whole number, 0 or more; "many" is none'],
    [['--max-warnings', '1.5'], '--max-warnings takes a whole number'],
    [['--min-confidence', '80'], '--min-confidence takes a number from 0 to 1; "80" is none'],
    [['--min-origins', '0'], '--min-origins takes a whole number, 1 or more; "0" is none'],
    [['--max-bytes', '10'], '--max-bytes takes a whole number, 1000 or more'],
  ])('refuse %j in one line, with nothing written', async (options, told) => {
    const cwd = folderWith(FIRE);
    const ran = await check(cwd, ...options);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^crosscheck: [^\n]*\n$/u);
    expect(ran.stderr).toContain(told);
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'b.txt']);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(FIRE['a.txt']);
  });
});

describe('a file for a report', () => {
  it.each([
    ['no/such/r.json', 'no/such/r.json: the report cannot be written: there is no folder no/such; make it first'],
    ['a.txt/r.json', 'a.txt is no folder'],
    ['.', '.: this is a folder; name a file in it'],
    ['/dev/full', '/dev/full: the report cannot be written: there is no space left'],
    [`${'x'.repeat(300)}`, 'the name is too long'],
  ])('%s is refused, and the way out told', async (file, told) => {
    const ran = await check(folderWith(FIRE), '-f', 'json', '-o', file);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(told);
  });

  it.skipIf(process.getuid?.() === 0)(
    'in a folder that may not be written is refused, and what was there stays',
    async () => {
      const cwd = folderWith({ ...FIRE, 'out/r.json': 'before' });
      chmodSync(join(cwd, 'out'), 0o500);
      const ran = await check(cwd, '-f', 'json', '-o', 'out/r.json');
      chmodSync(join(cwd, 'out'), 0o700);
      expect(ran.stderr).toContain('out/r.json: the report cannot be written: writing there is not permitted');
      expect(readFileSync(join(cwd, 'out/r.json'), 'utf8')).toBe('before');
    },
  );

  it('stays what it was when writing ends half-way, and nothing else is left', async () => {
    const cwd = folderWith({ 'r.json': 'before' });
    const parts = function* (): Generator<string> {
      yield 'x'.repeat(3 << 20);
      throw new Error('half-way');
    };
    await expect(writeReport('r.json', parts(), cwd)).rejects.toThrow('half-way');
    expect(readdirSync(cwd)).toEqual(['r.json']);
    expect(readFileSync(join(cwd, 'r.json'), 'utf8')).toBe('before');
  });

  it('is written through a link and keeps its mode', async () => {
    const cwd = folderWith({ ...FIRE, 'real.json': 'before' });
    chmodSync(join(cwd, 'real.json'), 0o640);
    symlinkSync('real.json', join(cwd, 'link.json'));
    expect((await check(cwd, '-f', 'json', '-o', 'link.json')).code).toBe(1);
    expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true);
    expect(statSync(join(cwd, 'real.json')).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(cwd, 'real.json'), 'utf8')).toContain('crosscheck/report@1');
  });

  it('may be a device', async () => {
    expect(await check(folderWith(FIRE), '-f', 'json', '-o', '/dev/null')).toEqual({ code: 1, stdout: '', stderr: '' });
  });

  it('is a summary of GitHub that is there already', async () => {
    const cwd = folderWith({ ...FIRE, summary: '' });
    await check(cwd, '-f', 'markdown', '-o', join(cwd, 'summary'));
    expect(readFileSync(join(cwd, 'summary'), 'utf8')).toMatch(/^## crosscheck\n/u);
  });
});

describe('what fails a run', () => {
  const code = async (...options: readonly string[]): Promise<number> =>
    (await check(folderWith(FIRE), ...options)).code;

  it('is more differences than --max-warnings', async () => {
    expect(await code('--skip', 'quantity')).toBe(0);
    expect(await code('--skip', 'quantity', '--max-warnings', '1')).toBe(0);
    expect(await code('--skip', 'quantity', '--max-warnings', '0')).toBe(1);
    expect(await code('--fail-on', 'never')).toBe(0);
    expect(await code('--fail-on', 'never', '--max-warnings', '1')).toBe(1);
  });

  it('marks the differences that were too many as failing', async () => {
    const { stdout } = await check(folderWith(FIRE), '--skip', 'quantity', '--max-warnings', '0', '-f', 'github');
    expect(stdout).toMatch(/^::error /u);
  });

  it('is no finding below --min-confidence, and the report says how many there were', async () => {
    const cwd = folderWith(FIRE);
    const ran = await check(cwd, '--min-confidence', '1');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(
      'info: 2 findings are below the confidence asked for, 1, and not shown: 1 contradict, 1 differ',
    );
    const report = JSON.parse((await check(cwd, '--min-confidence', '1', '-f', 'json')).stdout) as Record<
      string,
      unknown[]
    >;
    expect(report['findings']).toEqual([]);
    expect(report['alignments']).toContainEqual(expect.objectContaining({ verdict: 'contradict', findings: [] }));
    expect((await check(cwd, '--min-confidence', '0')).stdout).toBe((await check(cwd)).stdout);
  });

  // Two papers that print one agency's report and a third that has its own.
  const WIRE = {
    'a.txt':
      'PORT ALVERY (Reuters) - The fire in the northern harbour injured 14 people on Monday night, police said.\n',
    'b.txt':
      'PORT ALVERY (Reuters) - The fire in the northern harbour injured 12 people on Monday night, police said.\n',
    'c.txt':
      '---\npublisher: The Quay Herald\n---\nThe fire in the northern harbour injured 15 people on Monday night, a nurse said.\n',
  };

  it.each([
    ['1', 'ab', 1],
    ['2', 'ab', 0],
    ['2', 'abc', 1],
    ['3', 'abc', 0],
  ])(
    'is no finding that rests on fewer origins than --min-origins %s: %s ends with %i',
    async (least, sources, ends) => {
      const cwd = folderWith(WIRE);
      const named = [...sources].map((name) => `${name}.txt`);
      const ran = await run(['check', ...named, '--min-origins', least], { cwd });
      expect([ran.code, ran.stdout.includes('✗ contradict')]).toEqual([ends, true]);
      expect(ran.stdout.includes(`rests on fewer than ${least} independent origins`)).toBe(ends === 0);
    },
  );
});

describe('what else is told', () => {
  it('is times, counts and memory on the error stream after --stats, and the result stays as it is', async () => {
    const cwd = folderWith(FIRE);
    let clock = 0;
    const now = (): number => (clock += 5);
    const ran = await run(['check', 'a.txt', 'b.txt', '--stats'], { cwd, now });
    expect(ran.stdout).toBe((await check(cwd)).stdout);
    expect(ran.stderr).toMatch(
      /^read +\d+\.\d ms\nextract +\d+\.\d ms\nalign +\d+\.\d ms\ncompare +\d+\.\d ms\nreport +\d+\.\d ms\nall +\d+\.\d ms\n/u,
    );
    expect(ran.stderr).toMatch(/\n2 sources, 4 sentences, \d+ claims, [^\n]* 2 findings\nmemory at most 64 MiB\n$/u);
  });

  it('is nothing on the output after --quiet when nothing fails, and files are written all the same', async () => {
    const cwd = folderWith(FIRE);
    const ran = await check(cwd, '--fail-on', 'never', '--quiet', '-f', 'github', '-f', 'json', '-o', 'r.json');
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(existsSync(join(cwd, 'r.json'))).toBe(true);
  });

  it('is that nothing could be compared, in every format that has a place for it', async () => {
    const cwd = folderWith({ 'a.txt': 'A ferry sank.\n', 'b.txt': 'The museum bought two paintings.\n' });
    for (const format of ['sarif', 'junit', 'github', 'markdown']) {
      const ran = await check(cwd, '-f', format);
      expect([format, ran.code]).toEqual([format, 3]);
      expect(ran.stdout).toContain('nothing could be compared');
    }
  });
});

describe('the bytes', () => {
  it('are the same twice, and the findings whatever the order of the sources', async () => {
    const cwd = folderWith(FIRE);
    writeFileSync(join(cwd, 'crosscheck.config.json'), '{}');
    for (const format of [
      'markdown',
      'sarif',
      'junit',
      'github',
      'gitlab',
      'checkstyle',
      'rdjsonl',
      'csv',
      'claimreview',
      'ndjson',
    ]) {
      const [once, twice] = [await check(cwd, '-f', format), await check(cwd, '-f', format)];
      expect(once).toEqual(twice);
    }
    const prints = async (...names: readonly string[]): Promise<unknown> => {
      const { stdout } = await run(['check', ...names, '-f', 'sarif'], { cwd });
      const { runs } = JSON.parse(stdout) as {
        runs: { results: { partialFingerprints: unknown; level: string; rank: number }[] }[];
      };
      return new Set(
        runs[0]?.results.map(({ partialFingerprints, level, rank }) =>
          JSON.stringify([partialFingerprints, level, rank]),
        ),
      );
    };
    expect(await prints('b.txt', 'a.txt')).toEqual(await prints('a.txt', 'b.txt'));
  });
});

describe('Markdown that is too long', () => {
  // Half of them differ, half can be true on both sides and stand folded.
  const MANY = 4_000;
  const made = madeReport(
    [
      {
        id: 'a',
        path: 'a.txt',
        text: Array.from({ length: MANY }, (_, place) => `Here ${place} boats are said to lie.`).join('\n'),
      },
      { id: 'b', path: 'b.txt', text: 'There are many boats in the harbour.' },
    ],
    Array.from({ length: MANY }, (_, place) => ({
      rule: 'quantity',
      verdict: place % 2 === 0 ? ('differ' as const) : ('compatible' as const),
      message: `Different numbers of boats, ${place}`,
      readings: [[['a', `Here ${place} boats`]], [['b', 'many boats']]],
    })),
    ['differ'],
  );
  const cut = (maxBytes?: number): Promise<string> =>
    renderReport(made.report, made.documents, 'markdown', maxBytes === undefined ? {} : { maxBytes });

  it.each([1_000, 65_536, 500_000, 700_000])(
    'is cut between findings to %i bytes and says how many are left out',
    async (most) => {
      const text = await cut(most);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most);
      expect(Buffer.byteLength(text)).toBeGreaterThan(most - 700);
      const left = Number(
        /\n> \*\*Cut here:\*\* (?<left>\d+) findings are left out, since/u.exec(text)?.groups?.['left'],
      );
      expect(left + [...text.matchAll(/Different numbers of boats, \d/gu)].length).toBe(MANY);
      expect([...text.matchAll(/<details>/gu)]).toHaveLength([...text.matchAll(/<\/details>/gu)].length);
    },
  );

  it('is cut to what the summary of a step may hold when nothing is asked for', async () => {
    expect(Buffer.byteLength(await cut(1 << 24))).toBeLessThan(1 << 20);
    expect(await cut()).toBe(await cut(1 << 24));
    const { report, documents } = made;
    const twice = { ...report, findings: [...report.findings, ...report.findings] };
    expect(Buffer.byteLength(await renderReport(twice, documents, 'markdown'))).toBeLessThanOrEqual(1 << 20);
  });
});

describe('annotations', () => {
  it('are as many of each level as GitHub shows, the gravest first, and the log tells the others', async () => {
    const story = madeReport(
      [
        {
          id: 'a',
          path: 'a.txt',
          text: Array.from({ length: 30 }, (_, place) => `Here ${place} boats lie.`).join('\n'),
        },
        { id: 'b', path: 'b.txt', text: 'Many boats lie here.' },
      ],
      Array.from({ length: 30 }, (_, place) => ({
        rule: 'quantity',
        verdict: place % 2 === 0 ? ('differ' as const) : ('contradict' as const),
        message: `Boats ${place}.`,
        readings: [[['a', `Here ${place} boats`]], [['b', 'Many boats']]],
      })),
      ['contradict'],
    );
    const text = await renderReport(story.report, story.documents, 'github');
    const names = workflowCommands(text).map(({ name }) => name);
    expect(names).toEqual([
      ...Array.from({ length: 10 }, () => 'error'),
      ...Array.from({ length: 10 }, () => 'warning'),
      'group',
      'endgroup',
    ]);
    expect(text).toContain('::group::10 findings without an annotation\n');
    for (let place = 0; place < 30; place += 1) expect(text).toContain(`Boats ${place}.`);
  });
});
