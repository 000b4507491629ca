import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** A real terminal: tmux on a socket of its own, so that no session of the person's is touched. */
export interface Tmux {
  /** Types the keys, each by tmux's name for it ("j", "Enter", "C-c"). */
  readonly send: (...keys: readonly string[]) => void;
  /** Types characters as they are. */
  readonly type: (text: string) => void;
  readonly screen: () => string;
  /** What a program in it copied last. */
  readonly clipboard: () => string;
  /** Waits until the screen holds the text or matches, and gives back the screen. */
  readonly waitFor: (wanted: string | RegExp) => Promise<string>;
  readonly resize: (columns: number, rows: number) => void;
  readonly close: () => void;
}

/** Whether tmux is installed. */
export function hasTmux(): boolean {
  return spawnSync('tmux', ['-V']).status === 0;
}

let opened = 0;

/** Opens a terminal of the size given with a bare shell in it. */
export async function openTmux(
  columns: number,
  rows: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Tmux> {
  opened += 1;
  const socket = `crosscheck-${process.pid}-${opened}`;
  const tmux = (...args: readonly string[]): string => {
    const run = spawnSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`tmux ${args.join(' ')}: ${run.stderr}`);
    return run.stdout;
  };
  const settings = Object.entries(env).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
  tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), ...settings, 'PS1="ready> " sh');
  const screen = (): string => tmux('capture-pane', '-p');
  const waitFor = async (wanted: string | RegExp): Promise<string> => {
    const deadline = performance.now() + LONGEST_WAIT;
    for (;;) {
      const now = screen();
      if (typeof wanted === 'string' ? now.includes(wanted) : wanted.test(now)) return now;
      if (performance.now() > deadline) throw new Error(`never on screen: ${String(wanted)}\n${now}`);
      await pause(BETWEEN_LOOKS);
    }
  };
  await waitFor('ready>');
  return {
    send: (...keys) => tmux('send-keys', ...keys),
    type: (text) => tmux('send-keys', '-l', text),
    screen,
    clipboard: () => tmux('show-buffer'),
    waitFor,
    resize: (width, height) => tmux('resize-window', '-x', String(width), '-y', String(height)),
    close: () => tmux('kill-server'),
  };
}

/** Milliseconds. */
const LONGEST_WAIT = 20_000;
const BETWEEN_LOOKS = 30;
