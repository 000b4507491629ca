import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { InputError } from '../../errors.ts';

export interface EditorPlace {
  readonly path: string;
  /** Both counted from 1. */
  readonly line: number;
  readonly column: number;
}

/**
 * Opens the person's editor at a place and waits until it ends. The terminal is the editor's meanwhile; `keyboard` is the
 * descriptor that its keys come from.
 */
export async function openEditor(
  place: EditorPlace,
  env: Readonly<Record<string, string | undefined>>,
  keyboard = 0,
): Promise<void> {
  const editor = [env['VISUAL'], env['EDITOR']].find((name) => name !== undefined && name.trim() !== '') ?? 'vi';
  const args = editorArguments(editor, place);
  // The person's own words may hold options ("code --wait"), as git and others allow; the path is never part of them.
  const [file, words]: readonly [string, readonly string[]] =
    process.platform === 'win32' ? [editor, args] : ['sh', ['-c', `${editor} "$@"`, editor, ...args]];
  const release = holdInterrupts();
  try {
    const code = await new Promise<number>((resolve, reject) => {
      const child = spawn(file, words, {
        stdio: [keyboard, 'inherit', 'inherit'],
        shell: process.platform === 'win32',
      });
      child.on('error', reject);
      child.on('exit', (status) => resolve(status ?? 1));
    });
    if (code === NOT_FOUND) throw new InputError(`${editor}: no such editor; set EDITOR to the one you use`);
    if (code !== 0) throw new InputError(`${editor} ended with status ${code}`);
  } finally {
    release();
  }
}

/** The words after the editor's name that open `path` at its line, as far as that editor can be told the place. */
export function editorArguments(editor: string, { path, line, column }: EditorPlace): readonly string[] {
  // A name that looks like an option is given as a path.
  const file = /^[-+]/.test(path) ? `./${path}` : path;
  const name = basename(editor.trim().split(/\s+/)[0] ?? '').replace(/\.exe$/i, '');
  switch (name) {
    case 'nano':
    case 'pico':
      return [`+${line},${column}`, file];
    case 'emacs':
    case 'emacsclient':
    case 'kak':
    case 'micro':
      return [`+${line}:${column}`, file];
    case 'hx':
    case 'helix':
    case 'subl':
    case 'zed':
      return [`${file}:${line}:${column}`];
    case 'code':
    case 'codium':
    case 'cursor':
    case 'windsurf':
      return ['--goto', `${file}:${line}:${column}`];
    case 'idea':
    case 'webstorm':
      return ['--line', String(line), file];
    case 'notepad':
    case 'open':
      return [file];
    default:
      // What vi began and most editors of the terminal understand.
      return [`+${line}`, file];
  }
}

/** Ctrl-C in the editor is for the editor: until what is given back is called, it does not end the review. */
function holdInterrupts(): () => void {
  const held = process.listeners('SIGINT');
  process.on('SIGINT', ignored);
  for (const listener of held) process.off('SIGINT', listener);
  return () => {
    for (const listener of held) process.on('SIGINT', listener);
    process.off('SIGINT', ignored);
  };
}

function ignored(): void {}

/** What a shell answers for a command it does not find. */
const NOT_FOUND = 127;
