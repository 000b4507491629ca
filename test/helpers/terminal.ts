import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { render } from 'ink';
import { createElement } from 'react';
import { App } from '../../src/review/App.tsx';
import { type DecisionStore, decisionsInMemory } from '../../src/review/decisions/store.ts';
import { materialOf } from '../../src/review/material.ts';
import type { Ending, Session } from '../../src/review/session.ts';
import { openSession } from '../../src/review/session.ts';
import { themeFor } from '../../src/review/theme.ts';
import type { Story } from '../review/story.ts';

/** A terminal without a screen: what the review draws, as text, after each key. */
export interface Terminal {
  /** Presses keys one after the other, each by its name ("j", "enter", "ctrl-d"); resolves when the last one's frame is drawn. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Sends characters in one burst, as a fast typist or a paste does. */
  readonly burst: (characters: string) => Promise<void>;
  readonly resize: (columns: number, rows: number) => Promise<void>;
  /** The frame as it stands, without its looks. */
  readonly frame: () => string;
  /** The frame with the bytes that give it its looks. */
  readonly painted: () => string;
  readonly session: Session;
  /** How the review ended; null while it is open. */
  readonly ending: () => Ending | null;
  readonly close: () => Promise<void>;
}

/** Opens the review on a terminal of the size given and waits for its first frame. */
export async function openTerminal(
  story: Story,
  columns: number,
  rows: number,
  env: Readonly<Record<string, string>> = {},
  decisions: DecisionStore = decisionsInMemory(),
): Promise<Terminal> {
  const stdout = Object.assign(new PassThrough(), { columns, rows, isTTY: true });
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode() {}, ref() {}, unref() {} });
  let drawn = '';
  // In Ink's debug mode every write is one whole frame.
  stdout.on('data', (bytes: Buffer) => (drawn = bytes.toString()));
  let ending: Ending | null = null;
  let handled: (() => void) | null = null;
  const session = openSession({
    material: materialOf(story.report, story.documents),
    decisions,
    size: { columns, rows },
    by: 'ada',
    now: () => new Date('2024-03-07T09:00:00Z'),
    leave: (how) => (ending = how),
    crash: (error) => {
      throw error;
    },
    edit: async () => {},
    suspend: async () => {},
    copy: () => true,
    write: () => 'crosscheck-review.md',
    render: async (format) => ({ text: format, extension: 'txt' }),
  });
  const app = render(createElement(App, { session, theme: themeFor(env), onKey: () => handled?.() }), {
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    debug: true,
    isScreenReaderEnabled: env['INK_SCREEN_READER'] === 'true',
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  const burst = async (characters: string): Promise<void> => {
    const seen = new Promise<void>((resolve) => (handled = resolve));
    stdin.write(characters);
    await seen;
    await app.waitUntilRenderFlush();
  };
  await app.waitUntilRenderFlush();
  return {
    press: async (...keys) => {
      for (const key of keys) await burst(BYTES[key] ?? key);
    },
    burst,
    resize: async (width, height) => {
      Object.assign(stdout, { columns: width, rows: height });
      stdout.emit('resize');
      // React hears of the new size in its own time.
      while (session.state().columns !== width || session.state().rows !== height) await setImmediate();
      await app.waitUntilRenderFlush();
    },
    frame: () => stripVTControlCharacters(drawn),
    painted: () => drawn,
    session,
    ending: () => ending,
    close: async () => {
      app.unmount();
      await app.waitUntilExit();
    },
  };
}

const BYTES: Readonly<Record<string, string>> = {
  up: '\u001B[A',
  down: '\u001B[B',
  right: '\u001B[C',
  left: '\u001B[D',
  pageup: '\u001B[5~',
  pagedown: '\u001B[6~',
  home: '\u001B[H',
  end: '\u001B[F',
  enter: '\r',
  escape: '\u001B',
  tab: '\t',
  'shift-tab': '\u001B[Z',
  backspace: '\u007F',
  space: ' ',
  'ctrl-b': '\u0002',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
  'ctrl-f': '\u0006',
  'ctrl-u': '\u0015',
};
