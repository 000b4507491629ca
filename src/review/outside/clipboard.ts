import { spawnSync } from 'node:child_process';

/**
 * Puts text on the clipboard: by the terminal itself (OSC 52, works over SSH) and by the program the system has for it.
 * Gives back whether a program confirmed it; terminals answer nothing.
 */
export function copy(
  text: string,
  write: (bytes: string) => void,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  write(`\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`);
  return clipboardPrograms(env, process.platform).some(([program, ...args]) => {
    const run = spawnSync(program, args, { input: text, stdio: ['pipe', 'ignore', 'ignore'], timeout: LONGEST_WAIT });
    return run.status === 0;
  });
}

/** Programs that may own the clipboard here, the likeliest first; over SSH only tmux, as the others would fill the far side's. */
export function clipboardPrograms(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): readonly (readonly [string, ...string[]])[] {
  const has = (name: string): boolean => (env[name] ?? '') !== '';
  const far = has('SSH_TTY') || has('SSH_CONNECTION');
  return [
    // By its default tmux keeps what programs send to the clipboard from the terminal, but passes on what it is given.
    ...(has('TMUX') ? [['tmux', 'load-buffer', '-w', '-'] as const] : []),
    ...(far || platform !== 'darwin' ? [] : [['pbcopy'] as const]),
    ...(far || platform !== 'win32' ? [] : [['clip'] as const]),
    ...(far || !has('WAYLAND_DISPLAY') ? [] : [['wl-copy'] as const]),
    ...(far || !has('DISPLAY') ? [] : [['xclip', '-selection', 'clipboard'] as const]),
  ];
}

/** Milliseconds: a clipboard that does not answer must not hold the screen. */
const LONGEST_WAIT = 1_000;
