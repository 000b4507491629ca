import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Report } from '../src/model/report.ts';
import type { Decision } from '../src/model/review.ts';
import { recognisingStore } from '../src/review/decisions/recognised.ts';
import { decisionFile } from '../src/review/decisions/store.ts';
import { decisions as schema } from '../src/schema/decisions.ts';
import { report as reportSchema } from '../src/schema/report.ts';
import { folderWith } from './helpers/folder.ts';
import { run, type Ran } from './helpers/run-in-process.ts';

const HURT = (count: number): string =>
  `The fire in the northern harbour injured ${count} people on Monday night, police said.\n`;
const COST = (sum: number): string => `The mayor, Ada Berg, said the damage came to ${sum} million euros.\n`;
const STORY = { 'fire/a.md': `${HURT(14)}\n${COST(3)}`, 'fire/b.md': `${HURT(12)}\n${COST(5)}` };
const FILE = '.crosscheck/decisions.json';
const DAY = 86_400_000;
const on = (day: string): string => `${day}T12:00:00.000Z`;
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

interface Project {
  readonly cwd: string;
  readonly run: (line: string, at?: string) => Promise<Ran>;
  readonly write: (name: string, text: string) => void;
  readonly file: () => string;
  readonly entries: () => readonly Decision[];
}

function project(files: Readonly<Record<string, string>> = STORY): Project {
  const cwd = folderWith(files);
  return {
    cwd,
    run: (line, at = on('2024-03-07')) => run(line.split(' '), { cwd, at, env: { CROSSCHECK_BY: 'ada' } }),
    write: (name, text) => writeFileSync(join(cwd, name), text),
    file: () => readFileSync(join(cwd, FILE), 'utf8'),
    entries: () => [...decisionFile(join(cwd, FILE)).read().values()],
  };
}

const decide = ({ cwd }: Project, rule: string, more: Partial<Decision>): void => {
  const store = decisionFile(join(cwd, FILE));
  const entry = [...store.read().values()].find((one) => one.rule === rule);
  if (entry === undefined) throw new Error(`nothing is recorded of ${rule}`);
  store.change(entry.fingerprint, { ...entry, ...more });
};

describe('baseline', () => {
  it('records what fails, so that a reader of the file understands it', async () => {
    const own = project();
    const ran = await own.run('baseline fire --reason legacy');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toBe(
      '○ ✗ Different numbers: the numbers do not overlap  [quantity]  “14 people” fire/a.md:1:42  “12 people” fire/b.md:1:42\n' +
        '○ ✗ Different sums of money: the numbers do not overlap  [money]  “3 million euros” fire/a.md:3:46  “5 million euros” fire/b.md:3:46\n' +
        '2 findings recorded as known in .crosscheck/decisions.json.\n',
    );
    expect(own.entries().find(({ rule }) => rule === 'money')).toEqual({
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u) as string,
      status: 'known',
      rule: 'money',
      message: 'Different sums of money: the numbers do not overlap',
      readings: ['3 million euros', '5 million euros'],
      values: [
        ['3000000 eur', '3 million euros'],
        ['5000000 eur', '5 million euros'],
      ],
      sources: ['fire/a.md', 'fire/b.md'],
      reason: 'legacy',
      by: 'ada',
      at: on('2024-03-07'),
    });
    expect(schema.safeParse(JSON.parse(own.file())).success).toBe(true);
    expect((await own.run('check fire')).code).toBe(0);
  });

  it('run twice changes nothing, also on another day and with other options', async () => {
    const own = project();
    await own.run('baseline fire');
    const [text, { mtimeMs }] = [own.file(), statSync(join(own.cwd, FILE))];
    const again = await own.run('baseline fire --reason other --by bo --expires 2031-01-01', on('2025-01-01'));
    expect(again.stdout).toBe(
      'Nothing new to record in .crosscheck/decisions.json; 2 known before, left with the reason and the day they had.\n',
    );
    expect([own.file(), statSync(join(own.cwd, FILE)).mtimeMs]).toEqual([text, mtimeMs]);
  });

  it('leaves what people decided as it is', async () => {
    const own = project();
    await own.run('baseline fire');
    decide(own, 'quantity', { status: 'dismissed', reason: 'different time', by: 'eve' });
    decide(own, 'money', { status: 'confirmed', by: 'eve' });
    const text = own.file();
    const { stdout } = await own.run('baseline fire --reason no');
    expect(stdout).toBe(
      'Nothing new to record in .crosscheck/decisions.json; 1 dismissed, 1 confirmed, which still fails.\n',
    );
    expect(own.file()).toBe(text);
  });

  it('takes what was only noted, and keeps the note', async () => {
    const own = project();
    await own.run('baseline fire --rule money');
    decide(own, 'money', { status: 'open', note: 'ask the mayor', by: 'eve' });
    await own.run('baseline fire');
    expect(own.entries().find(({ rule }) => rule === 'money')).toMatchObject({
      status: 'known',
      note: 'ask the mayor',
      by: 'ada',
    });
  });

  it('records differences only where --fail-on asks for them', async () => {
    const own = project({
      'a.md': 'The mayor, Ada Berg, said: “We will open the northern harbour again on Friday at noon.”\n',
      'b.md': 'The mayor, Ada Berg, said: “We shall open the northern harbour once more on Friday at noon.”\n',
    });
    expect((await own.run('baseline a.md b.md')).stdout).toMatch(/^Nothing new to record/u);
    expect((await own.run('baseline a.md b.md --fail-on differ')).stdout).toMatch(/^○ ≠ [^\n]+\n1 finding recorded/u);
    expect((await own.run('check a.md b.md --fail-on differ')).code).toBe(0);
  });

  it('follows renamed sources', async () => {
    const own = project();
    await own.run('baseline fire');
    renameSync(join(own.cwd, 'fire/b.md'), join(own.cwd, 'fire/z.md'));
    expect(await own.run('check fire')).toMatchObject({ code: 0, stderr: '' });
    await own.run('baseline fire');
    const renamed = [['fire/a.md', 'fire/z.md'], on('2024-03-07')];
    expect(own.entries().map(({ sources, at }) => [sources, at])).toEqual([renamed, renamed]);
  });

  it('says nothing could be compared as check does, and records nothing', async () => {
    const own = project({ 'a.md': 'The cat slept.\n', 'b.md': 'Taxes will rise in June.\n' });
    expect(await own.run('baseline a.md b.md')).toMatchObject({ code: 3, stdout: '' });
    expect(existsSync(join(own.cwd, FILE))).toBe(false);
  });

  const mistakes: readonly (readonly [string, RegExp])[] = [
    ['baseline fire --expires soon', /^crosscheck: --expires soon: this is no date; write it as 2027-01-31\n$/u],
    ['baseline fire --expires 2024-02-30', /this is no date/u],
    ['baseline fire --expires 2024-03-06', /^crosscheck: --expires 2024-03-06: this day is over; name one to come\n$/u],
    ['baseline fire/a.md', /^crosscheck: fire\/a\.md: this is the only source/u],
    ['baseline', /^crosscheck: no SOURCE is named/u],
  ];
  test.each(mistakes)('%s', async (line, told) => {
    const ran = await project().run(line);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(told);
  });
});

describe('check', () => {
  it('marks what is known, counts it apart and does not fail', async () => {
    const own = project();
    await own.run('baseline fire --rule money --reason legacy');
    const ran = await own.run('check fire');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('○ known: legacy  ✗ Different sums of money: the numbers do not overlap  [money]  ');
    expect(ran.stdout).toContain('1 contradiction; 1 known. 2 sources');
    const report = JSON.parse((await own.run('check fire --format json')).stdout) as Report;
    expect(reportSchema.safeParse(report).success).toBe(true);
    expect(report.findings.map(({ rule, decision }) => [rule, decision?.status])).toEqual([
      ['quantity', undefined],
      ['money', 'known'],
    ]);
  });

  it('fails for a new finding though a known one is gone: they never cancel out', async () => {
    const own = project();
    await own.run('baseline fire');
    own.write('fire/b.md', `${HURT(14)}\n${COST(7)}`);
    const ran = await own.run('check fire');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/7 million euros/u);
    expect(ran.stdout).toContain('1 contradiction. ');
    expect(ran.stderr).toBe(
      'crosscheck: stale, no longer found: known [money] “3 million euros” / “5 million euros” (fire/a.md, fire/b.md)\n' +
        'crosscheck: stale, no longer found: known [quantity] “14 people” / “12 people” (fire/a.md, fire/b.md)\n' +
        'crosscheck: 2 stale decisions in .crosscheck/decisions.json; --prune takes them out\n',
    );
  });

  it('reads a file of an earlier version, which remembers nothing of its findings', async () => {
    const own = project();
    await own.run('baseline fire');
    const old = own.entries().map(({ fingerprint, at }) => ({ fingerprint, status: 'dismissed', by: 'eve', at }));
    own.write(FILE, JSON.stringify({ schema: 'crosscheck/decisions@1', decisions: old }));
    expect(await own.run('check fire')).toMatchObject({ code: 0, stderr: '' });
    own.write('fire/b.md', `${HURT(14)}\n${COST(3)}`);
    expect(await own.run('check fire --prune')).toMatchObject({
      stderr: 'crosscheck: no stale decision in .crosscheck/decisions.json\n',
    });
    expect(own.entries()).toHaveLength(2);
  });
});

describe('a decision is known again', () => {
  const WORDS = 'The fire in the northern harbour injured fourteen people on Monday night, police said.\n';
  const quantities = async (own: Project): Promise<readonly (string | undefined)[]> => {
    const report = JSON.parse((await own.run('check fire --format json')).stdout) as Report;
    return report.findings.filter(({ rule }) => rule === 'quantity').map(({ decision }) => decision?.status);
  };

  it('when one more article gives a known value in words of its own', async () => {
    const own = project();
    await own.run('baseline fire');
    const before = own.entries().map(({ fingerprint }) => fingerprint);
    own.write('fire/c.md', WORDS);
    expect(await own.run('check fire')).toMatchObject({ code: 0, stderr: '' });
    expect(await quantities(own)).toEqual(['known']);
    expect((await own.run('baseline fire')).stdout).toBe(
      'Nothing new to record in .crosscheck/decisions.json; 2 known before.\n',
    );
    const after = own.entries();
    expect(after).toHaveLength(2);
    expect(after.map(({ fingerprint }) => fingerprint)).not.toEqual(before);
    expect(after.find(({ rule }) => rule === 'quantity')?.values).toEqual([
      ['12 people injured', '12 people'],
      ['14 people injured', '14 people', 'fourteen people'],
    ]);
  });

  it('when one of three articles is mended', async () => {
    const own = project({ ...STORY, 'fire/c.md': HURT(19) });
    await own.run('baseline fire');
    own.write('fire/c.md', HURT(14));
    expect(await own.run('check fire')).toMatchObject({ code: 0, stderr: '' });
  });

  it('not when an article gives a value that is new, whatever else is mended', async () => {
    for (const b of [12, 14]) {
      const own = project();
      await own.run('baseline fire');
      own.write('fire/b.md', `${HURT(b)}\n${COST(5)}`);
      own.write('fire/c.md', HURT(19));
      expect((await own.run('check fire')).code).toBe(1);
      expect(await quantities(own)).toEqual([undefined]);
    }
  });

  it('not when its values stand there in other words, which may speak of something else', async () => {
    const own = project();
    await own.run('baseline fire');
    own.write('fire/a.md', `${WORDS}\n${COST(3)}`);
    expect(await quantities(own)).toEqual([undefined]);
  });

  it('with what a person judged, and is forgotten when that is taken back', async () => {
    const own = project();
    await own.run('baseline fire');
    decide(own, 'quantity', { status: 'dismissed', reason: 'the count rose', by: 'eve' });
    own.write('fire/c.md', WORDS);
    expect(await quantities(own)).toEqual(['dismissed']);
    const { findings } = JSON.parse((await own.run('check fire --format json')).stdout) as Report;
    const store = recognisingStore(decisionFile(join(own.cwd, FILE)), () => findings);
    const found = findings.find(({ rule }) => rule === 'quantity')?.fingerprint ?? '';
    const { before, decisions } = store.change(found, null);
    expect(before).toMatchObject({ fingerprint: found, status: 'dismissed', reason: 'the count rose' });
    expect([...decisions.values()].map(({ rule }) => rule)).toEqual(['money']);
    store.change(found, before);
    expect(await quantities(own)).toEqual(['dismissed']);
    expect(own.entries()).toHaveLength(2);
  });
});

describe('an expiry', () => {
  const until = '2024-06-30';
  const days: readonly (readonly [string, string, number, RegExp])[] = [
    ['fifteen days before', daysAfter(until, -15), 0, /^$/u],
    [
      'two weeks before',
      daysAfter(until, -14),
      0,
      /^crosscheck: warning: expires on 2024-06-30 \(in 14 days\): known \[money\] /u,
    ],
    ['on the eve', daysAfter(until, -1), 0, /\(tomorrow\)/u],
    ['on its last day', until, 0, /\(today\)/u],
    [
      'the day after',
      daysAfter(until, 1),
      1,
      /^crosscheck: expired on 2024-06-30, counts again: known \[money\] “3 million/u,
    ],
  ];
  test.each(days)('%s', async (_name, day, code, told) => {
    const own = project();
    await own.run('baseline fire --skip money');
    await own.run(`baseline fire --expires ${until}`);
    const ran = await own.run('check fire', on(day));
    expect(ran.code).toBe(code);
    expect(ran.stderr).toMatch(told);
  });

  it('is told in the report and its summary, and changes no byte before it is over', async () => {
    const own = project();
    await own.run(`baseline fire --rule money --reason legacy --expires ${until}`);
    await own.run('baseline fire');
    const reports = [];
    for (const day of ['2024-03-08', daysAfter(until, -3), until])
      reports.push((await own.run('check fire --format json', on(day))).stdout);
    expect(new Set(reports).size).toBe(1);
    const after = await own.run('check fire', on('2024-07-01'));
    expect(after.stdout).toContain('\n  known until 2024-06-30, expired: legacy · by ada\n');
    expect(after.stdout).toContain('1 contradiction; 1 known, 1 expired. ');
    const { findings } = JSON.parse((await own.run('check fire --format json', on('2024-07-01'))).stdout) as Report;
    expect(findings.find(({ rule }) => rule === 'money')?.decision).toMatchObject({
      status: 'open',
      expired: 'known',
      expires: until,
    });
  });

  it('of a dismissal counts as well, of a confirmation it does not', async () => {
    const own = project();
    await own.run('baseline fire');
    decide(own, 'quantity', { status: 'dismissed', reason: 'for now', expires: until });
    decide(own, 'money', { status: 'confirmed', expires: until });
    const ran = await own.run('check fire', on('2025-01-01'));
    expect(ran.stderr).toMatch(/^crosscheck: expired on 2024-06-30, counts again: dismissed \[quantity\] [^\n]+\n$/u);
  });

  it('is renewed by a new baseline', async () => {
    const own = project();
    await own.run(`baseline fire --expires ${until}`);
    const ran = await own.run('baseline fire --expires 2025-06-30', on('2024-07-01'));
    expect(ran.stdout).toContain('2 findings recorded as known');
    expect(own.entries().map(({ expires }) => expires)).toEqual(['2025-06-30', '2025-06-30']);
  });

  it('that is no date is told with the entry', async () => {
    const own = project();
    await own.run('baseline fire');
    own.write(FILE, own.file().replace('"at": "2024-03-07T12:00:00.000Z"', '"at": "x", "expires": "tomorrow"'));
    expect((await own.run('check fire')).stderr).toBe(
      'crosscheck: .crosscheck/decisions.json: decision 1 needs a date as 2027-01-31 in "expires"; mend it\n',
    );
  });
});

describe('a decision is stale', () => {
  const gone = { 'fire/b.md': `${HURT(14)}\n${COST(3)}` };
  const third = 'The weather stayed calm.\n';
  const cases: readonly (readonly [string, (own: Project) => void, string, number])[] = [
    [
      'when its sources were read together and it was not found',
      (own) => own.write('fire/b.md', gone['fire/b.md']),
      'fire',
      2,
    ],
    [
      'not when one of its sources is not part of the run',
      (own) => own.write('fire/b.md', gone['fire/b.md']),
      'fire/a.md other.md',
      0,
    ],
    ['not when its rule did not run', (own) => own.write('fire/b.md', gone['fire/b.md']), 'fire --rule money', 1],
    [
      'when a source is gone from a folder that is read',
      (own) => rmSync(join(own.cwd, 'fire/b.md')),
      'fire other.md',
      2,
    ],
    ['when a source is gone that a pattern matches', (own) => rmSync(join(own.cwd, 'fire/b.md')), '**/*.md', 2],
    ['when a source is gone below the folder one stands in', (own) => rmSync(join(own.cwd, 'fire/b.md')), '.', 2],
    [
      'not when a source is gone that nothing named would hold',
      (own) => rmSync(join(own.cwd, 'fire/b.md')),
      'fire/a.md other.md',
      0,
    ],
    ['not while it is found', () => undefined, 'fire', 0],
  ];
  test.each(cases)('%s', async (_name, change, words, count) => {
    const own = project({ ...STORY, 'other.md': third });
    await own.run('baseline fire');
    change(own);
    const before = own.file();
    const { stderr } = await own.run(`check ${words} --allow-unrelated`);
    expect(stderr.match(/stale, no longer found/gu) ?? []).toHaveLength(count);
    expect(own.file()).toBe(before);
    await own.run(`check ${words} --allow-unrelated --prune`);
    expect(own.entries()).toHaveLength(2 - count);
  });

  it('whatever folder a run is started in', async () => {
    const own = project({ ...STORY, 'crosscheck.config.json': '{}' });
    await own.run('baseline fire');
    own.write('fire/b.md', gone['fire/b.md']);
    const inside = await run(['check', 'a.md', 'b.md'], { cwd: join(own.cwd, 'fire') });
    expect(inside.stderr.match(/stale, no longer found/gu)).toHaveLength(2);
  });

  it('by the stories of the configuration: what is not compared is not missed', async () => {
    const config = (stories: readonly object[]): string => JSON.stringify({ stories });
    const own = project({ ...STORY, 'c.md': third, 'd.md': third });
    await own.run('baseline fire');
    own.write(
      'crosscheck.config.json',
      config([
        { name: 'a', sources: ['fire/a.md', 'c.md'] },
        { name: 'b', sources: ['fire/b.md', 'd.md'] },
      ]),
    );
    expect((await own.run('check --allow-unrelated')).stderr).not.toContain('stale');
    own.write('crosscheck.config.json', config([{ name: 'fire', sources: 'fire' }]));
    own.write('fire/b.md', gone['fire/b.md']);
    expect((await own.run('check')).stderr).toContain('2 stale decisions');
    rmSync(join(own.cwd, 'fire/b.md'));
    own.write('fire/c.md', gone['fire/b.md']);
    expect((await own.run('check')).stderr).toContain('2 stale decisions');
  });

  it('of a source from a pipe never', async () => {
    const own = project();
    const piped = async (line: string, stdin: string): Promise<Ran> => run(line.split(' '), { cwd: own.cwd, stdin });
    await piped('baseline fire/a.md -', STORY['fire/b.md']);
    expect(own.entries()).toHaveLength(2);
    expect(await piped('check fire/a.md - --prune', gone['fire/b.md'])).toMatchObject({
      stderr: 'crosscheck: no stale decision in .crosscheck/decisions.json\n',
    });
  });

  it('and is told ten times at most', async () => {
    const own = project();
    await own.run('baseline fire');
    const [one] = own.entries();
    const many = Array.from({ length: 300 }, (_, index) => ({ ...one, values: undefined, fingerprint: `f${index}` }));
    own.write(FILE, JSON.stringify({ schema: 'crosscheck/decisions@1', decisions: many }));
    const lines = (await own.run('check fire')).stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(12);
    expect(lines.slice(-2)).toEqual([
      'crosscheck: … and 290 more',
      'crosscheck: 300 stale decisions in .crosscheck/decisions.json; --prune takes them out',
    ]);
    await own.run('check fire --prune --quiet');
    expect(own.entries()).toHaveLength(0);
  });

  it('and baseline --prune takes it out in the same go', async () => {
    const own = project();
    await own.run('baseline fire');
    own.write('fire/b.md', `${HURT(14)}\n${COST(7)}`);
    const { stdout, stderr } = await own.run('baseline fire --prune');
    expect(stdout).toContain('1 finding recorded as known');
    expect(stderr).toContain('2 stale decisions taken out of .crosscheck/decisions.json');
    expect(own.entries().map(({ readings }) => readings)).toEqual([['3 million euros', '7 million euros']]);
  });
});

describe('a comment in an article', () => {
  const ignored = `<!-- crosscheck-ignore money: an estimate -->\n${COST(3)}`;

  it('goes before a baseline, which does not record it', async () => {
    const own = project({ ...STORY, 'fire/a.md': `${HURT(14)}\n${ignored}` });
    expect((await own.run('baseline fire')).stdout).toContain('1 finding recorded as known');
    const ran = await own.run('check fire');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('− dismissed: an estimate · by the comment at fire/a.md:3:1\n');
    expect(ran.stdout).toContain('No contradictions; 1 known, 1 dismissed. ');
  });

  it('yields to what a person judged', async () => {
    const own = project();
    await own.run('baseline fire');
    decide(own, 'money', { status: 'confirmed', by: 'eve' });
    own.write('fire/a.md', `${HURT(14)}\n${ignored}`);
    const ran = await own.run('check fire');
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('  ✓ confirmed · by eve\n');
  });
});
