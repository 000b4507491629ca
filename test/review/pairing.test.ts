import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { decisionFile, decisionsInMemory, type DecisionStore } from '../../src/review/decisions/store.ts';
import { crossCheck } from '../../src/cross-check.ts';
import type { Document } from '../../src/model/document.ts';
import { documentOf } from '../../src/read/document.ts';
import { plainText } from '../../src/review/line.ts';
import { materialOf, type Material } from '../../src/review/material.ts';
import { openSession, type Session } from '../../src/review/session.ts';
import { chosenItem } from '../../src/review/state.ts';
import { screenOf } from '../../src/review/view/screen.ts';
import { decisions as schema } from '../../src/schema/decisions.ts';
import { folderWith } from '../helpers/folder.ts';
import { run } from '../helpers/run-in-process.ts';

const HURT = 'The fire in the northern harbour injured 14 people on Monday night, police said.';
const FEWER = 'The fire in the northern harbour injured 12 people on Monday night, police said.';
const STRANGE = 'Nine boats sank that day.';
const SOURCES: readonly Document[] = [
  documentOf('a', `${HURT}\n`),
  documentOf('b', `${FEWER}\n\n${STRANGE}\n`),
  documentOf('c', `${HURT} \n`),
];

/** A session over real sources that compares again as the command does. */
function opened(store: DecisionStore, sources = SOURCES.slice(0, 2)): Session {
  const compare = (): Material =>
    materialOf(crossCheck(sources, { pairings: [...store.pairings().values()] }), sources);
  return openSession({
    material: compare(),
    decisions: store,
    size: { columns: 80, rows: 24 },
    now: () => new Date(Date.UTC(2024, 2, 7)),
    leave: () => {},
    crash: (error) => {
      throw error;
    },
    edit: async () => {},
    suspend: async () => {},
    copy: () => true,
    write: () => '',
    render: async (format) => ({ text: format, extension: 'txt' }),
    reload: async () => compare(),
  });
}
async function press(session: Session, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    session.press(key);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
const verdicts = (session: Session): readonly string[] =>
  session.state().material.report.clusters.map(({ claims, verdict }) => `${claims.length} ${verdict}`);
const footer = (session: Session): string => screenOf(session.state()).bottom.map(plainText).join('\n');

describe('pairing by hand', () => {
  test('p parts two claims and compares again; undo and redo do too', async () => {
    const store = decisionsInMemory();
    const session = opened(store);
    expect(verdicts(session)).toEqual(['2 contradict', '1 only-here']);
    await press(session, 'p');
    expect(verdicts(session)).toEqual(['1 only-here', '1 only-here', '1 only-here']);
    expect(session.state().message).toMatch(/^Parted · u undoes/);
    await press(session, 'u');
    expect(verdicts(session)).toEqual(['2 contradict', '1 only-here']);
    expect(session.state().message).toMatch(/^Undone: parted/);
    expect(store.pairings().size).toBe(0);
    await press(session, 'ctrl-r');
    expect(verdicts(session)).toEqual(['1 only-here', '1 only-here', '1 only-here']);
  });

  test.each(['1', '2'])('undo brings the cursor back to the claims it is about, in view %s', async (view) => {
    const SAME = ['The mayor opened the new bridge over the river Elde in May.', STRANGE];
    const session = opened(decisionsInMemory(), [
      documentOf('a', [HURT, ...SAME].join('\n\n')),
      documentOf('b', [FEWER, ...SAME].join('\n\n')),
    ]);
    const chosen = (): readonly string[] => chosenItem(session.state())?.claims.map(({ text }) => text) ?? [];
    await press(session, view);
    expect(chosen()).toEqual([HURT, FEWER]);
    await press(session, 'p', view, 'j', 'j');
    expect(chosen()).not.toContain(HURT);
    await press(session, 'u');
    expect(session.state().message).toMatch(/^Undone: parted/);
    expect(chosen()).toEqual([HURT, FEWER]);
  });

  test('of three claims p asks which is to go', async () => {
    const session = opened(decisionsInMemory(), [...SOURCES]);
    expect(verdicts(session)).toEqual(['3 contradict', '1 only-here']);
    await press(session, 'p');
    expect(session.state().mode).toMatchObject({ kind: 'menu', purpose: 'part' });
    await press(session, '2');
    expect(verdicts(session)).toEqual(['2 agree', '1 only-here', '1 only-here']);
  });

  test('m on two claims pairs them, and they are compared', async () => {
    const session = opened(decisionsInMemory());
    await press(session, 'p', 'G', 'k', 'k', 'm');
    expect(footer(session)).toContain('m on another claim pairs it with “The fire in the …”');
    await press(session, 'escape');
    expect(footer(session)).toContain('Mark lifted');
    await press(session, 'm', 'm');
    expect(footer(session)).toContain('Mark lifted');
    await press(session, 'm', 'j', 'm');
    expect(verdicts(session)).toEqual(['2 contradict', '1 only-here']);
    await press(session, 'u', 'u');
    expect(verdicts(session)).toEqual(['2 contradict', '1 only-here']);
  });

  test('claims of one source are no pair', async () => {
    const session = opened(decisionsInMemory());
    await press(session, '2', '.', 'm', 'j', 'm');
    expect(footer(session)).toContain('Both stand in the same source');
  });
});

describe('check and pairs made by hand', () => {
  const cwdWith = (): string => folderWith({ 'a.txt': `${HURT}\n`, 'b.txt': `${FEWER}\n\n${STRANGE}\n` });
  const at = '2024-03-07T09:00:00.000Z';

  test('what was parted is not compared', async () => {
    const cwd = cwdWith();
    const claims = [FEWER, HURT] as const;
    const store = decisionFile(join(cwd, '.crosscheck', 'decisions.json'));
    store.pair([{ claims, after: { claims, together: false, by: 'ada', at } }]);
    expect((await run(['check', 'a.txt', 'b.txt'], { cwd })).code).toBe(3);
    store.pair([{ claims, after: null }]);
    expect((await run(['check', 'a.txt', 'b.txt'], { cwd })).code).toBe(1);
  });

  test('what was paired is compared, and the file is as published', async () => {
    const cwd = cwdWith();
    const claims = [STRANGE, HURT] as const;
    const path = join(cwd, '.crosscheck', 'decisions.json');
    decisionFile(path).pair([{ claims, after: { claims, together: true, by: 'ada', at } }]);
    const json = await run(['check', 'a.txt', 'b.txt', '--format', 'json'], { cwd });
    const { alignments } = JSON.parse(json.stdout) as Report;
    expect(alignments).toContainEqual(expect.objectContaining({ left: 'a:1', right: 'b:2', score: 1 }));
    const { readFileSync } = await import('node:fs');
    expect(schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).success).toBe(true);
  });

  test('a broken pairing is told in one line', async () => {
    const cwd = folderWith({
      'a.txt': HURT,
      'b.txt': FEWER,
      '.crosscheck/decisions.json': '{"schema":"crosscheck/decisions@1","decisions":[],"pairings":[{"claims":["a"]}]}',
    });
    expect(await run(['check', 'a.txt', 'b.txt'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^crosscheck: \.crosscheck\/decisions\.json: pairing 1 needs [^\n]+\n$/) as string,
    });
  });
});
