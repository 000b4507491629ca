import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { decisionFile } from '../../src/review/decisions/store.ts';
import { folderWith } from '../helpers/folder.ts';
import { hasTmux, openTmux, type Tmux } from '../helpers/tmux.ts';

const TSCONFIG = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

const missing = !hasTmux();
if (missing) console.warn('tmux is not installed: the life of a baseline is not tried in a real terminal');

let tmux: Tmux | undefined;
afterEach(() => {
  tmux?.close();
  tmux = undefined;
});

const ARTICLES = {
  'fire/herald.md':
    'The fire in the northern harbour injured 14 people on Monday night, police said.\n\nThe mayor, Ada Berg, said the damage came to 3 million euros.\n',
  'fire/post.md':
    'The fire in the northern harbour injured 12 people on Monday night, police said.\n\nThe mayor, Ada Berg, said the damage came to 3 million euros.\n',
};

describe.skipIf(missing)('known findings', () => {
  test('from the baseline to the last entry that is taken out', async () => {
    const folder = folderWith(ARTICLES);
    const post = join(folder, 'fire/post.md');
    const file = join(folder, '.crosscheck/decisions.json');
    const statuses = (): readonly string[] =>
      [...decisionFile(file).read().values()].map(({ rule, status }) => `${rule} ${status}`).toSorted();
    const edit = (from: string, to: string): void => writeFileSync(post, readFileSync(post, 'utf8').replace(from, to));
    const shell = await openTmux(110, 40, { TSX_TSCONFIG_PATH: TSCONFIG, CROSSCHECK_BY: 'ada' });
    tmux = shell;
    let ran = 0;
    const run = async (line: string): Promise<string> => {
      ran += 1;
      shell.type(`clear; ${line}; echo run-${ran} status-$?`);
      shell.send('Enter');
      return shell.waitFor(new RegExp(`run-${ran} status-\\d`, 'u'));
    };
    shell.type(`cd ${folder}; alias crosscheck='${process.execPath} --import ${TSX} ${CLI}'`);
    shell.send('Enter');

    expect(await run('crosscheck check fire')).toContain('status-1');
    expect(await run('crosscheck baseline fire')).toMatch(/1 finding recorded as known[^]*status-0/u);
    expect(await run('crosscheck check fire')).toMatch(/○ known[^]*No contradictions; 1 known\.[^]*status-0/u);

    edit('3 million', '5 million');
    const changed = await run('crosscheck check fire');
    expect(changed).toMatch(/✗ contradict {2}Different sums of money/u);
    expect(changed).toMatch(/1 contradiction; 1 known\.[^]*status-1/u);

    shell.type('clear; crosscheck review fire; echo left-$?');
    shell.send('Enter');
    expect(await shell.waitFor('1 of 2 decided')).toContain('✗○');
    // The next finding that nobody decided is the new one.
    shell.type('nd2');
    await shell.waitFor('2 of 2 decided');
    shell.send('q');
    await shell.waitFor('left-0');
    expect(statuses()).toEqual(['money dismissed', 'quantity known']);
    expect(await run('crosscheck check fire')).toMatch(/No contradictions; 1 known, 1 dismissed\.[^]*status-0/u);

    edit('5 million', '3 million');
    const fixed = await run('crosscheck check fire');
    expect(fixed).toMatch(/stale, no longer found: dismissed \[money\] “3 million euros” \/ “5 million euros”/u);
    expect(fixed).toMatch(/1 stale decision in [^]*--prune[^]*status-0/u);
    expect(statuses()).toHaveLength(2);

    expect(await run('crosscheck check fire --prune')).toMatch(/1 stale decision taken out of[^]*status-0/u);
    expect(statuses()).toEqual(['quantity known']);
    edit('12 people', '14 people');
    expect(await run('crosscheck baseline fire --prune')).toMatch(/1 stale decision taken out of[^]*status-0/u);
    expect(statuses()).toEqual([]);
    // Ten runs of the command, each compiled anew.
  }, 180_000);
});
