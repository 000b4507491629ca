import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { decisionFile } from '../../src/review/decisions/store.ts';
import { hasTmux, openTmux, type Tmux } from '../helpers/tmux.ts';

const ENTRY = fileURLToPath(new URL('../helpers/open-review.ts', import.meta.url));
// Started elsewhere, tsx would not find how this project's TSX is compiled.
const TSCONFIG = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
const COMMAND = [process.execPath, '--import', TSX, ENTRY];

const missing = !hasTmux();
if (missing) console.warn('tmux is not installed: the review is not tried in a real terminal (apt-get install tmux)');

let tmux: Tmux | undefined;
afterEach(() => {
  tmux?.close();
  tmux = undefined;
});

describe.skipIf(missing)('in a real terminal', () => {
  test('at 80×24 it opens, moves, unfolds, helps, resizes, quits and leaves the screen as it was', async () => {
    tmux = await openTmux(80, 24);
    tmux.type('echo before; echo after-$((1+1))');
    tmux.send('Enter');
    await tmux.waitFor('after-2');
    tmux.type(`${COMMAND.join(' ')}; echo status-$?`);
    tmux.send('Enter');
    expect(await tmux.waitFor('? help')).toContain('▌✗  at least 14 / 9 peop');
    tmux.send('j');
    await tmux.waitFor('Claims 2/5');
    tmux.send('Down');
    await tmux.waitFor('Claims 3/5');
    tmux.send('Enter');
    await tmux.waitFor('▸Passages 3/5');
    tmux.send('Escape');
    await tmux.waitFor('▸Claims 3/5');
    tmux.send('z');
    await tmux.waitFor('▾ 3 only in one source');
    tmux.send('?');
    await tmux.waitFor('Esc or ? goes back');
    tmux.send('?');
    await tmux.waitFor('Claims 3/8');
    tmux.resize(120, 40);
    await tmux.waitFor('✗ 1 contradict');
    tmux.resize(60, 20);
    const small = await tmux.waitFor(/^ crosscheck {2}0 of 3 decided {1,20}✗ 1 {2}≠ 2/m);
    expect(small.trimEnd().split('\n')).toHaveLength(20);
    expect(small.match(/Claims 3\/8/g)).toHaveLength(1);
    tmux.resize(80, 24);
    await tmux.waitFor(/^ crosscheck {2}2 sources {2}0 of 3 decided {15,}✗ 1 {2}≠ 2/m);
    tmux.send('q');
    const left = await tmux.waitFor(/left: quit\s+status-0\s+ready>\s*$/);
    expect(left).toContain('after-2');
    expect(left).not.toContain('Claims');
    // The shell shows what is typed and edits its line: both are as they were.
    tmux.type('stty -a | grep -Eo "[-]?(icanon|echo)\\b" | tr "\\n" " "; echo typed');
    tmux.send('Enter');
    await tmux.waitFor(/icanon echo typed$/m);
  });

  test('Ctrl-Z hands the terminal to the shell, fg brings the review back', async () => {
    tmux = await openTmux(80, 24);
    tmux.type('set -m; echo before');
    tmux.send('Enter');
    await tmux.waitFor('before');
    tmux.type(COMMAND.join(' '));
    tmux.send('Enter');
    await tmux.waitFor('? help');
    tmux.send('j', 'C-z');
    expect(await tmux.waitFor(/Stopped/)).not.toContain('Claims');
    tmux.type('echo meanwhile');
    tmux.send('Enter');
    await tmux.waitFor(/^meanwhile$/m);
    tmux.resize(100, 30);
    tmux.type('fg');
    tmux.send('Enter');
    expect((await tmux.waitFor(/Claims 2\/5 ─{10,}┬/)).trimEnd().split('\n')).toHaveLength(30);
    tmux.send('j');
    await tmux.waitFor('Claims 3/5');
    tmux.send('q');
    await tmux.waitFor('left: quit');
  });

  test('keys typed before the first screen are heard, and leaving at once is no crash', async () => {
    tmux = await openTmux(80, 24);
    tmux.type(`${COMMAND.join(' ')}; echo status-$?`);
    tmux.send('Enter');
    tmux.type('njfjq');
    tmux.type('q');
    expect(await tmux.waitFor(/status-\d+\s+ready>/)).toMatch(/left: quit\s+status-0/);
  });

  test('at 200×50 Ctrl-C leaves the screen as it was', async () => {
    tmux = await openTmux(200, 50);
    tmux.type(`${COMMAND.join(' ')} festival`);
    tmux.send('Enter');
    expect(await tmux.waitFor('? help')).toContain('夏祭り');
    tmux.send('C-c');
    expect(await tmux.waitFor('left: interrupted')).not.toContain('夏祭り');
  });

  test('decisions are on disk after each act, outlive a kill, and are there when it is opened again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crosscheck-e2e-'));
    const file = join(folder, 'decisions.json');
    const open = async (): Promise<void> => {
      tmux?.type(`${COMMAND.join(' ')} ferry ${file}; echo status-$?`);
      tmux?.send('Enter');
      await tmux?.waitFor('? help');
    };
    tmux = await openTmux(80, 24);
    await open();
    tmux.send('c');
    await tmux.waitFor('Confirmed · u undoes');
    tmux.type('nd2');
    await tmux.waitFor('Dismissed: different time · u undoes');
    tmux.send('u');
    await tmux.waitFor('Undone: dismissed: different time');
    tmux.type('nd1');
    await tmux.waitFor('2 of 3 decided');
    const { pid } = JSON.parse(readFileSync(`${file}.pid`, 'utf8')) as { pid: number };
    process.kill(pid, 'SIGKILL');
    await tmux.waitFor('status-137');
    // Killed like that, no program can leave the terminal as it was: typing goes on without echo until it is reset.
    tmux.send('reset', 'C-j');
    await tmux.waitFor(/^ready>\s*$/);
    await open();
    expect(await tmux.waitFor('2 of 3 decided')).toContain('✗✓');
    tmux.send('q');
    await tmux.waitFor('left: quit');
    rmSync(folder, { recursive: true });
  });

  test('e gives the terminal to the editor and comes back, y copies, o writes a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crosscheck-e2e-'));
    const editor = join(folder, 'editor.sh');
    writeFileSync(editor, '#!/bin/sh\necho "editing $*"; read one; read two; echo "$one $two" > "$0.out"\n', {
      mode: 0o755,
    });
    tmux = await openTmux(80, 24, { EDITOR: editor, VISUAL: '', TSX_TSCONFIG_PATH: TSCONFIG });
    tmux.type(`cd ${folder}; ${process.execPath} --import ${TSX} ${ENTRY} ferry`);
    tmux.send('Enter');
    await tmux.waitFor('? help');
    tmux.send('e');
    await tmux.waitFor('▸Open which source?');
    tmux.send('2');
    await tmux.waitFor('editing +3 stories/ferry/harbour-news.md');
    tmux.type('first');
    tmux.send('Enter');
    tmux.type('second');
    tmux.send('Enter');
    expect(await tmux.waitFor('Read again')).toContain('▸Claims 1/5');
    expect(readFileSync(`${editor}.out`, 'utf8')).toBe('first second\n');
    tmux.send('y');
    await tmux.waitFor('Copied as Markdown');
    expect(tmux.clipboard()).toContain('**✗ contradict · quantity**');
    tmux.send('o');
    await tmux.waitFor(/▸Write which report\?[^]*▌1 markdown/);
    tmux.send('Enter');
    await tmux.waitFor('Wrote 4 findings to crosscheck-review.md');
    expect(readFileSync(join(folder, 'crosscheck-review.md'), 'utf8')).toContain('## 4');
    tmux.type('o3');
    await tmux.waitFor('Wrote 4 findings to crosscheck-review.html');
    expect(readFileSync(join(folder, 'crosscheck-review.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    tmux.send('q');
    await tmux.waitFor('left: quit');
    rmSync(folder, { recursive: true });
  });

  test('killed in the middle of 200 decisions, none that the screen has shown is lost', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crosscheck-e2e-'));
    const file = join(folder, 'decisions.json');
    const command = `${COMMAND.join(' ')} long ${file}; echo status-$?`;
    const decidedOn = (screen: string): number => Number(/(\d+) of 3333 decided/.exec(screen)?.[1] ?? 0);
    tmux = await openTmux(120, 40);
    tmux.type(command);
    tmux.send('Enter');
    await tmux.waitFor('0 of 3333 decided');
    const { pid } = JSON.parse(readFileSync(`${file}.pid`, 'utf8')) as { pid: number };
    // A burst is dealt with in one go, before a frame is drawn: the first ones are to be seen, the kill meets the last one.
    for (let burst = 0; burst < 10; burst += 1) tmux.type('cn'.repeat(10));
    const shown = decidedOn(await tmux.waitFor(/(?:[6-9]\d|100) of 3333 decided/));
    tmux.type('cn'.repeat(100));
    process.kill(pid, 'SIGKILL');
    await tmux.waitFor('status-137');
    const kept = decisionFile(file).read();
    expect(shown).toBeGreaterThanOrEqual(60);
    expect(kept.size).toBeGreaterThanOrEqual(shown);
    // What the killed review did not read any more, the shell does.
    tmux.send('C-j');
    tmux.send('reset', 'C-j');
    await tmux.waitFor(/^ready>\s*$/);
    tmux.type(command);
    tmux.send('Enter');
    await tmux.waitFor(`${kept.size} of 3333 decided`);
    tmux.send('q');
    await tmux.waitFor('left: quit');
    rmSync(folder, { recursive: true });
  });

  test('an article from a pipe is paired by hand: parted, undone, done again, marked and paired', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crosscheck-e2e-'));
    const article = (count: number): string => `The fire injured ${count} people on Monday, police said.\n`;
    writeFileSync(join(folder, 'a.txt'), article(14));
    writeFileSync(join(folder, 'b.txt'), article(12));
    tmux = await openTmux(80, 24, { TSX_TSCONFIG_PATH: TSCONFIG, CROSSCHECK_BY: 'ada' });
    tmux.type(`cd ${folder}; alias crosscheck='${process.execPath} --import ${TSX} ${CLI}'; clear`);
    tmux.send('Enter');
    tmux.type('cat a.txt | crosscheck review - b.txt; echo status-$?');
    tmux.send('Enter');
    await tmux.waitFor(/✗ 1 .*\n.*Claims 1\/1/);
    tmux.send('p');
    await tmux.waitFor('Parted · u undoes');
    await tmux.waitFor('▾ 2 only in one source');
    tmux.send('u');
    await tmux.waitFor('Undone: parted');
    await tmux.waitFor(/✗ 1 .*\n.*Claims 1\/1/);
    tmux.send('C-r');
    await tmux.waitFor('Done again: parted');
    await tmux.waitFor('▾ 2 only in one source');
    tmux.type('Gm');
    await tmux.waitFor('m on another claim pairs it with');
    tmux.type('km');
    await tmux.waitFor('Paired · u undoes');
    await tmux.waitFor(/✗ 1 .*\n.*Claims 1\/1/);
    tmux.send('q');
    await tmux.waitFor('status-0');
    expect(JSON.parse(readFileSync(join(folder, '.crosscheck', 'decisions.json'), 'utf8'))).toMatchObject({
      pairings: [{ together: true, by: 'ada' }],
    });
    tmux.type('clear; crosscheck check a.txt b.txt; echo status-$?');
    tmux.send('Enter');
    expect(await tmux.waitFor('status-1')).toContain('✗ contradict');
    rmSync(folder, { recursive: true });
  });

  test.each(['check', 'review'])(
    'Ctrl-C while %s is at work wipes its progress away and ends with 130',
    async (name) => {
      const folder = mkdtempSync(join(tmpdir(), 'crosscheck-e2e-'));
      for (let article = 0; article < 30; article += 1) {
        const counted = (index: number): string =>
          `The council of district ${index} counted ${(index * 13 + article) % 97} boats on Monday, the harbour office said.`;
        writeFileSync(
          join(folder, `${article}.txt`),
          Array.from({ length: 150 }, (_, index) => counted(index)).join('\n\n'),
        );
      }
      tmux = await openTmux(80, 24, { TSX_TSCONFIG_PATH: TSCONFIG });
      tmux.type(`clear; ${process.execPath} --import ${TSX} ${CLI} ${name} ${folder}; echo status-$?`);
      tmux.send('Enter');
      await tmux.waitFor(/^(?:Reading|Aligning|Comparing) +[█░]+ \d+ of /m);
      tmux.send('C-c');
      expect(await tmux.waitFor(/^status-130$/m)).not.toMatch(/[█░]/);
      rmSync(folder, { recursive: true });
    },
  );

  test('a burst of keys on 5,000 clusters ends where it should', async () => {
    tmux = await openTmux(120, 40);
    tmux.type(`${COMMAND.join(' ')} long`);
    tmux.send('Enter');
    await tmux.waitFor('Claims 1/5000');
    tmux.type('j'.repeat(200));
    await tmux.waitFor('Claims 201/5000');
    tmux.send('q');
    await tmux.waitFor('left: quit');
  });
});

test('without a terminal it says so and points to check', () => {
  const [node = '', ...args] = COMMAND;
  const run = spawnSync(node, args, { encoding: 'utf8', stdio: 'pipe' });
  expect(run.status).toBe(2);
  expect(run.stdout).toBe('');
  expect(run.stderr).toMatch(/^InputError: review needs a terminal; use `crosscheck check`/);
});
