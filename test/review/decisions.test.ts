import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decisions as schema } from '../../src/schema/decisions.ts';
import type { Decision } from '../../src/model/review.ts';
import { decisionFile } from '../../src/review/decisions/store.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-decisions-'));
  path = join(folder, '.crosscheck', 'decisions.json');
});
afterEach(() => {
  // Where a test mounted a disk in it.
  spawnSync('umount', [join(folder, 'disk')]);
  rmSync(folder, { recursive: true, force: true });
});

const decision = (fingerprint: string, more: Partial<Decision> = {}): Decision => ({
  fingerprint,
  status: 'confirmed',
  at: '2024-03-07T09:00:00.000Z',
  ...more,
});
const WRITER = fileURLToPath(new URL('../helpers/write-decisions.ts', import.meta.url));

test('the file is sorted, one field a line, and its folder is made', () => {
  const store = decisionFile(path);
  store.change('b', decision('b', { status: 'dismissed', by: 'ada', reason: 'misread' }));
  store.change('a', decision('a'));
  expect(readFileSync(path, 'utf8')).toBe(
    `${JSON.stringify(
      {
        schema: 'crosscheck/decisions@1',
        decisions: [
          { fingerprint: 'a', status: 'confirmed', at: '2024-03-07T09:00:00.000Z' },
          { fingerprint: 'b', status: 'dismissed', reason: 'misread', by: 'ada', at: '2024-03-07T09:00:00.000Z' },
        ],
      },
      null,
      2,
    )}\n`,
  );
  expect(readdirSync(join(folder, '.crosscheck'))).toEqual(['decisions.json']);
});

test('what is written is what the published schema describes', () => {
  const store = decisionFile(path);
  store.change('a', decision('a', { status: 'open', note: 'ask' }));
  store.change('b', decision('b', { status: 'dismissed', by: 'ada', reason: 'misread' }));
  expect(schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).success).toBe(true);
});

test('what is not there yet reads as nothing decided', () => {
  expect(decisionFile(path).read().size).toBe(0);
});

test('a change made by someone else meanwhile is merged', () => {
  const [mine, theirs] = [decisionFile(path), decisionFile(path)];
  mine.read();
  theirs.change('theirs', decision('theirs'));
  const { decisions } = mine.change('mine', decision('mine'));
  expect([...decisions.keys()].toSorted()).toEqual(['mine', 'theirs']);
  expect([...theirs.read().keys()]).toEqual(['mine', 'theirs']);
});

test('a change tells what stood there and can be taken back to the byte', () => {
  const store = decisionFile(path);
  store.change('a', decision('a'));
  const text = readFileSync(path, 'utf8');
  const { before } = store.change('a', decision('a', { status: 'dismissed' }));
  store.change('a', before);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('fields of a newer version stay', () => {
  decisionFile(path).change('a', decision('a'));
  writeFileSync(path, readFileSync(path, 'utf8').replace('"confirmed"', '"confirmed", "expires": "2030-01-01"'));
  decisionFile(path).change('b', decision('b'));
  expect(readFileSync(path, 'utf8')).toContain('"expires": "2030-01-01"');
});

test('a link to the file stays a link', () => {
  const real = join(folder, 'real.json');
  decisionFile(real).change('a', decision('a'));
  const link = join(folder, 'link.json');
  symlinkSync(real, link);
  decisionFile(link).change('b', decision('b'));
  expect([...decisionFile(real).read().keys()]).toEqual(['a', 'b']);
});

describe('a file that cannot be used', () => {
  const files: readonly (readonly [string, string, RegExp])[] = [
    ['no JSON', '{', /it is no valid JSON; mend it or move it away$/],
    ['a merge gone wrong', '{\n<<<<<<< ours\n', /a merge left conflict marks in it/],
    ['another schema', '{"schema":"lint/known@1","decisions":[]}', /"schema" should be "crosscheck\/decisions@1"/],
    [
      'one of a later version',
      '{"schema":"crosscheck/decisions@9","decisions":[]}',
      /a later version of crosscheck wrote it .*; update crosscheck/,
    ],
    ['no list', '{"schema":"crosscheck/decisions@1","decisions":{}}', /"decisions" should be a list/],
    ['a half decision', '{"schema":"crosscheck/decisions@1","decisions":[{"fingerprint":"a"}]}', /decision 1 needs/],
  ];
  test.each(files)('%s is told and left as it is', (_name, text, message) => {
    const file = join(folder, 'decisions.json');
    writeFileSync(file, text);
    expect(() => decisionFile(file).read()).toThrow(message);
    expect(() => decisionFile(file).change('a', decision('a'))).toThrow(message);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('a byte order mark does no harm', () => {
    const file = join(folder, 'decisions.json');
    decisionFile(file).change('a', decision('a'));
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8')}`);
    expect([...decisionFile(file).read().keys()]).toEqual(['a']);
  });

  test.each([
    ['to nothing', 'nowhere', 'a link on this path leads to nothing'],
    ['in a circle', '.crosscheck', 'a link on this path leads back to itself'],
  ])('in a folder that is a link %s', (_name, target, message) => {
    symlinkSync(join(folder, target), join(folder, '.crosscheck'));
    const store = decisionFile(join(folder, '.crosscheck/decisions.json'));
    expect(() => store.change('a', decision('a'))).toThrow(message);
  });

  test('a folder in its place', () => {
    expect(() => decisionFile(folder).read()).toThrow('this is a folder, not a file of decisions; move it away');
    expect(() => decisionFile(folder).change('a', decision('a'))).toThrow('this is a folder');
  });

  test('a file in the place of its folder', () => {
    writeFileSync(join(folder, '.crosscheck'), '');
    const store = decisionFile(path);
    expect(() => store.read()).toThrow('a part of this path is no folder; move what stands in its place away');
    expect(() => store.change('a', decision('a'))).toThrow('a part of this path is no folder');
  });

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written', () => {
    chmodSync(folder, 0o555);
    expect(() => decisionFile(path).change('a', decision('a'))).toThrow('no permission to read or write here');
  });
});

test('a lock left by a killed run is no obstacle', () => {
  const store = decisionFile(path);
  store.change('a', decision('a'));
  const dead = spawnSync(process.execPath, ['-e', 'console.log(process.pid + "@" + os.hostname())'], {
    encoding: 'utf8',
  });
  symlinkSync(dead.stdout.trim(), `${path}.lock`);
  store.change('b', decision('b'));
  // As left where links cannot be made.
  writeFileSync(`${path}.lock`, dead.stdout.trim());
  store.change('c', decision('c'));
  writeFileSync(`${path}.lock`, '');
  store.change('d', decision('d'));
  expect([...store.read().keys()]).toEqual(['a', 'b', 'c', 'd']);
  expect(existsSync(`${path}.lock`)).toBe(false);
});

test('eight processes at once, fifty rounds each, lose nothing and never read half a file', async () => {
  const writers = Array.from({ length: 8 }, (_, index) =>
    spawn(process.execPath, ['--import', 'tsx', WRITER, path, `w${index}`, '50'], { stdio: 'inherit' }),
  );
  const codes = writers.map((writer) => new Promise((resolve) => writer.on('exit', resolve)));
  expect(await Promise.all(codes)).toEqual(Array(8).fill(0));
  expect(decisionFile(path).read().size).toBe(400);
  expect(readdirSync(join(folder, '.crosscheck'))).toEqual(['decisions.json']);
});

describe('on a disk of its own', () => {
  const mounted = (): string => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { encoding: 'utf8' });
    return mount.status === 0 ? disk : '';
  };

  test('that is full, the file stays whole and the way out is told', ({ skip }) => {
    const disk = mounted();
    if (disk === '') return skip('mounting a small disk takes root');
    const file = join(disk, 'decisions.json');
    const store = decisionFile(file);
    const long = 'because '.repeat(100);
    let kept = 0;
    const fill = (): void => {
      for (; kept < 1000; kept += 1) store.change(`f${kept}`, decision(`f${kept}`, { reason: long }));
    };
    expect(fill).toThrow(/decisions\.json: the disk is full and the file is as it was; make room and run it again$/u);
    expect(kept).toBeGreaterThan(5);
    expect(store.read().size).toBe(kept);
    // What was begun is gone, so that a smaller change finds its room.
    expect(readdirSync(disk)).toEqual(['decisions.json']);
    store.change('f0', null);
    expect(store.read().size).toBe(kept - 1);
  });

  test('that is read-only, decisions are read and the way out is told', ({ skip }) => {
    const disk = mounted();
    if (disk === '') return skip('mounting a small disk takes root');
    const store = decisionFile(join(disk, 'decisions.json'));
    store.change('a', decision('a'));
    spawnSync('mount', ['-o', 'remount,ro', disk]);
    expect(() => store.change('b', decision('b'))).toThrow(
      /this file system is read-only and the file is as it was; run it where it can be written$/u,
    );
    expect([...store.read().keys()]).toEqual(['a']);
  });
});

test('killed in the middle, no decision that was told to be done is lost and the file is whole', async () => {
  for (let round = 0; round < 3; round += 1) {
    const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, path, `k${round}`, '100000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let told = '';
    await new Promise<void>((resolve) => {
      writer.stdout.on('data', (chunk: Buffer) => {
        told += chunk.toString();
        if (told.split('\n').length > 60 + round * 7) writer.kill('SIGKILL');
      });
      writer.on('close', () => resolve());
    });
    const kept = decisionFile(path).read();
    for (const fingerprint of told.split('\n').slice(0, -1)) expect(kept.has(fingerprint), fingerprint).toBe(true);
  }
  decisionFile(path).change('last', decision('last'));
  expect(decisionFile(path).read().has('last')).toBe(true);
});
