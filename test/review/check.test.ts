import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { join } from 'node:path';
import { report as schema } from '../../src/schema/report.ts';
import { decisionFile } from '../../src/review/decisions/store.ts';
import { folderWith } from '../helpers/folder.ts';
import { run } from '../helpers/run-in-process.ts';

const FIRE = {
  'a.txt': 'The fire in the northern harbour injured 14 people on Monday night, police said.\n',
  'b.txt': 'The fire in the northern harbour injured 12 people on Monday night, police said.\n',
};
const FILE = '.crosscheck/decisions.json';

describe('check and what was decided in the review', () => {
  test('a dismissed finding stays in the report, marked, and fails no run', async () => {
    const cwd = folderWith(FIRE);
    const json = async (): Promise<Report> =>
      JSON.parse((await run(['check', 'a.txt', 'b.txt', '--format', 'json'], { cwd })).stdout) as Report;
    const [found] = (await json()).findings;
    const fingerprint = found?.fingerprint ?? '';
    const store = decisionFile(join(cwd, FILE));
    store.change(fingerprint, {
      fingerprint,
      status: 'dismissed',
      reason: 'different time',
      note: 'two counts',
      by: 'ada',
      at: '2024-03-07T09:00:00.000Z',
    });
    const after = await json();
    expect(schema.safeParse(after).success).toBe(true);
    expect(after.findings[0]).toEqual({
      ...found,
      decision: {
        status: 'dismissed',
        reason: 'different time',
        note: 'two counts',
        by: 'ada',
        at: '2024-03-07T09:00:00.000Z',
      },
    });
    const text = await run(['check', 'a.txt', 'b.txt'], { cwd });
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(
      /^− dismissed: different time · by ada · note: two counts\n {2}✗ [^\n]+\[quantity\]\n {2}a\.txt:1:\d+ {3}b\.txt:1:\d+\n\nNo contradictions; 1 dismissed\. /u,
    );
    store.change(fingerprint, { fingerprint, status: 'confirmed', by: 'ada', at: '2024-03-07T09:00:00.000Z' });
    const confirmed = await run(['check', 'a.txt', 'b.txt'], { cwd });
    expect(confirmed.code).toBe(1);
    expect(confirmed.stdout).toMatch(/^✗ contradict [^\n]+\n {2}✓ confirmed · by ada\n/u);
  });

  test.each([
    [
      '{"schema":"crosscheck/decisions@1",\n  "decisions":[}',
      /^crosscheck: \.crosscheck\/decisions\.json:2:16: it is no valid JSON; [^\n]+\n$/,
    ],
    ['{\n<<<<<<< ours\n', /^crosscheck: \.crosscheck\/decisions\.json:2: a merge left conflict marks in it; [^\n]+\n$/],
    [
      '{"schema":"crosscheck/decisions@1","decisions":[{"fingerprint":"a"}]}',
      /^crosscheck: \.crosscheck\/decisions\.json: decision 1 needs [^\n]+\n$/,
    ],
  ])('a broken file is told in one line: %j', async (text, message) => {
    const ran = await run(['check', 'a.txt', 'b.txt'], { cwd: folderWith({ ...FIRE, [FILE]: text }) });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(message);
  });
});
