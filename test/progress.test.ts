import { describe, expect, it } from 'vitest';
import { progressLine } from '../src/commands/progress.ts';
import { folderWith } from './helpers/folder.ts';
import { run } from './helpers/run-in-process.ts';

const FIRE = {
  'a.txt': 'The fire in the northern harbour injured 14 people on Monday night, police said.\n',
  'b.txt': 'The fire in the northern harbour injured 12 people on Monday night, police said.\n',
};
const WIPE = '\r\u001B[2K';

/** A clock on which this many milliseconds pass between two looks at it. */
function clock(step: number): () => number {
  let time = 0;
  return () => (time += step);
}

describe('progress', () => {
  it('is drawn on a terminal once the work takes more than a second, and wiped away', async () => {
    const cwd = folderWith(FIRE);
    const ran = await run(['check', 'a.txt', 'b.txt'], { cwd, stderrIsTty: true, now: clock(600) });
    const frames = ran.stderr.split(WIPE);
    expect(frames[0]).toBe('');
    expect(frames.at(-1)).toBe('');
    expect(frames.slice(1, -1).map((frame) => frame.split(' ')[0])).toEqual(['Reading', 'Aligning', 'Comparing']);
    expect(ran.stdout).toBe((await run(['check', 'a.txt', 'b.txt'], { cwd })).stdout);
  });

  it('is drawn ten times a second at most', async () => {
    const ran = await run(['check', 'a.txt', 'b.txt'], { cwd: folderWith(FIRE), stderrIsTty: true, now: clock(260) });
    expect(ran.stderr.split(WIPE)).toHaveLength(3);
  });

  it.each([
    ['in a pipe', { now: clock(10_000) }],
    ['before a second has passed', { stderrIsTty: true, now: clock(1) }],
    ['on a terminal that cannot wipe', { stderrIsTty: true, now: clock(10_000), env: { TERM: 'dumb' } }],
    ['for a screen reader', { stderrIsTty: true, now: clock(10_000), env: { INK_SCREEN_READER: 'true' } }],
  ])('is silent %s', async (_where, given) => {
    const ran = await run(['check', 'a.txt', 'b.txt'], { cwd: folderWith(FIRE), ...given });
    expect(ran).toMatchObject({ code: 1, stderr: '' });
  });

  it('fits the terminal', () => {
    expect(progressLine('compare', 6_000, 12_000, 60)).toBe(
      'Comparing ██████████████░░░░░░░░░░░░░ 6,000 of 12,000 pairs',
    );
    for (const columns of [10, 20, 40, 60, 200])
      for (const done of [0, 1, 999, 1_000_000])
        expect(progressLine('align', done, 1_000_000, columns).length).toBeLessThan(columns);
  });
});
