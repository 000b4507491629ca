import { setImmediate } from 'node:timers/promises';
import { render as renderApp } from 'ink';
import { App, type Suspend } from './App.tsx';
import { signer } from './decisions/signer.ts';
import type { DecisionStore } from './decisions/store.ts';
import type { Material } from './material.ts';
import type { Ending } from './session.ts';
import { copy } from './outside/clipboard.ts';
import { openEditor } from './outside/editor.ts';
import { stopAsJob } from './outside/job.ts';
import { writeNew } from './outside/export.ts';
import { openSession, type Render } from './session.ts';
import { themeFor } from './theme.ts';

export interface Drawing {
  readonly material: Material;
  readonly decisions: DecisionStore;
  readonly now: () => Date;
  readonly reload?: () => Promise<Material>;
  readonly render: Render;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Draws the review on the terminal's other screen until the person leaves; the terminal is as it was afterwards. */
export async function draw({ material, decisions, now, reload, render, stdin, stdout, env }: Drawing): Promise<Ending> {
  let ending: Ending = 'quit';
  let suspend: Suspend | null = null;
  const linear = env['INK_SCREEN_READER'] === 'true';
  const by = signer(env);
  const session = openSession({
    material,
    decisions,
    size: { columns: stdout.columns, rows: stdout.rows },
    ...(by !== undefined && { by }),
    now,
    leave: (how) => {
      ending = how;
      app.unmount();
    },
    crash: (error) => app.unmount(error),
    // Lent with the first frame: before it nobody can press the key for the editor.
    edit: async (place) =>
      suspend?.(async () => {
        await stopReading(stdin);
        await openEditor(place, env, 'fd' in stdin && typeof stdin.fd === 'number' ? stdin.fd : 0);
      }),
    suspend: async () =>
      suspend?.(async () => {
        await stopReading(stdin);
        await stopAsJob();
      }),
    copy: (text) => copy(text, (bytes) => stdout.write(bytes), env),
    write: (text, extension) => writeNew(`${EXPORT}.${extension}`, text),
    render,
    ...(reload !== undefined && { reload }),
  });
  // Ink begins to listen after the first frame; who types as soon as it is seen would be echoed and not heard.
  stdin.setRawMode(true);
  const app = renderApp(<App session={session} theme={themeFor(env)} lend={(lent) => void (suspend = lent)} />, {
    stdin,
    stdout,
    exitOnCtrlC: false,
    // Whether this is a terminal is settled: a CI variable in the environment says nothing about it.
    interactive: true,
    // A screen reader follows what is written; on the other screen it would have to be written over and over.
    alternateScreen: !linear,
    isScreenReaderEnabled: linear,
    incrementalRendering: true,
    maxFps: MOST_FRAMES,
  });
  await app.waitUntilExit();
  return ending;
}

/**
 * Leaves what is typed from now on to others. Ink takes its listener away, but a read that has begun goes on and would take
 * every other line that is typed in the editor.
 */
async function stopReading(stdin: NodeJS.ReadStream): Promise<void> {
  // Only when the listener is gone does the stream take notice of being paused, and only a tick later does it stop.
  await setImmediate();
  stdin.pause();
  await setImmediate();
}

/** Frames a second: a held key repeats about 30 times a second, and each of its steps is seen. */
const MOST_FRAMES = 60;
/** File for the findings without its ending, in the folder the review was started in. */
const EXPORT = 'crosscheck-review';
