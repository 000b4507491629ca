import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderCache } from '../src/commands/cache/folder.ts';
import { crossCheck } from '../src/cross-check.ts';
import type { Cache } from '../src/model/cache.ts';
import { documentOf } from '../src/read/document.ts';
import { folderWith } from './helpers/folder.ts';
import { run } from './helpers/run-in-process.ts';

const STORIES = fileURLToPath(new URL('../seeds/stories/', import.meta.url));
const ARTICLES = Object.fromEntries(
  ['harbour-fire', 'japan-vietnam'].flatMap((story) =>
    readdirSync(join(STORIES, story))
      .filter((name) => name.endsWith('.md'))
      .map((name) => [`${story}/${name}`, readFileSync(join(STORIES, story, name), 'utf8')]),
  ),
);
const COMMENT = '<!-- crosscheck-ignore quantity: counted later -->';

const check = (cwd: string, ...argv: string[]) => run(['check', '.', '-f', 'json', ...argv], { cwd });

/** A cache in memory that counts what it is asked. */
function counting(): { cache: Cache; hits: () => number; misses: () => number } {
  const kept = new Map<string, string>();
  let [hits, misses] = [0, 0];
  return {
    hits: () => hits,
    misses: () => misses,
    cache: {
      get: (key) => {
        const found = kept.get(key);
        if (found === undefined) misses += 1;
        else hits += 1;
        return found === undefined ? undefined : (JSON.parse(found) as unknown);
      },
      set: (key, value) => kept.set(key, JSON.stringify(value)),
    },
  };
}

describe('--cache', () => {
  it('changes no byte of what is printed: not filled, filled, and with one article new', async () => {
    const cwd = folderWith({ ...ARTICLES, 'x.md': `The fire injured 9 people. ${COMMENT}\n` });
    const plain = await check(cwd);
    expect(plain.code).toBe(1);
    expect(await check(cwd, '--cache=kept')).toEqual(plain);
    const files = readdirSync(join(cwd, 'kept')).length;
    expect(await check(cwd, '--cache=kept')).toEqual(plain);
    expect(readdirSync(join(cwd, 'kept'))).toHaveLength(files);
    writeFileSync(join(cwd, 'harbour-fire/c.md'), 'The fire in the harbour injured forty people on Monday.\n');
    const after = await check(cwd);
    expect(after.stdout).not.toBe(plain.stdout);
    expect(await check(cwd, '--cache=kept')).toEqual(after);
    expect(await check(cwd, '--cache=kept', '--no-cache')).toEqual(after);
  });

  it('reads each document and aligns each story once, whatever they are called', () => {
    const { cache, hits, misses } = counting();
    const documents = Object.values(ARTICLES).map((text, index) => documentOf(`d${index}`, text));
    const stories = [
      { name: 'one', documents: ['d0', 'd1', 'd2'] },
      { name: 'two', documents: ['d3', 'd4'] },
    ];
    const plain = JSON.stringify(crossCheck(documents, { stories }));
    expect(JSON.stringify(crossCheck(documents, { stories, cache }))).toBe(plain);
    expect([hits(), misses()]).toEqual([0, 7]);
    expect(JSON.stringify(crossCheck(documents, { stories, cache }))).toBe(plain);
    expect([hits(), misses()]).toEqual([7, 7]);
    const renamed = documents.map((document, index) => ({ ...document, ...documentOf(`e${index}`, document.text) }));
    const named = stories.map((story) => ({ ...story, documents: story.documents.map((id) => id.replace('d', 'e')) }));
    expect(JSON.stringify(crossCheck(renamed, { stories: named, cache }))).toBe(
      JSON.stringify(crossCheck(renamed, { stories: named })),
    );
    expect([hits(), misses()]).toEqual([14, 7]);
  });

  it('tells apart what documents in memory are told of themselves', () => {
    const { cache } = counting();
    const texts = ['The fire injured 14 people on Tuesday.', 'The fire injured 14 people on 5 March 2024.'];
    const on = (published: string) => texts.map((text, index) => documentOf(`${index}`, text, published));
    for (const published of ['2024-03-06', '2024-03-12'])
      expect(crossCheck(on(published), { cache })).toEqual(crossCheck(on(published)));
  });

  it('passes over what is damaged, and puts it right', async () => {
    const cwd = folderWith(ARTICLES);
    const plain = await check(cwd, '--cache=kept');
    const files = readdirSync(join(cwd, 'kept')).filter((name) => name.endsWith('.kept'));
    expect(files.length).toBeGreaterThan(5);
    const sizes = files.map((name) => statSync(join(cwd, 'kept', name)).size);
    files.forEach((name, index) => {
      const path = join(cwd, 'kept', name);
      if (index % 4 === 0) truncateSync(path, Math.floor((sizes[index] ?? 0) / 2));
      else if (index % 4 === 1) writeFileSync(path, '');
      else if (index % 4 === 2) writeFileSync(path, readFileSync(path, 'utf8').replace('"start":1', '"start":2'));
      else writeFileSync(path, 'null');
    });
    expect(await check(cwd, '--cache=kept')).toEqual(plain);
    expect(files.map((name) => statSync(join(cwd, 'kept', name)).size)).toEqual(sizes);
  });

  it('is kept beside the packages of a project, or beside its decisions, and never under version control', async () => {
    const cwd = folderWith({ ...ARTICLES, 'package.json': '{}', 'node_modules/x/index.js': '' });
    await check(cwd, '--cache');
    expect(existsSync(join(cwd, 'node_modules/.cache/crosscheck/.gitignore'))).toBe(true);
    const other = folderWith({ ...ARTICLES, 'crosscheck.config.yaml': 'cache: true' });
    await check(join(other, 'harbour-fire'));
    expect(readFileSync(join(other, '.crosscheck/cache/.gitignore'), 'utf8')).toBe('*\n');
    const named = folderWith({ ...ARTICLES, 'crosscheck.config.yaml': 'cache: some/where' });
    await check(join(named, 'harbour-fire'));
    expect(existsSync(join(named, 'some/where/.gitignore'))).toBe(true);
  });

  it.each([
    ['a file where its folder should be', 'kept', 'a part of this path is no folder'],
    ['a folder that may not be written', 'locked/kept', 'no permission to write here'],
  ])('goes on without %s, and says so once', async (_, folder, why) => {
    const cwd = folderWith({ ...ARTICLES, kept: 'a file' });
    mkdirSync(join(cwd, 'locked'));
    chmodSync(join(cwd, 'locked'), 0o500);
    const plain = await check(cwd);
    const ran = await check(cwd, `--cache=${folder}`);
    chmodSync(join(cwd, 'locked'), 0o700);
    expect({ ...ran, stderr: '' }).toEqual(plain);
    // Whoever runs the tests as root may write everywhere.
    if (ran.stderr !== '')
      expect(ran.stderr).toBe(`crosscheck: warning: --cache: ${folder}: ${why}; nothing is kept\n`);
    else expect(folder).toBe('locked/kept');
  });

  it('holds to its bounds: what was used last stays', () => {
    const cwd = folderWith({});
    const cache = folderCache(cwd, 'salt', () => undefined, 4_500);
    const large = 'x'.repeat(1_000);
    for (const key of ['a', 'b', 'c', 'd', 'e']) cache.set(key, large);
    cache.tidy();
    const left = ['a', 'b', 'c', 'd', 'e'].filter((key) => cache.get(key) !== undefined);
    expect(left).toHaveLength(4);
    expect(left.length).toBeLessThan(5);
  });

  it('keeps what another build of the program made apart', () => {
    const cwd = folderWith({});
    const [one, other] = ['one', 'other'].map((salt) => folderCache(cwd, salt, () => undefined));
    one?.set('key', { made: 'by one' });
    expect(one?.get('key')).toEqual({ made: 'by one' });
    expect(other?.get('key')).toBeUndefined();
  });
});

/** Writes and reads the same few keys over and over; every value read has to be whole. */
const WORKER = `
import { folderCache } from ${JSON.stringify(new URL('../src/commands/cache/folder.ts', import.meta.url).href)};
const [, , folder, own] = process.argv;
const cache = folderCache(folder, 'salt', (code) => { throw new Error(code); });
let read = 0;
for (let round = 0; round < 50; round++) {
  for (let key = 0; key < 4; key++) {
    cache.set('key' + key, { key, own, words: Array.from({ length: 2000 }, (_, index) => key + ':' + index) });
    const found = cache.get('key' + ((key + round) % 4));
    if (found === undefined) throw new Error('half a file was seen');
    if (found.words.length !== 2000 || found.words.some((word, index) => word !== found.key + ':' + index)) throw new Error('mixed');
    read++;
  }
  cache.tidy();
}
console.log(read);
`;

// A busy machine gives eight processes little time each.
describe('processes that use one cache at once', { timeout: 240_000 }, () => {
  it('read, eight of them in fifty rounds each, nothing but whole values, and leave nothing half done', async () => {
    const cwd = folderWith({ 'worker.mts': WORKER });
    const kept = join(cwd, 'kept');
    // All keys are there from the start: from now on a value that is missing would be one that was seen half written.
    const first = folderCache(kept, 'salt', () => undefined);
    for (let key = 0; key < 4; key++)
      first.set(`key${key}`, { key, words: Array.from({ length: 2000 }, (_, index) => `${key}:${index}`) });
    const told = await Promise.all(
      Array.from({ length: 8 }, (_, own) => ended([join(cwd, 'worker.mts'), kept, String(own)])),
    );
    expect(told).toEqual(Array.from({ length: 8 }, () => ({ code: 0, stdout: '200\n', stderr: '' })));
    expect(readdirSync(kept).filter((name) => !name.endsWith('.kept'))).toEqual(['.gitignore']);
  });

  it('that are whole runs print the same bytes', async () => {
    const cwd = folderWith(ARTICLES);
    const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
    const runs = await Promise.all(
      Array.from({ length: 4 }, () => ended([cli, 'check', '.', '-f', 'json', '--cache=kept'], cwd)),
    );
    const plain = await check(cwd);
    for (const ran of runs) expect(ran).toEqual(plain);
  });
});

function ended(
  argv: readonly string[],
  cwd?: string,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, argv, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
