import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { InputError } from '../src/errors.ts';
import { plainFields } from '../src/read/front-matter.ts';
import { isoDate } from '../src/read/published.ts';
import { idOf, readSources, type Sources } from '../src/read/sources.ts';
import { folderWith } from './helpers/folder.ts';

const stdin = (text: string): Readable => Readable.from([Buffer.from(text)]);

const read = (names: readonly string[], cwd: string, input = ''): Promise<Sources> =>
  readSources(names, { cwd, stdin: stdin(input) });

const paths = async (names: readonly string[], cwd: string): Promise<readonly string[]> =>
  (await read(names, cwd)).documents.map(({ path }) => path);

const refusal = async (names: readonly string[], cwd: string): Promise<string> => {
  const error: unknown = await read(names, cwd).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).message;
};

describe('a source', () => {
  it('keeps its text and offsets, front matter included', async () => {
    const text =
      '---\r\ntitle: Two boats sink\r\npublisher: The Quay Herald\r\nauthor: Ana Ruiz\r\npublished: 5 March 2024\r\nurl: https://example.org/boats\r\n---\r\nTwo boats sank.\r\n';
    const { documents, notices } = await read(['a.txt'], folderWith({ 'a.txt': text }));
    expect(notices).toEqual([]);
    expect(documents[0]).toEqual({
      id: 'a',
      path: 'a.txt',
      text,
      body: { start: text.indexOf('Two boats sank'), end: text.length },
      sha256: createHash('sha256').update(text).digest('hex'),
      title: 'Two boats sink',
      publisher: 'The Quay Herald',
      author: 'Ana Ruiz',
      published: '2024-03-05',
      url: 'https://example.org/boats',
    });
  });

  it('loses its byte order mark and nothing else', async () => {
    const { documents } = await read(['a.md'], folderWith({ 'a.md': '\uFEFF---\ntitle: x\n---\nĐà Nẵng\n' }));
    expect(documents[0]).toMatchObject({ text: '---\ntitle: x\n---\nĐà Nẵng\n', title: 'x', body: { start: 17 } });
  });

  it('may have no front matter, or an empty one', async () => {
    const folder = folderWith({
      'a.txt': 'Two boats sank.',
      'b.md': '---\n---\nTwo boats sank.',
      'c.md': '--- so it began.',
    });
    const { documents } = await read(['a.txt', 'b.md', 'c.md'], folder);
    expect(documents.map(({ body }) => body.start)).toEqual([0, 8, 0]);
  });

  it('comes from standard input as -', async () => {
    const { documents } = await read(['-'], '/', '---\ntitle: x\n---\nTwo boats sank.');
    expect(documents[0]).toMatchObject({ id: 'a', path: '-', title: 'x' });
  });

  it('whose date cannot be read is read without it, and says so', async () => {
    const { documents, notices } = await read(
      ['a.md'],
      folderWith({ 'a.md': '---\npublished: 05/03/2024\n---\nx y.' }),
    );
    expect(documents[0]).not.toHaveProperty('published');
    expect(notices).toEqual([
      { level: 'warning', document: 'a', message: expect.stringContaining('"05/03/2024" is not understood') },
    ]);
  });

  it('with the same content as another is read, and says so', async () => {
    const { documents, notices } = await read(['a.md', 'b.md'], folderWith({ 'a.md': 'Same.', 'b.md': 'Same.' }));
    expect(documents.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(notices).toEqual([{ level: 'info', document: 'b', message: expect.stringContaining('same bytes as a.md') }]);
  });
});

describe('front matter', () => {
  it.each([
    ['several authors', 'author:\n  - Ana Ruiz\n  - Bo Lind', { author: 'Ana Ruiz, Bo Lind' }],
    ['quoted words', 'title: "He said: \\"no\\""', { title: 'He said: "no"' }],
    ['folded words', 'title: >\n  one\n  two\n', { title: 'one two' }],
    ['a comment', '# by hand\ntitle: one # two', { title: 'one' }],
    ['other fields', 'tags: {a: 1}\ntitle: one', { title: 'one' }],
    ['a number and a word YAML knows', 'title: 007\npublisher: no', { title: '007', publisher: 'no' }],
    ['a title that is no text', 'title: {a: 1}', {}],
  ])('reads %s', async (_, front, expected) => {
    const { documents } = await read(['a.md'], folderWith({ 'a.md': `---\n${front}\n---\nx y.` }));
    const { title, publisher, author } = documents[0] ?? {};
    expect(JSON.parse(JSON.stringify({ title, publisher, author }))).toEqual(expected);
  });

  it('that is plain is read as YAML reads it', () => {
    const word = fc.constantFrom(
      'a',
      'Title',
      '1',
      ':',
      '#',
      '"',
      "'",
      '-',
      ' ',
      '[',
      '{',
      '&',
      '*',
      '!',
      '%',
      'é',
      '\t',
      '\\',
      ',',
      '?',
      '|',
      '>',
      '@',
      '`',
      '”',
      '.',
      '/',
    );
    const value = fc.array(word, { maxLength: 8 }).map((parts) => parts.join(''));
    const line = fc.tuple(fc.constantFrom('title', 'author', 'x-y', 'url'), fc.constantFrom(': ', ':', ':  '), value);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const inner = lines.map((parts) => parts.join('')).join('\n');
        const plain = plainFields(inner);
        if (plain === undefined) return;
        expect(Object.fromEntries(plain)).toEqual(parse(inner, { schema: 'failsafe' }) ?? {});
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a date of publication', () => {
  it.each([
    ['2024-03-05', '2024-03-05'],
    ['2024-3-5', '2024-03-05'],
    ['2024/03/05', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['5 March 2024', '2024-03-05'],
    ['March 5, 2024', '2024-03-05'],
    ['Tuesday, March 5th, 2024', '2024-03-05'],
    ['Sept. 3, 2024', '2024-09-03'],
    ['2024-03-05T14:30', '2024-03-05T14:30'],
    ['2024-03-05 14:30:15', '2024-03-05T14:30:15'],
    ['2024-03-05T14:30:15.250Z', '2024-03-05T14:30:15Z'],
    ['2024-03-05T14:30+07:00', '2024-03-05T14:30+07:00'],
    ['2024-03-05T14:30-0530', '2024-03-05T14:30-05:30'],
    ['Tue, 05 Mar 2024 14:30:00 GMT', '2024-03-05T14:30:00Z'],
    ['March 5, 2024 at 2:30 p.m. EST', '2024-03-05T14:30-05:00'],
    ['5 March 2024, 12:05 am', '2024-03-05T00:05'],
  ])('%s is %s', (written, iso) => {
    expect(isoDate(written)).toBe(iso);
  });

  it.each([
    '05/03/2024',
    '2024',
    'March 2024',
    'yesterday',
    '2024-02-30',
    '2024-13-01',
    '2024-03-05T25:00',
    '2024-03-05 noon',
    'Marchember 5, 2024',
    '',
    '0099-01-01',
  ])('%j is left out', (written) => {
    expect(isoDate(written)).toBeUndefined();
  });
});

describe('the names of sources', () => {
  const FILES = {
    'b.md': 'b',
    'a.txt': 'a',
    'in/c.md': 'c',
    'in/deep/d.markdown': 'd',
    'in/e.json': '{}',
    '.hidden/f.md': 'f',
    '.g.md': 'g',
    'node_modules/h/README.md': 'h',
    'it[1].md': 'i',
  };

  it('may be folders: all text files inside, sorted', async () => {
    const cwd = folderWith(FILES);
    expect(await paths(['.'], cwd)).toEqual(['a.txt', 'b.md', 'in/c.md', 'in/deep/d.markdown', 'it[1].md']);
    expect(await paths(['in/'], cwd)).toEqual(['in/c.md', 'in/deep/d.markdown']);
  });

  it.each([
    ['*.md', ['b.md', 'it[1].md']],
    ['**/*.md', ['b.md', 'in/c.md', 'it[1].md']],
    ['in/**', ['in/c.md', 'in/deep/d.markdown']],
    ['{a,b}.*', ['a.txt', 'b.md']],
    ['[!a].md', ['b.md']],
    ['?.txt', ['a.txt']],
    ['it[1].md', ['it[1].md']],
  ])('may be patterns: %s', async (pattern, expected) => {
    expect(await paths([pattern], folderWith(FILES))).toEqual(expected);
  });

  it.each([
    ['[slug]/*.md', ['[slug]/a.md', '[slug]/b.md']],
    ['[slug]/in/{c,d}.md', ['[slug]/in/c.md', '[slug]/in/d.md']],
    ['[s]lug/*.md', ['slug/a.md']],
    ['*/in/*.md', ['[slug]/in/c.md', '[slug]/in/d.md']],
  ])('may be patterns in folders whose names hold marks: %s', async (pattern, expected) => {
    const names = ['[slug]/a.md', '[slug]/b.md', '[slug]/in/c.md', '[slug]/in/d.md', 'slug/a.md'];
    const cwd = folderWith(Object.fromEntries(names.map((name) => [name, name])));
    expect(await paths([pattern], cwd)).toEqual(expected);
  });

  it('tell of what is left out only where it was asked for', async () => {
    const cwd = folderWith({ 'in/a.md': 'a', 'out/b.md': 'b' });
    symlinkSync(join(cwd, 'nowhere'), join(cwd, 'out/c.md'));
    expect((await read(['in/*.md', '**/a.md'], cwd)).notices).toEqual([]);
    expect((await read(['**/*.md'], cwd)).notices).toMatchObject([{ message: expect.stringContaining('out/c.md is') }]);
  });

  it('count a file once that a folder or a pattern gives again', async () => {
    const cwd = folderWith(FILES);
    expect(await paths(['in/c.md', 'in', '**/c.*'], cwd)).toEqual(['in/c.md', 'in/deep/d.markdown']);
  });

  it('follow links to files, and links to folders never in circles', async () => {
    const cwd = folderWith({ 'in/a.md': 'a' });
    symlinkSync(join(cwd, 'in'), join(cwd, 'in/round'));
    symlinkSync(join(cwd, 'in/a.md'), join(cwd, 'in/b.md'));
    symlinkSync(join(cwd, 'nowhere'), join(cwd, 'in/c.md'));
    expect(await paths(['in'], cwd)).toEqual(['in/a.md']);
  });

  it('that are no valid UTF-8 are left out of a folder and told of', async () => {
    const cwd = folderWith({ 'a.md': 'a', 'b\uFFFD.md': 'b' });
    const folder = Buffer.from(`${cwd}/`);
    writeFileSync(Buffer.concat([folder, Buffer.from('caf\u00E9.md', 'latin1')]), 'c');
    writeFileSync(Buffer.concat([folder, Buffer.from('caf\u00E9.png', 'latin1')]), 'c');
    mkdirSync(Buffer.concat([folder, Buffer.from('m\u00E4rz', 'latin1')]));
    for (const name of ['.', '*']) {
      const { documents, notices } = await read([name], cwd);
      expect(documents.map(({ path }) => path)).toEqual(['a.md', 'b\uFFFD.md']);
      expect(notices.map(({ message }) => message).toSorted()).toEqual([
        'caf\uFFFD.md is left out: its name is not valid UTF-8; rename it (convmv, or mv with a pattern)',
        'm\uFFFDrz is left out: its name is not valid UTF-8; rename it (convmv, or mv with a pattern)',
      ]);
    }
  });

  it('give ids in their order', () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(idOf)).toEqual([
      'a',
      'b',
      'z',
      'aa',
      'ab',
      'az',
      'ba',
      'zz',
      'aaa',
    ]);
  });

  it('may not name one file twice', async () => {
    const cwd = folderWith({ 'a.md': 'a' });
    symlinkSync(join(cwd, 'a.md'), join(cwd, 'b.md'));
    expect(await refusal(['a.md', 'a.md'], cwd)).toBe('a.md: this source is named twice; name each source once');
    expect(await refusal(['a.md', './a.md'], cwd)).toBe('./a.md: this is the same file as a.md; name each source once');
    expect(await refusal(['a.md', 'b.md'], cwd)).toBe('b.md: this is the same file as a.md; name each source once');
  });
});
