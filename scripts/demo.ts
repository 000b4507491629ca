// Records the review on the bundled story in a real terminal and writes docs/demo.svg: npm run demo (needs tmux).
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { animatedSvg, type Frame } from './demo/svg.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COLUMNS = 100;
const ROWS = 26;
/** Keys as tmux names them, and for how many seconds the screen after them is shown. */
const SCENES: readonly (readonly [keys: readonly string[], seconds: number])[] = [
  [[], 3],
  [['c'], 2],
  [['n'], 2.5],
  [['d'], 2],
  [['3'], 2],
  [['2'], 3],
  [['3'], 2.5],
  [['1', 'o'], 2.5],
  [['Enter'], 2],
];

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-demo-'));
const socket = `crosscheck-demo-${process.pid}`;
try {
  cpSync(join(ROOT, 'seeds/stories/japan-vietnam'), join(folder, 'story'), { recursive: true });
  const env = ['-e', `TSX_TSCONFIG_PATH=${join(ROOT, 'tsconfig.json')}`, '-e', 'CROSSCHECK_BY=you'];
  const command = `cd ${folder} && ${process.execPath} --import ${import.meta.resolve('tsx')} ${join(ROOT, 'src/cli.ts')} review story`;
  tmux('new-session', '-d', '-x', String(COLUMNS), '-y', String(ROWS), ...env, command);
  while (!tmux('capture-pane', '-p').includes('? help')) await pause(100);
  const frames: Frame[] = [];
  for (const [keys, seconds] of SCENES) {
    for (const key of keys) {
      tmux('send-keys', key);
      await pause(700);
    }
    frames.push({ lines: tmux('capture-pane', '-p', '-e', '-N').split('\n').slice(0, ROWS), seconds });
  }
  writeFileSync(join(ROOT, 'docs/demo.svg'), animatedSvg(frames, COLUMNS, ROWS));
} finally {
  spawnSync('tmux', ['-L', socket, 'kill-server']);
  rmSync(folder, { recursive: true, force: true });
}

function tmux(...args: readonly string[]): string {
  const run = spawnSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`tmux ${args.join(' ')}: ${run.stderr}`);
  return run.stdout;
}
