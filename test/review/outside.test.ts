import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clipboardPrograms, copy } from '../../src/review/outside/clipboard.ts';
import { editorArguments, openEditor } from '../../src/review/outside/editor.ts';
import { writeNew } from '../../src/review/outside/export.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'crosscheck-outside-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the editor is told the place in its own way', () => {
  const editors: readonly (readonly [string, readonly string[]])[] = [
    ['vi', ['+3', 'a.md']],
    ['/usr/bin/nvim -R', ['+3', 'a.md']],
    ['nano', ['+3,7', 'a.md']],
    ['emacsclient -t', ['+3:7', 'a.md']],
    ['hx', ['a.md:3:7']],
    ['code --wait', ['--goto', 'a.md:3:7']],
    ['idea', ['--line', '3', 'a.md']],
    ['some-other', ['+3', 'a.md']],
  ];
  test.each(editors)('%s', (editor, expected) => {
    expect(editorArguments(editor, { path: 'a.md', line: 3, column: 7 })).toEqual(expected);
  });

  test('a path that looks like an option is a path', () => {
    expect(editorArguments('vi', { path: '+q', line: 3, column: 7 })).toEqual(['+3', './+q']);
  });
});

describe.skipIf(process.platform === 'win32')('opening an editor', () => {
  const script = (text: string): string => {
    const path = join(folder, 'editor with a space.sh');
    writeFileSync(path, text, { mode: 0o755 });
    return `'${path}'`;
  };
  const place = { path: 'it’s $(touch hacked) a.md', line: 3, column: 7 };

  test('runs the person’s own words and never the name of a file', async () => {
    const out = join(folder, 'out');
    await openEditor(place, { EDITOR: `${script(`#!/bin/sh\nprintf '%s\\n' "$@" > '${out}'\n`)} --flag` });
    expect(readFileSync(out, 'utf8')).toBe('--flag\n+3\nit’s $(touch hacked) a.md\n');
    expect(readdirSync('.')).not.toContain('hacked');
  });

  test('VISUAL comes before EDITOR', async () => {
    await expect(openEditor(place, { VISUAL: 'exit 3;', EDITOR: 'exit 4;' })).rejects.toThrow('ended with status 3');
  });

  test('an editor that is not there is told', async () => {
    await expect(openEditor(place, { EDITOR: 'no-such-editor-here' })).rejects.toThrow('no such editor; set EDITOR');
  });

  test('Ctrl-C in the editor does not end the review', async () => {
    const ended: string[] = [];
    const listener = (): number => ended.push('ended');
    process.on('SIGINT', listener);
    await openEditor(place, { EDITOR: `kill -INT ${process.pid}; sleep 0.1; true` });
    expect(ended).toEqual([]);
    expect(process.listeners('SIGINT')).toContain(listener);
    process.off('SIGINT', listener);
  });
});

describe('the clipboard', () => {
  test('gets the text by the terminal', () => {
    let written = '';
    expect(copy('“two”', (bytes) => (written += bytes), {})).toBe(false);
    expect(written).toBe(`\u001B]52;c;${Buffer.from('“two”').toString('base64')}\u0007`);
  });

  test('and by the program that the system has', () => {
    expect(clipboardPrograms({ DISPLAY: ':0' }, 'linux')).toEqual([['xclip', '-selection', 'clipboard']]);
    expect(clipboardPrograms({ WAYLAND_DISPLAY: 'w' }, 'linux')).toEqual([['wl-copy']]);
    expect(clipboardPrograms({}, 'darwin')).toEqual([['pbcopy']]);
    expect(clipboardPrograms({ SSH_TTY: 't', DISPLAY: ':0' }, 'linux')).toEqual([]);
    expect(clipboardPrograms({ SSH_TTY: 't', TMUX: 's' }, 'linux')).toEqual([['tmux', 'load-buffer', '-w', '-']]);
  });
});

test('a new file never takes the place of another', () => {
  const name = join(folder, 'review.md');
  expect(writeNew(name, 'one')).toBe(name);
  expect(writeNew(name, 'two')).toBe(join(folder, 'review-2.md'));
  expect(readFileSync(name, 'utf8')).toBe('one');
  expect(() => writeNew(join(folder, 'none', 'review.md'), 'x')).toThrow('cannot be written (ENOENT)');
});
